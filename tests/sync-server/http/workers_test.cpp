// First, or moc stumbles over <chrono>.
#include <QTest>

#include "http/limits.h"
#include "http/workers.h"

#include <condition_variable>
#include <mutex>

using namespace salon::server;

namespace {

/// What begins waits here until it is let through.
class Gate {
public:
    void pass(const std::string& name) {
        std::unique_lock turn{m_mutex};
        m_begun.push_back(name);
        m_changed.notify_all();
        m_changed.wait(turn, [this] { return m_open > 0; });
        --m_open;
    }
    void open(int count) {
        const std::lock_guard turn{m_mutex};
        m_open += count;
        m_changed.notify_all();
    }
    /// Those that have begun, in order, once there are so many.
    std::vector<std::string> begun(std::size_t count) {
        std::unique_lock turn{m_mutex};
        m_changed.wait_for(turn, std::chrono::seconds(30), [&] { return m_begun.size() >= count; });
        return m_begun;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<std::string> m_begun;
    int m_open = 0;
};

}  // namespace

/// A desk waits for no visitor, however many there are and however slow their work is.
class WorkersTest : public QObject {
    Q_OBJECT

private slots:
    void takesADeskBeforeTheVisitorsThatCameEarlier();
    void keepsWorkersFreeOfVisitors();

private:
    Route route(const char* name, Needs needs) {
        return {"GET", name, needs, [this, name](const Request&) {
                    m_gate.pass(name);
                    return Answer{};
                }};
    }
    /// Waits long ago or not, each is still worth an answer.
    static Job job(const Route& route) { return {1, &route, {}, std::chrono::steady_clock::now() + std::chrono::hours(1)}; }

    Gate m_gate;
    const Route m_visitor = route("visitor", Needs::visitor);
    const Route m_desk = route("desk", Needs::token);
};

void WorkersTest::takesADeskBeforeTheVisitorsThatCameEarlier() {
    Workers workers{1, [](Done) {}};
    workers.take(job(m_visitor));
    QCOMPARE(m_gate.begun(1), (std::vector<std::string>{"visitor"}));
    workers.take(job(m_visitor));
    workers.take(job(m_desk));
    m_gate.open(3);
    QCOMPARE(m_gate.begun(3), (std::vector<std::string>{"visitor", "desk", "visitor"}));
}

void WorkersTest::keepsWorkersFreeOfVisitors() {
    Gate fresh;
    const Route visitor{"GET", "visitor", Needs::visitor, [&](const Request&) { fresh.pass("visitor"); return Answer{}; }};
    const Route desk{"GET", "desk", Needs::token, [&](const Request&) { fresh.pass("desk"); return Answer{}; }};
    std::mutex counting;
    int done = 0;
    Workers workers{kVisitorWorkersMax + 2, [&](Done) {
                        const std::lock_guard turn{counting};
                        ++done;
                    }};
    constexpr int kCrowd = kVisitorWorkersMax + 5;
    for (int i = 0; i < kCrowd; ++i) workers.take(job(visitor));
    QCOMPARE(fresh.begun(kVisitorWorkersMax).size(), static_cast<std::size_t>(kVisitorWorkersMax));
    workers.take(job(desk));
    const auto begun = fresh.begun(kVisitorWorkersMax + 1);
    QCOMPARE(begun.back(), "desk");
    QCOMPARE(std::count(begun.begin(), begun.end(), "visitor"), kVisitorWorkersMax);
    // Those who waited for a visitor's worker come in as others leave.
    fresh.open(kCrowd + 1);
    QCOMPARE(fresh.begun(kCrowd + 1).size(), static_cast<std::size_t>(kCrowd) + 1);
    QTRY_COMPARE(([&] { const std::lock_guard turn{counting}; return done; }()), kCrowd + 1);
}

QTEST_GUILESS_MAIN(WorkersTest)
#include "workers_test.moc"
