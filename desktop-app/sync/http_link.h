#pragma once

#include "sync/answers.h"
#include "sync/endpoint.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QSet>

namespace salon::desk {

/// The line as HTTP requests. Lives on the thread of its sync engine; never blocks.
class HttpLink : public QObject, public Link {
    Q_OBJECT

public:
    explicit HttpLink(Endpoint endpoint);
    ~HttpLink() override;

    void sendCommands(const wire::Batch& batch, std::function<void(Reply<wire::BatchAnswer>)> done) override;
    void fetchLog(wire::Position after, int max, std::function<void(Reply<wire::Page>)> done) override;
    void cancelAll() override;

    /// Asks hello and says whether an answer of the protocol came. Not stopped by cancelAll().
    void probe(int timeoutMs, std::function<void(bool)> done);
    /// Tells the other terminals which reservation is open here; empty: none. Best effort: nobody hears of a failure.
    void tellOpen(const ReservationId& reservation);
    /// What the server says of its texting ("none", "ok", "failing") and of its address; nothing when it does not answer.
    void askHello(std::function<void(const HelloTold&)> done);
    /// Called after each answer with how many seconds this computer's clock is ahead of the server's, to about a second.
    std::function<void(int)> onClockCompared;
    /// Compares a state hash with the server's; answers whether they are the same, if the server can tell.
    void audit(wire::Position position, const std::string& stateSha256, std::function<void(Reply<bool>)> done);

private:
    template <class Answer, class Read>
    void follow(QNetworkReply* reply, std::function<void(Reply<Answer>)> done, Read read);

    /// Half of the way there and back belongs to each direction.
    void compareClocks(const QNetworkReply& reply, qint64 askedAtMs);

    Endpoint m_endpoint;
    QNetworkAccessManager m_network;
    QSet<QNetworkReply*> m_underWay;
};

}  // namespace salon::desk
