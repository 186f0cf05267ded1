#include "calendar/day_calendar.h"
#include "shell/main_window.h"
#include "shell/subjects/subjects.h"
#include "shell/toast.h"
#include "shell/top_bar.h"
#include "shell/view_bar.h"

#include <QVBoxLayout>

#include <algorithm>

namespace salon::desk {
namespace {

/// Whose week: the stylist of the selected line, else the first column's.
StylistId stylistInHand(DayCalendar& calendar) {
    const auto where = calendar.selectedBlock() ? calendar.model().whereIs(*calendar.selectedBlock()) : std::nullopt;
    const auto& columns = calendar.model().columns();
    if (where && !columns[static_cast<std::size_t>(where->first)].stylist.empty()) return columns[static_cast<std::size_t>(where->first)].stylist;
    for (const DayColumn& column : columns)
        if (!column.stylist.empty()) return column.stylist;
    return {};
}

void showView(MainWindow& window, ViewKind kind) {
    CalendarView view{kind, {}};
    if (kind == ViewKind::week) view.stylist = stylistInHand(window.calendar());
    if (kind == ViewKind::week && view.stylist.empty()) return window.toast().say(MainWindow::tr("Nobody works here yet whose week could be shown."), false);
    window.calendar().setView(view);
    window.calendar().setFocus();
}

/// The stylist after or before the one whose week is shown.
void turnWeek(MainWindow& window, int by) {
    const CalendarView view = window.calendar().view();
    if (view.kind != ViewKind::week) return;
    std::vector<StylistId> all;
    for (const auto& [id, stylist] : window.session().state().book.roster().stylists)
        if (stylist.active) all.push_back(id);
    const auto now = std::find(all.begin(), all.end(), view.stylist);
    if (now == all.end()) return;
    const auto count = static_cast<std::ptrdiff_t>(all.size());
    const auto next = ((now - all.begin()) + by + count) % count;
    window.calendar().setView({ViewKind::week, all[static_cast<std::size_t>(next)]});
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
    const auto add = [&](const char* id, std::function<QString()> words, QList<QKeySequence> keys, std::function<void()> run) {
        window.addAct({id, ActGroup::day, std::move(words), std::move(keys), KeyScope::window, std::move(run)});
    };
    add("viewStylists", [] { return MainWindow::tr("A column for each stylist"); }, {Qt::CTRL | Qt::Key_1}, [=] { showView(*desk, ViewKind::stylists); });
    add("viewStations", [] { return MainWindow::tr("A column for each chair, basin and room"); }, {Qt::CTRL | Qt::Key_2}, [=] { showView(*desk, ViewKind::stations); });
    add("viewWeek", [] { return MainWindow::tr("The week of one stylist"); }, {Qt::CTRL | Qt::Key_3}, [=] { showView(*desk, ViewKind::week); });
    add("weekNext", [] { return MainWindow::tr("The next stylist's week"); }, {Qt::CTRL | Qt::Key_Right}, [=] { turnWeek(*desk, 1); });
    add("weekPrevious", [] { return MainWindow::tr("The stylist before's week"); }, {Qt::CTRL | Qt::Key_Left}, [=] { turnWeek(*desk, -1); });
    add("zoomIn", [] { return MainWindow::tr("Larger"); }, {QKeySequence::ZoomIn, Qt::CTRL | Qt::Key_Equal}, [=] { calendar->zoomIn(); });
    add("zoomOut", [] { return MainWindow::tr("Smaller"); }, {QKeySequence::ZoomOut}, [=] { calendar->zoomOut(); });
    add("zoomReset", [] { return MainWindow::tr("Usual size"); }, {Qt::CTRL | Qt::Key_0}, [=] { calendar->resetZoom(); });
    addFilter(window);
}

}  // namespace salon::desk
