#include "attention/attention_words.h"

#include "salon/statement.h"
#include "ui/words.h"

#include <algorithm>
#include <tuple>

namespace salon::desk {

QString AttentionWords::customerOf(const ReservationId& id) const {
    const Reservation* visit = m_session.state().book.findReservation(id);
    return Words(m_session).customer(visit ? visit->customer : CustomerId{});
}

QString AttentionWords::title(const AttentionItem& item) const {
    const Words words(m_session);
    const Reservation* visit = m_session.state().book.findReservation(item.reservation);
    const QString who = words.customer(customerOf(item));
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
        case AttentionKind::textFailed: return tr("A text to %1 did not arrive").arg(who);
        case AttentionKind::textUncertain: return tr("Did the text to %1 arrive?").arg(who);
        case AttentionKind::approvalWaits: return tr("%1 asks for %2").arg(who, visit ? words.moment({visit->day, visit->startMinute()}) : when);
        case AttentionKind::replyWaits: return tr("%1 has replied").arg(who);
    }
    return {};
}

QString AttentionWords::cause(const AttentionItem& item) const {
    const Words words(m_session);
    const Reservation* visit = m_session.state().book.findReservation(item.reservation);
    if (item.kind == AttentionKind::approvalWaits)
        return visit && visit->bookedBy.text == kWebTerminal ? tr("Asked for online. The time is kept for them until you decide.")
                                                             : tr("Not confirmed yet. The time is kept for them until you decide.");
    QString what;
    if (visit && !visit->lines.empty() && !isAboutCustomer(item.kind)) {
        const Line& line = visit->lines[static_cast<std::size_t>(std::clamp(item.line, 0, static_cast<int>(visit->lines.size()) - 1))];
        what = tr("%1 wants “%2” at %3.").arg(words.customer(visit->customer), words.service(line.service), Words::time(line.startMinute)) + QLatin1Char(' ');
    }
    return what + words.refusal(item.cause);
}

QString AttentionWords::sold(const TerminalId& terminal, WallTime at) const {
    const Words words(m_session);
    return tr("sold at %1, %2").arg(words.terminal(terminal), words.moment(at));
}

namespace {

const Line* lineOf(const Reservation& visit, int line) {
    if (visit.lines.empty()) return nullptr;
    return &visit.lines[static_cast<std::size_t>(std::clamp(line, 0, static_cast<int>(visit.lines.size()) - 1))];
}

/// Which of the rival's lines stands in the way.
int rivalLine(const Reservation& rival, const StylistId& stylist) {
    for (std::size_t i = 0; i < rival.lines.size(); ++i)
        if (rival.lines[i].stylist == stylist) return static_cast<int>(i);
    return 0;
}

/// The how manieth promise of that terminal among those that still need a decision, by its clock.
int placeAmongPromises(const Book& book, const AttentionItem& item) {
    int place = 1;
    for (const auto& [id, other] : book.attention()) {
        if (other.mode != Mode::promised || other.madeBy != item.madeBy || id == item.id) continue;
        if (std::tie(other.madeAt, id) < std::tie(item.madeAt, item.id)) ++place;
    }
    return place;
}

}  // namespace

QString AttentionWords::whatAndWhen(const Reservation& visit, int line) const {
    const Words words(m_session);
    const Line* wanted = lineOf(visit, line);
    if (!wanted) return {};
    const int end = wanted->startMinute + wanted->blocks.customerMinutes();
    return QStringLiteral("%1 · %2").arg(words.service(wanted->service), Words::range({wanted->startMinute, end}));
}

QString AttentionWords::wishOf(const Reservation& visit, int line) const {
    const Words words(m_session);
    const Line* wanted = lineOf(visit, line);
    if (!wanted) return {};
    switch (wanted->wish.kind) {
        case WishKind::any: return tr("anybody will do");
        case WishKind::prefer: return tr("would like %1").arg(words.stylist(wanted->wish.stylist));
        case WishKind::only: return tr("wants only %1").arg(words.stylist(wanted->wish.stylist));
    }
    return {};
}

AttentionSide AttentionWords::thisSide(const AttentionItem& item) const {
    AttentionSide side;
    side.who = customerOf(item.reservation);
    if (const Reservation* visit = m_session.state().book.findReservation(item.reservation)) {
        side.what = whatAndWhen(*visit, item.line);
        side.wish = wishOf(*visit, item.line);
    }
    const bool promised = item.mode == Mode::promised;
    side.sold = sold(item.madeBy, item.madeAt) + (promised ? tr(", promised offline") : tr(", while connected"));
    if (item.cause.by.empty()) {
        if (promised) side.order = tr("no. %1 to decide after that computer reconnected").arg(placeAmongPromises(m_session.state().book, item));
        return side;
    }
    side.order = promised ? tr("came second: no. %1 to decide after that computer reconnected").arg(placeAmongPromises(m_session.state().book, item)) : tr("came second");
    if (item.rivalMadeAt && item.madeAt < *item.rivalMadeAt) side.fairer = tr("By the clocks this one was sold first.");
    return side;
}

std::optional<AttentionSide> AttentionWords::otherSide(const AttentionItem& item) const {
    if (item.cause.by.empty()) return std::nullopt;
    AttentionSide side;
    side.who = customerOf(item.cause.by);
    if (const Reservation* rival = m_session.state().book.findReservation(item.cause.by)) {
        const int line = rivalLine(*rival, item.cause.stylist);
        side.what = whatAndWhen(*rival, line);
        side.wish = wishOf(*rival, line);
        if (!item.rivalMadeBy.empty() && item.rivalMadeAt)
            side.sold = sold(item.rivalMadeBy, *item.rivalMadeAt) + (rival->mode == Mode::promised ? tr(", promised offline") : tr(", while connected"));
        if (!rival->isStillAhead()) side.fairer = Words::status(rival->status);
    }
    side.order = tr("reached the shop first");
    return side;
}

QString AttentionWords::dayHeading(std::optional<Day> day, int items) const {
    if (!day) return tr("Changes that were not accepted · %1").arg(items);
    const Words words(m_session);
    const QString name = Words::day(*day);
    const Day today = m_session.now().day;
    return *day == today ? tr("Today, %1 · %2").arg(name).arg(items) : tr("%1 · %2").arg(name).arg(items);
}

QString AttentionWords::place(const AttentionItem& item, const Answer& answer) const {
    const Reservation* visit = m_session.state().book.findReservation(item.reservation);
    return Words(m_session).alternative(answer.place, visit ? visit->day : m_session.now().day);
}

QString AttentionWords::answer(const AttentionItem& item, const Answer& answer) const {
    switch (answer.kind) {
        case AnswerKind::move:
            return item.kind == AttentionKind::approvalWaits ? tr("Confirm for %1 instead").arg(place(item, answer)) : tr("Move to %1").arg(place(item, answer));
        case AnswerKind::decline: return tr("Decline");
        case AnswerKind::split: return tr("%1 to %2, into the processing time").arg(customerOf(answer.moves), Words::time(answer.place.startMinute));
        case AnswerKind::swap: return tr("Swap the two");
        case AnswerKind::keep:
            if (item.kind == AttentionKind::clash) return tr("Keep both");
            if (item.kind == AttentionKind::wishNotMet) return tr("Customer agrees");
            if (item.kind == AttentionKind::approvalWaits) return tr("Confirm");
            if (item.kind == AttentionKind::lateEdit || item.kind == AttentionKind::refusedPromise) return tr("Understood");
            if (item.kind == AttentionKind::replyWaits) return tr("Read and answered");
            if (isAboutCustomer(item.kind)) return tr("Told in another way");
            return tr("Leave it so");
        case AnswerKind::cancel: return tr("Cancel this one …");
        case AnswerKind::revive: return tr("Bring the visit back");
        case AnswerKind::again: return tr("Try once more");
        case AnswerKind::sendAgain: return tr("Send again");
        case AnswerKind::seen: return tr("Understood");
    }
    return {};
}

QString AttentionWords::answerCaption(const AttentionItem& item, const Answer& answer) const {
    switch (answer.kind) {
        case AnswerKind::move:
            if (item.kind == AttentionKind::approvalWaits) return tr("when they agree: call them first");
            return answer.fresh ? tr("%1; found now, another one was taken").arg(Words::alternativeKind(answer.place.kind)) : Words::alternativeKind(answer.place.kind);
        case AnswerKind::split: return tr("both stay with %1").arg(Words(m_session).stylist(item.cause.stylist));
        case AnswerKind::swap: return tr("%1 gets the stylist, %2 looks for another").arg(customerOf(item.reservation), customerOf(item.cause.by));
        case AnswerKind::keep:
            if (item.kind == AttentionKind::approvalWaits) return whetherFree(item);
            return item.kind == AttentionKind::clash ? tr("over each other, by your word") : QString();
        case AnswerKind::decline:
            return mayBeTexted(m_session.state().book, customerOf(item)) ? tr("they are told, and shown other free times") : tr("they get no text: tell them yourself");
        case AnswerKind::cancel: return tr("then the digit of the reason");
        case AnswerKind::sendAgain: return item.kind == AttentionKind::textUncertain ? tr("at once; they may get it twice") : tr("the same text, at once");
        default: return {};
    }
}

bool AttentionWords::isAboutCustomer(AttentionKind kind) {
    return kind == AttentionKind::textFailed || kind == AttentionKind::textUncertain || kind == AttentionKind::replyWaits || kind == AttentionKind::approvalWaits;
}

CustomerId AttentionWords::customerOf(const AttentionItem& item) const {
    const Reservation* visit = m_session.state().book.findReservation(item.reservation);
    return visit ? visit->customer : item.cause.customer;
}

std::string AttentionWords::phoneOf(const AttentionItem& item) const {
    const CustomerId customer = customerOf(item);
    const CustomerCard* card = customer.empty() ? nullptr : m_session.customers().find(m_session.state().book.personOf(customer));
    return card ? card->phone : std::string();
}

QString AttentionWords::reply(const AttentionItem& item) const {
    const auto said = m_session.state().said->replies.find(item.id);
    return said == m_session.state().said->replies.end() ? QString() : QString::fromStdString(said->second.words);
}

QStringList AttentionWords::booking(const AttentionItem& item) const {
    const Words words(m_session);
    const Reservation* visit = m_session.state().book.findReservation(item.reservation);
    if (!visit) return {tr("No visit ahead.")};
    QStringList lines{words.moment({visit->day, visit->startMinute()})};
    for (const Line& line : visit->lines)
        lines << (line.stylist.empty() ? words.service(line.service) : QStringLiteral("%1 · %2").arg(words.service(line.service), words.stylist(line.stylist)));
    lines << Words::status(visit->status);
    return lines;
}

/// Whether everybody the visit needs is still held for it.
QString AttentionWords::whetherFree(const AttentionItem& item) const {
    const Reservation* visit = m_session.state().book.findReservation(item.reservation);
    const auto unheld = [](const Line& line) { return line.stylist.empty(); };
    const bool free = visit && std::none_of(visit->lines.begin(), visit->lines.end(), unheld);
    return free ? tr("the place is kept for them") : tr("nobody is free then any more");
}

QString AttentionWords::decided(const AttentionItem& item, const Answer& answer) const { return QStringLiteral("%1: %2").arg(Words(m_session).customer(customerOf(item)), this->answer(item, answer)); }

QString AttentionWords::cancelled(const ReservationId& visit) const { return tr("%1: cancelled").arg(customerOf(visit)); }

QString AttentionWords::refusalAnswer(const Answer& answer) const { return answer.kind == AnswerKind::again ? tr("Try once more") : tr("Understood"); }

QString AttentionWords::icon(AttentionKind kind) {
    switch (kind) {
        case AttentionKind::clash: return "overlap";
        case AttentionKind::wishNotMet: return "heart";
        case AttentionKind::noStation: return "alert";
        case AttentionKind::refusedPromise: return "alert";
        case AttentionKind::lateEdit: return "clock";
        case AttentionKind::rosterChanged:
        case AttentionKind::approvalWaits: return "calendar";
        case AttentionKind::textFailed: return "bell";
        case AttentionKind::textUncertain: return "question";
        case AttentionKind::replyWaits: return "note";
    }
    return "alert";
}

QString AttentionWords::refusalTitle(const UnseenRefusal& refusal) const {
    const ReservationId visit = reservationOf(refusal.command.body);
    if (visit.empty()) return tr("An entry made here was not accepted");
    return tr("A change to %1 was not accepted").arg(customerOf(visit));
}

}  // namespace salon::desk
