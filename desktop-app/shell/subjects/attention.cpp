#include "attention/attention_panel.h"
#include "shell/main_window.h"
#include "shell/subjects/subjects.h"
#include "shell/top_bar.h"

namespace salon::desk {

void addAttention(MainWindow& window) {
    MainWindow* desk = &window;
    auto* panel = new AttentionPanel(window.session(), window.gestures(), window.side());
    window.addPanel(panel);
    const auto start = [=] { desk->open(panel); };
    QObject::connect(desk, &MainWindow::attentionWished, panel, start);
    QObject::connect(&window.topBar(), &TopBar::attentionWished, panel, start);
    QObject::connect(panel, &AttentionPanel::visitWished, desk, &MainWindow::lookAt);
    window.addAct({"attention", ActGroup::shop, [] { return MainWindow::tr("What waits for a decision"); }, {Qt::Key_F6}, KeyScope::window, start});
}

}  // namespace salon::desk
