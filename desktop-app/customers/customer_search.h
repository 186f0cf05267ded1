#pragma once

#include "session/session.h"

#include <QWidget>

#include <array>

class QLabel;
class QLineEdit;
class QPushButton;

namespace salon::desk {

class AnswerButton;
class FoundRow;

/// As many as a person takes in at a glance.
inline constexpr std::size_t kFoundMax = 6;

/// Finds a customer as one types: part of a name, 초성, last four digits; or makes a new one on the spot.
///
/// Arrows walk through the people found, Enter takes the marked one. What is typed with a number at the end
/// ("김서연 01012345678") becomes name and phone of a new customer.
class CustomerSearch : public QWidget {
    Q_OBJECT

public:
    explicit CustomerSearch(const Session& session, QWidget* parent = nullptr);

    /// Whether Enter without a name means somebody who gives none; true at first.
    void offerUnnamed(bool offered);
    void clear();
    void focusField();
    QLineEdit* field() const { return m_field; }
    bool isSearching() const;
    int foundCount() const { return static_cast<int>(m_found.size()); }

signals:
    /// What is typed is something else now.
    void typed();
    void chosen(const salon::CustomerId& customer);
    /// `phone` as typed; may be empty.
    void createWished(const QString& name, const QString& phone);
    /// Enter with nothing typed: somebody who gives no name.
    void skipped();

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void retranslate();
    void search();
    void showCreateRow();
    void mark(int row);
    void take(int row);
    QPushButton* button(int row) const;
    int rowCount() const { return m_createShown ? foundCount() + 1 : foundCount(); }

    const Session& m_session;
    QLineEdit* m_field;
    QLabel* m_hint;
    std::array<FoundRow*, kFoundMax> m_rows{};
    AnswerButton* m_create;
    std::vector<CustomerCard> m_found;
    bool m_createShown = false;
    int m_marked = -1;
    bool m_unnamedOffered = true;
};

}  // namespace salon::desk
