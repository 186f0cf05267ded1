#include "real_window.h"

using namespace salon;
using namespace salon::desk;
using salon::test::Salon;

namespace {

QStringList booking(const char* id, const char* at) {
    return {"book", "--id", id, "--day", "2031-03-25", "--at", at, "--service", "cut", "--name", id, "--only", "mia"};
}

}  // namespace

/// A booking that one desk has open is marked at the other, over a real server: with the name, as long as it is so.
class PresenceTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Salon> m_salon;
    std::unique_ptr<RealDesk> m_a;
    std::unique_ptr<RealDesk> m_b;

    void openA() { m_a = std::make_unique<RealDesk>(m_salon->desks[0].home()); }
    void openB() { m_b = std::make_unique<RealDesk>(m_salon->desks[1].home()); }

private slots:
    void init() {
        m_salon = std::make_unique<Salon>(2);
        QCOMPARE(m_salon->furnish().exit, 0);
        QCOMPARE(m_salon->desks[0].run(booking("anna", "10:00")).exit, 0);
        QCOMPARE(m_salon->desks[0].run(booking("bea", "11:00")).exit, 0);
        QVERIFY(!m_salon->settledState().isEmpty());
        openA();
        openB();
        QTRY_VERIFY_WITH_TIMEOUT(m_a->isLive() && m_b->isLive(), kPatienceMs);
    }
    void cleanup() {
        m_b.reset();
        m_a.reset();
        m_salon.reset();
    }

    void isMarkedWithTheNameUntilItIsClosed() {
        m_a->click("anna");
        QVERIFY(m_a->window.openPanel());
        QTRY_VERIFY_WITH_TIMEOUT(m_b->isMarked("anna"), kPatienceMs);
        QVERIFY(!m_b->isMarked("bea"));
        m_b->click("anna");
        QVERIFY2(m_b->alsoOpenOn().contains("desk-1"), qPrintable(m_b->alsoOpenOn()));
        // Each sees the other, nobody sees themselves.
        QTRY_VERIFY_WITH_TIMEOUT(m_a->alsoOpenOn().contains("desk-2"), kPatienceMs);
        QVERIFY(!m_a->alsoOpenOn().contains("desk-1"));
        m_a->click("bea");
        QTRY_VERIFY_WITH_TIMEOUT(m_b->isMarked("bea") && !m_b->isMarked("anna"), kPatienceMs);
        QVERIFY(m_b->alsoOpenOn().isEmpty());
        // The first takes the selection away, the second the card.
        for (int i = 0; i < 2; ++i) m_a->key(Qt::Key_Escape);
        QVERIFY(!m_a->window.openPanel());
        QTRY_VERIFY_WITH_TIMEOUT(!m_b->isMarked("bea"), kPatienceMs);
    }

    void isUnmarkedWhenTheLineOfTheOtherGoesAndMarkedAgainWhenItIsBack() {
        m_a->click("anna");
        QTRY_VERIFY_WITH_TIMEOUT(m_b->isMarked("anna"), kPatienceMs);
        m_a->session.setOfflineByHand(true);
        // Sooner than anything forgets by itself: the server knows who has left.
        QTRY_VERIFY_WITH_TIMEOUT(!m_b->isMarked("anna"), Surroundings::kTellMs);
        m_a->session.setOfflineByHand(false);
        QTRY_VERIFY_WITH_TIMEOUT(m_b->isMarked("anna"), Surroundings::kTellMs);
        // The program ends without a word.
        m_a.reset();
        QTRY_VERIFY_WITH_TIMEOUT(!m_b->isMarked("anna"), Surroundings::kTellMs);
    }

    void whoComesLaterSeesWhatIsOpenAlready() {
        m_b.reset();
        m_a->click("bea");
        QTRY_VERIFY_WITH_TIMEOUT(m_a->session.state().connection == Connection::live, kPatienceMs);
        openB();
        QTRY_VERIFY_WITH_TIMEOUT(m_b->isMarked("bea"), Surroundings::kTellMs);
    }

    void isTrueAgainAfterTheServerHasDied() {
        m_a->click("anna");
        QTRY_VERIFY_WITH_TIMEOUT(m_b->isMarked("anna"), kPatienceMs);
        m_salon->server.kill9();
        QTRY_VERIFY_WITH_TIMEOUT(!m_a->isLive() && !m_b->isLive(), kPatienceMs);
        // Another one is opened while nobody can hear of it.
        m_a->click("bea");
        QVERIFY(m_salon->server.start());
        QTRY_VERIFY_WITH_TIMEOUT(m_a->isLive() && m_b->isLive(), kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(m_b->isMarked("bea") && !m_b->isMarked("anna"), kPatienceMs);
    }
};

QTEST_MAIN(PresenceTest)
#include "presence_test.moc"
