#include "policies/gateway_line.h"

#include <QFile>
#include <QHostAddress>
#include <QProcess>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <future>
#include <thread>

using namespace salon::server;

namespace {

/// A certificate for this name that vouches for itself, and its key.
struct Identity {
    QSslCertificate certificate;
    QSslKey key;
    QString file;
};

Identity made(const QString& folder, const QString& name) {
    const QString file = folder + "/" + name;
    QProcess openssl;
    openssl.start("openssl", {"req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2", "-subj", "/CN=" + name,
                              "-addext", "subjectAltName=DNS:" + name, "-keyout", file + ".key", "-out", file + ".pem"});
    openssl.waitForFinished();
    QFile key(file + ".key");
    if (!key.open(QIODevice::ReadOnly)) qFatal("openssl makes no certificate: %s", openssl.readAllStandardError().constData());
    return {QSslCertificate::fromPath(file + ".pem").value(0), QSslKey(&key, QSsl::Ec), file + ".pem"};
}

/// Lets somebody in and says nothing yet.
class Doorway : public QTcpServer {
public:
    qintptr connection = -1;

protected:
    void incomingConnection(qintptr descriptor) override { connection = descriptor; }
};

/// Speaks TLS on loopback as somebody, answers one request with 202, and tells what was asked.
class SecureServer {
public:
    explicit SecureServer(const Identity& identity) {
        std::promise<quint16> port;
        auto known = port.get_future();
        m_thread = std::thread([this, &port, identity] {
            Doorway server;
            server.listen(QHostAddress::LocalHost);
            port.set_value(server.serverPort());
            if (!server.waitForNewConnection(60'000)) return;
            QSslSocket socket;
            socket.setLocalCertificate(identity.certificate);
            socket.setPrivateKey(identity.key);
            socket.setSocketDescriptor(server.connection);
            socket.startServerEncryption();
            if (!socket.waitForEncrypted(60'000)) return;
            while (!m_asked.contains("\r\n\r\n") && socket.waitForReadyRead(60'000)) m_asked += socket.readAll();
            socket.write("HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n\r\n");
            socket.waitForBytesWritten(60'000);
            socket.disconnectFromHost();
        });
        m_port = known.get();
    }
    ~SecureServer() {
        if (m_thread.joinable()) m_thread.join();
    }

    std::string url(const char* host) const { return std::string("https://") + host + ":" + std::to_string(m_port) + "/send"; }
    QByteArray asked() {
        m_thread.join();
        return m_asked;
    }

private:
    QByteArray m_asked;
    quint16 m_port = 0;
    std::thread m_thread;
};

}  // namespace

/// Texts and tokens are handed to nobody who cannot prove who they are.
class GatewayLineTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        // What the system trusts is what this test trusts; read once, when the first secure line is made.
        m_trusted = made(m_folder.path(), "localhost");
        m_foreign = made(m_folder.path(), "provider.example");
        QVERIFY(m_elsewhere.isValid());
        m_stranger = made(m_elsewhere.path(), "localhost");
        QFile all(m_folder.filePath("trusted.pem"));
        QVERIFY(all.open(QIODevice::WriteOnly));
        all.write(m_trusted.certificate.toPem() + m_foreign.certificate.toPem());
        all.close();
        qputenv("SSL_CERT_FILE", all.fileName().toUtf8());
    }

    void tellsWhoProvesToBeTheProvider() {
        SecureServer server{m_trusted};
        const LineAnswer answer = GatewayLine(server.url("localhost")).ask({"POST", {{"Authorization", "Bearer token"}}, "application/json", "{}"});
        QVERIFY(answer.how == LineAnswer::How::answered);
        QCOMPARE(answer.status, 202);
        QVERIFY(server.asked().contains("Authorization: Bearer token\r\n"));
    }

    void tellsNothingToSomebodyElse_data() {
        QTest::addColumn<int>("who");
        QTest::newRow("nobody vouches for them") << 0;
        QTest::newRow("they are somebody else") << 1;
    }
    void tellsNothingToSomebodyElse() {
        QFETCH(int, who);
        SecureServer server{who == 0 ? m_stranger : m_foreign};
        const LineAnswer answer = GatewayLine(server.url("localhost")).ask({"POST", {{"Authorization", "Bearer token"}}, "application/json", "{}"});
        QVERIFY(answer.how == LineAnswer::How::notSent);
        QVERIFY(sendingOf(answer).mayTryAgain);
        QCOMPARE(server.asked(), QByteArray());
    }

private:
    QTemporaryDir m_folder;
    QTemporaryDir m_elsewhere;
    Identity m_trusted;
    Identity m_foreign;
    Identity m_stranger;
};

QTEST_GUILESS_MAIN(GatewayLineTest)
#include "gateway_line_test.moc"
