#pragma once

#include "http/router.h"
#include "ingest/ingestor.h"
#include "store/log_store.h"
#include "store/registry.h"
#include "stream/head_board.h"

#include <atomic>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <vector>

namespace salon::server {

/// Longest a `wait` of the log route may ask for; below the patience of proxies.
inline constexpr int kLogWaitSecondsMax = 25;

/// Larger pages are for those who catch up, each from a place of their own.
inline constexpr std::size_t kPageKeptBytesMax = 64 * 1024;

/// What the protocol's routes do (PROTOCOL.md), without a word of sockets.
///
/// Handlers run on any thread and throw ProblemAnswer, WireError or StoreError.
class Api {
public:
    Api(LogStore& store, Ingestor& ingestor, Registry& registry, HeadBoard& heads)
        : m_store(store), m_ingestor(ingestor), m_registry(registry), m_heads(heads) {}

    std::vector<Route> routes();
    /// Called, on any thread, when a terminal says which reservation it has open; empty: none.
    std::function<void(const TerminalRecord&, const ReservationId&)> onOpened;
    /// Asked by `ready` and `metrics` on the thread that lets requests in.
    std::function<bool()> isOverloaded;
    std::function<std::string()> figures;
    /// What `hello` says becomes of texts to customers; on the same thread.
    std::function<std::string()> texts;
    /// How customers reach this server; empty: not at all.
    std::string publicUrl;
    /// From now on `ready` says no.
    void startDraining() { m_draining = true; }
    bool isDraining() const { return m_draining; }

private:
    Answer hello(const Request& request);
    Answer live(const Request& request);
    Answer ready(const Request& request);
    Answer metrics(const Request& request);
    Answer enrol(const Request& request);
    Answer commands(const Request& request);
    Answer log(const Request& request);
    std::string printedPage(const ShopId& shop, wire::Position after, int max, wire::Position head);
    Answer stream(const Request& request);
    Answer snapshot(const Request& request);
    Answer audit(const Request& request);
    Answer open(const Request& request);

    LogStore& m_store;
    Ingestor& m_ingestor;
    Registry& m_registry;
    HeadBoard& m_heads;
    std::atomic<bool> m_draining = false;

    /// The page a shop's terminals asked for last. After a commit all of them ask for the same one; the next commit makes
    /// it worthless, so nothing erased is ever handed out.
    struct LastPage {
        wire::Position after = 0;
        wire::Position head = 0;
        int max = 0;
        std::string body;
    };
    std::mutex m_pages;
    std::map<ShopId, LastPage> m_lastPages;
};

}  // namespace salon::server
