#include "web/phone_codes.h"

#include "salon/assert.h"
#include "store/secrets.h"

#include <algorithm>
#include <array>
#include <sys/random.h>

namespace salon::server {

namespace {

std::string keyOf(const ShopId& shop, const std::string& phone) {
    return shop.text + " " + phone;
}

/// A number is counted over all shops: its owner has one telephone.
std::array<std::string, 3> countedFor(const ShopId& shop, const std::string& phone, const std::string& from) {
    return {"phone " + phone, "address " + from, "shop " + shop.text};
}

}  // namespace

PhoneCodes::PhoneCodes(Clock seconds, Dice sixDigits) : m_seconds(std::move(seconds)), m_sixDigits(std::move(sixDigits)) {}

PhoneCodes::Asked PhoneCodes::ask(const ShopId& shop, const std::string& phone, const std::string& from) {
    const std::int64_t now = m_seconds();
    const std::lock_guard turn{m_mutex};
    tidy(now);
    const auto before = m_codes.find(keyOf(shop, phone));
    if (before != m_codes.end() && now < before->second.sentAt + kPhoneCodeAgainSeconds)
        return {Ask::tooSoon, {}, static_cast<int>(before->second.sentAt + kPhoneCodeAgainSeconds - now)};
    const auto counted = countedFor(shop, phone, from);
    constexpr std::array most{kCodesPerPhonePerHour, kCodesPerAddressPerHour, kCodesPerShopPerHour};
    for (std::size_t i = 0; i < counted.size(); ++i)
        if (const int wait = m_sent.secondsToWait(counted[i], most[i], now); wait > 0) return {Ask::tooOften, {}, wait};
    for (const std::string& whom : counted) m_sent.count(whom, now);
    Code code{m_sixDigits(), now, now + kPhoneCodeSeconds};
    return {Ask::send, (m_codes[keyOf(shop, phone)] = std::move(code)).digits, kPhoneCodeAgainSeconds};
}

void PhoneCodes::takeBack(const ShopId& shop, const std::string& phone, const std::string& from, Unsent why) {
    const std::lock_guard turn{m_mutex};
    m_codes.erase(keyOf(shop, phone));
    if (why == Unsent::refused) return;
    for (const std::string& whom : countedFor(shop, phone, from)) m_sent.uncount(whom);
}

PhoneCodes::Check PhoneCodes::check(const ShopId& shop, const std::string& phone, const std::string& code) {
    const std::int64_t now = m_seconds();
    const std::lock_guard turn{m_mutex};
    const auto found = m_codes.find(keyOf(shop, phone));
    if (found == m_codes.end() || now >= found->second.goodUntil || found->second.wrongTries >= kPhoneCodeTriesMax) return Check::gone;
    Code& expected = found->second;
    if (!equalInConstantTime(code, expected.digits)) return ++expected.wrongTries < kPhoneCodeTriesMax ? Check::wrong : Check::gone;
    if (!expected.proven) expected.goodUntil = now + kPhoneProvenSeconds;
    expected.proven = true;
    return Check::right;
}

std::string PhoneCodes::randomSixDigits() {
    constexpr std::uint32_t kCodes = 1'000'000;
    // What lies beyond the last whole million would make some codes likelier than others.
    constexpr std::uint32_t kEnd = UINT32_MAX - UINT32_MAX % kCodes;
    std::uint32_t drawn = kEnd;
    while (drawn >= kEnd)
        SALON_ASSERT(::getrandom(&drawn, sizeof drawn, 0) == static_cast<ssize_t>(sizeof drawn), "the system's random source must answer");
    const std::string digits = std::to_string(drawn % kCodes);
    return std::string(6 - digits.size(), '0') + digits;
}

void PhoneCodes::tidy(std::int64_t now) {
    if (m_codes.size() < m_tidyAt) return;
    std::erase_if(m_codes, [now](const auto& each) { return now >= each.second.goodUntil; });
    m_tidyAt = std::max<std::size_t>(1024, 2 * m_codes.size());
}

}  // namespace salon::server
