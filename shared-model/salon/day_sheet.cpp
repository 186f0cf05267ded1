#include "salon/day_sheet.h"

#include <algorithm>
#include <tuple>
#include <vector>

namespace salon {

namespace {

constexpr const char* kNobody = "-";

struct Row {
    StylistId stylist;
    Span span;
    const Reservation* reservation;
    std::size_t line;

    /// Lines nobody holds last.
    auto key() const { return std::make_tuple(stylist.empty(), stylist, span, reservation->id, line); }
};

const char* bracketed(Status status) {
    switch (status) {
        case Status::completed: return " [completed]";
        case Status::cancelled: return " [cancelled]";
        case Status::noShow: return " [no-show]";
        case Status::declined: return " [declined]";
        default: return "";
    }
}

std::string stylistName(const Book& book, const StylistId& id) {
    if (id.empty()) return kNobody;
    const Stylist* stylist = book.findStylist(id);
    return stylist && !stylist->name.empty() ? stylist->name : id.text;
}

std::string serviceName(const Book& book, const ServiceId& id) {
    const Service* service = book.findService(id);
    if (!service) return id.text;
    return service->shortName.empty() ? service->name : service->shortName;
}

std::string print(const Book& book, const Row& row, const CustomerName& nameOf) {
    const Reservation& reservation = *row.reservation;
    const std::string customer = nameOf ? nameOf(reservation.customer) : reservation.customer.empty() ? reservation.id.text : reservation.customer.text;
    return stylistName(book, row.stylist) + "  " + printMinute(row.span.from) + "-" + printMinute(row.span.to) + " " + customer + "  " +
           serviceName(book, reservation.lines[row.line].service) + bracketed(reservation.status) + "\n";
}

}  // namespace

std::string daySheet(const Book& book, Day day, const CustomerName& nameOf) {
    const DayPage* page = book.findDay(day);
    if (!page) return {};
    std::vector<Row> rows;
    for (const auto& reservation : page->reservations)
        for (std::size_t i = 0; i < reservation->lines.size(); ++i)
            rows.push_back({reservation->lines[i].stylist, reservation->lines[i].span(), reservation.get(), i});
    std::sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.key() < b.key(); });
    std::string sheet;
    for (const Row& row : rows) sheet += print(book, row, nameOf);
    return sheet;
}

}  // namespace salon
