#include "online_salon.h"

#include <QDateTime>
#include <QFile>
#include <QRegularExpression>
#include <QTimeZone>

namespace salon::test {

namespace {

void write(const QString& name, const QByteArray& text) {
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly)) qFatal("The test folder cannot be written.");
    file.write(text);
}

}  // namespace

QStringList OnlineSalon::options() {
    write(m_folder.filePath("texts.ini"), "[texts]\ngateway = file\nfrom = 0212345678\n[file]\npath = texts.jsonl\n");
    return {"--texts", m_folder.filePath("texts.ini")};
}

OnlineSalon::OnlineSalon(bool approvalNeeded, int desks) : m_salon(desks, "Asia/Seoul", {.serverOptions = options()}) {
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

QString OnlineSalon::codeFor(const QString& phone) const {
    QFile file(m_folder.filePath("texts.jsonl"));
    if (!file.open(QIODevice::ReadOnly)) return {};
    QString code;
    static const QRegularExpression digits("(?<!\\d)\\d{6}(?!\\d)");
    while (!file.atEnd()) {
        const QJsonObject text = QJsonDocument::fromJson(file.readLine()).object();
        if (text.value("to").toString() == phone && !text.contains("text")) code = digits.match(text.value("words").toString()).captured();
    }
    return code;
}

QList<QJsonObject> OnlineSalon::visitsOn(const QString& day) const {
    QList<QJsonObject> visits;
    for (const auto& visit : desk().run({"day", day}).json().value("reservations").toArray()) visits << visit.toObject();
    return visits;
}

}  // namespace salon::test
