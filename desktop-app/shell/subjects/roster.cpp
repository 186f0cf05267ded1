#include "calendar/day_calendar.h"
#include "roster/block_panel.h"
#include "shell/main_window.h"
#include "shell/subjects/subjects.h"

#include <algorithm>

namespace salon::desk {
namespace {

/// How long a block is when only its start is known.
constexpr int kBlockMinutes = 60;

void startAt(MainWindow& window, BlockPanel& panel) {
    DayCalendar& calendar = window.calendar();
    window.open(&panel);
    if (const auto& cursor = calendar.hand().cursor())
        return panel.start(cursor->target.day, cursor->target.stylist, Span{cursor->minute, std::min(cursor->minute + kBlockMinutes, kMinutesPerDay)});
    const Reservation* visit = window.session().state().book.findReservation(calendar.selected());
    if (!visit || visit->lines.empty()) return panel.start(calendar.day());
    const int end = std::min(visit->span().to, kMinutesPerDay - kBlockMinutes);
    panel.start(visit->day, visit->lines.front().stylist, Span{end, end + kBlockMinutes});
}

}  // namespace

void addRoster(MainWindow& window) {
    MainWindow* desk = &window;
    auto* panel = new BlockPanel(window.session(), window.gestures(), window.side());
    window.addPanel(panel);
    QObject::connect(panel, &BlockPanel::dayWished, desk, &MainWindow::showDay);
    const auto start = [=] { startAt(*desk, *panel); };
    const auto words = [] { return BlockPanel::tr("Block time"); };
    window.addAct({"block", ActGroup::shop, words, {Qt::CTRL | Qt::Key_B}, KeyScope::window, start});
    window.addAct({"blockHere", ActGroup::visit, words, {Qt::Key_B}, KeyScope::selection, start});
}

}  // namespace salon::desk
