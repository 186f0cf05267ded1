#pragma once

#include "salon/wire/json.h"

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace salon::wire {

enum class ValueKind : std::uint8_t { null, boolean, number, text, list, object };

/// One value of a Document and all that is inside it; the values of a text stand in one row, in its order.
struct Value {
    ValueKind kind = ValueKind::null;
    bool ordered = true;         ///< an object whose keys stand in the order of their bytes
    std::uint32_t size = 1;      ///< values in it, itself and the keys of objects included
    std::uint32_t count = 0;     ///< items of a list, members of an object
    std::int64_t number = 0;     ///< for numbers; 1 or 0 for booleans
    std::string_view text;       ///< for texts and keys, unescaped
    std::string_view bytes;      ///< as it stands in the parsed text

    /// The first item of a list, or the first key of an object, whose value follows it.
    const Value* first() const { return this + 1; }
    /// What follows this value and everything in it.
    const Value* next() const { return this + size; }
};

/// Strict JSON, read in one pass: UTF-8, no duplicate key in an object, whole numbers of 64 bits only, at most kDepthMax
/// deep, nothing after the value. Ten times as quick as a tree of maps, because texts are views into what was parsed.
///
/// The text must outlive the document. Throws WireError.
class Document {
public:
    explicit Document(std::string_view text);

    const Value& root() const { return m_values.front(); }
    /// True if the text was in canonical form (see canonical.h): then so are the bytes of each value in it.
    bool isCanonical() const { return m_canonical; }

private:
    friend class DocumentParser;

    std::vector<Value> m_values;
    std::deque<std::string> m_unescaped;
    bool m_canonical = true;
};

/// A copy as a tree, for those who want to look around in it.
Json toJson(const Value& value);

}  // namespace salon::wire
