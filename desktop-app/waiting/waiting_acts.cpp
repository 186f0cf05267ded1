#include "waiting/waiting_acts.h"

#include "waiting/turns.h"

namespace salon::desk {
namespace {

/// Names the wanted stylist on each line where the rules would choose another one, or none.
template <class Command>
Command withStylists(const Session& session, Command wish, const ReservationId& id, const std::vector<StylistId>& stylists, OverrideWord word) {
    std::vector<StylistId> chosen(wish.lines.size());
    const Decision decision = session.preview(wish);
    for (const Event& event : decision.events)
        if (const auto* assigned = std::get_if<StylistAssigned>(&event); assigned && assigned->reservation == id)
            chosen[static_cast<std::size_t>(assigned->line)] = assigned->stylist;
    for (std::size_t i = 0; i < wish.lines.size() && i < stylists.size(); ++i) {
        const bool byThemselves = stylists[i] == chosen[i] || stylists[i] == wish.lines[i].wish.stylist;
        if (stylists[i].empty() || (byThemselves && word == OverrideWord::none)) continue;
        if (wish.lines[i].wish.stylist != stylists[i]) wish.lines[i].wish = Wish::prefer(stylists[i]);
        wish.lines[i].word = word;
    }
    return wish;
}

}  // namespace

ReservationId standsOver(const Book& book, Day day, const LineRequest& line, const StylistId& stylistId) {
    const Stylist* stylist = book.findStylist(stylistId);
    const Service* service = book.findService(line.service);
    if (!stylist || !service) return {};
    const Blocks blocks = line.blocks.value_or(stylist->blocksFor(*service));
    const Hold* hold = book.whoHolds(stylistId, day, blocks.busySpans(line.startMinute), {});
    return hold ? hold->reservation : ReservationId{};
}

ReceiveWalkIn seating(const Session& session, const Waiting& waiting, const ReservationId& id, int startMinute,
                      const std::vector<StylistId>& stylists, OverrideWord word) {
    ReceiveWalkIn wish{id, waiting.customer, session.now().day, linesAt(waiting, startMinute), waiting.id};
    wish = withStylists(session, std::move(wish), id, stylists, word);
    // The forecast knows who is done early or comes late; the book still keeps their minutes.
    for (std::size_t i = 0; i < wish.lines.size() && i < stylists.size(); ++i) {
        if (standsOver(session.state().book, wish.day, wish.lines[i], stylists[i]).empty()) continue;
        if (wish.lines[i].wish.stylist != stylists[i]) wish.lines[i].wish = Wish::prefer(stylists[i]);
        wish.lines[i].overlapAllowed = true;
    }
    return wish;
}

BookReservation booking(const Session& session, const Waiting& waiting, const ReservationId& id, Day day, int startMinute,
                        const std::vector<StylistId>& stylists) {
    BookReservation wish;
    wish.reservation = id;
    wish.customer = waiting.customer;
    wish.day = day;
    wish.lines = linesAt(waiting, startMinute);
    wish.waiting = waiting.id;
    return withStylists(session, std::move(wish), id, stylists, OverrideWord::none);
}

JoinWaiting onList(const Session& session, const Waiting& walkIn, const WaitingId& id) {
    Waiting entry = walkIn;
    entry.id = id;
    entry.kind = WaitingKind::list;
    entry.firstDay = session.now().day;
    entry.lastDay = session.now().day.plus(kListDays);
    entry.span = {0, kMinutesPerDay};
    entry.turn = 0;
    return {std::move(entry)};
}

}  // namespace salon::desk
