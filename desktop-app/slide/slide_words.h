#pragma once

#include "slide/slide_watch.h"
#include "ui/words.h"

#include <QCoreApplication>

namespace salon::desk {

/// The day's delays in sentences, those for the telephone among them. Holds nothing but the session.
class SlideWords {
    Q_DECLARE_TR_FUNCTIONS(salon::desk::SlideWords)

public:
    explicit SlideWords(const Session& session) : m_session(session), m_words(session) {}

    QString name(const ReservationId& id) const;
    /// Empty: has none.
    QString phone(const ReservationId& id) const;
    /// "15:00 → 15:20 · +20 min"
    static QString shift(int promised, int expected);
    /// "because of 김서연, who comes 15 min late"
    QString because(const LateVisit& late) const;
    /// What to say on the telephone.
    QString toSay(const LateVisit& late) const;
    /// "Kim's cut fits into the processing time of Lee's colour."
    QString absorbed(const Absorbed& absorbed) const;
    QString overrun(const Overrun& overrun) const;
    /// "14:20 · 12 min ago"
    QString overdue(const Reservation& visit) const;
    QString stylistOf(const ReservationId& id, int line) const;

private:
    const Reservation* visit(const ReservationId& id) const { return m_session.state().book.findReservation(id); }
    QString service(const LineForecast& line) const;

    const Session& m_session;
    Words m_words;
};

/// Times said to people are on the five minutes, never before what is expected.
int saidMinute(int expected);

}  // namespace salon::desk
