#include "scenes.h"

#include "calendar/day_calendar.h"
#include "history/history_list.h"
#include "support/demo_day.h"
#include "support/past_story.h"

#include <QPushButton>

namespace salon::desk {
namespace {

void look(MainWindow& window) { window.calendar().scrollToMinute(14 * 60 + 20); }

void dayHistory(MainWindow& window, FakeSession& session) {
    look(window);
    window.acts().trigger("dayHistory");
    emit session.historyRead(std::make_shared<const History>(storyOf(session, {"v12"}, session.now().day)));
    window.findChild<HistoryList*>("historyList")->setCurrentRow(1);
}

void visitHistory(MainWindow& window, FakeSession& session) {
    look(window);
    window.openReservation({"v12"});
    emit window.historyWished({"v12"});
    History history = storyOf(session, {"v12"}, session.now().day);
    history.reservation = {"v12"};
    emit session.historyRead(std::make_shared<const History>(std::move(history)));
}

void truths(MainWindow& window, FakeSession& session) {
    look(window);
    session.setSurroundings(Texts::none, 7 * 60, {{{"v12"}, {{"desk-2-ABCDEFGH"}}}});
    window.openReservation({"v12"});
    window.findChild<QPushButton*>("badge")->click();
}

}  // namespace

std::vector<Scene> historyScenes() {
    const auto demo = [](FakeSession& s) { fillDemoDay(s); };
    const auto offline = [](FakeSession& s) {
        fillDemoDay(s);
        s.setOfflineByHand(true);
    };
    const auto act = [](const char* id) {
        return [id](MainWindow& w, FakeSession&) {
            look(w);
            w.acts().trigger(id);
        };
    };
    return {
        {"history-day-ko", "ko", demo, dayHistory},
        {"history-day-en-dark", "en", demo, dayHistory, Theme::dark},
        {"history-visit-ko", "ko", demo, visitHistory},
        {"history-visit-en", "en", demo, visitHistory},
        {"truths-ko", "ko", demo, truths},
        {"truths-offline-en", "en", offline, act("truths")},
        {"keys-ko", "ko", demo, act("keys")},
        {"welcome-ko", "ko", demo, act("welcome")},
        {"welcome-en-dark", "en", demo, act("welcome"), Theme::dark},
        {"contrast-ko", "ko", demo, act("keys"), Theme::highContrast},
    };
}

}  // namespace salon::desk
