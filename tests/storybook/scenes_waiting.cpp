#include "scenes.h"

#include "calendar/day_calendar.h"
#include "slide/slide_panel.h"
#include "waiting/waiting_panel.h"

#include <QCoreApplication>

namespace salon::desk {
namespace {

void settle() {
    for (int i = 0; i < 12; ++i) QCoreApplication::processEvents();
}

void join(FakeSession& session, const char* id, WaitingKind kind, const char* customer, std::initializer_list<const char*> services, int since,
          Wish wish = Wish::any(), int firstDay = 0, int lastDay = 0, Span span = {0, kMinutesPerDay}) {
    Waiting waiting;
    waiting.id = {id};
    waiting.kind = kind;
    waiting.customer = {customer};
    int start = 0;
    for (const char* service : services) {
        waiting.lines.push_back({{service}, wish, start});
        start += session.state().book.findService({service})->blocks.customerMinutes();
    }
    waiting.firstDay = kDemoNow.day.plus(firstDay);
    waiting.lastDay = kDemoNow.day.plus(lastDay);
    waiting.span = span;
    waiting.since = {kDemoNow.day, since};
    session.submit(JoinWaiting{waiting});
}

void queueOfFive(FakeSession& session) {
    fillDemoDay(session);
    join(session, "w1", WaitingKind::walkIn, "", {"cut-m"}, 13 * 60 + 57);
    join(session, "w2", WaitingKind::walkIn, "c13", {"cut-w"}, 14 * 60 + 5, Wish::prefer({"s3-doyun"}));
    join(session, "w3", WaitingKind::walkIn, "", {"fringe"}, 14 * 60 + 12, Wish::only({"s2-mina"}));
    join(session, "w4", WaitingKind::walkIn, "c08", {"cut-w", "blow"}, 14 * 60 + 20);
    join(session, "w5", WaitingKind::walkIn, "c16", {"root"}, 14 * 60 + 30);
}

void listOfAll(FakeSession& session) {
    queueOfFive(session);
    join(session, "l1", WaitingKind::list, "c01", {"root", "cut-w"}, 13 * 60, Wish::only({"s1-harin"}), 0, 6, {13 * 60, 19 * 60});
    join(session, "l2", WaitingKind::list, "c17", {"cut-w"}, 13 * 60 + 10, Wish::only({"s4-yuna"}), 0, 3);
    join(session, "l3", WaitingKind::list, "c04", {"perm"}, 12 * 60, Wish::any(), 0, 0, {17 * 60, 18 * 60});
    join(session, "l4", WaitingKind::list, "c12", {"cut-w"}, 11 * 60, Wish::any(), -4, -1);
}

void open(MainWindow& window, const char* act, const char* entry = nullptr) {
    settle();
    window.calendar().scrollToMinute(14 * 60 + 20);
    window.acts().trigger(act);
    settle();
    if (entry) window.findChild<WaitingPanel*>()->showEntry({entry});
    settle();
}

void lateDay(FakeSession& session) {
    fillDemoDay(session);
    session.submit(ReportLateness{{"v12"}, 45});
    session.submit(ReportLateness{{"v14"}, 20});
    session.submit(ReportLateness{{"v18"}, 15});
    session.setNow({kDemoNow.day, 15 * 60 + 8});
}

}  // namespace

std::vector<Scene> waitingScenes() {
    const auto demo = [](FakeSession& s) { fillDemoDay(s); };
    const auto empty = [](FakeSession& s) { openDemoSalon(s); };
    return {
        {"waiting-empty", "ko", empty, [](MainWindow& w, FakeSession&) { open(w, "waiting"); }},
        {"waiting-queue", "ko", queueOfFive, [](MainWindow& w, FakeSession&) { open(w, "waiting", "w1"); }},
        {"waiting-queue-en", "en", queueOfFive, [](MainWindow& w, FakeSession&) { open(w, "waiting", "w1"); }},
        {"waiting-turns", "ko", queueOfFive, [](MainWindow& w, FakeSession&) {
             open(w, "waiting", "w1");
             w.findChild<WaitingPanel*>()->choose({"w1"});
             settle();
         }},
        {"waiting-list", "ko", listOfAll, [](MainWindow& w, FakeSession&) { open(w, "waiting", "l2"); }},
        {"waiting-bookable", "ko", listOfAll, [](MainWindow& w, FakeSession&) { open(w, "waiting", "l1"); }},
        {"waiting-expired", "ko", listOfAll, [](MainWindow& w, FakeSession&) { open(w, "waiting", "l4"); }, Theme::dark},
        {"waiting-form", "ko", demo, [](MainWindow& w, FakeSession&) {
             open(w, "waiting");
             w.findChild<WaitingPanel*>()->add(WaitingKind::list);
             settle();
         }},
        {"slide-empty", "ko", empty, [](MainWindow& w, FakeSession&) { open(w, "slide"); }},
        {"slide-late", "ko", demo, [](MainWindow& w, FakeSession&) {
             open(w, "slide");
             w.findChild<SlidePanel*>()->askLateness({"v12"});
             settle();
         }},
        {"slide-day", "ko", lateDay, [](MainWindow& w, FakeSession&) { open(w, "slide"); }},
        {"slide-day-en", "en", lateDay, [](MainWindow& w, FakeSession&) { open(w, "slide"); }},
    };
}

}  // namespace salon::desk
