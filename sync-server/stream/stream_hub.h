#pragma once

#include "salon/ids.h"
#include "salon/wire/entry_json.h"

#include <Poco/Net/StreamSocket.h>

#include <chrono>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace salon::server {

/// A terminal that hears nothing for three of these knows that the line is dead.
inline constexpr std::chrono::milliseconds kHeartbeat{15000};
/// Hundreds of events: a reader that is so far behind has stopped reading, and the log has everything anyway.
inline constexpr std::size_t kStreamQueueBytesMax = 16 * 1024;
/// A desk has one; while its line flickers the one it has left stands beside the next. The oldest goes first.
inline constexpr std::size_t kStreamsPerTerminalMax = 4;
/// What was sent and not acknowledged for so long will not be.
inline constexpr int kTcpUserTimeoutMs = 30000;
/// A reader that makes no room for so long has stopped reading, even if its line acknowledges everything.
inline constexpr std::chrono::milliseconds kStreamWriteTime{30000};

/// All event streams of this server on one thread. Tells terminals where their shop's log ends, and what the others
/// have open; carries no data.
///
/// adopt(), announce(), tellOpen(), dropTerminal() may be called from any thread and never wait for a socket.
class StreamHub {
public:
    explicit StreamHub(std::chrono::milliseconds heartbeat = kHeartbeat, std::chrono::milliseconds writeTime = kStreamWriteTime);
    ~StreamHub();
    StreamHub(const StreamHub&) = delete;
    StreamHub& operator=(const StreamHub&) = delete;

    /// Takes over a connection whose response head has been sent; the first event goes out at once. `head` is what the
    /// caller read from the store after it registered interest.
    void adopt(Poco::Net::StreamSocket socket, const ShopId& shop, const TerminalId& terminal, wire::Position head);
    void announce(const ShopId& shop, wire::Position head);
    /// Tells the other terminals of the shop which reservation this one has open; empty: none. Remembered while a stream of
    /// this terminal stands: a stream that begins is told it, and its end is told to the others as nothing open any more.
    /// Whoever is far behind is spared it.
    void tellOpen(const ShopId& shop, const TerminalId& terminal, const ReservationId& reservation);
    /// Closes the streams of a terminal whose token was revoked.
    void dropTerminal(const TerminalId& terminal);
    std::size_t streamCount() const;

private:
    struct Stream {
        Poco::Net::StreamSocket socket;
        ShopId shop;
        TerminalId terminal;
        wire::Position told = -1;
        std::string unsent;
        bool waitsForRoom = false;
        std::chrono::steady_clock::time_point nextHeartbeat;
        std::chrono::steady_clock::time_point roomBy = {};  ///< while it waits for room
    };
    struct Post {
        enum class Kind { adopt, announce, open, drop } kind;
        Poco::Net::StreamSocket socket;
        ShopId shop;
        TerminalId terminal;
        wire::Position head = 0;
        ReservationId reservation = {};
    };

    void post(Post post);
    void run();
    bool takePosts();
    void take(Post& post);
    void tellShop(const ShopId& shop, wire::Position head);
    void tellOthers(const ShopId& shop, const TerminalId& terminal, const ReservationId& reservation);
    void tellWhatIsOpen(int handle, Stream& stream);
    bool hasStream(const TerminalId& terminal) const;
    void tell(int handle, Stream& stream, const char* event, wire::Position head);
    void send(int handle, Stream& stream);
    void readable(int handle);
    void beat();
    /// Closed at the end of the round, so that nobody's iterator breaks.
    void giveUp(int handle) { m_givenUp.push_back(handle); }
    void closeGivenUp();

    std::chrono::milliseconds m_heartbeat;
    std::chrono::milliseconds m_writeTime;
    int m_poll = -1;
    int m_wake = -1;
    std::map<int, Stream> m_streams;                      ///< the hub's thread only
    std::map<ShopId, std::vector<int>> m_byShop;          ///< the hub's thread only
    std::map<TerminalId, std::vector<int>> m_byTerminal;  ///< the hub's thread only; the oldest first
    std::map<ShopId, wire::Position> m_heads;             ///< the hub's thread only
    std::map<ShopId, std::map<TerminalId, ReservationId>> m_open;  ///< of terminals with a stream; the hub's thread only
    std::vector<int> m_givenUp;                           ///< the hub's thread only
    mutable std::mutex m_mutex;
    std::vector<Post> m_posts;
    std::size_t m_count = 0;
    bool m_stopping = false;
    std::thread m_thread;
};

}  // namespace salon::server
