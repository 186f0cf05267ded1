#include "shared-model/texts/texting_salon.h"

#include "salon/reply_meaning.h"

#include <QtTest>

using namespace salon;
using namespace salon::test;

/// What a customer's answer to a text does.
class RepliesTest : public QObject {
    Q_OBJECT

private:
    std::optional<TextingSalon> m_made;
    TextingSalon& shop() { return *m_made; }
    std::string reply(ReplyMeaning meaning, const std::string& visit = "anna", const std::string& customer = "anna") {
        return shop().system(ReceiveReply{{customer}, {visit}, meaning});
    }
    std::string openItems() {
        std::string text;
        for (const auto& [id, item] : shop().book().attention())
            text += (text.empty() ? "" : "; ") + std::string(item.kind == AttentionKind::replyWaits ? "reply_waits " : "other ") + item.reservation.text + " " +
                    item.cause.customer.text + " " + printedReason(item.cause.reason);
        return text;
    }

private slots:
    void init() {
        m_made.emplace();
        shop().run("book anna cut 14:00");
    }

    void aConfirmationMarksTheVisit();
    void anotherTimeMustBeConfirmedAnew();
    void aCancellationInTimeFreesTheStylist();
    void aCancellationTooLateWaitsForAPerson();
    void aCancellationThatMayMeanAnotherVisitWaitsForAPerson();
    void stopIsRespected();
    void anythingElseWaitsForAPerson();
    void aReplyIsAboutTheCustomersOwnVisit();
    void aReplyAboutNothingAheadWaitsForAPerson();
    void aPersonAnswersAReply();
    void aWordByItselfIsUnderstood_data();
    void aWordByItselfIsUnderstood();
};

void RepliesTest::aConfirmationMarksTheVisit() {
    QCOMPARE(reply(ReplyMeaning::confirm), std::string("accepted"));
    QVERIFY(shop().visit("anna").customerConfirmed);
    QCOMPARE(shop().last().events.size(), 2U);
    QCOMPARE(reply(ReplyMeaning::confirm), std::string("accepted"));
    QCOMPARE(shop().last().events.size(), 1U);
}

void RepliesTest::anotherTimeMustBeConfirmedAnew() {
    reply(ReplyMeaning::confirm);
    shop().run("move anna 14:00 jo");
    QVERIFY(shop().visit("anna").customerConfirmed);
    shop().run("move anna 15:00");
    QVERIFY(!shop().visit("anna").customerConfirmed);
}

void RepliesTest::aCancellationInTimeFreesTheStylist() {
    shop().clock("tue 12:00");
    QCOMPARE(reply(ReplyMeaning::cancel), std::string("accepted"));
    QCOMPARE(shop().visit("anna").status, Status::cancelled);
    QVERIFY(shop().visit("anna").cancelReason == CancelReason::customerAsked);
    QCOMPARE(reply(ReplyMeaning::cancel), std::string("accepted"));
    QCOMPARE(openItems(), std::string());
}

void RepliesTest::aCancellationTooLateWaitsForAPerson() {
    shop().clock("tue 12:01");
    QCOMPARE(reply(ReplyMeaning::cancel), std::string("flagged reply_too_late"));
    QCOMPARE(shop().visit("anna").status, Status::confirmed);
    QCOMPARE(openItems(), std::string("reply_waits anna anna reply_too_late"));
    shop().setTexting({.on = true, .replyCancelHours = 0});
    shop().clock("tue 14:00");
    QCOMPARE(reply(ReplyMeaning::cancel), std::string("flagged reply_too_late"));
}

void RepliesTest::aCancellationThatMayMeanAnotherVisitWaitsForAPerson() {
    auto second = bookReservation("again", "cut", "15:00");
    second.customer = {"anna"};
    second.day = tuesday.plus(1);
    shop().asks(second);
    // Nobody has told them of either.
    QCOMPARE(reply(ReplyMeaning::cancel), std::string("flagged reply_unclear"));
    QCOMPARE(shop().visit("anna").status, Status::confirmed);
    QCOMPARE(shop().claim("anna"), std::string("accepted"));
    QCOMPARE(shop().claim("again"), std::string("accepted"));
    QCOMPARE(reply(ReplyMeaning::cancel), std::string("flagged reply_unclear"));
    // Of the second they were reminded since.
    shop().clock("mon 09:05");
    QCOMPARE(shop().claim("again"), std::string("accepted"));
    QCOMPARE(reply(ReplyMeaning::cancel), std::string("flagged reply_unclear"));
    QCOMPARE(reply(ReplyMeaning::cancel, "again"), std::string("accepted"));
    QCOMPARE(shop().visit("again").status, Status::cancelled);
    QCOMPARE(reply(ReplyMeaning::cancel), std::string("accepted"));
    QCOMPARE(shop().visit("anna").status, Status::cancelled);
}

void RepliesTest::stopIsRespected() {
    QCOMPARE(reply(ReplyMeaning::stop), std::string("accepted"));
    QVERIFY(!shop().book().person({"anna"}).textConsent.allowsAny());
    QCOMPARE(printed(shop().next("anna")), std::string("-"));
    QCOMPARE(reply(ReplyMeaning::stop, "", "bea"), std::string("accepted"));
}

void RepliesTest::anythingElseWaitsForAPerson() {
    QCOMPARE(reply(ReplyMeaning::other), std::string("flagged reply_unclear"));
    QCOMPARE(openItems(), std::string("reply_waits anna anna reply_unclear"));
    // It waits on when the visit ends or moves: somebody has still written.
    shop().run("move anna 15:00; cancel anna");
    QCOMPARE(openItems(), std::string("reply_waits anna anna reply_unclear"));
}

void RepliesTest::aReplyIsAboutTheCustomersOwnVisit() {
    QCOMPARE(reply(ReplyMeaning::cancel, "anna", "bea"), std::string("refused reservation_unknown"));
    QCOMPARE(reply(ReplyMeaning::cancel, "nobody"), std::string("refused reservation_unknown"));
    QCOMPARE(reply(ReplyMeaning::cancel, "anna", "nobody"), std::string("refused customer_unknown"));
    shop().run("book friend cut 16:00");
    QCOMPARE(reply(ReplyMeaning::cancel, "friend"), std::string("refused reservation_unknown"));
    shop().run("merge anna bea");
    QCOMPARE(reply(ReplyMeaning::cancel, "anna", "bea"), std::string("accepted"));
    QCOMPARE(shop().visit("anna").status, Status::cancelled);
    shop().run("erase anna");
    QCOMPARE(reply(ReplyMeaning::confirm), std::string("refused customer_erased"));
}

void RepliesTest::aReplyAboutNothingAheadWaitsForAPerson() {
    QCOMPARE(reply(ReplyMeaning::cancel, "", "bea"), std::string("flagged reply_unclear"));
    QCOMPARE(openItems(), std::string("reply_waits  bea reply_unclear"));
    shop().run("arrive anna");
    QCOMPARE(reply(ReplyMeaning::confirm), std::string("flagged reply_unclear"));
}

void RepliesTest::aPersonAnswersAReply() {
    reply(ReplyMeaning::other);
    const AttentionId item = shop().book().attention().begin()->first;
    QCOMPARE(shop().asks(ResolveAttention{item, AttentionAnswer::keep, {}}), std::string("accepted"));
    QCOMPARE(openItems(), std::string());
    reply(ReplyMeaning::cancel, "", "bea");
    QCOMPARE(shop().asks(ResolveAttention{shop().book().attention().begin()->first, AttentionAnswer::keep, {}}), std::string("accepted"));
}

void RepliesTest::aWordByItselfIsUnderstood_data() {
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("meaning");
    const auto row = [](const char* words, ReplyMeaning meaning) { QTest::newRow(words) << words << static_cast<int>(meaning); };
    row("확인", ReplyMeaning::confirm);
    row(" 확인 \n", ReplyMeaning::confirm);
    row("c", ReplyMeaning::confirm);
    row("C.", ReplyMeaning::confirm);
    row("네~!", ReplyMeaning::confirm);
    row("취소", ReplyMeaning::cancel);
    row("취소 해 주세요", ReplyMeaning::cancel);
    row("X", ReplyMeaning::cancel);
    row("Stop", ReplyMeaning::stop);
    row("수신 거부", ReplyMeaning::stop);
    row("취소하지 마세요", ReplyMeaning::other);
    row("네 시로 바꿔 주세요", ReplyMeaning::other);
    row("확인/취소", ReplyMeaning::other);
    row("", ReplyMeaning::other);
    row("?", ReplyMeaning::other);
}

void RepliesTest::aWordByItselfIsUnderstood() {
    QFETCH(QString, words);
    QFETCH(int, meaning);
    QCOMPARE(static_cast<int>(meaningOf(words.toStdString())), meaning);
}

QTEST_APPLESS_MAIN(RepliesTest)
#include "replies_test.moc"
