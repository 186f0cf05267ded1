#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace salon::desk {

/// One server-sent event.
struct ServerSentEvent {
    std::string event;  ///< "message" when the stream names none
    std::string data;
    std::string id;     ///< the last one seen so far

    bool operator==(const ServerSentEvent&) const = default;
};

/// Reads a text/event-stream as it arrives, in pieces of any size, cut in the middle of a line or of a character alike.
/// A plain value.
class SseParser {
public:
    /// A line of ours is under a hundred bytes; one that grows beyond this is no stream of ours.
    static constexpr std::size_t kLineBytesMax = 64 * 1024;

    /// The events that these bytes complete. Nothing if the stream is not ours: a line or event grew too long.
    std::optional<std::vector<ServerSentEvent>> feed(std::string_view bytes);

private:
    void takeLine(std::vector<ServerSentEvent>& events);

    std::string m_line;
    std::string m_event;
    std::string m_data;
    std::string m_id;
    bool m_hasData = false;
    bool m_afterReturn = false;  ///< the last byte was CR: an LF now belongs to it
};

}  // namespace salon::desk
