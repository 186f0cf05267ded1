#include "calendar/day_view_model.h"

#include "calendar/column_layout.h"

#include "salon/text/korean.h"

#include <algorithm>
#include <set>
#include <utility>

namespace salon::desk {
namespace {

/// The minutes within which two pictures of a column differ; empty when they are the same.
Span difference(const std::vector<DayBlock>& before, const std::vector<DayBlock>& now) {
    Span span{kMinutesPerDay, 0};
    const auto widen = [&](const DayBlock& block) {
        span.from = std::min(span.from, block.startMinute);
        span.to = std::max(span.to, block.span().to + 1);
    };
    auto old = before.begin();
    for (const DayBlock& block : now) {
        for (; old != before.end() && standsBefore(*old, block); ++old) widen(*old);
        const bool both = old != before.end() && old->id == block.id && !standsBefore(block, *old);
        if (!both || !(*old == block)) {
            widen(block);
            if (both) widen(*old);
        }
        if (both) ++old;
    }
    for (; old != before.end(); ++old) widen(*old);
    return span.empty() ? Span{} : span;
}

int countVisits(const std::vector<DayBlock>& blocks) {
    return static_cast<int>(std::count_if(blocks.begin(), blocks.end(), [](const DayBlock& b) { return !b.missed; }));
}

}  // namespace

void DayViewModel::setView(const CalendarView& view) {
    if (m_view == view) return;
    m_view = view;
    m_visits.forget();
    m_stale = true;
}

void DayViewModel::setFilter(const QString& typed) {
    m_stale = m_stale || typed != m_filter;
    m_filter = typed;
}

void DayViewModel::setHideAbsent(bool hide) {
    m_stale = m_stale || hide != m_hideAbsent;
    m_hideAbsent = hide;
}

void DayViewModel::forget() {
    m_visits.forget();
    m_stale = true;
}

void DayViewModel::show(Day day, int labelMinutes) {
    const bool otherDays = ColumnHeads::daysOf(m_view, day) != ColumnHeads::daysOf(m_view, m_day);
    m_stale = m_stale || otherDays || labelMinutes != m_labelMinutes;
    m_day = day;
    m_changes = {};
    const Book& book = m_session.state().book;
    const bool otherRoster = &book.roster() != &m_book.roster() || &book.shop() != &m_book.shop();
    if (otherRoster) m_visits.forget();  // services and stylists may be called otherwise
    const VisitBlocks::Changes changes = m_visits.follow(ColumnHeads::daysOf(m_view, day), m_view);
    m_book = book;
    if (m_stale || otherRoster || !showChanges(changes)) showAnew(labelMinutes);
}

void DayViewModel::showAnew(int labelMinutes) {
    std::map<std::string, std::vector<DayBlock>> before;
    if (labelMinutes == m_labelMinutes)
        for (DayColumn& column : m_columns) before[columnKey(column, m_view.kind)] = std::move(column.blocks);
    m_labelMinutes = labelMinutes;
    m_stale = false;
    m_changes = {};
    m_changes.everything = m_changes.ribbons = true;
    addColumns();
    for (const ShownVisit& visit : m_visits.visits())
        for (const DayBlock& block : visit.blocks)
            if (const auto at = m_columnByKey.find(columnKey(block, m_view.kind)); at != m_columnByKey.end())
                m_columns[static_cast<std::size_t>(at->second)].blocks.push_back(block);
    for (DayColumn& column : m_columns) layOut(column, before[columnKey(column, m_view.kind)]);
    findHours();
    findRibbons();
}

bool DayViewModel::isWanted(const DayColumn& column) const {
    if (m_view.kind == ViewKind::week || m_filter.trimmed().isEmpty()) return true;
    return containsAsTyped(column.name.toStdString(), m_filter.trimmed().toStdString());
}

void DayViewModel::addColumns() {
    std::set<std::string> busy;
    for (const ShownVisit& visit : m_visits.visits())
        for (const DayBlock& block : visit.blocks) busy.insert(columnKey(block, m_view.kind));
    const bool lane = m_view.kind != ViewKind::week && busy.erase(std::string{}) > 0;
    m_open.clear();
    for (const Day day : ColumnHeads::daysOf(m_view, m_day)) m_open[day] = m_heads.openOn(day);
    m_columns.clear();
    m_absent = 0;
    if (lane) m_columns.push_back(m_heads.attentionLane(m_view.kind, m_day));
    for (DayColumn& column : m_heads.of(m_view, m_day, busy)) {
        if (!isWanted(column)) continue;
        const bool absent = m_view.kind == ViewKind::stylists && !column.worksToday && !busy.contains(column.stylist.text);
        m_absent += absent ? 1 : 0;
        if (!absent || !m_hideAbsent) m_columns.push_back(std::move(column));
    }
    m_columnByKey.clear();
    for (std::size_t i = 0; i < m_columns.size(); ++i) m_columnByKey[columnKey(m_columns[i], m_view.kind)] = static_cast<int>(i);
}

void DayViewModel::layOut(DayColumn& column, const std::vector<DayBlock>& before) const {
    std::sort(column.blocks.begin(), column.blocks.end(), standsBefore);
    layOutColumn(column.blocks, before, m_labelMinutes);
    for (DayBlock& block : column.blocks)
        if (!block.gapFree) block.look = ~block.look;
    column.visits = countVisits(column.blocks);
}

bool DayViewModel::showChanges(const VisitBlocks::Changes& changes) {
    if (changes.gone.empty() && changes.come.empty()) return true;
    std::map<int, std::vector<const DayBlock*>> touched;
    std::vector<ReservationId> changed;
    const auto columnOfBlock = [&](const DayBlock& block) {
        const auto at = m_columnByKey.find(columnKey(block, m_view.kind));
        return at == m_columnByKey.end() ? -1 : at->second;
    };
    for (const ShownVisit& visit : changes.gone) {
        changed.push_back(visit.id());
        for (const DayBlock& block : visit.blocks) {
            if (const int column = columnOfBlock(block); column >= 0) touched[column];
            m_changes.ribbons = m_changes.ribbons || block.ribbon;
        }
    }
    for (const std::size_t i : changes.come) {
        const ShownVisit& visit = m_visits.visits()[i];
        changed.push_back(visit.id());
        for (const DayBlock& block : visit.blocks) {
            const int column = columnOfBlock(block);
            // Somebody who was left out, or the lane of those who hold nobody: the columns are others now.
            if (column < 0 && m_filter.trimmed().isEmpty()) return false;
            if (column < 0 && columnKey(block, m_view.kind).empty()) return false;
            if (column >= 0) touched[column].push_back(&block);
            m_changes.ribbons = m_changes.ribbons || block.ribbon;
        }
    }
    std::sort(changed.begin(), changed.end());
    for (const auto& [column, come] : touched) redo(column, changed, come);
    for (const auto& [column, come] : touched) {
        const DayColumn& now = m_columns[static_cast<std::size_t>(column)];
        const bool goes = now.isAttentionLane() || (!now.worksToday && m_hideAbsent && m_view.kind == ViewKind::stylists);
        if (goes && now.blocks.empty()) return false;
    }
    const Span hours = m_hours;
    findHours();
    if (m_hours != hours) m_changes.everything = true;
    if (m_changes.ribbons) findRibbons();
    return true;
}

void DayViewModel::redo(int index, const std::vector<ReservationId>& changed, const std::vector<const DayBlock*>& come) {
    DayColumn& column = m_columns[static_cast<std::size_t>(index)];
    const std::vector<DayBlock> before = std::exchange(column.blocks, {});
    for (const DayBlock& block : before) {
        if (std::binary_search(changed.begin(), changed.end(), block.id.reservation)) continue;
        column.blocks.push_back(block);
        if (!block.gapFree) column.blocks.back().look = ~block.look;
    }
    for (const DayBlock* block : come) column.blocks.push_back(*block);
    const int visits = column.visits;
    const int busyPercent = column.busyPercent;
    const std::vector<Span> free = column.free;
    layOut(column, before);
    m_heads.fillLoad(column);
    const bool header = visits != column.visits || busyPercent != column.busyPercent || free != column.free;
    const Span span = difference(before, column.blocks);
    if (header || !span.empty()) m_changes.columns.push_back({index, header, span});
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

void DayViewModel::findRibbons() {
    m_ribbons.clear();
    for (const ShownVisit& visit : m_visits.visits()) {
        if (visit.blocks.size() < 2 || !visit.blocks.front().ribbon) continue;
        Ribbon ribbon{visit.id(), {}, static_cast<int>(m_columns.size()), 0};
        for (const DayBlock& block : visit.blocks) {
            const auto column = m_columnByKey.find(columnKey(block, m_view.kind));
            if (column == m_columnByKey.end()) continue;
            ribbon.parts.push_back(block.id);
            ribbon.firstColumn = std::min(ribbon.firstColumn, column->second);
            ribbon.lastColumn = std::max(ribbon.lastColumn, column->second);
        }
        const auto& lines = visit.visit->lines;
        std::stable_sort(ribbon.parts.begin(), ribbon.parts.end(), [&](const BlockId& a, const BlockId& b) {
            return lines[static_cast<std::size_t>(a.line)].startMinute < lines[static_cast<std::size_t>(b.line)].startMinute;
        });
        if (ribbon.parts.size() > 1) m_ribbons.push_back(std::move(ribbon));
    }
}

const std::vector<Span>& DayViewModel::openOn(Day day) const {
    static const std::vector<Span> closed;
    const auto at = m_open.find(day);
    return at == m_open.end() ? closed : at->second;
}

std::optional<std::pair<int, int>> DayViewModel::whereIs(const BlockId& id) const {
    const ShownVisit* visit = m_visits.find(id.reservation);
    if (!visit) return std::nullopt;
    for (const DayBlock& made : visit->blocks) {
        if (made.id.line != id.line) continue;
        const auto column = m_columnByKey.find(columnKey(made, m_view.kind));
        if (column == m_columnByKey.end()) return std::nullopt;
        const auto& blocks = m_columns[static_cast<std::size_t>(column->second)].blocks;
        const auto at = std::find_if(blocks.begin(), blocks.end(), [&](const DayBlock& block) { return block.id == id; });
        if (at != blocks.end()) return std::pair{column->second, static_cast<int>(at - blocks.begin())};
    }
    return std::nullopt;
}

const DayBlock* DayViewModel::find(const BlockId& id) const {
    const auto place = whereIs(id);
    if (!place) return nullptr;
    return &m_columns[static_cast<std::size_t>(place->first)].blocks[static_cast<std::size_t>(place->second)];
}

std::vector<BlockId> DayViewModel::linesOf(const ReservationId& reservation) const {
    std::vector<BlockId> lines;
    if (const ShownVisit* visit = m_visits.find(reservation))
        for (const DayBlock& block : visit->blocks)
            if (m_columnByKey.contains(columnKey(block, m_view.kind))) lines.push_back(block.id);
    return lines;
}

std::optional<int> DayViewModel::columnOf(const StylistId& stylist) const {
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        if (!stylist.empty() && m_columns[i].stylist == stylist && m_columns[i].day == m_day) return static_cast<int>(i);
    return std::nullopt;
}

std::optional<MoveReservation> DayViewModel::moveTo(const BlockId& id, int column, int startMinute) const {
    const Reservation* visit = m_session.state().book.findReservation(id.reservation);
    const auto from = whereIs(id);
    if (!visit || !from || column < 0 || column >= static_cast<int>(m_columns.size())) return std::nullopt;
    const DayColumn& target = m_columns[static_cast<std::size_t>(column)];
    if (target.isAttentionLane() && m_view.kind != ViewKind::stations) return std::nullopt;
    if (m_view.kind == ViewKind::stations && column != from->first) return std::nullopt;

    const DayBlock& block = *find(id);
    if (block.missed) return std::nullopt;
    startMinute += block.lineStart - block.startMinute;
    const bool ofStylists = m_view.kind == ViewKind::stylists;
    MoveReservation move;
    move.reservation = visit->id;
    move.day = target.day;
    move.startMinute = startMinute;
    move.stylist = ofStylists ? target.stylist : visit->lines.front().stylist;
    if (visit->lines.size() == 1) return move;
    if (ofStylists && column != from->first) {
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
