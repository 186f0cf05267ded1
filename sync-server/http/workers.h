#pragma once

#include "http/admission.h"
#include "http/limits.h"
#include "http/router.h"

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace salon::server {

/// A whole request on its way to a worker.
struct Job {
    std::uint64_t connection = 0;
    const Route* route = nullptr;
    Request request;
    std::chrono::steady_clock::time_point since;
};

/// What a worker has made of it.
struct Done {
    std::uint64_t connection = 0;
    Answer answer;
    bool wasTooLate = false;  ///< waited so long that it was turned away undone
    Crowd crowd = Crowd::desks;
};

/// A fixed number of threads that answer requests in the order they came, the desks' before the visitors'; one that has waited
/// longer than kWaitingTimeMax is answered 503 without being looked at. Visitors have kVisitorWorkersMax of the threads at a time.
///
/// How many wait is for the caller to bound. take() may be called from any thread; `done` is called on a worker's.
class Workers {
public:
    Workers(int threads, std::function<void(Done)> done);
    /// Jobs still waiting are forgotten; those begun are finished.
    ~Workers();
    Workers(const Workers&) = delete;
    Workers& operator=(const Workers&) = delete;

    void take(Job job);

private:
    void run();
    bool mayServeVisitor() const { return !m_visitors.empty() && m_visitorsAtWork < kVisitorWorkersMax; }
    void work(Job job);

    std::function<void(Done)> m_done;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_desks;
    std::deque<Job> m_visitors;
    int m_visitorsAtWork = 0;
    bool m_stopping = false;
    std::vector<std::thread> m_threads;
};

/// 503 with the time to come back.
ProblemAnswer busy();

}  // namespace salon::server
