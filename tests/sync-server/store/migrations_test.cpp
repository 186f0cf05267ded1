#include "salon/wire/canonical.h"
#include "store/data_folder.h"
#include "store/log_store.h"
#include "store/migrations.h"
#include "store/registry.h"
#include "store/sqlite_log_store.h"

#include <QTemporaryDir>
#include <QTest>

using namespace salon;
using namespace salon::server;

/// Files of every earlier version become files of this one; files of others are left alone.
class MigrationsTest : public QObject {
    Q_OBJECT

private slots:
    void bringsEveryEarlierVersionUpToDate();
    void refusesANewerVersionAndNamesBoth();
    void refusesAFileOfAnotherProgram();
    void letsOneProcessIn();
    void refusesAFolderThatCannotBe();

private:
    std::filesystem::path file() const {
        return m_folder.filePath(QStringLiteral("%1.sqlite").arg(QTest::currentTestFunction())).toStdString();
    }
    static std::string refusalOf(const std::function<void()>& opening);
    QTemporaryDir m_folder;
};

std::string MigrationsTest::refusalOf(const std::function<void()>& opening) {
    try {
        opening();
    } catch (const StoreError& error) {
        return error.what();
    }
    return {};
}

void MigrationsTest::bringsEveryEarlierVersionUpToDate() {
    const auto steps = migrations();
    for (std::size_t version = 0; version <= steps.size(); ++version) {
        const auto path = file().string() + std::to_string(version);
        {
            SqliteDatabase old{path, SqliteDatabase::Access::readWrite};
            for (std::size_t i = 0; i < version; ++i) old.execute(std::string(steps[i]));
            if (version > 0) {
                old.execute("PRAGMA application_id = " + std::to_string(kApplicationId));
                old.execute("PRAGMA user_version = " + std::to_string(version));
                old.execute("INSERT INTO shop_head VALUES ('salon', 7, 'abc')");
            }
        }
        ServerDatabase database{path};
        QCOMPARE(database.read()->integer("PRAGMA user_version"), static_cast<std::int64_t>(steps.size()));
        QCOMPARE(SqliteLogStore{database}.head(ShopId{"salon"}).position, version > 0 ? 7 : 0);
        Registry registry{database, [] { return std::int64_t{0}; }};
        registry.addShop({ShopId{"new"}, "New", "Asia/Seoul", 10});
        QCOMPARE(registry.shops().size(), 1U);
    }
}

void MigrationsTest::refusesANewerVersionAndNamesBoth() {
    { ServerDatabase made{file()}; }
    const auto newer = migrations().size() + 3;
    {
        SqliteDatabase database{file(), SqliteDatabase::Access::readWrite};
        database.execute("PRAGMA user_version = " + std::to_string(newer));
    }
    const std::string sentence = refusalOf([&] { ServerDatabase{file()}; });
    QVERIFY2(sentence.find(std::to_string(newer)) != std::string::npos, sentence.c_str());
    QVERIFY2(sentence.find("up to " + std::to_string(migrations().size())) != std::string::npos, sentence.c_str());
}

void MigrationsTest::refusesAFileOfAnotherProgram() {
    {
        SqliteDatabase database{file(), SqliteDatabase::Access::readWrite};
        database.execute("CREATE TABLE recipe (name TEXT)");
    }
    QVERIFY(!refusalOf([&] { ServerDatabase{file()}; }).empty());
    QCOMPARE(SqliteDatabase(file(), SqliteDatabase::Access::readOnly).integer("SELECT count(*) FROM sqlite_schema"), 1);
}

void MigrationsTest::letsOneProcessIn() {
    const auto folder = file().string() + ".folder";
    auto first = std::make_unique<DataFolder>(folder, 0);
    QVERIFY(!refusalOf([&] { DataFolder{folder, 0}; }).empty());
    first.reset();
    QVERIFY(refusalOf([&] { DataFolder{folder, 0}; }).empty());
}

void MigrationsTest::refusesAFolderThatCannotBe() {
    { ServerDatabase made{file()}; }
    const std::string sentence = refusalOf([&] { DataFolder{file() / "inside-a-file", 0}; });
    QVERIFY2(sentence.find("cannot be written") != std::string::npos, sentence.c_str());
}

QTEST_GUILESS_MAIN(MigrationsTest)
#include "migrations_test.moc"
