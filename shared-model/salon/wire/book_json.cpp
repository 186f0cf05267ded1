#include "salon/wire/book_json.h"

#include "salon/book_editor.h"
#include "salon/wire/canonical.h"
#include "salon/wire/codec.h"
#include "salon/wire/describe_attention.h"
#include "salon/wire/describe_book.h"
#include "salon/wire/describe_reservation.h"
#include "salon/wire/describe_texts.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace salon::wire {

namespace {

constexpr std::string_view kDayPrefix = "day:";

/// {"items":[…]}, each as describe() has it.
template <class Things, class Deref>
std::string printItems(const Things& things, std::size_t bytesEach, Deref deref) {
    std::string text;
    text.reserve(things.size() * bytesEach + 16);
    text += "{\"items\":[";
    bool first = true;
    for (const auto& thing : things) {
        if (!first) text += ',';
        first = false;
        ObjectWriter writer(text);
        describe(writer, deref(thing));
    }
    text += "]}";
    return text;
}

template <class Thing>
Thing readPart(std::string_view text, std::string_view name) {
    const Document document(text);
    ObjectReader reader(document.root(), name);
    Thing thing;
    describe(reader, thing);
    reader.close();
    return thing;
}

template <class Thing, class Then>
void readItems(std::string_view text, std::string_view name, Then then) {
    const Document document(text);
    ObjectReader reader(document.root(), name);
    reader.eachItem("items", &reader.need("items"), kPartItemsMax, [&](const Value& item, int index) {
        ObjectReader row(item, name, &reader, "items", index);
        Thing thing;
        describe(row, thing);
        row.close();
        then(std::move(thing));
    });
    reader.close();
}

void readDayPart(BookEditor& editor, std::string_view name, std::string_view text) {
    const auto day = parseDay(std::string(name.substr(kDayPrefix.size())));
    if (!day) throw WireError("The snapshot has a part for a day that no calendar has.");
    readItems<Reservation>(text, name, [&](Reservation visit) {
        if (visit.day != *day) throw WireError("The snapshot has a visit in the part of another day.");
        editor.put(std::move(visit));
    });
}

/// A chain of merges ends with somebody: whoever follows one must come to an end.
void requireNoCircle(const Book& book, const std::vector<CustomerId>& merged) {
    for (const CustomerId& id : merged) {
        std::size_t steps = 0;
        for (const Customer* customer = book.findCustomer(id); customer && !customer->mergedInto.empty(); customer = book.findCustomer(customer->mergedInto))
            if (++steps > merged.size()) throw WireError("The snapshot has customers that were merged in a circle.");
    }
}

}  // namespace

std::string dayPartName(Day day) { return std::string(kDayPrefix) + printDay(day); }

std::map<std::string, std::string> printBook(const Book& book) { return printBook(book, book.daysFrom(Day{std::numeric_limits<std::int32_t>::min()})); }

std::map<std::string, std::string> printBook(const Book& book, const std::vector<Day>& days) {
    std::map<std::string, std::string> parts;
    if (!book.shop().id.empty()) parts["shop"] = print(book.shop());
    if (!(book.texting() == Texting{})) parts["texting"] = print(book.texting());
    if (!(book.webBooking() == WebBooking{})) parts["web_booking"] = print(book.webBooking());
    if (!(book.roster() == Roster{})) parts["roster"] = print(book.roster());
    Turns turns{book.assignmentCount(), {}, book.lastTurn(WaitingKind::list), book.lastTurn(WaitingKind::walkIn)};
    if (turns.count > 0 || turns.waitingList > 0 || turns.walkIns > 0) {
        for (const auto& [stylist, turn] : book.assignmentTurns()) turns.last.push_back({stylist, turn});
        parts["turns"] = print(turns);
    }
    if (!book.attention().empty())
        parts["attention"] = printItems(book.attention(), 512, [](const auto& row) -> const AttentionItem& { return row.second; });
    if (!book.waiting().empty())
        parts["waiting"] = printItems(book.waiting(), 256, [](const auto& row) -> const Waiting& { return row.second; });
    if (book.customers().size() > 0)
        parts["customers"] = printItems(book.customers().rows(), 64, [](const auto* row) -> const Customer& { return row->second; });
    for (const Day day : days)
        if (const DayPage* page = book.findDay(day))
            parts[dayPartName(day)] = printItems(page->reservations, 640, [](const auto& visit) -> const Reservation& { return *visit; });
    return parts;
}

void BookReader::add(std::string_view name, std::string_view text) {
    BookEditor editor(m_book);
    if (name == "shop") {
        editor.setShop(readPart<Shop>(text, name));
    } else if (name == "texting") {
        editor.setTexting(readPart<Texting>(text, name));
    } else if (name == "web_booking") {
        editor.setWebBooking(readPart<WebBooking>(text, name));
    } else if (name == "roster") {
        editor.roster() = readPart<Roster>(text, name);
    } else if (name == "turns") {
        const auto turns = readPart<Turns>(text, name);
        m_assignments = turns.count;
        for (const auto& row : turns.last)
            if (row.turn > turns.count || !m_lastAssigned.emplace(row.stylist, row.turn).second)
                throw WireError("The snapshot has a stylist's last turn twice, or one that was never given.");
        m_lastTurns = {{WaitingKind::list, turns.waitingList}, {WaitingKind::walkIn, turns.walkIns}};
    } else if (name == "attention") {
        readItems<AttentionItem>(text, name, [&](AttentionItem item) { editor.raise(std::move(item)); });
    } else if (name == "customers") {
        readItems<Customer>(text, name, [&](Customer customer) {
            if (m_book.findCustomer(customer.id)) throw WireError("The snapshot has the same customer twice.");
            editor.customer(customer.id) = customer;
            if (customer.mergedInto.empty()) return;
            m_merged.push_back(customer.id);
            editor.merge(customer.id, customer.mergedInto);
        });
    } else if (name == "waiting") {
        readItems<Waiting>(text, name, [&](Waiting waiting) { editor.wait(std::move(waiting)); });
    } else if (name.starts_with(kDayPrefix)) {
        readDayPart(editor, name, text);
    } else {
        throw WireError("The snapshot has a part that this program does not know: please update it.");
    }
}

Book BookReader::take() {
    requireNoCircle(m_book, m_merged);
    BookEditor editor(m_book);
    editor.restoreAssignments(m_assignments, std::move(m_lastAssigned));
    for (const WaitingKind kind : {WaitingKind::list, WaitingKind::walkIn}) editor.restoreTurn(kind, std::max(m_lastTurns[kind], m_book.lastTurn(kind)));
    return std::move(m_book);
}

Book readBook(const std::map<std::string, std::string>& parts) {
    BookReader reader;
    for (const auto& [name, text] : parts) reader.add(name, text);
    return reader.take();
}

std::map<std::string, Json> bookToParts(const Book& book) {
    std::map<std::string, Json> trees;
    for (const auto& [name, text] : printBook(book)) trees.emplace(name, toJson(Document(text).root()));
    return trees;
}

Book bookFromParts(const std::map<std::string, Json>& parts) {
    std::map<std::string, std::string> texts;
    for (const auto& [name, tree] : parts) texts.emplace(name, canonicalBytes(tree));
    return readBook(texts);
}

std::string stateSha256(const std::map<std::string, std::string>& parts) {
    std::string lines;
    for (const auto& [name, text] : parts) lines += name + ' ' + sha256Hex(text) + '\n';
    return sha256Hex(lines);
}

std::string stateSha256(const Book& book) {
    return stateSha256(printBook(book));
}

}  // namespace salon::wire
