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
class PausingStore : public test::PassingStore {
public:
    explicit PausingStore(server::LogStore& kept) : m_kept(kept) {}

    std::unique_ptr<server::LogTransaction> begin(const ShopId& shop) override;

    std::counting_semaphore<4> begun{0};
    std::counting_semaphore<4> mayGoOn{0};
    bool pauses = false;

private:
    server::LogStore& kept() override { return m_kept; }

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
    test::ServerMachine m_machine;
    test::FakeServer m_server;
    std::thread m_thread;
    std::optional<desk::Reply<wire::BatchAnswer>> m_reply;
};

}  // namespace salon::model
