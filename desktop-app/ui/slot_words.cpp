#include "ui/slot_words.h"

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

}  // namespace salon::desk
