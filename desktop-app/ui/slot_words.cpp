#include "ui/slot_words.h"

#include "salon/forecast.h"

#include <QStringList>

namespace salon::desk {

QString SlotWords::title(const SlotOffer& offer, Day seenFrom) const {
    return m_words.alternative({AlternativeKind::firstOpening, offer.day, offer.startMinute, offer.stylists}, seenFrom);
}

QString SlotWords::why(const SlotOffer& offer, const BookingDraft& draft, bool usual) const {
    QStringList parts;
    if (offer.wanted) parts << tr("the wanted time");
    const Wish wish = draft.lines.empty() ? draft.wish : draft.wishOf(0);
    if (wish.kind == WishKind::any) {
        if (draft.walkIn && offer.turn == 0) parts << tr("next in turn");
    } else if (!offer.wishMet) {
        parts << tr("another stylist");
    } else {
        parts << (usual ? tr("their usual stylist") : wish.kind == WishKind::only ? tr("asked for by name") : tr("as wished"));
    }
    for (const AssignmentReason& reason : offer.reasons) {
        const bool told = reason.kind == ReasonKind::wished || reason.kind == ReasonKind::wishedTaken || reason.kind == ReasonKind::byHand;
        // On the phone a place that joins the day says the same in fewer words.
        if (!told && reason.kind != ReasonKind::fewestFragments && reason.kind != ReasonKind::idOrder) parts << Words::reason(reason);
    }
    if (offer.joinsBefore && offer.joinsAfter) parts << tr("fills a gap exactly");
    else if (offer.joinsBefore) parts << tr("leaves no gap before it");
    else if (offer.joinsAfter) parts << tr("leaves no gap after it");
    return parts.join(QStringLiteral(" · "));
}

QString SlotWords::overQueue(const SlotOffer& offer, const BookingDraft& draft) const {
    const Book& book = m_session.state().book;
    if (book.waiting().empty() || draft.walkIn || offer.day != m_session.now().day) return {};
    const std::vector<LineRequest> lines = draft.linesAt(book, offer.startMinute);
    for (const WaitingForecast& expected : forecastWaiting(book, m_session.now())) {
        int start = expected.startMinute.value_or(kMinutesPerDay);
        for (std::size_t i = 0; i < expected.stylists.size() && i < expected.blocks.size(); ++i) {
            const Span theirs{start, start + expected.blocks[i].total()};
            start += expected.blocks[i].customerMinutes();
            for (std::size_t line = 0; line < lines.size() && line < offer.stylists.size(); ++line) {
                const Stylist* stylist = book.findStylist(offer.stylists[line]);
                const Service* service = book.findService(lines[line].service);
                if (!stylist || !service || stylist->id != expected.stylists[i]) continue;
                const Blocks blocks = lines[line].blocks.value_or(stylist->blocksFor(*service));
                if (!theirs.overlaps({lines[line].startMinute, lines[line].startMinute + blocks.total()})) continue;
                return tr("A walk-in is expected with %1 at %2 and would wait longer.").arg(m_words.stylist(stylist->id), Words::time(theirs.from));
            }
        }
    }
    return {};
}

}  // namespace salon::desk
