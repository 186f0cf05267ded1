#include "spin_run.h"

#include <QtTest>

using salon::model::SpinRun;

/// SPIN looks at every state of the protocol's model: nothing that it promises breaks.
/// MODEL_NIGHT=1 takes bigger ranges.
class ProofTest : public QObject {
    Q_OBJECT

private slots:
    void holdsInEveryState_data();
    void holdsInEveryState();
};

void ProofTest::holdsInEveryState_data() {
    QTest::addColumn<QStringList>("switches");
    QTest::newRow("an old file put back") << QStringList{"-DRESTORE", "-DMADE0=2", "-DMADE1=0"};
    QTest::newRow("a copied file, used on both sides") << QStringList{"-DCLONE", "-DMADE0=1", "-DMADE1=1"};
    QTest::newRow("two desks, and a batch nobody made") << QStringList{"-DSTRAY", "-DMADE0=1", "-DMADE1=1"};
    if (!qEnvironmentVariableIsSet("MODEL_NIGHT")) return;
    QTest::newRow("a copied file") << QStringList{"-DCLONE", "-DMADE0=2", "-DMADE1=0"};
    QTest::newRow("two desks") << QStringList{"-DMADE0=2", "-DMADE1=1"};
    QTest::newRow("two desks, more of both") << QStringList{"-DMADE0=2", "-DMADE1=2"};
    QTest::newRow("an old file put back, more wishes") << QStringList{"-DRESTORE", "-DMADE0=3", "-DMADE1=0"};
    QTest::newRow("an old file put back, a second desk") << QStringList{"-DRESTORE", "-DMADE0=2", "-DMADE1=1"};
    QTest::newRow("a copied file, more wishes") << QStringList{"-DCLONE", "-DMADE0=2", "-DMADE1=1"};
}

void ProofTest::holdsInEveryState() {
    QFETCH(QStringList, switches);
    try {
        const auto found = SpinRun(switches).search(false);
        QVERIFY2(found.errors == 0, qPrintable(found.assertion));
        qInfo().noquote() << "0 errors," << found.summary;
    } catch (const std::exception& failure) {
        QFAIL(failure.what());
    }
}

QTEST_GUILESS_MAIN(ProofTest)
#include "proof_test.moc"
