#include "calendar/day_calendar.h"
#include "shell/main_window.h"
#include "shell/subjects/subjects.h"
#include "ui/gesture_log.h"

namespace salon::desk {

void addHand(MainWindow& window) {
    DayCalendar* calendar = &window.calendar();
    GestureLog* gestures = &window.gestures();
    QObject::connect(calendar, &DayCalendar::opened, &window, &MainWindow::openReservation);
    QObject::connect(calendar, &DayCalendar::slotChosen, &window, &MainWindow::openBookingAt);
    QObject::connect(calendar, &DayCalendar::moveWished, gestures, [gestures](const MoveReservation& move) { gestures->submit(move); });
    QObject::connect(calendar, &DayCalendar::arrivalWished, gestures, [gestures](const ReservationId& id) { gestures->submit(RecordArrival{id}); });
}

}  // namespace salon::desk
