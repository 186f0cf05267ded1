#include "line/line_words.h"

#include "salon/text/korean.h"
#include "salon/text/utf8.h"

#include <algorithm>
#include <array>

namespace salon::desk {
namespace {

using Text = std::u32string_view;

struct Spelling {
    Text typed;
    Text meant;
};
constexpr Spelling kSpellings[] = {{U"커트", U"컷"}, {U"파마", U"펌"}, {U"크리닉", U"클리닉"}, {U"color", U"colour"}};

struct FixedWord {
    Text word;
    ChipKind kind;
    WishKind wish;
    const char* canonical;
};
/// Longer ones first where one begins with another.
constexpr FixedWord kFixedWords[] = {
    {U"walkin", ChipKind::walkIn, WishKind::any, "워크인"}, {U"워크인", ChipKind::walkIn, WishKind::any, "워크인"},
    {U"waitinglist", ChipKind::waiting, WishKind::any, "대기"}, {U"waitlist", ChipKind::waiting, WishKind::any, "대기"},
    {U"waiting", ChipKind::waiting, WishKind::any, "대기"}, {U"wait", ChipKind::waiting, WishKind::any, "대기"},
    {U"대기", ChipKind::waiting, WishKind::any, "대기"},
    {U"sameagain", ChipKind::same, WishKind::any, "그대로"}, {U"same", ChipKind::same, WishKind::any, "그대로"},
    {U"again", ChipKind::same, WishKind::any, "그대로"}, {U"theusual", ChipKind::same, WishKind::any, "그대로"},
    {U"usual", ChipKind::same, WishKind::any, "그대로"}, {U"지난번그대로", ChipKind::same, WishKind::any, "그대로"},
    {U"그대로", ChipKind::same, WishKind::any, "그대로"}, {U"늘하던대로", ChipKind::same, WishKind::any, "그대로"},
    {U"늘하던거", ChipKind::same, WishKind::any, "그대로"}, {U"평소대로", ChipKind::same, WishKind::any, "그대로"},
    {U"only", ChipKind::wish, WishKind::only, "지정"}, {U"지정", ChipKind::wish, WishKind::only, "지정"},
    {U"anyone", ChipKind::wish, WishKind::any, "아무나"}, {U"anybody", ChipKind::wish, WishKind::any, "아무나"},
    {U"any", ChipKind::wish, WishKind::any, "아무나"}, {U"아무나", ChipKind::wish, WishKind::any, "아무나"},
    {U"누구나", ChipKind::wish, WishKind::any, "아무나"}, {U"상관없음", ChipKind::wish, WishKind::any, "아무나"},
};

constexpr std::array<Text, 13> kTitles{U"디자이너", U"선생님", U"부원장님", U"실장님", U"원장님", U"쌤", U"샘", U"실장", U"원장", U"님", U"씨", U"으로", U"로"};

bool isHangul(char32_t c) { return c >= U'가' && c <= U'힣'; }
bool isBlank(char32_t c) { return c == U' ' || c == U'\t' || c == U'\u3000' || c == U'\u00a0'; }

/// What a salon calls a service when it has no name in the language that was typed.
std::u32string inOtherLanguage(const std::u32string& word) {
    static constexpr Spelling kPairs[] = {{U"cut", U"컷"}, {U"perm", U"펌"}, {U"colour", U"염색"}, {U"dry", U"드라이"}, {U"magic", U"매직"},
                                          {U"컷", U"cut"}, {U"펌", U"perm"}, {U"염색", U"colour"}, {U"드라이", U"dry"}, {U"매직", U"magic"}};
    for (const Spelling& pair : kPairs)
        if (word == pair.typed) return std::u32string(pair.meant);
    return {};
}

std::vector<std::u32string> wordsOf(const std::string& name) {
    std::vector<std::u32string> words;
    std::u32string word;
    for (const char32_t c : decodedUtf8(name + " ")) {
        if (!isBlank(c) && c != U'-') {
            word += c;
            continue;
        }
        if (!word.empty()) words.push_back(folded(word));
        word.clear();
    }
    return words;
}

/// How well a service fits; smaller is better.
std::optional<int> likeness(const std::vector<std::u32string>& names, const std::vector<std::u32string>& words, const std::u32string& folded, const TypedText& typed) {
    for (std::size_t i = 0; i < names.size(); ++i)
        if (const auto at = typed.findIn(names[i]); at && *at == 0) return static_cast<int>(i) + 1;
    for (const std::u32string& word : words) {
        if (word == folded) return 0;
        if (const auto at = typed.findIn(word); at && *at == 0) return 5;
    }
    // 펌 is what a 디지털펌 is.
    for (const std::u32string& name : names)
        if (!folded.empty() && isHangul(folded.back()) && name.ends_with(folded)) return 4;
    return std::nullopt;
}

std::u32string spelledOut(const std::u32string& text) {
    // A syllable's letters one after the other, by their place in its number.
    std::u32string letters;
    for (const char32_t c : text) {
        if (!isHangul(c)) {
            letters += c;
            continue;
        }
        const char32_t number = c - U'가';
        letters += 0x1100 + number / 588;
        letters += 0x1161 + number % 588 / 28;
        if (number % 28 != 0) letters += 0x11A7 + number % 28;
    }
    return letters;
}

}  // namespace

std::u32string folded(Text text) { return foldedWhere(text).text; }

Folded foldedWhere(Text text) {
    Folded out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char32_t c = text[i];
        if (isBlank(c) || c == U'-' || c == U'\'' || c == U'’') continue;
        out.text += c >= U'A' && c <= U'Z' ? c + (U'a' - U'A') : c;
        out.origins.push_back(i);
    }
    for (const Spelling& spelling : kSpellings)
        for (std::size_t at = 0; (at = out.text.find(spelling.typed, at)) != std::u32string::npos; at += spelling.meant.size()) {
            const auto first = out.origins.begin() + static_cast<std::ptrdiff_t>(at);
            const std::size_t origin = *first;
            const auto rest = out.origins.erase(first, first + static_cast<std::ptrdiff_t>(spelling.typed.size()));
            out.origins.insert(rest, spelling.meant.size(), origin);
            out.text.replace(at, spelling.typed.size(), spelling.meant);
        }
    return out;
}

std::string utf8Of(Text text) {
    std::string utf8;
    for (const char32_t c : text) appendUtf8(utf8, c);
    return utf8;
}

std::optional<Piece> readFixedWord(Text text) {
    const FixedWord* best = nullptr;
    for (const FixedWord& word : kFixedWords)
        if (text.starts_with(word.word) && (!best || word.word.size() > best->word.size())) best = &word;
    if (!best) return std::nullopt;
    Meaning meaning;
    meaning.kind = best->kind;
    meaning.wish = best->wish;
    meaning.words = best->canonical;
    return Piece{best->word.size(), std::move(meaning), {}};
}

int lettersApart(const std::u32string& a, const std::u32string& b) {
    const std::u32string x = spelledOut(a);
    const std::u32string y = spelledOut(b);
    std::vector<int> row(y.size() + 1);
    for (std::size_t j = 0; j <= y.size(); ++j) row[j] = static_cast<int>(j);
    for (std::size_t i = 1; i <= x.size(); ++i) {
        int diagonal = row[0];
        row[0] = static_cast<int>(i);
        for (std::size_t j = 1; j <= y.size(); ++j) {
            const int changed = diagonal + (x[i - 1] == y[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, changed});
        }
    }
    return row[y.size()];
}

LineNames::LineNames(const Book& book) {
    for (const auto& [id, service] : book.roster().services) {
        if (!service.active) continue;
        Entry entry{id.text, {}, {}, {}};
        for (const std::string* name : {&service.shortName, &service.name, &service.nameEnglish}) addName(entry, *name);
        for (const std::string* name : {&service.name, &service.nameEnglish})
            if (auto words = wordsOf(*name); words.size() > 1) std::move(words.begin(), words.end(), std::back_inserter(entry.words));
        m_services.push_back(std::move(entry));
    }
    for (const auto& [id, stylist] : book.roster().stylists) {
        if (!stylist.active) continue;
        Entry entry{id.text, {}, {}, {}};
        for (const std::string* name : {&stylist.name, &stylist.nameEnglish}) {
            addName(entry, *name);
            if (auto words = wordsOf(*name); words.size() > 1) std::move(words.begin(), words.end(), std::back_inserter(entry.words));
        }
        // 김지은 is called 지은.
        if (const std::u32string own = folded(decodedUtf8(stylist.name)); own.size() == 3 && std::all_of(own.begin(), own.end(), isHangul))
            entry.words.push_back(own.substr(1));
        m_stylists.push_back(std::move(entry));
    }
}

void LineNames::addName(Entry& entry, const std::string& name) {
    std::u32string key = folded(decodedUtf8(name));
    if (key.empty() || std::find(entry.names.begin(), entry.names.end(), key) != entry.names.end()) return;
    entry.names.push_back(std::move(key));
    entry.shown.push_back(name);
}

bool LineNames::isCalled(const Entry& entry, const std::u32string& folded) {
    return std::find(entry.names.begin(), entry.names.end(), folded) != entry.names.end();
}

std::vector<std::string> LineNames::called(const std::vector<Entry>& entries, const std::u32string& folded) const {
    std::vector<std::string> ids;
    for (const Entry& entry : entries)
        if (isCalled(entry, folded)) ids.push_back(entry.id);
    if (ids.empty())
        for (const Entry& entry : entries)
            if (salon::desk::folded(decodedUtf8(entry.id)) == folded) ids.push_back(entry.id);
    return ids;
}

std::vector<ServiceId> LineNames::servicesCalled(const std::u32string& folded) const {
    std::vector<ServiceId> ids;
    for (std::string& id : called(m_services, folded)) ids.push_back({std::move(id)});
    return ids;
}

std::vector<ServiceId> LineNames::servicesLike(const std::u32string& folded) const {
    struct Fit {
        int rank;
        std::size_t length;
        const Entry* entry;
    };
    const auto fitting = [this](const std::u32string& word) {
        std::vector<Fit> fits;
        const TypedText typed(utf8Of(word));
        if (typed.empty()) return fits;
        for (const Entry& entry : m_services)
            if (const auto rank = likeness(entry.names, entry.words, word, typed)) fits.push_back({*rank, entry.names.front().size(), &entry});
        return fits;
    };
    std::vector<Fit> fits = fitting(folded);
    if (fits.empty()) fits = fitting(inOtherLanguage(folded));
    std::stable_sort(fits.begin(), fits.end(), [](const Fit& a, const Fit& b) { return std::pair{a.rank, a.length} < std::pair{b.rank, b.length}; });
    std::vector<ServiceId> ids;
    for (const Fit& fit : fits) ids.push_back({fit.entry->id});
    return ids;
}

std::vector<ServiceId> LineNames::servicesWith(const std::u32string& folded) const {
    std::vector<ServiceId> ids;
    if (folded.size() < 2) return ids;
    const TypedText typed(utf8Of(folded));
    for (const Entry& entry : m_services)
        if (std::any_of(entry.names.begin(), entry.names.end(), [&](const std::u32string& name) { return typed.findIn(name).has_value(); }))
            ids.push_back({entry.id});
    return ids;
}

std::vector<StylistId> LineNames::stylistsCalled(const std::u32string& folded) const {
    std::vector<StylistId> ids;
    for (std::string& id : called(m_stylists, folded)) ids.push_back({std::move(id)});
    if (!ids.empty()) return ids;
    for (const Entry& entry : m_stylists)
        if (std::find(entry.words.begin(), entry.words.end(), folded) != entry.words.end()) ids.push_back({entry.id});
    if (!ids.empty()) return ids;
    for (const Text title : kTitles)
        if (folded.size() > title.size() && folded.ends_with(title)) return stylistsCalled(folded.substr(0, folded.size() - title.size()));
    return ids;
}

std::vector<StylistId> LineNames::stylistsLike(const std::u32string& folded) const {
    std::vector<StylistId> begins;
    std::vector<StylistId> contains;
    const TypedText typed(utf8Of(folded));
    if (typed.empty()) return begins;
    for (const Entry& entry : m_stylists) {
        std::optional<std::size_t> best;
        for (const std::u32string& name : entry.names)
            if (const auto at = typed.findIn(name); at && (!best || *at < *best)) best = at;
        for (const std::u32string& word : entry.words)
            if (const auto at = typed.findIn(word); at && *at == 0) best = 0;
        // In a Latin name only the beginning of a word counts: "a" is in most of them.
        if (best && *best > 0 && folded.front() < 0x80) continue;
        if (best) (*best == 0 ? begins : contains).push_back({entry.id});
    }
    begins.insert(begins.end(), contains.begin(), contains.end());
    return begins;
}

std::vector<Piece> LineNames::namesAt(Text text) const {
    std::vector<Piece> pieces;
    for (const Entry& entry : m_services)
        for (const std::u32string& name : entry.names)
            if (text.starts_with(name)) pieces.push_back({name.size(), meaningOf(ServiceId{entry.id}), {}});
    for (const Entry& entry : m_stylists) {
        std::vector<std::u32string> names = entry.names;
        names.insert(names.end(), entry.words.begin(), entry.words.end());
        for (const std::u32string& name : names) {
            if (name.size() < 2 || !text.starts_with(name)) continue;
            pieces.push_back({name.size(), meaningOf(StylistId{entry.id}), {}});
            for (const Text title : kTitles)
                if (text.substr(name.size()).starts_with(title)) pieces.push_back({name.size() + title.size(), meaningOf(StylistId{entry.id}), {}});
        }
    }
    return pieces;
}

std::string LineNames::canonical(const std::vector<Entry>& entries, const std::string& id) const {
    static constexpr Text kSeparators = U"+,/&·;#@";
    for (const Entry& entry : entries) {
        if (entry.id != id) continue;
        for (std::size_t i = 0; i < entry.names.size(); ++i) {
            const bool apart = entry.names[i].find_first_of(kSeparators) == std::u32string::npos;
            if (apart && called(entries, entry.names[i]).size() == 1) return utf8Of(entry.names[i]);
        }
    }
    return id;
}

Meaning LineNames::meaningOf(const ServiceId& service) const {
    Meaning meaning;
    meaning.kind = ChipKind::service;
    meaning.service = service;
    meaning.words = canonical(m_services, service.text);
    return meaning;
}

Meaning LineNames::meaningOf(const StylistId& stylist) const {
    Meaning meaning;
    meaning.kind = ChipKind::stylist;
    meaning.stylist = stylist;
    meaning.words = "@" + canonical(m_stylists, stylist.text);
    return meaning;
}

std::string LineNames::nearest(const std::u32string& folded) const {
    // Two letters of a short word make another word.
    const int most = spelledOut(folded).size() <= 4 ? 1 : 2;
    int best = most + 1;
    std::string found;
    for (const auto* entries : {&m_services, &m_stylists})
        for (const Entry& entry : *entries)
            for (std::size_t i = 0; i < entry.names.size(); ++i)
                if (const int apart = lettersApart(folded, entry.names[i]); apart < best) {
                    best = apart;
                    found = entry.shown[i];
                }
    return found;
}

}  // namespace salon::desk
