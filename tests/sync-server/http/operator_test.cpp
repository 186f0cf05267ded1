#include "store/migrations.h"
#include "store/server_database.h"
#include "sync-server/support/http_client.h"
#include "sync-server/support/running_server.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace salon;
using namespace salon::server;
using namespace salon::test;

/// What whoever runs the server types, and what they are told when it cannot be done.
class OperatorTest : public QObject {
    Q_OBJECT

private slots:
    void refusesWhatMakesNoSense_data();
    void refusesWhatMakesNoSense();
    void opensAShopWithoutAServerAndPairsWithOne();
    void listsAndRevokesTerminals();
    void keepsTheAdminSocketToItself();
    void letsOneServerHaveTheFolder();
    void refusesAFolderThatCannotBeWritten();
    void refusesADatabaseOfANewerVersion();
    void refusesAnAddressInUse();
    void drainsOnSigterm();
    void saysThatItIsNotReadyWhileDraining();
    void tellsDesksHowCustomersReachIt();
    void showsADemoSalonOnlyInAnEmptyFolder();

private:
    QString folder() const { return m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction())); }
    static int sentences(const QByteArray& text) { return static_cast<int>(text.count('\n')); }
    QTemporaryDir m_folder;
};

void OperatorTest::refusesWhatMakesNoSense_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("nothing") << QStringList{};
    QTest::newRow("no address") << QStringList{"--data", "x"};
    QTest::newRow("no port") << QStringList{"--data", "x", "--listen", "127.0.0.1"};
    QTest::newRow("no such port") << QStringList{"--data", "x", "--listen", "127.0.0.1:99999"};
    QTest::newRow("no such option") << QStringList{"--data", "x", "--listen", "127.0.0.1:0", "--colour", "red"};
    QTest::newRow("no such command") << QStringList{"--data", "x", "shop", "burn"};
    QTest::newRow("no name") << QStringList{"--data", m_folder.filePath("n"), "shop", "create", "--zone", "Asia/Seoul"};
    QTest::newRow("no such zone") << QStringList{"--data", m_folder.filePath("z"), "shop", "create", "--name", "N", "--zone", "Mars/Base"};
    QTest::newRow("path for a zone") << QStringList{"--data", m_folder.filePath("p"), "shop", "create", "--name", "N",
                                                    "--zone", "../../etc/passwd"};
    QTest::newRow("no such step") << QStringList{"--data", m_folder.filePath("s"), "shop",   "create", "--name", "N",
                                                 "--zone", "Asia/Seoul",           "--step", "7"};
    QTest::newRow("no such shop") << QStringList{"--data", m_folder.filePath("c"), "pair", "--shop", "nowhere", "--name", "Desk"};
}

void OperatorTest::refusesWhatMakesNoSense() {
    QFETCH(QStringList, arguments);
    const Ended ended = runServer(arguments);
    QCOMPARE(ended.exitCode, 2);
    QVERIFY(ended.out.isEmpty());
    QCOMPARE(sentences(ended.err), 1);
}

void OperatorTest::opensAShopWithoutAServerAndPairsWithOne() {
    const Ended created = runServer({"--data", folder(), "shop", "create", "--name", "미용실", "--zone", "Asia/Seoul", "--step", "10"});
    QCOMPARE(created.exitCode, 0);
    QVERIFY2(created.out.startsWith("{\"shop\":\""), created.out);
    const QByteArray shop = created.out.mid(9, 15);
    RunningServer server{folder()};
    const QJsonObject paired = server.administer({"pair", "--shop", shop, "--name", "Desk 1"});
    QCOMPARE(paired.value("expires_s").toInt(), 300);
    QCOMPARE(paired.value("code").toString().size(), 8);
    QCOMPARE(server.enrol(shop).token.size(), 64);
    QCOMPARE(server.administer({"shop", "list"}).value("name").toString(), "미용실");
}

void OperatorTest::listsAndRevokesTerminals() {
    RunningServer server{folder()};
    const auto terminal = server.enrol(server.createShop());
    QCOMPARE(server.administer({"terminals", "--shop", terminal.shop}).value("revoked").toBool(), false);
    QVERIFY(server.administer({"revoke", "--terminal", terminal.id}).value("revoked").toBool());
    QCOMPARE(server.administer({"terminals", "--shop", terminal.shop}).value("revoked").toBool(), true);
    const Ended unknown = runServer({"--data", folder(), "revoke", "--terminal", "nobody"});
    QCOMPARE(unknown.exitCode, 2);
    QCOMPARE(sentences(unknown.err), 1);
}

void OperatorTest::keepsTheAdminSocketToItself() {
    RunningServer server{folder()};
    const QFileInfo socket{folder() + "/admin.sock"};
    QVERIFY(socket.exists());
    QCOMPARE(socket.permissions() & (QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther),
             QFileDevice::Permissions{});
    server.terminate();
    QCOMPARE(server.waitForEnd(), 0);
    QVERIFY(!QFileInfo::exists(folder() + "/admin.sock"));
}

void OperatorTest::letsOneServerHaveTheFolder() {
    RunningServer server{folder()};
    const Ended second = runServer({"--data", folder(), "--listen", "127.0.0.1:0"});
    QCOMPARE(second.exitCode, 4);
    QCOMPARE(sentences(second.err), 1);
}

void OperatorTest::refusesAFolderThatCannotBeWritten() {
    QFile file{folder()};
    QVERIFY(file.open(QIODevice::WriteOnly));
    const Ended ended = runServer({"--data", folder() + "/inside-a-file", "--listen", "127.0.0.1:0"});
    QCOMPARE(ended.exitCode, 4);
    QVERIFY(ended.out.isEmpty());
    QCOMPARE(sentences(ended.err), 1);
}

void OperatorTest::refusesADatabaseOfANewerVersion() {
    QCOMPARE(runServer({"--data", folder(), "shop", "list"}).exitCode, 0);
    const auto file = folder().toStdString() + "/server.sqlite";
    SqliteDatabase(file, SqliteDatabase::Access::readWrite).execute("PRAGMA user_version = 77");
    for (const QStringList& task : {QStringList{"--listen", "127.0.0.1:0"}, QStringList{"shop", "list"}}) {
        const Ended ended = runServer(QStringList{"--data", folder()} + task);
        QCOMPARE(ended.exitCode, 4);
        QCOMPARE(sentences(ended.err), 1);
        QVERIFY2(ended.err.contains("77") && ended.err.contains("up to " + QByteArray::number(static_cast<int>(migrations().size()))),
                 ended.err);
    }
    QCOMPARE(SqliteDatabase(file, SqliteDatabase::Access::readOnly).integer("PRAGMA user_version"), 77);
}

void OperatorTest::refusesAnAddressInUse() {
    RunningServer server{folder()};
    const Ended ended = runServer({"--data", folder() + "-other", "--listen", "127.0.0.1:" + QString::number(server.port())});
    QCOMPARE(ended.exitCode, 4);
    QCOMPARE(sentences(ended.err), 1);
}

void OperatorTest::drainsOnSigterm() {
    RunningServer server{folder()};
    const auto desk = server.enrol(server.createShop());
    HttpClient stream{server.port()};
    QCOMPARE(stream.ask({.path = "/v1/shops/" + desk.shop + "/stream", .token = desk.token}).status, 200);
    HttpClient waiting{server.port()};
    waiting.send(printed({.path = "/v1/shops/" + desk.shop + "/log?after=1&wait=25", .token = desk.token}));
    HttpClient idle{server.port()};
    QCOMPARE(idle.ask({.path = "/live"}).status, 200);
    server.terminate();
    QCOMPARE(server.waitForEnd(), 0);
    QVERIFY(!stream.receiveBlock().isEmpty());
    QVERIFY(stream.receiveBlock().isEmpty());
}

void OperatorTest::saysThatItIsNotReadyWhileDraining() {
    RunningServer server{folder(), {"--drain-seconds", "2"}};
    QCOMPARE(ask(server.port(), {.path = "/ready"}).status, 200);
    server.terminate();
    HttpAnswer answer;
    // Until the signal has arrived; afterwards it says no for two seconds.
    while (answer.status != 503) {
        answer = ask(server.port(), {.path = "/ready"});
        QVERIFY(answer.status != 0);
    }
    QCOMPARE(answer.problem(), "draining");
    QVERIFY(answer.headers.contains("retry-after"));
    QCOMPARE(server.waitForEnd(), 0);
}

void OperatorTest::tellsDesksHowCustomersReachIt() {
    RunningServer server{folder(), {"--public-url", "https://book.example/"}};
    const auto hello = QJsonDocument::fromJson(ask(server.port(), {.path = "/v1/hello"}).body).object();
    QCOMPARE(hello.value("public_url").toString(), "https://book.example");
    QCOMPARE(ask(server.port(), {.path = "/book/any"}).headers.value("content-type"), "text/html; charset=utf-8");
    for (const char* wrong : {"book.example", "ftp://book.example", "https://", "https://book.example/salon", "https://a b"}) {
        const Ended ended = runServer({"--data", folder(), "--listen", "127.0.0.1:0", "--public-url", wrong});
        QCOMPARE(ended.exitCode, 2);
        QVERIFY2(ended.err.contains("--public-url needs"), wrong);
    }
}

void OperatorTest::showsADemoSalonOnlyInAnEmptyFolder() {
    QByteArray shop;
    {
        RunningServer server{folder(), {"--demo"}};
        const QJsonObject listed = server.administer({"shop", "list"});
        QCOMPARE(listed.value("name").toString(), "헤어샵 데모 / Demo Hair");
        shop = listed.value("shop").toString().toUtf8();
    }
    RunningServer again{folder(), {"--demo"}};
    QCOMPARE(again.administer({"shop", "list"}).value("shop").toString().toUtf8(), shop);
}

QTEST_GUILESS_MAIN(OperatorTest)
#include "operator_test.moc"
