#include "scenes.h"

#include "attention/attention_panel.h"
#include "roster/block_panel.h"
#include "ui/gesture_log.h"
#include "ui/undo_panel.h"
#include "calendar/day_calendar.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPushButton>

namespace salon::desk {
namespace {

void clashes(FakeSession& session) {
    fillDemoDay(session);
    addDemoClashes(session);
}

/// One card of each kind, over three days.
void everyKind(FakeSession& session) {
    clashes(session);
    const auto raise = [&](const char* id, AttentionKind kind, const char* visit, Refusal cause) {
        const Event event = AttentionRaised{{{id}, kind, {visit}, 0, std::move(cause), Mode::promised, {"desk-2"}, {kDemoNow.day, 13 * 60 + 44}, {}, {}}};
        session.happen({&event, 1});
    };
    raise("a03", AttentionKind::wishNotMet, "v17", {.reason = RefusalReason::stylistTaken, .by = {"v21"}, .stylist = {"s2-mina"}, .busy = {{16 * 60 + 10, 17 * 60 + 10}}});
    raise("a04", AttentionKind::noStation, "v18", {.reason = RefusalReason::stationTaken});
    raise("a05", AttentionKind::lateEdit, "v07", {.reason = RefusalReason::reservationEnded, .reservation = {"v07"}});
    session.submit(BookReservation{{"y01"}, {"c10"}, kDemoNow.day.plus(1), {{{"cut-w"}, Wish::only({"s4-yuna"}), 11 * 60, {}, false}}});
    session.submit(BookReservation{{"y02"}, {"c14"}, kDemoNow.day.plus(1), {{{"root"}, Wish::any(), 15 * 60, {}, false}}});
    raise("a06", AttentionKind::rosterChanged, "y02", {.reason = RefusalReason::outsideShift, .stylist = {"s4-yuna"}});
}

void key(int key) {
    QWidget* focus = QApplication::focusWidget();
    if (!focus) return;
    QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier);
    QCoreApplication::sendEvent(focus, &press);
    QCoreApplication::processEvents();
}

void open(MainWindow& window, FakeSession&) {
    QApplication::setActiveWindow(&window);
    window.calendar().scrollToMinute(14 * 60 + 20);
    window.openAttention();
    QCoreApplication::processEvents();
}

void second(MainWindow& window, FakeSession& session) {
    open(window, session);
    key(Qt::Key_Down);
}

void reasons(MainWindow& window, FakeSession& session) {
    open(window, session);
    const auto& answers = window.findChild<AttentionPanel*>()->answers();
    for (std::size_t i = 0; i < answers.size(); ++i)
        if (answers[i].kind == AnswerKind::cancel) return key(Qt::Key_1 + static_cast<int>(i));
}

/// The place of an answer among the visits of its day.
void place(MainWindow& window, FakeSession& session) {
    open(window, session);
    const auto* panel = window.findChild<AttentionPanel*>();
    for (std::size_t i = 0; i < panel->answers().size(); ++i) {
        if (panel->answers()[i].moves.empty()) continue;
        panel->findChild<QPushButton*>(QStringLiteral("answer:a01:%1").arg(i + 1))->setFocus();
        QCoreApplication::processEvents();
        return;
    }
}

void blocks(MainWindow& window, FakeSession& session) {
    window.calendar().scrollToMinute(14 * 60 + 20);
    auto* panel = window.findChild<BlockPanel*>();
    window.open(panel);
    panel->start(session.now().day, {"s6-jia"}, Span{16 * 60, 18 * 60});
}

void undoList(MainWindow& window, FakeSession& session) {
    window.calendar().scrollToMinute(16 * 60);
    GestureLog& log = window.gestures();
    log.submit(RecordArrival{{"v12"}});
    log.submit(MoveReservation{{"v26"}, session.now().day, 18 * 60 + 20, -1, {"s4-yuna"}, false});
    log.submit(RecordNoShow{{"v17"}});
    log.undo();
    session.setOfflineByHand(true);
    log.submit(CancelReservation{{"v22"}, CancelReason::ill});
    log.submit(ReportLateness{{"v23"}, 15});
    window.open(window.findChild<UndoPanel*>());
}

}  // namespace

std::vector<Scene> attentionScenes() {
    return {
        {"attention-kinds-ko", "ko", everyKind, second},
        {"attention-kinds-en", "en", everyKind, second},
        {"attention-kinds-dark", "ko", everyKind, second, Theme::dark},
        {"attention-clash-ko", "ko", clashes, open},
        {"attention-clash-en-dark", "en", clashes, open, Theme::dark},
        {"attention-reasons-ko", "ko", clashes, reasons},
        {"attention-place-ko", "ko", clashes, place},
        {"attention-place-en-dark", "en", clashes, place, Theme::dark},
        {"blocks-ko", "ko", clashes, blocks},
        {"blocks-en-dark", "en", clashes, blocks, Theme::dark},
        {"undo-list-ko", "ko", clashes, undoList},
        {"undo-list-en", "en", clashes, undoList},
    };
}

}  // namespace salon::desk
