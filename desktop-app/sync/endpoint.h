#pragma once

#include "sync/link.h"

#include <QByteArray>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QString>

#include <variant>

namespace salon::desk {

/// Where a terminal's server is and how it is let in.
struct Endpoint {
    QString url;  ///< "http://127.0.0.1:8080", without a slash at the end
    QString shop;
    QByteArray token;

    /// A request below the shop, with the token and the protocol's version. `path` begins with a slash.
    QNetworkRequest shopRequest(const QString& path) const;
    /// One that needs no token: hello, enrol.
    QNetworkRequest openRequest(const QString& path) const;
};

/// A full page of the longest plausible entries stays below this; more is no answer of ours.
inline constexpr qint64 kAnswerBytesMax = 16 * 1024 * 1024;
/// Longer than any answer of a living server; the sync engine, not a person, waits for it.
inline constexpr int kTransferTimeoutMs = 5'000;

/// The body of a finished 200 answer; else the problem the server names, or what the line did.
std::variant<QByteArray, Refused, LinkError> bodyOf(QNetworkReply& reply);

/// Gives up on a reply that grows beyond kAnswerBytesMax.
void limitSize(QNetworkReply& reply);

}  // namespace salon::desk
