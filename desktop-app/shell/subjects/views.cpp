#include "calendar/day_calendar.h"
#include "shell/main_window.h"
#include "shell/subjects/subjects.h"
#include "shell/toast.h"
#include "shell/top_bar.h"
#include "shell/view_bar.h"
#include "shell/week_bar.h"

#include <QVBoxLayout>

namespace salon::desk {
namespace {

/// Whose week: the stylist of the selected line, else the first column's; among stations the first who works here.
StylistId stylistInHand(const MainWindow& window) {
    DayCalendar& calendar = window.calendar();
    const Book& book = window.session().state().book;
    if (const auto& block = calendar.selectedBlock())
        if (const Reservation* visit = book.findReservation(block->reservation))
            if (const auto& lines = visit->lines; block->line < static_cast<int>(lines.size()) && !lines[static_cast<std::size_t>(block->line)].stylist.empty())
                return lines[static_cast<std::size_t>(block->line)].stylist;
    for (const DayColumn& column : calendar.model().columns())
        if (!column.stylist.empty()) return column.stylist;
    for (const auto& [id, stylist] : book.roster().stylists)
        if (stylist.active) return id;
    return {};
}

void showView(MainWindow& window, ViewKind kind) {
    CalendarView view{kind, {}};
    if (kind == ViewKind::week) view.stylist = stylistInHand(window);
    if (kind == ViewKind::week && view.stylist.empty()) return window.toast().say(MainWindow::tr("Nobody works here yet whose week could be shown."), false);
    window.calendar().setView(view);
    window.calendar().setFocus();
}

WeekBar* addWeekBar(MainWindow& window) {
    DayCalendar* calendar = &window.calendar();
    auto* bar = new WeekBar(window.session(), window.centralWidget());
    window.above()->addWidget(bar);
    const auto follow = [=] { bar->follow(calendar->view(), calendar->day()); };
    QObject::connect(calendar, &DayCalendar::viewChanged, bar, follow);
    QObject::connect(&window, &MainWindow::dayShown, bar, follow);
    QObject::connect(bar, &WeekBar::chosen, calendar, [=](const StylistId& stylist) {
        calendar->setView({ViewKind::week, stylist});
        calendar->setFocus();
    });
    return bar;
}

void addFilter(MainWindow& window) {
    DayCalendar* calendar = &window.calendar();
    auto* filter = new ColumnFilter(window.centralWidget());
    window.above()->addWidget(filter);
    QObject::connect(filter, &ColumnFilter::typed, calendar, &DayCalendar::setFilter);
    QObject::connect(filter, &ColumnFilter::absentWished, calendar, [=](bool shown) { calendar->setHideAbsent(!shown); });
    QObject::connect(filter, &ColumnFilter::closed, calendar, [=] {
        calendar->setFilter({});
        calendar->setHideAbsent(true);
        filter->hide();
        calendar->setFocus();
    });
    window.addAct({"filterColumns", ActGroup::day, [] { return MainWindow::tr("Show only some stylists"); }, {Qt::CTRL | Qt::Key_L}, KeyScope::window, [=] { filter->start(); }});
}

}  // namespace

void addViews(MainWindow& window) {
    MainWindow* desk = &window;
    DayCalendar* calendar = &window.calendar();
    auto* views = new ViewSwitch(&window.topBar());
    window.topBar().addView(views);
    QObject::connect(views, &ViewSwitch::chosen, desk, [=](int view) { showView(*desk, static_cast<ViewKind>(view)); });
    QObject::connect(calendar, &DayCalendar::viewChanged, views, [=] { views->showChosen(static_cast<int>(calendar->view().kind)); });
    WeekBar* week = addWeekBar(window);
    const auto add = [&](const char* id, std::function<QString()> words, QList<QKeySequence> keys, std::function<void()> run) {
        window.addAct({id, ActGroup::day, std::move(words), std::move(keys), KeyScope::window, std::move(run)});
    };
    add("viewStylists", [] { return MainWindow::tr("A column for each stylist"); }, {Qt::CTRL | Qt::Key_1}, [=] { showView(*desk, ViewKind::stylists); });
    add("viewStations", [] { return MainWindow::tr("A column for each chair, basin and room"); }, {Qt::CTRL | Qt::Key_2}, [=] { showView(*desk, ViewKind::stations); });
    add("viewWeek", [] { return MainWindow::tr("The week of one stylist"); }, {Qt::CTRL | Qt::Key_3}, [=] { showView(*desk, ViewKind::week); });
    add("weekNext", [] { return MainWindow::tr("The next stylist's week"); }, {Qt::CTRL | Qt::Key_Right}, [=] { week->turn(1); });
    add("weekPrevious", [] { return MainWindow::tr("The stylist before's week"); }, {Qt::CTRL | Qt::Key_Left}, [=] { week->turn(-1); });
    add("zoomIn", [] { return MainWindow::tr("Larger"); }, {QKeySequence::ZoomIn, Qt::CTRL | Qt::Key_Equal}, [=] { calendar->zoomIn(); });
    add("zoomOut", [] { return MainWindow::tr("Smaller"); }, {QKeySequence::ZoomOut}, [=] { calendar->zoomOut(); });
    add("zoomReset", [] { return MainWindow::tr("Usual size"); }, {Qt::CTRL | Qt::Key_0}, [=] { calendar->resetZoom(); });
    addFilter(window);
}

}  // namespace salon::desk
