#pragma once

#include "customers/customer_facts.h"
#include "ui/words.h"

#include <QCoreApplication>
#include <QString>

namespace salon::desk {

/// How the facts about a customer are told, in the language of the moment.
class CustomerWords {
    Q_DECLARE_TR_FUNCTIONS(salon::desk::CustomerWords)

public:
    explicit CustomerWords(const Session& session) : m_session(session), m_words(session) {}

    const Words& words() const { return m_words; }
    /// "Do not book", "No patch test", "No-shows: 2"
    QString warning(const CustomerWarning& warning) const;
    /// The same for an ear: with the allergies themselves.
    QString warningSpoken(const CustomerWarning& warning, const std::optional<CustomerCard>& card) const;
    static QString warningIcon(WarningKind kind);
    /// "Root colour + Women's cut"
    QString services(const std::vector<ServiceId>& services) const;
    QString services(const Reservation& visit) const;
    QString stylists(const Reservation& visit) const;
    /// "with Harin 20 min longer than listed (visits: 6)"
    QString minutes(const CustomerFacts& facts) const;
    /// "Every 5 weeks, next about the first week of December"; empty without a rhythm.
    QString rhythm(const CustomerFacts& facts) const;
    /// "the first week of December"
    static QString weekOf(Day day);
    /// Near days in words, others of this year short, older ones with their year.
    QString day(Day day) const;
    /// Where in time the nearest visit stands: "today 15:00", "last visit 3 Nov", "first visit".
    QString lastSeen(const CustomerId& customer) const;
    QString likeness(Likeness why) const;
    /// A long text without blanks, so that a label may break it anywhere instead of growing beyond its panel.
    static QString breakable(const QString& text);

private:
    const Session& m_session;
    Words m_words;
};

}  // namespace salon::desk
