#include "attention/attention_words.h"

#include "ui/words.h"

#include <algorithm>

namespace salon::desk {

QString AttentionWords::customerOf(const ReservationId& id) const {
    const Reservation* visit = m_session.state().book.findReservation(id);
    return Words(m_session).customer(visit ? visit->customer : CustomerId{});
}

QString AttentionWords::title(const AttentionItem& item) const {
    const Words words(m_session);
    const Reservation* visit = m_session.state().book.findReservation(item.reservation);
    const QString who = customerOf(item.reservation);
    const QString when = visit ? Words::time(visit->startMinute()) : QString();
    switch (item.kind) {
        case AttentionKind::clash:
            if (!item.cause.by.empty() && !item.cause.stylist.empty())
                return tr("%1 was sold twice at %2").arg(words.stylist(item.cause.stylist), when);
            return tr("%1 has no stylist at %2").arg(who, when);
        case AttentionKind::wishNotMet: return tr("%1 got another stylist").arg(who);
        case AttentionKind::noStation: return tr("No free place for %1 at %2").arg(who, when);
        case AttentionKind::refusedPromise: return tr("A promise to %1 could not be kept").arg(who);
        case AttentionKind::lateEdit: return tr("A change to %1 came too late").arg(who);
        case AttentionKind::rosterChanged: return tr("The roster no longer fits %1 at %2").arg(who, when);
    }
    return {};
}

QString AttentionWords::cause(const AttentionItem& item) const {
    const Words words(m_session);
    const Reservation* visit = m_session.state().book.findReservation(item.reservation);
    QString what;
    if (visit && !visit->lines.empty()) {
        const Line& line = visit->lines[static_cast<std::size_t>(std::clamp(item.line, 0, static_cast<int>(visit->lines.size()) - 1))];
        what = tr("%1 wants “%2” at %3.").arg(words.customer(visit->customer), words.service(line.service), Words::time(line.startMinute)) + QLatin1Char(' ');
    }
    return what + words.refusal(item.cause);
}

QString AttentionWords::sold(const TerminalId& terminal, WallTime at) const {
    const Words words(m_session);
    return tr("sold at %1, %2").arg(words.terminal(terminal), words.moment(at));
}

QString AttentionWords::soldHere(const AttentionItem& item) const {
    QString text = QStringLiteral("%1 — %2").arg(customerOf(item.reservation), sold(item.madeBy, item.madeAt));
    if (item.mode == Mode::promised) text += tr(", promised offline");
    return text;
}

QString AttentionWords::soldThere(const AttentionItem& item) const {
    if (item.cause.by.empty() || item.rivalMadeBy.empty() || !item.rivalMadeAt) return {};
    return QStringLiteral("%1 — %2").arg(customerOf(item.cause.by), sold(item.rivalMadeBy, *item.rivalMadeAt));
}

QString AttentionWords::icon(AttentionKind kind) {
    switch (kind) {
        case AttentionKind::clash: return "overlap";
        case AttentionKind::wishNotMet: return "heart";
        case AttentionKind::noStation: return "alert";
        case AttentionKind::refusedPromise: return "alert";
        case AttentionKind::lateEdit: return "clock";
        case AttentionKind::rosterChanged: return "calendar";
    }
    return "alert";
}

QString AttentionWords::refusalTitle(const UnseenRefusal& refusal) const {
    const ReservationId visit = reservationOf(refusal.command.body);
    if (visit.empty()) return tr("An entry made here was not accepted");
    return tr("A change to %1 was not accepted").arg(customerOf(visit));
}

}  // namespace salon::desk
