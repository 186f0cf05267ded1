#include "visitor.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QThread>

namespace salon::test {

namespace {

using SteadyClock = std::chrono::steady_clock;

QJsonObject jsonOf(const HttpAnswer& answer) { return QJsonDocument::fromJson(answer.body).object(); }

bool isAskedBack(const HttpAnswer& answer) {
    return (answer.status == 503 || answer.status == 429) && answer.headers.value("retry-after").toInt() > 0;
}

}  // namespace

void VisitorFigures::add(const VisitorFigures& other) {
    timesNs.insert(timesNs.end(), other.timesNs.begin(), other.timesNs.end());
    bookingsNs.insert(bookingsNs.end(), other.bookingsNs.begin(), other.bookingsNs.end());
    made += other.made;
    refused += other.refused;
    cancelled += other.cancelled;
    askedBack += other.askedBack;
    wrong += other.wrong;
}

Visitor::Visitor(quint16 port, QString shop, int number, CodeOf codeOf)
    : m_port(port), m_shop(std::move(shop)), m_phone(QString("0107%1").arg(number, 7, 10, QChar(u'0'))), m_codeOf(std::move(codeOf)),
      m_dice(static_cast<unsigned>(number)) {
    // As a proxy on this machine would say it.
    m_headers = "X-Forwarded-For: 10.20." + QByteArray::number(number / 250) + "." + QByteArray::number(1 + number % 250) +
                "\r\nOrigin: http://test\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/json\r\n";
}

HttpAnswer Visitor::ask(const QByteArray& method, const QString& path, const QJsonObject& body) {
    const HttpRequest request{method, path.toUtf8(), {}, method == "POST" ? QJsonDocument(body).toJson(QJsonDocument::Compact) : QByteArray(), m_headers};
    const auto from = SteadyClock::now();
    if (!m_client) m_client = std::make_unique<HttpClient>(m_port);
    HttpAnswer answer = m_client->ask(request);
    if (answer.status == 0) {
        // Closed while it rested; everything here may be asked twice.
        m_client = std::make_unique<HttpClient>(m_port);
        answer = m_client->ask(request);
    }
    if (answer.headers.value("connection").toLower() == "close") m_client.reset();
    m_tookNs = std::chrono::nanoseconds(SteadyClock::now() - from).count();
    return answer;
}

std::optional<HttpAnswer> Visitor::askPatiently(const QByteArray& method, const QString& path, const QJsonObject& body) {
    while (true) {
        const HttpAnswer answer = ask(method, path, body);
        if (!isAskedBack(answer)) return answer;
        ++m_figures.askedBack;
        const auto comesBack = SteadyClock::now() + std::chrono::seconds(answer.headers.value("retry-after").toInt());
        if (comesBack >= m_until) {
            m_hasLeft = true;
            return {};
        }
        QThread::msleep(static_cast<unsigned long>(std::chrono::ceil<std::chrono::milliseconds>(comesBack - SteadyClock::now()).count()));
    }
}

bool Visitor::proveTelephone() {
    const auto answer = askPatiently("POST", "/book/" + m_shop + "/code", {{"phone", m_phone}});
    if (!answer) return false;
    if (answer->status != 200) wrong("code", *answer);
    m_code = m_codeOf(m_phone);
    return answer->status == 200 && m_code.size() == 6;
}

std::optional<MadeVisit> Visitor::findTime() {
    const auto answer = askPatiently("GET", "/book/" + m_shop + "/times?services=cut&stylist=&from=&days=4");
    if (!answer) return {};
    m_figures.timesNs.push_back(m_tookNs);
    const QJsonArray days = jsonOf(*answer).value("days").toArray();
    if (answer->status != 200 || days.size() != 4) {
        wrong("times", *answer);
        return {};
    }
    // Everybody wants to come soon.
    for (const auto& one : days) {
        const QJsonArray starts = one.toObject().value("starts").toArray();
        if (starts.isEmpty()) continue;
        const int chosen = starts.at(static_cast<qsizetype>(m_dice() % static_cast<unsigned>(starts.size()))).toInt();
        return MadeVisit{{}, one.toObject().value("day").toString(), chosen};
    }
    return {};
}

void Visitor::book(const MadeVisit& wanted) {
    const QString attempt = QString("%1%2").arg(m_dice(), 16, 16, QChar(u'0')).arg(m_dice(), 16, 16, QChar(u'0'));
    const QJsonObject body{{"services", QJsonArray{"cut"}}, {"stylist", ""},  {"day", wanted.day}, {"start_minute", wanted.startMinute},
                           {"name", "방문자"},              {"phone", m_phone}, {"note", ""},        {"code", m_code}, {"attempt", attempt}};
    const auto answer = askPatiently("POST", "/book/" + m_shop + "/visits", body);
    if (!answer) return;
    m_figures.bookingsNs.push_back(m_tookNs);
    const QString token = jsonOf(*answer).value("token").toString();
    if (answer->status == 200 && token.size() == 22) {
        ++m_figures.made;
        m_made.push_back({token, wanted.day, wanted.startMinute});
    } else if (answer->problem() == "time_taken" && !jsonOf(*answer).value("alternatives").toArray().isEmpty()) {
        ++m_figures.refused;
    } else if (answer->problem() == "too_many_visits") {
        ++m_figures.refused;
        cancelOne();
    } else {
        wrong("booking", *answer);
    }
}

void Visitor::cancelOne() {
    if (m_made.empty()) return;
    const auto answer = askPatiently("POST", "/v/" + m_made.back().token + "/cancel");
    if (!answer) return;
    if (answer->status != 200 || jsonOf(*answer).value("status").toString() != "cancelled") return wrong("cancellation", *answer);
    ++m_figures.cancelled;
    m_made.pop_back();
}

void Visitor::wrong(const QString& what, const HttpAnswer& answer) {
    m_figures.wrong << what + " " + QString::number(answer.status) + " " + QString::fromUtf8(answer.body.left(200));
}

void Visitor::visit(Time until) {
    m_until = until;
    if (!proveTelephone()) return;
    while (!m_hasLeft && SteadyClock::now() < until)
        if (const auto wanted = findTime()) book(*wanted);
    m_client.reset();
}

}  // namespace salon::test
