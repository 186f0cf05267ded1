#include "sync-server/support/http_client.h"
#include "sync-server/support/running_server.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace salon::test;

/// What gateways bring is taken from those who know the secret; to anybody else there is nothing at these addresses.
class TextRoutesTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        write("secret", "a-secret-of-the-test");
        write("texts.ini", "[texts]\ngateway = file\nfrom = 0212345678\ninbound_secret_file = secret\n[file]\npath = out.jsonl\n");
        m_server = std::make_unique<RunningServer>(m_folder.filePath("server"), QStringList{"--texts", m_folder.filePath("texts.ini")});
        m_server->createShop();
    }

    void saysThatTextsGoOut() { QVERIFY(ask(m_server->port(), {.path = "/v1/hello"}).body.contains(R"("texts":"ok")")); }

    void answers_data() {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::newRow("a report of nothing we know") << QByteArray("GET") << QByteArray("/v1/texts/kannel/0123?status=1") << QByteArray() << 404;
        QTest::newRow("a report that says nothing yet") << QByteArray("GET") << QByteArray("/v1/texts/kannel/0123?status=8") << QByteArray() << 200;
        QTest::newRow("a report that makes no sense") << QByteArray("GET") << QByteArray("/v1/texts/kannel/0123?status=many") << QByteArray() << 200;
        QTest::newRow("a reply without the secret") << QByteArray("GET") << QByteArray("/v1/texts/kannel/guess/reply?from=1&text=x") << QByteArray() << 404;
        QTest::newRow("a reply of a stranger")
            << QByteArray("GET") << QByteArray("/v1/texts/kannel/a-secret-of-the-test/reply?from=01099998888&text=X&id=1") << QByteArray() << 200;
        QTest::newRow("a provider's reply") << QByteArray("POST") << QByteArray("/v1/texts/reply/a-secret-of-the-test")
                                            << QByteArray(R"({"from":"01099998888","id":"2","text":"X"})") << 200;
        QTest::newRow("a provider's reply without the secret") << QByteArray("POST") << QByteArray("/v1/texts/reply/guess") << QByteArray("{}") << 404;
        QTest::newRow("what is no JSON") << QByteArray("POST") << QByteArray("/v1/texts/reply/a-secret-of-the-test") << QByteArray("from=1") << 400;
        QTest::newRow("reports without the secret") << QByteArray("POST") << QByteArray("/v1/texts/reports/guess") << QByteArray("[]") << 404;
        QTest::newRow("no report at all") << QByteArray("POST") << QByteArray("/v1/texts/reports/a-secret-of-the-test") << QByteArray("[]") << 200;
    }

    void answers() {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        const HttpAnswer answer = ask(m_server->port(), {.method = method, .path = path, .body = body});
        QVERIFY2(answer.status == status, (QByteArray::number(answer.status) + " " + answer.body).constData());
        QVERIFY2(!answer.body.contains("secret"), answer.body.constData());
    }

    void countsStrangers() {
        const QByteArray before = ask(m_server->port(), {.path = "/metrics"}).body;
        ask(m_server->port(), {.path = "/v1/texts/kannel/a-secret-of-the-test/reply?from=01099998888&text=X&id=9"});
        const QByteArray after = ask(m_server->port(), {.path = "/metrics"}).body;
        QVERIFY(strangers(after) == strangers(before) + 1);
    }

    void triesTheGatewayOut() {
        const QString shop = m_server->createShop();
        const auto tried = [&](const QString& folder, const QString& number) { return runServer({"--data", folder, "text", "--shop", shop, "--to", number}); };
        QCOMPARE(tried(m_server->folder(), "010-1234-5678").exitCode, 0);
        QFile file(m_folder.filePath("out.jsonl"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("01012345678"));
        QCOMPARE(tried(m_server->folder(), "nobody").exitCode, 2);
        const Ended landline = tried(m_server->folder(), "02-1234-5678");
        QCOMPARE(landline.exitCode, 4);
        QVERIFY2(landline.err.contains("not sent: no_mobile_number"), landline.err.constData());
        file.close();
        QVERIFY(QFile::remove(file.fileName()) && QDir().mkpath(file.fileName()));
        const Ended failed = tried(m_server->folder(), "010-1234-5678");
        QCOMPARE(failed.exitCode, 4);
        QVERIFY2(failed.err.contains("not sent: file_not_writable"), failed.err.constData());
        QVERIFY(QDir().rmdir(file.fileName()));
    }

    void doesNotStartWithAWrongFile_data() {
        QTest::addColumn<QByteArray>("settings");
        QTest::addColumn<QByteArray>("named");
        QTest::newRow("another gateway") << QByteArray("[texts]\ngateway = pigeon\n") << QByteArray("texts.gateway");
        QTest::newRow("a folder that is not there") << QByteArray("[texts]\ngateway = file\n[file]\npath = nowhere/out.jsonl\n") << QByteArray("no such folder");
    }

    void doesNotStartWithAWrongFile() {
        QFETCH(QByteArray, settings);
        QFETCH(QByteArray, named);
        write("wrong.ini", settings);
        const Ended ended = runServer({"--data", m_folder.filePath("other"), "--listen", "127.0.0.1:0", "--texts", m_folder.filePath("wrong.ini")});
        QCOMPARE(ended.exitCode, 2);
        QVERIFY2(ended.err.contains(named) && ended.out.isEmpty(), ended.err.constData());
    }

private:
    void write(const QString& name, const QByteArray& text) {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.close();
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    }
    static int strangers(const QByteArray& figures) {
        const QByteArray name = "\nhairshop_text_replies_of_strangers_total ";
        const auto at = figures.indexOf(name) + name.size();
        return figures.mid(at, figures.indexOf('\n', at) - at).toInt();
    }

    QTemporaryDir m_folder;
    std::unique_ptr<RunningServer> m_server;
};

QTEST_GUILESS_MAIN(TextRoutesTest)
#include "text_routes_test.moc"
