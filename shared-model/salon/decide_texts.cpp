#include "salon/decide_draft.h"
#include "salon/statement.h"
#include "salon/text_words.h"
#include "salon/texts_due.h"

#include <algorithm>
#include <utility>

namespace salon {

namespace {

bool isSystem(const Draft& draft) { return draft.stamp().actor == kSystemActor; }

bool isMinute(int minute) { return 0 <= minute && minute < kMinutesPerDay; }

Refusal badMinutes(const char* of) { return {.reason = RefusalReason::badMinutes, .detail = of}; }
Refusal badName(std::string of) { return {.reason = RefusalReason::badName, .detail = std::move(of)}; }

Refusal checkTemplates(const std::vector<TextTemplate>& templates) {
    std::set<std::pair<TextKind, TextLanguage>> known;
    for (const TextTemplate& one : templates) {
        if (!known.emplace(one.kind, one.language).second)            return badName("template");
        if (one.words.empty() || one.words.size() > kTextBytesMax)     return badName("words");
        if (auto stranger = wrongPlaceholder(one.words, one.kind))     return badName(std::move(*stranger));
    }
    return {};
}

/// Why nobody may say this of the visit now.
RefusalReason whyNot(const Draft& draft, const Reservation* visit, TextKind kind, const Statement& statement) {
    if (!visit)                                 return RefusalReason::reservationUnknown;
    if (isTold(*visit, kind, statement))        return RefusalReason::textTold;
    if (!mayBeTexted(draft.before(), *visit))   return RefusalReason::textNotWanted;
    if (!isTrueNews(*visit, kind, statement))   return RefusalReason::statementStale;
    return RefusalReason::none;
}

/// The sentence a person saw in the tray, when they decided about it.
template <class Wish>
RefusalReason whyNot(const Draft& draft, const Wish& wish) {
    return whyNot(draft, draft.before().findReservation(wish.reservation), wish.kind, wish.statement);
}

/// A step that is only taken where it changes something.
template <class Fact>
Decision setHeld(Draft& draft, const ReservationId& id, bool held) {
    const Reservation* visit = draft.before().findReservation(id);
    if (!visit) return draft.refuse({.reason = RefusalReason::reservationUnknown, .reservation = id});
    const bool over = visit->status == Status::completed;
    if (!over && visit->texts.get().held != held) draft.add(Fact{id});
    return draft.done();
}

/// Whether the report says more than is known. A text that arrived after all has arrived.
bool isForward(TextOutcome from, TextOutcome to) {
    switch (from) {
        case TextOutcome::sending: return to != TextOutcome::sending;
        case TextOutcome::handedOver:
        case TextOutcome::unknown: return to == TextOutcome::delivered || to == TextOutcome::failed;
        case TextOutcome::failed: return to == TextOutcome::delivered;
        case TextOutcome::delivered: return false;
    }
    return false;
}

/// A text, of a visit or to somebody who waits, of which more is known: what did not surely arrive is a person's matter.
template <class Report>
void raiseUnreached(Draft& draft, const Report& report, const ReservationId& reservation, int number, const CustomerId& customer) {
    const auto raise = [&](AttentionKind kind, RefusalReason reason) {
        draft.raiseText(kind, reservation, number, {.reason = reason, .customer = customer, .detail = report.reason});
    };
    if (report.outcome == TextOutcome::failed) raise(AttentionKind::textFailed, RefusalReason::textFailed);
    if (report.outcome == TextOutcome::unknown) raise(AttentionKind::textUncertain, RefusalReason::textUncertain);
}

/// Why nothing can be said of the text of this number about the visit.
RefusalReason whyNoText(const Reservation* visit, int number) {
    if (!visit) return RefusalReason::reservationUnknown;
    return number < 1 || number > visit->textCount ? RefusalReason::textMissing : RefusalReason::none;
}

const OpenText* findOpen(const Reservation& visit, int number) {
    const auto& open = visit.texts.get().open;
    const auto text = std::find_if(open.begin(), open.end(), [&](const OpenText& one) { return one.number == number; });
    return text == open.end() ? nullptr : &*text;
}

}  // namespace

Decision judge(Draft& draft, const DefineTexting& wish) {
    const Texting& before = draft.before().texting();
    const Texting& wanted = wish.texting;
    if (wanted.pauseSeconds < 0 || wanted.pauseSeconds > kTextPauseSecondsMax)             return draft.refuse(badMinutes("pause"));
    if (!isMinute(wanted.quietFromMinute) || !isMinute(wanted.quietToMinute))              return draft.refuse(badMinutes("quiet"));
    if (wanted.replyCancelHours < 0 || wanted.replyCancelHours > kReplyCancelHoursMax)     return draft.refuse(badMinutes("reply_cancel"));
    // Who was told something that is not so any more is told so.
    if (wanted.unsent.contains(TextKind::correction))                                      return draft.refuse(badName("correction"));
    if (Refusal refusal = checkTemplates(wanted.templates); refusal.reason != RefusalReason::none) return draft.refuse(std::move(refusal));
    Texting defined = wanted;
    defined.since.reset();
    if (wanted.on) defined.since = before.on ? before.since : draft.stamp().madeAt;
    if (!(defined == before)) draft.add(TextingDefined{std::move(defined)});
    return draft.done();
}

Decision judge(Draft& draft, const ClaimText& wish) {
    const auto no = [&](RefusalReason reason) { return draft.refuse({.reason = reason, .reservation = wish.reservation}); };
    const RefusalReason why = whyNot(draft, wish);
    if (!isSystem(draft))           return no(RefusalReason::systemOnly);
    if (why != RefusalReason::none) return no(why);
    const Reservation& visit = *draft.before().findReservation(wish.reservation);
    if (visit.texts.get().held || draft.before().texting().unsent.contains(wish.kind)) return no(RefusalReason::textNotWanted);
    draft.add(TextClaimed{visit.id, wish.kind, wish.statement, visit.textCount + 1, draft.stamp().madeAt});
    return draft.done();
}

Decision judge(Draft& draft, const ReportText& wish) {
    const auto no = [&](RefusalReason reason) { return draft.refuse({.reason = reason, .reservation = wish.reservation}); };
    const Reservation* visit = draft.before().findReservation(wish.reservation);
    if (!isSystem(draft)) return no(RefusalReason::systemOnly);
    if (const RefusalReason why = whyNoText(visit, wish.number); why != RefusalReason::none) return no(why);
    const OpenText* text = findOpen(*visit, wish.number);
    if (!text || !isForward(text->outcome, wish.outcome)) return draft.done();
    draft.add(TextReported{wish.reservation, wish.number, wish.outcome, wish.reason, draft.stamp().madeAt});
    draft.settleText(wish.reservation, wish.number);
    raiseUnreached(draft, wish, wish.reservation, wish.number, {});
    return draft.done();
}

Decision judge(Draft& draft, const ReturnText& wish) {
    const auto no = [&](RefusalReason reason) { return draft.refuse({.reason = reason, .reservation = wish.reservation}); };
    const Reservation* visit = draft.before().findReservation(wish.reservation);
    if (!isSystem(draft)) return no(RefusalReason::systemOnly);
    if (const RefusalReason why = whyNoText(visit, wish.number); why != RefusalReason::none) return no(why);
    const OpenText* text = findOpen(*visit, wish.number);
    if (text && text->outcome == TextOutcome::sending) draft.add(TextReturned{wish.reservation, wish.number});
    return draft.done();
}

Decision judge(Draft& draft, const SendTextAgain& wish) {
    const auto no = [&](RefusalReason reason) { return draft.refuse({.reason = reason, .reservation = wish.reservation}); };
    const Reservation* visit = draft.before().findReservation(wish.reservation);
    if (const RefusalReason why = whyNoText(visit, wish.number); why != RefusalReason::none) return no(why);
    const TextRecord& record = visit->texts.get();
    const OpenText* text = findOpen(*visit, wish.number);
    const bool isDoubtful = text && (text->outcome == TextOutcome::failed || text->outcome == TextOutcome::unknown);
    if (!isDoubtful)                                       return no(RefusalReason::textTold);
    if (!mayBeTexted(draft.before(), *visit))              return no(RefusalReason::textNotWanted);
    if (!record.last || record.last->number != wish.number) return no(RefusalReason::statementStale);
    const Statement statement = record.told->statement;
    const TextKind kind = record.last->kind;
    draft.add(TextReturned{wish.reservation, wish.number});
    draft.add(TextHurried{wish.reservation, statement});
    draft.settleText(wish.reservation, wish.number);
    const WallSecond now = WallSecond::of(draft.stamp().madeAt);
    const auto next = nextText(draft.book(), *draft.book().findReservation(wish.reservation), now, now);
    if (!next || next->kind != kind || !(next->statement == statement)) return no(RefusalReason::statementStale);
    return draft.done();
}

Decision judge(Draft& draft, const HoldText& wish) { return setHeld<TextHeld>(draft, wish.reservation, true); }
Decision judge(Draft& draft, const ReleaseText& wish) { return setHeld<TextReleased>(draft, wish.reservation, false); }

Decision judge(Draft& draft, const SkipText& wish) {
    const RefusalReason why = whyNot(draft, wish);
    if (why != RefusalReason::none) return draft.refuse({.reason = why, .reservation = wish.reservation});
    draft.add(TextSkipped{wish.reservation, wish.kind, wish.statement, draft.stamp().madeAt});
    return draft.done();
}

Decision judge(Draft& draft, const TakeBackSkip& wish) {
    const Reservation* visit = draft.before().findReservation(wish.reservation);
    if (!visit) return draft.refuse({.reason = RefusalReason::reservationUnknown, .reservation = wish.reservation});
    const TextRecord& record = visit->texts.get();
    const bool lastWord = record.isSkipped() && record.last->kind == wish.kind && record.told->statement == wish.statement;
    if (!lastWord) return draft.refuse({.reason = RefusalReason::statementStale, .reservation = wish.reservation});
    draft.add(SkipTakenBack{wish.reservation});
    return draft.done();
}

Decision judge(Draft& draft, const SendTextNow& wish) {
    const RefusalReason why = whyNot(draft, wish);
    if (why != RefusalReason::none) return draft.refuse({.reason = why, .reservation = wish.reservation});
    const TextRecord& record = draft.before().findReservation(wish.reservation)->texts.get();
    if (record.held || !(record.hurried == wish.statement)) draft.add(TextHurried{wish.reservation, wish.statement});
    return draft.done();
}

Decision judge(Draft& draft, const WordText& wish) {
    const RefusalReason why = whyNot(draft, wish);
    if (why != RefusalReason::none) return draft.refuse({.reason = why, .reservation = wish.reservation});
    draft.add(TextWorded{wish.reservation, wish.kind, wish.statement});
    return draft.done();
}

Decision judge(Draft& draft, const OfferOpening& wish) {
    const auto& waiting = draft.before().waiting();
    const auto found = waiting.find(wish.waiting);
    const auto no = [&](RefusalReason reason) { return draft.refuse({.reason = reason}); };
    const WallTime now = draft.stamp().madeAt;
    if (!isSystem(draft))                          return no(RefusalReason::systemOnly);
    if (found == waiting.end())                    return no(RefusalReason::waitingUnknown);
    if (found->second.offeredOn == now.day)        return no(RefusalReason::textTold);
    const bool wanted = found->second.kind == WaitingKind::list && !draft.before().texting().unsent.contains(TextKind::opening);
    if (!wanted || !mayBeTexted(draft.before(), found->second.customer)) return no(RefusalReason::textNotWanted);
    const auto planned = openingText(draft.before(), found->second, WallSecond::of(now));
    if (!planned || planned->slot.day != wish.day || planned->slot.startMinute != wish.startMinute) return no(RefusalReason::statementStale);
    draft.add(OpeningOffered{wish.waiting, wish.day, wish.startMinute, now});
    return draft.done();
}

/// Whoever waits no longer, or was told of another opening since, is not asked about this one any more.
Decision judge(Draft& draft, const ReportOffer& wish) {
    if (!isSystem(draft)) return draft.refuse({.reason = RefusalReason::systemOnly});
    const auto& waiting = draft.before().waiting();
    const auto found = waiting.find(wish.waiting);
    if (found == waiting.end() || found->second.offeredOn != wish.day || !isForward(found->second.offer, wish.outcome)) return draft.done();
    const CustomerId& customer = found->second.customer;
    draft.add(OfferReported{wish.waiting, wish.day, wish.outcome, wish.reason, draft.stamp().madeAt});
    draft.settleOffer(customer);
    raiseUnreached(draft, wish, {}, 0, customer);
    return draft.done();
}

Decision judge(Draft& draft, const SkipOpening& wish) {
    const auto& waiting = draft.before().waiting();
    const auto found = waiting.find(wish.waiting);
    if (found == waiting.end() || found->second.kind != WaitingKind::list) return draft.refuse({.reason = RefusalReason::waitingUnknown});
    // The server's own claim, of a text that was surely not sent.
    const bool isClaimed = found->second.offeredOn && !found->second.offerSkipped && found->second.offer == TextOutcome::sending;
    if (isSystem(draft) && isClaimed && !wish.skip) {
        draft.add(OpeningSkipped{wish.waiting, *found->second.offeredOn, false});
        return draft.done();
    }
    // Whose text waits for the end of the quiet hours is kept from it then.
    const Day day = afterQuiet(draft.before().texting(), WallSecond::of(draft.stamp().madeAt)).minute().day;
    const bool isThatDay = found->second.offeredOn == day;
    if (isThatDay && !found->second.offerSkipped) return draft.refuse({.reason = RefusalReason::textTold});
    if (isThatDay != wish.skip) draft.add(OpeningSkipped{wish.waiting, day, wish.skip});
    return draft.done();
}

}  // namespace salon
