#include "sync/http_link.h"

#include "salon/wire/canonical.h"
#include "sync/answers.h"

#include <QDateTime>

namespace salon::desk {

HttpLink::HttpLink(Endpoint endpoint) : m_endpoint(std::move(endpoint)) {}

HttpLink::~HttpLink() {
    cancelAll();
}

template <class Answer, class Read>
void HttpLink::follow(QNetworkReply* reply, std::function<void(Reply<Answer>)> done, Read read) {
    m_underWay.insert(reply);
    limitSize(*reply);
    connect(reply, &QNetworkReply::finished, this, [this, reply, done = std::move(done), read, askedAtMs = QDateTime::currentMSecsSinceEpoch()] {
        reply->deleteLater();
        if (!m_underWay.remove(reply)) return;
        compareClocks(*reply, askedAtMs);
        const auto outcome = bodyOf(*reply);
        if (const auto* refused = std::get_if<Refused>(&outcome)) return done(*refused);
        if (const auto* error = std::get_if<LinkError>(&outcome)) return done(*error);
        Reply<Answer> answer = LinkError{};
        try {
            answer = read(std::get<QByteArray>(outcome).toStdString());
        } catch (const wire::UnknownKind& error) {
            answer = LinkError{LinkFailure::unknownKind, error.what()};
        } catch (const wire::WireError& error) {
            answer = LinkError{LinkFailure::unreadable, error.what()};
        }
        done(std::move(answer));
    });
}

void HttpLink::sendCommands(const wire::Batch& batch, std::function<void(Reply<wire::BatchAnswer>)> done) {
    auto request = m_endpoint.shopRequest(QStringLiteral("/commands"));
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
    follow<wire::BatchAnswer>(m_network.post(request, QByteArray::fromStdString(wire::printBatch(batch))), std::move(done),
                              [](const std::string& body) { return wire::readBatchAnswer(body); });
}

void HttpLink::fetchLog(wire::Position after, int max, std::function<void(Reply<wire::Page>)> done) {
    const auto request = m_endpoint.shopRequest(QStringLiteral("/log?after=%1&max=%2").arg(after).arg(max));
    follow<wire::Page>(m_network.get(request), std::move(done), [](const std::string& body) { return wire::readPage(body); });
}

void HttpLink::cancelAll() {
    const auto underWay = std::exchange(m_underWay, {});
    for (QNetworkReply* reply : underWay) reply->abort();
}

void HttpLink::probe(int timeoutMs, std::function<void(bool)> done) {
    auto request = m_endpoint.openRequest(QStringLiteral("/v1/hello"));
    request.setTransferTimeout(timeoutMs);
    QNetworkReply* reply = m_network.get(request);
    limitSize(*reply);
    connect(reply, &QNetworkReply::finished, this, [reply, done = std::move(done)] {
        reply->deleteLater();
        const auto outcome = bodyOf(*reply);
        const auto* body = std::get_if<QByteArray>(&outcome);
        done(body && body->contains("\"protocol_max\""));
    });
}

void HttpLink::tellOpen(const ReservationId& reservation) {
    auto request = m_endpoint.shopRequest(QStringLiteral("/open"));
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
    wire::Json body = wire::Json::object();
    if (!reservation.empty()) body["reservation"] = reservation.text;
    QNetworkReply* reply = m_network.post(request, QByteArray::fromStdString(wire::canonicalBytes(body)));
    connect(reply, &QNetworkReply::finished, reply, &QObject::deleteLater);
}

void HttpLink::askHello(std::function<void(const HelloTold&)> done) {
    QNetworkReply* reply = m_network.get(m_endpoint.openRequest(QStringLiteral("/v1/hello")));
    limitSize(*reply);
    connect(reply, &QNetworkReply::finished, this, [reply, done = std::move(done)] {
        reply->deleteLater();
        const auto outcome = bodyOf(*reply);
        const auto* body = std::get_if<QByteArray>(&outcome);
        done(body ? helloToldIn(body->toStdString()) : HelloTold{});
    });
}

void HttpLink::compareClocks(const QNetworkReply& reply, qint64 askedAtMs) {
    if (!onClockCompared) return;
    const QDateTime theirs = QDateTime::fromString(QString::fromLatin1(reply.rawHeader("Date")), Qt::RFC2822Date);
    if (!theirs.isValid()) return;
    const qint64 middleMs = (askedAtMs + QDateTime::currentMSecsSinceEpoch()) / 2;
    onClockCompared(static_cast<int>((middleMs - theirs.toMSecsSinceEpoch()) / 1000));
}

void HttpLink::audit(wire::Position position, const std::string& stateSha256, std::function<void(Reply<bool>)> done) {
    auto request = m_endpoint.shopRequest(QStringLiteral("/audit"));
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
    const auto body = wire::canonicalBytes(wire::Json{{"position", position}, {"state_sha256", stateSha256}});
    follow<bool>(m_network.post(request, QByteArray::fromStdString(body)), std::move(done), [](const std::string& text) { return readAuditAnswer(text); });
}

}  // namespace salon::desk
