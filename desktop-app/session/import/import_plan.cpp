#include "session/import/import_plan.h"

#include "salon/wire/canonical.h"
#include "salon/wire/limits.h"
#include "session/import/service_minutes.h"

#include <algorithm>
#include <set>

namespace salon::desk {

namespace {

constexpr const char* kNobody = "HOUSE";
constexpr const char* kBookings = "bookings.csv";

/// A prepaid bundle stands in the diary like a visit; the receptionist sees which ones these are.
bool isBundle(const std::string& code) {
    return code.find("5+1") != std::string::npos;
}

using Visits = std::map<std::pair<Day, std::string>, std::vector<const ExportedLine*>>;

/// Collects the gestures that change something.
class Planner {
public:
    Planner(const SalonExport& all, const Book& book) : m_all(all), m_book(book) {}

    ImportPlan plan() {
        m_result.odd = m_all.unreadable;
        m_result.skipped = m_all.unreadableBookings;
        for (const auto& line : m_all.lines) m_visits[{line.day, line.client}].push_back(&line);
        defineServices();
        defineStylists();
        registerCustomers();
        for (const auto& [key, lines] : m_visits) bookDay(key.second, key.first, lines);
        retireNobody();
        reportUnmatched();
        return std::move(m_result);
    }

private:
    void add(CommandBody body, std::optional<PersonalWords> words = {}) {
        m_result.gestures.push_back({std::move(body), std::move(words), Mode::promised});
    }
    void odd(const std::string& file, int line, const std::string& sentence) { m_result.odd.push_back({file, line, sentence}); }

    void defineServices();
    void defineService(const ExportedService& exported);
    void defineStylists();
    void defineShifts(const StylistId& stylist, const std::array<Span, 7>& week);
    void registerCustomers();
    void bookDay(const std::string& client, Day day, const std::vector<const ExportedLine*>& lines);
    void bookVisit(const std::string& client, Day day, std::size_t part, const std::vector<const ExportedLine*>& lines);
    void reportOddLines(const std::vector<const ExportedLine*>& lines);
    /// Ends the visit, or takes the cancelled lines out of it, when the export says so.
    void endVisit(const ReservationId& visit, const std::vector<const ExportedLine*>& lines, const std::vector<LineRequest>& requests);
    void retireNobody();
    void reportUnmatched();
    static const ExportedEnding* endingOf(const std::vector<ExportedEnding>& endings, const ExportedLine& line);

    const SalonExport& m_all;
    const Book& m_book;
    ImportPlan m_result;
    Visits m_visits;
    bool m_bookedForNobody = false;
};

const ExportedEnding* Planner::endingOf(const std::vector<ExportedEnding>& endings, const ExportedLine& line) {
    const auto found = std::ranges::find_if(endings, [&](const ExportedEnding& ending) {
        return ending.client == line.client && ending.day == line.day && ending.service == line.service && ending.staff == line.staff;
    });
    return found == endings.end() ? nullptr : &*found;
}

void Planner::defineService(const ExportedService& exported) {
    Service service;
    service.id = {importedIdText(exported.code)};
    service.name = exported.name.empty() ? exported.code : exported.name;
    service.shortName = exported.code;
    service.category = exported.category;
    service.price = exported.price;
    service.blocks = minutesOfExportedService(exported.code);
    service.active = exported.active;
    const auto* known = m_book.findService(service.id);
    if (!known || !(*known == service)) add(DefineService{service});
}

void Planner::defineServices() {
    std::set<std::string> codes;
    for (const auto& service : m_all.services) {
        if (service.name.empty())
            odd("services.csv", service.line, "The service " + service.code + " has no name; it is called by its code.");
        codes.insert(service.code);
        defineService(service);
    }
    for (const auto& line : m_all.lines) {
        if (!codes.insert(line.service).second) continue;
        odd(kBookings, line.line, "The service " + line.service + " is not in services.csv; it was defined by its code, without a price.");
        defineService({line.line, true, line.service, line.service, "", {}});
    }
}

void Planner::defineStylists() {
    std::map<std::string, std::set<std::string>> skills;
    std::map<std::string, std::array<Span, 7>> weeks;
    for (const auto& line : m_all.lines) {
        skills[line.staff].insert(line.service);
        auto& week = weeks[line.staff];
        Span& span = week[static_cast<std::size_t>(line.day.weekday())];
        const Span seen{line.startMinute, std::min(kMinutesPerDay, line.startMinute + minutesOfExportedService(line.service).total())};
        span = span.empty() ? seen : Span{std::min(span.from, seen.from), std::max(span.to, seen.to)};
    }
    for (const auto& [staff, services] : skills) {
        const StylistId id{importedIdText(staff)};
        const auto* known = m_book.findStylist(id);
        if (!known) add(DefineStylist{id, staff, "", true});
        for (const auto& code : services) {
            const ServiceId service{importedIdText(code)};
            if (!known || !known->can(service)) add(DefineSkill{id, service, {}});
        }
        if (staff != kNobody) defineShifts(id, weeks[staff]);
    }
}

void Planner::defineShifts(const StylistId& stylist, const std::array<Span, 7>& week) {
    const auto* known = m_book.findStylist(stylist);
    for (std::size_t weekday = 0; weekday < week.size(); ++weekday) {
        if (week[weekday].empty()) continue;
        const std::vector<Span> spans{week[weekday]};
        if (!known || known->weeklyShifts[weekday] != spans) add(DefineShift{stylist, static_cast<int>(weekday), {}, spans});
    }
}

void Planner::registerCustomers() {
    std::set<std::string> clients;
    for (const auto& line : m_all.lines) clients.insert(line.client);
    for (const auto& client : clients) {
        (client.empty() ? m_result.unnamed : m_result.customers) += 1;
        const auto id = importedCustomerId(client);
        if (m_book.findCustomer(id)) continue;
        if (client.empty())
            add(RegisterCustomer{id});
        else
            add(RegisterCustomer{id}, PersonalWords{id, client, std::string(), {}, {}});
    }
}

void Planner::reportOddLines(const std::vector<const ExportedLine*>& lines) {
    for (const auto* line : lines) {
        if (line->client.empty()) odd(kBookings, line->line, "The client's code is blank; the visit was booked for one unnamed customer.");
        if (line->staff == kNobody)
            odd(kBookings, line->line, "Nobody is called HOUSE; the visit was kept without a stylist and waits for a person in attention.");
        if (isBundle(line->service))
            odd(kBookings, line->line,
                "A prepaid bundle (" + line->service + ") stands in the diary; it was booked as a visit of that service.");
    }
}

void Planner::bookDay(const std::string& client, Day day, const std::vector<const ExportedLine*>& lines) {
    for (std::size_t from = 0; from < lines.size(); from += wire::kLinesMax) {
        const auto begin = lines.begin() + static_cast<std::ptrdiff_t>(from);
        const auto end = begin + static_cast<std::ptrdiff_t>(std::min(wire::kLinesMax, lines.size() - from));
        if (from > 0) odd(kBookings, (*begin)->line, "The client has more lines on this day than one visit holds; from here on they were booked as another visit.");
        bookVisit(client, day, from / wire::kLinesMax, {begin, end});
    }
}

void Planner::bookVisit(const std::string& client, Day day, std::size_t part, const std::vector<const ExportedLine*>& lines) {
    const auto visit = importedVisitId(client, day, part);
    ++m_result.visits;
    std::vector<LineRequest> requests;
    for (const auto* line : lines) {
        m_result.rowsOf[visit].push_back(line->line);
        LineRequest request{{importedIdText(line->service)}, Wish::only({importedIdText(line->staff)}), line->startMinute, {}, false};
        requests.push_back(std::move(request));
    }
    reportOddLines(lines);
    const bool isNew = !m_book.findReservation(visit);
    if (isNew) {
        for (const auto* line : lines) m_bookedForNobody = m_bookedForNobody || line->staff == kNobody;
        add(BookReservation{visit, importedCustomerId(client), day, requests, false});
    }
    const auto before = m_result.gestures.size();
    endVisit(visit, lines, requests);
    // What became of a visit that is in the book already is the book's to say.
    if (!isNew) m_result.gestures.resize(before);
}

void Planner::endVisit(const ReservationId& visit, const std::vector<const ExportedLine*>& lines,
                       const std::vector<LineRequest>& requests) {
    std::vector<LineRequest> left;
    bool noShow = false;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (const auto* ending = endingOf(m_all.cancellations, *lines[i])) {
            odd(kBookings, lines[i]->line,
                "cancellations.csv line " + std::to_string(ending->line) + " says that this was cancelled; it was booked and cancelled.");
        } else {
            left.push_back(requests[i]);
        }
        if (const auto* ending = endingOf(m_all.noShows, *lines[i])) {
            odd(kBookings, lines[i]->line,
                "no_shows.csv line " + std::to_string(ending->line) + " says that nobody came; it was booked and recorded as a no-show.");
            noShow = true;
        }
    }
    if (left.empty()) {
        ++m_result.cancelled;
        add(CancelReservation{visit, CancelReason::other});
    } else if (noShow) {
        ++m_result.noShows;
        add(RecordNoShow{visit});
    } else if (left.size() < requests.size()) {
        add(ChangeServices{visit, left});
    }
}

void Planner::retireNobody() {
    // Booked for first, then out of the way: nobody is no column of the calendar.
    const StylistId nobody{importedIdText(kNobody)};
    const auto* known = m_book.findStylist(nobody);
    if (known && m_bookedForNobody && !known->active) {
        const auto firstVisit = std::ranges::find_if(
            m_result.gestures, [](const Unstamped& each) { return std::holds_alternative<BookReservation>(each.body); });
        m_result.gestures.insert(firstVisit, {DefineStylist{nobody, kNobody, "", true}, {}, Mode::promised});
    }
    if (m_bookedForNobody) add(DefineStylist{nobody, kNobody, "", false});
}

void Planner::reportUnmatched() {
    const auto report = [&](const char* file, const std::vector<ExportedEnding>& endings) {
        for (const auto& ending : endings) {
            const bool matched = std::ranges::any_of(m_all.lines, [&](const ExportedLine& line) {
                return line.client == ending.client && line.day == ending.day && line.service == ending.service &&
                       line.staff == ending.staff;
            });
            if (!matched) odd(file, ending.line, "The booking it is about is not in bookings.csv; nothing was made of this row.");
        }
    };
    report("cancellations.csv", m_all.cancellations);
    report("no_shows.csv", m_all.noShows);
}

/// 24 hexadecimal digits (96 bits) are far from meeting by chance.
std::string digestText(const std::string& kind, const std::string& what) {
    return "import-" + wire::sha256Hex(kind + "\n" + what).substr(0, 24);
}

}  // namespace

ReservationId importedVisitId(const std::string& client, Day day, std::size_t part) {
    return {digestText("visit", client + "\n" + printDay(day) + (part > 0 ? "\n" + std::to_string(part) : ""))};
}

CustomerId importedCustomerId(const std::string& client) {
    return {digestText("customer", client)};
}

std::string importedIdText(const std::string& code) {
    std::string text = code.empty() ? "_" : code.substr(0, kIdLengthMax);
    for (char& c : text) {
        const bool fine =
            (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_' || c == '.' || c == ':' || c == '-';
        if (!fine) c = '_';
    }
    return text;
}

ImportPlan planImport(const SalonExport& all, const Book& book) {
    return Planner(all, book).plan();
}

}  // namespace salon::desk
