#include "calendar/day_calendar.h"
#include "customers/customer_search.h"
#include "reservations/group_panel.h"
#include "reservations/series_panel.h"
#include "shell/main_window.h"
#include "shell/subjects/subjects.h"

#include <algorithm>

namespace salon::desk {
namespace {

void showMade(MainWindow& window, const ReservationId& id) {
    if (const Reservation* visit = window.session().state().book.findReservation(id)) window.lookAt(id, visit->day);
    window.openReservation(id);
    window.calendar().setFocus();
}

void addGroup(MainWindow& window) {
    MainWindow* desk = &window;
    auto* search = new CustomerSearch(window.session());
    auto* panel = new GroupPanel(window.session(), window.gestures(), search, window.side());
    window.addPanel(panel);
    QObject::connect(search, &CustomerSearch::chosen, panel, &GroupPanel::setCustomer);
    QObject::connect(search, &CustomerSearch::skipped, panel, [=] { panel->setCustomer({}); });
    QObject::connect(search, &CustomerSearch::createWished, panel,
                     [=](const QString& name, const QString& phone) { panel->setCustomer(desk->registerCustomer(name, phone)); });
    QObject::connect(panel, &GroupPanel::customerNeeded, search, [=] {
        search->clear();
        search->focusField();
    });
    QObject::connect(panel, &GroupPanel::dayWished, desk, &MainWindow::showDay);
    QObject::connect(panel, &GroupPanel::made, desk, [=](const ReservationId& id) { showMade(*desk, id); });
    QObject::connect(desk, &MainWindow::partyPlanWished, panel, [=](const BookReservation& first, int people, const std::string& note) {
        desk->open(panel);
        panel->startWith(first, people, note);
    });
    window.addAct({"group", ActGroup::booking, [] { return GroupPanel::tr("Several at once"); }, {Qt::CTRL | Qt::SHIFT | Qt::Key_N}, KeyScope::window, [=] {
                       desk->open(panel);
                       const auto& cursor = desk->calendar().hand().cursor();
                       const Day day = std::max(desk->calendar().day(), desk->session().now().day);
                       panel->start(day, cursor ? std::optional(cursor->minute) : std::nullopt);
                   }});
}

}  // namespace

void addSeries(MainWindow& window) {
    MainWindow* desk = &window;
    auto* panel = new SeriesPanel(window.session(), window.gestures(), window.side());
    window.addPanel(panel);
    const auto start = [=](const ReservationId& id) {
        desk->open(panel);
        panel->startAfter(id);
    };
    QObject::connect(desk, &MainWindow::seriesWished, panel, start);
    QObject::connect(desk, &MainWindow::seriesPlanWished, panel, [=](const BookReservation& first, int everyWeeks, int times, const std::string& note) {
        desk->open(panel);
        panel->startWith(first, everyWeeks, times, note);
    });
    QObject::connect(panel, &SeriesPanel::made, desk, [=](const ReservationId& id) { showMade(*desk, id); });
    window.addAct({"series", ActGroup::visit, [] { return SeriesPanel::tr("Recurring visits"); }, {Qt::Key_R}, KeyScope::selection,
                   [=] { start(desk->calendar().selected()); }, [=] { return !desk->calendar().selected().empty(); }});
    addGroup(window);
}

}  // namespace salon::desk
