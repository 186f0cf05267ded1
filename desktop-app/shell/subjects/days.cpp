#include "calendar/day_calendar.h"
#include "shell/main_window.h"
#include "shell/subjects/subjects.h"
#include "shell/toast.h"
#include "shell/top_bar.h"
#include "ui/gesture_log.h"

namespace salon::desk {
namespace {

void greetNext(MainWindow& window) {
    const DayPage* page = window.session().state().book.findDay(window.session().now().day);
    const Reservation* next = nullptr;
    if (page)
        for (const auto& visit : page->reservations)
            if (visit->isStillAhead() && (!next || visit->startMinute() < next->startMinute())) next = visit.get();
    if (!next) return window.toast().say(MainWindow::tr("Nobody else is expected today."), false);
    window.gestures().submit(RecordArrival{next->id});
}

}  // namespace

/// Going from day to day, and what is done to the day as a whole.
void addDays(MainWindow& window) {
    MainWindow* desk = &window;
    const auto by = [=](int days) { return [=] { desk->showDay(desk->calendar().day().plus(days)); }; };
    // A week's view shows the same days again one day on.
    const auto page = [=](int days) { return [=] { by(desk->calendar().view().kind == ViewKind::week ? 7 * days : days)(); }; };
    const auto today = [=] { desk->showDay(desk->session().now().day); };
    QObject::connect(&window.topBar(), &TopBar::previousWished, desk, page(-1));
    QObject::connect(&window.topBar(), &TopBar::nextWished, desk, page(1));
    QObject::connect(&window.topBar(), &TopBar::todayWished, desk, today);
    const auto add = [&](const char* id, std::function<QString()> words, QList<QKeySequence> keys, std::function<void()> run) {
        window.addAct({id, ActGroup::day, std::move(words), std::move(keys), KeyScope::window, std::move(run)});
    };
    add("previousDay", [] { return MainWindow::tr("Previous day"); }, {Qt::Key_PageUp}, page(-1));
    add("nextDay", [] { return MainWindow::tr("Next day"); }, {Qt::Key_PageDown}, page(1));
    add("previousWeek", [] { return MainWindow::tr("A week back"); }, {Qt::CTRL | Qt::Key_PageUp}, by(-7));
    add("nextWeek", [] { return MainWindow::tr("A week on"); }, {Qt::CTRL | Qt::Key_PageDown}, by(7));
    add("today.act", [] { return MainWindow::tr("Today"); }, {Qt::Key_Home}, today);
    add("greetNext", [] { return MainWindow::tr("The next one expected has arrived"); }, {Qt::Key_F8}, [=] { greetNext(*desk); });
}

}  // namespace salon::desk
