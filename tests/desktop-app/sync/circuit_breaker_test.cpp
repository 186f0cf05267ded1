#include "sync/circuit_breaker.h"

#include <QtTest>

using salon::desk::CircuitBreaker;

/// Each row is a story: `f` a failure, `s` a quick answer, `S` a slow one, `o` one that does not come, `w` the line rests until the next probe is due,
/// `p` somebody asks whether to try.
class CircuitBreakerTest : public QObject {
    Q_OBJECT

private slots:
    void tells_data() {
        QTest::addColumn<QString>("story");
        QTest::addColumn<QString>("states");
        QTest::newRow("two failures are an accident") << "ff" << "CC";
        QTest::newRow("three are the line") << "fff" << "CCO";
        QTest::newRow("an answer in between begins anew") << "ffsff" << "CCCCC";
        QTest::newRow("slow twice is an accident") << "SS" << "CC";
        QTest::newRow("slow three times running opens") << "SSS" << "CCO";
        QTest::newRow("a quick one in between begins anew") << "SSsSS" << "CCCCC";
        QTest::newRow("one that does not come is slow, and slow again") << "ooo" << "CCO";
        QTest::newRow("slow ones and missing ones add up") << "SoS" << "CCO";
        QTest::newRow("it came after all") << "oosoo" << "CCCCC";
        QTest::newRow("a probe that does not come opens again") << "fffwpo" << "CCOOHO";
        QTest::newRow("open lets nothing through") << "fffp" << "CCOO";
        QTest::newRow("after a rest one probe") << "fffwp" << "CCOOH";
        QTest::newRow("whose answer closes") << "fffwps" << "CCOOHC";
        QTest::newRow("whose failure opens again") << "fffwpf" << "CCOOHO";
        QTest::newRow("whose slowness opens again") << "fffwpS" << "CCOOHO";
        QTest::newRow("a late answer closes nothing") << "fffs" << "CCOO";
        QTest::newRow("once closed, three are needed again") << "fffwpsff" << "CCOOHCCC";
        QTest::newRow("a lost probe is followed by another") << "fffwpwp" << "CCOOHHH";
    }

    void tells() {
        QFETCH(QString, story);
        QFETCH(QString, states);
        CircuitBreaker breaker;
        std::int64_t nowMs = 1000;
        QString seen;
        for (const QChar step : story) {
            if (step == 'f') breaker.failed(nowMs);
            if (step == 's') breaker.succeeded(CircuitBreaker::kSlowMs, nowMs);
            if (step == 'S') breaker.succeeded(CircuitBreaker::kSlowMs + 1, nowMs);
            if (step == 'o') breaker.overdue(nowMs);
            if (step == 'w') nowMs += breaker.waitMs(nowMs);
            if (step == 'p') breaker.mayTry(nowMs);
            seen += "COH"[static_cast<int>(breaker.state())];
        }
        QCOMPARE(seen, states);
    }

    void saysYesExactlyWhenTheWaitIsOver() {
        CircuitBreaker breaker;
        for (int i = 0; i < CircuitBreaker::kFailuresMax; ++i) breaker.failed(500);
        QVERIFY(!breaker.mayTry(500 + CircuitBreaker::kProbeMs - 1));
        QCOMPARE(breaker.waitMs(500 + CircuitBreaker::kProbeMs - 1), 1);
        QVERIFY(breaker.mayTry(500 + CircuitBreaker::kProbeMs));
        QVERIFY(!breaker.mayTry(500 + CircuitBreaker::kProbeMs));
    }
};

QTEST_APPLESS_MAIN(CircuitBreakerTest)
#include "circuit_breaker_test.moc"
