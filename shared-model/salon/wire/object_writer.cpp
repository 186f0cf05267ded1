#include "salon/wire/object_writer.h"

#include "salon/assert.h"

#include <algorithm>
#include <charconv>

namespace salon::wire {

void appendText(std::string& out, std::string_view text) {
    static constexpr std::string_view kDigits = "0123456789abcdef";
    out += '"';
    std::size_t plain = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c >= 0x20 && c != '"' && c != '\\') continue;
        out.append(text, plain, i - plain);
        plain = i + 1;
        out += '\\';
        switch (c) {
            case '"':
            case '\\': out += text[i]; break;
            case '\b': out += 'b'; break;
            case '\f': out += 'f'; break;
            case '\n': out += 'n'; break;
            case '\r': out += 'r'; break;
            case '\t': out += 't'; break;
            default:
                out += "u00";
                out += kDigits[c >> 4];
                out += kDigits[c & 15];
        }
    }
    out.append(text, plain, text.size() - plain);
    out += '"';
}

void appendNumber(std::string& out, std::int64_t number) {
    std::array<char, 24> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    out.append(digits.data(), end);
}

void ObjectWriter::begin(std::string_view key) {
    SALON_ASSERT(m_count < kMembersMax, "an object of the protocol has too many members");
    if (m_count > 0) {
        m_out += ',';
        m_ascending = m_ascending && m_members[m_count - 1].key < key;
    }
    m_members[m_count++] = {key, m_out.size()};
    m_out += '"';
    m_out += key;
    m_out += "\":";
}

void ObjectWriter::close() {
    if (m_closed) return;
    m_closed = true;
    if (!m_ascending) sortMembers();
    m_out += '}';
}

void ObjectWriter::sortMembers() {
    const std::size_t begin = m_members[0].from;
    const std::string unsorted = m_out.substr(begin) + ',';
    struct Piece {
        std::string_view key;
        std::string_view bytes;  // its comma included
    };
    std::array<Piece, kMembersMax> pieces;
    for (std::size_t i = 0; i < m_count; ++i) {
        const std::size_t from = m_members[i].from - begin;
        const std::size_t to = i + 1 < m_count ? m_members[i + 1].from - begin : unsorted.size();
        pieces[i] = {m_members[i].key, std::string_view(unsorted).substr(from, to - from)};
    }
    std::sort(pieces.begin(), pieces.begin() + m_count, [](const Piece& a, const Piece& b) { return a.key < b.key; });
    m_out.resize(begin);
    for (std::size_t i = 0; i < m_count; ++i) m_out += pieces[i].bytes;
    m_out.pop_back();
}

}  // namespace salon::wire
