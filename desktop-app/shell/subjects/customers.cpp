#include "calendar/day_calendar.h"
#include "customers/customer_panel.h"
#include "customers/customer_search.h"
#include "shell/main_window.h"
#include "shell/subjects/subjects.h"
#include "shell/top_bar.h"

namespace salon::desk {

void addCustomers(MainWindow& window) {
    MainWindow* desk = &window;
    auto* panel = new CustomerPanel(window.session(), window.gestures(), window.side());
    window.addPanel(panel);
    const auto start = [=] {
        desk->open(panel);
        panel->start();
    };
    QObject::connect(desk, &MainWindow::customersWished, panel, start);
    QObject::connect(&window.topBar(), &TopBar::customersWished, panel, start);
    QObject::connect(desk, &MainWindow::customerWished, panel, [=](const CustomerId& customer) {
        desk->open(panel);
        panel->show(customer);
    });
    QObject::connect(panel, &CustomerPanel::visitWished, desk, [=](const ReservationId& id, Day day) {
        desk->lookAt(id, day);
        desk->openReservation(id);
    });
    QObject::connect(panel, &CustomerPanel::sameAgainWished, desk, &MainWindow::sameAgainWished);
    QObject::connect(panel, &CustomerPanel::bookingWished, desk, &MainWindow::bookingForWished);
    QObject::connect(panel->search(), &CustomerSearch::createWished, panel,
                     [=](const QString& name, const QString& phone) { panel->show(desk->registerCustomer(name, phone)); });
    window.addAct({"findCustomer", ActGroup::people, [] { return MainWindow::tr("Find a customer"); }, {QKeySequence::Find}, KeyScope::window, start});
    const auto customerOfVisit = [=] {
        const Reservation* visit = desk->session().state().book.findReservation(desk->calendar().selected());
        return visit ? visit->customer : CustomerId{};
    };
    window.addAct({"customerOfVisit", ActGroup::visit, [] { return CustomerPanel::tr("The customer's sheet"); }, {Qt::Key_C}, KeyScope::selection,
                   [=] { desk->showCustomer(customerOfVisit()); }, [=] { return !customerOfVisit().empty(); }});
    window.addAct({"customerSameAgain", ActGroup::people, [] { return CustomerPanel::tr("On the sheet: the usual again"); }, {Qt::CTRL | Qt::Key_Return}, KeyScope::shown,
                   [=] { desk->sameAgainWished(panel->customer()); }, [=] { return panel->isVisible() && !panel->customer().empty(); }});
}

}  // namespace salon::desk
