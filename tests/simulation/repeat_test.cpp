#include <QProcess>
#include <QTest>

namespace {

QString outputOf(const QStringList& arguments) {
    QProcess simulation;
    simulation.start(SIMULATION, arguments);
    if (!simulation.waitForFinished(120'000)) return "The simulator did not come to an end.";
    return QString::fromUtf8(simulation.readAllStandardOutput());
}

QString traceHashOf(const QStringList& arguments) {
    return outputOf(arguments).section("trace ", -1).left(64);
}

}  // namespace

/// A seed is worth something because it repeats.
class RepeatTest : public QObject {
    Q_OBJECT

private slots:
    void oneSeedGivesOneTrace() {
        const QString first = outputOf({"--seed", "7", "--trace"});
        QVERIFY(first.contains("everything heals"));
        QCOMPARE(outputOf({"--seed", "7", "--trace"}), first);
    }

    void aSeedDoesNotDependOnTheOnesBeforeIt() { QCOMPARE(traceHashOf({"--seed", "9"}), traceHashOf({"--seed", "9", "--trace"})); }

    void twoJobsFindWhatOneFinds() {
        QCOMPARE(traceHashOf({"--seeds", "60", "--jobs", "2"}), traceHashOf({"--seeds", "60", "--jobs", "1"}));
    }

    void otherSeedsGiveOtherTraces() { QVERIFY(traceHashOf({"--seed", "7"}) != traceHashOf({"--seed", "8"})); }

    void wrongUsageIsTold() {
        QProcess simulation;
        simulation.start(SIMULATION, {"--sedes", "3"});
        QVERIFY(simulation.waitForFinished());
        QCOMPARE(simulation.exitCode(), 2);
        QVERIFY(simulation.readAllStandardError().contains("--first-seed"));
    }
};

QTEST_GUILESS_MAIN(RepeatTest)
#include "repeat_test.moc"
