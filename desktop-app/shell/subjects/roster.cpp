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
    panel.start(calendar.day());
}

/// Where the selected visit leaves off.
void startAfterVisit(MainWindow& window, BlockPanel& panel) {
    const Reservation* visit = window.session().state().book.findReservation(window.calendar().selected());
    if (!visit || visit->lines.empty()) return startAt(window, panel);
    window.open(&panel);
    const int end = std::min(visit->span().to, kMinutesPerDay - kBlockMinutes);
    panel.start(visit->day, visit->lines.front().stylist, Span{end, end + kBlockMinutes});
}

}  // namespace

void addRoster(MainWindow& window) {
    MainWindow* desk = &window;
    auto* panel = new BlockPanel(window.session(), window.gestures(), window.side());
    window.addPanel(panel);
    QObject::connect(panel, &BlockPanel::dayWished, desk, &MainWindow::showDay);
    const auto start = [=] {
        if (desk->calendar().hand().cursor() || desk->calendar().selected().empty()) startAt(*desk, *panel);
        else startAfterVisit(*desk, *panel);
    };
    const auto selected = [=] { return !desk->calendar().selected().empty(); };
    // A bare letter on a free place begins a booking, B too: blocking there has Ctrl.
    window.addAct({"block", ActGroup::shop, [] { return BlockPanel::tr("Block time at the marked place, or on this day"); }, {Qt::CTRL | Qt::Key_B}, KeyScope::window, start});
    window.addAct({"blockHere", ActGroup::visit, [] { return BlockPanel::tr("Block the time after this visit"); }, {Qt::Key_B}, KeyScope::selection, [=] { startAfterVisit(*desk, *panel); }, selected});
}

}  // namespace salon::desk
