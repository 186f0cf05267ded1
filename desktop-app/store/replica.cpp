#include "store/replica.h"

#include "salon/wire/book_json.h"
#include "salon/wire/command_json.h"
#include "salon/wire/event_json.h"

namespace salon::desk {

namespace {

std::string text(const QVariant& value) {
    return fromQ(value.toString());
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
    if (row.next()) cursor = {row.value(0).toLongLong(), fromQ(row.value(1).toString())};
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

std::vector<wire::Entry> Replica::readAfter(wire::Position after, int limit, bool withPersonal) {
    QSqlQuery& row = m_database.run(
        "SELECT entry_json, personal_json FROM entry LEFT JOIN personal USING (position) WHERE position > ? ORDER BY position LIMIT ?",
        {printed(after), limit});
    std::vector<wire::Entry> entries;
    while (row.next()) {
        entries.push_back(wire::readEntry(text(row.value(0))));
        if (withPersonal && !row.value(1).isNull()) wire::attachStoredPersonal(entries.back(), wire::readPersonal(text(row.value(1))));
    }
    return entries;
}

void Replica::forEachPersonal(const std::function<void(const Personal&, const ReservationId&)>& each) {
    QSqlQuery& row = m_database.run("SELECT personal_json, reservation FROM personal ORDER BY position");
    while (row.next()) each(wire::readPersonal(text(row.value(0))), {fromQ(row.value(1).toString())});
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
    while (row.next())
        rows.push_back({row.value(0).toLongLong(), wire::readCommand(text(row.value(1))), wire::readVerdict(text(row.value(2)))});
    return rows;
}

void Replica::forgetRefused(wire::Position position) {
    m_database.run("DELETE FROM refused_command WHERE position = ?", {printed(position)});
}

std::optional<BookCache::Kept> BookCache::load() {
    QSqlQuery& head = m_database.run("SELECT position FROM book_snapshot");
    if (!head.next()) return {};
    Kept kept;
    kept.position = head.value(0).toLongLong();
    head.finish();
    try {
        std::map<std::string, std::string> parts;
        QSqlQuery& row = m_database.run("SELECT name, part_json FROM book_part");
        while (row.next()) parts.emplace(text(row.value(0)), text(row.value(1)));
        kept.book = wire::readBook(parts);
    } catch (const wire::WireError&) {
        return {};
    }
    return kept;
}

void BookCache::keep(wire::Position position, const Book& book) {
    Transaction transaction(m_database);
    std::map<QString, QString> present;
    QSqlQuery& row = m_database.run("SELECT name, part_json FROM book_part");
    while (row.next()) present.emplace(row.value(0).toString(), row.value(1).toString());
    for (const auto& [name, part] : wire::printBook(book)) {
        const QString text = toQ(part);
        const auto known = present.find(toQ(name));
        const bool same = known != present.end() && known->second == text;
        if (known != present.end()) present.erase(known);
        if (!same) m_database.run("INSERT OR REPLACE INTO book_part (name, part_json) VALUES (?, ?)", {toQ(name), text});
    }
    for (const auto& [name, text] : present) m_database.run("DELETE FROM book_part WHERE name = ?", {name});
    m_database.run("INSERT OR REPLACE INTO book_snapshot (one, position) VALUES (1, ?)", {printed(position)});
    transaction.commit();
}

}  // namespace salon::desk
