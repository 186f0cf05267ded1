#pragma once

#include "line/booking_plan.h"
#include "ui/style.h"
#include "ui/words.h"

#include <QCoreApplication>
#include <QString>

namespace salon::desk {

/// How the pieces of the line are told back, in the language of the moment.
class ChipWords {
    Q_DECLARE_TR_FUNCTIONS(salon::desk::ChipWords)

public:
    explicit ChipWords(const Session& session) : m_session(session), m_words(session) {}

    QString meaning(const Meaning& meaning) const;
    /// The other way to understand it, as a question; for what was not understood the nearest word. Empty: there is none.
    QString other(const Chip& chip) const;
    static QString icon(ChipKind kind);
    static const Tone& tone(const Chip& chip);
    QString services(const std::vector<ServiceId>& services) const;
    /// "010-2341-5678 · last visit 3 Nov · Root colour with Harin"
    QString person(const CustomerCard& card) const;
    /// When they were here last or come next; empty: never.
    QString lastSeen(const CustomerId& customer) const;

private:
    QString customer(const Meaning& meaning) const;

    const Session& m_session;
    Words m_words;
};

}  // namespace salon::desk
