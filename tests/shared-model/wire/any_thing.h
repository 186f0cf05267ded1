#pragma once

#include "salon/wire/describe_book.h"
#include "salon/wire/describe_commands.h"
#include "salon/wire/describe_events.h"
#include "salon/wire/kinds.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace salon::wire {

/// Fills things with anything the wire allows, field by field, by the same descriptions that write and read them: a field
/// that is added is tried out without another word. The same seed gives the same thing.
///
/// Whoever wants likelier things than the wire allows overrides what it draws.
class AnyThing {
public:
    static constexpr bool kReads = true;

    explicit AnyThing(std::uint64_t seed) : m_state(seed) {}
    virtual ~AnyThing() = default;

    template <class Thing>
    Thing make() {
        Thing thing;
        describe(*this, thing);
        return thing;
    }
    template <class Variant>
    Variant makeAlternative() {
        Variant variant;
        describeAlternative(*this, variant, below(std::variant_size_v<Variant>));
        return variant;
    }

    std::uint64_t below(std::uint64_t bound) { return next() % bound; }
    bool chance() { return below(2) == 0; }
    virtual std::int64_t between(std::int64_t min, std::int64_t max) { return min + static_cast<std::int64_t>(below(static_cast<std::uint64_t>(max - min) + 1)); }

    template <class Tag>
    void id(std::string_view key, Id<Tag>& id) { id.text = anyId(key); }
    template <class Tag>
    void optionalId(std::string_view key, Id<Tag>& id) { id.text = chance() ? anyId(key) : std::string(); }
    template <class Tag>
    void ids(std::string_view key, std::vector<Id<Tag>>& ids, std::size_t) {
        for (std::uint64_t i = below(4); i > 0; --i) ids.push_back({chance() ? anyId(key) : std::string()});
    }
    void text(std::string_view, std::string& text, std::size_t bytesMax = kNameBytesMax, bool lines = false) { text = anyText(bytesMax, lines); }
    void optionalText(std::string_view, std::string& text, std::size_t bytesMax = kNameBytesMax) { text = anyText(bytesMax, false); }
    void presentText(std::string_view, std::optional<std::string>& text, std::size_t bytesMax, bool lines = false) {
        if (chance()) text = anyText(bytesMax, lines);
    }
    void phone(std::string_view, std::optional<std::string>& phone) {
        if (!chance()) return;
        phone.emplace();
        for (std::uint64_t i = below(kPhoneDigitsMax + 1); i > 0; --i) *phone += static_cast<char>('0' + below(10));
    }
    void hex(std::string_view, std::string& text, std::size_t digits) {
        text.clear();
        while (text.size() < digits) text += "0123456789abcdef"[below(16)];
    }
    void optionalHex(std::string_view key, std::string& text, std::size_t digits) {
        if (chance()) hex(key, text, digits);
    }
    template <class Enum>
    void word(std::string_view, Enum& value) { value = static_cast<Enum>(below(words<Enum>().size())); }
    template <class Enum>
    void optionalWord(std::string_view key, Enum& value, Enum) { word(key, value); }
    template <class Enum>
    void presentWord(std::string_view key, std::optional<Enum>& value) {
        if (chance()) word(key, value.emplace());
    }
    template <class Number>
    void number(std::string_view, Number& value, Number min, Number max) {
        const std::uint64_t edge = below(8);
        value = edge == 0 ? min : edge == 1 ? max : static_cast<Number>(between(min, max));
    }
    template <class Number>
    void optionalNumber(std::string_view key, Number& value, Number absent, Number min, Number max) {
        value = absent;
        if (chance()) number(key, value, min, max);
    }
    void numbers(std::string_view key, std::vector<int>& values, int min, int max, std::size_t) {
        for (std::uint64_t i = below(4); i > 0; --i) number(key, values.emplace_back(), min, max);
    }
    void minute(std::string_view key, int& value) { number(key, value, 0, kMinutesPerDay - 1); }
    void money(std::string_view key, Money& value) { number<std::int64_t>(key, value.minorUnits, 0, kMinorUnitsMax); }
    void presentMoney(std::string_view key, std::optional<Money>& value) {
        if (chance()) money(key, value.emplace());
    }
    void flag(std::string_view, bool& value, bool = false) { value = chance(); }
    void day(std::string_view, Day& day) { day = anyDay(); }
    void presentDay(std::string_view key, std::optional<Day>& value) {
        if (chance()) day(key, value.emplace());
    }
    void time(std::string_view dayKey, std::string_view minuteKey, WallTime& time) {
        day(dayKey, time.day);
        minute(minuteKey, time.minute);
    }
    void presentTime(std::string_view dayKey, std::string_view minuteKey, std::optional<WallTime>& value) {
        if (chance()) time(dayKey, minuteKey, value.emplace());
    }
    template <class Thing>
    void object(std::string_view, Thing& thing) { describe(*this, thing); }
    template <class Thing>
    void optionalObject(std::string_view, Thing& thing) {
        if (chance()) describe(*this, thing);
    }
    template <class Thing>
    void presentObject(std::string_view, std::optional<Thing>& thing) {
        if (chance()) describe(*this, thing.emplace());
    }
    template <class Thing>
    void list(std::string_view, std::vector<Thing>& things, std::size_t) {
        for (std::uint64_t i = below(4); i > 0; --i) describe(*this, things.emplace_back());
    }

protected:
    /// SplitMix64.
    virtual std::uint64_t next() {
        std::uint64_t z = (m_state += 0x9E3779B97F4A7C15ULL);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }

    virtual std::string anyId(std::string_view) {
        static constexpr std::string_view kLetters = "ABCXYZabcxyz019_.:-";
        std::string id;
        for (std::uint64_t i = chance() ? 1 + below(6) : 1 + below(kIdLengthMax); i > 0; --i) id += kLetters[below(kLetters.size())];
        return id;
    }

    /// From 1900 to 2199.
    virtual Day anyDay() { return {static_cast<std::int32_t>(AnyThing::between(-25'567, 84'005))}; }

private:
    std::string anyText(std::size_t bytesMax, bool lines) {
        static constexpr std::string_view kPieces[] = {"a", "Z", " ", "김", "지", "은", "ㅎ", "\"", "\\", "/", "é", "💇", "0", "{", "}", ",", "\n"};
        std::string text;
        for (std::uint64_t i = below(12); i > 0; --i) {
            const std::string_view piece = kPieces[below(std::size(kPieces) - (lines ? 0 : 1))];
            if (text.size() + piece.size() <= bytesMax) text += piece;
        }
        return text;
    }

    std::uint64_t m_state;
};

}  // namespace salon::wire
