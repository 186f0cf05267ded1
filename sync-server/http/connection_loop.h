#pragma once

#include "http/admission.h"
#include "http/connection.h"
#include "http/workers.h"
#include "stream/stream_hub.h"

#include <Poco/Net/ServerSocket.h>

#include <atomic>
#include <cstdint>
#include <functional>
#include <mutex>
#include <thread>
#include <unordered_map>
#include <vector>

namespace salon::server {

/// What the loop has done since it started, and holds now.
struct DoorFigures {
    std::uint64_t requests = 0;
    std::uint64_t busy = 0;         ///< answered 503
    std::uint64_t tooOften = 0;     ///< answered 429
    std::uint64_t tooSlow = 0;      ///< 408, or did not take the answer in time
    std::uint64_t notLetIn = 0;     ///< connections beyond a limit
    std::size_t connections = 0;
    std::size_t inside = 0;         ///< requests waiting or in work
};

/// The one thread that holds all connections (but for the streams): lets them in, collects requests against a deadline,
/// has them judged, hands whole ones to the workers and brings the answers out. No connection holds a thread, however
/// slowly it speaks or listens; whoever comes beyond limits.h is told so at once.
class ConnectionLoop {
public:
    /// What the loop needs of its surroundings; each is called on the loop's thread.
    struct Parts {
        Doorman& doorman;
        Admission& admission;
        StreamHub& streams;
        std::function<void(Job)> toWorkers;
        std::function<bool()> isDraining;
        std::function<bool(const std::string&)> isTokenGood;
    };

    /// The socket must be listening already.
    ConnectionLoop(Poco::Net::ServerSocket socket, Parts parts);
    ~ConnectionLoop();
    ConnectionLoop(const ConnectionLoop&) = delete;
    ConnectionLoop& operator=(const ConnectionLoop&) = delete;

    void start();
    /// Accepts nobody any more and returns when the answers under way are out, or kStopTime is over.
    void stop();
    /// A worker has finished. Any thread.
    void finished(Done done);
    /// On the loop's thread only.
    DoorFigures figures() const;

private:
    using Time = Connection::Time;
    /// Deadlines need no more precision.
    static constexpr std::chrono::milliseconds kTick{200};

    void run();
    void handle(std::uint64_t id, std::uint32_t events);
    void acceptSome();
    void letIn(int handle, Peer peer);
    void takeFinished();
    /// Goes on with a connection as far as it goes without waiting.
    void advance(Connection& connection);
    bool step(Connection& connection);
    bool readHeadOf(Connection& connection);
    void admit(Connection& connection, const RequestHead& head);
    bool readBodyOf(Connection& connection);
    void beginWork(Connection& connection);
    void answer(Connection& connection, const Answer& answer);
    /// Answers and hangs up; what was not read is thrown away first.
    void answerAndClose(Connection& connection, const Answer& answer);
    bool sendAnswerOf(Connection& connection);
    bool afterAnswer(Connection& connection);
    void becomeStream(Connection& connection);
    void sweep();
    void expire(Connection& connection);
    void hold(Connection& connection, std::size_t bytes);
    void watch(Connection& connection, std::uint32_t events);
    void watchSocket(bool on);
    void giveUp(Connection& connection) { m_givenUp.push_back(connection.id); }
    void closeGivenUp();
    bool mayEnd() const;
    void tellOfOverload();

    Poco::Net::ServerSocket m_socket;
    Parts m_parts;
    int m_poll = -1;
    int m_wake = -1;
    std::unordered_map<std::uint64_t, Connection> m_connections;
    std::vector<std::uint64_t> m_givenUp;
    Guests m_guests;
    DoorFigures m_figures;
    std::uint64_t m_toldTurnedAway = 0;
    Time m_toldAt;
    std::uint64_t m_nextId = 2;  ///< 0 is the socket, 1 the wake-up
    std::size_t m_bytesHeld = 0;
    Time m_now;                  ///< of this round
    Time m_nextSweep;
    bool m_socketWatched = false;
    std::atomic<bool> m_stopping = false;
    Time m_stopAt;
    std::mutex m_mutex;
    std::vector<Done> m_finished;
    std::thread m_thread;
};

}  // namespace salon::server
