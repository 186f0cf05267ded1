#include "sync/enrolment.h"

#include "salon/wire/canonical.h"

#include <QUrl>

namespace salon::desk {

void Enrolment::enrol(const QString& url, const QString& code, std::function<void(Reply<Enrolled>)> done) {
    auto request = Endpoint{url, {}, {}}.openRequest(QStringLiteral("/v1/enrol"));
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
    const auto body = wire::canonicalBytes(wire::Json{{"code", code.trimmed().toUpper().toStdString()}});
    QNetworkReply* reply = m_network.post(request, QByteArray::fromStdString(body));
    limitSize(*reply);
    connect(reply, &QNetworkReply::finished, this, [reply, done = std::move(done)] {
        reply->deleteLater();
        const auto outcome = bodyOf(*reply);
        if (const auto* refused = std::get_if<Refused>(&outcome)) return done(*refused);
        if (const auto* error = std::get_if<LinkError>(&outcome)) return done(*error);
        Reply<Enrolled> answer = LinkError{};
        try {
            answer = readEnrolled(std::get<QByteArray>(outcome).toStdString());
        } catch (const wire::WireError& error) {
            answer = LinkError{LinkFailure::unreadable, error.what()};
        }
        done(std::move(answer));
    });
}

QString cleanServerUrl(const QString& typed) {
    QString text = typed.trimmed();
    while (text.endsWith(QLatin1Char('/'))) text.chop(1);
    const QUrl url(text, QUrl::StrictMode);
    const bool web = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    return url.isValid() && web && !url.host().isEmpty() && url.path().isEmpty() ? text : QString();
}

}  // namespace salon::desk
