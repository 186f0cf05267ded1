#include "policies/text_schedule.h"

#include <algorithm>

namespace salon::server {

namespace {

/// Changes that follow each other put the look for openings off no longer than this.
constexpr std::int64_t kOpeningsWaitSecondsMax = 600;

/// FNV-1a: any spreading will do. Without a seed all have the same place, and their ids decide.
std::uint64_t placeOf(const std::string& seed, const ReservationId& reservation) {
    if (seed.empty()) return 0;
    std::uint64_t place = 14695981039346656037U;
    for (const std::string* text : {&seed, &reservation.text})
        for (const char c : *text) place = (place ^ static_cast<unsigned char>(c)) * 1099511628211U;
    return place;
}

}  // namespace

void TextSchedule::update(const Book& book, const TextMemory& memory, WallSecond now, bool everybody) {
    const Day today = now.minute().day;
    // Whoever did not come is told so until a day after.
    const Day first = today.plus(-1);
    const bool all = everybody || !m_book || m_today != today || !(m_book->texting() == book.texting());
    const auto days = all ? book.daysFrom(first) : book.daysUnlike(*m_book);
    if (all) {
        m_due.clear();
        m_byDay.clear();
    }
    for (const Day day : days)
        if (day >= first) plan(book, memory, day, now);
    // A roster that nobody has touched is shared.
    const bool otherHands = !m_book || &m_book->roster() != &book.roster();
    if (all || otherHands || !days.empty() || !(m_book->waiting() == book.waiting())) {
        const WallSecond calm = now.plus(book.texting().pauseSeconds);
        if (!m_openingsAt) m_openingsNotAfter = now.plus(kOpeningsWaitSecondsMax);
        m_openingsAt = std::max(now, std::min(calm, m_openingsNotAfter));
    }
    m_book = book;
    m_today = today;
}

void TextSchedule::clear() {
    m_book.reset();
    m_due.clear();
    m_byDay.clear();
    m_openingsAt.reset();
}

void TextSchedule::plan(const Book& book, const TextMemory& memory, Day day, WallSecond now) {
    forget(day);
    const DayPage* page = book.findDay(day);
    if (!page) return;
    for (const auto& visit : page->reservations)
        if (const auto planned = nextText(book, *visit, memory.changedAt(*visit), now); planned && !planned->held)
            lookAgain(visit->id, day, planned->dueAt);
}

void TextSchedule::forget(Day day) {
    const auto found = m_byDay.find(day);
    if (found == m_byDay.end()) return;
    for (const Due& due : found->second) m_due.erase(due);
    m_byDay.erase(found);
}

std::optional<ReservationId> TextSchedule::takeDue(WallSecond now) {
    if (m_due.empty() || m_due.begin()->at > now) return {};
    const Due due = *m_due.begin();
    m_due.erase(m_due.begin());
    m_byDay[due.day].erase(due);
    return due.reservation;
}

void TextSchedule::lookAgain(const ReservationId& reservation, Day day, WallSecond at) {
    const Due due{at, placeOf(m_seed, reservation), reservation, day};
    m_due.insert(due);
    m_byDay[day].insert(due);
}

bool TextSchedule::takeOpenings(WallSecond now) {
    if (!m_openingsAt || *m_openingsAt > now) return false;
    m_openingsAt.reset();
    return true;
}

void TextSchedule::lookForOpenings(WallSecond at) {
    if (!m_openingsAt || at < *m_openingsAt) m_openingsAt = at;
    m_openingsNotAfter = std::max(m_openingsNotAfter, at);
}

std::optional<WallSecond> TextSchedule::next() const {
    std::optional<WallSecond> first = m_openingsAt;
    if (!m_due.empty() && (!first || m_due.begin()->at < *first)) first = m_due.begin()->at;
    return first;
}

}  // namespace salon::server
