#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <string>
#include <thread>
#include <vector>

namespace salon::test {

/// A terminal that may send.
struct Sender {
    std::string terminal;
    std::string token;
};

struct PreparedShop {
    std::string shop;
    std::vector<Sender> senders;
};

/// Makes a shop with many terminals in a data folder that no server has yet: a process for each would take minutes.
PreparedShop prepareShop(const std::string& folder, int terminals);

/// What the server said it has in the log.
struct Acknowledged {
    std::string terminal;
    std::string incarnation;
    std::int64_t number = 0;
    std::int64_t position = 0;
    std::string commandSha256;
};

/// How many of these are not in the log where the server said they are. No server may have the folder.
int missingFromLog(const std::string& folder, const std::string& shop, const std::vector<Acknowledged>& acknowledged);

/// Nanoseconds from the last byte of a request to the first of its answer, by what the answer was.
struct FloodFigures {
    std::vector<std::int64_t> acceptedNs;
    std::vector<std::int64_t> busyNs;     ///< 503
    std::vector<std::int64_t> tooOftenNs; ///< 429
    int busyWithoutRetryAfter = 0;
    int otherAnswers = 0;
    int brokenConnections = 0;
};

/// Many connections that send one command each, again and again, whatever the server answers; on a thread of its own.
/// Each is an incarnation of its own and numbers its commands from 1; what was turned away is sent again, as it was.
class Flood {
public:
    Flood(std::uint16_t port, PreparedShop shop, int connections);
    ~Flood() { stop(); }
    Flood(const Flood&) = delete;
    Flood& operator=(const Flood&) = delete;

    /// Each connection rests so long between an answer and its next request.
    void start(std::chrono::microseconds rest);
    /// Returns when no request is under way any more.
    void stop();

    /// Only when stopped.
    const FloodFigures& figures() const { return m_figures; }
    const std::vector<Acknowledged>& acknowledged() const { return m_acknowledged; }

private:
    using Time = std::chrono::steady_clock::time_point;
    struct Client {
        int handle = -1;
        Sender sender;
        std::string incarnation;
        std::int64_t number = 1;
        std::string request;
        std::string answer;
        bool asking = false;
        Time at;  ///< asked then, or asks next then
    };

    void run();
    void connect(Client& client);
    void prepare(Client& client);
    void ask(Client& client);
    void receive(Client& client);
    void take(Client& client, int status, const std::string& head, const std::string& body);

    std::uint16_t m_port;
    PreparedShop m_shop;
    std::chrono::microseconds m_rest{};
    int m_poll = -1;
    std::vector<Client> m_clients;
    FloodFigures m_figures;
    std::vector<Acknowledged> m_acknowledged;
    std::atomic<bool> m_stopping = false;
    std::thread m_thread;
};

/// The value that `share` of 100 do not exceed; 0 for none.
std::int64_t percentile(std::vector<std::int64_t> values, int share);

}  // namespace salon::test
