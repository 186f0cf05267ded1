#pragma once

#include "salon/attention.h"
#include "salon/commands.h"
#include "salon/decide.h"

#include <optional>
#include <set>
#include <vector>

namespace salon {

/// A decision in the making: the facts so far, and the book as it stands after them. For the files of decide() only.
class Draft {
public:
    /// Whether a refusal is answered with places that are free instead: a search through days.
    enum class Alternatives { sought, notSought };

    Draft(const Book& before, const Command& command, Alternatives alternatives = Alternatives::sought);

    const Stamp& stamp() const { return m_stamp; }
    bool isPromised() const { return m_stamp.mode == Mode::promised; }
    bool seeksAlternatives() const { return m_alternatives == Alternatives::sought; }
    /// As the command found it.
    const Book& before() const { return m_before; }
    /// With the facts so far. Copied only when there are some.
    const Book& book();

    void add(Event event);
    /// A person must decide: the verdict becomes flagged, for the first cause raised.
    void raise(AttentionKind kind, const ReservationId& reservation, int line, Refusal cause);
    /// The same, about one text of the visit.
    void raiseText(AttentionKind kind, const ReservationId& reservation, int text, Refusal cause);
    /// A person is to look at it, and yet nothing went wrong: the verdict stays.
    void ask(AttentionKind kind, const ReservationId& reservation);
    /// Flagged without a new item: one that is open already says it.
    void flag(Refusal cause);
    /// A person's answer to an open item.
    void answer(const AttentionId& item, AttentionAnswer answer);
    /// The open items about this line's place.
    void settleLine(const ReservationId& reservation, int line);
    /// The open items of this reservation about its places: they are looked for anew, or found.
    void settlePlaces(const ReservationId& reservation);
    /// The open items of a reservation that has ended, but for changes that came too late and words of the customer.
    void settleEnded(const ReservationId& reservation);
    /// The open items about this text of the reservation: more is known of it.
    void settleText(const ReservationId& reservation, int text);
    /// The open items that ask for a word about a visit that is requested: it was given.
    void settleApproval(const ReservationId& reservation);
    /// The open items about the text that told this customer of an opening.
    void settleOffer(const CustomerId& customer);

    /// The verdict and the facts. The draft is spent.
    Decision done();
    /// Not carried out: no facts but, for a promise, an item that tells a person.
    Decision refuse(Refusal refusal);
    /// A change reached a visit that has ended: it is never brought back by that.
    Decision tooLate(const Reservation& reservation);

private:
    void put(AttentionItem item, AttentionKind kind, const ReservationId& reservation, const Refusal& cause);
    void raise(AttentionItem item, AttentionKind kind, const ReservationId& reservation, Refusal cause);
    template <class Which>
    void settle(const ReservationId& reservation, const Which& which);

    const Book& m_before;
    const Stamp& m_stamp;
    Alternatives m_alternatives;
    ReservationId m_subject;
    std::vector<Event> m_events;
    std::optional<Book> m_after;
    std::size_t m_evolved = 0;  ///< facts already in m_after
    int m_items = 0;
    std::set<AttentionId> m_settled;
    Verdict m_verdict;
};

/// What a person wants to be told, whichever of their entries it was said of, and whatever was said more strictly before.
void defineConsent(Draft& draft, const CustomerId& customer, const TextConsent& consent);

/// Cancelled, declined, not come, or over: no change brings such a visit back, but the step back of that end.
bool hasEnded(const Reservation& reservation);

// One for each kind of command. What they need of the book they check themselves; decide() has checked that there is a shop.

Decision judge(Draft& draft, const OpenShop& wish);
Decision judge(Draft& draft, const DefineService& wish);
Decision judge(Draft& draft, const DefineStation& wish);
Decision judge(Draft& draft, const DefineStylist& wish);
Decision judge(Draft& draft, const DefineSkill& wish);
Decision judge(Draft& draft, const WithdrawSkill& wish);
Decision judge(Draft& draft, const DefineShift& wish);
Decision judge(Draft& draft, const DefineTimeOff& wish);
Decision judge(Draft& draft, const TakeBackTimeOff& wish);

Decision judge(Draft& draft, const RegisterCustomer& wish);
Decision judge(Draft& draft, const AmendCustomer& wish);
Decision judge(Draft& draft, const EraseCustomer& wish);

Decision judge(Draft& draft, const DefineCustomerWarnings& wish);
Decision judge(Draft& draft, const MergeCustomers& wish);
Decision judge(Draft& draft, const TakeBackMerge& wish);
Decision judge(Draft& draft, const KeepCustomersApart& wish);
Decision judge(Draft& draft, const TakeBackKeepingApart& wish);

Decision judge(Draft& draft, const JoinWaiting& wish);
Decision judge(Draft& draft, const LeaveWaiting& wish);

Decision judge(Draft& draft, const BookReservation& wish);
Decision judge(Draft& draft, const ReceiveWalkIn& wish);
Decision judge(Draft& draft, const MoveReservation& wish);
Decision judge(Draft& draft, const ChangeServices& wish);
Decision judge(Draft& draft, const ChangeMinutes& wish);
Decision judge(Draft& draft, const ReportLateness& wish);
Decision judge(Draft& draft, const NoteReservation& wish);

Decision judge(Draft& draft, const ConfirmReservation& wish);
Decision judge(Draft& draft, const DeclineReservation& wish);
Decision judge(Draft& draft, const CancelReservation& wish);
Decision judge(Draft& draft, const RecordArrival& wish);
Decision judge(Draft& draft, const StartService& wish);
Decision judge(Draft& draft, const CompleteService& wish);
Decision judge(Draft& draft, const RecordNoShow& wish);

Decision judge(Draft& draft, const TakeBackConfirmation& wish);
Decision judge(Draft& draft, const TakeBackDecline& wish);
Decision judge(Draft& draft, const TakeBackCancellation& wish);
Decision judge(Draft& draft, const TakeBackArrival& wish);
Decision judge(Draft& draft, const TakeBackStart& wish);
Decision judge(Draft& draft, const TakeBackCompletion& wish);
Decision judge(Draft& draft, const TakeBackNoShow& wish);

Decision judge(Draft& draft, const ResolveAttention& wish);

Decision judge(Draft& draft, const DefineTexting& wish);
Decision judge(Draft& draft, const DefineTextConsent& wish);
Decision judge(Draft& draft, const ClaimText& wish);
Decision judge(Draft& draft, const ReportText& wish);
Decision judge(Draft& draft, const HoldText& wish);
Decision judge(Draft& draft, const ReleaseText& wish);
Decision judge(Draft& draft, const SkipText& wish);
Decision judge(Draft& draft, const TakeBackSkip& wish);
Decision judge(Draft& draft, const SendTextNow& wish);
Decision judge(Draft& draft, const WordText& wish);
Decision judge(Draft& draft, const ReturnText& wish);
Decision judge(Draft& draft, const SendTextAgain& wish);
Decision judge(Draft& draft, const ReceiveReply& wish);
Decision judge(Draft& draft, const OfferOpening& wish);
Decision judge(Draft& draft, const ReportOffer& wish);
Decision judge(Draft& draft, const SkipOpening& wish);

Decision judge(Draft& draft, const DefineWebBooking& wish);

}  // namespace salon
