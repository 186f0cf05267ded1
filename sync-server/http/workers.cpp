#include "http/workers.h"

#include "http/doorman.h"

namespace salon::server {

Workers::Workers(int threads, std::function<void(Done)> done) : m_done(std::move(done)) {
    for (int i = 0; i < threads; ++i) m_threads.emplace_back([this] { run(); });
}

Workers::~Workers() {
    {
        const std::lock_guard turn{m_mutex};
        m_stopping = true;
    }
    m_wake.notify_all();
    for (auto& thread : m_threads) thread.join();
}

void Workers::take(Job job) {
    {
        const std::lock_guard turn{m_mutex};
        (crowdOf(*job.route) == Crowd::visitors ? m_visitors : m_desks).push_back(std::move(job));
    }
    m_wake.notify_one();
}

void Workers::run() {
    std::unique_lock turn{m_mutex};
    while (true) {
        m_wake.wait(turn, [this] { return m_stopping || !m_desks.empty() || mayServeVisitor(); });
        if (m_stopping) return;
        const bool isVisitor = m_desks.empty();
        auto& jobs = isVisitor ? m_visitors : m_desks;
        Job job = std::move(jobs.front());
        jobs.pop_front();
        m_visitorsAtWork += isVisitor;
        turn.unlock();
        work(std::move(job));
        turn.lock();
        m_visitorsAtWork -= isVisitor;
        // The one that was woken for the next visitor may have found this one still at work.
        if (isVisitor && mayServeVisitor()) m_wake.notify_one();
    }
}

void Workers::work(Job job) {
    const bool tooLate = std::chrono::steady_clock::now() - job.since > kWaitingTimeMax;
    m_done({job.connection, tooLate ? answerOf(busy()) : answerSafely([&job] { return job.route->handle(job.request); }), tooLate, crowdOf(*job.route)});
}

ProblemAnswer busy() {
    return {{503, "busy", "The server has more to do than it can at the moment. What you made is kept; it is sent again in a moment.", 0},
            kBusySeconds};
}

}  // namespace salon::server
