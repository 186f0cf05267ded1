#include "history/history_words.h"

#include "ui/deed_words.h"
#include "ui/text_telling.h"
#include "ui/words.h"

#include <variant>

namespace salon::desk {

QString HistoryLine::spoken() const {
    QStringList parts{when, who, what};
    parts += details;
    return parts.join(QStringLiteral(", "));
}

QString HistoryWords::position(const HistoryStep& step) {
    return step.sent ? tr("position %1").arg(step.entry.position) : tr("not sent yet");
}

QString HistoryWords::overrideWord(OverrideWord word) {
    switch (word) {
        case OverrideWord::none: return {};
        case OverrideWord::customerAsked: return tr("the customer asked");
        case OverrideWord::betterSkilled: return tr("better skilled");
        case OverrideWord::stylistAsked: return tr("the stylist asked");
        case OverrideWord::evenOut: return tr("to even out the day");
        case OverrideWord::other: return tr("another reason");
    }
    return {};
}

HistoryLine HistoryWords::line(const HistoryStep& step, const ReservationId& about) const {
    const Words words(m_session);
    const Stamp& stamp = step.entry.command.stamp;
    HistoryLine line;
    line.when = words.moment(stamp.madeAt);
    line.who = author(stamp);
    line.what = DeedWords(m_session).name(step.entry.command.body, step.before);
    line.promised = stamp.mode == Mode::promised;
    line.sent = step.sent;
    line.refused = step.entry.verdict.kind == VerdictKind::refused;
    line.flagged = step.entry.verdict.kind == VerdictKind::flagged;
    if (line.refused) line.details << tr("Not done: %1").arg(words.refusal(step.entry.verdict.refusal));
    tellEvents(line.details, step, about.empty() ? reservationOf(step.entry.command.body) : about);
    return line;
}

QString HistoryWords::author(const Stamp& stamp) const {
    if (stamp.actor == kSystemActor) return tr("the shop's server");
    if (stamp.actor == kCustomerActor) return tr("the customer, online");
    return Words(m_session).terminal(stamp.terminal);
}

QString HistoryWords::meaning(ReplyMeaning meaning) {
    switch (meaning) {
        case ReplyMeaning::confirm: return tr("They said that they come.");
        case ReplyMeaning::cancel: return tr("They asked to cancel.");
        case ReplyMeaning::stop: return tr("They want no more texts.");
        case ReplyMeaning::other: return tr("They wrote something that a person must read.");
    }
    return {};
}

QString HistoryWords::texted(const Event& event) const {
    const TextTelling tells(m_session);
    if (const auto* claimed = std::get_if<TextClaimed>(&event)) return tr("Said: %1").arg(tells.statement(claimed->statement));
    if (const auto* skipped = std::get_if<TextSkipped>(&event)) return tr("Not texted: %1").arg(tells.statement(skipped->statement));
    if (const auto* replied = std::get_if<ReplyReceived>(&event)) return meaning(replied->meaning);
    if (const auto* reported = std::get_if<TextReported>(&event); reported && !reported->reason.empty())
        return tr("The carrier says: %1").arg(QString::fromStdString(reported->reason));
    return {};
}

QString HistoryWords::assigned(const StylistAssigned& fact, const HistoryStep& step, const ReservationId& about) const {
    const Words words(m_session);
    const Reservation* visit = step.after.findReservation(fact.reservation);
    if (!visit || fact.line >= static_cast<int>(visit->lines.size())) return {};
    const QString service = words.service(visit->lines[static_cast<std::size_t>(fact.line)].service);
    const QString stylist = words.stylist(fact.stylist);
    if (fact.reservation != about) {
        const Reservation* was = step.before.findReservation(fact.reservation);
        const QString from = was ? words.stylist(was->lines[static_cast<std::size_t>(fact.line)].stylist) : QString();
        return tr("To make room, %1 went from %2 to %3.").arg(words.customer(visit->customer), from, stylist);
    }
    QString sentence = tr("%1: %2").arg(service, stylist);
    const QString reasons = fact.word != OverrideWord::none ? overrideWord(fact.word) : Words::reasons(fact.reasons);
    return reasons.isEmpty() ? sentence : QStringLiteral("%1 (%2)").arg(sentence, reasons);
}

void HistoryWords::tellEvents(QStringList& details, const HistoryStep& step, const ReservationId& about) const {
    const Words words(m_session);
    for (const Event& event : step.entry.events) {
        QString sentence;
        if (const auto* given = std::get_if<StylistAssigned>(&event)) sentence = assigned(*given, step, about);
        else if (const auto* released = std::get_if<StylistReleased>(&event)) {
            const Reservation* visit = step.after.findReservation(released->reservation);
            sentence = tr("%1 has no stylist now.").arg(words.customer(visit ? visit->customer : CustomerId{}));
        } else if (const auto* cancelled = std::get_if<ReservationCancelled>(&event)) sentence = tr("Reason: %1").arg(Words::cancelReason(cancelled->reason));
        else if (const auto* raised = std::get_if<AttentionRaised>(&event)) sentence = tr("A person must decide: %1").arg(words.refusal(raised->item.cause));
        else if (std::holds_alternative<AttentionResolved>(event)) sentence = tr("What had to be decided is settled.");
        else if (std::holds_alternative<OverlapAllowed>(event)) sentence = tr("Both may stand at the same time, by a person's word.");
        else sentence = texted(event);
        if (!sentence.isEmpty() && !details.contains(sentence)) details << sentence;
    }
}

}  // namespace salon::desk
