#include "customers/support/kannel.h"
#include "customers/support/texting_desk.h"

#include <QTest>

using namespace salon::test;

namespace {

const QString kDay = "2031-03-25";
const QString kPhone = "01012345678";
/// Long enough for several gestures of a receptionist, short enough for a test.
constexpr int kPauseSeconds = 3;

QString booking(const QString& text) { return kPhone + " [Test salon] 김지은님, " + text; }

}  // namespace

/// Two real terminals, a real server, a real Kannel: what customers read on their telephones, and what their replies do.
class KannelTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void tellsOfBookingMoveAndCancelInKorean();
    void makesOneTextOfThreeMoves();
    void saysNothingOfACancelThatWasUndone();
    void cancelsByAReplyOnBothTerminals();
    void letsAPersonReadWhatIsNoPlainReply();
    void textsNobodyWhoSaidStop();

private:
    void book(const QString& id, const QString& at);
    QJsonObject visitAt(const Desk& desk, const QString& id);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Kannel> m_kannel;
    std::unique_ptr<Salon> m_salon;
};

void KannelTest::initTestCase() {
    if (!Kannel::isInstalled()) QSKIP("Kannel and its fake message centre are not installed: packages kannel and kannel-extras.");
}

void KannelTest::init() {
    m_salon.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_kannel = std::make_unique<Kannel>(m_folder->path());
    m_salon = std::make_unique<Salon>(2, "Asia/Seoul", Places{.serverOptions = {"--texts", m_kannel->textSettings()}});
    QCOMPARE(m_salon->furnish().exit, 0);
    QVERIFY(switchTextsOn(*m_salon, kPauseSeconds).exit == 0);
    QVERIFY(m_kannel->start(m_salon->server.url()));
}

void KannelTest::book(const QString& id, const QString& at) {
    const Said booked = bookByPhone(m_salon->desks[0], id, kDay, at, "김지은", "010-1234-5678");
    QVERIFY2(booked.exit == 0, qPrintable(booked.told()));
}

QJsonObject KannelTest::visitAt(const Desk& desk, const QString& id) {
    desk.run({"sync", "--timeout", "60"});
    for (const auto& visit : desk.run({"day", kDay}).json().value("reservations").toArray())
        if (visit.toObject().value("reservation").toString() == id) return visit.toObject();
    return {};
}

void KannelTest::tellsOfBookingMoveAndCancelInKorean() {
    book("r1", "14:00");
    QVERIFY(m_kannel->waitForArrived(1));
    QCOMPARE(m_salon->desks[1].run({"move", "r1", "--day", kDay, "--at", "15:00"}).exit, 0);
    QVERIFY(m_kannel->waitForArrived(2));
    QCOMPARE(m_salon->desks[0].run({"cancel", "r1"}).exit, 0);
    QVERIFY(m_kannel->waitForArrived(3));
    QCOMPARE(m_kannel->arrived().join("\n"), booking("3월 25일(화) 오후 2:00 미아 예약이 확정되었습니다.") + "\n" +
                                                 booking("예약이 변경되었습니다. 3월 25일(화) 오후 3:00 미아") + "\n" +
                                                 booking("3월 25일(화) 오후 3:00 예약이 취소되었습니다."));
    QVERIFY2(waitUntil([&] { return lastOutcome(*m_salon, "r1") == "delivered"; }), "Kannel's delivery report comes back into the log.");
    QVERIFY2(m_salon->verify().exit == 0, qPrintable(m_salon->verify().told()));
}

void KannelTest::makesOneTextOfThreeMoves() {
    book("r1", "14:00");
    QVERIFY(m_kannel->waitForArrived(1));
    for (const char* at : {"15:00", "16:00", "12:00"}) QCOMPARE(m_salon->desks[0].run({"move", "r1", "--day", kDay, "--at", at}).exit, 0);
    // The next visit's text comes after all that would have come before.
    book("r2", "16:00");
    QVERIFY(m_kannel->waitForArrived(3));
    QStringList expected{booking("3월 25일(화) 오후 2:00 미아 예약이 확정되었습니다."),
                         booking("예약이 변경되었습니다. 3월 25일(화) 오후 12:00 미아"),
                         booking("3월 25일(화) 오후 4:00 미아 예약이 확정되었습니다.")};
    QCOMPARE(m_kannel->arrived().join("\n"), expected.join("\n"));
}

void KannelTest::saysNothingOfACancelThatWasUndone() {
    book("r1", "14:00");
    QVERIFY(m_kannel->waitForArrived(1));
    QCOMPARE(m_salon->desks[0].run({"cancel", "r1"}).exit, 0);
    QCOMPARE(m_salon->desks[0].run({"undo-cancel", "r1"}).exit, 0);
    book("r2", "16:00");
    QVERIFY(m_kannel->waitForArrived(2));
    QVERIFY2(m_kannel->arrived().back().contains("오후 4:00"), qPrintable(m_kannel->arrived().join("\n")));
    QCOMPARE(m_kannel->arrived().size(), 2);
}

void KannelTest::cancelsByAReplyOnBothTerminals() {
    book("r1", "14:00");
    QVERIFY(m_kannel->waitForArrived(1));
    QVERIFY(m_kannel->reply("+82-10-1234-5678", "0212345678", "취소"));
    for (const Desk& desk : m_salon->desks)
        QVERIFY(waitUntil([&] { return visitAt(desk, "r1").value("status").toString() == "cancelled"; }));
    // The stylist is free again.
    const Said other = m_salon->desks[1].run(
        {"book", "--id", "r2", "--day", kDay, "--at", "14:00", "--service", "cut", "--only", "mia", "--name", "Bea", "--asking"});
    QVERIFY2(other.exit == 0, qPrintable(other.told()));
    QVERIFY(m_kannel->waitForArrived(2));
    QVERIFY2(m_kannel->arrived().back().contains("취소되었습니다"), qPrintable(m_kannel->arrived().back()));
}

void KannelTest::letsAPersonReadWhatIsNoPlainReply() {
    book("r1", "14:00");
    QVERIFY(m_kannel->waitForArrived(1));
    QVERIFY(m_kannel->reply(kPhone, "0212345678", "10분 늦어요, 취소는 아니에요"));
    const auto waits = [&] {
        m_salon->desks[1].run({"sync", "--timeout", "60"});
        return m_salon->desks[1].run({"attention"}).json().value("attention").toArray().size() == 1;
    };
    QVERIFY(waitUntil(waits));
    QCOMPARE(visitAt(m_salon->desks[1], "r1").value("status").toString(), "confirmed");
}

void KannelTest::textsNobodyWhoSaidStop() {
    book("r1", "14:00");
    QVERIFY(m_kannel->waitForArrived(1));
    QVERIFY(m_kannel->reply(kPhone, "0212345678", "수신거부"));
    QVERIFY(waitUntil([&] { return textLedger(*m_salon).back().value("reply").toString() == "stop"; }));
    QCOMPARE(m_salon->desks[0].run({"move", "r1", "--day", kDay, "--at", "15:00"}).exit, 0);
    // Somebody else's text comes after all that would have come before.
    const Said other = bookByPhone(m_salon->desks[0], "r2", kDay, "17:00", "Bea", "010-2222-3333");
    QVERIFY2(other.exit == 0, qPrintable(other.told()));
    QVERIFY(m_kannel->waitForArrived(2));
    QVERIFY2(m_kannel->arrived().back().startsWith("01022223333"), qPrintable(m_kannel->arrived().join("\n")));
}

QTEST_GUILESS_MAIN(KannelTest)
#include "kannel_test.moc"
