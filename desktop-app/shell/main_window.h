#pragma once

#include "session/session.h"
#include "shell/language.h"

#include <QMainWindow>

class QStackedWidget;

namespace salon::desk {

class AttentionPanel;
class BookingPanel;
class CustomerPanel;
class CustomerSearch;
class DayCalendar;
class GestureLog;
struct Gesture;
class Panel;
class ReservationPanel;
class Toast;
class TopBar;

/// The window: the day in the middle, one panel at its side, what just happened at its foot. Connects the panels, which
/// do not know each other. The session must outlive it.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(Session& session, QWidget* parent = nullptr);

    void showDay(Day day);
    void openBooking();
    void openBookingAt(Day day, const StylistId& stylist, int minute);
    void openReservation(const ReservationId& reservation);
    void openAttention();
    void openCustomers();
    void showCustomer(const CustomerId& customer);
    void closePanel();

    Session& session() const { return m_session; }
    Language& language() { return m_language; }
    DayCalendar& calendar() const { return *m_calendar; }
    BookingPanel& booking() const { return *m_booking; }
    ReservationPanel& reservation() const { return *m_reservation; }
    CustomerSearch& bookingSearch() const { return *m_bookingSearch; }
    TopBar& topBar() const { return *m_topBar; }
    Toast& toast() const { return *m_toast; }
    /// Null while no panel is open.
    Panel* openPanel() const;

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void buildPanels();
    void connectTopBar();
    void connectCalendar();
    void connectPanels();
    void addShortcuts();
    void open(Panel* panel);
    void onGesture(const Gesture& gesture);
    void greetNext();
    void registerForBooking(const QString& name, const QString& phone);

    Session& m_session;
    Language m_language;
    GestureLog* m_gestures;
    TopBar* m_topBar;
    DayCalendar* m_calendar;
    QStackedWidget* m_side;
    CustomerSearch* m_bookingSearch;
    BookingPanel* m_booking;
    ReservationPanel* m_reservation;
    AttentionPanel* m_attention;
    CustomerPanel* m_customers;
    Toast* m_toast;
};

}  // namespace salon::desk
