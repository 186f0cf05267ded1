#include "policies/text_answers.h"

#include "sync-server/support/texting_salon.h"

#include <QTest>

using namespace salon;
using namespace salon::server;
using namespace salon::test;

namespace {

const std::string kShopNumber = "0212345678";
const std::string kAnna = "01000001234";

}  // namespace

/// What comes back from a gateway belongs to one text, one person and one visit, and counts once.
class TextAnswersTest : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_salon = std::make_unique<TextingSalon>();
        m_salon->book("r1", 3, 14);
        m_salon->pass(60);
        m_answers = made();
    }

    void writesDownThatATextArrived() {
        QVERIFY(m_answers->report(m_salon->fake->sent.front().id, TextOutcome::delivered, ""));
        QCOMPARE(m_salon->outcomeOf("r1"), "none");
        QCOMPARE(m_salon->attention(), "");
        QCOMPARE(m_answers->reports(), 1U);
    }

    void showsThatATextDidNotArrive() {
        QVERIFY(m_answers->report(m_salon->fake->sent.front().id, TextOutcome::failed, "un delivered\n"));
        QCOMPARE(m_salon->outcomeOf("r1"), "failed");
        QCOMPARE(m_salon->attention(), "un_delivered_");
    }

    void knowsNoTicketItDidNotGive() {
        QVERIFY(!m_answers->report("ticket", TextOutcome::delivered, ""));
        QVERIFY(!m_answers->report("", TextOutcome::delivered, ""));
        QCOMPARE(m_answers->reports(), 0U);
    }

    void cancelsTheVisitThatIsMeant() {
        m_salon->desk(AmendCustomer{CustomerId{"anna"}}, numberOf("anna", "01012345678"));
        m_answers->receive({"m2", "+82 10-1234-5678", kShopNumber, " 취소! "});
        QVERIFY(statusOf("r1") == Status::cancelled);
        QCOMPARE(m_answers->replies(), 1U);
    }

    void countsAReplyOnceHoweverOftenItComes() {
        m_salon->book("r2", 4, 14);
        m_answers->receive({"m1", kAnna, kShopNumber, "X"});
        m_answers->receive({"m1", kAnna, kShopNumber, "X"});
        made()->receive({"m1", kAnna, kShopNumber, "X"});
        QVERIFY(statusOf("r1") == Status::cancelled);
        QVERIFY2(statusOf("r2") == Status::confirmed, "The same reply again does not cancel the next visit.");
        m_answers->receive({"m2", kAnna, kShopNumber, "X"});
        QVERIFY(statusOf("r2") == Status::cancelled);
    }

    void keepsTheWordsForAPerson() {
        m_answers->receive({"m1", kAnna, kShopNumber, std::string("늦어요\x01 10\xff", 14)});
        const auto entries = m_salon->store.readAfter(m_salon->shop, 0, 500);
        QCOMPARE(entries.back().command.personal.value().text.value(), "늦어요  10\xef\xbf\xbd");
        QVERIFY(statusOf("r1") == Status::confirmed);
        QCOMPARE(m_salon->currentBook().attentionOf(ReservationId{"r1"}).size(), 1U);
    }

    void asksAPersonWhenTwoShareTheNumber() {
        m_salon->enter("bea", "Bea", kAnna);
        m_salon->book("r2", 4, 14, "bea");
        m_answers->receive({"m1", kAnna, kShopNumber, "취소"});
        QVERIFY(statusOf("r1") == Status::confirmed && statusOf("r2") == Status::confirmed);
        QCOMPARE(m_salon->currentBook().attention().size(), 1U);
    }

    void stopsForAllWhoShareTheNumber() {
        m_salon->enter("bea", "Bea", kAnna);
        m_answers->receive({"m1", kAnna, kShopNumber, "STOP"});
        for (const char* customer : {"anna", "bea"}) QVERIFY(!m_salon->currentBook().person(CustomerId{customer}).textConsent.allowsAny());
    }

    void tellsNobodyOfAStranger() {
        const auto head = m_salon->store.head(m_salon->shop).position;
        m_answers->receive({"m1", "01099998888", kShopNumber, "취소"});
        QCOMPARE(m_salon->store.head(m_salon->shop).position, head);
        QCOMPARE(m_answers->strangers(), 1U);
        QCOMPARE(m_answers->replies(), 0U);
    }

private:
    std::unique_ptr<TextAnswers> made() {
        return std::make_unique<TextAnswers>(TextAnswers::Parts{m_salon->ingestor, m_salon->table, m_salon->people,
                                                                [this] { return std::vector<ShopId>{m_salon->shop}; },
                                                                [](const ShopId&) { return kShopNumber; },
                                                                [this] { return m_salon->nowMs / 1000; }});
    }
    Status statusOf(const char* reservation) { return m_salon->currentBook().findReservation(ReservationId{reservation})->status; }
    static Personal numberOf(const char* customer, const char* phone) {
        Personal personal;
        personal.customer = CustomerId{customer};
        personal.salt = std::string(32, '5');
        personal.phone = phone;
        return personal;
    }

    std::unique_ptr<TextingSalon> m_salon;
    std::unique_ptr<TextAnswers> m_answers;
};

QTEST_GUILESS_MAIN(TextAnswersTest)
#include "text_answers_test.moc"
