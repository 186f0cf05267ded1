#include "tools/opened_log.h"

#include "salon/evolve.h"
#include "salon/wire/command_json.h"
#include "store/data_folder.h"

namespace salon::server {

namespace {

/// The file itself, or the one in the folder that is a log of ours.
std::filesystem::path fileOf(const std::filesystem::path& fileOrFolder) {
    if (!std::filesystem::exists(fileOrFolder))
        throw StoreError("There is nothing at " + fileOrFolder.string() + ". Name a data folder or a file in one.");
    if (!std::filesystem::is_directory(fileOrFolder)) return fileOrFolder;
    const auto server = DataFolder::databaseFileIn(fileOrFolder);
    if (std::filesystem::exists(server)) return server;
    for (const auto& file : std::filesystem::directory_iterator(fileOrFolder))
        if (file.path().extension() == ".sqlite" || file.path().extension() == ".db") return file.path();
    throw StoreError("There is no log in " + fileOrFolder.string() + ". Name the data folder of a server or a terminal.");
}

}  // namespace

OpenedLog::OpenedLog(const std::filesystem::path& fileOrFolder)
    : m_database(std::make_unique<SqliteDatabase>(fileOf(fileOrFolder), SqliteDatabase::Access::readOnly)),
      m_isServer(hasTable("shop_head")) {
    if (!m_isServer && !hasTable("replica")) throw StoreError("The file at " + fileOrFolder.string() + " holds no log of HairShop.");
    // Everything that is read belongs to one moment, whoever writes meanwhile.
    m_database->execute("BEGIN");
}

bool OpenedLog::hasTable(const std::string& name) {
    auto row = m_database->prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?");
    return row.bind(name).step();
}

std::vector<ShopId> OpenedLog::shops() {
    auto row = m_database->prepare(m_isServer ? "SELECT shop FROM shop_head ORDER BY shop" : "SELECT shop FROM identity");
    std::vector<ShopId> all;
    while (row.step()) all.push_back(ShopId{row.text(0)});
    return all;
}

Head OpenedLog::head(const ShopId& shop) {
    auto row =
        m_database->prepare(m_isServer ? "SELECT position, sha256 FROM shop_head WHERE shop = ?" : "SELECT position, sha256 FROM replica");
    if (m_isServer) row.bind(shop.text);
    if (!row.step()) return {};
    return {row.integer(0), row.text(1)};
}

void OpenedLog::eachRow(const ShopId& shop, wire::Position after, wire::Position upTo, const std::function<void(const Row&)>& then) {
    auto row = m_database->prepare(
        m_isServer ? "SELECT entry.position, entry.bytes, personal.json FROM entry LEFT JOIN personal USING (shop, position)"
                     " WHERE entry.position > ? AND entry.position <= ? AND entry.shop = ? ORDER BY entry.position"
                   : "SELECT entry.position, entry.entry_json, personal.personal_json FROM entry LEFT JOIN personal USING (position)"
                     " WHERE entry.position > ? AND entry.position <= ? ORDER BY entry.position");
    row.bind(after).bind(upTo);
    if (m_isServer) row.bind(shop.text);
    while (row.step()) then({row.integer(0), row.text(1), row.isNull(2) ? std::nullopt : std::optional(row.text(2))});
}

std::optional<std::vector<OpenedLog::IndexedReceipt>> OpenedLog::receipts(const ShopId& shop) {
    if (!m_isServer) return {};
    auto row = m_database->prepare("SELECT terminal, incarnation, number, position FROM receipt WHERE shop = ?");
    row.bind(shop.text);
    std::vector<IndexedReceipt> all;
    while (row.step()) all.push_back({TerminalId{row.text(0)}, row.text(1), row.integer(2), row.integer(3)});
    return all;
}

std::optional<LogStore::Snapshot> OpenedLog::snapshot(const ShopId& shop) {
    if (!m_isServer) return {};
    LogStore::Snapshot found;
    auto head = m_database->prepare("SELECT position, sha256 FROM snapshot WHERE shop = ?");
    if (!head.bind(shop.text).step()) return {};
    found.head = {head.integer(0), head.text(1)};
    auto part = m_database->prepare("SELECT name, bytes FROM snapshot_part WHERE shop = ?");
    part.bind(shop.text);
    while (part.step()) found.parts.emplace(part.text(0), part.text(1));
    return found;
}

wire::Entry entryOf(const OpenedLog::Row& row) {
    wire::Entry entry = wire::readEntry(row.bytes);
    if (row.personal) wire::attachStoredPersonal(entry, wire::readPersonal(*row.personal));
    return entry;
}

void Folded::take(const wire::Entry& entry) {
    evolveAll(book, entry.events);
    head = {entry.position, entry.sha256};
    learn(entry);
}

void Folded::learn(const wire::Entry& entry) {
    if (entry.command.personal && entry.command.personal->name) names[entry.command.personal->customer] = *entry.command.personal->name;
}

std::string Folded::nameOf(const CustomerId& customer) const {
    if (customer.empty()) return "somebody unnamed";
    const auto name = names.find(customer);
    return name == names.end() ? customer.text : name->second;
}

Folded fold(OpenedLog& log, const ShopId& shop, wire::Position upTo) {
    Folded folded;
    log.eachRow(shop, 0, upTo, [&](const OpenedLog::Row& row) { folded.take(entryOf(row)); });
    return folded;
}

}  // namespace salon::server
