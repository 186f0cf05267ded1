#include "customers/support/kannel.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QFileInfo>
#include <QHostAddress>
#include <QRegularExpression>
#include <QStringDecoder>
#include <QStringEncoder>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <csignal>
#include <sys/prctl.h>

namespace salon::test {

namespace {

constexpr int kPatienceMs = 60'000;
constexpr const char* kCentre = "/usr/lib/kannel/test/fakesmsc";
constexpr const char* kSecret = "a-secret-of-the-test";

constexpr const char* kConfiguration = R"(group = core
admin-port = %1
admin-interface = 127.0.0.1
admin-password = unused
smsbox-port = %2
smsbox-interface = 127.0.0.1
box-allow-ip = 127.0.0.1
box-deny-ip = "*.*.*.*"
dlr-storage = internal

group = smsc
smsc = fake
smsc-id = fake
port = %3
our-host = 127.0.0.1
connect-allow-ip = 127.0.0.1

group = smsbox
bearerbox-host = 127.0.0.1
bearerbox-port = %2
sendsms-port = %4
sendsms-interface = 127.0.0.1

group = sendsms-user
username = hairshop
password = %5
max-messages = 10
concatenation = true

group = sms-service
keyword = default
catch-all = true
max-messages = 0
omit-empty = true
get-url = "%6/v1/texts/kannel/%5/reply?from=%p&to=%P&id=%I&charset=%C&text=%b"
)";

/// Our own servers are not the machine's: they end with the test, however it ends.
void startHere(QProcess& process, const QString& program, const QStringList& words) {
    process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
    process.start(program, words);
}

void write(const QString& name, const QByteArray& text) {
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly)) qFatal("The test folder cannot be written.");
    file.write(text);
    file.close();
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

}  // namespace

quint16 freePort() {
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

Kannel::~Kannel() {
    for (QProcess* process : {m_centre.get(), &m_smsbox, &m_bearerbox}) {
        if (!process || process->state() == QProcess::NotRunning) continue;
        process->kill();
        process->waitForFinished();
    }
}

bool Kannel::isInstalled() {
    return QFileInfo(kCentre).isExecutable() && QFileInfo("/usr/sbin/bearerbox").isExecutable();
}

QString Kannel::textSettings() {
    write(m_folder + "/secret", kSecret);
    write(m_folder + "/texts.ini",
          QString("[texts]\ngateway = kannel\nfrom = 02-1234-5678\ninbound_secret_file = secret\n\n"
                  "[kannel]\nurl = http://127.0.0.1:%1/cgi-bin/sendsms\nusername = hairshop\npassword_file = secret\n")
              .arg(m_sendPort)
              .toUtf8());
    return m_folder + "/texts.ini";
}

bool Kannel::start(const QString& serverUrl) {
    QString configuration = kConfiguration;
    configuration.replace("%1", QString::number(m_adminPort)).replace("%2", QString::number(m_smsboxPort));
    configuration.replace("%3", QString::number(m_centrePort)).replace("%4", QString::number(m_sendPort));
    configuration.replace("%5", kSecret).replace("%6", serverUrl);
    write(m_folder + "/kannel.conf", configuration.toUtf8());
    for (QProcess* process : {&m_bearerbox, &m_smsbox}) process->setProcessChannelMode(QProcess::MergedChannels);
    m_bearerbox.setStandardOutputFile(m_folder + "/bearerbox.log");
    m_smsbox.setStandardOutputFile(m_folder + "/smsbox.log");
    startHere(m_bearerbox, "/usr/sbin/bearerbox", {"-v", "1", m_folder + "/kannel.conf"});
    if (!waitForPort(m_smsboxPort) || !waitForPort(m_centrePort)) return false;
    startHere(m_smsbox, "/usr/sbin/smsbox", {"-v", "1", m_folder + "/kannel.conf"});
    return waitForPort(m_sendPort) && startCentre({"-m", "0", "nobody nobody text nothing"});
}

bool Kannel::startCentre(const QStringList& message) {
    m_centre = std::make_unique<QProcess>();
    m_centre->setProcessChannelMode(QProcess::MergedChannels);
    startHere(*m_centre, kCentre, QStringList{"-H", "127.0.0.1", "-r", QString::number(m_centrePort), "-i", "0.1"} + message);
    return m_centre->waitForStarted();
}

bool Kannel::reply(const QString& from, const QString& to, const QString& words) {
    takeFromCentre();
    m_centre->kill();
    m_centre->waitForFinished();
    takeFromCentre();
    QStringEncoder encoder(QStringEncoder::Utf16BE);
    const QByteArray encoded = QByteArray(encoder(words)).toPercentEncoding({}, {}, '%');
    return startCentre({"-m", "1", from + " " + to + " ucs2 " + QString::fromLatin1(encoded)});
}

void Kannel::takeFromCentre() {
    if (!m_centre) return;
    m_unread += m_centre->readAll();
    static const QRegularExpression line(R"(Got message \d+: <(\S+) (\S+) (\S+) (.*)>)");
    for (qsizetype end; (end = m_unread.indexOf('\n')) >= 0; m_unread.remove(0, end + 1)) {
        const auto match = line.match(QString::fromUtf8(m_unread.left(end)));
        if (!match.hasMatch()) continue;
        const QByteArray bytes = QByteArray::fromPercentEncoding(match.captured(4).replace(u'+', u' ').toLatin1());
        QStringDecoder decoder(QStringDecoder::Utf16BE);
        m_arrived << match.captured(2) + " " + (match.captured(3) == "ucs-2" ? QString(decoder(bytes)) : QString::fromUtf8(bytes));
    }
}

QStringList Kannel::arrived() {
    takeFromCentre();
    return m_arrived;
}

bool Kannel::waitForArrived(int count) {
    for (const QDeadlineTimer deadline(kPatienceMs); arrived().size() < count && !deadline.hasExpired();) m_centre->waitForReadyRead(1000);
    return arrived().size() >= count;
}

bool Kannel::waitForPort(quint16 port) {
    for (const QDeadlineTimer deadline(kPatienceMs); !deadline.hasExpired();) {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, port);
        if (socket.waitForConnected(1000)) return true;
        // Nobody tells when a program of others begins to listen.
        m_bearerbox.waitForReadyRead(20);
    }
    return false;
}

}  // namespace salon::test
