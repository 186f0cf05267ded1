#include "line/line_groups.h"

#include "line/text_reader.h"

#include <string>

namespace salon::desk {
namespace {

using Text = std::u32string_view;

/// "매주", "격주", "2주마다", "weekly", "every 2 weeks": every how many weeks.
std::optional<int> weeksAt(TextReader& text) {
    if (text.take(U"매주")) return 1;
    if (text.take(U"격주")) return text.take(U"로"), 2;
    if (text.take(U"everyotherweek")) return 2;
    if (text.take(U"weekly") || text.take(U"everyweek")) return 1;
    const bool english = text.take(U"every");
    const auto weeks = text.number(1, 2);
    if (!weeks || *weeks < 1) return std::nullopt;
    if (english) return text.take(U"weeks") || text.take(U"week") ? weeks : std::nullopt;
    return (text.take(U"주마다") || text.take(U"주에한번") || text.take(U"주간격")) ? weeks : std::nullopt;
}

/// "4번", "6회", "x6", "6 times"; 0: not said.
std::optional<int> timesAt(TextReader& text) {
    if (text.atEnd()) return 0;
    const std::size_t before = text.at();
    const bool crossed = text.take(U"x") || text.take(U"×");
    const auto times = text.number(1, 2);
    const bool counted = crossed || text.take(U"번") || text.take(U"회") || text.takeWord(U"times");
    if (times && *times >= 1 && counted) return times;
    text.backTo(before);
    return 0;
}

std::optional<Piece> seriesAt(Text typed) {
    TextReader text(typed);
    const auto weeks = weeksAt(text);
    if (!weeks) return std::nullopt;
    Meaning meaning;
    meaning.kind = ChipKind::series;
    meaning.weeks = *weeks;
    meaning.count = timesAt(text).value_or(0);
    meaning.words = std::to_string(meaning.weeks) + "주마다";
    if (meaning.count > 0) meaning.words += std::to_string(meaning.count) + "번";
    return Piece{text.at(), std::move(meaning), {}};
}

std::optional<Piece> partyAt(Text typed) {
    TextReader text(typed);
    const bool english = text.take(U"partyof") || text.take(U"groupof");
    const auto people = text.number(1, 2);
    if (!people || *people < 2) return std::nullopt;
    if (!english && !text.take(U"명") && !text.take(U"인") && !text.takeWord(U"people") && !text.takeWord(U"persons")) return std::nullopt;
    text.take(U"이서");
    Meaning meaning;
    meaning.kind = ChipKind::party;
    meaning.count = *people;
    meaning.words = std::to_string(meaning.count) + "명";
    return Piece{text.at(), std::move(meaning), {}};
}

}  // namespace

std::optional<Piece> readGroup(Text text) {
    if (auto series = seriesAt(text)) return series;
    return partyAt(text);
}

}  // namespace salon::desk
