#include "sync/sse_parser.h"

#include <utility>

namespace salon::desk {

std::optional<std::vector<ServerSentEvent>> SseParser::feed(std::string_view bytes) {
    std::vector<ServerSentEvent> events;
    for (const char c : bytes) {
        const bool ends = c == '\r' || (c == '\n' && !m_afterReturn);
        if (ends) takeLine(events);
        else if (c != '\n') m_line += c;
        m_afterReturn = c == '\r';
        if (m_line.size() > kLineBytesMax || m_data.size() > kLineBytesMax) return {};
    }
    return events;
}

void SseParser::takeLine(std::vector<ServerSentEvent>& events) {
    const std::string line = std::exchange(m_line, {});
    if (line.empty()) {
        if (m_hasData) events.push_back({m_event.empty() ? "message" : m_event, m_data, m_id});
        m_event.clear();
        m_data.clear();
        m_hasData = false;
        return;
    }
    const auto colon = line.find(':');
    if (colon == 0) return;  // a comment
    const std::string field = line.substr(0, colon);
    std::string value = colon == std::string::npos ? std::string() : line.substr(colon + 1);
    if (value.starts_with(' ')) value.erase(0, 1);
    if (field == "event") m_event = value;
    if (field == "id") m_id = value;
    if (field != "data") return;
    if (m_hasData) m_data += '\n';
    m_data += value;
    m_hasData = true;
}

}  // namespace salon::desk
