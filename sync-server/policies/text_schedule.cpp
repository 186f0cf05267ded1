#include "policies/text_schedule.h"

#include <algorithm>

namespace salon::server {

namespace {

/// Changes that follow each other put the look for openings off no longer than this.
constexpr std::int64_t kOpeningsWaitSecondsMax = 600;

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
    if (all || !days.empty() || !(m_book->waiting() == book.waiting())) {
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
    if (m_due.empty() || m_due.begin()->first > now) return {};
    const Due due = *m_due.begin();
    m_due.erase(m_due.begin());
    for (auto& [day, dues] : m_byDay)
        if (dues.erase(due) > 0) break;
    return due.second;
}

void TextSchedule::lookAgain(const ReservationId& reservation, Day day, WallSecond at) {
    m_due.emplace(at, reservation);
    m_byDay[day].emplace(at, reservation);
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
    if (!m_due.empty() && (!first || m_due.begin()->first < *first)) first = m_due.begin()->first;
    return first;
}

}  // namespace salon::server
