#include "scenes.h"

#include "calendar/day_calendar.h"
#include "history/history_list.h"
#include "support/texting_day.h"
#include "texts/text_editor.h"
#include "texts/texting_panel.h"
#include "texts/tray_panel.h"
#include "ui/card_column.h"
#include "ui/gesture_log.h"

#include <QCoreApplication>
#include <QPushButton>

namespace salon::desk {
namespace {

void settle() {
    for (int i = 0; i < 12; ++i) QCoreApplication::processEvents();
}

void texting(FakeSession& session) {
    fillDemoDay(session);
    switchTextingOn(session);
    session.setSurroundings(Texts::working, 0, {});
    for (const char* visit : {"v12", "v17", "v18", "v22", "v23"}) tellNow(session, visit);
}

/// Four changes of the last minute, one of them held; made in the window, so that its watch has seen them.
void changeFour(MainWindow& window, FakeSession& session) {
    const Day today = session.now().day;
    settle();
    const auto at = [&](int second, CommandBody change) {
        session.setNow(kDemoNow, second);
        window.gestures().submit(std::move(change));
        settle();
    };
    at(2, MoveReservation{{"v12"}, today, 15 * 60 + 10, -1, {}, false});
    at(9, CancelReservation{{"v17"}, CancelReason::customerAsked});
    at(14, MoveReservation{{"v18"}, today, 17 * 60 + 40, -1, {}, false});
    at(18, HoldText{{"v18"}});
    at(20, MoveReservation{{"v23"}, today.plus(2), 11 * 60, -1, {}, false});
    session.setNow(kDemoNow, 31);
    window.findChild<TrayPanel*>()->watch().look();
    settle();
}

void tray(MainWindow& window, FakeSession& session) {
    window.calendar().scrollToMinute(14 * 60 + 20);
    changeFour(window, session);
    window.acts().trigger("tray");
    settle();
    settle();
}

/// Two who wait: one has a mobile number, one has not.
void waiting(FakeSession& session) {
    texting(session);
    session.learn({"c17"}, "노아라", "0212345678");
    for (const char* customer : {"c09", "c17"}) {
        Waiting waits;
        waits.id = {std::string("waits-") + customer};
        waits.kind = WaitingKind::list;
        waits.customer = {customer};
        waits.lines = {{{"cut-w"}, Wish::any(), 0, {}, false}};
        waits.firstDay = waits.lastDay = session.now().day.plus(1);
        waits.span = {14 * 60, 18 * 60};
        waits.since = session.now();
        session.submit(JoinWaiting{waits});
    }
}

void openings(MainWindow& window, FakeSession& session) {
    tray(window, session);
    window.findChild<TrayPanel*>()->findChild<CardColumn*>()->focusCard("opening:waits-c09");
    settle();
}

void skipped(MainWindow& window, FakeSession& session) {
    session.submit(SkipOpening{{"waits-c17"}});
    settle();
    window.acts().trigger("waiting");
    settle();
}

void resent(MainWindow& window, FakeSession& session) {
    session.submit(SendTextAgain{{"v12"}, session.state().book.findReservation({"v12"})->textCount});
    settle();
    window.acts().trigger("tray");
    settle();
}

void words(MainWindow& window, FakeSession& session) {
    tray(window, session);
    window.findChild<TrayPanel*>()->edit({"v12"});
    window.findChild<TrayPanel*>()->editor().field()->setPlainText(QStringLiteral("에마님, 민아 디자이너 예약이 15:10으로 바뀌었어요. 조금 일찍 오셔도 괜찮습니다 :)"));
    settle();
}

void offlineTray(MainWindow& window, FakeSession& session) {
    session.setOfflineByHand(true);
    tray(window, session);
}

void told(MainWindow& window, FakeSession& session) {
    window.calendar().scrollToMinute(14 * 60 + 20);
    changeFour(window, session);
    window.openReservation({"v12"});
    settle();
}

void ledger(MainWindow& window, FakeSession& session) {
    window.showCustomer({"c12"});
    settle();
    window.findChild<QPushButton*>("customerTexts")->click();
    History history;
    history.customer = {"c12"};
    for (const HistoryStep& step : session.steps()) {
        const Reservation* visit = step.after.findReservation(reservationOf(step.entry.command.body));
        if (visit && visit->customer == CustomerId{"c12"}) history.steps.push_back(step);
    }
    emit session.historyRead(std::make_shared<const History>(std::move(history)));
    settle();
}

void attention(MainWindow& window, FakeSession&) {
    window.calendar().scrollToMinute(14 * 60 + 20);
    window.openAttention();
    settle();
}

void failed(FakeSession& session) {
    texting(session);
    session.submit(MoveReservation{{"v12"}, session.now().day, 15 * 60 + 10, -1, {}, false});
    tellNow(session, "v12", TextKind::moved, TextOutcome::failed, "수신 번호 정지");
    session.submit(MoveReservation{{"v23"}, session.now().day, 17 * 60, -1, {}, false});
    tellNow(session, "v23", TextKind::moved, TextOutcome::unknown);
}

void uncertain(FakeSession& session) {
    texting(session);
    session.submit(MoveReservation{{"v12"}, session.now().day, 15 * 60 + 10, -1, {}, false});
    tellNow(session, "v12", TextKind::moved, TextOutcome::unknown);
}

void replied(FakeSession& session) {
    texting(session);
    reply(session, "c12", "v12", ReplyMeaning::other, "죄송한데 30분만 늦게 가도 될까요? 차가 많이 막혀요");
}

void asked(FakeSession& session) {
    texting(session);
    requestOnline(session, "web1", "c09", "root", 14 * 60, Wish::prefer({"s1-harin"}));
    requestOnline(session, "web2", "c17", "cut-w", 11 * 60, Wish::any());
}

void stopped(FakeSession& session) {
    texting(session);
    reply(session, "c12", "v12", ReplyMeaning::stop, "수신거부");
}

void remembered(FakeSession& session) {
    failed(session);
    reply(session, "c12", "v12", ReplyMeaning::confirm, "확인");
}

void rules(MainWindow& window, FakeSession&) {
    window.acts().trigger("texting");
    window.findChild<TextingPanel*>()->showWords(TextKind::moved);
    settle();
}

void online(MainWindow& window, FakeSession& session) {
    session.setPublicUrl("https://book.haneul-hair.kr");
    window.acts().trigger("webBooking");
    settle();
    for (const char* name : {"webBookingOn", "webService:cut-w", "webService:cut-m", "webService:root", "webBookingApproval"}) window.findChild<QPushButton*>(name)->click();
    settle();
}

auto customer(const char* id) {
    return [=](MainWindow& window, FakeSession&) {
        window.showCustomer({id});
        settle();
    };
}

}  // namespace

std::vector<Scene> textScenes() {
    const QSize tall{1280, 1500};
    return {
        {"tray-four-ko", "ko", texting, tray, Theme::light, {1440, 1200}},
        {"tray-four-en", "en", texting, tray, Theme::light, {1440, 1200}},
        {"tray-four-dark", "ko", texting, tray, Theme::dark},
        {"tray-offline-ko", "ko", texting, offlineTray},
        {"tray-words-ko", "ko", texting, words},
        {"tray-empty-ko", "ko", texting, [](MainWindow& w, FakeSession&) { w.acts().trigger("tray"); settle(); }},
        {"tray-openings-ko", "ko", waiting, openings, Theme::light, {1440, 1500}},
        {"tray-openings-en", "en", waiting, openings, Theme::light, {1440, 1500}},
        {"tray-openings-dark", "ko", waiting, openings, Theme::dark, {1440, 1500}},
        {"opening-skipped-ko", "ko", waiting, skipped},
        {"opening-skipped-en", "en", waiting, skipped},
        {"tray-resent-ko", "ko", failed, resent},
        {"told-booking-ko", "ko", texting, told},
        {"told-booking-en", "en", texting, told},
        {"told-ledger-ko", "ko", remembered, ledger},
        {"told-ledger-en", "en", remembered, ledger},
        {"text-failed-ko", "ko", failed, attention},
        {"text-failed-en", "en", failed, attention},
        {"text-failed-dark", "ko", failed, attention, Theme::dark},
        {"text-uncertain-ko", "ko", uncertain, attention},
        {"text-uncertain-en", "en", uncertain, attention},
        {"text-reply-ko", "ko", replied, attention},
        {"approval-ko", "ko", asked, attention},
        {"approval-en", "en", asked, attention},
        {"approval-dark", "ko", asked, attention, Theme::dark},
        {"texting-rules-ko", "ko", texting, rules, Theme::light, tall},
        {"texting-rules-en", "en", texting, rules, Theme::light, tall},
        {"texting-rules-dark", "ko", texting, rules, Theme::dark, tall},
        {"online-rules-ko", "ko", texting, online, Theme::light, {1440, 1100}},
        {"online-rules-en", "en", texting, online, Theme::light, {1440, 1100}},
        {"consent-ko", "ko", texting, customer("c12"), Theme::light, tall},
        {"consent-stop-ko", "ko", stopped, customer("c12"), Theme::light, tall},
        {"consent-stop-en", "en", stopped, customer("c12"), Theme::light, tall},
    };
}

}  // namespace salon::desk
