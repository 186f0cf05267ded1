#pragma once

#include "support/fake_server.h"

#include "store/server_database.h"
#include "store/sqlite_log_store.h"

#include <filesystem>
#include <optional>
#include <semaphore>
#include <thread>

namespace salon::model {

/// Stops whoever has just begun a transaction until it may go on. Everything else passes through.
class PausingStore : public server::LogStore {
public:
    explicit PausingStore(server::LogStore& kept) : m_kept(kept) {}

    std::unique_ptr<server::LogTransaction> begin(const ShopId& shop) override;
    server::Head head(const ShopId& shop) override { return m_kept.head(shop); }
    std::vector<wire::Entry> readAfter(const ShopId& shop, wire::Position after, int limit) override {
        return m_kept.readAfter(shop, after, limit);
    }
    std::vector<wire::PrintedEntry> printedAfter(const ShopId& shop, wire::Position after, int limit) override {
        return m_kept.printedAfter(shop, after, limit);
    }
    std::vector<Personal> readPersonal(const ShopId& shop, wire::Position upTo) override { return m_kept.readPersonal(shop, upTo); }
    std::optional<Snapshot> snapshot(const ShopId& shop) override { return m_kept.snapshot(shop); }
    void keepSnapshot(const ShopId& shop, const Snapshot& snapshot) override { m_kept.keepSnapshot(shop, snapshot); }

    std::counting_semaphore<4> begun{0};
    std::counting_semaphore<4> mayGoOn{0};
    bool pauses = false;

private:
    server::LogStore& m_kept;
};

/// One of two servers on one database file: the real Ingestor on the real store, stopped where the model stops. A
/// thread of its own takes a batch; it and the script never run at once, but for waiting behind the other's lock.
class ScriptedReplica {
public:
    ScriptedReplica(const std::filesystem::path& file, ShopId shop);
    ~ScriptedReplica();
    ScriptedReplica(const ScriptedReplica&) = delete;

    enum class Ending {
        answers,
        endsBefore,  ///< the process ends with the transaction open
        endsAfter,   ///< and here between commit and answer
    };

    bool isBusy() const { return m_thread.joinable(); }
    /// Returns once the transaction holds the head row or, if `headIsHeld` by somebody else, at once.
    void begin(const TerminalId& sender, const wire::Batch& batch, bool headIsHeld);
    /// Lets it go on to the end. Nothing: it ended, and another process has taken its place.
    std::optional<desk::Reply<wire::BatchAnswer>> finish(Ending ending);

    desk::Reply<wire::Page> read(wire::Position after, int max) { return *m_server.read(after, max); }
    server::LogStore& store() { return m_store; }
    Book book() { return m_server.book(); }

private:
    server::ServerDatabase m_database;
    server::SqliteLogStore m_store;
    PausingStore m_pausing;
    test::FakeServer m_server;
    std::thread m_thread;
    std::optional<desk::Reply<wire::BatchAnswer>> m_reply;
};

}  // namespace salon::model
