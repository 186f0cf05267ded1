#pragma once

#include "disk_faults.h"
#include "faulty_disk.h"
#include "passing_store.h"
#include "scratch_folder.h"
#include "server_machine.h"
#include "small_salon.h"

#include "store/server_database.h"
#include "store/sqlite_log_store.h"

#include <memory>

namespace salon::test {

/// The server's real database file on a faulty disk of its own. It outlives the server's process: open() is what a start
/// does with it.
class FileLogStore : public PassingStore, public ServerMachine {
public:
    /// With the salon's founding in it, and closed.
    FileLogStore(const SmallSalon& salon, Dice dice);

    bool open() override;
    bool isOpen() const { return m_open != nullptr; }
    bool hasDied() const override { return m_faulty.hasDied(); }
    void processEnds(Ending ending) override;

    /// Plans a fault for one of the next calls.
    void breakCalls(Dice& dice);
    void setErrorRates(const ErrorRates& rates);
    void setFull(bool full) { m_faulty.setFull(full); }
    void mend() { m_faulty.mend(); }
    Calm calm() override { return std::make_shared<FaultyDisk::Calm>(m_faulty); }
    FaultyDisk& faults() { return m_faulty; }

private:
    // Only while open.
    server::LogStore& kept() override { return m_open->store; }

    struct Open {
        explicit Open(const std::string& file) : database(file), store(database) {}
        server::ServerDatabase database;
        server::SqliteLogStore store;
    };

    std::string file() const { return m_scratch.path() + "/server.sqlite"; }

    ScratchFolder m_scratch;
    FaultyDisk m_faulty;
    std::unique_ptr<Open> m_open;
};

}  // namespace salon::test
