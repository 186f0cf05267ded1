#include "ingest/ingestor.h"
#include "store/data_folder.h"
#include "store/sqlite_log_store.h"
#include "sync-server/support/running_server.h"
#include "sync-server/support/words.h"
#include "tools/verify.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace salon;
using namespace salon::server;
using namespace salon::test;

/// A log can be read back, and damage to it is found and named.
class HairshopLogTest : public QObject {
    Q_OBJECT

private slots:
    void printsSentencesWithNames();
    void verifiesASoundLog();
    void findsDamage_data();
    void findsDamage();
    void replaysToAPosition();
    void namesWhatDiffers();
    void refusesWhatIsNoLog();

private:
    QString folder() const {
        return m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()) + QString::fromLatin1(QTest::currentDataTag()));
    }
    /// A salon with two visits, the second refused.
    void write() {
        std::filesystem::create_directory(folder().toStdString());
        ServerDatabase database{DataFolder::databaseFileIn(folder().toStdString())};
        SqliteLogStore store{database};
        Ingestor ingestor{store, {}, 1};
        auto commands = founding();
        const auto next = static_cast<std::int64_t>(commands.size()) + 1;
        commands.push_back(stamped(cut("r1", 600), next));
        commands.push_back(stamped(cut("r2", 630), next + 1));
        ingestor.ingest(ShopId{"salon"}, TerminalId{"desk"}, {commands});
        ingestor.keepSnapshotIfDue(ShopId{"salon"});
    }
    Ended log(const QStringList& arguments) { return runProgram("hairshop-log", arguments); }
    QTemporaryDir m_folder;
};

void HairshopLogTest::printsSentencesWithNames() {
    write();
    const Ended ended = log({"print", folder(), "--after", "12"});
    QCOMPARE(ended.exitCode, 0);
    const QString text = QString::fromUtf8(ended.out);
    QCOMPARE(text.count('\n'), 2);
    QVERIFY2(text.contains("wants to book 김안나 on 2026-06-02 for Cut at 10:00 with only Mia [r1]: done, with Mia."), qPrintable(text));
    QVERIFY2(text.contains("refused: stylist taken, by [r1]"), qPrintable(text));
}

void HairshopLogTest::verifiesASoundLog() {
    write();
    const Ended ended = log({"verify", folder()});
    QCOMPARE(ended.exitCode, 0);
    const QJsonObject found = QJsonDocument::fromJson(ended.out).object();
    QVERIFY(found.value("ok").toBool());
    QCOMPARE(found.value("shops").toArray().at(0).toObject().value("entries").toInt(), 14);
}

void HairshopLogTest::findsDamage_data() {
    QTest::addColumn<QString>("sql");
    QTest::newRow("a changed entry") << "UPDATE entry SET bytes = replace(bytes, 'Mia', 'Eve') WHERE position = 3";
    QTest::newRow("a lost entry") << "DELETE FROM entry WHERE position = 13";
    QTest::newRow("a lost end") << "DELETE FROM entry WHERE position = 14";
    QTest::newRow("a wrong head") << "UPDATE shop_head SET position = 13";
    QTest::newRow("a lost receipt") << "DELETE FROM receipt WHERE number = 4";
    QTest::newRow("a wrong receipt") << "UPDATE receipt SET position = 5 WHERE number = 4";
    QTest::newRow("another name") << "UPDATE personal SET json = replace(json, '김안나', '김만나')";
    QTest::newRow("a wrong snapshot") << "UPDATE snapshot_part SET bytes = replace(bytes, 'Mia', 'Eve')";
}

void HairshopLogTest::findsDamage() {
    QFETCH(QString, sql);
    write();
    SqliteDatabase(DataFolder::databaseFileIn(folder().toStdString()), SqliteDatabase::Access::readWrite).execute(sql.toStdString());
    const Ended ended = log({"verify", folder()});
    QCOMPARE(ended.exitCode, 1);
    QVERIFY(!QJsonDocument::fromJson(ended.out).object().value("ok").toBool());
}

void HairshopLogTest::replaysToAPosition() {
    write();
    const Ended before = log({"replay", folder(), "--to", "12", "--day", "2026-06-02"});
    QCOMPARE(before.exitCode, 0);
    QCOMPARE(before.out.count('\n'), 1);
    const Ended after = log({"replay", folder(), "--day", "2026-06-02"});
    QVERIFY2(QString::fromUtf8(after.out).contains("10:00-11:00 김안나"), after.out);
}

void HairshopLogTest::namesWhatDiffers() {
    write();
    QCOMPARE(log({"diff", folder(), folder()}).exitCode, 0);
    const Ended ended = log({"diff", folder() + "@12", folder()});
    QCOMPARE(ended.exitCode, 1);
    QVERIFY2(ended.out.contains("differs: day:2026-06-02"), ended.out);
}

void HairshopLogTest::refusesWhatIsNoLog() {
    QCOMPARE(log({"verify", m_folder.filePath("nothing")}).exitCode, 4);
    QCOMPARE(log({"verify", m_folder.path()}).exitCode, 4);
    QCOMPARE(log({"burn", m_folder.path()}).exitCode, 2);
    QCOMPARE(log({}).exitCode, 2);
}

QTEST_GUILESS_MAIN(HairshopLogTest)
#include "hairshop_log_test.moc"
