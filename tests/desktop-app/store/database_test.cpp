#include "store/database.h"
#include "store/migrations.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace salon::desk;

class DatabaseTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString path() const { return m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()) + ".sqlite"); }

    static int count(Database& database) {
        auto& row = database.run("SELECT count(*) FROM refused_command");
        row.next();
        return row.value(0).toInt();
    }
    static void insert(Database& database, int position) {
        database.run("INSERT INTO refused_command (number, incarnation, command_json, verdict_json, position) VALUES (1, '', '', '', ?)",
                     {position});
    }

private slots:
    void isReadByItsOwnerAlone() {
        const Database database(path());
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFile::permissions(path()) & others));
    }

    void bringsANewFileToThisVersion() {
        Database database(path());
        auto& row = database.run("PRAGMA user_version");
        QVERIFY(row.next());
        QCOMPARE(row.value(0).toInt(), static_cast<int>(migrations().size()));
    }

    void everyMigrationOpensWithItsSentence() {
        for (const auto& migration : migrations()) QVERIFY2(migration.sql.starts_with("-- "), migration.name.c_str());
    }

    void refusesAFileOfANewerVersion() {
        {
            Database database(path());
            database.exec(QStringLiteral("PRAGMA user_version=%1").arg(migrations().size() + 1));
        }
        QVERIFY_THROWS_EXCEPTION(StoreError, Database{path()});
        QVERIFY_THROWS_EXCEPTION(StoreError, Database(path(), Access::read));
    }

    void aReaderSeesWhatIsCommittedAndWritesNothing() {
        Database writer(path());
        Transaction first(writer);
        insert(writer, 1);
        first.commit();
        Database reader(path(), Access::read);
        QCOMPARE(count(reader), 1);
        QVERIFY_THROWS_EXCEPTION(StoreError, insert(reader, 2));
        Transaction second(writer);
        insert(writer, 2);
        QCOMPARE(count(reader), 1);
        second.commit();
        QCOMPARE(count(reader), 2);
    }

    void aReaderNeitherMakesNorMigratesAFile() {
        QVERIFY_THROWS_EXCEPTION(StoreError, Database(path(), Access::read));
        QVERIFY(!QFile::exists(path()));
        { Database database(path()); database.exec(QStringLiteral("PRAGMA user_version=0")); }
        QVERIFY_THROWS_EXCEPTION(StoreError, Database(path(), Access::read));
    }

    void saysSoWhenTheFileIsNoDatabase() {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(4096, 'x'));
        file.close();
        QVERIFY_THROWS_EXCEPTION(StoreError, Database{path()});
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray(4096, 'x'));
    }

    void keepsWhatWasCommittedAndNothingElse() {
        {
            Database database(path());
            {
                Transaction kept(database);
                insert(database, 1);
                kept.commit();
            }
            {
                const Transaction lost(database);
                insert(database, 2);
            }
            QCOMPARE(count(database), 1);
        }
        Database again(path());
        QCOMPARE(count(again), 1);
    }

    void isWholeInACopyTakenInTheMiddle() {
        // What a power cut leaves is the files as they are at that moment.
        Database database(path());
        Transaction first(database);
        insert(database, 1);
        first.commit();
        const Transaction second(database);
        insert(database, 2);
        QVERIFY(QFile::copy(path(), path() + ".cut"));
        QVERIFY(QFile::copy(path() + "-wal", path() + ".cut-wal"));
        Database cut(path() + ".cut");
        QCOMPARE(count(cut), 1);
    }
};

QTEST_GUILESS_MAIN(DatabaseTest)
#include "database_test.moc"
