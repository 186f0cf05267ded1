#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace salon::server {

/// Chance that can be repeated: the same seed gives the same salon on every machine (SplitMix64).
class DemoRandom {
public:
    explicit DemoRandom(std::uint64_t seed) : m_state(seed) {}

    /// 0 to bound - 1.
    int below(int bound) { return static_cast<int>(next() % static_cast<std::uint64_t>(bound)); }
    bool chance(int percent) { return below(100) < percent; }
    template <class T>
    const T& pick(const std::vector<T>& from) {
        return from[static_cast<std::size_t>(below(static_cast<int>(from.size())))];
    }
    /// Hexadecimal digits; for salts and ids of people who do not exist.
    std::string hex(int digits) {
        std::string text;
        while (digits-- > 0) text += "0123456789abcdef"[below(16)];
        return text;
    }

private:
    std::uint64_t next() {
        m_state += 0x9e3779b97f4a7c15ULL;
        std::uint64_t mixed = m_state;
        mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9ULL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebULL;
        return mixed ^ (mixed >> 31);
    }

    std::uint64_t m_state;
};

}  // namespace salon::server
