#include "terminal-cli/arguments.h"

#include "terminal-cli/failure.h"

#include <charconv>

namespace salon::desk {

Arguments::Arguments(const QStringList& words, const std::set<std::string>& flags) {
    for (qsizetype i = 0; i < words.size(); ++i) {
        const std::string word = words[i].toStdString();
        if (!word.starts_with("--")) {
            m_words.push_back(word);
            continue;
        }
        const std::string name = word.substr(2);
        if (flags.contains(name)) {
            m_flags.insert(name);
            continue;
        }
        if (i + 1 == words.size()) throw wrongUsage("The option --" + name + " needs a value after it.");
        if (!m_options.emplace(name, words[++i].toStdString()).second) throw wrongUsage("The option --" + name + " is given twice.");
    }
}

std::string Arguments::takeWord(const std::string& what) {
    auto word = takeWordIfAny();
    if (!word) throw wrongUsage("Say " + what + ".");
    return *word;
}

std::optional<std::string> Arguments::takeWordIfAny() {
    if (m_words.empty()) return {};
    std::string word = m_words.front();
    m_words.erase(m_words.begin());
    return word;
}

std::optional<std::string> Arguments::take(const std::string& name) {
    const auto found = m_options.find(name);
    if (found == m_options.end()) return {};
    std::string value = found->second;
    m_options.erase(found);
    return value;
}

std::string Arguments::need(const std::string& name) {
    auto value = take(name);
    if (!value) throw wrongUsage("The option --" + name + " is missing.");
    return *value;
}

bool Arguments::takeFlag(const std::string& name) {
    return m_flags.erase(name) > 0;
}

Day Arguments::needDay(const std::string& name) {
    return dayFrom(need(name));
}

int Arguments::needMinute(const std::string& name) {
    return minuteFrom(need(name));
}

std::optional<std::int64_t> Arguments::takeNumber(const std::string& name, std::int64_t min) {
    const auto text = take(name);
    return text ? std::optional(numberFrom(*text, "--" + name, min)) : std::nullopt;
}

void Arguments::finish() const {
    if (!m_words.empty()) throw wrongUsage("The word \"" + m_words.front() + "\" does not belong here.");
    if (!m_options.empty()) throw wrongUsage("The option --" + m_options.begin()->first + " does not belong here.");
    if (!m_flags.empty()) throw wrongUsage("The option --" + *m_flags.begin() + " does not belong here.");
}

Day dayFrom(const std::string& text) {
    if (const auto day = parseDay(text)) return *day;
    throw wrongUsage("\"" + text + "\" is no day. Write it as 2026-11-21.");
}

int minuteFrom(const std::string& text) {
    if (const auto minute = parseMinute(text); minute && *minute < kMinutesPerDay) return *minute;
    throw wrongUsage("\"" + text + "\" is no time of a day. Write it as 15:30, from 00:00 to 23:59.");
}

std::int64_t numberFrom(const std::string& text, const std::string& what, std::int64_t min) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || number < min)
        throw wrongUsage("\"" + text + "\" is not what " + what + " takes: a whole number from " + std::to_string(min) + " on.");
    return number;
}

std::vector<std::string> splitAtCommas(const std::string& text) {
    std::vector<std::string> pieces(1);
    for (const char c : text)
        if (c == ',') pieces.emplace_back();
        else pieces.back() += c;
    std::erase(pieces, "");
    return pieces;
}

}  // namespace salon::desk
