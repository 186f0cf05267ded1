#include "online_salon.h"

#include <QDateTime>
#include <QFile>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTimeZone>

namespace salon::test {

namespace {

void write(const QString& name, const QByteArray& text) {
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly)) qFatal("The test folder cannot be written.");
    file.write(text);
}

/// Texts name the server's address before it has one.
QString freeAddress() {
    QTcpServer taken;
    if (!taken.listen(QHostAddress::LocalHost)) qFatal("This machine has no free port.");
    return "127.0.0.1:" + QString::number(taken.serverPort());
}

}  // namespace

QStringList OnlineSalon::options() {
    write(m_folder.filePath("texts.ini"), "[texts]\ngateway = file\nfrom = 0212345678\n[file]\npath = texts.jsonl\n");
    return {"--texts", m_folder.filePath("texts.ini"), "--public-url", "http://" + m_listen};
}

OnlineSalon::OnlineSalon(bool approvalNeeded, int desks)
    : m_listen(freeAddress()), m_salon(desks, "Asia/Seoul", {.listen = m_listen, .serverOptions = options()}) {
    if (m_salon.furnish().exit != 0) qFatal("The salon cannot be furnished.");
    // What is usual is left out on the wire.
    write(m_folder.filePath("web.json"), QByteArray(R"([{"kind":"define_web_booking","v":1,"web_booking":{"on":true,"services":["cut"],)") +
                                             (approvalNeeded ? R"("approval_needed":true,)" : "") +
                                             R"("lead_minutes":120,"horizon_days":60,"change_hours":2}}])");
    const Said opened = desk().run({"define", m_folder.filePath("web.json")});
    if (opened.exit != 0) qFatal("The page cannot be opened: %s", qPrintable(opened.told()));
}

QString OnlineSalon::dayAhead(int days) {
    return QDateTime::currentDateTimeUtc().toTimeZone(QTimeZone("Asia/Seoul")).date().addDays(days).toString(Qt::ISODate);
}

Said OnlineSalon::closePage() {
    write(m_folder.filePath("closed.json"), R"([{"kind":"define_web_booking","v":1,"web_booking":{"lead_minutes":120,"horizon_days":60,"change_hours":2}}])");
    return desk().run({"define", m_folder.filePath("closed.json")});
}

QList<QJsonObject> OnlineSalon::texts() const {
    QFile file(m_folder.filePath("texts.jsonl"));
    QList<QJsonObject> texts;
    if (!file.open(QIODevice::ReadOnly)) return texts;
    while (!file.atEnd()) texts << QJsonDocument::fromJson(file.readLine()).object();
    return texts;
}

QString OnlineSalon::codeFor(const QString& phone) const {
    QString code;
    static const QRegularExpression digits("(?<!\\d)\\d{6}(?!\\d)");
    for (const QJsonObject& text : texts())
        if (text.value("to").toString() == phone && !text.contains("text")) code = digits.match(text.value("words").toString()).captured();
    return code;
}

QString OnlineSalon::textTo(const QString& phone, const QString& kind) const {
    QString words;
    for (const QJsonObject& text : texts())
        if (text.value("to").toString() == phone && text.value("text").toString() == kind) words = text.value("words").toString();
    return words;
}

QList<QJsonObject> OnlineSalon::visitsOn(const QString& day) const {
    QList<QJsonObject> visits;
    for (const auto& visit : desk().run({"day", day}).json().value("reservations").toArray()) visits << visit.toObject();
    return visits;
}

}  // namespace salon::test
