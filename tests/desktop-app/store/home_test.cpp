#include "store/home.h"
#include "store/lineage.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <memory>

using namespace salon::desk;

class HomeTest : public QObject {
    Q_OBJECT

private:
    static Continuity open(const QString& folder) {
        const Home home(folder);
        Database database(home.databasePath());
        return markOpened(database, home);
    }

private slots:
    void isHeldByOneAtATime() {
        QTemporaryDir folder;
        const Home first(folder.path());
        QVERIFY_THROWS_EXCEPTION(StoreError, Home(folder.path()));
    }

    void isFreeAgainWhenItsHolderHasGone() {
        QTemporaryDir folder;
        { const Home first(folder.path()); }
        const Home second(folder.path());
        QCOMPARE(second.folder(), folder.path());
    }

    void saysSoWhenItCannotBeMade() {
        QVERIFY_THROWS_EXCEPTION(StoreError, Home(QStringLiteral("/proc/no-such-place/desk")));
    }

    void continuesItselfEveryTime() {
        QTemporaryDir folder;
        QCOMPARE(open(folder.path()), Continuity::first);
        for (int i = 0; i < 3; ++i) QCOMPARE(open(folder.path()), Continuity::continued);
    }

    void knowsACopyOfTheWholeFolder() {
        QTemporaryDir folder;
        QTemporaryDir copy;
        open(folder.path());
        for (const auto& name : {QStringLiteral("terminal.sqlite"), QStringLiteral("lineage")})
            QVERIFY(QFile::copy(folder.filePath(name), copy.filePath(name)));
        QCOMPARE(open(copy.path()), Continuity::copied);
        QCOMPARE(open(copy.path()), Continuity::continued);
        QCOMPARE(open(folder.path()), Continuity::continued);
    }

    void knowsAnOlderDatabasePutBackInPlace() {
        QTemporaryDir folder;
        open(folder.path());
        QFile database(folder.filePath("terminal.sqlite"));
        QVERIFY(database.open(QIODevice::ReadOnly));
        const QByteArray old = database.readAll();
        database.close();
        open(folder.path());
        QVERIFY(database.open(QIODevice::WriteOnly | QIODevice::Truncate));
        database.write(old);
        database.close();
        QCOMPARE(open(folder.path()), Continuity::copied);
    }

    void survivesACrashBetweenDatabaseAndMark() {
        QTemporaryDir folder;
        open(folder.path());
        QVERIFY(QFile::copy(folder.filePath("lineage"), folder.filePath("before")));
        open(folder.path());
        // As if the power had gone after the database was written and before the file beside it was.
        QVERIFY(QFile::remove(folder.filePath("lineage")));
        QVERIFY(QFile::rename(folder.filePath("before"), folder.filePath("lineage")));
        QCOMPARE(open(folder.path()), Continuity::continued);
    }
};

QTEST_GUILESS_MAIN(HomeTest)
#include "home_test.moc"
