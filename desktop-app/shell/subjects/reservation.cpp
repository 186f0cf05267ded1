#include "calendar/day_calendar.h"
#include "reservations/reservation_panel.h"
#include "shell/main_window.h"
#include "shell/subjects/subjects.h"

namespace salon::desk {

void addReservation(MainWindow& window) {
    MainWindow* desk = &window;
    auto* panel = new ReservationPanel(window.session(), window.gestures(), window.side());
    window.addPanel(panel);
    QObject::connect(desk, &MainWindow::reservationWished, panel, [=](const ReservationId& id) {
        panel->show(id);
        desk->calendar().select(id);
        desk->open(panel);
    });
    QObject::connect(&window.calendar(), &DayCalendar::selectionChanged, panel, [=](const ReservationId& id) {
        if (desk->openPanel() == panel && !id.empty()) panel->show(id);
    });
}

}  // namespace salon::desk
