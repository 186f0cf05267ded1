#include <QFile>
#include <QProcess>
#include <QTest>

/// Every fault is noticed within so many schedules.
constexpr int kSchedulesMax = 10000;

/// Breaks the product on purpose, one rule at a time, and asks the simulator whether it notices.
class MutantsTest : public QObject {
    Q_OBJECT

private:
    /// What the simulator says of the mutant; empty if it does not notice.
    static QString killedBy(const QString& name, const QStringList& seeds) {
        QProcess simulation;
        simulation.start(QString(MUTANT_FOLDER) + "/simulation-" + name, seeds);
        if (!simulation.waitForFinished(600'000)) return {};
        const QString said = QString::fromUtf8(simulation.readAllStandardOutput());
        return simulation.exitCode() == 1 ? said.section(u'\n', 1, 1) : QString();
    }

    /// The seed that killed it when somebody looked last; 0 for those that are killed at once.
    static int lastKiller(const QString& name) {
        QFile file(LATE_KILLS);
        if (!file.open(QIODevice::ReadOnly)) return 0;
        for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n'))
            if (line.startsWith(name + ' ')) return line.section(u' ', 1).toInt();
        return 0;
    }

private slots:
    void isKilled_data() {
        QTest::addColumn<QString>("name");
        for (const auto& name : QString(MUTANTS).split(u',')) QTest::newRow(qPrintable(name)) << name;
    }

    void isKilled() {
        QFETCH(QString, name);
        const int killer = lastKiller(name);
        QVERIFY(killer <= kSchedulesMax);
        QString killed = killer > 0 ? killedBy(name, {"--first-seed", QString::number(killer), "--seeds", "1"}) : QString();
        if (killed.isEmpty()) killed = killedBy(name, {"--seeds", QString::number(kSchedulesMax)});
        QVERIFY2(!killed.isEmpty(), qPrintable(name + " survived."));
        qInfo().noquote() << name << "was killed by" << killed;
    }

    void thereAreEnough() { QVERIFY(QString(MUTANTS).split(u',').size() >= 40); }
};

QTEST_GUILESS_MAIN(MutantsTest)
#include "mutants_test.moc"
