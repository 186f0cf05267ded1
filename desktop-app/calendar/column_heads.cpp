#include "calendar/column_heads.h"

#include "ui/words.h"

#include <QStringList>

#include <algorithm>

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
            if (!common.empty()) absences.push_back({common, off.kind});
        }
    }
    std::sort(absences.begin(), absences.end(), [](auto& a, auto& b) { return a.span < b.span; });
    return absences;
}

int percent(int part, int whole) { return whole <= 0 ? 0 : std::min(100, (100 * part + whole / 2) / whole); }

}  // namespace

std::vector<Day> ColumnHeads::daysOf(const CalendarView& view, Day day) {
    if (view.kind != ViewKind::week) return {day};
    std::vector<Day> days;
    for (int i = 0; i < 7; ++i) days.push_back(day.plus(i - day.weekday()));
    return days;
}

std::vector<Span> ColumnHeads::openOn(Day day) const {
    std::vector<Span> open;
    for (const auto& [id, stylist] : m_session.state().book.roster().stylists) {
        if (!stylist.active) continue;
        const std::vector<Span> hours = stylist.workingHours(day);
        open.insert(open.end(), hours.begin(), hours.end());
    }
    return normalised(std::move(open));
}

std::vector<DayColumn> ColumnHeads::of(const CalendarView& view, Day day, const std::set<std::string>& busy) const {
    const Roster& roster = m_session.state().book.roster();
    const Words words(m_session);
    std::vector<DayColumn> columns;
    if (view.kind == ViewKind::week) {
        const Stylist* stylist = m_session.state().book.findStylist(view.stylist);
        for (const Day each : stylist ? daysOf(view, day) : std::vector<Day>{}) columns.push_back(stylistColumn(*stylist, each, Words::shortDay(each)));
        return columns;
    }
    if (view.kind == ViewKind::stations) {
        const std::vector<Span> open = openOn(day);
        for (const auto& [id, station] : roster.stations)
            if (station.active || busy.contains(id.text)) columns.push_back(stationColumn(station, day, open));
        std::stable_sort(columns.begin(), columns.end(), [](const DayColumn& a, const DayColumn& b) { return a.shift < b.shift; });
        return columns;
    }
    for (const auto& [id, stylist] : roster.stylists)
        if (stylist.active || busy.contains(id.text)) columns.push_back(stylistColumn(stylist, day, words.stylist(id)));
    // Those who are here come first; the order among them is the same on every terminal.
    std::stable_partition(columns.begin(), columns.end(), [](const DayColumn& c) { return !c.shift.isEmpty(); });
    return columns;
}

DayColumn ColumnHeads::stylistColumn(const Stylist& stylist, Day day, const QString& name) const {
    DayColumn column;
    column.day = day;
    column.stylist = stylist.id;
    column.name = name;
    column.working = stylist.workingHours(day);
    column.absences = absencesOf(stylist, day);
    column.worksToday = !column.working.empty();
    const std::vector<Span>& shift = stylist.shiftOn(day);
    column.shift = shiftText(shift);
    if (!shift.empty()) column.shiftAround = Words::range({shift.front().from, shift.back().to});
    fillLoad(column);
    return column;
}

DayColumn ColumnHeads::stationColumn(const Station& station, Day day, const std::vector<Span>& open) const {
    DayColumn column;
    column.day = day;
    column.station = station.id;
    column.name = QString::fromStdString(station.name);
    column.working = open;
    column.shift = column.shiftAround = stationKind(station.kind);
    fillLoad(column);
    return column;
}

DayColumn ColumnHeads::attentionLane(ViewKind kind, Day day) const {
    DayColumn column;
    column.day = day;
    column.name = kind == ViewKind::stations ? tr("No station") : tr("To decide");
    column.working = {{0, kMinutesPerDay}};
    return column;
}

void ColumnHeads::fillLoad(DayColumn& column) const {
    if (column.isAttentionLane()) return;
    const Book& book = m_session.state().book;
    const auto holds = column.station.empty() ? book.holdsOf(column.stylist, column.day) : book.holdsOf(column.station, column.day);
    std::vector<Span> taken;
    for (const Hold& hold : holds) taken.push_back(hold.span);
    int work = 0;
    for (const Span& span : column.working) work += span.minutes();
    int booked = 0;
    for (const Span& span : normalised(taken)) booked += span.minutes();
    column.busyPercent = percent(booked, work);
    column.free = without(column.working, std::move(taken));
}

QString ColumnHeads::stationKind(const std::string& kind) {
    if (kind == "chair") return tr("Chair");
    if (kind == "basin") return tr("Basin");
    if (kind == "room") return tr("Room");
    return QString::fromStdString(kind);
}

}  // namespace salon::desk
