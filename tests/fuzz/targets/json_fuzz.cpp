// The strict reader of JSON that every message comes in by, beside the library's own.
#include "target.h"

using namespace salon;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text = fuzz::textOf(data, size);
    const auto json = fuzz::readOrRefused([&] { return wire::parseStrict(text); });
    if (!json) return 0;
    const auto theirs = wire::Json::parse(text, nullptr, false);
    fuzz::require(theirs == *json, "what is strict JSON means the same to another reader");
    const std::string canonical = wire::canonicalBytes(*json);
    fuzz::require(!wire::Document(text).isCanonical() || canonical == text, "a text that says it is canonical is", canonical);
    fuzz::require(wire::parseStrict(canonical) == *json, "the canonical form means the same", canonical);
    return 0;
}
