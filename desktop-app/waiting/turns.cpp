#include "waiting/turns.h"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>

namespace salon::desk {
namespace {

using BusyTimes = std::map<StylistId, std::vector<Span>>;

BusyTimes busyTimes(const DayForecast& forecast) {
    BusyTimes busy;
    for (const LineForecast& line : forecast.lines) {
        auto& spans = busy[line.stylist];
        spans.insert(spans.end(), line.busy.begin(), line.busy.end());
    }
    return busy;
}

bool isFree(const std::vector<Span>& busy, const std::vector<Span>& wanted) {
    return std::none_of(wanted.begin(), wanted.end(), [&](Span want) { return std::any_of(busy.begin(), busy.end(), [&](Span span) { return span.overlaps(want); }); });
}

/// One visit tried with the people of one day.
class Trial {
public:
    Trial(const Book& book, Day day, BusyTimes busy) : m_book(book), m_day(day), m_busy(std::move(busy)) {}

    /// Who does each line with this stylist for the first one; nothing if it does not fit at those times.
    std::optional<std::vector<StylistId>> with(const Stylist& first, const std::vector<LineRequest>& lines) {
        std::vector<StylistId> chosen;
        for (const LineRequest& line : lines) {
            const Stylist* taker = canTake(first, line) ? &first : chosen.empty() ? nullptr : anybody(line);
            if (!taker) return std::nullopt;
            chosen.push_back(taker->id);
        }
        return chosen;
    }

private:
    bool canTake(const Stylist& stylist, const LineRequest& line) {
        const Service* service = m_book.findService(line.service);
        const bool other = line.wish.kind == WishKind::only && line.wish.stylist != stylist.id;
        if (!service || other || !stylist.active || !stylist.can(line.service)) return false;
        const auto spans = line.blocks.value_or(stylist.blocksFor(*service)).busySpans(line.startMinute);
        return stylist.worksDuring(m_day, spans) && isFree(m_busy[stylist.id], spans);
    }

    const Stylist* anybody(const LineRequest& line) {
        for (const auto& [id, stylist] : m_book.roster().stylists)
            if (canTake(stylist, line)) return &stylist;
        return nullptr;
    }

    const Book& m_book;
    Day m_day;
    BusyTimes m_busy;
};

}  // namespace

std::vector<LineRequest> linesAt(const Waiting& waiting, int startMinute) {
    std::vector<LineRequest> lines = waiting.lines;
    for (LineRequest& line : lines) line.startMinute += startMinute;
    return lines;
}

std::vector<TurnOffer> fairTurns(const Book& book, const Waiting& waiting, WallTime now) {
    std::vector<TurnOffer> offers;
    if (waiting.lines.empty()) return offers;
    Trial trial(book, now.day, busyTimes(forecastDay(book, now.day, now.minute)));
    std::map<StylistId, DayBalance> balances;
    for (DayBalance& balance : balanceOf(book, now.day)) balances[balance.stylist] = std::move(balance);
    const int step = std::max(1, book.shop().stepMinutes);
    const int first = (now.minute + step - 1) / step * step;
    for (const auto& [id, stylist] : book.roster().stylists) {
        for (int minute = first; minute < kMinutesPerDay; minute += step) {
            auto stylists = trial.with(stylist, linesAt(waiting, minute));
            if (!stylists) continue;
            offers.push_back({id, minute, std::move(*stylists), balances[id]});
            break;
        }
    }
    const auto rank = [&](const TurnOffer& offer) {
        const bool wished = offer.stylist == waiting.lines.front().wish.stylist;
        return std::tuple(offer.startMinute, !wished, book.lastAssigned(offer.stylist), offer.stylist);
    };
    std::sort(offers.begin(), offers.end(), [&](const TurnOffer& a, const TurnOffer& b) { return rank(a) < rank(b); });
    return offers;
}

}  // namespace salon::desk
