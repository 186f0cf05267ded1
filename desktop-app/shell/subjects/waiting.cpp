#include "waiting/waiting_panel.h"

#include "calendar/day_calendar.h"
#include "customers/customer_search.h"
#include "reservations/service_picker.h"
#include "reservations/wish_picker.h"
#include "shell/main_window.h"
#include "shell/subjects/subjects.h"
#include "shell/toast.h"
#include "shell/top_bar.h"
#include "ui/widgets.h"
#include "ui/words.h"
#include "waiting/join_form.h"
#include "waiting/waiting_words.h"

#include <algorithm>

namespace salon::desk {
namespace {

/// What asks for somebody new comes from the folders of those subjects; the form only hears the answers.
WaitingPanel* makePanel(MainWindow& window) {
    MainWindow* desk = &window;
    auto* search = new CustomerSearch(window.session());
    auto* services = new ServicePicker(window.session());
    auto* wish = new WishPicker(window.session());
    auto* panel = new WaitingPanel(window.session(), window.gestures(), {search, services, wish}, window.side());
    JoinForm* form = &panel->form();
    QObject::connect(form, &JoinForm::started, search, [=] {
        services->clear();
        wish->setServices({});
        wish->setWish(Wish::any());
        search->clear();
        search->focusField();
    });
    QObject::connect(form, &JoinForm::servicesNeeded, services, &ServicePicker::focusField);
    QObject::connect(search, &CustomerSearch::chosen, form, &JoinForm::setCustomer);
    QObject::connect(search, &CustomerSearch::skipped, form, [=] { form->setCustomer({}); });
    QObject::connect(search, &CustomerSearch::createWished, form,
                     [=](const QString& name, const QString& phone) { form->setCustomer(desk->registerCustomer(name, phone)); });
    QObject::connect(services, &ServicePicker::changed, form, [=] {
        form->setServices(services->chosen());
        wish->setServices(services->chosen());
    });
    QObject::connect(services, &ServicePicker::finished, form, &JoinForm::finish);
    QObject::connect(wish, &WishPicker::changed, form, [=] { form->setWish(wish->wish()); });
    return panel;
}

/// Where the queue is expected, as striped blocks that hold nobody's time.
void showEstimates(MainWindow& window, const WaitingWatch& watch) {
    const WaitingWords words(window.session());
    std::vector<ProvisionalBlock> blocks;
    for (const QueuePlace& entry : watch.queue()) {
        if (!entry.expected.startMinute) continue;
        for (std::size_t i = 0; i < entry.waiting.lines.size() && i < entry.expected.stylists.size(); ++i) {
            const LineRequest& line = entry.waiting.lines[i];
            const int from = *entry.expected.startMinute + line.startMinute;
            blocks.push_back({entry.waiting.id, window.session().now().day, entry.expected.stylists[i], {from, from + entry.expected.blocks[i].total()},
                              words.name(entry.waiting), words.services({line})});
        }
    }
    window.calendar().setProvisional(std::move(blocks));
}

/// How many wait, for every screen; in colour and with a word when somebody of the list can be booked.
void addBadge(MainWindow& window, WaitingPanel* panel, const std::function<void()>& start) {
    QPushButton* badge = makeButton(&window.topBar(), "count", "hourglass");
    badge->setObjectName("waitingBadge");
    window.topBar().addTool(badge);
    QObject::connect(badge, &QPushButton::clicked, panel, start);
    const auto show = [=] {
        const WaitingWatch& watch = panel->watch();
        const int count = static_cast<int>(watch.queue().size() + watch.list().size());
        QString text = WaitingPanel::tr("Waiting %1").arg(count);
        if (watch.bookable() > 0) text += QStringLiteral(" · ") + WaitingPanel::tr("%1 bookable").arg(watch.bookable());
        badge->setText(text);
        badge->setAccessibleName(text);
        badge->setVisible(count > 0);
        restyle(badge, "open", watch.bookable() > 0 ? "good" : "false");
    };
    QObject::connect(&panel->watch(), &WaitingWatch::countsChanged, badge, show);
    QObject::connect(&window.language(), &Language::changed, badge, show);
    show();
}

void announce(MainWindow& window, const WaitingWatch& watch, const WaitingId& id) {
    const auto& list = watch.list();
    const auto at = std::find_if(list.begin(), list.end(), [&](const ListPlace& place) { return place.waiting.id == id; });
    if (at == list.end() || at->openings.empty()) return;
    const FreeSlot& opening = at->openings.front();
    std::vector<StylistId> stylists;
    for (const LinePlace& place : opening.places) stylists.push_back(place.stylist);
    const WaitingWords words(window.session());
    window.toast().say(WaitingPanel::tr("A place for %1 has come free: %2. F7 shows it.").arg(words.name(at->waiting), words.place(opening.day, opening.startMinute, stylists)), false);
}

}  // namespace

void addWaiting(MainWindow& window) {
    MainWindow* desk = &window;
    WaitingPanel* panel = makePanel(window);
    window.addPanel(panel);
    WaitingWatch* watch = &panel->watch();
    const auto start = [=] {
        desk->open(panel);
        panel->start();
    };
    const auto add = [=] {
        desk->open(panel);
        panel->add(WaitingKind::walkIn);
    };
    QObject::connect(watch, &WaitingWatch::changed, desk, [=] { showEstimates(*desk, *watch); });
    QObject::connect(&window.language(), &Language::changed, panel, [=] { showEstimates(*desk, *watch); });
    QObject::connect(watch, &WaitingWatch::becameBookable, desk, [=](const WaitingId& id) { announce(*desk, *watch, id); });
    QObject::connect(&window.calendar(), &DayCalendar::provisionalChosen, panel, [=](const WaitingId& id) {
        desk->open(panel);
        panel->showEntry(id);
    });
    QObject::connect(panel, &WaitingPanel::placed, desk, [=](const ReservationId& id) {
        if (const Reservation* visit = desk->session().state().book.findReservation(id)) desk->lookAt(id, visit->day);
    });
    addBadge(window, panel, start);
    showEstimates(window, *watch);
    window.addAct({"waiting", ActGroup::day, [] { return WaitingPanel::tr("Who waits"); }, {Qt::Key_F7}, KeyScope::window, start});
    window.addAct({"addWaiting", ActGroup::day, [] { return WaitingPanel::tr("Somebody begins to wait"); }, {Qt::SHIFT | Qt::Key_F7}, KeyScope::window, add});
}

}  // namespace salon::desk
