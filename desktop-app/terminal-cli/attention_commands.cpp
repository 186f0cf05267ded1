#include "terminal-cli/commands.h"

#include "salon/wire/words.h"
#include "terminal-cli/gesture.h"
#include "terminal-cli/lookup.h"
#include "terminal-cli/present.h"

#include <algorithm>

namespace salon::desk {

using wire::Json;

namespace {

const AttentionItem& findItem(const Book& book, const std::string& typed) {
    const auto& items = book.attention();
    if (const auto found = items.find({typed}); found != items.end()) return found->second;
    const AttentionItem* only = nullptr;
    for (const auto& [id, item] : items) {
        if (!id.text.starts_with(typed) && item.reservation.text != typed) continue;
        if (only) throw Failure(Exit::refused, "attention_ambiguous", "More than one item fits \"" + typed + "\". Write the whole id.");
        only = &item;
    }
    if (only && !typed.empty()) return *only;
    throw Failure(Exit::refused, "attention_unknown",
                  "There is nothing open under \"" + typed + "\". Somebody may have answered it already; look at the list again.",
                  {{"verdict", "refused"}});
}

/// --move N, or --move DAY followed by HH:MM and perhaps a stylist.
Alternative takeTarget(const Book& book, const AttentionItem& item, const std::string& first, Arguments& arguments) {
    if (!parseDay(first)) {
        const auto index = numberFrom(first, "--move (the index of an alternative, or a day)", 1);
        const auto& offered = item.cause.alternatives;
        if (index > static_cast<std::int64_t>(offered.size()))
            throw wrongUsage("This item offers " + std::to_string(offered.size()) +
                             " alternatives. Choose one of them, or write --move DAY HH:MM [STYLIST].");
        return offered[static_cast<std::size_t>(index - 1)];
    }
    Alternative target;
    target.day = dayFrom(first);
    target.startMinute = minuteFrom(arguments.takeWord("the time: --move DAY HH:MM [STYLIST]"));
    const auto* reservation = book.findReservation(item.reservation);
    if (!reservation) return target;
    for (const auto& line : reservation->lines) target.stylists.push_back(line.stylist);
    if (const auto name = arguments.takeWordIfAny()) {
        const auto stylist = findStylistNamed(book, *name);
        if (item.line >= 0)
            target.stylists[static_cast<std::size_t>(item.line)] = stylist;
        else
            std::ranges::fill(target.stylists, stylist);
    }
    return target;
}

Answer resolve(Desk& desk, Arguments& arguments) {
    const auto& book = desk.core().predicted();
    const AttentionItem item = findItem(book, arguments.takeWord("which item: attention resolve ID --keep|--move …|--swap|--cancel"));
    ResolveAttention wish;
    wish.attention = item.id;
    int answers = 0;
    const auto choose = [&](bool said, AttentionAnswer answer) {
        if (!said) return;
        wish.answer = answer;
        ++answers;
    };
    choose(arguments.takeFlag("keep"), AttentionAnswer::keep);
    choose(arguments.takeFlag("swap"), AttentionAnswer::swap);
    choose(arguments.takeFlag("cancel"), AttentionAnswer::cancel);
    const auto move = arguments.take("move");
    choose(move.has_value(), AttentionAnswer::move);
    if (answers != 1) throw wrongUsage("Say one of --keep, --move N, --move DAY HH:MM [STYLIST], --swap or --cancel.");
    if (move) wish.target = takeTarget(book, item, *move, arguments);
    const Mode mode = takeMode(desk, arguments);
    arguments.finish();

    const auto done = carryOut(desk, wish, mode);
    auto answer = item.reservation.empty() ? answerFor(desk, done) : answerFor(desk, done, item.reservation);
    const auto open = bookAfter(desk, done).attention().contains(item.id);
    answer.json["resolved"] = !open;
    answer.json["answered_attention"] = item.id.text;
    return answer;
}

}  // namespace

Answer runAttention(Desk& desk, Arguments& arguments) {
    desk.reachOut();
    if (const auto word = arguments.takeWordIfAny()) {
        if (*word != "resolve") throw wrongUsage("After attention comes nothing, or: resolve ID --keep|--move …|--swap|--cancel.");
        return resolve(desk, arguments);
    }
    arguments.finish();
    const auto& book = desk.core().predicted();
    Json items = Json::array();
    for (const auto& [id, item] : book.attention()) items.push_back(presentAttention(desk, book, item));
    return {Exit::done, {{"attention", items}, {"count", items.size()}, {"connection", desk.connectionWord()}}};
}

}  // namespace salon::desk
