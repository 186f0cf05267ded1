// What a receptionist may type into the booking line.
#include "target.h"

#include "desktop-app/line/line_salon.h"
#include "salon/text/utf8.h"

using namespace salon;
using namespace salon::desk;

namespace {

std::vector<Meaning> meaningsOf(const LineReading& reading) {
    std::vector<Meaning> meanings;
    for (const Chip& chip : reading.chips) meanings.push_back(chip.meaning);
    return meanings;
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const LineSalon salon;
    static const LineVocabulary words = salon.vocabulary();
    const std::string line = fuzz::textOf(data, size);
    // A field for one line of text gives nothing else.
    if (!isPlainText(line, false)) return 0;
    const LineReading reading = understood(line, words);
    const std::size_t end = decodedUtf8(line).size();
    std::size_t at = 0;
    for (const Chip& chip : reading.chips) {
        fuzz::require(at <= chip.from && chip.from < chip.to && chip.to <= end, "chips stand in the order of the text and do not overlap", line);
        at = chip.to;
    }
    const std::string canonical = canonicalLine(reading);
    fuzz::require(meaningsOf(understood(canonical, words)) == meaningsOf(reading), "the line in other words means the same", canonical);
    return 0;
}
