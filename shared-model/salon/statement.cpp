#include "salon/statement.h"

#include <algorithm>

namespace salon {

namespace {

ToldStatus toldStatus(Status status) {
    switch (status) {
        case Status::requested: return ToldStatus::requested;
        case Status::cancelled: return ToldStatus::cancelled;
        case Status::declined: return ToldStatus::declined;
        case Status::noShow: return ToldStatus::noShow;
        case Status::confirmed:
        case Status::arrived:
        case Status::inService:
        case Status::completed: break;
    }
    return ToldStatus::confirmed;
}

bool takesPlace(ToldStatus status) { return status == ToldStatus::requested || status == ToldStatus::confirmed; }

/// Other lines than those they were told of: whoever was told a name is told all of them.
std::vector<StylistId> namedStylists(const Reservation& reservation, const std::vector<StylistId>& told) {
    const bool sameLines = told.size() == reservation.lines.size();
    std::vector<StylistId> named;
    for (std::size_t i = 0; i < reservation.lines.size(); ++i) {
        const Line& line = reservation.lines[i];
        const bool wasNamed = !told.empty() && (!sameLines || !told[i].empty());
        named.push_back(line.wish.kind != WishKind::any || wasNamed ? line.stylist : StylistId{});
    }
    if (std::all_of(named.begin(), named.end(), [](const StylistId& id) { return id.empty(); })) named.clear();
    return named;
}

TextKind kindOf(ToldStatus status) {
    switch (status) {
        case ToldStatus::requested: return TextKind::requested;
        case ToldStatus::confirmed: return TextKind::confirmed;
        case ToldStatus::cancelled: return TextKind::cancelled;
        case ToldStatus::declined: return TextKind::declined;
        case ToldStatus::noShow: return TextKind::noShow;
    }
    return TextKind::confirmed;
}

}  // namespace

Statement statementOf(const Reservation& reservation) {
    const std::optional<Told>& told = reservation.texts.get().told;
    Statement statement{toldStatus(reservation.status), reservation.day, reservation.startMinute(), {}};
    if (takesPlace(statement.status)) {
        statement.stylists = namedStylists(reservation, told ? told->statement.stylists : std::vector<StylistId>{});
    } else if (told) {
        statement.day = told->statement.day;
        statement.startMinute = told->statement.startMinute;
    }
    return statement;
}

std::optional<TextKind> newsOf(const std::optional<Told>& told, const Statement& now) {
    if (!told) return kindOf(now.status);
    const Statement& before = told->statement;
    if (before == now) return std::nullopt;
    if (before.status != now.status) {
        const bool revived = now.status == ToldStatus::confirmed && !takesPlace(before.status);
        return revived ? TextKind::correction : kindOf(now.status);
    }
    const bool moved = before.day != now.day || before.startMinute != now.startMinute;
    return moved ? TextKind::moved : TextKind::stylistChanged;
}

bool isReminder(TextKind kind) { return kind == TextKind::reminderDay || kind == TextKind::reminderSoon; }

bool isTold(const Reservation& reservation, TextKind kind, const Statement& statement) {
    const std::optional<Told>& told = reservation.texts.get().told;
    if (!told || !(told->statement == statement)) return false;
    if (kind == TextKind::reminderDay) return told->remindedDay || told->remindedSoon;
    return kind != TextKind::reminderSoon || told->remindedSoon;
}

bool isTrueNews(const Reservation& reservation, TextKind kind, const Statement& statement) {
    const Statement now = statementOf(reservation);
    if (!(statement == now)) return false;
    if (isReminder(kind)) return now.status == ToldStatus::confirmed;
    return newsOf(reservation.texts.get().told, now) == kind;
}

bool mayBeTexted(const Book& book, const CustomerId& customer) {
    if (!book.texting().on || customer.empty()) return false;
    const Customer person = book.person(customer);
    return !person.id.empty() && !person.erased && person.textConsent.allowsAny();
}

bool mayBeTexted(const Book& book, const Reservation& reservation) {
    const bool begun = reservation.isActive() && !reservation.isStillAhead();
    if (reservation.walkIn || begun || !mayBeTexted(book, reservation.customer)) return false;
    const auto holdsNobody = [](const Line& line) { return line.stylist.empty(); };
    return !reservation.isActive() || std::none_of(reservation.lines.begin(), reservation.lines.end(), holdsNobody);
}

}  // namespace salon
