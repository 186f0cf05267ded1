#include "ui/step_back.h"

#include "salon/statement.h"

#include <algorithm>
#include <type_traits>

namespace salon::desk {
namespace {

/// The lines of a visit as they would be asked for.
std::vector<LineRequest> askedFor(const Reservation& visit) {
    std::vector<LineRequest> lines;
    for (const Line& line : visit.lines)
        lines.push_back({line.service, line.wish, line.startMinute, line.blocksChosen ? std::optional(line.blocks) : std::nullopt, line.overlapAllowed, line.word});
    return lines;
}

bool isSame(const std::vector<LineRequest>& asked, const Reservation& visit) {
    return std::equal(asked.begin(), asked.end(), visit.lines.begin(), visit.lines.end(), [](const LineRequest& a, const Line& b) {
        return a.service == b.service && a.startMinute == b.startMinute;
    });
}

/// What a customer was told is said, by a text or by a person in its place; the server's own commands are nobody's to step back.
template <class Wish>
concept IsSaid = std::is_same_v<Wish, ClaimText> || std::is_same_v<Wish, ReportText> || std::is_same_v<Wish, ReturnText> ||
                 std::is_same_v<Wish, ReceiveReply> || std::is_same_v<Wish, OfferOpening> || std::is_same_v<Wish, ReportOffer>;

/// One command on its way back: looks whether its work still stands, then plays what undoes it.
class WayBack {
public:
    WayBack(Rehearsal& rehearsal, const Done& done, StepBack& back) : m_play(rehearsal), m_done(done), m_back(back) {}

    bool isOpen() const { return m_back.why == NoWayBack::none; }

    void operator()(const NoteReservation& b) {
        if (!m_done.said.words || !m_done.said.words->reservationNote || !m_done.formerWords) return;
        const auto& notes = m_play.session().state().notes;
        const auto note = notes.find(b.reservation);
        if (!now(b.reservation) || note == notes.end() || note->second != *m_done.said.words->reservationNote) return overtaken(b.reservation);
        play(b, m_done.formerWords);
    }

    void operator()(const BookReservation& b) { unbook(b.reservation, b.day, b.lines, b.waiting); }
    void operator()(const ReceiveWalkIn& b) { unbook(b.reservation, b.day, b.lines, b.waiting); }

    void operator()(const MoveReservation& b) {
        const Reservation* was = before(b.reservation);
        const Reservation* stands = now(b.reservation);
        const auto line = static_cast<std::size_t>(std::max(b.line, 0));
        if (!was || line >= was->lines.size()) return;
        if (!stands || line >= stands->lines.size() || stands->day != b.day) return overtaken(b.reservation);
        const int start = b.line < 0 ? stands->startMinute() : stands->lines[line].startMinute;
        const bool otherHand = !b.stylist.empty() && stands->lines[line].stylist != b.stylist;
        if (start != b.startMinute || otherHand) return overtaken(b.reservation);
        moveBack(*was, b.line);
    }

    void operator()(const ChangeServices& b) {
        const Reservation* stands = now(b.reservation);
        if (!stands || !isSame(b.lines, *stands)) return overtaken(b.reservation);
        linesBack(b.reservation);
    }

    void operator()(const ChangeMinutes& b) {
        const Reservation* was = before(b.reservation);
        const Reservation* stands = now(b.reservation);
        const auto line = static_cast<std::size_t>(b.line);
        if (!was || line >= was->lines.size()) return;
        if (!stands || line >= stands->lines.size() || !(stands->lines[line].blocks == b.blocks)) return overtaken(b.reservation);
        // Minutes nobody had chosen become the stylist's own again, not somebody's choice.
        if (!was->lines[line].blocksChosen) return linesBack(b.reservation);
        play(ChangeMinutes{b.reservation, b.line, was->lines[line].blocks, was->lines[line].overlapAllowed});
    }

    void operator()(const ReportLateness& b) {
        const Reservation* was = before(b.reservation);
        const Reservation* stands = now(b.reservation);
        if (!was) return;
        if (!stands || stands->lateMinutes != b.minutes) return overtaken(b.reservation);
        play(ReportLateness{b.reservation, was->lateMinutes});
    }

    void operator()(const ConfirmReservation& b) { lifeBack(b.reservation, Status::confirmed); }
    void operator()(const RecordArrival& b) { lifeBack(b.reservation, Status::arrived); }
    void operator()(const StartService& b) { lifeBack(b.reservation, Status::inService); }
    void operator()(const CompleteService& b) { lifeBack(b.reservation, Status::completed); }
    void operator()(const DeclineReservation& b) { revive(b.reservation, Status::declined, TakeBackDecline{b.reservation}); }
    void operator()(const CancelReservation& b) { revive(b.reservation, Status::cancelled, TakeBackCancellation{b.reservation}); }
    void operator()(const RecordNoShow& b) { revive(b.reservation, Status::noShow, TakeBackNoShow{b.reservation}); }

    void operator()(const TakeBackConfirmation& b) { again(b.reservation, Status::requested, ConfirmReservation{b.reservation}); }
    void operator()(const TakeBackArrival& b) { again(b.reservation, Status::confirmed, RecordArrival{b.reservation}); }
    void operator()(const TakeBackStart& b) { again(b.reservation, Status::arrived, StartService{b.reservation}); }
    void operator()(const TakeBackCompletion& b) { again(b.reservation, Status::inService, CompleteService{b.reservation}); }
    void operator()(const TakeBackDecline& b) { again(b.reservation, Status::requested, DeclineReservation{b.reservation}); }
    void operator()(const TakeBackNoShow& b) { again(b.reservation, Status::confirmed, RecordNoShow{b.reservation}); }
    void operator()(const TakeBackCancellation& b) {
        const Reservation* was = before(b.reservation);
        if (!was) return;
        again(b.reservation, was->statusBeforeCancel, CancelReservation{b.reservation, was->cancelReason.value_or(CancelReason::other)});
    }

    void operator()(const ResolveAttention& b) {
        const auto item = m_done.before.attention().find(b.attention);
        if (item == m_done.before.attention().end()) return;
        const ReservationId& id = item->second.reservation;
        if (item->second.kind == AttentionKind::approvalWaits && b.answer == AttentionAnswer::keep) return lifeBack(id, Status::confirmed);
        if (item->second.kind == AttentionKind::approvalWaits && b.answer == AttentionAnswer::cancel) return revive(id, Status::declined, TakeBackDecline{id});
        switch (b.answer) {
            case AttentionAnswer::keep: return stop(NoWayBack::kept, id);
            case AttentionAnswer::cancel: return revive(id, Status::cancelled, TakeBackCancellation{id});
            case AttentionAnswer::move: return unmove(b, id);
            case AttentionAnswer::swap: return unswap(item->second);
        }
    }

    void operator()(const JoinWaiting& b) {
        if (!m_play.book().waiting().contains(b.waiting.id)) return overtaken({});
        play(LeaveWaiting{b.waiting.id, WaitingEnd::mistake});
    }
    void operator()(const LeaveWaiting& b) { rejoin(b.waiting); }

    void operator()(const DefineTimeOff& b) {
        const Stylist* stands = m_play.book().findStylist(b.stylist);
        const auto off = stands ? stands->timeOff.find(b.timeOff.id) : decltype(stands->timeOff.end()){};
        if (!stands || off == stands->timeOff.end() || !(off->second == b.timeOff)) return overtaken({});
        const Stylist* was = m_done.before.findStylist(b.stylist);
        if (was && was->timeOff.contains(b.timeOff.id)) play(DefineTimeOff{b.stylist, was->timeOff.at(b.timeOff.id)});
        else play(TakeBackTimeOff{b.stylist, b.timeOff.id});
        visitsBack(b);
    }
    void operator()(const TakeBackTimeOff& b) {
        const Stylist* was = m_done.before.findStylist(b.stylist);
        if (was && was->timeOff.contains(b.timeOff)) play(DefineTimeOff{b.stylist, was->timeOff.at(b.timeOff)});
    }

    void operator()(const AmendCustomer& b) {
        if (!m_done.formerWords) return;
        const auto stands = wordsBefore(m_play.session(), m_done.said);
        if (!stands || !m_done.said.words || stands->name != m_done.said.words->name || stands->phone != m_done.said.words->phone ||
            stands->customerNote != m_done.said.words->customerNote || stands->allergies != m_done.said.words->allergies)
            return overtaken({});
        play(b, m_done.formerWords);
    }
    void operator()(const DefineCustomerWarnings& b) {
        const Customer* was = m_done.before.findCustomer(b.customer);
        const Customer* stands = m_play.book().findCustomer(b.customer);
        if (!was) return;
        if (!stands || !(stands->warnings == b.warnings)) return overtaken({});
        play(DefineCustomerWarnings{b.customer, was->warnings});
    }
    void operator()(const MergeCustomers& b) {
        const CustomerId& duplicate = m_done.before.personOf(b.duplicate);
        if (duplicate == m_done.before.personOf(b.kept)) return;
        const Customer* stands = m_play.book().findCustomer(duplicate);
        if (!stands || stands->mergedInto.empty()) return overtaken({});
        play(TakeBackMerge{duplicate});
    }
    void operator()(const TakeBackMerge& b) {
        const Customer* was = m_done.before.findCustomer(b.duplicate);
        if (was && !was->mergedInto.empty()) play(MergeCustomers{was->mergedInto, b.duplicate});
    }
    void operator()(const KeepCustomersApart& b) {
        if (m_done.before.areKeptApart(b.one, b.other)) return;
        if (!m_play.book().areKeptApart(b.one, b.other)) return overtaken({});
        play(TakeBackKeepingApart{b.one, b.other});
    }
    void operator()(const TakeBackKeepingApart& b) {
        if (m_done.before.areKeptApart(b.one, b.other)) play(KeepCustomersApart{b.one, b.other});
    }
    /// Booked with a registration of its own, the visit goes and the person stays known.
    void operator()(const RegisterCustomer&) { m_registered = true; }
    void operator()(const EraseCustomer&) { stop(NoWayBack::erased, {}); }
    bool registered() const { return m_registered; }

    void operator()(const DefineShift& b) {
        const Stylist* was = m_done.before.findStylist(b.stylist);
        if (!was) return;
        const auto weekday = static_cast<std::size_t>(b.day ? b.day->weekday() : b.weekday);
        play(DefineShift{b.stylist, b.weekday, b.day, b.day ? was->shiftOn(*b.day) : was->weeklyShifts[weekday]});
    }
    void operator()(const DefineService& b) {
        const Service* was = m_done.before.findService(b.service.id);
        Service former = was ? *was : b.service;
        former.active = was && was->active;
        play(DefineService{former});
    }
    void operator()(const DefineStation& b) {
        const Station* was = m_done.before.findStation(b.station.id);
        Station former = was ? *was : b.station;
        former.active = was && was->active;
        play(DefineStation{former});
    }
    void operator()(const DefineStylist& b) {
        const Stylist* was = m_done.before.findStylist(b.stylist);
        play(was ? DefineStylist{b.stylist, was->name, was->nameEnglish, was->active} : DefineStylist{b.stylist, b.name, b.nameEnglish, false});
    }
    void operator()(const DefineSkill& b) { skillBack(b.stylist, b.service); }
    void operator()(const WithdrawSkill& b) { skillBack(b.stylist, b.service); }
    void operator()(const HoldText& b) {
        const Reservation* was = before(b.reservation);
        if (was && !was->texts.get().held) play(ReleaseText{b.reservation});
    }
    void operator()(const ReleaseText& b) {
        const Reservation* was = before(b.reservation);
        if (was && was->texts.get().held) play(HoldText{b.reservation});
    }
    /// It may have gone meanwhile. If not it is held: the pause that it was to be spared may have passed.
    void operator()(const SendTextNow& b) {
        const Reservation* stands = now(b.reservation);
        if (!stands || isTold(*stands, b.kind, b.statement)) return stop(NoWayBack::told, b.reservation);
        play(HoldText{b.reservation});
    }
    void operator()(const SendTextAgain& b) {
        const Reservation* was = before(b.reservation);
        if (!was || !was->texts.get().last) return stop(NoWayBack::told, b.reservation);
        (*this)(SendTextNow{b.reservation, was->texts.get().last->kind, was->texts.get().told->statement});
    }
    void operator()(const WordText& b) {
        if (m_done.formerWords) play(b, m_done.formerWords);
    }
    void operator()(const DefineTexting&) { play(DefineTexting{m_done.before.texting()}); }
    void operator()(const DefineTextConsent& b) {
        if (const Customer* was = m_done.before.findCustomer(b.customer)) play(DefineTextConsent{b.customer, was->textConsent});
    }
    template <IsSaid Wish>
    void operator()(const Wish& b) { stop(NoWayBack::told, reservationOf(CommandBody{b})); }
    void operator()(const SkipText& b) { play(TakeBackSkip{b.reservation, b.kind, b.statement}); }
    void operator()(const TakeBackSkip& b) { play(SkipText{b.reservation, b.kind, b.statement}); }
    void operator()(const SkipOpening& b) { play(SkipOpening{b.waiting, !b.skip}); }
    void operator()(const DefineWebBooking&) { play(DefineWebBooking{m_done.before.webBooking()}); }
    void operator()(const OpenShop&) { stop(NoWayBack::registered, {}); }

private:
    const Reservation* before(const ReservationId& id) const { return m_done.before.findReservation(id); }
    const Reservation* now(const ReservationId& id) const { return m_play.book().findReservation(id); }

    void stop(NoWayBack why, const ReservationId& id) {
        m_back.why = why;
        m_back.reservation = id;
    }
    void overtaken(const ReservationId& id) { stop(NoWayBack::overtaken, id); }

    /// What changes nothing is left out.
    void play(CommandBody body, std::optional<PersonalWords> words = {}) {
        if (!isOpen()) return;
        Decision decision = m_play.play(body);
        if (decision.verdict.kind == VerdictKind::refused) {
            m_back.why = NoWayBack::refused;
            m_back.refusal = std::move(decision.verdict.refusal);
        } else if (!decision.events.empty() || words) {
            m_back.commands.push_back({std::move(body), std::move(words)});
        }
    }
    /// Does it if the rules agree; the rest of the way back does not hang on it.
    void tryPlay(const CommandBody& body) {
        if (isOpen() && m_play.tryPlay(body)) m_back.commands.push_back({body});
    }

    void unbook(const ReservationId& id, Day day, const std::vector<LineRequest>& lines, const WaitingId& waiting) {
        const Reservation* stands = now(id);
        const bool asMade = stands && stands->isActive() && stands->day == day && isSame(lines, *stands);
        if (!asMade || stands->status == Status::completed) return overtaken(id);
        play(CancelReservation{id, CancelReason::mistake});
        if (!waiting.empty()) rejoin(waiting);
    }

    void rejoin(const WaitingId& id) {
        const auto was = m_done.before.waiting().find(id);
        if (was != m_done.before.waiting().end() && !m_play.book().waiting().contains(id)) play(JoinWaiting{was->second});
    }

    void moveBack(const Reservation& was, int line) {
        const Line& named = was.lines[static_cast<std::size_t>(std::max(line, 0))];
        const int start = line < 0 ? was.startMinute() : named.startMinute;
        play(MoveReservation{was.id, was.day, start, line, named.stylist, named.overlapAllowed, named.word});
        stylistsBack(was);
        promiseBack(was);
    }

    /// Another start was another promise: what was said of the former one holds again with it.
    void promiseBack(const Reservation& was) {
        const Reservation* stands = now(was.id);
        if (!stands || stands->day != was.day || stands->startMinute() != was.startMinute()) return;
        if (stands->lateMinutes != was.lateMinutes) tryPlay(ReportLateness{was.id, was.lateMinutes});
    }

    /// Each line to whom it had, where the search has given it to somebody else.
    void stylistsBack(const Reservation& was) {
        for (std::size_t i = 0; i < was.lines.size() && isOpen(); ++i) {
            const Reservation* stands = now(was.id);
            const Line& line = was.lines[i];
            if (line.stylist.empty() || !stands || i >= stands->lines.size() || stands->lines[i].stylist == line.stylist) continue;
            tryPlay(MoveReservation{was.id, was.day, line.startMinute, static_cast<int>(i), line.stylist, line.overlapAllowed, line.word});
        }
    }

    void linesBack(const ReservationId& id) {
        const Reservation* was = before(id);
        if (!was) return;
        play(ChangeServices{id, askedFor(*was)});
        stylistsBack(*was);
        promiseBack(*was);
    }

    void lifeBack(const ReservationId& id, Status reached) {
        const Reservation* was = before(id);
        const Reservation* stands = now(id);
        if (!was || was->status == reached) return;
        if (!stands || stands->status != reached) return overtaken(id);
        const auto still = [&](Status status) { return now(id)->status == status && was->status != status; };
        if (still(Status::completed)) play(TakeBackCompletion{id});
        if (still(Status::inService)) play(TakeBackStart{id});
        if (still(Status::arrived)) play(TakeBackArrival{id});
        if (still(Status::confirmed)) play(TakeBackConfirmation{id});
        if (isOpen()) stylistsBack(*was);
    }

    void revive(const ReservationId& id, Status ended, CommandBody body) {
        const Reservation* was = before(id);
        const Reservation* stands = now(id);
        if (!was || was->status == ended) return;
        if (!stands || stands->status != ended) return overtaken(id);
        play(std::move(body));
        if (!isOpen()) return;
        // A decline or a no-show comes back to one status, whichever it had before.
        if (now(id)->status == Status::requested && was->status != Status::requested) tryPlay(ConfirmReservation{id});
        if (now(id)->status == Status::confirmed && was->status == Status::requested) tryPlay(TakeBackConfirmation{id});
        stylistsBack(*was);
    }

    void again(const ReservationId& id, Status reached, CommandBody body) {
        const Reservation* stands = now(id);
        if (!stands || stands->status != reached) return overtaken(id);
        play(std::move(body));
    }

    void unmove(const ResolveAttention& b, const ReservationId& id) {
        const Reservation* was = before(id);
        const Reservation* stands = now(id);
        if (!was) return;
        const bool asAnswered = stands && (!b.target || (stands->day == b.target->day && stands->startMinute() == b.target->startMinute));
        if (!asAnswered) return overtaken(id);
        moveBack(*was, -1);
        if (was->status == Status::requested) lifeBack(id, Status::confirmed);
    }

    /// The one that had to give way and found nobody asks for the stylist back.
    void unswap(const AttentionItem& item) {
        for (const AttentionItem* open : m_play.book().attentionOf(item.cause.by))
            if (open->kind == AttentionKind::clash && open->cause.by == item.reservation) return play(ResolveAttention{open->id, AttentionAnswer::swap, {}});
        stop(NoWayBack::swapped, item.reservation);
    }

    /// Those who went to others because of the time off, and stand where they stood.
    void visitsBack(const DefineTimeOff& b) {
        for (const Day day : m_done.before.daysFrom(b.timeOff.firstDay)) {
            if (day > b.timeOff.lastDay) break;
            for (const auto& was : m_done.before.findDay(day)->reservations) {
                const Reservation* stands = now(was->id);
                if (!stands || !stands->isStillAhead() || stands->day != day || stands->lines.size() != was->lines.size()) continue;
                const bool hers = std::any_of(was->lines.begin(), was->lines.end(), [&](const Line& line) { return line.stylist == b.stylist; });
                if (hers && stands->startMinute() == was->startMinute()) stylistsBack(*was);
            }
        }
    }

    void skillBack(const StylistId& stylist, const ServiceId& service) {
        const Stylist* was = m_done.before.findStylist(stylist);
        if (!was) return;
        if (was->can(service)) play(DefineSkill{stylist, service, was->skills.at(service)});
        else play(WithdrawSkill{stylist, service});
    }

    Rehearsal& m_play;
    const Done& m_done;
    StepBack& m_back;
    bool m_registered = false;
};

}  // namespace

StepBack stepBackOf(const Session& session, const Book& now, std::span<const Done> done) {
    StepBack back;
    Rehearsal rehearsal(session, now);
    bool registered = false;
    for (auto last = done.rbegin(); last != done.rend() && back.why == NoWayBack::none; ++last) {
        WayBack way(rehearsal, *last, back);
        std::visit(way, last->said.body);
        registered = registered || way.registered();
    }
    if (back.why == NoWayBack::none && back.commands.empty() && registered) back.why = NoWayBack::registered;
    if (back.why != NoWayBack::none) back.commands.clear();
    return back;
}

}  // namespace salon::desk
