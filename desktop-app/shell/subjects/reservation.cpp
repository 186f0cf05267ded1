#include "calendar/day_calendar.h"
#include "customers/customer_facts.h"
#include "customers/customer_words.h"
#include "reservations/reservation_panel.h"
#include "shell/main_window.h"
#include "shell/subjects/subjects.h"

namespace salon::desk {
namespace {

/// What the other terminals are told is open here: the visit on the card, whatever is selected in the day.
void tellWhatIsOpen(MainWindow& window, ReservationPanel* panel) {
    MainWindow* desk = &window;
    const auto tell = [=] { desk->session().showOpen(desk->openPanel() == panel ? panel->shown() : ReservationId{}); };
    QObject::connect(desk, &MainWindow::panelOpened, panel, tell);
    QObject::connect(desk, &MainWindow::panelClosed, panel, tell);
    QObject::connect(&desk->calendar(), &DayCalendar::selectionChanged, panel, tell);
}

}  // namespace

void addReservation(MainWindow& window) {
    MainWindow* desk = &window;
    auto* panel = new ReservationPanel(window.session(), window.gestures(), window.side());
    window.addPanel(panel);
    panel->setWarnings([desk](const Reservation& visit) {
        QStringList lines;
        const CustomerWords words(desk->session());
        for (const CustomerWarning& warning : warningsOf(desk->session(), visit.customer)) lines << words.warning(warning);
        return lines;
    });
    QObject::connect(desk, &MainWindow::reservationWished, panel, [=](const ReservationId& id) {
        panel->show(id);
        desk->calendar().select(id);
        desk->open(panel);
    });
    QObject::connect(&window.calendar(), &DayCalendar::selectionChanged, panel, [=](const ReservationId& id) {
        if (desk->openPanel() == panel && !id.empty()) panel->show(id);
    });
    tellWhatIsOpen(window, panel);
    QObject::connect(panel, &ReservationPanel::lateWished, desk, &MainWindow::lateWished);
    QObject::connect(panel, &ReservationPanel::seriesWished, desk, &MainWindow::seriesWished);
    QObject::connect(panel, &ReservationPanel::historyWished, desk, &MainWindow::historyWished);
    QObject::connect(panel, &ReservationPanel::customerWished, desk, &MainWindow::showCustomer);
}

}  // namespace salon::desk
