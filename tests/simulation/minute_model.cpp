#include "minute_model.h"

#include <algorithm>

namespace salon::simulation {

namespace {

void mark(Minutes& minutes, int from, int count) {
    for (int minute = from; minute < from + count; ++minute)
        if (minute >= 0 && minute < kMinutesPerDay) minutes.set(static_cast<std::size_t>(minute));
}

bool holdsSomebody(const Reservation& reservation) {
    return reservation.status != Status::cancelled && reservation.status != Status::noShow && reservation.status != Status::declined;
}

Blocks minutesOf(const LineRequest& line, const Stylist& stylist, const Service& service) {
    if (line.blocks) return *line.blocks;
    const auto& own = stylist.skills.at(line.service).ownBlocks;
    return own ? *own : service.blocks;
}

template <class Use>
void forEachLine(const Book& book, Day day, const Use& use) {
    const DayPage* page = book.findDay(day);
    if (!page) return;
    for (const auto& reservation : page->reservations)
        if (holdsSomebody(*reservation))
            for (std::size_t i = 0; i < reservation->lines.size(); ++i) use(*reservation, static_cast<int>(i), reservation->lines[i]);
}

}  // namespace

Minutes busyMinutes(const Blocks& blocks, int startMinute) {
    Minutes minutes;
    mark(minutes, startMinute, blocks.working);
    mark(minutes, startMinute + blocks.working + blocks.processing, blocks.finishing + blocks.cleanUp);
    return minutes;
}

Minutes stationMinutes(const StationHold& hold, const Blocks& blocks, int startMinute) {
    Minutes minutes;
    int at = startMinute;
    if (hold.working) mark(minutes, at, blocks.working);
    at += blocks.working;
    if (hold.processing) mark(minutes, at, blocks.processing);
    at += blocks.processing;
    if (hold.finishing) mark(minutes, at, blocks.finishing);
    at += blocks.finishing;
    if (hold.cleanUp) mark(minutes, at, blocks.cleanUp);
    return minutes;
}

Minutes workingMinutes(const Stylist& stylist, Day day) {
    Minutes minutes;
    const auto special = stylist.dayShifts.find(day);
    // 1970-01-01 was a Thursday.
    const auto weekday = static_cast<std::size_t>(((day.number + 3) % 7 + 7) % 7);
    for (const Span span : special != stylist.dayShifts.end() ? special->second : stylist.weeklyShifts[weekday])
        mark(minutes, span.from, span.to - span.from);
    for (const auto& [id, off] : stylist.timeOff) {
        if (day < off.firstDay || off.lastDay < day) continue;
        for (int minute = off.span.from; minute < off.span.to; ++minute) minutes.reset(static_cast<std::size_t>(minute));
    }
    return minutes;
}

std::vector<LineOf> holders(const Book& book, const StylistId& stylist, Day day, const Minutes& minutes, const ReservationId& except) {
    std::vector<LineOf> found;
    forEachLine(book, day, [&](const Reservation& reservation, int index, const Line& line) {
        if (reservation.id == except || line.stylist != stylist) return;
        if ((busyMinutes(line.blocks, line.startMinute) & minutes).any()) found.push_back({reservation.id, index});
    });
    return found;
}

bool stationFree(const Book& book, const Service& service, Day day, const Blocks& blocks, int startMinute, const ReservationId& except) {
    if (service.stationKind.empty()) return true;
    const Minutes wanted = stationMinutes(service.stationHold, blocks, startMinute);
    for (const auto& [id, station] : book.roster().stations) {
        if (!station.active || station.kind != service.stationKind) continue;
        bool taken = false;
        forEachLine(book, day, [&](const Reservation& reservation, int, const Line& line) {
            if (reservation.id == except || line.station != id) return;
            taken = taken || (stationMinutes(line.stationHold, line.blocks, line.startMinute) & wanted).any();
        });
        if (!taken) return true;
    }
    return false;
}

bool couldTake(const Book& book, const StylistId& id, Day day, const LineRequest& line, const ReservationId& except) {
    const Stylist* stylist = book.findStylist(id);
    const Service* service = book.findService(line.service);
    if (!stylist || !service || !stylist->active || !stylist->skills.contains(line.service)) return false;
    const Blocks blocks = minutesOf(line, *stylist, *service);
    const Minutes busy = busyMinutes(blocks, line.startMinute);
    return (busy & ~workingMinutes(*stylist, day)).none() && holders(book, id, day, busy, except).empty() &&
           stationFree(book, *service, day, blocks, line.startMinute, except);
}

StylistId whoCouldTake(const Book& book, Day day, const LineRequest& line, const ReservationId& except) {
    for (const auto& [id, stylist] : book.roster().stylists)
        if (couldTake(book, id, day, line, except)) return id;
    return {};
}

std::optional<std::string> whyNotFree(const Book& book, const Alternative& offer, const std::vector<LineRequest>& lines, const ReservationId& except) {
    if (offer.stylists.size() != lines.size()) return "it names " + std::to_string(offer.stylists.size()) + " stylists for " + std::to_string(lines.size()) + " lines";
    int first = kMinutesPerDay;
    for (const auto& line : lines) first = std::min(first, line.startMinute);
    std::vector<Minutes> given;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        LineRequest line = lines[i];
        line.startMinute += offer.startMinute - first;
        const StylistId& stylist = offer.stylists[i];
        if (!couldTake(book, stylist, offer.day, line, except))
            return stylist.text + " could not take " + line.service.text + " at " + printMinute(line.startMinute) + " on " + printDay(offer.day);
        const Minutes busy = busyMinutes(minutesOf(line, *book.findStylist(stylist), *book.findService(line.service)), line.startMinute);
        for (std::size_t j = 0; j < i; ++j)
            if (offer.stylists[j] == stylist && (given[j] & busy).any()) return stylist.text + " would have two of its lines at once";
        given.push_back(busy);
    }
    return {};
}

std::vector<std::string> wrongs(const Book& book, const std::vector<Day>& days) {
    std::vector<std::string> found;
    const auto name = [](const Reservation& reservation, int line) { return reservation.id.text + " line " + std::to_string(line); };
    for (const Day day : days) {
        struct Held { std::string name; const Line* line; Minutes busy, station; };
        std::vector<Held> held;
        forEachLine(book, day, [&](const Reservation& reservation, int index, const Line& line) {
            if (line.stylist.empty()) {
                if (reservation.status != Status::completed && book.attentionOf(reservation.id).empty()) found.push_back(name(reservation, index) + " holds nobody and stands in nobody's attention");
                return;
            }
            Held mine{name(reservation, index), &line, busyMinutes(line.blocks, line.startMinute), {}};
            if (!line.station.empty()) mine.station = stationMinutes(line.stationHold, line.blocks, line.startMinute);
            for (const auto& other : held) {
                const bool word = line.overlapAllowed || other.line->overlapAllowed;
                if (!word && other.line->stylist == line.stylist && (other.busy & mine.busy).any())
                    found.push_back(line.stylist.text + " has " + other.name + " and " + mine.name + " at once");
                if (!word && !line.station.empty() && other.line->station == line.station && (other.station & mine.station).any())
                    found.push_back(line.station.text + " holds " + other.name + " and " + mine.name + " at once");
            }
            held.push_back(std::move(mine));
        });
    }
    return found;
}

}  // namespace salon::simulation
