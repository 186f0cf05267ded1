#pragma once

#include "session/session.h"
#include "ui/panel.h"

class QLabel;
class QPushButton;

namespace salon::desk {

class CustomerSearch;
class CustomerSheet;
class GestureLog;

/// Looks a customer up and shows their sheet; what is changed on it goes through the gestures, so that undo reaches it.
class CustomerPanel : public Panel {
    Q_OBJECT

public:
    CustomerPanel(const Session& session, GestureLog& gestures, QWidget* parent = nullptr);

    CustomerSearch* search() const { return m_search; }
    CustomerSheet* sheet() const { return m_sheet; }
    /// Nobody chosen, the keys in the search.
    void start();
    /// The sheet of this customer, or of the one they were merged into.
    void show(const CustomerId& customer);
    /// Empty: nobody is shown.
    const CustomerId& customer() const { return m_customer; }

signals:
    void visitWished(const salon::ReservationId& reservation, salon::Day day);
    void bookingWished(const salon::CustomerId& customer);
    /// The usual services with the usual stylist.
    void sameAgainWished(const salon::CustomerId& customer);
    /// What this person was told by text, and what they replied.
    void textsWished(const salon::CustomerId& customer);

protected:
    void retranslate() override;
    void refresh() override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void connectSheet();
    void changeName(const QString& name, const QString& phone);
    void changeMinutes(int minutes);
    void merge(const CustomerId& kept, const CustomerId& duplicate);

    const Session& m_session;
    GestureLog& m_gestures;
    CustomerId m_customer;
    CustomerSearch* m_search;
    QLabel* m_hint;
    CustomerSheet* m_sheet;
    QPushButton* m_book;
};

}  // namespace salon::desk
