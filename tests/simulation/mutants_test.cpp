#include <QProcess>
#include <QTest>

/// Breaks the product on purpose, one rule at a time, and asks the simulator whether it notices.
class MutantsTest : public QObject {
    Q_OBJECT

private slots:
    void isKilled_data() {
        QTest::addColumn<QString>("name");
        for (const auto& name : QString(MUTANTS).split(u',')) QTest::newRow(qPrintable(name)) << name;
    }

    void isKilled() {
        QFETCH(QString, name);
        QProcess simulation;
        simulation.start(QString(MUTANT_FOLDER) + "/simulation-" + name, {"--seeds", "10000"});
        QVERIFY2(simulation.waitForFinished(600'000), "The simulator did not come to an end.");
        const QString said = QString::fromUtf8(simulation.readAllStandardOutput());
        const QString killed = said.section(u'\n', 1, 1);
        QVERIFY2(simulation.exitCode() == 1, qPrintable(name + " survived: " + said));
        qInfo().noquote() << name << "was killed by" << killed;
    }

    void thereAreEnough() { QVERIFY(QString(MUTANTS).split(u',').size() >= 40); }
};

QTEST_GUILESS_MAIN(MutantsTest)
#include "mutants_test.moc"
