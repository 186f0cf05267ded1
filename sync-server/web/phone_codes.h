#pragma once

#include "salon/ids.h"
#include "web/hourly_counts.h"

#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <string>

namespace salon::server {

/// A person reads a text and types six digits well within this time.
inline constexpr int kPhoneCodeSeconds = 180;
/// Somebody mistypes once or twice; a guesser has five in a million.
inline constexpr int kPhoneCodeTriesMax = 5;
/// A text needs some seconds to arrive.
inline constexpr int kPhoneCodeAgainSeconds = 30;
/// Who has shown the code once may go on with it when the time they wanted was taken meanwhile.
inline constexpr int kPhoneProvenSeconds = 900;

// Texts cost the salon money, and somebody their sleep.

inline constexpr int kCodesPerPhonePerHour = 5;
/// Customers of one mobile carrier share a few addresses, and so do those who wait in one salon.
inline constexpr int kCodesPerAddressPerHour = 30;
/// More than a large salon's busiest hour.
inline constexpr int kCodesPerShopPerHour = 300;

/// The codes by which somebody shows that a telephone is theirs. Kept in memory only: whoever waits for one while the server
/// is started anew asks for another.
///
/// Safe to call from any thread.
class PhoneCodes {
public:
    /// Seconds of a clock that is not set back; six digits by chance.
    using Clock = std::function<std::int64_t()>;
    using Dice = std::function<std::string()>;

    explicit PhoneCodes(Clock seconds, Dice sixDigits = &randomSixDigits);

    enum class Ask { send, tooSoon, tooOften };
    struct Asked {
        Ask answer = Ask::send;
        std::string code;     ///< to be sent; an earlier one is worth nothing any more
        int waitSeconds = 0;  ///< until it may be asked again
    };
    /// `from`: the address or network that is counted.
    Asked ask(const ShopId& shop, const std::string& phone, const std::string& from);
    /// The code was not sent after all: another may be asked for at once. What the gateway could not do now does not count;
    /// what it refused does.
    enum class Unsent { notNow, refused };
    void takeBack(const ShopId& shop, const std::string& phone, const std::string& from, Unsent why);

    enum class Check { right, wrong, gone };
    /// A right code stays right for kPhoneProvenSeconds.
    Check check(const ShopId& shop, const std::string& phone, const std::string& code);

    /// From the system's secure random source.
    static std::string randomSixDigits();

private:
    struct Code {
        std::string digits;
        std::int64_t sentAt = 0;
        std::int64_t goodUntil = 0;
        int wrongTries = 0;
        bool proven = false;
    };
    void tidy(std::int64_t now);

    Clock m_seconds;
    Dice m_sixDigits;
    std::mutex m_mutex;
    std::map<std::string, Code> m_codes;  ///< by shop and phone
    HourlyCounts m_sent;
    std::size_t m_tidyAt = 1024;
};

}  // namespace salon::server
