#include "salon/wire/object_reader.h"

#include "salon/text/utf8.h"

namespace salon::wire {

namespace {

/// As many members as ObjectReader has bits for; no object of the protocol has half as many.
constexpr std::uint32_t kMembersMax = 64;

}  // namespace

ObjectReader::ObjectReader(const Value& value, std::string_view subject, const ObjectReader* parent, std::string_view key, int index)
    : m_value(value), m_subject(subject), m_parent(parent), m_key(key), m_index(index) {
    if (value.kind == ValueKind::object && value.count <= kMembersMax) return;
    if (parent) throw WireError("The field \"" + pathOf({}) + "\" of " + std::string(subject) + " must be an object.");
    throw WireError("There must be one JSON object for " + std::string(subject) + ".");
}

const Value* ObjectReader::find(std::string_view key) {
    // Descriptions name most fields in the order of their keys: what is asked for is the next member, or is not there.
    const bool goOn = m_value.ordered && m_next != nullptr && m_before < key;
    const Value* member = goOn ? m_next : m_value.first();
    for (std::uint32_t i = goOn ? m_nextIndex : 0; i < m_value.count; ++i) {
        const Value* value = member->next();
        const int order = member->text.compare(key);
        if (order == 0) {
            m_asked |= std::uint64_t{1} << i;
            m_before = member->text;
            m_next = value->next();
            m_nextIndex = i + 1;
            return value;
        }
        if (order > 0 && m_value.ordered) return nullptr;
        member = value->next();
    }
    return nullptr;
}

const Value& ObjectReader::need(std::string_view key) {
    const Value* value = find(key);
    if (!value) fail(key, "is missing");
    return *value;
}

void ObjectReader::close() const {
    const Value* member = m_value.first();
    for (std::uint32_t i = 0; i < m_value.count; ++i, member = member->next()->next())
        if (!(m_asked >> i & 1U)) fail(member->text, "is not known to this program");
}

std::string ObjectReader::pathOf(std::string_view key) const {
    std::string path = m_parent ? m_parent->pathOf(m_key) : std::string();
    if (m_index >= 0) path += "[" + std::to_string(m_index) + "]";
    if (!path.empty() && !key.empty()) path += '.';
    // A key that nobody knows may be as long as the message, and hold anything.
    return path + (isPlainText(key, false) ? std::string(key.substr(0, kIdLengthMax)) : "?");
}

void ObjectReader::fail(std::string_view key, std::string_view why) const {
    throw WireError("The field \"" + pathOf(key) + "\" of " + std::string(m_subject) + " " + std::string(why) + ".");
}

void ObjectReader::failList(std::string_view key, std::size_t max) const {
    fail(key, "must be a list of at most " + std::to_string(max) + " items");
}

void ObjectReader::readId(std::string_view key, const Value& value, std::string& into) const {
    if (value.kind == ValueKind::text) into = value.text;
    if (value.kind != ValueKind::text || !isValidIdText(into))
        fail(key, "must be an id: 1 to 64 characters of A-Z, a-z, 0-9 and _ . : -");
}

void ObjectReader::readText(std::string_view key, const Value& value, std::string& into, std::size_t bytesMax, bool linesAllowed) const {
    if (value.kind != ValueKind::text || value.text.size() > bytesMax || !isPlainText(value.text, linesAllowed))
        fail(key, "must be a text of at most " + std::to_string(bytesMax) + " bytes without control characters");
    into = value.text;
}

void ObjectReader::readHex(std::string_view key, const Value& value, std::string& into, std::size_t digits) const {
    if (value.kind != ValueKind::text || value.text.size() != digits || value.text.find_first_not_of("0123456789abcdef") != std::string_view::npos)
        fail(key, "must be " + std::to_string(digits) + " lower-case hexadecimal digits");
    into = value.text;
}

void ObjectReader::phone(std::string_view key, std::optional<std::string>& phone) {
    const Value* value = find(key);
    if (!value) return;
    if (value->kind != ValueKind::text || value->text.size() > kPhoneDigitsMax || value->text.find_first_not_of("0123456789") != std::string_view::npos)
        fail(key, "must be at most " + std::to_string(kPhoneDigitsMax) + " digits");
    phone = std::string(value->text);
}

void ObjectReader::readDay(std::string_view key, const Value& value, Day& into) const {
    const auto day = value.kind == ValueKind::text && value.text.size() == 10 ? parseDay(std::string(value.text)) : std::nullopt;
    if (!day) fail(key, "must be a day such as \"2026-03-28\"");
    into = *day;
}

std::size_t ObjectReader::readWord(std::string_view key, const Value& value, std::span<const std::string_view> known) const {
    if (value.kind == ValueKind::text)
        for (std::size_t i = 0; i < known.size(); ++i)
            if (known[i] == value.text) return i;
    std::string why = "must be one of ";
    for (const auto& word : known) why += std::string(word) + ", ";
    why.resize(why.size() - 2);
    fail(key, why);
}

std::int64_t ObjectReader::readNumber(std::string_view key, const Value& value, std::int64_t min, std::int64_t max) const {
    if (value.kind != ValueKind::number || value.number < min || value.number > max)
        fail(key, "must be a number from " + std::to_string(min) + " to " + std::to_string(max));
    return value.number;
}

void ObjectReader::flag(std::string_view key, bool& value, bool absent) {
    const Value* found = find(key);
    if (found && found->kind != ValueKind::boolean) fail(key, "must be true or false");
    value = found ? found->number != 0 : absent;
    refuseNeedless(key, found && value == absent);
}

void ObjectReader::kind(std::string_view) {
    find("kind");
    const Value& version = need("v");
    if (version.kind != ValueKind::number) fail("v", "must be a number");
    if (version.number != 1)
        throw UnknownKind("Version " + std::to_string(version.number) + " of " + std::string(m_subject) + " is not known to this program: please update it.");
}

}  // namespace salon::wire
