#pragma once

#include "salon/civil_time.h"
#include "salon/ids.h"
#include "salon/money.h"
#include "salon/wire/document.h"
#include "salon/wire/limits.h"
#include "salon/wire/words.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace salon::wire {

/// Takes one object apart, field by field, each in its range; close() refuses what nobody asked for. Every error is a
/// sentence that names the field and the thing: `The field "lines[0].start_minute" of book_reservation must be …`
///
/// What ObjectWriter leaves out is refused where it is said all the same: a thing has one spelling.
///
/// Has the methods of ObjectWriter, so that one description of a thing (see describe_*.h) serves both directions.
class ObjectReader {
public:
    static constexpr bool kReads = true;

    /// `subject` is what sentences call the outermost thing.
    ObjectReader(const Value& value, std::string_view subject, const ObjectReader* parent = nullptr, std::string_view key = {}, int index = -1);

    template <class Tag>
    void id(std::string_view key, Id<Tag>& id) { readId(key, need(key), id.text); }
    template <class Tag>
    void optionalId(std::string_view key, Id<Tag>& id) {
        if (const Value* value = find(key)) readId(key, *value, id.text);
    }
    /// Empty ids may stand between the others.
    template <class Tag>
    void ids(std::string_view key, std::vector<Id<Tag>>& ids, std::size_t max) {
        const Value* list = find(key);
        eachItem(key, list, max, [&](const Value& item, int) {
            Id<Tag>& id = ids.emplace_back();
            if (item.kind != ValueKind::text || !item.text.empty()) readId(key, item, id.text);
        });
        refuseNeedless(key, list && ids.empty());
    }

    void text(std::string_view key, std::string& text, std::size_t bytesMax = kNameBytesMax, bool linesAllowed = false) {
        readText(key, need(key), text, bytesMax, linesAllowed);
    }
    void optionalText(std::string_view key, std::string& text, std::size_t bytesMax = kNameBytesMax) {
        const Value* value = find(key);
        if (value) readText(key, *value, text, bytesMax, false);
        refuseNeedless(key, value && text.empty());
    }
    /// Told apart from an empty one.
    void presentText(std::string_view key, std::optional<std::string>& text, std::size_t bytesMax, bool linesAllowed = false) {
        if (const Value* value = find(key)) readText(key, *value, text.emplace(), bytesMax, linesAllowed);
    }
    void phone(std::string_view key, std::optional<std::string>& phone);
    void hex(std::string_view key, std::string& text, std::size_t digits) { readHex(key, need(key), text, digits); }
    void optionalHex(std::string_view key, std::string& text, std::size_t digits) {
        if (const Value* value = find(key)) readHex(key, *value, text, digits);
    }

    template <class Enum>
    void word(std::string_view key, Enum& value) { value = static_cast<Enum>(readWord(key, need(key), words<Enum>())); }
    template <class Enum>
    void optionalWord(std::string_view key, Enum& value, Enum absent) {
        const Value* found = find(key);
        value = found ? static_cast<Enum>(readWord(key, *found, words<Enum>())) : absent;
        refuseNeedless(key, found && value == absent);
    }
    template <class Enum>
    void presentWord(std::string_view key, std::optional<Enum>& value) {
        if (const Value* found = find(key)) value = static_cast<Enum>(readWord(key, *found, words<Enum>()));
    }

    template <class Number>
    void number(std::string_view key, Number& value, Number min, Number max) {
        value = static_cast<Number>(readNumber(key, need(key), min, max));
    }
    template <class Number>
    void optionalNumber(std::string_view key, Number& value, Number absent, Number min, Number max) {
        const Value* found = find(key);
        value = found ? static_cast<Number>(readNumber(key, *found, min, max)) : absent;
        refuseNeedless(key, found && value == absent);
    }
    void numbers(std::string_view key, std::vector<int>& values, int min, int max, std::size_t countMax) {
        eachItem(key, &need(key), countMax, [&](const Value& item, int) { values.push_back(static_cast<int>(readNumber(key, item, min, max))); });
    }
    void minute(std::string_view key, int& value) { number(key, value, 0, kMinutesPerDay - 1); }
    void money(std::string_view key, Money& value) { number<std::int64_t>(key, value.minorUnits, 0, kMinorUnitsMax); }
    void presentMoney(std::string_view key, std::optional<Money>& value) {
        if (const Value* found = find(key)) value = Money{readNumber(key, *found, 0, kMinorUnitsMax)};
    }
    void flag(std::string_view key, bool& value, bool absent = false);

    void day(std::string_view key, Day& day) { readDay(key, need(key), day); }
    void presentDay(std::string_view key, std::optional<Day>& day) {
        if (const Value* value = find(key)) readDay(key, *value, day.emplace());
    }
    void time(std::string_view dayKey, std::string_view minuteKey, WallTime& time) {
        day(dayKey, time.day);
        minute(minuteKey, time.minute);
    }
    void presentTime(std::string_view dayKey, std::string_view minuteKey, std::optional<WallTime>& value) {
        if (find(dayKey)) time(dayKey, minuteKey, value.emplace());
    }

    template <class Thing>
    void object(std::string_view key, Thing& thing) { readObject(key, need(key), thing); }
    template <class Thing>
    void presentObject(std::string_view key, std::optional<Thing>& thing) {
        if (const Value* value = find(key)) readObject(key, *value, thing.emplace());
    }
    template <class Thing>
    void optionalObject(std::string_view key, Thing& thing) {
        const Value* value = find(key);
        if (value) readObject(key, *value, thing);
        refuseNeedless(key, value && thing == Thing{});
    }
    template <class Thing>
    void list(std::string_view key, std::vector<Thing>& things, std::size_t max) {
        const Value* list = find(key);
        readList(key, list, things, max);
        refuseNeedless(key, list && things.empty());
    }

    /// Refuses a version of this kind that the program does not know.
    void kind(std::string_view kind);

    /// The value of a field, for what has a form of its own.
    const Value& need(std::string_view key);
    const Value* find(std::string_view key);
    /// Calls `then(item, index)` for each item of a list; none for a field that is not there.
    template <class Then>
    void eachItem(std::string_view key, const Value* list, std::size_t max, Then then) {
        if (!list) return;
        if (list->kind != ValueKind::list || list->count > max) failList(key, max);
        const Value* item = list->first();
        for (std::uint32_t i = 0; i < list->count; ++i, item = item->next()) then(*item, static_cast<int>(i));
    }

    void close() const;
    /// Throws: `The field "key" of … ` and what it must be.
    [[noreturn]] void fail(std::string_view key, std::string_view why) const;
    std::string_view subject() const { return m_subject; }

private:
    void readId(std::string_view key, const Value& value, std::string& into) const;
    void readText(std::string_view key, const Value& value, std::string& into, std::size_t bytesMax, bool linesAllowed) const;
    void readHex(std::string_view key, const Value& value, std::string& into, std::size_t digits) const;
    void readDay(std::string_view key, const Value& value, Day& into) const;
    std::size_t readWord(std::string_view key, const Value& value, std::span<const std::string_view> known) const;
    std::int64_t readNumber(std::string_view key, const Value& value, std::int64_t min, std::int64_t max) const;
    void refuseNeedless(std::string_view key, bool needless) const {
        if (needless) fail(key, "must be left out when it says the usual");
    }
    [[noreturn]] void failList(std::string_view key, std::size_t max) const;
    std::string pathOf(std::string_view key) const;

    template <class Thing>
    void readObject(std::string_view key, const Value& value, Thing& thing, int index = -1) const {
        ObjectReader inner(value, m_subject, this, key, index);
        describe(inner, thing);
        inner.close();
    }
    template <class Thing>
    void readList(std::string_view key, const Value* list, std::vector<Thing>& things, std::size_t max) {
        if (list) things.reserve(list->count <= max ? list->count : 0);
        eachItem(key, list, max, [&](const Value& item, int index) { readObject(key, item, things.emplace_back(), index); });
    }

    const Value& m_value;
    std::string_view m_subject;
    const ObjectReader* m_parent;
    std::string_view m_key;
    int m_index;
    std::uint64_t m_asked = 0;  ///< a bit for each member that was asked for
    // Behind the member that was found last, where the search goes on.
    std::string_view m_before;
    const Value* m_next = nullptr;
    std::uint32_t m_nextIndex = 0;
};

}  // namespace salon::wire
