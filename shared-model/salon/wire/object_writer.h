#pragma once

#include "salon/civil_time.h"
#include "salon/ids.h"
#include "salon/money.h"
#include "salon/wire/limits.h"
#include "salon/wire/words.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace salon::wire {

void appendText(std::string& out, std::string_view text);
void appendNumber(std::string& out, std::int64_t number);

/// Writes one object in canonical form into a string. Members may be named in any order: close() puts them in order.
///
/// Has the methods of ObjectReader, so that one description of a thing (see describe_*.h) serves both directions.
/// What is empty, false or equal to `absent` is left out.
class ObjectWriter {
public:
    static constexpr bool kReads = false;

    explicit ObjectWriter(std::string& out) : m_out(out) { m_out += '{'; }
    ~ObjectWriter() { close(); }
    ObjectWriter(const ObjectWriter&) = delete;
    ObjectWriter& operator=(const ObjectWriter&) = delete;

    template <class Tag>
    void id(std::string_view key, const Id<Tag>& id) { text(key, id.text); }
    template <class Tag>
    void optionalId(std::string_view key, const Id<Tag>& id) {
        if (!id.empty()) text(key, id.text);
    }
    template <class Tag>
    void ids(std::string_view key, const std::vector<Id<Tag>>& ids, std::size_t) {
        if (ids.empty()) return;
        begin(key);
        m_out += '[';
        for (const auto& id : ids) {
            appendText(m_out, id.text);
            m_out += ',';
        }
        m_out.back() = ']';
    }

    void text(std::string_view key, const std::string& text, std::size_t = kNameBytesMax, bool = false) {
        begin(key);
        appendText(m_out, text);
    }
    void optionalText(std::string_view key, const std::string& value, std::size_t = kNameBytesMax) {
        if (!value.empty()) text(key, value);
    }
    void presentText(std::string_view key, const std::optional<std::string>& value, std::size_t, bool = false) {
        if (value) text(key, *value);
    }
    void phone(std::string_view key, const std::optional<std::string>& value) { presentText(key, value, kPhoneDigitsMax); }
    void hex(std::string_view key, const std::string& value, std::size_t) { text(key, value); }
    void optionalHex(std::string_view key, const std::string& value, std::size_t) { optionalText(key, value); }

    template <class Enum>
    void word(std::string_view key, Enum value) {
        begin(key);
        appendText(m_out, wire::word(value));
    }
    template <class Enum>
    void optionalWord(std::string_view key, Enum value, Enum absent) {
        if (value != absent) word(key, value);
    }
    template <class Enum>
    void presentWord(std::string_view key, const std::optional<Enum>& value) {
        if (value) word(key, *value);
    }

    template <class Number>
    void number(std::string_view key, Number value, Number, Number) {
        begin(key);
        appendNumber(m_out, value);
    }
    template <class Number>
    void optionalNumber(std::string_view key, Number value, Number absent, Number, Number) {
        if (value != absent) number(key, value, value, value);
    }
    void numbers(std::string_view key, const std::vector<int>& values, int, int, std::size_t) {
        begin(key);
        m_out += '[';
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (i > 0) m_out += ',';
            appendNumber(m_out, values[i]);
        }
        m_out += ']';
    }
    void minute(std::string_view key, int value) { number(key, value, value, value); }
    void money(std::string_view key, Money value) { number(key, value.minorUnits, value.minorUnits, value.minorUnits); }
    void presentMoney(std::string_view key, const std::optional<Money>& value) {
        if (value) money(key, *value);
    }
    void flag(std::string_view key, bool value, bool absent = false) {
        if (value == absent) return;
        begin(key);
        m_out += value ? "true" : "false";
    }

    void day(std::string_view key, Day day) { text(key, printDay(day)); }
    void presentDay(std::string_view key, const std::optional<Day>& value) {
        if (value) day(key, *value);
    }
    void time(std::string_view dayKey, std::string_view minuteKey, const WallTime& time) {
        day(dayKey, time.day);
        minute(minuteKey, time.minute);
    }
    void presentTime(std::string_view dayKey, std::string_view minuteKey, const std::optional<WallTime>& value) {
        if (value) time(dayKey, minuteKey, *value);
    }

    template <class Thing>
    void object(std::string_view key, const Thing& thing) {
        begin(key);
        ObjectWriter inner(m_out);
        describe(inner, thing);
    }
    template <class Thing>
    void presentObject(std::string_view key, const std::optional<Thing>& thing) {
        if (thing) object(key, *thing);
    }
    /// Left out when it says nothing but what an empty one says.
    template <class Thing>
    void optionalObject(std::string_view key, const Thing& thing) {
        if (!(thing == Thing{})) object(key, thing);
    }
    template <class Thing>
    void list(std::string_view key, const std::vector<Thing>& things, std::size_t) {
        if (things.empty()) return;
        appendList(key, things, [](std::string& out, const Thing& thing) {
            ObjectWriter inner(out);
            describe(inner, thing);
        });
    }
    /// `[…]` of what `append(out, item)` makes of each; returns its bytes, valid until more is written.
    template <class Items, class Append>
    std::string_view appendList(std::string_view key, const Items& items, Append append) {
        begin(key);
        const std::size_t from = m_out.size();
        m_out += '[';
        bool first = true;
        for (const auto& item : items) {
            if (!first) m_out += ',';
            first = false;
            append(m_out, item);
        }
        m_out += ']';
        return std::string_view(m_out).substr(from);
    }

    /// The kind of a command or event and the version of its form.
    void kind(std::string_view kind) {
        begin("kind");
        appendText(m_out, kind);
        begin("v");
        m_out += '1';
    }
    /// What is canonical already.
    void spliced(std::string_view key, std::string_view canonical) {
        begin(key);
        m_out += canonical;
    }

    void close();

private:
    struct Member {
        std::string_view key;
        std::size_t from;
    };
    /// More members than any object of the protocol has.
    static constexpr std::size_t kMembersMax = 32;

    void begin(std::string_view key);
    void sortMembers();

    std::string& m_out;
    std::array<Member, kMembersMax> m_members;
    std::size_t m_count = 0;
    bool m_ascending = true;
    bool m_closed = false;
};

}  // namespace salon::wire
