#include "line/booking_line.h"

#include "line/command_field.h"
#include "ui/gesture_log.h"
#include "ui/words.h"

#include <utility>

namespace salon::desk {
namespace {

PersonalWords wordsOf(const CustomerId& customer, const NewPerson& person) {
    PersonalWords words;
    words.customer = customer;
    words.name = person.name;
    words.phone = person.phone;
    return words;
}

}  // namespace

void BookingLine::book(const SlotOffer& place, OverrideWord word) {
    BookingDraft draft = m_plan.draft;
    if (m_plan.newcomer) draft.customer = m_session.newCustomerId();
    m_making = m_session.newReservationId();
    std::optional<PersonalWords> words;
    if (!m_plan.note.empty()) {
        words.emplace();
        words->customer = draft.customer;
        words->reservationNote = m_plan.note;
    }
    CommandBody body = draft.commandFor(m_session, m_making, place, word);
    if (draft.walkIn) body = draft.walkInFor(m_session, m_making, place, word);
    send(draft.customer, std::move(body), std::move(words));
}

void BookingLine::joinWaiting() {
    BookingDraft draft = m_plan.draft;
    if (m_plan.newcomer) draft.customer = m_session.newCustomerId();
    m_joining = m_session.newWaitingId();
    send(draft.customer, draft.waitingFor(m_session, m_joining, m_plan.dayNamed), {});
}

void BookingLine::finish() {
    m_field->clear();
    m_planner.unpin();
    hide();
    emit ghostWished({});
    emit leaves(true);
}

/// Somebody new is known from now on, whatever becomes of the plan.
void BookingLine::planSeveral(const SlotOffer& place) {
    const BookingPlan plan = m_plan;
    BookingDraft draft = plan.draft;
    if (plan.newcomer) {
        draft.customer = m_session.newCustomerId();
        m_gestures.submit(RegisterCustomer{draft.customer}, wordsOf(draft.customer, *plan.newcomer));
    }
    const BookReservation first = draft.commandFor(m_session, {}, place);
    finish();
    if (plan.party > 0) emit partyAsked(first, plan.party, plan.note);
    else emit seriesAsked(first, *plan.series, plan.note);
}

/// The line is put away before the answer: nobody waits for a network. A refusal brings it back.
void BookingLine::send(const CustomerId& customer, CommandBody body, std::optional<PersonalWords> words) {
    m_sentText = m_field->text();
    const std::optional<NewPerson> newcomer = m_plan.newcomer;
    finish();
    if (!newcomer) {
        m_gestures.submit(std::move(body), std::move(words));
        return;
    }
    const PersonalWords person = wordsOf(customer, *newcomer);
    const QString name = QString::fromStdString(newcomer->name);
    m_gestures.submitAll({{RegisterCustomer{customer}, person}, {std::move(body), std::move(words)}}, [name] { return tr("New customer %1 booked").arg(name); });
}

void BookingLine::onFinished(const Deed& deed) {
    if (m_making.empty() && m_joining.empty()) return;
    for (const Gesture& gesture : deed.gestures) {
        const auto* join = std::get_if<JoinWaiting>(&gesture.body);
        const bool ours = join ? !m_joining.empty() && join->waiting.id == m_joining : !m_making.empty() && reservationOf(gesture.body) == m_making;
        if (!ours) continue;
        const ReservationId made = std::exchange(m_making, {});
        const WaitingId joined = std::exchange(m_joining, {});
        if (!gesture.outcome.stored || gesture.outcome.verdict.kind == VerdictKind::refused) return showRefusal(gesture.outcome);
        if (join) emit waitingJoined(joined);
        else emit booked(made);
        return;
    }
    // Not even sent: the refusal stands on the command that the rules would refuse.
    const Gesture* refused = deed.firstRefused();
    if (deed.id != 0 || !refused) return;
    m_making = {};
    m_joining = {};
    showRefusal(refused->outcome);
}

void BookingLine::showRefusal(const GestureOutcome& outcome) {
    // Who types already for the next customer is not interrupted; the foot of the window says what was refused.
    if (isVisible() && !m_field->text().isEmpty()) return;
    openWith(m_sentText);
    if (!outcome.stored || outcome.verdict.kind != VerdictKind::refused) return;
    m_refused = outcome.verdict.refusal;
    m_marked = 0;
    refresh();
}

}  // namespace salon::desk
