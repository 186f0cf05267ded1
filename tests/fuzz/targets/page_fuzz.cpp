// A page of the log, as a terminal reads it.
#include "target.h"

#include "salon/wire/messages.h"

using namespace salon;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto page = fuzz::roundTrip(
        fuzz::textOf(data, size), wire::readPage, [](const wire::Page& read) { return wire::printPage(read); }, fuzz::Digest::ofBytes);
    if (!page) return 0;
    for (std::size_t i = 1; i < page->entries.size(); ++i)
        fuzz::require(page->entries[i].previousSha256 == page->entries[i - 1].sha256, "a page is a piece of one chain");
    return 0;
}
