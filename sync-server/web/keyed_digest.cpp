#include "web/keyed_digest.h"

#include <nettle/base64.h>
#include <nettle/hmac.h>

namespace salon::server {

namespace {

constexpr std::size_t kTokenBytes = 16;
constexpr std::size_t kIdCharacters = 15;
constexpr std::string_view kCrockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

}  // namespace

std::array<std::uint8_t, 32> keyedDigest(std::string_view key, std::initializer_list<std::string_view> parts) {
    hmac_sha256_ctx state;
    hmac_sha256_set_key(&state, key.size(), reinterpret_cast<const std::uint8_t*>(key.data()));
    constexpr std::uint8_t kEnd = 0;
    for (const std::string_view part : parts) {
        hmac_sha256_update(&state, part.size(), reinterpret_cast<const std::uint8_t*>(part.data()));
        hmac_sha256_update(&state, 1, &kEnd);
    }
    std::array<std::uint8_t, 32> digest{};
    hmac_sha256_digest(&state, digest.size(), digest.data());
    return digest;
}

std::string keyedToken(std::string_view key, std::initializer_list<std::string_view> parts) {
    const auto digest = keyedDigest(key, parts);
    std::string text(BASE64_ENCODE_RAW_LENGTH(kTokenBytes), '\0');
    base64_encode_raw(text.data(), kTokenBytes, digest.data());
    text.resize(text.find('='));
    for (char& c : text) {
        if (c == '+') c = '-';
        if (c == '/') c = '_';
    }
    return text;
}

std::string keyedIdText(std::string_view key, std::initializer_list<std::string_view> parts) {
    const auto digest = keyedDigest(key, parts);
    std::string text;
    for (std::size_t i = 0; i < kIdCharacters; ++i) text += kCrockford[digest[i] % kCrockford.size()];
    return text;
}

}  // namespace salon::server
