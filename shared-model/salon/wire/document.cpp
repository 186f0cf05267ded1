#include "salon/wire/document.h"

#include "salon/text/utf8.h"

#include <algorithm>
#include <charconv>

namespace salon::wire {

class DocumentParser {
public:
    DocumentParser(std::string_view text, Document& into) : m_text(text), m_into(into), m_values(into.m_values) {
        m_values.reserve(text.size() / 12 + 4);
    }

    void parse() {
        skipSpace();
        value(0);
        skipSpace();
        if (m_at != m_text.size()) fail("something follows the end of the value");
    }

private:
    [[noreturn]] void fail(const char* why) const {
        throw WireError("The message is not the JSON this protocol uses: at byte " + std::to_string(m_at) + " " + why + ".");
    }

    bool atEnd() const { return m_at >= m_text.size(); }

    char peek() const {
        if (atEnd()) fail("it ends too early");
        return m_text[m_at];
    }

    void skipSpace() {
        while (!atEnd() && (m_text[m_at] == ' ' || m_text[m_at] == '\n' || m_text[m_at] == '\r' || m_text[m_at] == '\t')) {
            ++m_at;
            m_into.m_canonical = false;
        }
    }

    void expect(char c, const char* why) {
        if (peek() != c) fail(why);
        ++m_at;
    }

    std::size_t open(ValueKind kind) {
        m_values.emplace_back().kind = kind;
        return m_values.size() - 1;
    }

    void close(std::size_t index, std::size_t from) {
        m_values[index].size = static_cast<std::uint32_t>(m_values.size() - index);
        m_values[index].bytes = m_text.substr(from, m_at - from);
    }

    void value(int depth) {
        const char c = peek();
        if (c == '{') return object(depth + 1);
        if (c == '[') return list(depth + 1);
        if (c == '"') return text();
        if (c == '-' || (c >= '0' && c <= '9')) return number();
        if (word("true")) return boolean(true, 4);
        if (word("false")) return boolean(false, 5);
        if (!word("null")) fail("no value begins");
        const std::size_t from = m_at;
        m_at += 4;
        close(open(ValueKind::null), from);
    }

    bool word(std::string_view expected) const { return m_text.substr(m_at, expected.size()) == expected; }

    void boolean(bool truth, std::size_t length) {
        const std::size_t index = open(ValueKind::boolean);
        m_values[index].number = truth ? 1 : 0;
        m_at += length;
        close(index, m_at - length);
    }

    void number() {
        const std::size_t from = m_at;
        const std::size_t index = open(ValueKind::number);
        const std::size_t digits = m_text[m_at] == '-' ? from + 1 : from;
        std::int64_t number = 0;
        const auto [end, error] = std::from_chars(m_text.data() + from, m_text.data() + m_text.size(), number);
        if (error == std::errc::result_out_of_range) fail("a number has more than 64 bits");
        if (error != std::errc()) fail("a number has no digits");
        m_at = static_cast<std::size_t>(end - m_text.data());
        if (m_text[digits] == '0' && (m_at - digits > 1 || digits > from)) fail("a number begins with a needless zero or is -0");
        if (!atEnd() && (m_text[m_at] == '.' || m_text[m_at] == 'e' || m_text[m_at] == 'E')) fail("a number has a fraction or an exponent");
        m_values[index].number = number;
        close(index, from);
    }

    void list(int depth) {
        if (depth > kDepthMax) fail("it is nested too deeply");
        const std::size_t from = m_at++;
        const std::size_t index = open(ValueKind::list);
        std::uint32_t count = 0;
        skipSpace();
        if (peek() != ']') {
            for (;; ++m_at) {
                skipSpace();
                value(depth);
                ++count;
                skipSpace();
                if (peek() != ',') break;
            }
        }
        expect(']', "a list is neither continued nor closed");
        m_values[index].count = count;
        close(index, from);
    }

    void object(int depth) {
        if (depth > kDepthMax) fail("it is nested too deeply");
        const std::size_t from = m_at++;
        const std::size_t index = open(ValueKind::object);
        std::uint32_t count = 0;
        bool ascending = true;
        std::string_view previous;
        skipSpace();
        if (peek() != '}') {
            for (;; ++m_at) {
                skipSpace();
                if (peek() != '"') fail("an object has no key where one must be");
                text();
                const std::string_view key = m_values.back().text;
                ascending = ascending && (count == 0 || previous < key);
                previous = key;
                ++count;
                skipSpace();
                expect(':', "a key is not followed by a colon");
                skipSpace();
                value(depth);
                skipSpace();
                if (peek() != ',') break;
            }
        }
        expect('}', "an object is neither continued nor closed");
        m_values[index].count = count;
        close(index, from);
        // Keys in ascending order, as every canonical text has them, cannot repeat.
        if (ascending) return;
        refuseDuplicates(index);
        m_values[index].ordered = false;
        m_into.m_canonical = false;
    }

    void refuseDuplicates(std::size_t index) const {
        std::vector<std::string_view> keys;
        const Value* key = m_values[index].first();
        for (std::uint32_t i = 0; i < m_values[index].count; ++i, key = key->next()->next()) keys.push_back(key->text);
        std::sort(keys.begin(), keys.end());
        if (std::adjacent_find(keys.begin(), keys.end()) != keys.end()) fail("an object that ends here has the same key twice");
    }

    void text() {
        const std::size_t from = m_at++;
        const std::size_t index = open(ValueKind::text);
        const std::size_t begin = m_at;
        skipPlain();
        if (peek() == '"') {
            m_values[index].text = m_text.substr(begin, m_at - begin);
        } else {
            std::string& unescaped = m_into.m_unescaped.emplace_back(m_text.substr(begin, m_at - begin));
            while (peek() == '\\') {
                ++m_at;
                escape(unescaped);
                const std::size_t plain = m_at;
                skipPlain();
                unescaped.append(m_text.substr(plain, m_at - plain));
            }
            m_values[index].text = unescaped;
        }
        ++m_at;
        close(index, from);
    }

    /// Goes to the next quote or backslash.
    void skipPlain() {
        for (;;) {
            const auto c = static_cast<unsigned char>(peek());
            if (c == '"' || c == '\\') return;
            if (c < 0x20) fail("a text holds a control character");
            if (c < 0x80) {
                ++m_at;
                continue;
            }
            const std::size_t length = utf8Length(m_text.substr(m_at));
            if (length == 0) fail("a text is not UTF-8");
            m_at += length;
        }
    }

    void escape(std::string& into) {
        static constexpr std::string_view kNames = "\"\\/bfnrt";
        static constexpr std::string_view kMeant = "\"\\/\b\f\n\r\t";
        const char c = peek();
        ++m_at;
        if (const std::size_t which = kNames.find(c); which != std::string_view::npos) {
            into += kMeant[which];
            if (c == '/') m_into.m_canonical = false;
            return;
        }
        // Control characters have to be written so, but no text of the protocol holds any.
        m_into.m_canonical = false;
        if (c != 'u') fail("a text holds an escape that JSON does not know");
        char32_t code = fourHexDigits();
        if (code >= 0xDC00 && code <= 0xDFFF) fail("a text holds half a character");
        if (code >= 0xD800 && code <= 0xDBFF) {
            if (m_text.substr(m_at, 2) != "\\u") fail("a text holds half a character");
            m_at += 2;
            const char32_t low = fourHexDigits();
            if (low < 0xDC00 || low > 0xDFFF) fail("a text holds half a character");
            code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
        }
        appendUtf8(into, code);
    }

    char32_t fourHexDigits() {
        std::uint32_t code = 0;
        const std::string_view digits = m_text.substr(m_at, 4);
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
        if (error != std::errc() || end != digits.data() + 4) fail("an escape needs four hexadecimal digits");
        m_at += 4;
        return code;
    }

    std::string_view m_text;
    Document& m_into;
    std::vector<Value>& m_values;
    std::size_t m_at = 0;
};

Document::Document(std::string_view text) {
    DocumentParser(text, *this).parse();
}

Json toJson(const Value& value) {
    switch (value.kind) {
        case ValueKind::null: return nullptr;
        case ValueKind::boolean: return value.number != 0;
        case ValueKind::number: return value.number;
        case ValueKind::text: return std::string(value.text);
        case ValueKind::list: break;
        case ValueKind::object: {
            Json object = Json::object();
            const Value* key = value.first();
            for (std::uint32_t i = 0; i < value.count; ++i, key = key->next()->next()) object.emplace(std::string(key->text), toJson(*key->next()));
            return object;
        }
    }
    Json list = Json::array();
    const Value* item = value.first();
    for (std::uint32_t i = 0; i < value.count; ++i, item = item->next()) list.push_back(toJson(*item));
    return list;
}

}  // namespace salon::wire
