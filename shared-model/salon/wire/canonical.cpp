#include "salon/wire/canonical.h"

#include "salon/text/utf8.h"
#include "salon/wire/object_writer.h"

#include <nettle/sha2.h>

#include <array>
#include <cstdint>
#include <utility>

namespace salon::wire {

namespace {

void append(std::string& out, const Json& value) {
    switch (value.type()) {
        case Json::value_t::null: out += "null"; return;
        case Json::value_t::boolean: out += value.get<bool>() ? "true" : "false"; return;
        case Json::value_t::number_integer: appendNumber(out, value.get<std::int64_t>()); return;
        case Json::value_t::number_unsigned:
            if (value.get<std::uint64_t>() > static_cast<std::uint64_t>(INT64_MAX)) throw WireError("A number in the message has more than 64 bits.");
            appendNumber(out, value.get<std::int64_t>());
            return;
        case Json::value_t::string: {
            const auto& text = value.get_ref<const std::string&>();
            if (!isUtf8(text)) throw WireError("A text in the message is not UTF-8.");
            appendText(out, text);
            return;
        }
        case Json::value_t::array: {
            char before = '[';
            for (const Json& item : value) {
                out += std::exchange(before, ',');
                append(out, item);
            }
            out += value.empty() ? "[]" : "]";
            return;
        }
        case Json::value_t::object: {
            char before = '{';
            for (const auto& [key, member] : value.get_ref<const Json::object_t&>()) {
                out += std::exchange(before, ',');
                if (!isUtf8(key)) throw WireError("A key in the message is not UTF-8.");
                appendText(out, key);
                out += ':';
                append(out, member);
            }
            out += value.empty() ? "{}" : "}";
            return;
        }
        default: throw WireError("A number in the message is not whole.");
    }
}

}  // namespace

std::string canonicalBytes(const Json& value) {
    std::string bytes;
    append(bytes, value);
    return bytes;
}

std::string sha256Hex(std::string_view bytes) {
    return sha256Hex(bytes, {});
}

std::string sha256Hex(std::string_view bytes, std::string_view more) {
    static constexpr std::string_view kDigits = "0123456789abcdef";
    sha256_ctx context;
    sha256_init(&context);
    sha256_update(&context, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
    if (!more.empty()) sha256_update(&context, more.size(), reinterpret_cast<const std::uint8_t*>(more.data()));
    std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
    sha256_digest(&context, digest.size(), digest.data());
    std::string hex(2 * digest.size(), '0');
    for (std::size_t i = 0; i < digest.size(); ++i) {
        hex[2 * i] = kDigits[digest[i] >> 4];
        hex[2 * i + 1] = kDigits[digest[i] & 15];
    }
    return hex;
}

}  // namespace salon::wire
