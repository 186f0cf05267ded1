#include "waiting/waiting_watch.h"

#include <algorithm>

namespace salon::desk {
namespace {

/// More than a person reads out on the telephone is of no use.
constexpr std::size_t kOpeningsMax = 3;
/// Two weeks of full days take about a millisecond to look through; a turn of the loop must stay within a frame.
constexpr int kEntriesAtATurn = 3;
constexpr int kMinuteMs = 60'000;

bool hasPassed(const Waiting& entry, WallTime now) { return WallTime{entry.lastDay, std::min(entry.span.to, kMinutesPerDay - 1)} < now; }

/// Two offers nearer to each other than this are one offer to a person on the telephone.
constexpr int kApartMinutes = 60;
/// Enough quarters of an hour that a second and third one that stand apart are among them.
constexpr int kLookedAtMax = 24;

std::vector<FreeSlot> thatStandApart(std::vector<FreeSlot> found) {
    std::vector<FreeSlot> apart;
    for (FreeSlot& slot : found) {
        const bool near = !apart.empty() && WallTime{slot.day, slot.startMinute}.total() - WallTime{apart.back().day, apart.back().startMinute}.total() < kApartMinutes;
        if (!near && apart.size() < kOpeningsMax) apart.push_back(std::move(slot));
    }
    return apart;
}

bool isBookable(const ListPlace& place) { return !place.openings.empty(); }

}  // namespace

WaitingWatch::WaitingWatch(const Session& session, QObject* parent) : QObject(parent), m_session(session) {
    m_soon.setSingleShot(true);
    m_next.setSingleShot(true);
    m_minute.start(kMinuteMs);
    connect(&m_soon, &QTimer::timeout, this, &WaitingWatch::look);
    connect(&m_next, &QTimer::timeout, this, &WaitingWatch::searchSome);
    connect(&m_minute, &QTimer::timeout, this, &WaitingWatch::look);
    connect(&session, &Session::bookChanged, this, &WaitingWatch::lookSoon);
    look();
}

void WaitingWatch::lookSoon() { m_soon.start(0); }

int WaitingWatch::bookable() const { return static_cast<int>(std::count_if(m_list.begin(), m_list.end(), isBookable)); }

void WaitingWatch::look() {
    m_soon.stop();
    lookAtQueue();
    lookAtList();
    m_seen = m_session.state().book;
    if (!m_open.empty()) m_next.start(0);
    showList();
    tell();
}

void WaitingWatch::lookAtQueue() {
    const Book& book = m_session.state().book;
    m_queue.clear();
    for (WaitingForecast& expected : forecastWaiting(book, m_session.now())) {
        const auto entry = book.waiting().find(expected.waiting);
        if (entry != book.waiting().end()) m_queue.push_back({entry->second, std::move(expected)});
    }
}

bool WaitingWatch::isStale(const Waiting& entry) const {
    const Book& book = m_session.state().book;
    const auto found = m_found.find(entry.id);
    if (found == m_found.end() || &book.roster() != &m_seen.roster()) return true;
    const auto before = m_seen.waiting().find(entry.id);
    if (before == m_seen.waiting().end() || before->second != entry) return true;
    const WallTime now = m_session.now();
    const auto isOver = [&](const FreeSlot& slot) { return WallTime{slot.day, slot.startMinute} < now; };
    if (std::any_of(found->second.begin(), found->second.end(), isOver)) return true;
    const Day last = std::min(entry.lastDay, now.day.plus(kOpeningDaysMax));
    for (Day day = std::max(entry.firstDay, now.day); day <= last; day = day.plus(1))
        if (book.findDay(day) != m_seen.findDay(day)) return true;
    return false;
}

void WaitingWatch::lookAtList() {
    const auto& waiting = m_session.state().book.waiting();
    const auto isGone = [&](const WaitingId& id) { return !waiting.contains(id); };
    std::erase_if(m_found, [&](const auto& found) { return isGone(found.first); });
    std::erase_if(m_open, isGone);
    for (const auto& [id, entry] : waiting)
        if (entry.kind == WaitingKind::list && !hasPassed(entry, m_session.now()) && isStale(entry)) m_open.insert(id);
}

void WaitingWatch::searchSome() {
    const Book& book = m_session.state().book;
    std::vector<WaitingId> news;
    for (int i = 0; i < kEntriesAtATurn && !m_open.empty(); ++i) {
        const WaitingId id = *m_open.begin();
        m_open.erase(m_open.begin());
        const auto entry = book.waiting().find(id);
        if (entry == book.waiting().end()) continue;
        auto openings = thatStandApart(openingsFor(book, entry->second, m_session.now(), kLookedAtMax));
        const auto before = m_found.find(id);
        if (before != m_found.end() && before->second.empty() && !openings.empty()) news.push_back(id);
        m_found[id] = std::move(openings);
    }
    if (!m_open.empty()) m_next.start(0);
    showList();
    tell();
    for (const WaitingId& id : news) emit becameBookable(id);
}

void WaitingWatch::showList() {
    m_list.clear();
    const WallTime now = m_session.now();
    for (const Waiting* entry : inTurn(m_session.state().book, WaitingKind::list)) {
        ListPlace place{*entry, {}, hasPassed(*entry, now)};
        if (const auto found = m_found.find(entry->id); found != m_found.end() && !place.expired) place.openings = found->second;
        m_list.push_back(std::move(place));
    }
    const auto rank = [](const ListPlace& place) { return isBookable(place) ? 0 : place.expired ? 2 : 1; };
    std::stable_sort(m_list.begin(), m_list.end(), [&](const ListPlace& a, const ListPlace& b) { return rank(a) < rank(b); });
}

void WaitingWatch::tell() {
    emit changed();
    const std::vector<int> counts{static_cast<int>(m_queue.size()), static_cast<int>(m_list.size()), bookable()};
    if (std::exchange(m_told, counts) != counts) emit countsChanged(counts[0], counts[1], counts[2]);
}

}  // namespace salon::desk
