#pragma once

#include "salon/wire/object_reader.h"

#include <array>
#include <span>
#include <string>
#include <utility>
#include <variant>

namespace salon::wire {

/// The kind an object says it is: its place among `known`. Throws UnknownKind for one that is not there.
inline std::size_t kindIndex(const Value& value, std::span<const std::string_view> known, std::string_view subject) {
    ObjectReader reader(value, subject);
    const Value& kind = reader.need("kind");
    if (kind.kind == ValueKind::text)
        for (std::size_t i = 0; i < known.size(); ++i)
            if (known[i] == kind.text) return i;
    const bool printable = kind.kind == ValueKind::text && isValidIdText(std::string(kind.text));
    throw UnknownKind((printable ? "\"" + std::string(kind.text) + "\"" : std::string("This")) + " is not a kind of " + std::string(subject) +
                      " that this program knows: please update it.");
}

/// Fills the alternative at `index` of a variant from the fields of `io`.
template <class Io, class Variant>
void describeAlternative(Io& io, Variant& variant, std::size_t index) {
    using Fill = void (*)(Io&, Variant&);
    static constexpr auto kFill = []<std::size_t... I>(std::index_sequence<I...>) {
        return std::array<Fill, sizeof...(I)>{[](Io& from, Variant& into) { describe(from, into.template emplace<I>()); }...};
    }(std::make_index_sequence<std::variant_size_v<Variant>>());
    kFill[index](io, variant);
}

}  // namespace salon::wire
