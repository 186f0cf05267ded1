#include "calendar/day_calendar.h"
#include "customers/customer_panel.h"
#include "history/customer_texts_panel.h"
#include "reservations/reservation_panel.h"
#include "shell/main_window.h"
#include "shell/subjects/subjects.h"
#include "shell/top_bar.h"
#include "texts/texting_panel.h"
#include "texts/tray_panel.h"
#include "texts/web_booking_panel.h"
#include "ui/text_telling.h"
#include "ui/widgets.h"
#include "waiting/waiting_panel.h"

namespace salon::desk {
namespace {

/// Stands in the bar only while something is about to be sent; a hand may then stop it. Never more than that.
void addBadge(MainWindow& window, TrayPanel* tray, const std::function<void()>& start) {
    MainWindow* desk = &window;
    QPushButton* badge = makeButton(&window.topBar(), "count", "bell");
    badge->setObjectName("trayBadge");
    window.topBar().addTool(badge);
    QObject::connect(badge, &QPushButton::clicked, tray, start);
    const auto show = [=] {
        const TextWatch& watch = tray->watch();
        QStringList parts{TrayPanel::tr("Texts %1").arg(watch.count())};
        if (!watch.held().empty()) parts << TrayPanel::tr("%1 held").arg(watch.held().size());
        const bool waits = !TextTelling(desk->session()).whyNotNow().isEmpty();
        badge->setText(parts.join(QStringLiteral(" · ")));
        badge->setAccessibleName(badge->text());
        badge->setVisible(watch.count() > 0);
        restyle(badge, "open", waits || !watch.held().empty() ? "wait" : "false");
    };
    QObject::connect(&tray->watch(), &TextWatch::changed, badge, show);
    QObject::connect(&desk->session(), &Session::connectionChanged, badge, show);
    QObject::connect(&desk->session(), &Session::surroundingsChanged, badge, show);
    QObject::connect(&window.language(), &Language::changed, badge, show);
    show();
}

void addTold(MainWindow& window, TrayPanel* tray) {
    MainWindow* desk = &window;
    auto* visit = desk->side()->findChild<ReservationPanel*>();
    visit->setNextText([=](const Reservation& one) {
        const UpcomingText* next = tray->watch().find(one.id);
        if (!next) return QString();
        const QString when = next->text.held ? TrayPanel::tr("held") : TextTelling(desk->session()).due(next->text.dueAt);
        return TrayPanel::tr("To be sent: %1 · %2").arg(TextTelling::kind(next->text.kind), when);
    });
    const auto follow = [=] {
        if (visit->isVisible()) visit->showTexts();
    };
    QObject::connect(&tray->watch(), &TextWatch::changed, visit, follow);
    QObject::connect(&tray->watch(), &TextWatch::ticked, visit, follow);
    const auto showText = [=](const ReservationId& id) {
        desk->open(tray);
        tray->showText(id);
    };
    QObject::connect(visit, &ReservationPanel::textsWished, tray, showText);
    const auto selected = [=] { return desk->calendar().selected(); };
    window.addAct({"textOfVisit", ActGroup::visit, [] { return TrayPanel::tr("The next text about this visit"); }, {Qt::Key_W}, KeyScope::selection,
                   [=] { showText(selected()); }, [=] { return tray->watch().find(selected()) != nullptr; }});
    auto* told = new CustomerTextsPanel(window.session(), window.side());
    window.addPanel(told);
    const auto showTold = [=](const CustomerId& customer) {
        desk->open(told);
        told->start(customer);
    };
    QObject::connect(desk->side()->findChild<CustomerPanel*>(), &CustomerPanel::textsWished, told, showTold);
    const auto customer = [=] {
        const Reservation* one = desk->session().state().book.findReservation(selected());
        return one ? one->customer : CustomerId{};
    };
    window.addAct({"customerTexts.act", ActGroup::visit, [] { return CustomerPanel::tr("What the customer was told by text"); }, {}, KeyScope::selection,
                   [=] { showTold(customer()); }, [=] { return !customer().empty(); }});
}

/// The waiting list has looked for places already: whom it has found one for is told of it.
void addOpenings(MainWindow& window, TrayPanel* tray) {
    MainWindow* desk = &window;
    auto* waiting = desk->side()->findChild<WaitingPanel*>();
    const auto feed = [=] {
        std::map<WaitingId, FreeSlot> places;
        for (const ListPlace& place : waiting->watch().list())
            if (!place.openings.empty()) places.emplace(place.waiting.id, place.openings.front());
        tray->watch().setPlaces(std::move(places));
    };
    QObject::connect(&waiting->watch(), &WaitingWatch::changed, tray, feed);
    QObject::connect(tray, &TrayPanel::entryWished, waiting, [=](const WaitingId& id) {
        desk->open(waiting);
        waiting->showEntry(id);
    });
    feed();
}

}  // namespace

void addTexts(MainWindow& window) {
    MainWindow* desk = &window;
    auto* tray = new TrayPanel(window.session(), window.gestures(), window.side());
    auto* texting = new TextingPanel(window.session(), window.gestures(), window.side());
    auto* online = new WebBookingPanel(window.session(), window.gestures(), window.side());
    for (Panel* panel : std::initializer_list<Panel*>{tray, texting, online}) window.addPanel(panel);
    const auto start = [=] {
        desk->open(tray);
        tray->start();
    };
    QObject::connect(tray, &TrayPanel::visitWished, desk, &MainWindow::lookAt);
    addBadge(window, tray, start);
    addTold(window, tray);
    addOpenings(window, tray);
    window.addAct({"tray", ActGroup::day, [] { return TrayPanel::tr("Texts to be sent"); }, {Qt::Key_F3}, KeyScope::window, start});
    window.addAct({"texting", ActGroup::shop, [] { return TextingPanel::tr("Rules for texts"); }, {}, KeyScope::window, [=] {
                       desk->open(texting);
                       texting->start();
                   }});
    window.addAct({"webBooking", ActGroup::shop, [] { return WebBookingPanel::tr("Booking online"); }, {}, KeyScope::window, [=] {
                       desk->open(online);
                       online->start();
                   }});
}

}  // namespace salon::desk
