#include "shell/main_window.h"
#include "shell/subjects/subjects.h"
#include "shell/toast.h"
#include "ui/deed_words.h"
#include "ui/gesture_log.h"
#include "ui/undo_panel.h"

namespace salon::desk {
namespace {

QString named(const QString& act, const QString& what) { return what.isEmpty() ? act : QStringLiteral("%1: %2").arg(act, what); }

}  // namespace

/// What has just been done stands at the foot of the window, with its way back; the list of all of it beside the day.
void addUndo(MainWindow& window) {
    MainWindow* desk = &window;
    GestureLog* gestures = &window.gestures();
    auto* panel = new UndoPanel(window.session(), *gestures, window.side());
    window.addPanel(panel);
    QObject::connect(gestures, &GestureLog::finished, desk, [=](const Deed& deed) {
        desk->toast().say(DeedWords(desk->session()).finished(deed), deed.standing() > 0 ? gestures->undoWords() : QString());
    });
    QObject::connect(gestures, &GestureLog::couldNotUndo, desk, [=](const QString& sentence) { desk->toast().say(sentence, gestures->undoWords()); });
    QObject::connect(&window.toast(), &Toast::undoWished, gestures, &GestureLog::undo);
    window.addAct({"undo", ActGroup::booking, [=] { return named(UndoPanel::tr("Undo"), gestures->undoWords()); }, {QKeySequence::Undo}, KeyScope::window,
                   [=] { gestures->undo(); }, [=] { return gestures->canUndo(); }});
    window.addAct({"redo", ActGroup::booking, [=] { return named(UndoPanel::tr("Do it again"), gestures->redoWords()); },
                   {Qt::CTRL | Qt::SHIFT | Qt::Key_Z, Qt::CTRL | Qt::Key_Y}, KeyScope::window, [=] { gestures->redo(); }, [=] { return gestures->canRedo(); }});
    window.addAct({"undoList", ActGroup::booking, [] { return UndoPanel::tr("What was done here"); }, {Qt::CTRL | Qt::ALT | Qt::Key_Z}, KeyScope::window,
                   [=] { desk->open(panel); }});
}

}  // namespace salon::desk
