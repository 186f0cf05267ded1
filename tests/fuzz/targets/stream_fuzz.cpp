// The stream of the server, cut into pieces anywhere. The first byte says where.
#include "target.h"

#include "sync/answers.h"
#include "sync/sse_parser.h"

#include <algorithm>
#include <vector>

using namespace salon;
using desk::ServerSentEvent;
using desk::SseParser;

namespace {

using Events = std::vector<ServerSentEvent>;

std::optional<Events> inPieces(std::string_view text, std::uint32_t seed) {
    SseParser parser;
    Events all;
    while (!text.empty()) {
        seed = seed * 1'664'525 + 1'013'904'223;
        const std::size_t length = std::min<std::size_t>(text.size(), (seed >> 24) % 9);
        const auto events = parser.feed(text.substr(0, length));
        if (!events) return {};
        all.insert(all.end(), events->begin(), events->end());
        text.remove_prefix(length);
    }
    return all;
}

std::string printed(const Events& events) {
    std::string text;
    for (const auto& event : events) {
        text += "id: " + event.id + "\nevent: " + event.event + "\ndata: ";
        for (const char c : event.data) text += c == '\n' ? std::string("\ndata: ") : std::string(1, c);
        text += "\n\n";
    }
    return text;
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const std::string text = fuzz::textOf(data + 1, size - 1);
    const auto whole = SseParser().feed(text);
    fuzz::require(whole == inPieces(text, data[0]), "a stream means the same however it is cut");
    if (!whole) return 0;
    fuzz::require(SseParser().feed(printed(*whole)) == whole, "events that are sent again are the same");
    for (const auto& event : *whole) {
        desk::headIn(event.data);
        desk::openToldIn(event.data);
    }
    return 0;
}
