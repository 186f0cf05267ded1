#include "store/registry.h"

#include "salon/wire/canonical.h"
#include "store/log_store.h"
#include "store/secrets.h"

namespace salon::server {

namespace {

ShopRecord shopFrom(const SqliteStatement& row) {
    return {ShopId{row.text(0)}, row.text(1), row.text(2), static_cast<int>(row.integer(3))};
}

std::optional<ShopRecord> readShop(SqliteDatabase& database, const ShopId& shop) {
    auto row = database.prepare("SELECT id, name, zone, step_minutes FROM shop WHERE id = ?");
    if (!row.bind(shop.text).step()) return {};
    return shopFrom(row);
}

struct Code {
    ShopId shop;
    std::string terminalName;
    std::int64_t expiresAt = 0;
    std::int64_t wrongTries = 0;
    bool used = false;
};

std::optional<Code> readCode(SqliteDatabase& database, const std::string& codeSha256) {
    auto row = database.prepare(
        "SELECT shop, terminal_name, expires_at_utc_s, wrong_tries, used_at_utc_s IS NOT NULL FROM enrolment_code WHERE code_sha256 = ?");
    if (!row.bind(codeSha256).step()) return {};
    return Code{ShopId{row.text(0)}, row.text(1), row.integer(2), row.integer(3), row.integer(4) != 0};
}

}  // namespace

void Registry::addShop(const ShopRecord& shop) {
    const auto database = m_database.write();
    SqliteTransaction transaction{*database};
    database->prepare("INSERT INTO shop (id, name, zone, step_minutes, created_at_utc_s) VALUES (?, ?, ?, ?, ?)")
        .bind(shop.id.text)
        .bind(shop.name)
        .bind(shop.zone)
        .bind(shop.stepMinutes)
        .bind(m_utcSeconds())
        .run();
    transaction.commit();
}

std::optional<ShopRecord> Registry::findShop(const ShopId& shop) {
    return readShop(*m_database.read(), shop);
}

std::vector<ShopRecord> Registry::shops() {
    const auto database = m_database.read();
    auto row = database->prepare("SELECT id, name, zone, step_minutes FROM shop ORDER BY id");
    std::vector<ShopRecord> all;
    while (row.step()) all.push_back(shopFrom(row));
    return all;
}

std::optional<std::string> Registry::pair(const ShopId& shop, const std::string& terminalName) {
    const auto database = m_database.write();
    SqliteTransaction transaction{*database};
    if (!readShop(*database, shop)) return {};
    const std::string code = newEnrolmentCode();
    database->prepare("INSERT INTO enrolment_code (code_sha256, shop, terminal_name, expires_at_utc_s, wrong_tries) VALUES (?, ?, ?, ?, 0)")
        .bind(wire::sha256Hex(code))
        .bind(shop.text)
        .bind(terminalName)
        .bind(m_utcSeconds() + kCodeLifeSeconds)
        .run();
    transaction.commit();
    return code;
}

std::variant<Enrolment, EnrolmentRefusal> Registry::enrol(const std::string& typedCode) {
    const std::string codeSha256 = wire::sha256Hex(normalisedEnrolmentCode(typedCode));
    const std::int64_t now = m_utcSeconds();
    const auto database = m_database.write();
    SqliteTransaction transaction{*database};
    const auto code = readCode(*database, codeSha256);
    if (!code) {
        database->prepare("UPDATE enrolment_code SET wrong_tries = wrong_tries + 1 WHERE used_at_utc_s IS NULL AND expires_at_utc_s > ?")
            .bind(now)
            .run();
        transaction.commit();
        return EnrolmentRefusal::codeWrong;
    }
    if (code->used) return EnrolmentRefusal::codeUsed;
    if (now >= code->expiresAt || code->wrongTries >= kCodeWrongTriesMax) return EnrolmentRefusal::codeExpired;

    Enrolment enrolment;
    enrolment.shop = readShop(*database, code->shop).value();
    enrolment.terminal = {TerminalId{newTerminalIdText(code->terminalName)}, code->shop, code->terminalName, false};
    enrolment.token = newToken();
    database->prepare("INSERT INTO terminal (id, shop, name, token_sha256, enrolled_at_utc_s) VALUES (?, ?, ?, ?, ?)")
        .bind(enrolment.terminal.id.text)
        .bind(code->shop.text)
        .bind(code->terminalName)
        .bind(wire::sha256Hex(enrolment.token))
        .bind(now)
        .run();
    database->prepare("UPDATE enrolment_code SET used_at_utc_s = ? WHERE code_sha256 = ?").bind(now).bind(codeSha256).run();
    transaction.commit();
    return enrolment;
}

std::optional<TerminalRecord> Registry::terminalOf(const std::string& token) {
    const std::string tokenSha256 = wire::sha256Hex(token);
    const auto database = m_database.read();
    auto row = database->prepare(
        "SELECT id, shop, name, token_sha256 FROM terminal WHERE substr(token_sha256, 1, 16) = ? AND revoked_at_utc_s IS NULL");
    row.bind(tokenSha256.substr(0, 16));
    while (row.step())
        if (equalInConstantTime(row.text(3), tokenSha256))
            return TerminalRecord{TerminalId{row.text(0)}, ShopId{row.text(1)}, row.text(2), false};
    return {};
}

std::vector<TerminalRecord> Registry::terminals(const ShopId& shop) {
    const auto database = m_database.read();
    auto row = database->prepare(
        "SELECT id, shop, name, revoked_at_utc_s IS NOT NULL FROM terminal WHERE shop = ? ORDER BY enrolled_at_utc_s, id");
    row.bind(shop.text);
    std::vector<TerminalRecord> all;
    while (row.step()) all.push_back({TerminalId{row.text(0)}, ShopId{row.text(1)}, row.text(2), row.integer(3) != 0});
    return all;
}

bool Registry::revoke(const TerminalId& terminal) {
    const auto database = m_database.write();
    SqliteTransaction transaction{*database};
    auto found = database->prepare("SELECT 1 FROM terminal WHERE id = ?");
    if (!found.bind(terminal.text).step()) return false;
    database->prepare("UPDATE terminal SET revoked_at_utc_s = ? WHERE id = ? AND revoked_at_utc_s IS NULL")
        .bind(m_utcSeconds())
        .bind(terminal.text)
        .run();
    transaction.commit();
    return true;
}

}  // namespace salon::server
