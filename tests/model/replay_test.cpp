#include "replay.h"
#include "spin_run.h"

#include "simulation/trace.h"

#include <QtTest>

using salon::model::replay;
using salon::model::SpinRun;

/// Model and code do the same: what SPIN walks through is done by the real cores, step for step; and where a broken model
/// goes astray, they do not follow. MODEL_WALKS says how many walks of each kind.
class ReplayTest : public QObject {
    Q_OBJECT

private slots:
    void theCodeWalksAsTheModelDoes_data();
    void theCodeWalksAsTheModelDoes();
    void aMutantIsFoundAndTheCodeDoesNotFollowIt_data();
    void aMutantIsFoundAndTheCodeDoesNotFollowIt();
};

void ReplayTest::theCodeWalksAsTheModelDoes_data() {
    QTest::addColumn<QStringList>("switches");
    QTest::newRow("two desks") << QStringList{"-DMADE0=3", "-DMADE1=2"};
    QTest::newRow("an old file put back") << QStringList{"-DRESTORE", "-DMADE0=3", "-DMADE1=1"};
    QTest::newRow("a copied file") << QStringList{"-DCLONE", "-DMADE0=3", "-DMADE1=2"};
    QTest::newRow("a batch nobody made") << QStringList{"-DSTRAY", "-DMADE0=3", "-DMADE1=2"};
}

void ReplayTest::theCodeWalksAsTheModelDoes() {
    QFETCH(QStringList, switches);
    const int walks = std::max(1, qEnvironmentVariable("MODEL_WALKS", "40").toInt());
    int steps = 0;
    for (int seed = 1; seed <= walks; ++seed) {
        try {
            SpinRun spin(switches + QStringList{"-DWALK=" + QString::number(20 + seed % 7 * 20)});
            const QString printed = spin.walk(seed);
            QVERIFY2(printed.contains("STEP all is settled"), qPrintable("Walk " + QString::number(seed) + " does not end: " + printed.right(2000)));
            const auto replayed = replay(printed.toStdString(), switches.contains("-DCLONE"));
            QVERIFY2(replayed.deviation.empty(), qPrintable("Walk " + QString::number(seed) + ", " + QString::fromStdString(replayed.deviation)));
            steps += replayed.steps;
        } catch (const std::exception& failure) {
            QFAIL(qPrintable("Walk " + QString::number(seed) + ": " + failure.what()));
        }
    }
    qInfo() << walks << "walks," << steps << "steps, each the same in model and code";
}

void ReplayTest::aMutantIsFoundAndTheCodeDoesNotFollowIt_data() {
    QTest::addColumn<QStringList>("switches");
    QTest::newRow("no-dedupe") << QStringList{"-DNO_DEDUPE"};
    QTest::newRow("accept-gap") << QStringList{"-DACCEPT_GAP", "-DSTRAY"};
    QTest::newRow("no-lock") << QStringList{"-DNO_LOCK"};
    QTest::newRow("number-only") << QStringList{"-DNUMBER_ONLY", "-DRESTORE", "-DMADE0=2", "-DMADE1=0"};
    QTest::newRow("early-page") << QStringList{"-DEARLY_PAGE", "-DCLONE", "-DMADE0=2", "-DMADE1=1"};
    QTest::newRow("copy-renumbers") << QStringList{"-DCOPY_RENUMBERS", "-DCLONE", "-DMADE0=1", "-DMADE1=0"};
}

void ReplayTest::aMutantIsFoundAndTheCodeDoesNotFollowIt() {
    QFETCH(QStringList, switches);
    try {
        SpinRun spin(switches);
        const auto found = spin.search(true);
        QVERIFY2(found.errors > 0, "SPIN has not found it.");
        const auto replayed = replay(spin.trail().toStdString(), switches.contains("-DCLONE"));
        QVERIFY2(!replayed.deviation.empty(), "The code follows the broken model to the end.");
        qInfo().noquote() << found.assertion << "after" << found.summary << "\n" << QString::fromStdString(replayed.deviation);
    } catch (const salon::simulation::Failure& failure) {
        QFAIL(qPrintable(QString("The code breaks as the model does: ") + failure.what()));
    } catch (const std::exception& failure) {
        QFAIL(failure.what());
    }
}

QTEST_GUILESS_MAIN(ReplayTest)
#include "replay_test.moc"
