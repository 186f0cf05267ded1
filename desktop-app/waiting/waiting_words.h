#pragma once

#include "salon/fairness.h"
#include "session/session.h"
#include "ui/words.h"

#include <QCoreApplication>

namespace salon::desk {

/// Who waits, in sentences. Holds nothing but the session; make one wherever text is needed.
class WaitingWords {
    Q_DECLARE_TR_FUNCTIONS(salon::desk::WaitingWords)

public:
    explicit WaitingWords(const Session& session) : m_session(session), m_words(session) {}

    /// The customer's name, or "Guest 3" by the turn for somebody unnamed.
    QString name(const Waiting& waiting) const;
    QString phone(const Waiting& waiting) const;
    QString services(const std::vector<LineRequest>& lines) const;
    /// "Mina only", "Mina if possible", "anyone".
    QString wish(const std::vector<LineRequest>& lines) const;
    /// How long somebody who is here has waited; never less than nothing.
    int minutesWaited(const Waiting& waiting) const;
    /// "since 14:02 · 30 min"
    QString since(const Waiting& waiting) const;
    /// "Sat 21 Nov – Wed 25 Nov · 13:00–18:00"
    QString days(const Waiting& waiting) const;
    /// "15:00 with Mia", "Sun 22 Nov 15:00 with Mia".
    QString place(Day day, int startMinute, const std::vector<StylistId>& stylists) const;
    QString stylists(const std::vector<StylistId>& stylists) const;
    /// "turns today: 2, wished for: 1, last booked 13:20"
    static QString balance(const DayBalance& balance);
    static QString overrideWord(OverrideWord word);

private:
    const Session& m_session;
    Words m_words;
};

}  // namespace salon::desk
