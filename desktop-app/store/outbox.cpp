#include "store/outbox.h"


namespace salon::desk {

namespace {

QVariant incarnationOf(const CommandKey& key) {
    return toQ(key.incarnation);
}

QVariant numberOf(const CommandKey& key) {
    return static_cast<qlonglong>(key.number);
}

QString submissionOf(const Command& command) {
    return toQ(wire::printSubmission(command));
}

}  // namespace

std::vector<OutboxRow> Outbox::all() {
    QSqlQuery& row = m_database.run("SELECT submission_json, sha256, former_incarnation, former_number FROM outbox ORDER BY place");
    std::vector<OutboxRow> rows;
    while (m_database.next(row)) {
        OutboxRow made;
        try {
            made.command = wire::readSubmission(fromQ(row.value(0).toString()));
        } catch (const wire::WireError&) {
            throw FileDamaged("A command that waits to be sent cannot be read in " + fromQ(m_database.path()) + ".");
        }
        made.sha256 = fromQ(row.value(1).toString());
        if (!row.value(2).isNull()) made.former = CommandKey{fromQ(row.value(2).toString()), row.value(3).toLongLong()};
        rows.push_back(std::move(made));
    }
    return rows;
}

void Outbox::append(const OutboxRow& row) {
    const auto key = keyOf(row.command);
    const QVariant none;
    m_database.run(
        "INSERT INTO outbox (incarnation, number, submission_json, sha256, former_incarnation, former_number) VALUES (?, ?, ?, ?, ?, ?)",
        {incarnationOf(key), numberOf(key), submissionOf(row.command), toQ(row.sha256), row.former ? incarnationOf(*row.former) : none,
         row.former ? numberOf(*row.former) : none});
}

void Outbox::settle(const CommandKey& key) {
    m_database.run("DELETE FROM outbox WHERE incarnation = ? AND number = ?", {incarnationOf(key), numberOf(key)});
}

void Outbox::renumber(const CommandKey& old, const OutboxRow& row) {
    const auto key = keyOf(row.command);
    const auto& former = row.former.value();
    m_database.run(
        "UPDATE outbox SET incarnation = ?, number = ?, submission_json = ?, sha256 = ?,"
        " former_incarnation = ?, former_number = ? WHERE incarnation = ? AND number = ?",
        {incarnationOf(key), numberOf(key), submissionOf(row.command), toQ(row.sha256), incarnationOf(former), numberOf(former),
         incarnationOf(old), numberOf(old)});
}

}  // namespace salon::desk
