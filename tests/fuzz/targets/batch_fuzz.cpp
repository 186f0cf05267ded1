// What a terminal posts: the server reads it before it knows anything.
#include "target.h"

#include "salon/wire/messages.h"

using namespace salon;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    fuzz::roundTrip(fuzz::textOf(data, size), wire::readBatch, wire::printBatch, fuzz::Digest::ofBytes);
    return 0;
}
