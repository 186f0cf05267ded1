#pragma once

#include <cstdint>
#include <random>
#include <vector>

namespace salon::test {

/// Chance that is the same on every machine: the generator is fixed by the standard, and the distributions of the
/// standard library, which are not, stay unused.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : m_generator(seed) {}

    /// 0 to bound - 1; 0 for a bound below 2.
    int below(int bound) {
        return bound < 2 ? 0 : static_cast<int>((m_generator() >> 16) % static_cast<std::uint64_t>(bound));
    }
    /// `from` to `to`, both included.
    int between(int from, int to) { return from + below(to - from + 1); }
    bool chance(int percent) { return below(100) < percent; }

    template <class T>
    const T& pick(const std::vector<T>& some) { return some.at(static_cast<std::size_t>(below(static_cast<int>(some.size())))); }

    /// An independent generator, so that one part's use of chance does not shift another's.
    Dice split() { return Dice(m_generator()); }

private:
    std::mt19937_64 m_generator;
};

}  // namespace salon::test
