#pragma once

#include "attention/answers.h"

#include <QCoreApplication>
#include <QString>

namespace salon::desk {

/// One of the two who want the same, on the card of a clash.
struct AttentionSide {
    QString who;
    QString what;    ///< service and time
    QString wish;    ///< whom they asked for
    QString sold;    ///< on which terminal, when by its clock, asked or promised
    QString order;   ///< which of the two the shop's log had first, and whether after a reconnection
    QString fairer;  ///< what the clocks say when they say otherwise; else empty
};

/// An attention item in sentences: what happened, who sold what, where and when; and what each answer does.
class AttentionWords {
    Q_DECLARE_TR_FUNCTIONS(salon::desk::AttentionWords)

public:
    explicit AttentionWords(const Session& session) : m_session(session) {}

    /// "윤도현 and Emma both hold Mina at 15:00"
    QString title(const AttentionItem& item) const;
    /// Why, in one sentence with the evidence.
    QString cause(const AttentionItem& item) const;
    AttentionSide thisSide(const AttentionItem& item) const;
    /// Nothing without a rival.
    std::optional<AttentionSide> otherSide(const AttentionItem& item) const;
    static QString icon(AttentionKind kind);
    /// About what a customer was told or wrote, or asks for: no rival, no place lost.
    static bool isAboutCustomer(AttentionKind kind);
    CustomerId customerOf(const AttentionItem& item) const;
    /// Normalised; empty: none is known.
    std::string phoneOf(const AttentionItem& item) const;
    /// What the customer wrote; empty: no reply, or the words are not here.
    QString reply(const AttentionItem& item) const;
    /// The visit beside it: services, when, with whom, and its state; a line each.
    QStringList booking(const AttentionItem& item) const;
    /// "today, Saturday, 21 November"; what belongs to no day has none.
    QString dayHeading(std::optional<Day> day, int items) const;

    QString answer(const AttentionItem& item, const Answer& answer) const;
    QString answerCaption(const AttentionItem& item, const Answer& answer) const;
    /// What was decided, for undo.
    QString decided(const AttentionItem& item, const Answer& answer) const;
    QString cancelled(const ReservationId& visit) const;

    QString refusalTitle(const UnseenRefusal& refusal) const;
    QString refusalAnswer(const Answer& answer) const;

private:
    QString customerOf(const ReservationId& id) const;
    QString sold(const TerminalId& terminal, WallTime at) const;
    QString whatAndWhen(const Reservation& visit, int line) const;
    QString wishOf(const Reservation& visit, int line) const;
    QString place(const AttentionItem& item, const Answer& answer) const;
    QString whetherFree(const AttentionItem& item) const;

    const Session& m_session;
};

}  // namespace salon::desk
