#pragma once

#include "session/session.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace salon::desk {

/// One step of the past as people tell it.
struct HistoryLine {
    QString when;         ///< "today 14:02", by the clock of whoever did it
    QString who;          ///< which computer
    QString what;         ///< what was wished: "Kim Minji: move 14:00 → 15:00"
    QStringList details;  ///< what came of it, one sentence each
    bool refused = false;
    bool flagged = false;
    bool promised = false;  ///< the line was down when it was made
    bool sent = true;

    /// All of it in one line, for screen readers.
    QString spoken() const;
};

/// Makes sentences of what the log holds. Holds nothing but the session; make one wherever needed.
class HistoryWords {
    Q_DECLARE_TR_FUNCTIONS(salon::desk::HistoryWords)

public:
    explicit HistoryWords(const Session& session) : m_session(session) {}

    /// `about`: the reservation somebody asked about, whose own stylists are then told; empty: of the one the step is about.
    HistoryLine line(const HistoryStep& step, const ReservationId& about = {}) const;
    /// "position 812", or that it waits to be sent.
    static QString position(const HistoryStep& step);
    static QString overrideWord(OverrideWord word);
    /// Who did it: a computer of the shop, its server, or a customer.
    QString author(const Stamp& stamp) const;
    /// What a customer's reply was taken for.
    static QString meaning(ReplyMeaning meaning);

private:
    void tellEvents(QStringList& details, const HistoryStep& step, const ReservationId& about) const;
    QString texted(const Event& event) const;
    QString assigned(const StylistAssigned& fact, const HistoryStep& step, const ReservationId& about) const;

    const Session& m_session;
};

}  // namespace salon::desk
