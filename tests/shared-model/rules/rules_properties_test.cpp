#include "shared-model/rules/random_steps.h"

#include "salon/day_sheet.h"
#include "salon/decide_draft.h"
#include "salon/evolve.h"
#include "salon/invariants.h"
#include "salon/prediction.h"

#include <QtTest>
#include <rapidcheck.h>

#include <functional>
#include <variant>

using namespace salon;
using namespace salon::test;

namespace {

/// Plays random wishes against the small salon and calls `check` around each.
struct Moment {
    const Book& before;
    const Command& command;
    const Decision& decision;
    const Book& after;
};

std::string story(const std::vector<Command>& commands, const std::vector<Decision>& decisions, const Book& book) {
    std::string text = "\n";
    for (std::size_t i = 0; i < commands.size(); ++i)
        text += "  " + described(commands[i].body, commands[i].stamp.mode) + " -> " + printed(decisions[i].verdict) + "\n";
    return text + daySheet(book, tuesday) + daySheet(book, tuesday.plus(1));
}

using Check = std::function<std::string(const Moment&)>;

/// The check answers a sentence when something is wrong.
void play(const std::vector<RandomStep>& steps, const Check& check) {
    TestSalon salon;
    std::vector<Command> commands;
    std::vector<Decision> decisions;
    for (const RandomStep& step : steps) {
        const Book before = salon.book();
        commands.push_back(salon.desk().command(bodyFrom(step, before), step.promised ? Mode::promised : Mode::asking));
        decisions.push_back(salon.submit(commands.back()));
        const std::string wrong = check({before, commands.back(), decisions.back(), salon.book()});
        if (!wrong.empty()) RC_FAIL(wrong + story(commands, decisions, salon.book()));
    }
}

bool changesOthersByAPersonsWord(const CommandBody& body) {
    return std::holds_alternative<ResolveAttention>(body) || std::holds_alternative<DefineShift>(body) ||
           std::holds_alternative<DefineTimeOff>(body) || std::holds_alternative<DefineStylist>(body) || std::holds_alternative<WithdrawSkill>(body);
}

/// What a command may do to a visit it is not about: move an `any` line of one that is still ahead, nothing else.
std::string touchesOthersOnlyToMakeRoom(const Moment& moment) {
    if (changesOthersByAPersonsWord(moment.command.body)) return {};
    for (const Day day : moment.before.daysFrom(tuesday)) {
        for (const auto& was : moment.before.findDay(day)->reservations) {
            if (was->id == reservationOf(moment.command.body)) continue;
            const Reservation is = *moment.after.findReservation(was->id);
            Reservation allowed = *was;
            for (std::size_t i = 0; i < is.lines.size() && i < allowed.lines.size(); ++i) {
                if (!was->isStillAhead() || was->lines[i].wish.kind != WishKind::any || was->lines[i].stylist == is.lines[i].stylist) continue;
                allowed.lines[i].stylist = is.lines[i].stylist;
                allowed.lines[i].station = is.lines[i].station;
                allowed.lines[i].blocks = is.lines[i].blocks;
                allowed.lines[i].reasons = {{ReasonKind::madeRoom, 0}};
                allowed.lines[i].word = OverrideWord::none;
            }
            if (!(allowed == is)) return "Somebody else's visit was changed: " + was->id.text;
        }
    }
    return {};
}

std::string holdsInvariants(const Moment& moment) {
    auto broken = violations(moment.after);
    if (broken.empty()) broken = misfits(moment.after, tuesday);
    return broken.empty() ? std::string() : broken.front();
}

std::string keepsItsWord(const Moment& moment) {
    const Verdict& verdict = moment.decision.verdict;
    const bool promised = moment.command.stamp.mode == Mode::promised;
    if (verdict.kind == VerdictKind::refused) {
        if (promised && verdict.refusal.isCapacity()) return "A promise was refused for want of capacity.";
        if (!promised && !moment.decision.events.empty()) return "A refused question left something behind.";
        if (promised && moment.after.attention().size() != moment.before.attention().size() + 1) return "Nobody is told of a refused promise.";
        for (const Event& event : moment.decision.events)
            if (!std::holds_alternative<AttentionRaised>(event)) return "A refused promise changed the book.";
    }
    if (verdict.kind == VerdictKind::flagged && moment.after.attention().empty()) return "Flagged, and nobody is told.";
    if (moment.after.reservationCount() < moment.before.reservationCount()) return "A reservation disappeared.";
    const bool books = std::holds_alternative<BookReservation>(moment.command.body);
    if (books && verdict.kind != VerdictKind::refused && !moment.after.findReservation(reservationOf(moment.command.body)))
        return "A booking that was kept is not in the book.";
    return {};
}

std::string neverResurrects(const Moment& moment) {
    for (const Day day : moment.before.daysFrom(tuesday)) {
        for (const auto& was : moment.before.findDay(day)->reservations) {
            const Reservation* is = moment.after.findReservation(was->id);
            const auto& body = moment.command.body;
            const bool asked = std::holds_alternative<TakeBackCancellation>(body) || std::holds_alternative<TakeBackDecline>(body) ||
                               std::holds_alternative<TakeBackNoShow>(body);
            if (!was->isActive() && is->isActive() && !asked) return "An ended visit came back by itself: " + was->id.text;
            if (was->status == Status::inService && is->status == Status::inService && was->id != reservationOf(body) &&
                !std::holds_alternative<ResolveAttention>(body) && !(was->lines == is->lines))
                return "Somebody in service was moved: " + was->id.text;
        }
    }
    return {};
}

/// What a refused booking is offered can be booked.
std::string offersWhatIsFree(const Moment& moment) {
    const auto* wish = std::get_if<BookReservation>(&moment.command.body);
    if (!wish || moment.decision.verdict.kind != VerdictKind::refused) return {};
    TestDesk desk{"other", "e0000000000000000000000000000000", 0, moment.command.stamp.madeAt};
    for (const Alternative& offer : moment.decision.verdict.refusal.alternatives) {
        BookReservation there = *wish;
        int start = kMinutesPerDay;
        for (const LineRequest& line : there.lines) start = std::min(start, line.startMinute);
        there.day = offer.day;
        for (std::size_t i = 0; i < there.lines.size(); ++i) {
            there.lines[i].startMinute += offer.startMinute - start;
            there.lines[i].wish = Wish::only(offer.stylists.at(i));
            there.lines[i].overlapAllowed = false;
        }
        const Decision decision = decide(moment.before, desk.command(there, Mode::asking));
        if (decision.verdict.kind != VerdictKind::accepted) return "An offer cannot be booked: " + printed(decision.verdict) + " " + printed({offer});
    }
    return {};
}

/// What a new card offers can be taken, whatever command led to it.
std::string cardsOfferWhatIsFree(const Moment& moment) {
    TestDesk desk{"other", "e0000000000000000000000000000000", 0, moment.command.stamp.madeAt};
    for (const Event& event : moment.decision.events) {
        const auto* raised = std::get_if<AttentionRaised>(&event);
        const Reservation* reservation = raised ? moment.after.findReservation(raised->item.reservation) : nullptr;
        if (!reservation) continue;
        for (const Alternative& offer : raised->item.cause.alternatives) {
            const Decision decision = decide(moment.after, desk.command(ResolveAttention{raised->item.id, AttentionAnswer::move, offer}, Mode::asking));
            if (decision.verdict.kind != VerdictKind::accepted)
                return "An offer to " + reservation->id.text + " cannot be taken: " + printed(decision.verdict) + " " + printed({offer});
        }
    }
    return {};
}

bool mayBeMovedAside(const Book& book, const Hold& hold) {
    const Reservation* reservation = book.findReservation(hold.reservation);
    const Line& line = reservation->lines.at(static_cast<std::size_t>(hold.line));
    const bool byHand = line.overlapAllowed || std::any_of(line.reasons.begin(), line.reasons.end(),
                                                           [](const auto& reason) { return reason.kind == ReasonKind::byHand; });
    return reservation->isStillAhead() && line.wish.kind == WishKind::any && !byHand;
}

/// Nobody who wants one stylist only is turned away while a person could make room with a single move by hand.
std::string findsTheSingleMove(const Moment& moment) {
    const auto* wish = std::get_if<BookReservation>(&moment.command.body);
    const Verdict& verdict = moment.decision.verdict;
    if (!wish || wish->lines.size() != 1 || wish->lines[0].wish.kind != WishKind::only || verdict.kind == VerdictKind::accepted) return {};
    if (verdict.refusal.reason != RefusalReason::stylistTaken) return {};
    TestDesk desk{"other", "e0000000000000000000000000000000", 0, moment.command.stamp.madeAt};
    BookReservation asked = *wish;
    asked.lines[0].overlapAllowed = false;
    for (const Hold& hold : moment.before.holdsOf(wish->lines[0].wish.stylist, wish->day)) {
        if (!mayBeMovedAside(moment.before, hold)) continue;
        const Line& line = moment.before.findReservation(hold.reservation)->lines.at(static_cast<std::size_t>(hold.line));
        for (const auto& [other, stylist] : moment.before.roster().stylists) {
            if (other == wish->lines[0].wish.stylist) continue;
            const MoveReservation aside{hold.reservation, wish->day, line.startMinute, hold.line, other, false};
            const Decision moved = decide(moment.before, desk.command(aside, Mode::asking));
            if (moved.verdict.kind != VerdictKind::accepted) continue;
            Book room = moment.before;
            evolveAll(room, moved.events);
            BookReservation again = asked;
            again.reservation = {"again"};
            if (decide(room, desk.command(again, Mode::asking)).verdict.kind == VerdictKind::accepted)
                return hold.reservation.text + " could have gone to " + other.text + ".";
        }
    }
    return {};
}

std::string mergesComeApart(const Moment& moment) {
    if (!std::holds_alternative<MergeCustomers>(moment.command.body) || moment.decision.verdict.kind != VerdictKind::accepted) return {};
    Book apart = moment.after;
    for (const Event& event : moment.decision.events)
        if (const auto* merged = std::get_if<CustomersMerged>(&event)) {
            if (apart.personOf(merged->duplicate) != merged->kept) return "Merged, and yet two.";
            evolve(apart, MergeTakenBack{merged->duplicate});
        }
    return apart == moment.before ? std::string() : "Taking a merge back left something behind.";
}

std::string bookingEndsWaiting(const Moment& moment) {
    const auto* wish = std::get_if<BookReservation>(&moment.command.body);
    if (!wish || wish->waiting.empty()) return {};
    const bool made = moment.decision.verdict.kind != VerdictKind::refused;
    const bool waited = moment.before.waiting().contains(wish->waiting);
    if (moment.after.waiting().contains(wish->waiting) != (waited && !made)) return "Who was booked waits on, or who was not waits no longer.";
    if (made && !waited && moment.decision.verdict.kind != VerdictKind::flagged) return "Nobody is told that somebody else dealt with them.";
    return {};
}

/// A line that keeps its stylist keeps apart from everybody it kept apart from before, and its start.
std::string minutesKeepApart(const Moment& moment) {
    const auto* wish = std::get_if<ChangeMinutes>(&moment.command.body);
    const Reservation* was = wish ? moment.before.findReservation(wish->reservation) : nullptr;
    if (!was || wish->line >= static_cast<int>(was->lines.size())) return {};
    const Reservation* is = moment.after.findReservation(wish->reservation);
    const Line& before = was->lines[static_cast<std::size_t>(wish->line)];
    const Line& after = is->lines[static_cast<std::size_t>(wish->line)];
    if (before.startMinute != after.startMinute) return "Other minutes, and another start.";
    for (std::size_t i = 0; i < was->lines.size(); ++i)
        if (static_cast<int>(i) != wish->line && !(was->lines[i] == is->lines[i])) return "Another line of the visit was changed.";
    const bool made = after.blocks == wish->blocks;
    const bool shorter = before.blocks.processing == wish->blocks.processing && before.blocks.working >= wish->blocks.working && wish->blocks.processing == 0 &&
                         before.blocks.finishing == wish->blocks.finishing && !hasEnded(*was) && before.station.empty();
    if (shorter && !made) return "It could not be made shorter.";
    return {};
}

std::string decidesTheSameTwice(const Moment& moment) {
    return decide(moment.before, moment.command) == moment.decision ? std::string() : "The same question was answered differently.";
}

}  // namespace

class RulesPropertiesTest : public QObject {
    Q_OBJECT

private:
    void holds(const char* law, const Check& check) {
        QVERIFY(rc::check(law, [&] { play(*someSteps(), check); }));
    }

private slots:
    void everyBookHoldsItsInvariants() { holds("invariants hold after every command", holdsInvariants); }
    void aPromiseIsNeverRefusedForCapacityAndNothingIsLost() { holds("a promise is kept or shown", keepsItsWord); }
    void othersAreOnlyMovedToMakeRoom() { holds("a moved any keeps start, service and price", touchesOthersOnlyToMakeRoom); }
    void whatHasEndedStaysEnded() { holds("cancelled stays cancelled, in service stays", neverResurrects); }
    void whatIsOfferedIsFree() { holds("alternatives are really free", offersWhatIsFree); }
    void whatACardOffersIsFree() { holds("cards offer what is free", cardsOfferWhatIsFree); }
    void whoCouldMoveAsideDoes() { holds("one move by hand never finds what the rules missed", findsTheSingleMove); }
    void whatIsMergedCanBeTakenApartAgain() { holds("taking a merge back restores exactly", mergesComeApart); }
    void whoIsBookedWaitsNoLonger() { holds("booking from the list takes them off it", bookingEndsWaiting); }
    void lengtheningRunsOverNobody() { holds("other minutes are checked like other times", minutesKeepApart); }
    void theSameQuestionHasTheSameAnswer() { holds("decide is a function", decidesTheSameTwice); }

    void predictingIsDecidingInOrder() {
        QVERIFY(rc::check("predict equals one after the other", [] {
            TestSalon salon;
            std::vector<Command> commands;
            for (const RandomStep& step : *someSteps())
                commands.push_back(salon.desk().command(bodyFrom(step, salon.book()), step.promised ? Mode::promised : Mode::asking));
            const Book confirmed = salon.book();
            const Prediction prediction = predict(confirmed, commands);
            RC_ASSERT(confirmed == TestSalon().book());
            for (std::size_t i = 0; i < commands.size(); ++i) RC_ASSERT(salon.submit(commands[i]) == prediction.decisions[i]);
            RC_ASSERT(salon.book() == prediction.book);
        }));
    }
};

QTEST_APPLESS_MAIN(RulesPropertiesTest)
#include "rules_properties_test.moc"
