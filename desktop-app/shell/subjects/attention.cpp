#include "attention/attention_panel.h"
#include "calendar/day_calendar.h"
#include "shell/main_window.h"
#include "shell/place_ghost.h"
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
    // The place an answer would use is shown among what stands around it, and the day comes back when nobody looks any more.
    auto* ghost = new PlaceGhost(desk->calendar());
    ghost->setObjectName("answerGhost");
    QObject::connect(ghost, &PlaceGhost::dayWished, desk, &MainWindow::showDay);
    QObject::connect(desk, &MainWindow::dayShown, ghost, [ghost] {
        if (!ghost->isFollowing()) ghost->stay();
    });
    QObject::connect(panel, &AttentionPanel::previewed, ghost, &PlaceGhost::glanceAt);
    QObject::connect(panel, &AttentionPanel::visitWished, ghost, &PlaceGhost::stay);
    window.addAct({"attention", ActGroup::shop, [] { return MainWindow::tr("What waits for a decision"); }, {Qt::Key_F6}, KeyScope::window, start});
}

}  // namespace salon::desk
