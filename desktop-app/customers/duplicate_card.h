#pragma once

#include "customers/customer_facts.h"

#include <QFrame>

class QGridLayout;
class QLabel;
class QPushButton;

namespace salon::desk {

/// Says quietly that somebody else may be the same person, compares the two side by side, and lets one be kept.
class DuplicateCard : public QFrame {
    Q_OBJECT

public:
    explicit DuplicateCard(const Session& session, QWidget* parent = nullptr);

    /// Hides itself when there is nothing to say.
    void show(const CustomerFacts& facts, const std::vector<Duplicate>& duplicates);

signals:
    void mergeWished(const salon::CustomerId& kept, const salon::CustomerId& duplicate);
    /// A person's word that they are two.
    void keepApartWished(const salon::CustomerId& one, const salon::CustomerId& other);

protected:
    void changeEvent(QEvent* event) override;

private:
    void showHint();
    void compare(bool open);
    void addRow(const QString& title, const QString& left, const QString& right);
    void fillComparison();
    QPushButton* keepButton(const QString& name, const CustomerId& kept, const CustomerId& duplicate);

    const Session& m_session;
    CustomerId m_customer;
    std::vector<Duplicate> m_duplicates;
    bool m_open = false;
    QLabel* m_hint;
    QPushButton* m_compare;
    QPushButton* m_notSame;
    QWidget* m_comparison;
    QGridLayout* m_grid;
};

}  // namespace salon::desk
