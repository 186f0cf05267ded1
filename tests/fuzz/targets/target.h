#pragma once

#include "salon/wire/canonical.h"
#include "salon/wire/document.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace salon::fuzz {

inline std::string textOf(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}

/// Ends the program when a property does not hold, which is what a fuzzer looks for; prints the property and what it met.
void require(bool holds, const char* property, std::string_view met = {});

/// Nothing for what is refused in the documented way, with a WireError. Any other exception ends the program.
template <class Read>
auto readOrRefused(Read read) -> std::optional<decltype(read())> {
    try {
        return read();
    } catch (const wire::WireError& error) {
        require(wire::Json(error.what()).dump().size() > 10, "a refusal is a sentence of UTF-8");
        return {};
    }
}

/// Whether a digest inside covers the bytes as they came: then only canonical texts are printed as they were.
enum class Digest { none, ofBytes };

/// What `read` takes, `print` gives back as the same canonical bytes; and reading those gives the same again. Nothing if it
/// was refused.
template <class Read, class Print>
auto roundTrip(const std::string& text, Read read, Print print, Digest digest = Digest::none) -> std::optional<decltype(read(text))> {
    auto thing = readOrRefused([&] { return read(text); });
    if (!thing) return {};
    const std::string printed = print(*thing);
    const wire::Document document(text);
    if (document.isCanonical())
        require(printed == text, "a canonical text is printed as it was read", printed);
    else if (digest == Digest::none)
        require(printed == wire::canonicalBytes(wire::toJson(document.root())), "what was read is printed in its canonical form", printed);
    require(print(read(printed)) == printed, "what was printed is read as the same", printed);
    return thing;
}

}  // namespace salon::fuzz
