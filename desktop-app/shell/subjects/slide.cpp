#include "calendar/day_calendar.h"
#include "shell/main_window.h"
#include "shell/subjects/subjects.h"
#include "shell/top_bar.h"
#include "slide/slide_panel.h"
#include "ui/widgets.h"

namespace salon::desk {
namespace {

/// Stands in the bar only while the day slides.
void addBadge(MainWindow& window, SlidePanel* panel, const std::function<void()>& start) {
    QPushButton* badge = makeButton(&window.topBar(), "count", "clock");
    badge->setObjectName("slideBadge");
    window.topBar().addTool(badge);
    QObject::connect(badge, &QPushButton::clicked, panel, start);
    const auto show = [=] {
        const int behind = static_cast<int>(panel->watch().later().size());
        const int missing = static_cast<int>(panel->watch().overdue().size());
        QStringList parts;
        if (missing > 0) parts << SlidePanel::tr("%1 not here").arg(missing);
        if (behind > 0) parts << SlidePanel::tr("%1 behind").arg(behind);
        badge->setText(parts.join(QStringLiteral(" · ")));
        badge->setAccessibleName(badge->text());
        badge->setVisible(!parts.isEmpty());
        restyle(badge, "open", panel->watch().toWarn().empty() ? "false" : "wait");
    };
    QObject::connect(&panel->watch(), &SlideWatch::changed, badge, show);
    QObject::connect(&window.language(), &Language::changed, badge, show);
    show();
}

/// Where today's later lines will really begin, drawn over their blocks.
void showExpected(MainWindow& window, const SlideWatch& watch) {
    std::map<BlockId, int> starts;
    for (const LineForecast& line : watch.forecast().lines) {
        const Reservation* visit = window.session().state().book.findReservation(line.reservation);
        const bool ahead = visit && (visit->isStillAhead() || visit->status == Status::arrived);
        if (ahead && line.delayMinutes() >= SlideWatch::kNoticedMinutes) starts[{line.reservation, line.line}] = line.expectedStart;
    }
    window.calendar().setExpected(std::move(starts));
}

}  // namespace

void addSlide(MainWindow& window) {
    MainWindow* desk = &window;
    auto* panel = new SlidePanel(window.session(), window.gestures(), window.side());
    window.addPanel(panel);
    const auto start = [=] {
        desk->open(panel);
        panel->start();
    };
    const auto ask = [=](const ReservationId& id) {
        desk->open(panel);
        panel->askLateness(id);
    };
    QObject::connect(&panel->watch(), &SlideWatch::changed, desk, [=] { showExpected(*desk, panel->watch()); });
    QObject::connect(desk, &MainWindow::lateWished, panel, ask);
    QObject::connect(panel, &SlidePanel::visitWished, desk, &MainWindow::lookAt);
    addBadge(window, panel, start);
    showExpected(window, panel->watch());
    window.addAct({"slide", ActGroup::day, [] { return SlidePanel::tr("How the day goes"); }, {Qt::Key_F4}, KeyScope::window, start});
    window.addAct({"late", ActGroup::visit, [] { return SlidePanel::tr("Comes late…"); }, {Qt::Key_L}, KeyScope::selection,
                   [=] { ask(desk->calendar().selected()); },
                   [=] {
                       const Reservation* visit = desk->session().state().book.findReservation(desk->calendar().selected());
                       return visit && visit->isStillAhead();
                   }});
}

}  // namespace salon::desk
