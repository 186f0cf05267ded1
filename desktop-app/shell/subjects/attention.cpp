#include "attention/attention_panel.h"
#include "calendar/day_calendar.h"
#include "shell/main_window.h"
#include "shell/subjects/subjects.h"
#include "shell/top_bar.h"

namespace salon::desk {

void addAttention(MainWindow& window) {
    MainWindow* desk = &window;
    auto* panel = new AttentionPanel(window.session(), window.gestures(), window.side());
    window.addPanel(panel);
    const auto start = [=] {
        desk->open(panel);
        panel->start();
    };
    QObject::connect(desk, &MainWindow::attentionWished, panel, start);
    QObject::connect(&window.topBar(), &TopBar::attentionWished, panel, start);
    QObject::connect(panel, &AttentionPanel::visitWished, desk, &MainWindow::lookAt);
    // The place an answer would use comes into sight, so that one sees what stands around it.
    QObject::connect(panel, &AttentionPanel::previewed, desk, [desk](const ReservationId& id, Day day, const StylistId& stylist, Span span) {
        if (id.empty() || stylist.empty()) return;
        if (desk->calendar().day() != day) desk->showDay(day);
        desk->calendar().select(id);
        desk->calendar().scrollToMinute(span.from);
    });
    window.addAct({"attention", ActGroup::shop, [] { return MainWindow::tr("What waits for a decision"); }, {Qt::Key_F6}, KeyScope::window, start});
}

}  // namespace salon::desk
