#include "line/line_reading.h"

#include <algorithm>

namespace salon::desk {

const Chip* LineReading::first(ChipKind kind) const {
    const auto found = std::find_if(chips.begin(), chips.end(), [kind](const Chip& chip) { return chip.meaning.kind == kind; });
    return found == chips.end() ? nullptr : &*found;
}

const Chip* LineReading::customer() const {
    const Chip* known = first(ChipKind::customer);
    return known ? known : first(ChipKind::newCustomer);
}

std::string canonicalLine(const LineReading& reading) {
    std::string line;
    for (const Chip& chip : reading.chips) {
        if (!line.empty()) line += "; ";
        line += chip.meaning.words;
    }
    return line;
}

}  // namespace salon::desk
