#include "desk_rules.h"

#include "minute_model.h"
#include "trace.h"

#include "salon/invariants.h"

#include <map>

namespace salon::simulation {

namespace {

/// Who an id means, by nothing but what the customers themselves say.
CustomerId personOf(const Book& book, CustomerId id) {
    for (const Customer* customer = book.findCustomer(id); customer && !customer->mergedInto.empty(); customer = book.findCustomer(id))
        id = customer->mergedInto;
    return id;
}

/// Who did most for this person; empty for nobody, or for two alike.
StylistId regularOf(const Book& book, const CustomerId& person) {
    std::map<StylistId, int> lines;
    for (const auto* row : book.customers().rows())
        if (personOf(book, row->first) == person)
            for (const auto& [stylist, count] : row->second.completedVisits) lines[stylist] += count;
    StylistId best;
    int most = 0;
    for (const auto& [stylist, count] : lines) {
        if (count == most) best = {};
        if (count > most) best = stylist;
        most = std::max(most, count);
    }
    return best;
}

class DeskExamination {
public:
    DeskExamination(const Book& before, const wire::Entry& entry, const Book& after) : m_before(before), m_entry(entry), m_after(after) {}

    void run() const {
        for (const auto& violation : violationsAmongPeople(m_after)) fail(violation);
        if (const auto* wish = wished<BookReservation>()) checkNew(*wish);
        if (const auto* wish = wished<ReceiveWalkIn>()) checkNew(*wish);
        if (const auto* wish = wished<BookReservation>()) checkRegular(*wish);
        if (const auto* wish = wished<TakeBackMerge>()) checkApart(wish->duplicate);
        if (const auto* wish = wished<KeepCustomersApart>()) checkKeptApart(wish->one, wish->other, true);
        if (const auto* wish = wished<TakeBackKeepingApart>()) checkKeptApart(wish->one, wish->other, false);
        if (m_entry.verdict.kind == VerdictKind::accepted && wished<NoteReservation>() && !(m_before == m_after)) fail("words about a visit changed the book.");
        if (const auto* wish = wished<ChangeMinutes>()) checkMinutes(*wish);
        if (const Reservation* visit = m_before.findReservation(reservationOf(m_entry.command.body))) checkLateness(*visit);
    }

private:
    [[noreturn]] void fail(const std::string& sentence) const { throw Failure("Position " + std::to_string(m_entry.position) + ": " + sentence); }
    bool made() const { return m_entry.verdict.kind != VerdictKind::refused; }
    template <class Wish>
    const Wish* wished() const { return std::get_if<Wish>(&m_entry.command.body); }

    template <class Wish>
    void checkNew(const Wish& wish) const {
        if (made() && m_after.findReservation(wish.reservation)->customer != personOf(m_before, wish.customer))
            fail(wish.reservation.text + " is booked for somebody else.");
        if (wish.waiting.empty()) return;
        const bool waited = m_before.waiting().contains(wish.waiting);
        const bool waits = m_after.waiting().contains(wish.waiting);
        if (made() && waits) fail(wish.waiting.text + " was booked and waits on.");
        if (!made() && waited != waits) fail(wish.waiting.text + " was not booked and waits no longer.");
        if (made() && !waited && m_entry.verdict.kind != VerdictKind::flagged) fail("nobody is told that " + wish.waiting.text + " was dealt with elsewhere.");
    }

    /// `any` goes to whom this person is used to, whichever of their entries that is known from.
    void checkRegular(const BookReservation& wish) const {
        if (!made() || wish.customer.empty() || wish.lines.size() != 1 || wish.lines.front().wish.kind != WishKind::any) return;
        const CustomerId person = personOf(m_before, wish.customer);
        const StylistId regular = regularOf(m_before, person);
        if (regular.empty() || !couldTake(m_before, regular, wish.day, wish.lines.front(), wish.reservation)) return;
        if (m_after.findReservation(wish.reservation)->lines.front().stylist != regular)
            fail(wish.reservation.text + " was not given to " + regular.text + ", who did most for " + person.text + ".");
    }

    void checkApart(const CustomerId& duplicate) const {
        if (!made() || !m_before.findCustomer(duplicate)) return;
        for (const auto* row : m_before.customers().rows()) {
            Customer expected = row->second;
            if (row->first == duplicate) expected.mergedInto = {};
            const Customer* is = m_after.findCustomer(row->first);
            if (!is || !(*is == expected)) fail("taking the merge of " + duplicate.text + " back changed " + row->first.text + ".");
        }
    }

    /// Every pair of entries that mean the two, looked at one by one; and nobody else is touched.
    void checkKeptApart(const CustomerId& one, const CustomerId& other, bool expected) const {
        if (!made()) return;
        bool apart = false;
        for (const auto* row : m_after.customers().rows()) {
            const CustomerId person = personOf(m_after, row->first);
            const bool isOne = person == personOf(m_after, one);
            const bool isOther = person == personOf(m_after, other);
            for (const CustomerId& id : row->second.keptApart) {
                if (!m_after.findCustomer(id)->keptApart.contains(row->first)) fail("only " + row->first.text + " is kept apart from " + id.text + ".");
                apart = apart || (isOne && personOf(m_after, id) == personOf(m_after, other));
            }
            const Customer* was = m_before.findCustomer(row->first);
            if (!isOne && !isOther && !(*was == row->second)) fail("two people kept apart changed " + row->first.text + ".");
        }
        if (apart != expected) fail(one.text + " and " + other.text + (expected ? " are not kept apart." : " are still kept apart."));
    }

    void checkMinutes(const ChangeMinutes& wish) const {
        const Reservation* was = m_before.findReservation(wish.reservation);
        if (!was || wish.line >= static_cast<int>(was->lines.size())) return;
        const Reservation* is = m_after.findReservation(wish.reservation);
        for (std::size_t i = 0; i < was->lines.size(); ++i) {
            const bool own = static_cast<int>(i) == wish.line;
            if (!own && !(was->lines[i] == is->lines[i])) fail("other minutes for one line of " + was->id.text + " changed another one.");
            if (own && was->lines[i].startMinute != is->lines[i].startMinute) fail("other minutes moved " + was->id.text + ".");
            if (own && !was->isStillAhead() && was->lines[i].stylist != is->lines[i].stylist && !was->lines[i].stylist.empty())
                fail("other minutes took " + was->id.text + ", who is here, from their stylist.");
        }
    }

    /// What was said holds for the promise it was said about.
    void checkLateness(const Reservation& was) const {
        const Reservation* is = m_after.findReservation(was.id);
        int expected = was.lateMinutes;
        if (const auto* wish = wished<ReportLateness>(); wish && m_entry.verdict.kind == VerdictKind::accepted) expected = wish->minutes;
        if (was.day != is->day || was.startMinute() != is->startMinute()) expected = 0;
        if (is->lateMinutes != expected) fail("what " + was.id.text + " said of being late is not what is known.");
    }

    const Book& m_before;
    const wire::Entry& m_entry;
    const Book& m_after;
};

}  // namespace

void checkDeskRules(const Book& before, const wire::Entry& entry, const Book& after) { DeskExamination(before, entry, after).run(); }

}  // namespace salon::simulation
