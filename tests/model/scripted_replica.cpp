#include "scripted_replica.h"

#include <utility>

namespace salon::model {

std::unique_ptr<server::LogTransaction> PausingStore::begin(const ShopId& shop) {
    auto transaction = m_kept.begin(shop);
    if (!pauses) return transaction;
    begun.release();
    mayGoOn.acquire();
    return transaction;
}

ScriptedReplica::ScriptedReplica(const std::filesystem::path& file, ShopId shop)
    : m_database(file), m_store(m_database), m_pausing(m_store), m_server(m_pausing, m_machine, std::move(shop)) {}

ScriptedReplica::~ScriptedReplica() {
    if (isBusy()) finish(Ending::endsBefore);
}

void ScriptedReplica::begin(const TerminalId& sender, const wire::Batch& batch, bool headIsHeld) {
    m_reply.reset();
    m_pausing.pauses = true;
    m_thread = std::thread([this, sender, batch] {
        m_reply = m_server.take(sender, batch);
        // Also when it could not begin.
        m_pausing.begun.release();
    });
    if (!headIsHeld) m_pausing.begun.acquire();
}

std::optional<desk::Reply<wire::BatchAnswer>> ScriptedReplica::finish(Ending ending) {
    if (ending == Ending::endsBefore) m_server.breakNextCommit(test::CommitFault::diesBefore);
    if (ending == Ending::endsAfter) m_server.breakNextCommit(test::CommitFault::diesAfter);
    m_pausing.mayGoOn.release();
    m_thread.join();
    m_pausing.pauses = false;
    while (m_pausing.begun.try_acquire() || m_pausing.mayGoOn.try_acquire()) {
    }
    if (ending == Ending::answers) return std::exchange(m_reply, {});
    m_server.kill();
    m_server.start();
    return {};
}

}  // namespace salon::model
