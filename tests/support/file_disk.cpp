#include "file_disk.h"

#include "salon/wire/canonical.h"
#include "session/identifiers.h"
#include "store/identity_table.h"
#include "store/replica.h"

#include <sqlite3.h>

#include <fstream>
#include <map>
#include <utility>

namespace salon::test {

namespace {

std::uint64_t g_secretSeed = 0;
int g_secretsDrawn = 0;

desk::Identity identityOf(const SmallSalon& salon, const std::string& name) {
    desk::Identity identity;
    identity.shop = salon.shop;
    identity.terminal = {name};
    identity.terminalName = name;
    identity.zone = "Asia/Seoul";
    identity.incarnation = wire::sha256Hex(name + " incarnation").substr(0, 32);
    return identity;
}

/// Made once for each salon and desk: opening a file for the first time is what takes longest.
const DiskImage& openedIn(const SmallSalon& salon, const std::string& name) {
    static std::map<std::pair<std::string, std::string>, DiskImage> made;
    auto& image = made[{salon.head().sha256, name}];
    if (!image.empty()) return image;
    const ScratchFolder scratch;
    const FaultyDisk disk(scratch.path(), Dice(1));
    {
        desk::Database database(QString::fromStdString(scratch.path() + "/terminal.sqlite"));
        desk::IdentityTable identities(database);
        desk::Replica replica(database);
        desk::Transaction transaction(database);
        identities.save(identityOf(salon, name));
        replica.moveCursor({salon.head().position, salon.head().sha256});
        transaction.commit();
        desk::BookCache(database).keep(salon.head().position, salon.book);
    }
    return image = disk.copy();
}

}  // namespace

FileDisk::FileDisk(std::string name, TerminalId terminal, Dice dice)
    : desk(std::move(name)), m_terminal(std::move(terminal)), m_dice(std::move(dice)), m_scratch(std::make_unique<ScratchFolder>()),
      m_faulty(std::make_unique<FaultyDisk>(m_scratch->path(), m_dice.split())) {}

FileDisk FileDisk::fresh(const SmallSalon& salon, const std::string& desk, Dice dice) {
    FileDisk disk(desk, {desk}, std::move(dice));
    disk.m_faulty->replace(openedIn(salon, desk));
    return disk;
}

FileDisk FileDisk::copiedFrom(const Backup& backup, const std::string& desk, Dice dice, bool noticeable) {
    FileDisk disk(desk, backup.terminal, std::move(dice));
    disk.putBack(backup, noticeable);
    return disk;
}

std::set<CustomerId> FileDisk::persons() {
    std::set<CustomerId> persons;
    for (const auto& customer : column("SELECT DISTINCT customer FROM personal")) persons.insert({customer});
    return persons;
}

std::string FileDisk::integrity() {
    return column("PRAGMA integrity_check").front();
}

std::vector<std::string> FileDisk::column(const char* sql) {
    const FaultyDisk::Calm calm(*m_faulty);
    sqlite3* database = nullptr;
    sqlite3_stmt* row = nullptr;
    std::vector<std::string> texts;
    const std::string path = folder() + "/terminal.sqlite";
    if (sqlite3_open_v2(path.c_str(), &database, SQLITE_OPEN_READWRITE, nullptr) == SQLITE_OK &&
        sqlite3_prepare_v2(database, sql, -1, &row, nullptr) == SQLITE_OK)
        while (sqlite3_step(row) == SQLITE_ROW) texts.push_back(reinterpret_cast<const char*>(sqlite3_column_text(row, 0)));
    else texts.push_back(sqlite3_errmsg(database));
    sqlite3_finalize(row);
    sqlite3_close(database);
    return texts;
}

void FileDisk::breakNextCommit(DiskFault fault) {
    // A booking writes about five times and syncs once.
    const auto call = m_dice.chance(30) ? DiskCall::sync : DiskCall::write;
    const int k = call == DiskCall::sync ? 1 : m_dice.between(1, 7);
    switch (fault) {
    case DiskFault::none: break;
    case DiskFault::full: m_faulty->breakCall(DiskCall::write, k, DiskBreaks::full); break;
    case DiskFault::fails: m_faulty->breakCall(call, k, DiskBreaks::fails); break;
    case DiskFault::diesBefore:
    case DiskFault::diesAfter: m_faulty->breakCall(call, k, DiskBreaks::dies); break;
    }
}

void FileDisk::setErrorRates(const ErrorRates& rates) {
    m_faulty->setRate(DiskCall::read, rates.readPermille);
    m_faulty->setRate(DiskCall::write, rates.writePermille);
    m_faulty->setRate(DiskCall::sync, rates.syncPermille);
}

void FileDisk::damage(Dice& dice) {
    constexpr int kPage = 4096;
    std::fstream file(folder() + "/terminal.sqlite", std::ios::in | std::ios::out | std::ios::binary);
    file.seekg(0, std::ios::end);
    const int pages = static_cast<int>(file.tellg()) / kPage;
    if (pages == 0) return;
    file.seekp(static_cast<std::streamoff>(dice.below(pages)) * kPage);
    const bool zeros = dice.chance(30);
    for (int i = 0; i < kPage; ++i) file.put(zeros ? '\0' : static_cast<char>(dice.below(256)));
}

FileDisk::Backup FileDisk::backUp(std::span<const Command> waiting) const {
    return {m_faulty->copy(), m_terminal, {waiting.begin(), waiting.end()}};
}

void FileDisk::putBack(const Backup& backup, bool) {
    m_faulty->replace(backup.image);
    m_terminal = backup.terminal;
}

void countSecretsFrom(std::uint64_t seed) {
    g_secretSeed = seed;
    g_secretsDrawn = 0;
}

}  // namespace salon::test

namespace salon::desk {

std::string newHex32() {
    return wire::sha256Hex("secret " + std::to_string(test::g_secretSeed) + " " + std::to_string(++test::g_secretsDrawn)).substr(0, 32);
}

std::string newIdText() {
    return newHex32().substr(0, 15);
}

std::string asTyped(const std::string& utf8) {
    return utf8;
}

}  // namespace salon::desk
