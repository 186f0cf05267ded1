#pragma once

#include "session/session.h"
#include "ui/panel.h"

class QFrame;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace salon::desk {

class CustomerSearch;

/// Looks a customer up: who they are, whom they usually see, and their visits ahead and behind.
class CustomerPanel : public Panel {
    Q_OBJECT

public:
    explicit CustomerPanel(const Session& session, QWidget* parent = nullptr);

    CustomerSearch* search() const { return m_search; }
    void start();
    void show(const CustomerId& customer);

signals:
    void visitWished(const salon::ReservationId& reservation, salon::Day day);
    void bookingWished(const salon::CustomerId& customer);

protected:
    void retranslate() override;
    void refresh() override;

private:
    void showVisits();

    const Session& m_session;
    CustomerId m_customer;
    CustomerSearch* m_search;
    QFrame* m_card;
    QLabel* m_name;
    QLabel* m_phone;
    QLabel* m_regular;
    QLabel* m_note;
    QLabel* m_visitsTitle;
    QVBoxLayout* m_visits;
    QPushButton* m_book;
};

}  // namespace salon::desk
