#include "store/salvage.h"

#include "salon/wire/command_json.h"
#include "salon/wire/event_json.h"
#include "store/sqlite_pages.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <map>
#include <set>

namespace salon::desk {

namespace {

using Values = std::vector<PageValue>;

constexpr QLatin1String kLog("-wal");

const std::string* textAt(const Values& values, std::size_t index) {
    return index < values.size() ? std::get_if<std::string>(&values[index]) : nullptr;
}

std::optional<std::int64_t> numberAt(const Values& values, std::size_t index) {
    const auto* value = index < values.size() ? std::get_if<std::int64_t>(&values[index]) : nullptr;
    return value ? std::optional(*value) : std::nullopt;
}

bool isHex(const std::string* text, std::size_t size) {
    return text && text->size() == size && text->find_first_not_of("0123456789abcdef") == std::string::npos;
}

struct FoundRow {
    std::int64_t place = 0;
    OutboxRow row;
};

/// A row of `outbox` (its place is the row's number) or of `outbox_spare` (its place comes last).
std::optional<FoundRow> outboxRowIn(const PageRecord& record) {
    const auto& all = record.values;
    if (all.size() != 7) return {};
    const bool spare = std::holds_alternative<std::string>(all.front());
    const std::size_t first = spare ? 0 : 1;
    if (!isHex(textAt(all, first), 32) || !isHex(textAt(all, first + 3), 64) || !textAt(all, first + 2)) return {};
    FoundRow found;
    found.place = spare ? numberAt(all, 6).value_or(0) : record.row;
    try {
        found.row.command = wire::readSubmission(*textAt(all, first + 2));
    } catch (const wire::WireError&) {
        return {};
    }
    found.row.sha256 = wire::commandSha256(found.row.command);
    if (found.row.sha256 != *textAt(all, first + 3)) return {};
    if (const auto former = numberAt(all, first + 5); former && textAt(all, first + 4))
        found.row.former = CommandKey{*textAt(all, first + 4), *former};
    return found;
}

/// The row of `identity`, or of `identity_spare`, which lacks the first column.
std::optional<Identity> identityIn(const PageRecord& record) {
    const auto& all = record.values;
    if (all.size() != 13) return {};
    const std::size_t first = std::holds_alternative<std::string>(all.front()) ? 0 : 1;
    for (std::size_t i = 0; i < 7; ++i)
        if (!textAt(all, first + i)) return {};
    if (!numberAt(all, first + 7) || !isHex(textAt(all, first + 8), 32) || !numberAt(all, first + 9)) return {};
    const auto text = [&](std::size_t index) { return *textAt(all, first + index); };
    return Identity{{text(0)}, text(1), {text(2)}, text(3), text(4), text(5), text(6), static_cast<int>(*numberAt(all, first + 7)), text(8),
                    *numberAt(all, first + 9), numberAt(all, first + 10) == 1, true};
}

std::optional<RefusedRow> refusedIn(const PageRecord& record) {
    const auto& all = record.values;
    if (all.size() != 5 || !numberAt(all, 0) || !isHex(textAt(all, 1), 32) || !textAt(all, 2) || !textAt(all, 3)) return {};
    try {
        return RefusedRow{record.row, wire::readCommand(*textAt(all, 2)), wire::readVerdict(*textAt(all, 3))};
    } catch (const wire::WireError&) {
        return {};
    }
}

/// Empty if there is none.
std::string bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

[[noreturn]] void failOn(const QString& path) {
    throw StoreError("The damaged file " + fromQ(path) +
                     " cannot be put aside. Make room, or give yourself the right to write in its folder, then try again.");
}

void syncFolderOf(const QString& path) {
    const int folder = ::open(QFile::encodeName(QFileInfo(path).absolutePath()).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool synced = folder >= 0 && ::fsync(folder) == 0;
    if (folder >= 0) ::close(folder);
    if (!synced) failOn(path);
}

/// Under a name nobody has.
void putAside(const QString& path) {
    int count = 1;
    const auto name = [&] { return path + QStringLiteral(".damaged-%1").arg(count); };
    while (QFileInfo::exists(name())) ++count;
    if (!QFile::rename(path, name())) failOn(path);
    syncFolderOf(path);
}

QString replacementOf(const QString& path) {
    return path + QStringLiteral(".new");
}

void removeFile(const QString& path) {
    for (const QLatin1String suffix : {QLatin1String(""), kLog, QLatin1String("-shm")}) QFile::remove(path + suffix);
}

void writeReplacement(const QString& path, const Salvaged& found) {
    removeFile(path);
    Database database(path);
    {
        Transaction transaction(database);
        if (found.identity) IdentityTable(database).save(*found.identity);
        Outbox outbox(database);
        for (const auto& row : found.outbox) outbox.append(row);
        Replica replica(database);
        for (const auto& row : found.refused) replica.keepRefused(row);
        transaction.commit();
    }
    // Everything in the one file, which can then be renamed alone.
    database.exec(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
}

}  // namespace

Salvaged salvaged(std::string_view database, std::string_view writeAheadLog) {
    Salvaged found;
    std::map<std::int64_t, OutboxRow> waiting;
    std::map<wire::Position, RefusedRow> refused;
    for (const auto& record : recordsIn(database, writeAheadLog)) {
        if (auto row = outboxRowIn(record)) waiting.insert_or_assign(row->place, std::move(row->row));
        else if (auto identity = identityIn(record)) found.identity = std::move(identity);
        else if (auto unseen = refusedIn(record)) refused.insert_or_assign(unseen->position, std::move(*unseen));
    }
    std::set<CommandKey> known;
    for (auto& [place, row] : waiting)
        if (known.insert(keyOf(row.command)).second) found.outbox.push_back(std::move(row));
    for (auto& [position, row] : refused) found.refused.push_back(std::move(row));
    return found;
}

void replaceDamaged(const QString& path) {
    writeReplacement(replacementOf(path), salvaged(bytesOf(path), bytesOf(path + kLog)));
    putAside(path);
    endReplacement(path);
}

void endReplacement(const QString& path) {
    if (QFileInfo::exists(path) || !QFileInfo::exists(replacementOf(path))) return;
    // It belongs to the file that is gone: left here it would be taken for the new one's.
    if (QFileInfo::exists(path + kLog)) putAside(path + kLog);
    removeFile(path);
    if (!QFile::rename(replacementOf(path), path)) failOn(path);
    syncFolderOf(path);
}

}  // namespace salon::desk
