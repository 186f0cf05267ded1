#include "calendar/visit_blocks.h"

#include "ui/words.h"

#include <algorithm>
#include <utility>

namespace salon::desk {
namespace {

/// All that is painted but the use of the gap, which the column knows.
std::size_t lookOf(const DayBlock& b) {
    const std::size_t marks = qHashMulti(0, b.pending, b.flagged, b.walkIn, b.missed, b.firstVisit, b.noted, b.openElsewhere, b.ribbon, b.servicesToday, b.lateMinutes);
    const int group = b.group ? 1 + static_cast<int>(b.group->kind) : 0;
    return qHashMulti(marks, b.startMinute, b.minutes.working, b.minutes.processing, b.minutes.finishing, b.minutes.cleanUp,
                      static_cast<int>(b.status), static_cast<int>(b.wish), group, b.customer, b.service, b.who, b.time, b.part);
}

bool isDrawn(const Reservation& visit) { return visit.isActive() || visit.status == Status::noShow; }

/// Whose a line is: of the one who holds it, else of the one it was sold for.
const StylistId& whose(const Line& line) { return line.stylist.empty() ? line.wish.stylist : line.stylist; }

bool isOverSeveral(const Reservation& visit) {
    return std::any_of(visit.lines.begin(), visit.lines.end(), [&](const Line& line) { return whose(line) != whose(visit.lines.front()); });
}

bool byId(const ShownVisit& a, const ShownVisit& b) { return a.id() < b.id(); }

/// A no-show holds nobody any more: it stands with the one it was sold for, and nowhere when that was anybody.
bool isShown(const Reservation& visit, const Line& line, const CalendarView& view, const Book& book) {
    const bool missed = !visit.isActive();
    switch (view.kind) {
        case ViewKind::stylists: return !missed || !whose(line).empty();
        case ViewKind::week: return (missed ? whose(line) : line.stylist) == view.stylist;
        case ViewKind::stations: {
            if (!line.station.empty() || missed) return !line.station.empty();
            const Service* service = book.findService(line.service);
            return service && service->needsStation();
        }
    }
    return true;
}

}  // namespace

void useStationMinutes(DayBlock& block, const std::vector<Span>& held) {
    if (held.empty()) return;
    block.startMinute = held.front().from;
    block.minutes = {held.front().minutes(), 0, 0, 0};
    if (held.size() < 2) return;
    block.minutes.processing = held[1].from - held.front().to;
    block.minutes.finishing = held.back().to - held[1].from;
}

const ShownVisit* VisitBlocks::find(const ReservationId& id) const {
    const auto at = std::lower_bound(m_visits.begin(), m_visits.end(), id, [](const ShownVisit& v, const ReservationId& wanted) { return v.id() < wanted; });
    return at != m_visits.end() && at->id() == id ? &*at : nullptr;
}

std::vector<std::shared_ptr<const Reservation>> VisitBlocks::wanted(const std::vector<Day>& days, const CalendarView& view) const {
    std::vector<std::shared_ptr<const Reservation>> visits;
    for (const Day day : days) {
        const DayPage* page = m_session.state().book.findDay(day);
        if (!page) continue;
        for (const auto& visit : page->reservations) {
            const bool theirs = view.kind != ViewKind::week || std::any_of(visit->lines.begin(), visit->lines.end(), [&](const Line& l) { return isShown(*visit, l, view, m_session.state().book); });
            if (theirs && isDrawn(*visit)) visits.push_back(visit);
        }
    }
    if (days.size() > 1) std::sort(visits.begin(), visits.end(), [](const auto& a, const auto& b) { return a->id < b->id; });
    return visits;
}

std::map<ReservationId, std::vector<int>> VisitBlocks::flagsByVisit() const {
    std::map<ReservationId, std::vector<int>> flags;
    for (const auto& [id, item] : m_session.state().book.attention())
        if (!item.reservation.empty()) flags[item.reservation].push_back(item.line);
    return flags;
}

VisitBlocks::Changes VisitBlocks::follow(const std::vector<Day>& days, const CalendarView& view) {
    const DeskState& state = m_session.state();
    const Words words(m_session);
    const auto flags = flagsByVisit();
    std::vector<ShownVisit> now;
    for (auto& visit : wanted(days, view)) {
        ShownVisit shown;
        shown.pending = state.pending.contains(visit->id);
        shown.noted = state.notes.contains(visit->id);
        shown.openElsewhere = state.openElsewhere.contains(visit->id);
        if (const auto flagged = flags.find(visit->id); flagged != flags.end()) shown.flags = flagged->second;
        shown.visit = std::move(visit);
        now.push_back(std::move(shown));
    }
    Changes changes = merge(std::move(now), words);
    m_namesStale = false;
    retell(days, changes);
    for (const std::size_t i : changes.come) makeBlocks(m_visits[i], view, words);
    return changes;
}

bool VisitBlocks::isSame(const ShownVisit& known, const ShownVisit& now, const Words& words) const {
    if (known.visit != now.visit || known.pending != now.pending || known.noted != now.noted || known.openElsewhere != now.openElsewhere || known.flags != now.flags) return false;
    return !m_namesStale || known.blocks.empty() || known.blocks.front().customer == words.customer(now.visit->customer);
}

VisitBlocks::Changes VisitBlocks::merge(std::vector<ShownVisit> now, const Words& words) {
    Changes changes;
    auto old = m_visits.begin();
    for (std::size_t i = 0; i < now.size(); ++i) {
        for (; old != m_visits.end() && byId(*old, now[i]); ++old) changes.gone.push_back(std::move(*old));
        const bool known = old != m_visits.end() && old->id() == now[i].id();
        if (known && isSame(*old, now[i], words)) {
            now[i] = std::move(*old++);
            continue;
        }
        if (known) changes.gone.push_back(std::move(*old++));
        changes.come.push_back(i);
    }
    for (; old != m_visits.end(); ++old) changes.gone.push_back(std::move(*old));
    m_visits = std::move(now);
    return changes;
}

std::string VisitBlocks::personOn(const Reservation& visit) const {
    return m_session.state().book.personOf(visit.customer).text + '@' + std::to_string(visit.day.number);
}

void VisitBlocks::touch(Touched& touched, const Reservation& visit) const {
    if (visit.customer.empty() || !touched.services.try_emplace(personOn(visit), 0).second) return;
    const CustomerId& person = m_session.state().book.personOf(visit.customer);
    touched.ids.insert(person.text);
    for (const CustomerId& merged : m_session.state().book.mergedInto(person)) touched.ids.insert(merged.text);
}

void VisitBlocks::tally(const std::vector<Day>& days, Touched& touched) const {
    for (const Day day : days) {
        const DayPage* page = m_session.state().book.findDay(day);
        if (!page) continue;
        for (const auto& visit : page->reservations) {
            if (!touched.ids.contains(visit->customer.text) || !visit->isActive()) continue;
            const auto at = touched.services.find(personOn(*visit));
            if (at != touched.services.end()) at->second += static_cast<int>(visit->lines.size());
        }
    }
}

/// What a changed visit says of its customer is told anew on all their visits of the day.
void VisitBlocks::retell(const std::vector<Day>& days, Changes& changes) {
    Touched touched;
    for (const ShownVisit& visit : changes.gone) touch(touched, *visit.visit);
    for (const std::size_t i : changes.come) touch(touched, *m_visits[i].visit);
    if (touched.ids.empty()) return;
    tally(days, touched);
    const VisitIndex& index = m_session.visits();
    std::vector<std::size_t> come;
    auto known = changes.come.begin();
    for (std::size_t i = 0; i < m_visits.size(); ++i) {
        const bool changed = known != changes.come.end() && *known == i;
        if (changed) ++known;
        ShownVisit& shown = m_visits[i];
        if (!touched.ids.contains(shown.visit->customer.text)) {
            if (changed) come.push_back(i);
            continue;
        }
        const auto at = touched.services.find(personOn(*shown.visit));
        const int services = at == touched.services.end() ? shown.servicesToday : at->second;
        const bool first = at == touched.services.end() ? shown.firstVisit : isFirst(*shown.visit, index);
        if (!changed && shown.servicesToday == services && shown.firstVisit == first) continue;
        if (!changed) changes.gone.push_back(shown);
        shown.servicesToday = services;
        shown.firstVisit = first;
        come.push_back(i);
    }
    changes.come = std::move(come);
}

bool VisitBlocks::isFirst(const Reservation& visit, const VisitIndex& index) const {
    const Book& book = m_session.state().book;
    if (!visit.isActive()) return false;
    for (const VisitIndex::Visit& earlier : index.visitsOf(visit.customer)) {
        if (std::pair(earlier.day, earlier.startMinute) >= std::pair(visit.day, visit.startMinute())) break;
        const Reservation* other = book.findReservation(earlier.reservation);
        if (other && other->isActive()) return false;
    }
    return true;
}

void VisitBlocks::makeBlocks(ShownVisit& visit, const CalendarView& view, const Words& words) const {
    visit.blocks.clear();
    const Book& book = m_session.state().book;
    for (int i = 0; i < static_cast<int>(visit.visit->lines.size()); ++i)
        if (isShown(*visit.visit, visit.visit->lines[static_cast<std::size_t>(i)], view, book)) visit.blocks.push_back(blockFor(visit, i, view, words));
}

DayBlock VisitBlocks::blockFor(const ShownVisit& visit, int index, const CalendarView& view, const Words& words) const {
    const Reservation& reservation = *visit.visit;
    const Line& line = reservation.lines[static_cast<std::size_t>(index)];
    DayBlock block;
    block.id = {reservation.id, index};
    block.day = reservation.day;
    block.stylist = reservation.isActive() ? line.stylist : whose(line);
    block.station = line.station;
    block.startMinute = line.startMinute;
    block.lineStart = line.startMinute;
    block.minutes = line.blocks;
    block.status = reservation.status;
    block.pending = visit.pending;
    block.flagged = std::any_of(visit.flags.begin(), visit.flags.end(), [index](int flag) { return flag < 0 || flag == index; });
    block.walkIn = reservation.walkIn;
    block.missed = !reservation.isActive();
    block.firstVisit = visit.firstVisit;
    block.noted = visit.noted;
    block.openElsewhere = visit.openElsewhere;
    block.ribbon = isOverSeveral(reservation);
    block.servicesToday = visit.servicesToday;
    block.lateMinutes = reservation.lateMinutes;
    block.group = reservation.group;
    block.wish = line.wish.kind;
    block.customer = words.customer(reservation.customer);
    block.service = words.service(line.service);
    block.time = Words::range({line.startMinute, line.startMinute + line.blocks.customerMinutes()});
    block.reasons = Words::reasons(line.reasons);
    if (reservation.lines.size() > 1) block.part = QStringLiteral("%1/%2").arg(index + 1).arg(reservation.lines.size());
    if (view.kind == ViewKind::stations) {
        if (!line.stylist.empty()) block.who = words.stylist(line.stylist);
        useStationMinutes(block, line.stationSpans());
    }
    block.look = lookOf(block);
    return block;
}

}  // namespace salon::desk
