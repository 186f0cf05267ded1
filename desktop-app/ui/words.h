#pragma once

#include "session/session.h"

#include <QCoreApplication>
#include <QString>

namespace salon::desk {

/// How things of the book are called on screen, in the language of the moment. Holds nothing but the session; make one
/// wherever text is needed. Every error is a sentence with a way out (STYLE 21).
class Words {
    Q_DECLARE_TR_FUNCTIONS(salon::desk::Words)

public:
    explicit Words(const Session& session) : m_session(session) {}

    static QString time(int minute);
    static QString range(Span span);
    static QString minutes(int minutes);
    /// "Saturday, 21 November"
    static QString day(Day day);
    /// "Sat 21 Nov"
    static QString shortDay(Day day);
    /// "today", "tomorrow", or the short day.
    QString nearDay(Day day) const;
    /// "today 14:05"
    QString moment(WallTime at) const;
    static QString status(Status status);
    /// The icon that goes with it, so that colour is never the only sign.
    static QString statusIcon(Status status);
    static QString cancelReason(CancelReason reason);

    QString stylist(const StylistId& id) const;
    QString service(const ServiceId& id) const;
    QString customer(const CustomerId& id) const;
    static QString phone(const std::string& normalised);
    QString money(Money amount) const;
    static QString reason(const AssignmentReason& reason);
    /// All reasons of a line, joined.
    static QString reasons(const std::vector<AssignmentReason>& reasons);
    QString terminal(const TerminalId& id) const;
    /// What its screen and its papers call a computer.
    static QString terminalName(const TerminalId& id);

    /// Why something was not done, with who is in the way and until when.
    QString refusal(const Refusal& refusal) const;
    /// "15:30 with Mia", "tomorrow 10:00 with Mia and Jo".
    QString alternative(const Alternative& alternative, Day seenFrom) const;
    /// What kind of way out it is: "same time, another stylist".
    static QString alternativeKind(AlternativeKind kind);
    /// What has just been done, for the toast.
    QString done(const CommandBody& body, const GestureOutcome& outcome) const;

private:
    const Book& book() const { return m_session.state().book; }
    QString customerOf(const ReservationId& id) const;
    QString capacityRefusal(const Refusal& refusal) const;
    QString textRefusal(const Refusal& refusal) const;
    QString stylistTaken(const Refusal& refusal) const;

    const Session& m_session;
};

}  // namespace salon::desk
