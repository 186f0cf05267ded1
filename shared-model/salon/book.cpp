#include "salon/book.h"

#include <algorithm>

namespace salon {

namespace {

/// Days of one chunk: see Book::m_chunks. Rounds down for days before 1970 too.
int chunkOf(Day day) { return day.number >> 6; }

template <class Map, class Key>
auto findIn(const Map& map, const Key& key) -> const typename Map::mapped_type* {
    const auto found = map.find(key);
    return found != map.end() ? &found->second : nullptr;
}

const Hold* firstOverlap(std::span<const Hold> holds, const std::vector<Span>& spans, const ReservationId& except) {
    for (const Hold& hold : holds) {
        if (hold.reservation == except) continue;
        for (const Span span : spans)
            if (hold.span.overlaps(span)) return &hold;
    }
    return nullptr;
}

}  // namespace

const Reservation* DayPage::find(const ReservationId& id) const {
    const auto found = std::lower_bound(reservations.begin(), reservations.end(), id,
                                        [](const auto& reservation, const ReservationId& key) { return reservation->id < key; });
    return found != reservations.end() && (*found)->id == id ? found->get() : nullptr;
}

bool DayPage::operator==(const DayPage& other) const {
    return std::equal(reservations.begin(), reservations.end(), other.reservations.begin(), other.reservations.end(),
                      [](const auto& a, const auto& b) { return a == b || *a == *b; });
}

Book::Book()
    : m_shop(std::make_shared<const Shop>()),
      m_texting(std::make_shared<const Texting>()),
      m_webBooking(std::make_shared<const WebBooking>()),
      m_roster(std::make_shared<Roster>()),
      m_chunks(std::make_shared<std::map<int, std::shared_ptr<Days>>>()),
      m_attention(std::make_shared<std::map<AttentionId, AttentionItem>>()),
      m_waiting(std::make_shared<std::map<WaitingId, Waiting>>()),
      m_merged(std::make_shared<std::map<CustomerId, std::vector<CustomerId>>>()),
      m_lastAssigned(std::make_shared<std::map<StylistId, std::int64_t>>()) {}

const Service* Book::findService(const ServiceId& id) const { return findIn(m_roster->services, id); }
const Stylist* Book::findStylist(const StylistId& id) const { return findIn(m_roster->stylists, id); }
const Station* Book::findStation(const StationId& id) const { return findIn(m_roster->stations, id); }

const Reservation* Book::findReservation(const ReservationId& id) const {
    const Day* day = m_dayOf.find(id);
    if (!day) return nullptr;
    const DayPage* page = findDay(*day);
    return page ? page->find(id) : nullptr;
}

const DayPage* Book::findDay(Day day) const {
    const auto* days = findIn(*m_chunks, chunkOf(day));
    if (!days) return nullptr;
    const auto* page = findIn(**days, day);
    return page ? page->get() : nullptr;
}

std::vector<Day> Book::daysFrom(Day from) const {
    std::vector<Day> all;
    for (auto chunk = m_chunks->lower_bound(chunkOf(from)); chunk != m_chunks->end(); ++chunk)
        for (const auto& [day, page] : *chunk->second)
            if (day >= from) all.push_back(day);
    return all;
}

std::vector<Day> Book::daysUnlike(const Book& other) const {
    std::vector<Day> unlike;
    if (m_chunks == other.m_chunks) return unlike;
    const auto collect = [&](const Book& one, const Book& against, bool onlyMissing) {
        for (const auto& [chunk, days] : *one.m_chunks) {
            const auto* same = findIn(*against.m_chunks, chunk);
            if (same && *same == days) continue;
            for (const auto& [day, page] : *days) {
                const auto* facing = same ? findIn(**same, day) : nullptr;
                if (onlyMissing ? !facing : !facing || *facing != page) unlike.push_back(day);
            }
        }
    };
    collect(*this, other, false);
    collect(other, *this, true);
    std::sort(unlike.begin(), unlike.end());
    return unlike;
}

std::vector<const Reservation*> Book::groupOf(const GroupId& id) const {
    std::vector<const Reservation*> visits;
    if (const auto* ids = m_groups.find(id))
        for (const ReservationId& visit : *ids) visits.push_back(findReservation(visit));
    std::stable_sort(visits.begin(), visits.end(), [](const Reservation* a, const Reservation* b) { return a->group->number < b->group->number; });
    return visits;
}

std::vector<const AttentionItem*> Book::attentionOf(const ReservationId& id) const {
    std::vector<const AttentionItem*> items;
    for (const auto& [key, item] : *m_attention)
        if (item.reservation == id) items.push_back(&item);
    return items;
}

std::span<const Hold> Book::holdsOf(const StylistId& stylist, Day day) const {
    const DayPage* page = findDay(day);
    const auto* holds = page ? findIn(page->stylistHolds, stylist) : nullptr;
    return holds ? std::span<const Hold>(*holds) : std::span<const Hold>();
}

std::span<const Hold> Book::holdsOf(const StationId& station, Day day) const {
    const DayPage* page = findDay(day);
    const auto* holds = page ? findIn(page->stationHolds, station) : nullptr;
    return holds ? std::span<const Hold>(*holds) : std::span<const Hold>();
}

const Hold* Book::whoHolds(const StylistId& stylist, Day day, const std::vector<Span>& spans, const ReservationId& except) const {
    return firstOverlap(holdsOf(stylist, day), spans, except);
}

const Hold* Book::whoHolds(const StationId& station, Day day, const std::vector<Span>& spans, const ReservationId& except) const {
    return firstOverlap(holdsOf(station, day), spans, except);
}

int Book::minutesBooked(const StylistId& stylist, Day day) const {
    int minutes = 0;
    for (const Hold& hold : holdsOf(stylist, day)) minutes += hold.span.minutes();
    return minutes;
}

std::int64_t Book::lastAssigned(const StylistId& stylist) const {
    const auto* last = findIn(*m_lastAssigned, stylist);
    return last ? *last : 0;
}

const CustomerId& Book::personOf(const CustomerId& id) const {
    const CustomerId* person = &id;
    for (const Customer* customer = findCustomer(id); customer && !customer->mergedInto.empty(); customer = findCustomer(*person))
        person = &customer->mergedInto;
    return *person;
}

std::vector<CustomerId> Book::mergedInto(const CustomerId& kept) const {
    std::vector<CustomerId> all;
    if (const auto* direct = findIn(*m_merged, kept))
        for (const CustomerId& id : *direct) {
            all.push_back(id);
            for (CustomerId& further : mergedInto(id)) all.push_back(std::move(further));
        }
    return all;
}

bool Book::areKeptApart(const CustomerId& one, const CustomerId& other) const {
    const auto idsOf = [this](const CustomerId& id) {
        std::vector<CustomerId> ids = mergedInto(personOf(id));
        ids.push_back(personOf(id));
        return ids;
    };
    const std::vector<CustomerId> others = idsOf(other);
    for (const CustomerId& id : idsOf(one))
        if (const Customer* customer = findCustomer(id); customer && !customer->keptApart.empty())
            for (const CustomerId& apart : others)
                if (customer->keptApart.contains(apart)) return true;
    return false;
}

Customer Book::person(const CustomerId& id) const {
    const Customer* kept = findCustomer(personOf(id));
    if (!kept) return {};
    Customer person = *kept;
    for (const CustomerId& merged : mergedInto(person.id)) {
        const Customer& other = *findCustomer(merged);
        for (const auto& [stylist, lines] : other.completedVisits) person.completedVisits[stylist] += lines;
        person.warnings.doNotBook = person.warnings.doNotBook || other.warnings.doNotBook;
        person.warnings.patchTestedOn = std::max(person.warnings.patchTestedOn, other.warnings.patchTestedOn);
        person.textConsent.sms = std::max(person.textConsent.sms, other.textConsent.sms);
        person.textConsent.alimtalk = std::max(person.textConsent.alimtalk, other.textConsent.alimtalk);
    }
    return person;
}

bool Book::operator==(const Book& other) const {
    const auto sameDays = [](const std::shared_ptr<Days>& a, const std::shared_ptr<Days>& b) {
        return a == b || std::equal(a->begin(), a->end(), b->begin(), b->end(), [](const auto& x, const auto& y) {
                   return x.first == y.first && (x.second == y.second || *x.second == *y.second);
               });
    };
    return *m_shop == *other.m_shop && *m_texting == *other.m_texting && *m_webBooking == *other.m_webBooking &&
           (m_roster == other.m_roster || *m_roster == *other.m_roster) && m_customers == other.m_customers &&
           *m_attention == *other.m_attention && *m_waiting == *other.m_waiting && m_lastTurns == other.m_lastTurns &&
           *m_lastAssigned == *other.m_lastAssigned && m_assignments == other.m_assignments &&
           std::equal(m_chunks->begin(), m_chunks->end(), other.m_chunks->begin(), other.m_chunks->end(),
                      [&](const auto& x, const auto& y) { return x.first == y.first && sameDays(x.second, y.second); });
}

}  // namespace salon
