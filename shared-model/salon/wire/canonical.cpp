#include "salon/wire/canonical.h"

#include <nettle/sha2.h>

#include <array>

namespace salon::wire {

std::string canonicalBytes(const Json& value) {
    try {
        return value.dump();
    } catch (const Json::exception&) {
        throw WireError("A text in the message is not UTF-8.");
    }
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
