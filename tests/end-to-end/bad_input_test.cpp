#include "programs.h"

#include <QDir>
#include <QFile>
#include <QTcpSocket>
#include <QTest>

using namespace salon::test;

namespace {

/// The answer to bytes sent as they are; what is promised in the head and not sent never comes.
QByteArray answerTo(const QString& listen, const QByteArray& bytes, bool hangUp = false) {
    QTcpSocket socket;
    socket.connectToHost(listen.section(u':', 0, 0), listen.section(u':', 1, 1).toUShort());
    if (!socket.waitForConnected(10'000)) return {};
    for (qsizetype at = 0; at < bytes.size() && socket.state() == QTcpSocket::ConnectedState; at += 65'536) {
        socket.write(bytes.mid(at, 65'536));
        socket.waitForBytesWritten(10'000);
    }
    if (hangUp) {
        socket.disconnectFromHost();
        return {};
    }
    QByteArray answer;
    while (!answer.contains("\r\n\r\n") && socket.waitForReadyRead(20'000)) answer += socket.readAll();
    while (socket.bytesAvailable() > 0 || (socket.state() == QTcpSocket::ConnectedState && socket.waitForReadyRead(200))) answer += socket.readAll();
    return answer;
}

int statusOf(const QByteArray& answer) { return answer.mid(9, 3).toInt(); }

QByteArray post(const QString& path, const QByteArray& body, const QByteArray& token, const QByteArray& length) {
    QByteArray head = "POST " + path.toUtf8() + " HTTP/1.1\r\nHost: test\r\nContent-Type: application/json\r\nConnection: close\r\n";
    if (!token.isEmpty()) head += "Authorization: Bearer " + token + "\r\n";
    if (!length.isEmpty()) head += "Content-Length: " + length + "\r\n";
    return head + "\r\n" + body;
}

QByteArray post(const QString& path, const QByteArray& body, const QByteArray& token = {}) {
    return post(path, body, token, QByteArray::number(body.size()));
}

}  // namespace

/// What is wrong is told in one clear sentence, with the right code, and nothing changes.
class BadInputTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Salon> m_salon;
    QString m_otherShop;
    QByteArray m_token, m_otherToken;
    QString m_usedCode;
    QString m_stateBefore;

    QString commandsPath() const { return "/v1/shops/" + m_salon->shop + "/commands"; }
    QByteArray enrolled(const QString& shop, QString* usedCode = nullptr) {
        const QString code = m_salon->server.pairingCode(shop, "raw");
        if (usedCode) *usedCode = code;
        const QByteArray answer = answerTo(m_salon->server.listen(), post("/v1/enrol", "{\"code\":\"" + code.toUtf8() + "\"}"));
        return QJsonDocument::fromJson(answer.mid(answer.indexOf("\r\n\r\n") + 4)).object().value("token").toString().toUtf8();
    }
    void refusedWith(const QByteArray& answer, int status, const char* code) {
        QVERIFY2(statusOf(answer) == status, answer.left(400).constData());
        const QJsonObject problem = QJsonDocument::fromJson(answer.mid(answer.indexOf("\r\n\r\n") + 4)).object();
        QVERIFY2(!problem.value("title").toString().isEmpty(), answer.left(400).constData());
        if (code) QCOMPARE(problem.value("code").toString(), QString(code));
    }
    void tellsOneSentence(const Said& said, int exit) {
        QVERIFY2(said.exit == exit, qPrintable(said.told()));
        QVERIFY2(said.json().value("error").toString().size() > 15, qPrintable(said.told()));
    }

private slots:
    void initTestCase() {
        m_salon = std::make_unique<Salon>(1);
        QCOMPARE(m_salon->furnish().exit, 0);
        m_otherShop = m_salon->server.createShop();
        m_token = enrolled(m_salon->shop, &m_usedCode);
        m_otherToken = enrolled(m_otherShop);
        QCOMPARE(m_token.size(), 64);
        m_stateBefore = m_salon->settledState();
        QVERIFY(!m_stateBefore.isEmpty());
    }

    void anUnknownServiceIsNamed() {
        const Said said = m_salon->desks[0].run({"book", "--day", "2031-03-25", "--at", "10:00", "--service", "haircut-of-the-moon", "--any"});
        QVERIFY(said.exit == 2 || said.exit == 3);
        tellsOneSentence(said, said.exit);
        QVERIFY(said.json().value("error").toString().contains("haircut-of-the-moon"));
    }
    void pastMidnightIsRefused() {
        tellsOneSentence(m_salon->desks[0].run({"book", "--day", "2031-03-25", "--at", "23:50", "--service", "cut", "--any"}), 3);
    }
    void aDayNoCalendarHasIsWrongUsage() {
        tellsOneSentence(m_salon->desks[0].run({"book", "--day", "2031-02-30", "--at", "10:00", "--service", "cut", "--any"}), 2);
    }
    void anUnknownOptionIsWrongUsage() { tellsOneSentence(m_salon->desks[0].run({"status", "--colour", "red"}), 2); }

    void aUsedCodeIsRefused() {
        Desk fresh(m_salon->folder.filePath("fresh"));
        tellsOneSentence(fresh.run({"enrol", m_salon->server.url(), m_usedCode}), 4);
        refusedWith(answerTo(m_salon->server.listen(), post("/v1/enrol", "{\"code\":\"" + m_usedCode.toUtf8() + "\"}")), 410, "code_used");
    }
    void aWrongCodeIsRefused() { refusedWith(answerTo(m_salon->server.listen(), post("/v1/enrol", "{\"code\":\"AAAAAAAA\"}")), 403, "code_wrong"); }
    void aFolderThatCannotBeWrittenIsTold() {
        tellsOneSentence(Desk("/proc/no-such-desk").run({"status"}), 4);
        const Said server = run("hairshop-server", {"--data", "/proc/no-such-data", "--listen", "127.0.0.1:0"}, 20'000);
        QVERIFY2(server.exit > 0, qPrintable(server.told()));
        QVERIFY2((server.text + server.error).size() > 20, "The server says why.");
    }
    void aFileThatIsNoDatabaseIsTold() {
        QVERIFY(QDir().mkpath(m_salon->folder.filePath("broken")));
        QFile file(m_salon->folder.filePath("broken/terminal.sqlite"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(8192, 'x'));
        file.close();
        tellsOneSentence(Desk(m_salon->folder.filePath("broken")).run({"status"}), 4);
    }

    void aBodyOfFiveMegabytesIsRefused() {
        refusedWith(answerTo(m_salon->server.listen(), post(commandsPath(), QByteArray(64, ' '), m_token, "5242880")), 413, nullptr);
    }
    void aBodyWithoutLengthIsRefused() { refusedWith(answerTo(m_salon->server.listen(), post(commandsPath(), "{}", m_token, "")), 411, nullptr); }
    void aTruncatedBodyIsNotTaken() {
        answerTo(m_salon->server.listen(), post(commandsPath(), "{\"commands\":[", m_token, "4000"), true);
    }
    void aKeyThatComesTwiceIsRefused() {
        refusedWith(answerTo(m_salon->server.listen(), post(commandsPath(), R"({"count":0,"count":0,"commands":[]})", m_token)), 400, "bad_message");
    }
    void nonsenseIsRefused() { refusedWith(answerTo(m_salon->server.listen(), post(commandsPath(), "hello", m_token)), 400, "bad_message"); }
    void aWrongTokenIsRefused() {
        refusedWith(answerTo(m_salon->server.listen(), post(commandsPath(), "{}", QByteArray(64, 'a'))), 401, "token_unknown");
        refusedWith(answerTo(m_salon->server.listen(), post(commandsPath(), "{}")), 401, "token_unknown");
    }
    void anotherShopsTokenSeesNothing() { refusedWith(answerTo(m_salon->server.listen(), post(commandsPath(), "{}", m_otherToken)), 404, "shop_unknown"); }

    void cleanupTestCase() {
        QCOMPARE(m_salon->settledState(), m_stateBefore);
        QVERIFY2(m_salon->verify().exit == 0, qPrintable(m_salon->verify().told()));
        m_salon.reset();
    }
};

QTEST_GUILESS_MAIN(BadInputTest)
#include "bad_input_test.moc"
