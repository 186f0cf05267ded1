#pragma once

#include "programs.h"

#include <QString>

namespace salon::test {

/// A server whose texts go into a file, one shop with mia and jo who cut from 9:00 to 18:00, its page open to customers, and
/// desks of the shop.
class OnlineSalon {
public:
    /// `approvalNeeded`: a desk confirms each visit.
    explicit OnlineSalon(bool approvalNeeded, int desks = 1);

    Salon& salon() { return m_salon; }
    const Desk& desk() const { return m_salon.desks.front(); }
    QString pageUrl() const { return m_salon.server.url() + "/book/" + m_salon.shop; }
    /// "2026-12-01": so many days after today, on the shop's wall.
    static QString dayAhead(int days);

    /// At the desk: nobody books online any more.
    Said closePage();

    /// The six digits that this phone was texted last; empty: none.
    QString codeFor(const QString& phone) const;
    /// The words of the last text of that kind to this phone; empty: none.
    QString textTo(const QString& phone, const QString& kind) const;
    /// The visits of that day as the desk sees them.
    QList<QJsonObject> visitsOn(const QString& day) const;

private:
    QStringList options();
    QList<QJsonObject> texts() const;

    QTemporaryDir m_folder;
    QString m_listen;
    Salon m_salon;
};

}  // namespace salon::test
