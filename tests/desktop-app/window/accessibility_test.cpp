#include "window_fixture.h"

#include "support/texting_day.h"
#include "ui/panel.h"

#include <QAccessible>
#include <QSettings>
#include <QStandardPaths>

using namespace salon;
using namespace salon::desk;

namespace {

bool takesTab(const QWidget* widget) { return widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus); }

QString described(const QWidget* widget) {
    return QStringLiteral("%1 \"%2\" in %3").arg(widget->metaObject()->className(), widget->objectName(), widget->parent() ? widget->parent()->objectName() : QString());
}

QString nameOf(QWidget* widget) {
    QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(widget);
    return accessible ? accessible->text(QAccessible::Name) : QString();
}

/// Widgets in the order in which Tab reaches them, from the calendar around to it again. `look` sees each while it has the
/// keys: what is marked may be larger than what is not.
QList<QWidget*> tabOrder(MainWindow& window, const std::function<void(QWidget*)>& look = {}) {
    QList<QWidget*> order;
    QWidget* first = &window.calendar();
    first->setFocus();
    for (int i = 0; i < 500; ++i) {
        QWidget* now = QApplication::focusWidget();
        if (!now || (i > 0 && order.contains(now))) break;
        order << now;
        QCoreApplication::processEvents();
        if (look) look(now);
        QTest::keyClick(now, Qt::Key_Tab);
    }
    return order;
}

}  // namespace

/// A person who sees nothing, or has no mouse, can find, hear and reach everything.
class AccessibilityTest : public QObject {
    Q_OBJECT

private:
    /// Every panel that an act opens, by the act's name; "" is the window without any.
    static void eachPanel(const std::function<void(WindowFixture&, const QString&)>& look) {
        QStringList acts{QString()};
        {
            WindowFixture desk(true);
            for (const Act& act : desk.window->acts().all()) {
                const QString id = act.id;
                if (!act.run || id.endsWith("Screen") || id == "light" || id == "dark" || id == "contrast" || id.startsWith("menu")) continue;
                acts << id;
            }
        }
        for (const QString& act : acts) {
            WindowFixture desk(true);
            switchTextingOn(desk.session);
            tellNow(desk.session, "v12");
            desk.session.submit(MoveReservation{{"v12"}, kDemoNow.day, 15 * 60 + 10, -1, {}, false});
            requestOnline(desk.session, "web1", "c09", "root", 14 * 60, Wish::any());
            desk.window->openReservation({"v12"});
            desk.window->closePanel();
            desk.window->calendar().select({"v12"});
            desk.window->calendar().setFocus();
            if (!act.isEmpty()) desk.window->acts().trigger(act);
            for (int i = 0; i < 3; ++i) QCoreApplication::processEvents();
            if (act.isEmpty() || desk.window->openPanel()) look(desk, act);
        }
    }

private slots:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        QSettings().clear();
    }

    void everyControlHasAName() {
        QStringList nameless;
        int looked = 0;
        eachPanel([&](WindowFixture& desk, const QString& act) {
            for (QWidget* widget : desk.window->findChildren<QWidget*>()) {
                if (!takesTab(widget)) continue;
                ++looked;
                if (nameOf(widget).trimmed().isEmpty()) nameless << act + ": " + described(widget);
            }
        });
        nameless.removeDuplicates();
        QVERIFY2(nameless.isEmpty(), qPrintable("\n" + nameless.join('\n')));
        QVERIFY(looked > 50);
    }

    void tabReachesEveryControl() {
        QStringList missed;
        eachPanel([&](WindowFixture& desk, const QString& act) {
            const QList<QWidget*> reached = tabOrder(*desk.window);
            for (QWidget* widget : desk.window->findChildren<QWidget*>())
                if (takesTab(widget) && !reached.contains(widget) && !widget->focusProxy()) missed << act + ": " + described(widget);
        });
        missed.removeDuplicates();
        QVERIFY2(missed.isEmpty(), qPrintable("\n" + missed.join('\n')));
    }

    /// What stands higher in a panel comes first.
    void tabWalksDownAPanel() {
        QStringList jumps;
        eachPanel([&](WindowFixture& desk, const QString& act) {
            Panel* panel = desk.window->openPanel();
            if (!panel) return;
            auto* body = panel->findChild<QWidget*>("panelBody");
            QWidget* before = nullptr;
            tabOrder(*desk.window, [&](QWidget* widget) {
                if (!body->isAncestorOf(widget)) return;
                const bool higher = before && before->isVisible() && widget->mapTo(body, QPoint(0, widget->height())).y() < before->mapTo(body, QPoint()).y();
                if (higher && !before->isAncestorOf(widget) && !widget->isAncestorOf(before))
                    jumps << QStringLiteral("%1: %2 after %3").arg(act, described(widget), described(before));
                before = widget;
            });
        });
        jumps.removeDuplicates();
        QVERIFY2(jumps.isEmpty(), qPrintable("\n" + jumps.join('\n')));
    }

    void escapeLeavesEveryPanel() {
        QStringList stuck;
        eachPanel([&](WindowFixture& desk, const QString& act) {
            if (!desk.window->openPanel()) return;
            for (int i = 0; i < 4 && desk.window->openPanel(); ++i)
                QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : desk.window.get(), Qt::Key_Escape);
            if (desk.window->openPanel()) stuck << act;
        });
        QVERIFY2(stuck.isEmpty(), qPrintable(stuck.join(", ")));
    }

    void everyActHasWordsInBothLanguages() {
        WindowFixture desk;
        std::map<QString, QString> english;
        for (const Act& act : desk.window->acts().all()) english[act.id] = act.words();
        desk.window->language().use("ko");
        for (const Act& act : desk.window->acts().all()) {
            QVERIFY2(!english.at(act.id).isEmpty(), act.id);
            const bool named = act.words() != english.at(act.id) || english.at(act.id) == QStringLiteral("English") || english.at(act.id) == QStringLiteral("한국어");
            QVERIFY2(named, act.id);
        }
        desk.window->language().use("en");
    }

    void noTwoActsShareAKey() {
        WindowFixture desk;
        std::map<QString, QString> taken;
        for (const Act& act : desk.window->acts().all())
            for (const QKeySequence& key : act.keys) {
                const QString name = QStringLiteral("%1/%2").arg(static_cast<int>(act.scope) == static_cast<int>(KeyScope::window) ? "window" : "selection", key.toString());
                QVERIFY2(!taken.contains(name) || act.scope == KeyScope::shown, qPrintable(name + ": " + taken[name] + ", " + act.id));
                taken[name] = act.id;
            }
    }
};

QTEST_MAIN(AccessibilityTest)
#include "accessibility_test.moc"
