// A fact, a verdict, an item of attention or a whole entry of the log. The first byte chooses.
#include "target.h"

#include "salon/wire/entry_json.h"
#include "salon/wire/event_json.h"

using namespace salon;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const std::string text = fuzz::textOf(data + 1, size - 1);
    if (data[0] == 'n') {
        fuzz::roundTrip(text, [](const std::string& from) { return wire::readEntry(from); }, wire::printEntry);
    } else if (data[0] == 'v') {
        fuzz::roundTrip(text, [](const std::string& from) { return wire::readVerdict(from); }, wire::printVerdict);
    } else if (data[0] == 'a') {
        fuzz::roundTrip(text, [](const std::string& from) { return wire::attentionFromJson(wire::parseStrict(from)); },
                        [](const AttentionItem& item) { return wire::canonicalBytes(wire::attentionToJson(item)); });
    } else {
        fuzz::roundTrip(text, [](const std::string& from) { return wire::readEvent(from); }, wire::printEvent);
    }
    return 0;
}
