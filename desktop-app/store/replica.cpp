#include "store/replica.h"

#include "salon/wire/book_json.h"
#include "salon/wire/command_json.h"
#include "salon/wire/event_json.h"

#include <algorithm>

namespace salon::desk {

namespace {

std::string text(const QVariant& value) {
    return fromQ(value.toString());
}

/// SQLite keeps texts in UTF-8, and so do we: read as bytes they need no detour through UTF-16.
std::string_view bytes(const QByteArray& value) {
    return {value.constData(), static_cast<std::size_t>(value.size())};
}

QVariant printed(const std::string& text) {
    return text.empty() ? QStringLiteral("") : toQ(text);  // a null QString would be bound as NULL
}

QVariant printed(wire::Position position) {
    return static_cast<qlonglong>(position);
}

}  // namespace

Replica::Cursor Replica::cursor() {
    QSqlQuery& row = m_database.run("SELECT position, sha256 FROM replica");
    Cursor cursor;
    if (m_database.next(row)) cursor = {row.value(0).toLongLong(), fromQ(row.value(1).toString())};
    row.finish();
    return cursor;
}

void Replica::append(const wire::Entry& entry) {
    m_database.run("INSERT INTO entry (position, entry_json) VALUES (?, ?)", {printed(entry.position), toQ(wire::printEntry(entry))});
    if (const auto& personal = entry.command.personal)
        m_database.run("INSERT INTO personal (position, customer, reservation, personal_json) VALUES (?, ?, ?, ?)",
                       {printed(entry.position), printed(personal->customer.text), printed(reservationOf(entry.command.body).text),
                        toQ(wire::printPersonal(*personal))});
}

void Replica::moveCursor(const Cursor& cursor) {
    m_database.run("INSERT OR REPLACE INTO replica (one, position, sha256) VALUES (1, ?, ?)",
                   {printed(cursor.position), toQ(cursor.sha256)});
}

template <class Read>
auto Replica::readable(Read read) {
    try {
        return read();
    } catch (const wire::WireError& error) {
        throw FileDamaged("What the terminal keeps in " + fromQ(m_database.path()) + " cannot be read: " + error.what());
    }
}

std::vector<wire::Entry> Replica::readAfter(wire::Position after, int limit, bool withPersonal) {
    QSqlQuery& row = m_database.run(
        "SELECT CAST(entry_json AS BLOB), CAST(personal_json AS BLOB) FROM entry LEFT JOIN personal USING (position) WHERE position > ? ORDER BY position LIMIT ?",
        {printed(after), limit});
    std::vector<wire::Entry> entries;
    while (m_database.next(row)) entries.push_back(entryOf(bytes(row.value(0).toByteArray()), withPersonal ? bytes(row.value(1).toByteArray()) : std::string_view()));
    return entries;
}

std::vector<wire::Entry> Replica::lastTexts(int most) {
    QSqlQuery& row = m_database.run(
        "SELECT CAST(entry_json AS BLOB), CAST(personal_json AS BLOB) FROM personal JOIN entry USING (position) "
        "WHERE instr(personal_json, '\"text\":') > 0 ORDER BY position DESC LIMIT ?",
        {most});
    std::vector<wire::Entry> entries;
    while (m_database.next(row)) entries.push_back(entryOf(bytes(row.value(0).toByteArray()), bytes(row.value(1).toByteArray())));
    std::ranges::reverse(entries);
    return entries;
}

wire::Entry Replica::entryOf(std::string_view json, std::string_view personalJson) {
    return readable([&] {
        wire::Entry entry = wire::readEntry(json);
        if (!personalJson.empty()) wire::attachStoredPersonal(entry, wire::readPersonal(personalJson));
        return entry;
    });
}

void Replica::forEachPersonal(const std::function<void(const Personal&, const ReservationId&)>& each) {
    QSqlQuery& row = m_database.run("SELECT CAST(personal_json AS BLOB), CAST(reservation AS BLOB) FROM personal ORDER BY position");
    while (m_database.next(row))
        each(readable([&] { return wire::readPersonal(bytes(row.value(0).toByteArray())); }), {row.value(1).toByteArray().toStdString()});
}

void Replica::forEachPersonalOf(const CustomerId& customer, const std::function<void(const Personal&, const ReservationId&)>& each) {
    QSqlQuery& row = m_database.run("SELECT CAST(personal_json AS BLOB), CAST(reservation AS BLOB) FROM personal WHERE customer = ? ORDER BY position",
                                    {printed(customer.text)});
    while (m_database.next(row))
        each(readable([&] { return wire::readPersonal(bytes(row.value(0).toByteArray())); }), {row.value(1).toByteArray().toStdString()});
}

void Replica::erasePersonal(const CustomerId& customer) {
    m_database.run("DELETE FROM personal WHERE customer = ?", {toQ(customer.text)});
}

void Replica::keepRefused(const RefusedRow& row) {
    m_database.run(
        "INSERT OR IGNORE INTO refused_command (number, incarnation, command_json, verdict_json, position) VALUES (?, ?, ?, ?, ?)",
        {static_cast<qlonglong>(row.command.stamp.number), toQ(row.command.stamp.incarnation), toQ(wire::printCommand(row.command)),
         toQ(wire::printVerdict(row.verdict)), printed(row.position)});
}

std::vector<RefusedRow> Replica::refused() {
    QSqlQuery& row = m_database.run("SELECT position, command_json, verdict_json FROM refused_command ORDER BY position");
    std::vector<RefusedRow> rows;
    while (m_database.next(row))
        rows.push_back(readable([&] {
            return RefusedRow{row.value(0).toLongLong(), wire::readCommand(text(row.value(1))), wire::readVerdict(text(row.value(2)))};
        }));
    return rows;
}

void Replica::forgetRefused(wire::Position position) {
    m_database.run("DELETE FROM refused_command WHERE position = ?", {printed(position)});
}

std::optional<BookCache::Kept> BookCache::load() {
    auto kept = read({});
    m_known = kept ? std::optional(kept->book) : std::nullopt;
    return kept;
}

std::optional<BookCache::Kept> BookCache::loadFrom(Day first) { return read(first); }

std::optional<BookCache::Kept> BookCache::read(const std::optional<Day>& first) {
    QSqlQuery& head = m_database.run("SELECT position FROM book_snapshot");
    if (!m_database.next(head)) return {};
    Kept kept;
    kept.position = head.value(0).toLongLong();
    head.finish();
    // Days sort by their names, and between those of the small parts.
    const std::string from = first ? wire::dayPartName(*first) : std::string();
    QSqlQuery& row = m_database.run("SELECT CAST(name AS BLOB), CAST(part_json AS BLOB) FROM book_part WHERE name < 'day:' OR name >= ?", {printed(from)});
    try {
        wire::BookReader reader;
        while (m_database.next(row)) reader.add(bytes(row.value(0).toByteArray()), bytes(row.value(1).toByteArray()));
        kept.book = reader.take();
    } catch (const wire::WireError&) {
        return {};
    }
    return kept;
}

void BookCache::keep(wire::Position position, const Book& book) {
    const Book before = m_known.value_or(Book());
    const std::vector<Day> days = book.daysUnlike(before);
    m_known.reset();
    Transaction transaction(m_database);
    // Whatever lies there is nothing to build upon when nobody has read it.
    if (before == Book()) m_database.run("DELETE FROM book_part");
    else m_database.run("DELETE FROM book_part WHERE name < 'day:' OR name > 'day;'");
    for (const Day day : days) m_database.run("DELETE FROM book_part WHERE name = ?", {printed(wire::dayPartName(day))});
    for (const auto& [name, part] : wire::printBook(book, days)) m_database.run("INSERT INTO book_part (name, part_json) VALUES (?, ?)", {toQ(name), toQ(part)});
    m_database.run("INSERT OR REPLACE INTO book_snapshot (one, position) VALUES (1, ?)", {printed(position)});
    transaction.commit();
    m_known = book;
}

}  // namespace salon::desk
