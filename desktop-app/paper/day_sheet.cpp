#include "paper/day_sheet.h"

#include "paper/sheet_words.h"
#include "ui/words.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace salon::desk {
namespace {

/// A gap worth a line of its own: nothing the salon sells is shorter.
constexpr int kOpenMinutesMin = 20;

struct Place {
    const Reservation* visit;
    int line;
    Span span;

    const StylistId& stylist() const { return visit->lines[static_cast<std::size_t>(line)].stylist; }
};

std::vector<Place> placesOf(const DayPage* page) {
    std::vector<Place> places;
    if (!page) return places;
    for (const auto& visit : page->reservations)
        for (std::size_t i = 0; i < visit->lines.size(); ++i) places.push_back({visit.get(), static_cast<int>(i), visit->lines[i].span()});
    std::sort(places.begin(), places.end(), [](const Place& a, const Place& b) {
        return std::tie(a.span.from, a.visit->id, a.line) < std::tie(b.span.from, b.visit->id, b.line);
    });
    return places;
}

/// Makes the sheets of one day; everything is read once.
class Maker {
public:
    Maker(const Session& session, Day day)
        : m_words(session), m_book(session.state().book), m_day(day), m_page(m_book.findDay(day)), m_places(placesOf(m_page)) {
        if (!m_page) return;
        m_numbers = rowNumbers(*m_page);
        for (const Place& place : m_places) {
            if (place.visit->isActive()) m_byStylist[place.stylist()].push_back(&place);
            else if (place.line == 0) m_ended.push_back(place.visit);
        }
        std::sort(m_ended.begin(), m_ended.end(), [this](auto* a, auto* b) { return m_numbers.at(a->id) < m_numbers.at(b->id); });
    }

    DaySheet wholeShop() const {
        DaySheet sheet = blank();
        sheet.whose = SheetWords::wholeShop();
        QStringList away;
        for (const StylistId& id : stylistsOn(m_book, m_day))
            for (const TimeOff* off : absencesOf(*m_book.findStylist(id))) away << m_words.away(id, *off);
        sheet.hours = away.join(QStringLiteral("   ·   "));
        int hour = -1;
        for (const Place& place : m_places) {
            if (!place.visit->isActive()) continue;
            // One line to write on between the hours.
            if (hour >= 0 && place.span.from / 60 != hour) sheet.rows.push_back(SheetWords::open({}));
            hour = place.span.from / 60;
            sheet.rows.push_back(rowOf(place, true));
        }
        finish(sheet, [](const Line&) { return true; });
        return sheet;
    }

    DaySheet of(const StylistId& id) const {
        DaySheet sheet = blank();
        sheet.stylist = id;
        sheet.wholeShop = false;
        sheet.whose = id.empty() ? SheetWords::nobody() : m_words.words().stylist(id);
        std::vector<Span> taken;
        if (const auto places = m_byStylist.find(id); places != m_byStylist.end())
            for (const Place* place : places->second) {
                sheet.rows.push_back(rowOf(*place, false));
                for (const Span& busy : place->visit->lines[static_cast<std::size_t>(place->line)].busySpans()) taken.push_back(busy);
            }
        if (const Stylist* stylist = m_book.findStylist(id)) addHours(sheet, *stylist, std::move(taken));
        // A visit that has ended holds nobody: that is no news for the sheet of those who wait for a stylist.
        finish(sheet, [&](const Line& line) { return !id.empty() && line.stylist == id; });
        return sheet;
    }

    bool hasUnheld() const { return m_byStylist.contains({}); }

private:
    DaySheet blank() const {
        DaySheet sheet;
        sheet.day = m_day;
        m_words.frame(sheet);
        return sheet;
    }

    SheetRow rowOf(const Place& place, bool wall) const {
        SheetRow row = m_words.row(*place.visit, place.line, wall);
        row.number = QString::number(m_numbers.at(place.visit->id));
        if (place.visit->lines.size() > 1) row.number += QChar(u'a' + std::min(place.line, 25));
        return row;
    }

    std::vector<const TimeOff*> absencesOf(const Stylist& stylist) const {
        std::vector<const TimeOff*> absences;
        for (const auto& [id, off] : stylist.timeOff)
            if (off.firstDay <= m_day && m_day <= off.lastDay) absences.push_back(&off);
        std::sort(absences.begin(), absences.end(), [](auto* a, auto* b) { return std::tie(a->span, a->id) < std::tie(b->span, b->id); });
        return absences;
    }

    void addHours(DaySheet& sheet, const Stylist& stylist, std::vector<Span> taken) const {
        QStringList hours;
        for (const Span& shift : stylist.shiftOn(m_day)) hours << Words::range(shift);
        sheet.hours = hours.isEmpty() ? SheetWords::dayOff() : hours.join(QStringLiteral(", "));
        for (const TimeOff* off : absencesOf(stylist)) sheet.rows.push_back(m_words.absence(*off));
        taken = normalised(std::move(taken));
        for (const Span& work : stylist.workingHours(m_day)) {
            int from = work.from;
            const auto open = [&](int to) {
                if (to - from >= kOpenMinutesMin) sheet.rows.push_back(SheetWords::open({from, to}));
            };
            for (const Span& busy : taken) {
                if (!busy.overlaps(work)) continue;
                open(busy.from);
                from = std::max(from, busy.to);
            }
            open(work.to);
        }
        std::stable_sort(sheet.rows.begin(), sheet.rows.end(), [](const SheetRow& a, const SheetRow& b) { return a.span.from < b.span.from; });
    }

    template <class Concerns>
    void finish(DaySheet& sheet, Concerns concerns) const {
        std::set<ReservationId> seen;
        for (const SheetRow& row : sheet.rows)
            if (row.kind == SheetRow::Kind::visit) seen.insert(row.reservation);
        sheet.count = SheetWords::visits(static_cast<int>(seen.size()));
        QStringList ended;
        for (const Reservation* visit : m_ended)
            if (std::any_of(visit->lines.begin(), visit->lines.end(), concerns)) ended << m_words.ended(*visit, m_numbers.at(visit->id));
        if (!ended.isEmpty()) sheet.ended = SheetWords::endedList(ended);
    }

    SheetWords m_words;
    const Book& m_book;
    Day m_day;
    const DayPage* m_page;
    std::vector<Place> m_places;
    std::map<ReservationId, int> m_numbers;
    std::map<StylistId, std::vector<const Place*>> m_byStylist;  ///< of active visits; by nobody under an empty id
    std::vector<const Reservation*> m_ended;                     ///< by number
};

}  // namespace

std::map<ReservationId, int> rowNumbers(const DayPage& page) {
    std::vector<const Reservation*> visits;
    for (const auto& visit : page.reservations) visits.push_back(visit.get());
    // Pages are in the order of ids, which stays where starts are equal.
    std::stable_sort(visits.begin(), visits.end(), [](auto* a, auto* b) { return a->startMinute() < b->startMinute(); });
    std::map<ReservationId, int> numbers;
    for (const Reservation* visit : visits) numbers.emplace(visit->id, static_cast<int>(numbers.size()) + 1);
    return numbers;
}

std::vector<StylistId> stylistsOn(const Book& book, Day day) {
    std::set<StylistId> busy;
    if (const DayPage* page = book.findDay(day))
        for (const auto& visit : page->reservations)
            for (const Line& line : visit->lines)
                if (visit->isActive() && !line.stylist.empty()) busy.insert(line.stylist);
    std::vector<StylistId> who;
    for (const auto& [id, stylist] : book.roster().stylists)
        if (busy.contains(id) || (stylist.active && !stylist.workingHours(day).empty())) who.push_back(id);
    return who;
}

std::vector<DaySheet> sheetsOf(const Session& session, Day day, SheetScope scope, const StylistId& stylist) {
    const Maker maker(session, day);
    if (scope == SheetScope::wholeShop) return {maker.wholeShop()};
    if (scope == SheetScope::oneStylist) return {maker.of(stylist)};
    std::vector<DaySheet> sheets;
    for (const StylistId& id : stylistsOn(session.state().book, day)) sheets.push_back(maker.of(id));
    if (maker.hasUnheld()) sheets.push_back(maker.of({}));
    return sheets;
}

}  // namespace salon::desk
