#pragma once

#include "http/router.h"
#include "ingest/ingestor.h"
#include "store/log_store.h"
#include "store/registry.h"
#include "stream/head_board.h"

#include <atomic>
#include <vector>

namespace salon::server {

/// Longest a `wait` of the log route may ask for; below the patience of proxies.
inline constexpr int kLogWaitSecondsMax = 25;

/// What the protocol's routes do (PROTOCOL.md), without a word of sockets.
///
/// Handlers run on any thread and throw ProblemAnswer, WireError or StoreError.
class Api {
public:
    Api(LogStore& store, Ingestor& ingestor, Registry& registry, HeadBoard& heads) : m_store(store), m_ingestor(ingestor), m_registry(registry), m_heads(heads) {}

    std::vector<Route> routes();
    /// From now on `ready` says no.
    void startDraining() { m_draining = true; }
    bool isDraining() const { return m_draining; }

private:
    Answer hello(const Request& request);
    Answer live(const Request& request);
    Answer ready(const Request& request);
    Answer enrol(const Request& request);
    Answer commands(const Request& request);
    Answer log(const Request& request);
    Answer stream(const Request& request);
    Answer snapshot(const Request& request);
    Answer audit(const Request& request);

    LogStore& m_store;
    Ingestor& m_ingestor;
    Registry& m_registry;
    HeadBoard& m_heads;
    std::atomic<bool> m_draining = false;
};

}  // namespace salon::server
