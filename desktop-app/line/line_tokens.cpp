#include "line/line_tokens.h"

#include <algorithm>
#include <string_view>

namespace salon::desk {
namespace {

bool isDigit(char32_t c) { return c >= U'0' && c <= U'9'; }

bool isBlank(char32_t c) { return c <= U' ' || c == U'\u00a0' || c == U'\u3000'; }

bool separates(const std::u32string& line, std::size_t at) {
    const char32_t c = line[at];
    if (isBlank(c)) return true;
    if (c == U'/') return at == 0 || at + 1 == line.size() || !isDigit(line[at - 1]) || !isDigit(line[at + 1]);
    // +82 10 … is a number, wherever it stands.
    if (c == U'+') return line.compare(at, 3, U"+82") != 0;
    static constexpr std::u32string_view kSeparators = U",&·;、，＋";
    return kSeparators.find(c) != std::u32string_view::npos;
}

bool stands(const std::u32string& line, std::size_t at, const std::u32string& text) {
    if (text.empty() || line.compare(at, text.size(), text) != 0) return false;
    const std::size_t end = at + text.size();
    return end == line.size() || separates(line, end);
}

/// Tells those that stand behind a semicolon.
void part(std::vector<Token>& tokens, const std::u32string& line) {
    for (std::size_t i = 1; i < tokens.size(); ++i) tokens[i].apart = line.find(U';', tokens[i - 1].to) < tokens[i].from;
}

}  // namespace

std::vector<Token> tokensOf(const std::u32string& line, const std::u32string& pinned) {
    std::vector<Token> tokens;
    std::size_t at = 0;
    while (at < line.size()) {
        if (tokens.empty() && (line[at] == U'+' || line[at] == U'＋') && separates(line, at)) {
            tokens.push_back({TokenKind::plus, at, at + 1});
            ++at;
            continue;
        }
        if (separates(line, at)) {
            ++at;
            continue;
        }
        if (line[at] == U'#') {
            tokens.push_back({TokenKind::note, at, line.size()});
            break;
        }
        if (stands(line, at, pinned)) {
            tokens.push_back({TokenKind::pinned, at, at + pinned.size()});
            at += pinned.size();
            continue;
        }
        std::size_t end = at;
        while (end < line.size() && !separates(line, end) && line[end] != U'#') ++end;
        tokens.push_back({TokenKind::word, at, end});
        at = end;
    }
    part(tokens, line);
    return tokens;
}

bool isNumberText(const std::u32string& text) {
    static constexpr std::u32string_view kOfNumbers = U"0123456789+-().";
    return std::any_of(text.begin(), text.end(), isDigit) && text.find_first_not_of(kOfNumbers) == std::u32string::npos;
}

}  // namespace salon::desk
