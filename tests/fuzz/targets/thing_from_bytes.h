#pragma once

#include "shared-model/wire/any_thing.h"
#include "support/small_salon.h"

#include <algorithm>

namespace salon::fuzz {

/// Draws things from bytes: mostly what this salon knows, on its days and its grid.
class ThingFromBytes : public wire::AnyThing {
public:
    ThingFromBytes(const test::SmallSalon& salon, const Book& book, const std::uint8_t* data, std::size_t size)
        : AnyThing(0), m_salon(salon), m_book(book), m_data(data), m_left(size) {}

    bool spent() const { return m_left == 0; }

    std::int64_t between(std::int64_t min, std::int64_t max) override {
        const auto turn = static_cast<std::int64_t>(next());
        if (turn < 16) return turn % 2 == 0 ? min : max;
        if (turn < 240) return std::clamp<std::int64_t>(turn % 3 == 0 ? turn / 3 : 10 * turn, min, max);
        return AnyThing::between(min, max);
    }

protected:
    std::uint64_t next() override {
        if (m_left == 0) return 0;
        --m_left;
        return *m_data++;
    }

    Day anyDay() override {
        const auto turn = static_cast<int>(next());
        return turn < 250 ? m_salon.firstDay.plus(turn % 4) : AnyThing::anyDay();
    }

    std::string anyId(std::string_view key) override {
        const auto turn = static_cast<std::size_t>(next());
        if (key.starts_with("stylist")) return m_salon.stylists[turn % m_salon.stylists.size()].text;
        if (key.starts_with("service")) return m_salon.services[turn % m_salon.services.size()].text;
        if (key.starts_with("customer") || key == "kept" || key == "duplicate" || key == "merged_into") return customer(turn);
        if (key.starts_with("attention")) return pick(m_book.attention(), turn);
        if (key.starts_with("waiting") && turn % 2 == 0) return pick(m_book.waiting(), turn / 2);
        if (key.starts_with("reservation") && turn % 8 == 0) return "past-dana";
        return std::string(1, static_cast<char>('a' + turn % 8));
    }

private:
    std::string customer(std::size_t turn) const { return turn % 8 == 7 ? "nobody" : m_salon.customers[turn % m_salon.customers.size()].text; }

    template <class Things>
    static std::string pick(const Things& things, std::size_t turn) {
        if (things.empty()) return "none";
        auto it = things.begin();
        std::advance(it, turn % things.size());
        return it->first.text;
    }

    const test::SmallSalon& m_salon;
    const Book& m_book;
    const std::uint8_t* m_data;
    std::size_t m_left;
};

}  // namespace salon::fuzz
