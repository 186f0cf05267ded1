#pragma once

#include "sync-server/support/http_client.h"

#include <QJsonObject>
#include <QString>

#include <chrono>
#include <functional>
#include <memory>
#include <random>
#include <vector>

namespace salon::test {

/// What one visitor was answered, and how long it took.
struct VisitorFigures {
    std::vector<std::int64_t> timesNs;
    std::vector<std::int64_t> bookingsNs;
    int made = 0;
    int refused = 0;     ///< with what is free instead, or for having enough visits
    int cancelled = 0;
    int askedBack = 0;   ///< 503 or 429, with the time to come back
    QStringList wrong;   ///< whatever else was said

    void add(const VisitorFigures& other);
};

/// A visit that the server said is made, and not cancelled since.
struct MadeVisit {
    QString token;
    QString day;
    int startMinute = 0;
};

/// Somebody with a telephone who looks for times and books, over and over, by what the server answers; on the thread that
/// calls visit().
class Visitor {
public:
    using Time = std::chrono::steady_clock::time_point;
    /// What was texted to a phone last.
    using CodeOf = std::function<QString(const QString& phone)>;

    /// The number makes telephone, address and chances.
    Visitor(quint16 port, QString shop, int number, CodeOf codeOf);

    void visit(Time until);

    const VisitorFigures& figures() const { return m_figures; }
    const std::vector<MadeVisit>& made() const { return m_made; }

private:
    HttpAnswer ask(const QByteArray& method, const QString& path, const QJsonObject& body = {});
    /// Asks until it is not asked to come back; nothing when the time is over.
    std::optional<HttpAnswer> askPatiently(const QByteArray& method, const QString& path, const QJsonObject& body = {});
    bool proveTelephone();
    std::optional<MadeVisit> findTime();
    void book(const MadeVisit& wanted);
    void cancelOne();
    void wrong(const QString& what, const HttpAnswer& answer);

    quint16 m_port;
    QString m_shop;
    QString m_phone;
    QByteArray m_headers;
    CodeOf m_codeOf;
    QString m_code;
    std::mt19937 m_dice;
    Time m_until;
    bool m_hasLeft = false;  ///< was asked to come back when the time is over
    std::unique_ptr<HttpClient> m_client;
    VisitorFigures m_figures;
    std::vector<MadeVisit> m_made;
    std::int64_t m_tookNs = 0;
};

}  // namespace salon::test
