// The words of the desktop's store, spelled on a MemoryDisk.

#include "memory_disk.h"

#include "salon/wire/canonical.h"
#include "session/identifiers.h"
#include "store/home.h"
#include "store/lineage.h"

#include <algorithm>
#include <utility>

namespace salon::test {

namespace {

std::map<std::string, MemoryDisk*>& lent() {
    static std::map<std::string, MemoryDisk*> disks;
    return disks;
}

/// Whose program is running just now: random text comes from its disk, so that it is the same in every run.
MemoryDisk*& running() {
    static MemoryDisk* disk = nullptr;
    return disk;
}

}  // namespace

MemoryDisk MemoryDisk::fresh(const SmallSalon& salon, const std::string& desk, Dice) {
    MemoryDisk disk;
    disk.desk = desk;
    disk.identity = desk::Identity{};
    disk.identity->shop = salon.shop;
    disk.identity->terminal = {desk};
    disk.identity->terminalName = desk;
    disk.identity->zone = "Asia/Seoul";
    disk.identity->incarnation = wire::sha256Hex(desk + " incarnation").substr(0, 32);
    disk.cursor = {salon.head().position, salon.head().sha256};
    disk.kept = {salon.head().position, salon.book};
    return disk;
}

MemoryDisk MemoryDisk::copiedFrom(const MemoryDisk& backup, const std::string& desk, Dice, bool noticeable) {
    MemoryDisk disk;
    disk.desk = desk;
    disk.putBack(backup, noticeable);
    return disk;
}

std::vector<Command> MemoryDisk::waitingIn(const Backup& backup) {
    std::vector<Command> waiting;
    for (const auto& row : backup.outbox) waiting.push_back(row.command);
    return waiting;
}

void MemoryDisk::putBack(const Backup& backup, bool noticeable) {
    // Chance goes on: a disk that is put back does not draw the same secrets again.
    const int drawn = secretsDrawn;
    const std::string name = desk;
    *this = backup;
    desk = name;
    secretsDrawn = drawn;
    copied = noticeable;
    held = false;
    mend();
}

LentDisk::LentDisk(MemoryDisk& disk) {
    static int count = 0;
    m_folder = disk.desk + "#" + std::to_string(++count);
    lent()[m_folder] = &disk;
    running() = &disk;
}

LentDisk::~LentDisk() {
    lent().erase(m_folder);
}

}  // namespace salon::test

namespace salon::desk {

using test::DiskFault;
using test::MemoryDisk;

// What a transaction can take back.
struct Transaction::Before {
    std::optional<Identity> identity;
    std::vector<OutboxRow> outbox;
    Replica::Cursor cursor;
    std::size_t entries = 0;
    std::map<wire::Position, std::pair<Personal, ReservationId>> personal;
    std::vector<RefusedRow> refused;
};

Home::Home(const QString& folder) : m_folder(folder) {
    if (std::exchange(test::lent().at(folder.toStdString())->held, true))
        throw StoreError("Another HairShop Front Desk is already open on this folder. Use that one, or close it first.");
}
Home::~Home() {
    const auto disk = test::lent().find(m_folder.toStdString());
    if (disk != test::lent().end()) disk->second->held = false;
}

Database::Database(const QString& path, Access) : m_disk(*test::lent().at(path.left(path.indexOf(u'/')).toStdString())) {
    test::running() = &m_disk;
}

Transaction::Transaction(Database& database)
    : m_disk(database.disk()),
      m_before(new Before{m_disk.identity, m_disk.outbox, m_disk.cursor, m_disk.entries.size(), m_disk.personal, m_disk.refused}) {
    test::running() = &m_disk;
}

Transaction::~Transaction() {
    if (!m_before) return;
    m_disk.identity = std::move(m_before->identity);
    m_disk.outbox = std::move(m_before->outbox);
    m_disk.cursor = std::move(m_before->cursor);
    m_disk.entries.resize(m_before->entries);
    m_disk.personal = std::move(m_before->personal);
    m_disk.refused = std::move(m_before->refused);
}

void Transaction::commit() {
    const DiskFault fault = std::exchange(m_disk.nextCommit, DiskFault::none);
    if (fault == DiskFault::full || m_disk.isFull) throw StoreError("The disk is full. Make room and try again.");
    if (fault == DiskFault::fails) throw StoreError("The disk did not answer. Look at its cable and try again.");
    if (fault == DiskFault::diesBefore) throw test::TerminalDied{m_disk.desk};
    m_before.reset();
    if (fault == DiskFault::diesAfter) throw test::TerminalDied{m_disk.desk};
}

Continuity markOpened(Database& database, const Home&) {
    return std::exchange(database.disk().copied, false) ? Continuity::copied : Continuity::continued;
}

std::string newHex32() {
    MemoryDisk& disk = *test::running();
    return wire::sha256Hex(disk.desk + " secret " + std::to_string(++disk.secretsDrawn)).substr(0, 32);
}

std::string asTyped(const std::string& utf8) {
    return utf8;
}

std::optional<Identity> IdentityTable::load() { return m_database.disk().identity; }
void IdentityTable::save(const Identity& identity) { m_database.disk().identity = identity; }
void IdentityTable::saveNextNumber(std::int64_t nextNumber) { m_database.disk().identity->nextNumber = nextNumber; }

namespace {

OutboxRow& rowOf(MemoryDisk& disk, const CommandKey& key) {
    const auto row = std::find_if(disk.outbox.begin(), disk.outbox.end(), [&](const OutboxRow& one) { return keyOf(one.command) == key; });
    if (row == disk.outbox.end()) throw StoreError("The outbox has no such command.");
    return *row;
}

}  // namespace

std::vector<OutboxRow> Outbox::all() { return m_database.disk().outbox; }
void Outbox::append(const OutboxRow& row) { m_database.disk().outbox.push_back(row); }
void Outbox::settle(const CommandKey& key) {
    std::erase_if(m_database.disk().outbox, [&](const OutboxRow& row) { return keyOf(row.command) == key; });
}
void Outbox::renumber(const CommandKey& old, const OutboxRow& row) { rowOf(m_database.disk(), old) = row; }

Replica::Cursor Replica::cursor() { return m_database.disk().cursor; }
void Replica::append(const wire::Entry& entry) {
    MemoryDisk& disk = m_database.disk();
    disk.entries.push_back(entry);
    if (entry.command.personal) disk.personal[entry.position] = {*entry.command.personal, reservationOf(entry.command.body)};
}
void Replica::moveCursor(const Cursor& cursor) { m_database.disk().cursor = cursor; }

std::vector<wire::Entry> Replica::readAfter(wire::Position after, int limit, bool) {
    std::vector<wire::Entry> some;
    for (const auto& entry : m_database.disk().entries)
        if (entry.position > after && static_cast<int>(some.size()) < limit) some.push_back(entry);
    return some;
}

void Replica::forEachPersonal(const std::function<void(const Personal&, const ReservationId&)>& each) {
    for (const auto& [position, part] : m_database.disk().personal) each(part.first, part.second);
}
std::vector<wire::Entry> Replica::lastTexts(int most) {
    std::vector<wire::Entry> texts;
    const auto& personal = m_database.disk().personal;
    for (const auto& entry : m_database.disk().entries)
        if (const auto kept = personal.find(entry.position); kept != personal.end() && kept->second.first.text) texts.push_back(entry);
    if (static_cast<int>(texts.size()) > most) texts.erase(texts.begin(), texts.end() - most);
    return texts;
}
void Replica::erasePersonal(const CustomerId& customer) {
    std::erase_if(m_database.disk().personal, [&](const auto& row) { return row.second.first.customer == customer; });
}
void Replica::keepRefused(const RefusedRow& row) { m_database.disk().refused.push_back(row); }
std::vector<RefusedRow> Replica::refused() { return m_database.disk().refused; }
void Replica::forgetRefused(wire::Position position) {
    std::erase_if(m_database.disk().refused, [&](const RefusedRow& row) { return row.position == position; });
}

std::optional<BookCache::Kept> BookCache::load() { return m_database.disk().kept; }
void BookCache::keep(wire::Position position, const Book& book) {
    MemoryDisk& disk = m_database.disk();
    disk.kept = {position, book};
    std::erase_if(disk.entries, [&](const wire::Entry& entry) { return entry.position <= position; });
}

}  // namespace salon::desk
