#include "calendar/day_view_model.h"

#include "ui/words.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

namespace salon::desk {
namespace {

QString shiftText(const std::vector<Span>& shift) {
    QStringList parts;
    for (const Span& span : shift) parts << Words::range(span);
    return parts.join(QStringLiteral(", "));
}

/// What a shift names and the working hours lack.
std::vector<DayAbsence> absencesOf(const Stylist& stylist, Day day) {
    std::vector<DayAbsence> absences;
    for (const auto& [id, off] : stylist.timeOff) {
        if (day < off.firstDay || off.lastDay < day) continue;
        for (const Span& shift : stylist.shiftOn(day)) {
            const Span common{std::max(shift.from, off.span.from), std::min(shift.to, off.span.to)};
            if (!common.empty()) absences.push_back({common});
        }
    }
    std::sort(absences.begin(), absences.end(), [](auto& a, auto& b) { return a.span < b.span; });
    return absences;
}

/// All that is painted but the use of the gap, which the column knows.
size_t lookOf(const DayBlock& b) {
    return qHashMulti(0, b.startMinute, b.minutes.working, b.minutes.processing, b.minutes.finishing, b.minutes.cleanUp,
                      static_cast<int>(b.status), b.pending, b.flagged, b.walkIn, static_cast<int>(b.wish), b.customer,
                      b.service, b.time, b.part);
}

/// Nobody else stands in the processing time of this one.
bool isGapFree(const std::vector<DayBlock>& blocks, std::size_t index) {
    const DayBlock& host = blocks[index];
    const int from = host.startMinute + host.minutes.working;
    const Span gap{from, from + host.minutes.processing};
    for (std::size_t i = 0; i < blocks.size(); ++i)
        if (i != index && blocks[i].span().overlaps(gap)) return false;
    return true;
}

/// The shortest block is as long as its label needs.
std::vector<LayoutItem> itemsOf(const std::vector<DayBlock>& blocks, int labelMinutes) {
    std::vector<LayoutItem> items;
    for (const DayBlock& block : blocks) {
        LayoutItem item{block.id.reservation.text + ':' + std::to_string(block.id.line), block.minutes.busySpans(block.startMinute)};
        if (item.busy.empty()) item.busy.push_back({block.startMinute, block.startMinute + labelMinutes});
        Span& first = item.busy.front();
        first.to = std::max(first.to, first.from + labelMinutes);
        item.busy = normalised(std::move(item.busy));
        items.push_back(std::move(item));
    }
    return items;
}

int percent(int part, int whole) { return whole <= 0 ? 0 : std::min(100, (100 * part + whole / 2) / whole); }

}  // namespace

void DayViewModel::show(Day day, int labelMinutes) {
    m_day = day;
    m_sameLabels = m_labelMinutes == labelMinutes;
    m_labelMinutes = labelMinutes;
    m_previous = std::exchange(m_columns, {});
    addColumns();
    addBlocks();
    layOutColumns();
    findHours();
}

void DayViewModel::forget() { m_memory.clear(); }

void DayViewModel::addColumns() {
    const Book& book = m_session.state().book;
    const Words words(m_session);
    const DayPage* page = book.findDay(m_day);
    std::set<StylistId> busy;
    if (page)
        for (const auto& reservation : page->reservations)
            for (const Line& line : reservation->lines)
                if (!line.stylist.empty() && reservation->isActive()) busy.insert(line.stylist);

    for (const auto& [id, stylist] : book.roster().stylists) {
        if (!stylist.active && !busy.contains(id)) continue;
        DayColumn column;
        column.stylist = id;
        column.name = words.stylist(id);
        column.working = stylist.workingHours(m_day);
        column.absences = absencesOf(stylist, m_day);
        column.shift = shiftText(stylist.shiftOn(m_day));
        const std::vector<Span>& shift = stylist.shiftOn(m_day);
        if (!shift.empty()) column.shiftAround = Words::range({shift.front().from, shift.back().to});
        int workMinutes = 0;
        for (const Span& span : column.working) workMinutes += span.minutes();
        column.busyPercent = percent(book.minutesBooked(id, m_day), workMinutes);
        m_columns.push_back(std::move(column));
    }
    // Those who are here come first; the order among them is the same on every terminal.
    std::stable_partition(m_columns.begin(), m_columns.end(), [](const DayColumn& c) { return !c.shift.isEmpty(); });
}

DayBlock DayViewModel::blockFor(const Reservation& reservation, int index) const {
    const Words words(m_session);
    const Line& line = reservation.lines[static_cast<std::size_t>(index)];
    DayBlock block;
    block.id = {reservation.id, index};
    block.startMinute = line.startMinute;
    block.minutes = line.blocks;
    block.status = reservation.status;
    block.walkIn = reservation.walkIn;
    block.wish = line.wish.kind;
    block.customer = words.customer(reservation.customer);
    block.service = words.service(line.service);
    block.time = Words::range({line.startMinute, line.startMinute + line.blocks.customerMinutes()});
    block.reasons = Words::reasons(line.reasons);
    if (reservation.lines.size() > 1) block.part = QStringLiteral("%1/%2").arg(index + 1).arg(reservation.lines.size());
    return block;
}

std::map<ReservationId, std::vector<int>> DayViewModel::flagsByVisit() const {
    std::map<ReservationId, std::vector<int>> flags;
    for (const auto& [id, item] : m_session.state().book.attention())
        if (!item.reservation.empty()) flags[item.reservation].push_back(item.line);
    return flags;
}

DayViewModel::Remembered DayViewModel::remember(std::shared_ptr<const Reservation> visit, bool pending, std::vector<int> flags) const {
    Remembered made{std::move(visit), pending, std::move(flags), {}};
    for (int i = 0; i < static_cast<int>(made.visit->lines.size()); ++i) {
        DayBlock block = blockFor(*made.visit, i);
        block.pending = pending;
        block.flagged = std::any_of(made.flags.begin(), made.flags.end(), [i](int line) { return line < 0 || line == i; });
        block.look = lookOf(block);
        made.blocks.push_back(std::move(block));
    }
    return made;
}

void DayViewModel::addBlocks() {
    const DeskState& state = m_session.state();
    const DayPage* page = state.book.findDay(m_day);
    if (!page) return m_memory.clear();
    const auto flags = flagsByVisit();
    std::map<ReservationId, Remembered> memory;
    std::map<StylistId, std::vector<DayBlock>> blocks;
    for (const auto& reservation : page->reservations) {
        if (!reservation->isActive()) continue;
        const bool pending = state.pending.contains(reservation->id);
        const auto flagged = flags.find(reservation->id);
        std::vector<int> lines = flagged == flags.end() ? std::vector<int>{} : flagged->second;
        const auto known = m_memory.find(reservation->id);
        const bool same = known != m_memory.end() && known->second.visit == reservation && known->second.pending == pending && known->second.flags == lines;
        Remembered visit = same ? std::move(known->second) : remember(reservation, pending, std::move(lines));
        for (std::size_t i = 0; i < visit.blocks.size(); ++i) blocks[reservation->lines[i].stylist].push_back(visit.blocks[i]);
        memory.emplace_hint(memory.end(), reservation->id, std::move(visit));
    }
    m_memory = std::move(memory);
    if (const auto lane = blocks.find(StylistId{}); lane != blocks.end()) {
        DayColumn column;
        column.name = QCoreApplication::translate("salon::desk::DayViewModel", "To decide");
        column.working = {{0, kMinutesPerDay}};
        m_columns.insert(m_columns.begin(), std::move(column));
    }
    for (DayColumn& column : m_columns) {
        const auto mine = blocks.find(column.stylist);
        if (mine == blocks.end()) continue;
        column.blocks = std::move(mine->second);
        column.visits = static_cast<int>(column.blocks.size());
    }
}

bool DayViewModel::reuseLayout(std::size_t index) {
    // A column that has changed its place is laid out again: it happens when a shift or a clash comes or goes.
    DayColumn& column = m_columns[index];
    if (!m_sameLabels || index >= m_previous.size()) return false;
    const DayColumn* old = &m_previous[index];
    if (old->stylist != column.stylist || old->blocks.size() != column.blocks.size()) return false;
    for (std::size_t i = 0; i < column.blocks.size(); ++i) {
        const DayBlock& a = column.blocks[i];
        const DayBlock& b = old->blocks[i];
        if (a.startMinute != b.startMinute || a.minutes != b.minutes || a.id != b.id) return false;
    }
    for (std::size_t i = 0; i < column.blocks.size(); ++i) {
        column.blocks[i].placed = old->blocks[i].placed;
        column.blocks[i].gapFree = old->blocks[i].gapFree;
    }
    return true;
}

void DayViewModel::layOutColumns() {
    for (std::size_t index = 0; index < m_columns.size(); ++index) {
        DayColumn& column = m_columns[index];
        std::sort(column.blocks.begin(), column.blocks.end(), [](const DayBlock& a, const DayBlock& b) {
            const int lengthA = -a.minutes.total();
            const int lengthB = -b.minutes.total();
            return std::tie(a.startMinute, lengthA, a.id) < std::tie(b.startMinute, lengthB, b.id);
        });
        if (!reuseLayout(index)) {
            const std::vector<Placed> placed = layOut(itemsOf(column.blocks, m_labelMinutes));
            for (std::size_t i = 0; i < placed.size(); ++i) {
                column.blocks[i].placed = placed[i];
                column.blocks[i].gapFree = isGapFree(column.blocks, i);
            }
        }
        for (DayBlock& block : column.blocks)
            if (!block.gapFree) block.look = ~block.look;
    }
}

void DayViewModel::findHours() {
    Span hours{kMinutesPerDay, 0};
    const auto widen = [&](Span span) {
        hours.from = std::min(hours.from, span.from);
        hours.to = std::max(hours.to, span.to);
    };
    for (const DayColumn& column : m_columns) {
        if (!column.isAttentionLane())
            for (const Span& span : column.working) widen(span);
        for (const DayAbsence& absence : column.absences) widen(absence.span);
        for (const DayBlock& block : column.blocks) widen(block.span());
    }
    if (hours.empty()) hours = {10 * 60, 20 * 60};
    m_hours = {hours.from / 60 * 60, std::min(kMinutesPerDay, (hours.to + 59) / 60 * 60)};
}

bool DayViewModel::hasVisits() const {
    return std::any_of(m_columns.begin(), m_columns.end(), [](const DayColumn& c) { return !c.blocks.empty(); });
}

std::optional<std::pair<int, int>> DayViewModel::whereIs(const BlockId& id) const {
    for (std::size_t c = 0; c < m_columns.size(); ++c)
        for (std::size_t b = 0; b < m_columns[c].blocks.size(); ++b)
            if (m_columns[c].blocks[b].id == id) return std::pair{static_cast<int>(c), static_cast<int>(b)};
    return std::nullopt;
}

const DayBlock* DayViewModel::find(const BlockId& id) const {
    const auto place = whereIs(id);
    if (!place) return nullptr;
    return &m_columns[static_cast<std::size_t>(place->first)].blocks[static_cast<std::size_t>(place->second)];
}

std::vector<BlockId> DayViewModel::linesOf(const ReservationId& reservation) const {
    std::vector<BlockId> lines;
    for (const DayColumn& column : m_columns)
        for (const DayBlock& block : column.blocks)
            if (block.id.reservation == reservation) lines.push_back(block.id);
    std::sort(lines.begin(), lines.end());
    return lines;
}

std::optional<MoveReservation> DayViewModel::moveTo(const BlockId& id, int column, int startMinute) const {
    const Reservation* visit = m_session.state().book.findReservation(id.reservation);
    const auto from = whereIs(id);
    if (!visit || !from || column < 0 || column >= static_cast<int>(m_columns.size())) return std::nullopt;
    const DayColumn& target = m_columns[static_cast<std::size_t>(column)];
    if (target.isAttentionLane()) return std::nullopt;

    MoveReservation move{visit->id, m_day, startMinute, -1, target.stylist, false};
    if (visit->lines.size() == 1) return move;
    if (column != from->first) {
        move.line = id.line;
        return move;
    }
    const Line& line = visit->lines[static_cast<std::size_t>(id.line)];
    move.startMinute = visit->startMinute() + startMinute - line.startMinute;
    move.stylist = visit->lines.front().stylist;
    return move;
}

Verdict DayViewModel::canDrop(const MoveReservation& move) const { return m_session.preview(move).verdict; }

}  // namespace salon::desk
