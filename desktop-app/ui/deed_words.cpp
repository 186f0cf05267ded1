#include "ui/deed_words.h"

#include "ui/text_telling.h"
#include "ui/words.h"

#include <algorithm>
#include <type_traits>

namespace salon::desk {
namespace {

/// The parts of a name: who or whom it is about, and the place in time.
struct Naming {
    const Session& session;
    const Book& before;
    Words words{session};

    QString who(const ReservationId& id) const {
        const Reservation* visit = session.state().book.findReservation(id);
        if (!visit) visit = before.findReservation(id);
        return words.customer(visit ? visit->customer : CustomerId{});
    }
    QString at(Day day, int minute) const {
        const QString time = Words::time(minute);
        return day == session.now().day ? time : QStringLiteral("%1 %2").arg(words.nearDay(day), time);
    }
    int firstStart(const std::vector<LineRequest>& lines) const {
        int first = kMinutesPerDay;
        for (const LineRequest& line : lines) first = std::min(first, line.startMinute);
        return first;
    }
};

}  // namespace

QString DeedWords::timeOffKind(TimeOffKind kind) {
    switch (kind) {
        case TimeOffKind::off: return tr("day off");
        case TimeOffKind::breakTime: return tr("break");
        case TimeOffKind::lesson: return tr("lesson");
        case TimeOffKind::privateTime: return tr("private");
    }
    return {};
}

namespace {

/// One sentence fragment for each kind of command.
class Namer {
    Q_DECLARE_TR_FUNCTIONS(salon::desk::DeedWords)

public:
    Namer(const Session& session, const Book& before) : m_at{session, before} {}

    QString operator()(const BookReservation& b) const { return tr("%1: booking at %2").arg(customer(b.customer), m_at.at(b.day, m_at.firstStart(b.lines))); }
    QString operator()(const ReceiveWalkIn& b) const { return tr("%1: walk-in").arg(customer(b.customer)); }
    QString operator()(const MoveReservation& b) const {
        const Reservation* was = m_at.before.findReservation(b.reservation);
        const auto line = static_cast<std::size_t>(std::max(b.line, 0));
        if (!was || line >= was->lines.size()) return tr("%1: move").arg(who(b.reservation));
        const int from = b.line < 0 ? was->startMinute() : was->lines[line].startMinute;
        const bool sameTime = was->day == b.day && from == b.startMinute;
        if (sameTime && !b.stylist.empty())
            return tr("%1: %2 → %3").arg(who(b.reservation), m_at.words.stylist(was->lines[line].stylist), m_at.words.stylist(b.stylist));
        return tr("%1: move %2 → %3").arg(who(b.reservation), m_at.at(was->day, from), m_at.at(b.day, b.startMinute));
    }
    QString operator()(const ChangeServices& b) const { return tr("%1: other services").arg(who(b.reservation)); }
    QString operator()(const ChangeMinutes& b) const { return tr("%1: other minutes").arg(who(b.reservation)); }
    QString operator()(const ReportLateness& b) const {
        return b.minutes == 0 ? tr("%1: in time after all").arg(who(b.reservation)) : tr("%1: %2 late").arg(who(b.reservation), Words::minutes(b.minutes));
    }
    QString operator()(const ConfirmReservation& b) const { return tr("%1: confirmed").arg(who(b.reservation)); }
    QString operator()(const DeclineReservation& b) const { return tr("%1: declined").arg(who(b.reservation)); }
    QString operator()(const CancelReservation& b) const { return tr("%1: cancelled").arg(who(b.reservation)); }
    QString operator()(const RecordArrival& b) const { return tr("%1: arrived").arg(who(b.reservation)); }
    QString operator()(const StartService& b) const { return tr("%1: started").arg(who(b.reservation)); }
    QString operator()(const CompleteService& b) const { return tr("%1: completed").arg(who(b.reservation)); }
    QString operator()(const RecordNoShow& b) const { return tr("%1: did not come").arg(who(b.reservation)); }
    QString operator()(const TakeBackConfirmation& b) const { return stepBack(b.reservation); }
    QString operator()(const TakeBackDecline& b) const { return stepBack(b.reservation); }
    QString operator()(const TakeBackCancellation& b) const { return stepBack(b.reservation); }
    QString operator()(const TakeBackArrival& b) const { return stepBack(b.reservation); }
    QString operator()(const TakeBackStart& b) const { return stepBack(b.reservation); }
    QString operator()(const TakeBackCompletion& b) const { return stepBack(b.reservation); }
    QString operator()(const TakeBackNoShow& b) const { return stepBack(b.reservation); }
    QString operator()(const ResolveAttention& b) const {
        const auto item = m_at.before.attention().find(b.attention);
        const QString whose = item == m_at.before.attention().end() ? who({}) : who(item->second.reservation);
        return tr("%1: decision").arg(whose);
    }
    QString operator()(const JoinWaiting& b) const { return tr("%1: waits").arg(customer(b.waiting.customer)); }
    QString operator()(const LeaveWaiting& b) const {
        return tr("%1: waits no longer").arg(waiting(b.waiting));
    }
    QString operator()(const DefineTimeOff& b) const { return timeOff(b.stylist, b.timeOff); }
    QString operator()(const TakeBackTimeOff& b) const {
        const Stylist* stylist = m_at.before.findStylist(b.stylist);
        if (!stylist || !stylist->timeOff.contains(b.timeOff)) return m_at.words.stylist(b.stylist);
        return tr("%1: removed").arg(timeOff(b.stylist, stylist->timeOff.at(b.timeOff)));
    }
    QString operator()(const RegisterCustomer& b) const { return tr("%1: registered").arg(customer(b.customer)); }
    QString operator()(const AmendCustomer& b) const { return tr("%1: details").arg(customer(b.customer)); }
    QString operator()(const EraseCustomer&) const { return tr("a customer erased"); }
    QString operator()(const DefineCustomerWarnings& b) const { return tr("%1: warnings").arg(customer(b.customer)); }
    QString operator()(const MergeCustomers& b) const { return tr("%1: merged").arg(customer(b.kept)); }
    QString operator()(const TakeBackMerge& b) const { return tr("%1: parted again").arg(customer(b.duplicate)); }
    QString operator()(const KeepCustomersApart& b) const { return tr("%1 and %2: two people").arg(customer(b.one), customer(b.other)); }
    QString operator()(const TakeBackKeepingApart& b) const { return tr("%1 and %2: perhaps one").arg(customer(b.one), customer(b.other)); }
    QString operator()(const NoteReservation& b) const { return tr("%1: note").arg(who(b.reservation)); }
    QString operator()(const DefineShift& b) const { return tr("%1: shift").arg(m_at.words.stylist(b.stylist)); }
    QString operator()(const HoldText& b) const { return tr("%1: text held").arg(who(b.reservation)); }
    QString operator()(const ReleaseText& b) const { return tr("%1: text released").arg(who(b.reservation)); }
    QString operator()(const SkipText& b) const { return tr("%1: “%2” not sent").arg(who(b.reservation), TextTelling::kind(b.kind)); }
    QString operator()(const TakeBackSkip& b) const { return tr("%1: “%2” sent after all").arg(who(b.reservation), TextTelling::kind(b.kind)); }
    QString operator()(const SendTextNow& b) const { return tr("%1: “%2” sent at once").arg(who(b.reservation), TextTelling::kind(b.kind)); }
    QString operator()(const WordText& b) const { return tr("%1: other words for “%2”").arg(who(b.reservation), TextTelling::kind(b.kind)); }
    QString operator()(const ClaimText& b) const { return tr("%1: text “%2”").arg(who(b.reservation), TextTelling::kind(b.kind)); }
    QString operator()(const ReportText& b) const { return tr("%1: text %2").arg(who(b.reservation), TextTelling::outcome(b.outcome)); }
    QString operator()(const ReturnText& b) const { return tr("%1: a text did not go and is worked out anew").arg(who(b.reservation)); }
    QString operator()(const SendTextAgain& b) const { return tr("%1: text sent again").arg(who(b.reservation)); }
    QString operator()(const ReceiveReply& b) const { return tr("%1: replied by text").arg(customer(b.customer)); }
    QString operator()(const OfferOpening& b) const { return tr("%1: text “%2”").arg(waiting(b.waiting), TextTelling::kind(TextKind::opening)); }
    QString operator()(const ReportOffer& b) const { return tr("%1: text %2").arg(waiting(b.waiting), TextTelling::outcome(b.outcome)); }
    QString operator()(const SkipOpening& b) const {
        return b.skip ? tr("%1: no text about a place").arg(waiting(b.waiting)) : tr("%1: texted about a place after all").arg(waiting(b.waiting));
    }
    QString operator()(const DefineTextConsent& b) const { return tr("%1: whether they are texted").arg(customer(b.customer)); }
    QString operator()(const DefineTexting&) const { return tr("rules for texts"); }
    QString operator()(const DefineWebBooking&) const { return tr("rules for booking online"); }
    template <class Other>
    QString operator()(const Other&) const { return tr("the shop's list"); }

private:
    QString who(const ReservationId& id) const { return m_at.who(id); }
    QString customer(const CustomerId& id) const { return m_at.words.customer(id); }
    QString waiting(const WaitingId& id) const {
        const auto was = m_at.before.waiting().find(id);
        return customer(was == m_at.before.waiting().end() ? CustomerId{} : was->second.customer);
    }
    QString stepBack(const ReservationId& id) const { return tr("%1: step back").arg(who(id)); }
    QString timeOff(const StylistId& stylist, const TimeOff& off) const {
        const bool whole = off.span.minutes() == kMinutesPerDay;
        QString when = off.firstDay == off.lastDay ? m_at.words.nearDay(off.firstDay)
                                                   : QStringLiteral("%1 – %2").arg(m_at.words.nearDay(off.firstDay), m_at.words.nearDay(off.lastDay));
        if (!whole) when += QLatin1Char(' ') + Words::range(off.span);
        return QStringLiteral("%1 %2 %3").arg(m_at.words.stylist(stylist), DeedWords::timeOffKind(off.kind), when);
    }

    Naming m_at;
};

}  // namespace

/// What Words::done() says in a sentence of its own.
static bool hasSentence(const Gesture& gesture) {
    if (!gesture.stands()) return true;
    return std::visit(
        [](const auto& b) {
            using B = std::decay_t<decltype(b)>;
            return (std::is_same_v<B, BookReservation> || std::is_same_v<B, ReceiveWalkIn> || std::is_same_v<B, MoveReservation> ||
                    std::is_same_v<B, ConfirmReservation> || std::is_same_v<B, DeclineReservation> || std::is_same_v<B, CancelReservation> ||
                    std::is_same_v<B, RecordArrival> || std::is_same_v<B, StartService> || std::is_same_v<B, CompleteService> ||
                    std::is_same_v<B, RecordNoShow> || std::is_same_v<B, ResolveAttention> || std::is_same_v<B, RegisterCustomer> ||
                    std::is_same_v<B, AmendCustomer> || std::is_same_v<B, NoteReservation> || std::is_same_v<B, KeepCustomersApart> ||
                    std::is_same_v<B, HoldText> || std::is_same_v<B, ReleaseText> || std::is_same_v<B, SkipText> || std::is_same_v<B, SendTextNow> ||
                    std::is_same_v<B, SendTextAgain> || std::is_same_v<B, SkipOpening> || std::is_same_v<B, WordText> || std::is_same_v<B, DefineTextConsent> || std::is_same_v<B, DefineTexting> || std::is_same_v<B, DefineWebBooking>);
        },
        gesture.body);
}

QString DeedWords::name(const CommandBody& body, const Book& before) const { return std::visit(Namer(m_session, before), body); }

QString DeedWords::name(const Deed& deed) const {
    if (deed.name) return deed.name();
    if (deed.gestures.empty()) return {};
    const Gesture& first = deed.gestures.front();
    return name(first.body, first.before);
}

QString DeedWords::problem(const Gesture& refused) const {
    if (!refused.outcome.stored) return refused.outcome.problem.isEmpty() ? tr("Nothing could be stored. Try again.") : refused.outcome.problem;
    return Words(m_session).refusal(refused.outcome.verdict.refusal);
}

QString DeedWords::finished(const Deed& deed) const {
    const Gesture* refused = deed.firstRefused();
    if (deed.kind == DeedKind::plain && deed.gestures.size() == 1 && !deed.name && hasSentence(deed.gestures.front()))
        return Words(m_session).done(deed.gestures.front().body, deed.gestures.front().outcome);
    if (deed.standing() == 0 && refused) return problem(*refused);
    if (deed.state == DeedState::refused && refused) return problem(*refused);
    if (refused) {
        const int all = static_cast<int>(deed.gestures.size());
        return tr("%1 of %2 were done. %3").arg(deed.standing()).arg(all).arg(problem(*refused));
    }
    const bool flagged = std::any_of(deed.gestures.begin(), deed.gestures.end(), [](const Gesture& g) { return g.outcome.verdict.kind == VerdictKind::flagged; });
    const QString what = name(deed);
    QString sentence = deed.kind == DeedKind::stepBack ? tr("Undone: %1.").arg(what) : deed.kind == DeedKind::again ? tr("Done again: %1.").arg(what) : tr("Done: %1.").arg(what);
    if (flagged) sentence += QLatin1Char(' ') + tr("A person must decide: see “Needs attention”.");
    return sentence;
}

QString DeedWords::whyNot(const StepBack& back, const Deed& deed) const {
    const QString what = name(deed);
    switch (back.why) {
        case NoWayBack::none: return tr("“%1”: already as it was before.").arg(what);
        case NoWayBack::overtaken: return tr("“%1” was not undone: it has been changed since. Look at it and change it by hand.").arg(what);
        case NoWayBack::refused: return tr("“%1” cannot be undone: %2").arg(what, Words(m_session).refusal(back.refusal));
        case NoWayBack::kept: return tr("“%1” cannot be undone: both may stand by your word. Move one of them instead.").arg(what);
        case NoWayBack::swapped: return tr("“%1” cannot be undone: the other visit has found its place. Move them one by one.").arg(what);
        case NoWayBack::registered: return tr("“%1” stays. Correct it on its card.").arg(what);
        case NoWayBack::told: return tr("“%1” cannot be undone: it counts as told. Call the customer if they must know otherwise.").arg(what);
        case NoWayBack::erased: return tr("“%1” cannot be undone: what was erased is gone everywhere.").arg(what);
    }
    return {};
}

QString DeedWords::state(const Deed& deed, const GestureLog& log) const {
    const Gesture* refused = deed.firstRefused();
    switch (deed.state) {
        case DeedState::takenBack: return tr("taken back");
        case DeedState::refused: return refused ? tr("not done: %1").arg(problem(*refused)) : tr("not done");
        case DeedState::stuck: return deed.problem;
        case DeedState::standing: break;
    }
    const auto any = [&](auto says) { return std::any_of(deed.gestures.begin(), deed.gestures.end(), says); };
    if (any([&](const Gesture& g) { return log.isWaiting(g); })) return tr("waits to be sent");
    if (any([](const Gesture& g) { return g.stands() && g.outcome.verdict.kind == VerdictKind::flagged; })) return tr("a person must decide");
    if (refused) return tr("%1 of %2 done").arg(deed.standing()).arg(static_cast<int>(deed.gestures.size()));
    return tr("confirmed by the shop");
}

}  // namespace salon::desk
