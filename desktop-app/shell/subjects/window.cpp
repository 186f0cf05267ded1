#include "shell/appearance.h"
#include "shell/keys_panel.h"
#include "shell/main_window.h"
#include "shell/subjects/subjects.h"
#include "shell/top_bar.h"
#include "shell/truth_card.h"
#include "shell/welcome_panel.h"

#include <QMenu>
#include <QSettings>

namespace salon::desk {
namespace {

constexpr auto kWelcomed = "guidance/welcomed";

void addThemes(MainWindow& window) {
    const auto add = [&](const char* id, std::function<QString()> words, Theme theme) {
        window.addAct({id, ActGroup::window, std::move(words), {}, KeyScope::window, [theme] { chooseTheme(theme); }});
    };
    add("light", [] { return MainWindow::tr("Light"); }, Theme::light);
    add("dark", [] { return MainWindow::tr("Dark"); }, Theme::dark);
    add("contrast", [] { return MainWindow::tr("High contrast"); }, Theme::highContrast);
}

}  // namespace

void addWindow(MainWindow& window) {
    MainWindow* desk = &window;
    auto* keys = new KeysPanel(window.acts(), window.side());
    window.addPanel(keys);
    const auto showKeys = [=] {
        desk->open(keys);
        keys->start();
    };
    auto* welcome = new WelcomePanel(window.side());
    window.addPanel(welcome);
    QObject::connect(welcome, &WelcomePanel::keysWished, keys, showKeys);
    auto* truths = new TruthCard(window.session(), window.centralWidget());
    const auto tellTruths = [=] {
        if (truths->isVisible()) return truths->hide();
        truths->openAt(desk->topBar().badgeCorner());
    };
    QObject::connect(&window.topBar(), &TopBar::truthsWished, truths, tellTruths);
    window.topBar().setMenu(window.acts().menu(desk));

    const auto add = [&](const char* id, std::function<QString()> words, QList<QKeySequence> shortcuts, std::function<void()> run) {
        window.addAct({id, ActGroup::window, std::move(words), std::move(shortcuts), KeyScope::window, std::move(run)});
    };
    add("keys", [] { return MainWindow::tr("All keys"); }, {QKeySequence::HelpContents}, showKeys);
    add("menu.act", [] { return MainWindow::tr("Menu"); }, {Qt::Key_F10}, [=] { desk->topBar().openMenu(); });
    add("truths", [] { return MainWindow::tr("Server, texts and clock"); }, {Qt::Key_F9}, tellTruths);
    add("line", [] { return MainWindow::tr("Cut the line, or join it again"); }, {}, [=] { desk->session().setOfflineByHand(!desk->session().state().offlineByHand); });
    add("welcome", [] { return MainWindow::tr("The first day"); }, {}, [=] { desk->open(welcome); });
    add("korean.act", [] { return QStringLiteral("한국어"); }, {}, [=] { desk->language().use("ko"); });
    add("english.act", [] { return QStringLiteral("English"); }, {}, [=] { desk->language().use("en"); });
    addThemes(window);
    add("fullScreen", [] { return MainWindow::tr("Whole screen"); }, {Qt::Key_F11}, [=] { desk->setWindowState(desk->windowState() ^ Qt::WindowFullScreen); });
}

void welcomeOnce(MainWindow& window) {
    if (QSettings().value(kWelcomed).toBool()) return;
    QSettings().setValue(kWelcomed, true);
    window.acts().trigger("welcome");
}

}  // namespace salon::desk
