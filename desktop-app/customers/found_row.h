#pragma once

#include "customers/customer_facts.h"

#include <QPushButton>

namespace salon::desk {

/// One customer in a list of those found: who, when they were here or will be, the usual, and signs of what to beware of.
class FoundRow : public QPushButton {
    Q_OBJECT

public:
    explicit FoundRow(QWidget* parent = nullptr);

    void show(const Session& session, const CustomerCard& card);
    QString caption() const { return m_caption; }
    const std::vector<CustomerWarning>& warnings() const { return m_warnings; }

    QSize sizeHint() const override { return {200, 52}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_name;
    QString m_caption;
    bool m_booked = false;
    std::vector<CustomerWarning> m_warnings;
};

}  // namespace salon::desk
