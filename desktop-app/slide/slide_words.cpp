#include "slide/slide_words.h"

namespace salon::desk {

int saidMinute(int expected) { return (expected + 4) / 5 * 5; }

QString SlideWords::name(const ReservationId& id) const {
    const Reservation* reservation = visit(id);
    return m_words.customer(reservation ? reservation->customer : CustomerId{});
}

QString SlideWords::phone(const ReservationId& id) const {
    const Reservation* reservation = visit(id);
    const CustomerCard* card = reservation && !reservation->customer.empty() ? m_session.customers().find(reservation->customer) : nullptr;
    return card && !card->phone.empty() ? Words::phone(card->phone) : QString();
}

QString SlideWords::shift(int promised, int expected) {
    return QStringLiteral("%1 → %2 · +%3").arg(Words::time(promised), Words::time(std::min(expected, kMinutesPerDay)), Words::minutes(expected - promised));
}

QString SlideWords::because(const LateVisit& late) const {
    const Reservation* cause = visit(late.because);
    if (!cause) return tr("because the day runs late");
    if (cause->isStillAhead() && cause->lateMinutes > 0)
        return tr("because %1 comes %2 late").arg(name(cause->id), Words::minutes(cause->lateMinutes));
    if (cause->isStillAhead()) return tr("because %1 is not here yet").arg(name(cause->id));
    return tr("because %1 takes longer").arg(name(cause->id));
}

QString SlideWords::toSay(const LateVisit& late) const {
    return tr("“Hello, this is %1. Your visit at %2 will begin about %3 minutes later today. Please come by %4. We are sorry.”")
        .arg(QString::fromStdString(m_session.state().book.shop().name), Words::time(late.promisedStart))
        .arg(saidMinute(late.expectedStart) - late.promisedStart)
        .arg(Words::time(std::min(saidMinute(late.expectedStart), kMinutesPerDay)));
}

QString SlideWords::service(const LineForecast& line) const {
    const Reservation* reservation = visit(line.reservation);
    const auto at = static_cast<std::size_t>(line.line);
    return reservation && at < reservation->lines.size() ? m_words.service(reservation->lines[at].service) : QString();
}

QString SlideWords::absorbed(const Absorbed& absorbed) const {
    //: 1: service and 2: customer that fit, 3: service and 4: customer whose processing time it is
    return tr("%1 (%2) fits into the processing time of %3 (%4).")
        .arg(service(absorbed.line), name(absorbed.line.reservation), service(absorbed.host), name(absorbed.host.reservation));
}

QString SlideWords::overrun(const Overrun& overrun) const {
    return tr("%1 with %2 should have been done at %3: %4 over.")
        .arg(name(overrun.reservation), m_words.stylist(overrun.stylist), Words::time(overrun.promisedEnd), Words::minutes(overrun.minutes));
}

QString SlideWords::overdue(const Reservation& visit) const {
    const int since = m_session.now().minute - visit.startMinute();
    QString text = tr("%1 · %2 ago").arg(Words::time(visit.startMinute()), Words::minutes(since));
    if (visit.lateMinutes > 0) text += QStringLiteral(" · ") + tr("said %1 late").arg(Words::minutes(visit.lateMinutes));
    return text;
}

QString SlideWords::stylistOf(const ReservationId& id, int line) const {
    const Reservation* reservation = visit(id);
    const auto at = static_cast<std::size_t>(line);
    if (!reservation || at >= reservation->lines.size() || reservation->lines[at].stylist.empty()) return tr("nobody yet");
    return m_words.stylist(reservation->lines[at].stylist);
}

}  // namespace salon::desk
