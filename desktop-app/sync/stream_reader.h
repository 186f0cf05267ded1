#pragma once

#include "sync/endpoint.h"
#include "sync/sse_parser.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QTimer>

namespace salon::desk {

/// Follows the shop's stream and says where the log ends, and what other terminals have open. A hint: whatever it misses, reading the log finds.
///
/// Has a network manager of its own, because the stream would hold one of the few connections of another (TRAPS T33),
/// and a watchdog on the heartbeats instead of a transfer timeout. Connects again by itself, with jitter.
class StreamReader : public QObject {
    Q_OBJECT

public:
    /// Three heartbeats of 15 s missed: the line is dead although nobody closed it.
    static constexpr int kSilenceMsMax = 45'000;
    static constexpr int kReconnectMsMin = 500;
    static constexpr int kReconnectMsMax = 10'000;
    /// What a busy server asks for is granted up to here.
    static constexpr int kRetryAfterSecondsMax = 300;

    explicit StreamReader(Endpoint endpoint);
    ~StreamReader() override;

    void start();
    void stop();
    /// The line was lost: a stream that seems to stand is dropped and made anew, because it may be half open.
    void renew();

signals:
    void openChanged(bool open);
    void headAnnounced(qint64 head);
    /// Another terminal has this reservation open; empty: none any more.
    void openTold(const QString& terminal, const QString& reservation);

private:
    void connectNow();
    void onBytes();
    void onClosed();

    Endpoint m_endpoint;
    QNetworkAccessManager m_network;
    QNetworkReply* m_reply = nullptr;
    SseParser m_parser;
    QByteArray m_lastId;
    QTimer m_watchdog;
    QTimer m_reconnect;
    bool m_open = false;
    int m_failures = 0;
};

}  // namespace salon::desk
