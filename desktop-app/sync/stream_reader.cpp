#include "sync/stream_reader.h"

#include "sync/answers.h"

#include <QRandomGenerator>

#include <algorithm>

namespace salon::desk {

StreamReader::StreamReader(Endpoint endpoint) : m_endpoint(std::move(endpoint)), m_network(this), m_watchdog(this), m_reconnect(this) {
    m_watchdog.setSingleShot(true);
    m_reconnect.setSingleShot(true);
    connect(&m_watchdog, &QTimer::timeout, this, [this] {
        if (m_reply) m_reply->abort();
    });
    connect(&m_reconnect, &QTimer::timeout, this, &StreamReader::connectNow);
}

StreamReader::~StreamReader() {
    stop();
}

void StreamReader::start() {
    if (!m_reply && !m_reconnect.isActive()) connectNow();
}

void StreamReader::stop() {
    m_reconnect.stop();
    m_watchdog.stop();
    m_failures = 0;
    m_open = false;
    if (QNetworkReply* reply = std::exchange(m_reply, nullptr)) {
        reply->disconnect(this);
        reply->abort();
        reply->deleteLater();
    }
}

void StreamReader::renew() {
    // One that is being made is no worse for what has happened.
    if (m_open) m_reply->abort();
}

void StreamReader::connectNow() {
    m_parser = {};
    auto request = m_endpoint.shopRequest(QStringLiteral("/stream"));
    request.setTransferTimeout(0);
    request.setRawHeader("Accept", "text/event-stream");
    if (!m_lastId.isEmpty()) request.setRawHeader("Last-Event-ID", m_lastId);
    m_reply = m_network.get(request);
    connect(m_reply, &QNetworkReply::readyRead, this, &StreamReader::onBytes);
    connect(m_reply, &QNetworkReply::finished, this, &StreamReader::onClosed);
    m_watchdog.start(kSilenceMsMax);
}

void StreamReader::onBytes() {
    if (m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() != 200) return;
    m_watchdog.start(kSilenceMsMax);
    const QByteArray bytes = m_reply->readAll();
    const auto events = m_parser.feed({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    if (!events) return m_reply->abort();
    if (!m_open && !events->empty()) {
        m_open = true;
        m_failures = 0;
        emit openChanged(true);
    }
    for (const auto& event : *events) {
        if (event.event == "open") {
            const OpenTold open = openToldIn(event.data);
            emit openTold(QString::fromStdString(open.terminal), QString::fromStdString(open.reservation));
            continue;
        }
        m_lastId = QByteArray::fromStdString(event.id);
        if (const auto head = headIn(event.data); head >= 0) emit headAnnounced(head);
    }
}

void StreamReader::onClosed() {
    m_watchdog.stop();
    const int retryAfterMs = std::clamp(m_reply->rawHeader("Retry-After").toInt(), 0, kRetryAfterSecondsMax) * 1000;
    std::exchange(m_reply, nullptr)->deleteLater();
    const int backoffMs = std::min(kReconnectMsMin << std::min(m_failures++, 5), kReconnectMsMax);
    const int restMs = std::max(retryAfterMs, backoffMs / 2);
    m_reconnect.start(restMs + QRandomGenerator::global()->bounded(restMs + 1));
    if (std::exchange(m_open, false)) emit openChanged(false);
}

}  // namespace salon::desk
