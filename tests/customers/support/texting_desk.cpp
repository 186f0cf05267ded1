#include "customers/support/texting_desk.h"

#include <QDeadlineTimer>
#include <QFile>

namespace salon::test {

namespace {

constexpr int kPatienceMs = 60'000;

}  // namespace

Said switchTextsOn(const Salon& salon, int pauseSeconds) {
    QFile texting(salon.folder.filePath("texting.json"));
    if (!texting.open(QIODevice::WriteOnly)) qFatal("The test folder cannot be written.");
    texting.write(R"([{"kind":"define_texting","v":1,"texting":{"language":"korean","on":true,"reply_cancel_hours":2,"pause_seconds":)" + QByteArray::number(pauseSeconds) +
                  R"(,"quiet_from_minute":0,"quiet_to_minute":0}}])");
    texting.close();
    return salon.desks.front().run({"define", texting.fileName()});
}

Said bookByPhone(const Desk& desk, const QString& id, const QString& day, const QString& at, const QString& name, const QString& phone) {
    return desk.run({"book", "--id", id, "--day", day, "--at", at, "--service", "cut", "--only", "mia", "--name", name, "--phone", phone, "--asking"});
}

QList<QJsonObject> textLedger(const Salon& salon) {
    QList<QJsonObject> lines;
    for (const QByteArray& line : run("hairshop-log", {"texts", salon.server.data(), "--shop", salon.shop}).text.split('\n'))
        if (!line.isEmpty()) lines << QJsonDocument::fromJson(line).object();
    return lines;
}

QString lastOutcome(const Salon& salon, const QString& reservation) {
    QString outcome;
    for (const QJsonObject& line : textLedger(salon))
        if (line.value("reservation").toString() == reservation && line.contains("outcome")) outcome = line.value("outcome").toString();
    return outcome;
}

bool waitUntil(const std::function<bool()>& isSo) {
    for (const QDeadlineTimer deadline(kPatienceMs); !deadline.hasExpired();)
        if (isSo()) return true;
    return false;
}

}  // namespace salon::test
