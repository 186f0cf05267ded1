#pragma once

#include "http/doorman.h"
#include "http/guests.h"
#include "http/response.h"

#include <Poco/Net/StreamSocket.h>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace salon::server {

/// One connection, with what has been received and not understood yet, and what has been answered and not taken yet.
/// A value of the loop that owns it.
struct Connection {
    enum class State {
        head,       ///< between two requests, or in the head of one
        body,       ///< admitted; its body is coming
        inWork,     ///< with a worker
        answering,  ///< the answer is on its way out
        lingering,  ///< answered for good; what still comes is thrown away
    };
    using Time = std::chrono::steady_clock::time_point;

    std::uint64_t id = 0;
    Poco::Net::StreamSocket socket;
    int handle = -1;
    Peer peer;
    Guest guest;
    State state = State::head;
    std::uint32_t watchedFor = 0;  ///< epoll's events
    Time deadline;                 ///< none while in work
    std::string in;
    Admitted admitted;
    bool keepAlive = true;
    bool withBody = true;          ///< of the answer: HEAD has none
    bool inputIsAtEnd = false;
    bool isGone = false;           ///< broke while in work: nobody will hear the answer
    std::string out;
    std::size_t sent = 0;
    Then then = Then::close;
    bool lingersAfter = false;
    wire::Position streamFrom = 0;
    std::size_t lingered = 0;
    std::size_t held = 0;          ///< bytes it is counted for

    /// Reads what has come, a little at a time. False once the connection is broken.
    bool receive();
    /// Sends what can be sent without waiting. False once the connection is broken.
    bool send();
    /// Throws away what comes. False once nothing more has to be thrown away.
    bool discard();
};

}  // namespace salon::server
