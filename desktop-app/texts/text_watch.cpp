#include "texts/text_watch.h"

#include "salon/statement.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace salon::desk {
namespace {

/// A day of forty stylists takes two thirds of a millisecond; a turn of the loop must stay far within a frame.
constexpr int kDaysAtATurn = 4;
constexpr int kSecondMs = 1'000;
/// Somebody booked so lately was booked just now, whatever the minute's beginning.
constexpr std::int64_t kJustNowSeconds = 120;

WallSecond bookedAt(const Reservation& visit) { return WallSecond::of(visit.bookedAt); }

}  // namespace

TextWatch::TextWatch(const Session& session, QObject* parent) : QObject(parent), m_session(session) {
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &TextWatch::planSome);
    connect(&m_tick, &QTimer::timeout, this, &TextWatch::tick);
    connect(&session, &Session::bookChanged, this, [this] {
        followBook();
        // After the gesture that made it is on the screen.
        m_next.start(0);
    });
    m_tick.start(kSecondMs);
    followBook();
    // Nobody has seen it change yet.
    m_bookChangedAt = {};
    m_next.start(0);
}

void TextWatch::look() {
    followBook();
    while (!m_open.empty()) planSome();
    showLists();
}

const UpcomingText* TextWatch::find(const ReservationId& reservation) const {
    for (const auto* list : {&m_soon, &m_held, &m_later})
        for (const UpcomingText& one : *list)
            if (one.reservation == reservation) return &one;
    return nullptr;
}

void TextWatch::followBook() {
    const Book& book = m_session.state().book;
    const Day today = m_session.now().day;
    // Somebody who did not come is told so until a day later.
    const Day first = today.plus(-1);
    const bool anew = !(book.texting() == m_seen.texting()) || m_seenOn != today;
    const auto days = book.daysUnlike(m_seen);
    // When the server looks for places anew, too.
    if (anew || !days.empty() || !(book.waiting() == m_seen.waiting())) m_bookChangedAt = m_session.nowSecond();
    for (const Day day : days)
        if (day >= first) m_open.try_emplace(day, m_seen);
    for (const auto& [id, day] : m_barred)
        if (const Reservation* visit = book.findReservation(id); !visit || mayBeTexted(book, visit->customer)) m_open.try_emplace(day, book);
    if (anew) {
        std::erase_if(m_planned, [&](const auto& planned) { return planned.first < first; });
        for (const Day day : book.daysFrom(first)) m_open.try_emplace(day, book);
    }
    m_seen = book;
    m_seenOn = today;
}

/// What was told already and is another thing now has changed just now, as far as anybody here knows. What nobody was told
/// yet may have been read late, after days without a line: then it counts from its booking.
void TextWatch::noteChanges(const DayPage& page, const Book& book) {
    const DeskState& state = m_session.state();
    const WallSecond now = m_session.nowSecond();
    for (const auto& visit : page.reservations) {
        const Reservation* before = book.findReservation(visit->id);
        const TextRecord& record = visit->texts.get();
        // Whoever wants it said at once wants it said, however old the change is.
        const bool hurried = record.hurried && !(before && before->texts.get().hurried == record.hurried);
        if (!hurried && before && statementOf(*before) == statementOf(*visit)) continue;
        const bool heardAtOnce = state.connection == Connection::live || state.pending.contains(visit->id);
        const bool justNow = now.number - bookedAt(*visit).number < kJustNowSeconds;
        if (hurried || record.told || justNow || (before && heardAtOnce)) m_changedAt[visit->id] = now;
    }
}

WallSecond TextWatch::changedAt(const Reservation& visit) const {
    const auto seen = m_changedAt.find(visit.id);
    return seen != m_changedAt.end() ? seen->second : bookedAt(visit);
}

void TextWatch::planSome() {
    for (int i = 0; i < kDaysAtATurn && !m_open.empty(); ++i) {
        const auto next = m_open.extract(m_open.begin());
        plan(next.key(), next.mapped());
    }
    if (!m_open.empty()) m_next.start(0);
    else showLists();
}

void TextWatch::plan(Day day, const Book& before) {
    const Book& book = m_session.state().book;
    std::erase_if(m_barred, [&](const auto& one) { return one.second == day; });
    const DayPage* page = book.findDay(day);
    m_planned.erase(day);
    if (!page || !book.texting().on) return;
    noteChanges(*page, before);
    std::vector<UpcomingText> planned;
    for (const auto& visit : page->reservations) {
        const auto next = nextText(book, *visit, changedAt(*visit), m_session.nowSecond());
        if (next && !next->unsent) planned.push_back({visit->id, *next});
        if (!next && visit->isStillAhead() && !visit->customer.empty() && !mayBeTexted(book, visit->customer)) m_barred[visit->id] = day;
        if (!next || isReminder(next->kind)) m_changedAt.erase(visit->id);
    }
    if (!planned.empty()) m_planned[day] = std::move(planned);
}

void TextWatch::setPlaces(std::map<WaitingId, FreeSlot> places) {
    if (places == m_places) return;
    m_places = std::move(places);
    if (m_open.empty()) showLists();
}

/// As openingText() has it, which would look for the places once more.
std::vector<UpcomingOpening> TextWatch::openingsAt(WallSecond now) const {
    const Book& book = m_session.state().book;
    const Texting& texting = book.texting();
    std::vector<UpcomingOpening> all;
    if (texting.unsent.contains(TextKind::opening)) return all;
    const WallSecond looksAt = m_bookChangedAt.plus(texting.pauseSeconds);
    const WallSecond from = std::max(looksAt, now);
    const WallSecond calm = afterQuiet(texting, from);
    for (const auto& [id, place] : m_places) {
        const auto entry = book.waiting().find(id);
        if (entry == book.waiting().end() || entry->second.offeredOn == calm.minute().day || !mayBeTexted(book, entry->second.customer)) continue;
        all.push_back({id, place.day, place.startMinute, calm == from ? looksAt : calm});
    }
    const auto order = [&](const UpcomingOpening& one) { return std::tuple(one.dueAt, book.waiting().at(one.waiting).turn); };
    std::sort(all.begin(), all.end(), [&](const UpcomingOpening& a, const UpcomingOpening& b) { return order(a) < order(b); });
    return all;
}

void TextWatch::showLists() {
    const Book& book = m_session.state().book;
    const WallSecond now = m_session.nowSecond();
    const WallSecond soon = now.plus(std::max(kSoonSeconds, book.texting().pauseSeconds));
    std::vector<UpcomingText> lists[3];
    for (const auto& [day, planned] : m_planned)
        for (const UpcomingText& one : planned) {
            if (isReminder(one.text.kind) && one.text.dueAt > soon && !one.text.held) continue;
            const Reservation* visit = book.findReservation(one.reservation);
            const auto next = visit ? nextText(book, *visit, changedAt(*visit), now) : std::nullopt;
            // It was true when it was planned, and time has passed.
            if (!next || next->unsent) continue;
            lists[next->held ? 1 : next->dueAt > soon ? 2 : 0].push_back({one.reservation, *next});
        }
    for (auto& list : lists)
        std::sort(list.begin(), list.end(), [](const UpcomingText& a, const UpcomingText& b) {
            return std::tie(a.text.dueAt, a.reservation) < std::tie(b.text.dueAt, b.reservation);
        });
    auto openings = openingsAt(now);
    m_openingsSoon = static_cast<int>(std::count_if(openings.begin(), openings.end(), [&](const UpcomingOpening& one) { return one.dueAt <= soon; }));
    // On another day "tomorrow" is another word.
    const bool sameDay = std::exchange(m_shownOn, now.minute().day) == now.minute().day;
    const bool same = sameDay && m_soon == lists[0] && m_held == lists[1] && m_later == lists[2] && m_openings == openings;
    m_openings = std::move(openings);
    m_soon = std::move(lists[0]);
    m_held = std::move(lists[1]);
    m_later = std::move(lists[2]);
    if (!same) emit changed();
}

void TextWatch::tick() {
    if (m_seenOn != m_session.now().day) {
        followBook();
        m_next.start(0);
    }
    if (m_open.empty()) showLists();
    if (count() > 0 || !m_later.empty() || !m_openings.empty()) emit ticked();
}

}  // namespace salon::desk
