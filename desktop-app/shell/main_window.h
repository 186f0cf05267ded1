#pragma once

#include "session/session.h"
#include "shell/acts.h"
#include "shell/language.h"

#include <QMainWindow>

class QStackedWidget;
class QVBoxLayout;

namespace salon::desk {

class DayCalendar;
class GestureLog;
class Panel;
class Toast;
class TopBar;

/// The window: the day in the middle, one panel at its side, what just happened at its foot. What it can do is brought by
/// the subjects (shell/subjects), which do not know each other: one asks by a method here, another hears by the signal.
/// The session must outlive it.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    /// `language`: spoken from the first word on, as Language::use() has it; empty: as the texts were written.
    explicit MainWindow(Session& session, const QString& language = {});

    void showDay(Day day);
    /// Shows where a visit stands: its day, selected, its time in sight.
    void lookAt(const ReservationId& reservation, Day day);
    void openBooking() { emit bookingWished(); }
    void openBookingAt(Day day, const StylistId& stylist, int minute) { emit bookingAtWished(day, stylist, minute); }
    void openReservation(const ReservationId& reservation) { emit reservationWished(reservation); }
    void openAttention() { emit attentionWished(); }
    void openCustomers() { emit customersWished(); }
    void showCustomer(const CustomerId& customer) { emit customerWished(customer); }
    void closePanel();

    Session& session() const { return m_session; }
    GestureLog& gestures() const { return *m_gestures; }
    Language& language() { return m_language; }
    DayCalendar& calendar() const { return *m_calendar; }
    TopBar& topBar() const { return *m_topBar; }
    Toast& toast() const { return *m_toast; }
    Acts& acts() const { return *m_acts; }
    /// The parent of side panels.
    QWidget* side() const;
    /// Above the calendar, under the top bar; for what lies across the whole day.
    QVBoxLayout* above() const { return m_above; }

    /// Takes a panel into the side; it stays hidden until open().
    void addPanel(Panel* panel);
    void addAct(Act act) { m_acts->add(std::move(act)); }
    void open(Panel* panel);
    /// Shows this in the calendar's place, its sibling, or the calendar again when null.
    void coverCalendar(QWidget* cover);
    /// Null while no panel is open.
    Panel* openPanel() const;
    /// Registers somebody new; the id is known at once.
    CustomerId registerCustomer(const QString& name, const QString& phone);

signals:
    void dayShown(salon::Day day);
    void panelOpened(salon::desk::Panel* panel);
    void panelClosed();
    void bookingWished();
    void bookingForWished(const salon::CustomerId& customer);
    void bookingAtWished(salon::Day day, const salon::StylistId& stylist, int minute);
    void reservationWished(const salon::ReservationId& reservation);
    void attentionWished();
    void customersWished();
    void customerWished(const salon::CustomerId& customer);
    void sameAgainWished(const salon::CustomerId& customer);
    /// Booked as it is; where it clashes, the booking line offers other places.
    void bookingAsGivenWished(const salon::BookReservation& wish);
    /// Several visits from one that was said: dates some weeks apart (`times` 0: not said), or people at once.
    void seriesPlanWished(const salon::BookReservation& first, int everyWeeks, int times, const std::string& note);
    void partyPlanWished(const salon::BookReservation& first, int people, const std::string& note);
    /// A letter or digit was typed where nobody took it; `text` begins a booking.
    void typed(const QString& text);
    void lateWished(const salon::ReservationId& reservation);
    void seriesWished(const salon::ReservationId& reservation);
    void historyWished(const salon::ReservationId& reservation);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void hidePanel();
    void build();

    Session& m_session;
    Language m_language;
    GestureLog* m_gestures;
    Acts* m_acts;
    TopBar* m_topBar = nullptr;
    QVBoxLayout* m_above = nullptr;
    QVBoxLayout* m_middle = nullptr;
    QWidget* m_cover = nullptr;
    DayCalendar* m_calendar = nullptr;
    QStackedWidget* m_side = nullptr;
    Toast* m_toast = nullptr;
};

}  // namespace salon::desk
