#pragma once

#include "session/session.h"

#include <QCoreApplication>
#include <QString>

namespace salon::desk {

/// An attention item in sentences: what happened, who sold what, where and when.
class AttentionWords {
    Q_DECLARE_TR_FUNCTIONS(salon::desk::AttentionWords)

public:
    explicit AttentionWords(const Session& session) : m_session(session) {}

    /// "윤도현 and Emma both hold Mina at 15:00"
    QString title(const AttentionItem& item) const;
    /// Why, in one sentence with the evidence.
    QString cause(const AttentionItem& item) const;
    /// "Sold at this computer, today 13:41, while the line was down"
    QString soldHere(const AttentionItem& item) const;
    /// The same of the rival; empty without one.
    QString soldThere(const AttentionItem& item) const;
    static QString icon(AttentionKind kind);

    QString refusalTitle(const UnseenRefusal& refusal) const;

private:
    QString customerOf(const ReservationId& id) const;
    QString sold(const TerminalId& terminal, WallTime at) const;

    const Session& m_session;
};

}  // namespace salon::desk
