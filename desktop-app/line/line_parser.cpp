#include "line/line_parser.h"

#include "line/line_customer.h"
#include "line/line_groups.h"
#include "line/line_tokens.h"
#include "line/line_words.h"
#include "salon/text/korean.h"
#include "salon/text/utf8.h"

#include <algorithm>

namespace salon::desk {
namespace {

/// "every 3 weeks 5 times" has five words, "the day after tomorrow" four, nothing else more than three.
constexpr std::size_t kWordsMax = 5;
/// More readings of one word help nobody.
constexpr std::size_t kOthersMax = 4;

bool isHangul(char32_t c) { return c >= U'가' && c <= U'힣'; }

class Understanding {
public:
    Understanding(const std::string& line, const LineVocabulary& vocabulary)
        : m_vocabulary(vocabulary),
          m_line(decodedUtf8(line)),
          m_tokens(tokensOf(m_line, decodedUtf8(vocabulary.pinnedText))),
          m_names(*vocabulary.book),
          m_sense{vocabulary.now, openingHours(*vocabulary.book), vocabulary.book->shop().stepMinutes} {}

    LineReading reading() {
        std::size_t at = 0;
        while (at < m_tokens.size()) at += readAt(at);
        settleCustomer(m_reading, m_vocabulary);
        for (Chip& chip : m_reading.chips) chip.text = utf8Of(m_line.substr(chip.from, chip.to - chip.from));
        preferTheUsual();
        return std::move(m_reading);
    }

private:
    std::size_t readAt(std::size_t at);
    std::size_t readWord(std::size_t at);
    std::size_t readOwnWords(std::size_t at);
    std::size_t readNumber(std::size_t at);
    std::size_t readName(std::size_t at);
    std::size_t readAtSign(std::size_t at);
    void readGluedNumber(std::u32string_view text, std::vector<Piece>& pieces) const;
    bool readGlued(const Token& token);
    std::size_t joinToCustomer(std::size_t at);
    void readUnknown(std::size_t at);
    bool numberFollows(std::size_t at) const;
    void preferTheUsual();

    /// Adds a chip for the tokens from `at`, `count` of them; returns count.
    std::size_t add(std::size_t at, std::size_t count, Meaning meaning, std::vector<Meaning> others = {});
    void addRange(std::size_t from, std::size_t to, Meaning meaning, std::vector<Meaning> others);
    template <class Ids> std::size_t addAmong(std::size_t at, std::size_t count, const Ids& ids, std::vector<Meaning> more = {});

    bool isWord(std::size_t at) const { return at < m_tokens.size() && m_tokens[at].kind == TokenKind::word; }
    std::u32string rawFrom(std::size_t at, std::size_t count) const { return m_line.substr(m_tokens[at].from, m_tokens[at + count - 1].to - m_tokens[at].from); }
    /// The words of these tokens without what separates them; empty if one is no word, or a semicolon stands between.
    std::u32string joined(std::size_t at, std::size_t count) const;
    std::vector<CustomerCard> peopleFor(const std::u32string& typed) const { return peopleCalled(utf8Of(typed), m_vocabulary); }
    bool customerOpen() const { return !m_reading.customer(); }
    /// Nothing has been said but that somebody is here, or wants to wait.
    bool atBeginning() const {
        return std::all_of(m_reading.chips.begin(), m_reading.chips.end(),
                           [](const Chip& chip) { return chip.meaning.kind == ChipKind::walkIn || chip.meaning.kind == ChipKind::waiting; });
    }
    const Chip* customerJustBefore(std::size_t at) const {
        if (m_reading.chips.empty() || m_tokens[at].apart) return nullptr;
        const Chip& last = m_reading.chips.back();
        return last.meaning.kind == ChipKind::customer && !m_pinned ? &last : nullptr;
    }

    const LineVocabulary& m_vocabulary;
    std::u32string m_line;
    std::vector<Token> m_tokens;
    LineNames m_names;
    TimeSense m_sense;
    LineReading m_reading;
    bool m_pinned = false;
};

std::u32string Understanding::joined(std::size_t at, std::size_t count) const {
    std::u32string text;
    for (std::size_t i = at; i < at + count; ++i) {
        if (!isWord(i) || (i > at && m_tokens[i].apart)) return {};
        text += m_line.substr(m_tokens[i].from, m_tokens[i].to - m_tokens[i].from);
    }
    for (char32_t& c : text)
        if (c >= U'A' && c <= U'Z') c += U'a' - U'A';
    return text;
}

/// A number that is read as one, and so becomes one thing with the name before it.
bool Understanding::numberFollows(std::size_t at) const {
    if (!isWord(at + 1) || m_tokens[at + 1].apart) return false;
    const std::u32string text = joined(at + 1, 1);
    return isNumberText(text) && isWholeNumber(utf8Of(text));
}

void Understanding::addRange(std::size_t from, std::size_t to, Meaning meaning, std::vector<Meaning> others) {
    if (others.size() > kOthersMax) others.resize(kOthersMax);
    m_reading.chips.push_back({std::move(meaning), std::move(others), from, to, utf8Of(m_line.substr(from, to - from)), {}});
}

std::size_t Understanding::add(std::size_t at, std::size_t count, Meaning meaning, std::vector<Meaning> others) {
    addRange(m_tokens[at].from, m_tokens[at + count - 1].to, std::move(meaning), std::move(others));
    return count;
}

template <class Ids> std::size_t Understanding::addAmong(std::size_t at, std::size_t count, const Ids& ids, std::vector<Meaning> more) {
    std::vector<Meaning> others;
    for (std::size_t i = 1; i < ids.size(); ++i) others.push_back(m_names.meaningOf(ids[i]));
    std::move(more.begin(), more.end(), std::back_inserter(others));
    return add(at, count, m_names.meaningOf(ids.front()), std::move(others));
}

std::size_t Understanding::readAt(std::size_t at) {
    Meaning meaning;
    const Token& token = m_tokens[at];
    switch (token.kind) {
        case TokenKind::plus:
            meaning.kind = ChipKind::walkIn;
            meaning.words = "+";
            return add(at, 1, std::move(meaning));
        case TokenKind::note:
            meaning.kind = ChipKind::note;
            meaning.name = utf8Of(m_line.substr(token.from + 1, token.to - token.from - 1));
            meaning.words = "#" + meaning.name;
            return add(at, 1, std::move(meaning));
        case TokenKind::pinned: {
            meaning.kind = ChipKind::customer;
            meaning.words = meaning.name = m_vocabulary.pinnedText;
            meaning.people.push_back(m_vocabulary.pinned);
            m_pinned = true;
            return add(at, 1, std::move(meaning));
        }
        case TokenKind::word: return readWord(at);
    }
    return 1;
}

std::size_t Understanding::readWord(std::size_t at) {
    if (m_line[m_tokens[at].from] == U'@') return readAtSign(at);
    if (const std::size_t taken = readOwnWords(at)) return taken;
    if (const std::size_t taken = readNumber(at)) return taken;
    for (std::size_t count = 3; count > 0; --count) {
        const std::u32string text = at + count <= m_tokens.size() ? folded(joined(at, count)) : std::u32string();
        if (text.empty()) continue;
        const auto services = m_names.servicesCalled(text);
        if (!services.empty()) return addAmong(at, count, services);
    }
    if (const std::size_t taken = joinToCustomer(at)) return taken;
    if (const std::size_t taken = readName(at)) return taken;
    readUnknown(at);
    return 1;
}

/// Days, times and the line's own words, over as many tokens as one of them takes.
std::size_t Understanding::readOwnWords(std::size_t at) {
    for (std::size_t count = kWordsMax; count > 0; --count) {
        if (at + count > m_tokens.size()) continue;
        const std::u32string text = joined(at, count);
        if (text.empty()) continue;
        for (auto piece : {readFixedWord(folded(text)), readDay(text, m_sense), readTime(text, m_sense), readWindow(text), readMinutes(text), readGroup(text)}) {
            const bool fixed = piece && (piece->meaning.kind == ChipKind::walkIn || piece->meaning.kind == ChipKind::waiting ||
                                         piece->meaning.kind == ChipKind::same || piece->meaning.kind == ChipKind::wish);
            if (!piece || piece->length != (fixed ? folded(text).size() : text.size())) continue;
            // A name on its way: 수 is Wednesday, and the beginning of 수아.
            const bool perhapsName = text.size() == 1 && atBeginning() && at + 1 == m_tokens.size() && !peopleFor(text).empty();
            if (perhapsName) return 0;
            return add(at, count, std::move(piece->meaning), std::move(piece->others));
        }
    }
    return 0;
}

std::size_t Understanding::readNumber(std::size_t at) {
    std::size_t numbers = 0;
    while (numbers < kWordsMax && isWord(at + numbers) && isNumberText(joined(at + numbers, 1))) ++numbers;
    if (numbers == 0) return 0;
    for (std::size_t count = numbers; count > 0; --count) {
        const std::u32string text = joined(at, count);
        // Behind a name a number on its way is one already.
        const bool begun = count == 1 && customerJustBefore(at) && text.size() > 2 && text.starts_with(U"01");
        if (!isWholeNumber(utf8Of(text)) && !begun) continue;
        Meaning meaning;
        meaning.kind = ChipKind::phone;
        meaning.phone = normalisedPhone(utf8Of(text));
        meaning.words = meaning.phone;
        return add(at, count, std::move(meaning));
    }
    const std::u32string text = joined(at, 1);
    const auto time = bareTime(text, m_sense);
    Meaning customer = customerCalled(utf8Of(text), m_vocabulary);
    if (customerOpen() && atBeginning() && (!customer.people.empty() || !time)) return add(at, 1, std::move(customer), time ? std::vector{*time} : std::vector<Meaning>{});
    if (time) return add(at, 1, *time, customerOpen() && !customer.people.empty() ? std::vector{customer} : std::vector<Meaning>{});
    if (const std::size_t taken = joinToCustomer(at)) return taken;
    if (customerOpen() && !customer.people.empty()) return add(at, 1, std::move(customer));
    readUnknown(at);
    return 1;
}

/// A further word of the name before it: "Emma Laurent", "김 하늘", "김민지 5678".
std::size_t Understanding::joinToCustomer(std::size_t at) {
    const Chip* before = customerJustBefore(at);
    if (!before) return 0;
    Meaning customer = customerCalled(before->meaning.name + " " + utf8Of(rawFrom(at, 1)), m_vocabulary);
    if (customer.people.empty()) return 0;
    const std::size_t from = before->from;
    m_reading.chips.pop_back();
    addRange(from, m_tokens[at].to, std::move(customer), {});
    return 1;
}

std::size_t Understanding::readName(std::size_t at) {
    const std::u32string text = folded(joined(at, 1));
    const auto stylists = m_names.stylistsCalled(text);
    Meaning customer;
    if (customerOpen()) customer = customerCalled(utf8Of(rawFrom(at, 1)), m_vocabulary);
    const bool somebody = !customer.people.empty();
    if (somebody && atBeginning()) {
        std::vector<Meaning> others;
        for (const StylistId& id : stylists) others.push_back(m_names.meaningOf(id));
        return add(at, 1, std::move(customer), std::move(others));
    }
    const std::vector<Meaning> other = somebody ? std::vector{customer} : std::vector<Meaning>{};
    if (!stylists.empty()) return addAmong(at, 1, stylists, other);
    if (readGlued(m_tokens[at])) return 1;
    // Initial consonants alone are how people are called, sooner than services.
    const bool initials = std::all_of(text.begin(), text.end(), [](char32_t c) { return c >= U'ㄱ' && c <= U'ㅎ'; });
    const auto likely = m_names.stylistsLike(text);
    for (std::size_t count = initials && !likely.empty() ? 0 : 2; count > 0; --count) {
        const std::u32string words = at + count <= m_tokens.size() ? folded(joined(at, count)) : std::u32string();
        const auto services = words.empty() ? std::vector<ServiceId>{} : m_names.servicesLike(words);
        if (!services.empty()) return addAmong(at, count, services, other);
    }
    if (!likely.empty()) return addAmong(at, 1, likely, other);
    if (somebody) return add(at, 1, std::move(customer));
    if (const auto services = m_names.servicesWith(text); !services.empty()) return addAmong(at, 1, services);
    return 0;
}

std::size_t Understanding::readAtSign(std::size_t at) {
    const std::u32string text = folded(rawFrom(at, 1)).substr(1);
    auto stylists = m_names.stylistsCalled(text);
    if (stylists.empty()) stylists = m_names.stylistsLike(text);
    if (!stylists.empty()) return addAmong(at, 1, stylists);
    readUnknown(at);
    return 1;
}

/// "5678컷", "1430컷".
void Understanding::readGluedNumber(std::u32string_view text, std::vector<Piece>& pieces) const {
    constexpr std::size_t kDigits = 4;
    if (text.size() <= kDigits || !isHangul(text[kDigits]) || digitsOf(utf8Of(text.substr(0, kDigits))).size() != kDigits) return;
    const Meaning customer = customerOpen() && atBeginning() ? customerCalled(utf8Of(text.substr(0, kDigits)), m_vocabulary) : Meaning{};
    const auto time = bareTime(text.substr(0, kDigits), m_sense);
    if (!customer.people.empty()) pieces.push_back({kDigits, customer, {}});
    else if (time) pieces.push_back({kDigits, *time, {}});
}

/// Words without a blank between them, as Korean is often typed: "토3시지은", "5678컷". All of it is understood, or nothing.
bool Understanding::readGlued(const Token& token) {
    const Folded word = foldedWhere(std::u32string_view(m_line).substr(token.from, token.to - token.from));
    const std::u32string_view text = word.text;
    if (std::none_of(text.begin(), text.end(), isHangul)) return false;
    struct Step {
        std::size_t pieces = 0;  ///< from here to the end; 0: there is no way
        Piece piece;
    };
    std::vector<Step> steps(text.size() + 1);
    for (std::size_t at = text.size(); at-- > 0;) {
        const std::u32string_view rest = text.substr(at);
        std::vector<Piece> pieces = m_names.namesAt(rest);
        for (auto& piece : {readFixedWord(rest), readDay(rest, m_sense), readTime(rest, m_sense), readWindow(rest), readMinutes(rest)})
            if (piece) pieces.push_back(*piece);
        if (at == 0) readGluedNumber(rest, pieces);
        for (Piece& piece : pieces) {
            const std::size_t end = at + piece.length;
            if (end < text.size() && steps[end].pieces == 0) continue;
            const std::size_t count = end == text.size() ? 1 : steps[end].pieces + 1;
            if (steps[at].pieces == 0 || count < steps[at].pieces) steps[at] = {count, std::move(piece)};
        }
    }
    if (steps[0].pieces == 0) return false;
    for (std::size_t at = 0; at < text.size();) {
        Piece& piece = steps[at].piece;
        const std::size_t from = at == 0 ? 0 : word.origins[at];
        at += piece.length;
        const std::size_t to = at == text.size() ? token.to - token.from : word.origins[at];
        addRange(token.from + from, token.from + to, std::move(piece.meaning), std::move(piece.others));
    }
    return true;
}

void Understanding::readUnknown(std::size_t at) {
    const std::u32string raw = rawFrom(at, 1);
    const std::u32string text = folded(raw);
    const std::string nearest = m_names.nearest(raw.front() == U'@' ? text.substr(1) : text);
    Meaning meaning;
    meaning.name = meaning.words = utf8Of(raw);
    const bool letters = std::any_of(raw.begin(), raw.end(), [](char32_t c) { return c >= 0x80 || (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z'); });
    if (const Chip* before = customerJustBefore(at); before && letters && nearest.empty() && (before->meaning.people.empty() || numberFollows(at))) {
        const std::size_t from = before->from;
        Meaning name = customerCalled(before->meaning.name + " " + utf8Of(raw), m_vocabulary);
        m_reading.chips.pop_back();
        return addRange(from, m_tokens[at].to, std::move(name), {});
    }
    // At the beginning it is the name of somebody nobody knows, unless it is nearly something else.
    if (raw.front() != U'@' && letters && customerOpen() && nearest.empty()) meaning.kind = ChipKind::customer;
    add(at, 1, std::move(meaning));
    m_reading.chips.back().meant = nearest;
}

/// Of services that fit a word equally well, the one this customer usually has.
void Understanding::preferTheUsual() {
    const Chip* customer = m_reading.customer();
    if (!m_vocabulary.usual || !customer || customer->meaning.people.size() != 1) return;
    const bool ambiguous = std::any_of(m_reading.chips.begin(), m_reading.chips.end(), [](const Chip& chip) { return chip.meaning.kind == ChipKind::service && !chip.others.empty(); });
    if (!ambiguous) return;
    const std::vector<ServiceId> usual = m_vocabulary.usual(customer->meaning.people.front().customer);
    const auto isUsual = [&](const Meaning& meaning) {
        return meaning.kind == ChipKind::service && std::find(usual.begin(), usual.end(), meaning.service) != usual.end();
    };
    for (Chip& chip : m_reading.chips) {
        if (chip.meaning.kind != ChipKind::service || isUsual(chip.meaning)) continue;
        const auto better = std::find_if(chip.others.begin(), chip.others.end(), isUsual);
        if (better != chip.others.end()) std::swap(chip.meaning, *better);
    }
}

}  // namespace

LineReading understood(const std::string& line, const LineVocabulary& vocabulary) { return Understanding(line, vocabulary).reading(); }

}  // namespace salon::desk
