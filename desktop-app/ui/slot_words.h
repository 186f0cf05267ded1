#pragma once

#include "ui/booking_draft.h"
#include "ui/words.h"

#include <QCoreApplication>
#include <QString>

namespace salon::desk {

/// How an offered place is told: when and with whom, and why this one.
class SlotWords {
    Q_DECLARE_TR_FUNCTIONS(salon::desk::SlotWords)

public:
    explicit SlotWords(const Session& session) : m_session(session), m_words(session) {}

    /// "15:00 with Mia", with the day when it is another one than `seenFrom`.
    QString title(const SlotOffer& offer, Day seenFrom) const;
    /// "asked for by name · right after the visit before". `usual`: the wish is for their usual stylist, and was not said.
    QString why(const SlotOffer& offer, const BookingDraft& draft, bool usual = false) const;
    /// That somebody of the queue is expected at these minutes with the same stylist; empty when nobody is.
    QString overQueue(const SlotOffer& offer, const BookingDraft& draft) const;

private:
    const Session& m_session;
    Words m_words;
};

}  // namespace salon::desk
