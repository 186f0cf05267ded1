#include "customers/support/fake_provider.h"
#include "customers/support/texting_desk.h"

#include <QTest>

using namespace salon::test;

namespace {

const QString kDay = "2031-03-25";

}  // namespace

/// A real server is killed at every step of sending: each text was sent once, or stands before a person's eyes.
class KillTextsTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void saysItOnceWhenItIsKilledInThePause();
    void saysItOnceWhenItIsKilledWhileNobodyCanSend();
    void showsWhatWasInTheProvidersHandsWhenItWasKilled();
    void knowsOrShowsWhatWasAnsweredWhenItWasKilled();
    void showsATextWhoseAnswerWasCutOff();
    void saysAgainOnlyWhatCertainlyDidNotArrive();

private:
    void start(int pauseSeconds);
    Said book(const QString& id, const QString& at) { return bookByPhone(m_salon->desks[0], id, kDay, at, "김지은", "010-1234-5678"); }
    QStringList attention();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeProvider> m_provider;
    std::unique_ptr<Salon> m_salon;
};

void KillTextsTest::init() {
    m_salon.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_provider = std::make_unique<FakeProvider>();
}

void KillTextsTest::start(int pauseSeconds) {
    m_salon = std::make_unique<Salon>(1, "Asia/Seoul", Places{.serverOptions = {"--texts", m_provider->textSettings(m_folder->path())}});
    QCOMPARE(m_salon->furnish().exit, 0);
    QCOMPARE(switchTextsOn(*m_salon, pauseSeconds).exit, 0);
}

QStringList KillTextsTest::attention() {
    m_salon->desks[0].run({"sync", "--timeout", "60"});
    QStringList kinds;
    for (const auto& item : m_salon->desks[0].run({"attention"}).json().value("attention").toArray()) kinds << item.toObject().value("kind").toString();
    return kinds;
}

void KillTextsTest::saysItOnceWhenItIsKilledInThePause() {
    start(2);
    QCOMPARE(book("r1", "14:00").exit, 0);
    m_salon->server.kill9();
    QVERIFY(m_salon->server.start());
    QVERIFY(m_provider->take().value("text").toString().contains("오후 2:00"));
    m_provider->accept();
    QVERIFY(waitUntil([&] { return lastOutcome(*m_salon, "r1") == "handed_over"; }));
    QVERIFY2(!m_provider->hasMore(3000), "It is said once.");
}

void KillTextsTest::saysItOnceWhenItIsKilledWhileNobodyCanSend() {
    m_provider->goAway();
    start(0);
    QCOMPARE(book("r1", "14:00").exit, 0);
    // The desk works on, and nothing is claimed meanwhile.
    QCOMPARE(book("r2", "16:00").exit, 0);
    QCOMPARE(textLedger(*m_salon).size(), 0);
    m_salon->server.kill9();
    QVERIFY(m_provider->comeBack());
    QVERIFY(m_salon->server.start());
    for (int i = 0; i < 2; ++i) {
        QVERIFY(!m_provider->take().isEmpty());
        m_provider->accept();
    }
    QVERIFY(waitUntil([&] { return lastOutcome(*m_salon, "r1") == "handed_over" && lastOutcome(*m_salon, "r2") == "handed_over"; }));
    QCOMPARE(attention(), QStringList());
}

void KillTextsTest::showsWhatWasInTheProvidersHandsWhenItWasKilled() {
    start(0);
    QCOMPARE(book("r1", "14:00").exit, 0);
    QVERIFY(!m_provider->take().isEmpty());
    m_salon->server.kill9();
    QCOMPARE(lastOutcome(*m_salon, "r1"), "sending");
    QVERIFY(m_salon->server.start());
    QVERIFY(waitUntil([&] { return lastOutcome(*m_salon, "r1") == "unknown"; }));
    QCOMPARE(attention(), QStringList{"text_uncertain"});
    // What is news afterwards is said; the one before is not repeated.
    QCOMPARE(m_salon->desks[0].run({"move", "r1", "--day", kDay, "--at", "15:00"}).exit, 0);
    const QString next = m_provider->take().value("text").toString();
    QVERIFY2(next.contains("오후 3:00") && next.contains("변경"), qPrintable(next));
    m_provider->accept();
    QVERIFY(waitUntil([&] { return lastOutcome(*m_salon, "r1") == "handed_over"; }));
    QVERIFY2(m_salon->verify().exit == 0, qPrintable(m_salon->verify().told()));
}

void KillTextsTest::knowsOrShowsWhatWasAnsweredWhenItWasKilled() {
    start(0);
    QCOMPARE(book("r1", "14:00").exit, 0);
    QVERIFY(!m_provider->take().isEmpty());
    m_provider->accept();
    m_salon->server.kill9();
    QVERIFY(m_salon->server.start());
    QVERIFY(waitUntil([&] { return QStringList({"handed_over", "unknown"}).contains(lastOutcome(*m_salon, "r1")); }));
    QCOMPARE(attention().size(), lastOutcome(*m_salon, "r1") == "unknown" ? 1 : 0);
    // Whatever comes next is not the same text again.
    QCOMPARE(m_salon->desks[0].run({"move", "r1", "--day", kDay, "--at", "15:00"}).exit, 0);
    QVERIFY(m_provider->take().value("text").toString().contains("오후 3:00"));
}

void KillTextsTest::showsATextWhoseAnswerWasCutOff() {
    start(0);
    QCOMPARE(book("r1", "14:00").exit, 0);
    QVERIFY(!m_provider->take().isEmpty());
    m_provider->hangUp();
    QVERIFY(waitUntil([&] { return lastOutcome(*m_salon, "r1") == "unknown"; }));
    QCOMPARE(attention(), QStringList{"text_uncertain"});
}

void KillTextsTest::saysAgainOnlyWhatCertainlyDidNotArrive() {
    start(0);
    QCOMPARE(book("r1", "14:00").exit, 0);
    QVERIFY(!m_provider->take().isEmpty());
    m_provider->refuse("9");
    const QString again = m_provider->take().value("text").toString();
    QVERIFY(again.contains("오후 2:00"));
    m_provider->accept();
    QVERIFY(waitUntil([&] { return lastOutcome(*m_salon, "r1") == "handed_over"; }));
    QCOMPARE(book("r2", "16:00").exit, 0);
    QVERIFY(!m_provider->take().isEmpty());
    m_provider->refuse("4");
    QVERIFY(waitUntil([&] { return lastOutcome(*m_salon, "r2") == "failed"; }));
    QCOMPARE(attention(), QStringList{"text_failed"});
}

QTEST_GUILESS_MAIN(KillTextsTest)
#include "kill_texts_test.moc"
