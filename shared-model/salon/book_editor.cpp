#include "salon/book_editor.h"

#include "salon/assert.h"
#include "salon/cow.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace salon {

namespace {

bool earlier(const Hold& a, const Hold& b) {
    return std::tie(a.span, a.reservation, a.line) < std::tie(b.span, b.reservation, b.line);
}

template <class Id>
void addHolds(std::map<Id, std::vector<Hold>>& holds, const Id& id, const std::vector<Span>& spans, const ReservationId& reservation,
              int line, bool overlapAllowed) {
    if (id.empty() || spans.empty()) return;
    auto& all = holds[id];
    for (const Span span : spans) {
        const Hold hold{span, reservation, line, overlapAllowed};
        all.insert(std::upper_bound(all.begin(), all.end(), hold, earlier), hold);
    }
}

template <class Id>
void dropHolds(std::map<Id, std::vector<Hold>>& holds, const Id& id, const ReservationId& reservation) {
    const auto found = holds.find(id);
    if (found == holds.end()) return;
    std::erase_if(found->second, [&](const Hold& hold) { return hold.reservation == reservation; });
    if (found->second.empty()) holds.erase(found);
}

void hold(DayPage& page, const Reservation& reservation) {
    if (!reservation.isActive()) return;
    for (std::size_t i = 0; i < reservation.lines.size(); ++i) {
        const Line& line = reservation.lines[i];
        const int index = static_cast<int>(i);
        addHolds(page.stylistHolds, line.stylist, line.busySpans(), reservation.id, index, line.overlapAllowed);
        addHolds(page.stationHolds, line.station, line.stationSpans(), reservation.id, index, line.overlapAllowed);
    }
}

void release(DayPage& page, const Reservation& reservation) {
    for (const Line& line : reservation.lines) {
        dropHolds(page.stylistHolds, line.stylist, reservation.id);
        dropHolds(page.stationHolds, line.station, reservation.id);
    }
}

}  // namespace

void BookEditor::setShop(Shop shop) { m_book.m_shop = std::make_shared<const Shop>(std::move(shop)); }

void BookEditor::setWebBooking(WebBooking webBooking) { m_book.m_webBooking = std::make_shared<const WebBooking>(std::move(webBooking)); }
void BookEditor::setTexting(Texting texting) { m_book.m_texting = std::make_shared<const Texting>(std::move(texting)); }

Roster& BookEditor::roster() { return own(m_book.m_roster); }

Customer& BookEditor::customer(const CustomerId& id) {
    Customer& customer = m_book.m_customers.edit(id);
    customer.id = id;
    return customer;
}

DayPage& BookEditor::page(Day day) { return own(own(own(m_book.m_chunks)[day.number >> 6])[day]); }

void BookEditor::remove(Day day, const ReservationId& id) {
    DayPage& from = page(day);
    const auto found = std::find_if(from.reservations.begin(), from.reservations.end(), [&](const auto& r) { return r->id == id; });
    SALON_ASSERT(found != from.reservations.end(), "the index of days and the day pages agree");
    release(from, **found);
    from.reservations.erase(found);
    if (!from.reservations.empty()) return;
    auto& chunks = own(m_book.m_chunks);
    auto& days = own(chunks[day.number >> 6]);
    days.erase(day);
    if (days.empty()) chunks.erase(day.number >> 6);
}

void BookEditor::put(Reservation reservation) {
    const Day* before = m_book.m_dayOf.find(reservation.id);
    if (before && *before != reservation.day) remove(*before, reservation.id);

    DayPage& to = page(reservation.day);
    if (!before && reservation.group) m_book.m_groups.edit(reservation.group->group).push_back(reservation.id);
    if (!before || *before != reservation.day) m_book.m_dayOf.edit(reservation.id) = reservation.day;
    auto place = std::lower_bound(to.reservations.begin(), to.reservations.end(), reservation.id,
                                  [](const auto& r, const ReservationId& key) { return r->id < key; });
    if (place == to.reservations.end() || (*place)->id != reservation.id)
        place = to.reservations.insert(place, nullptr);
    else
        release(to, **place);
    hold(to, reservation);
    *place = std::make_shared<const Reservation>(std::move(reservation));
}

void BookEditor::change(const ReservationId& id, const std::function<void(Reservation&)>& edit) {
    const Reservation* present = m_book.findReservation(id);
    SALON_ASSERT(present, "an event about a reservation follows the event that booked it");
    Reservation changed = *present;
    edit(changed);
    put(std::move(changed));
}

void BookEditor::wait(Waiting waiting) {
    restoreTurn(waiting.kind, std::max(waiting.turn, m_book.lastTurn(waiting.kind)));
    auto& all = own(m_book.m_waiting);
    WaitingId id = waiting.id;
    all.insert_or_assign(std::move(id), std::move(waiting));
}

void BookEditor::stopWaiting(const WaitingId& id) { own(m_book.m_waiting).erase(id); }

void BookEditor::merge(const CustomerId& duplicate, const CustomerId& kept) {
    customer(duplicate).mergedInto = kept;
    auto& ids = own(m_book.m_merged)[kept];
    ids.insert(std::lower_bound(ids.begin(), ids.end(), duplicate), duplicate);
}

void BookEditor::unmerge(const CustomerId& duplicate) {
    const CustomerId kept = std::exchange(customer(duplicate).mergedInto, {});
    auto& merged = own(m_book.m_merged);
    std::erase(merged[kept], duplicate);
    if (merged[kept].empty()) merged.erase(kept);
}

void BookEditor::raise(AttentionItem item) {
    auto& items = own(m_book.m_attention);
    AttentionId id = item.id;
    items.insert_or_assign(std::move(id), std::move(item));
}

void BookEditor::settle(const AttentionId& id) { own(m_book.m_attention).erase(id); }

void BookEditor::countAssignment(const StylistId& stylist) { own(m_book.m_lastAssigned)[stylist] = ++m_book.m_assignments; }

void BookEditor::restoreTurn(WaitingKind kind, std::int64_t last) { m_book.m_lastTurns[static_cast<std::size_t>(kind)] = last; }

void BookEditor::restoreAssignments(std::int64_t count, std::map<StylistId, std::int64_t> last) {
    m_book.m_assignments = count;
    m_book.m_lastAssigned = std::make_shared<std::map<StylistId, std::int64_t>>(std::move(last));
}

}  // namespace salon
