#include "sync/endpoint.h"

#include <QUrl>

namespace salon::desk {

QNetworkRequest Endpoint::openRequest(const QString& path) const {
    QNetworkRequest request(QUrl(url + path));
    request.setRawHeader("Hairshop-Protocol", QByteArray::number(wire::kProtocolVersion));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setTransferTimeout(kTransferTimeoutMs);
    return request;
}

QNetworkRequest Endpoint::shopRequest(const QString& path) const {
    auto request = openRequest(QStringLiteral("/v1/shops/") + shop + path);
    request.setRawHeader("Authorization", "Bearer " + token);
    return request;
}

std::variant<QByteArray, Refused, LinkError> bodyOf(QNetworkReply& reply) {
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    // What was given up on is closed.
    const QByteArray body = reply.isOpen() ? reply.readAll() : QByteArray();
    // Qt calls every status from 400 on an error too; those have a status, a broken line in mid-answer has one as well.
    const bool lineBroke = reply.error() != QNetworkReply::NoError && (status < 400 || reply.error() < QNetworkReply::ContentAccessDenied);
    if (status == 0 || lineBroke) return LinkError{LinkFailure::unreachable, reply.errorString().toStdString()};
    const QByteArray length = reply.rawHeader("Content-Length");
    if (!length.isEmpty() && length.toLongLong() != body.size()) return LinkError{LinkFailure::unreadable, "the answer was cut short"};
    if (status == 200) return body;
    return Refused{wire::readProblem(status, body.toStdString()), reply.rawHeader("Retry-After").toInt()};
}

void limitSize(QNetworkReply& reply) {
    QObject::connect(&reply, &QNetworkReply::downloadProgress, &reply, [&reply](qint64 received, qint64 total) {
        if (received > kAnswerBytesMax || total > kAnswerBytesMax) reply.abort();
    });
}

}  // namespace salon::desk
