#include "worker.h"

#include <QDate>

namespace salon::test {

namespace {
constexpr int kPatienceMs = 60'000;
}

Worker::Worker(const Desk& desk, int seed, int commandsPerSecond, int daysLater) {
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const QString firstDay = QDate(2031, 3, 3).addDays(daysLater).toString(Qt::ISODate);
    start(m_process, "busy-desk", {desk.home(), QString::number(seed), QString::number(commandsPerSecond), firstDay}, desk.before());
}

Worker::~Worker() {
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(kPatienceMs)) kill9();
}

QJsonObject Worker::tell(const char* word) {
    say(word);
    m_answered = false;
    while (!m_answered) {
        if (!m_process.canReadLine() && !m_process.waitForReadyRead(kPatienceMs)) return {};
        listen();
    }
    return m_answer;
}

void Worker::say(const char* word) {
    m_process.write(QByteArray(word) + "\n");
    m_process.waitForBytesWritten();
}

void Worker::listen() {
    while (m_process.canReadLine()) {
        const QJsonObject line = QJsonDocument::fromJson(m_process.readLine()).object();
        if (line.contains("booked_now")) {
            m_booked << line["booked_now"].toString();
        } else {
            m_answer = line;
            m_answered = true;
        }
    }
}

bool Worker::waitForEnd(int patienceMs) { return m_process.state() == QProcess::NotRunning || m_process.waitForFinished(patienceMs); }

void Worker::kill9() {
    m_process.kill();
    m_process.waitForFinished(kPatienceMs);
}

const QStringList& Worker::booked() {
    listen();
    return m_booked;
}

}  // namespace salon::test
