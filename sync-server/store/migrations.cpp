#include "store/migrations.h"

#include "store/log_store.h"
#include "store/server_database.h"

namespace salon::server {

namespace {

/// Answers the file's version. A file that has tables but not our mark belongs to somebody else.
int versionOf(SqliteDatabase& database) {
    const auto owner = database.integer("PRAGMA application_id");
    const auto version = database.integer("PRAGMA user_version");
    const auto tables = database.integer("SELECT count(*) FROM sqlite_schema");
    if (owner != kApplicationId && (owner != 0 || tables != 0))
        throw StoreError("The file server.sqlite in the data folder belongs to another program. Choose another folder with --data.");
    if (version > static_cast<std::int64_t>(migrations().size()))
        throw StoreError("The data folder was written by a newer HairShop (data version " + std::to_string(version) +
                         "); this program knows versions up to " + std::to_string(migrations().size()) +
                         ". Install the newer HairShop again; nothing was changed.");
    return static_cast<int>(version);
}

}  // namespace

void bringUpToDate(SqliteDatabase& database) {
    const auto steps = migrations();
    for (auto version = static_cast<std::size_t>(versionOf(database)); version < steps.size(); ++version) {
        SqliteTransaction transaction{database};
        database.execute(std::string(steps[version]));
        database.execute("PRAGMA application_id = " + std::to_string(kApplicationId));
        database.execute("PRAGMA user_version = " + std::to_string(version + 1));
        transaction.commit();
    }
}

void requireCurrentVersion(SqliteDatabase& database) {
    if (const int version = versionOf(database); version != static_cast<int>(migrations().size()))
        throw StoreError("The data folder is of version " + std::to_string(version) + ", this program reads version " +
                         std::to_string(migrations().size()) + ". Start hairshop-server once; it brings the folder up to date.");
}

}  // namespace salon::server
