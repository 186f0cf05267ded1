#include "calendar/day_calendar.h"
#include "customers/customer_search.h"
#include "customers/customer_words.h"
#include "reservations/booking_panel.h"
#include "shell/main_window.h"
#include "shell/subjects/subjects.h"
#include "shell/top_bar.h"

#include <QLineEdit>

#include <algorithm>

namespace salon::desk {
namespace {

void connectSearch(MainWindow& window, BookingPanel* panel, CustomerSearch* search) {
    MainWindow* desk = &window;
    QObject::connect(search, &CustomerSearch::chosen, panel, &BookingPanel::setCustomer);
    QObject::connect(search, &CustomerSearch::skipped, panel, [=] { panel->setCustomer({}); });
    QObject::connect(search, &CustomerSearch::createWished, panel,
                     [=](const QString& name, const QString& phone) { panel->setCustomer(desk->registerCustomer(name, phone)); });
    QObject::connect(panel, &BookingPanel::customerNeeded, search, [=] {
        search->clear();
        search->focusField();
    });
}

}  // namespace

void addBooking(MainWindow& window) {
    MainWindow* desk = &window;
    auto* search = new CustomerSearch(window.session());
    auto* panel = new BookingPanel(window.session(), window.gestures(), search, window.side());
    window.addPanel(panel);
    connectSearch(window, panel, search);
    const auto start = [=] {
        desk->open(panel);
        panel->start(std::max(desk->calendar().day(), desk->session().now().day));
    };
    QObject::connect(desk, &MainWindow::bookingWished, panel, start);
    QObject::connect(&window.topBar(), &TopBar::bookingWished, panel, start);
    QObject::connect(desk, &MainWindow::bookingForWished, panel, [=](const CustomerId& customer) {
        start();
        panel->setCustomer(customer);
    });
    QObject::connect(desk, &MainWindow::bookingAtWished, panel, [=](Day day, const StylistId& stylist, int minute) {
        desk->open(panel);
        panel->start(day, stylist, minute);
    });
    QObject::connect(panel, &BookingPanel::booked, desk, [=](const ReservationId& id) {
        if (const Reservation* visit = desk->session().state().book.findReservation(id)) desk->lookAt(id, visit->day);
        desk->openReservation(id);
        desk->calendar().setFocus();
    });
    QObject::connect(panel, &BookingPanel::seriesWished, desk, &MainWindow::seriesWished);
    QObject::connect(panel, &BookingPanel::groupWished, desk, [=] { desk->acts().trigger(QStringLiteral("group")); });
    panel->setWarner([session = &window.session()](const CustomerId& customer) {
        const CustomerWords words(*session);
        const CustomerCard* found = session->customers().find(customer);
        QStringList said;
        for (const CustomerWarning& one : warningsOf(*session, customer)) said << words.warningSpoken(one, found ? std::optional(*found) : std::nullopt);
        return said;
    });
    window.addAct({"newBooking.act", ActGroup::booking, [] { return MainWindow::tr("New booking"); }, {QKeySequence::New}, KeyScope::window, start});
}

}  // namespace salon::desk
