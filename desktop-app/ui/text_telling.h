#pragma once

#include "salon/text_words.h"
#include "session/session.h"

#include <QCoreApplication>
#include <QString>

namespace salon::desk {

/// How many characters a link to a visit is taken to have while its words are counted here: the server alone makes it.
inline constexpr int kLinkLength = 46;

/// What is told of texts on screen: their kinds, when they go, whether they arrived, their very words. Holds nothing but the
/// session; make one wherever needed.
class TextTelling {
    Q_DECLARE_TR_FUNCTIONS(salon::desk::TextTelling)

public:
    explicit TextTelling(const Session& session) : m_session(session) {}

    /// "booking confirmed"
    static QString kind(TextKind kind);
    /// "delivered"
    static QString outcome(TextOutcome outcome);
    static QString outcomeIcon(TextOutcome outcome);
    /// What a text said: "confirmed for tomorrow 15:00 with Mina".
    QString statement(const Statement& statement) const;
    /// "in 42 s", "in 5 min", "tomorrow 08:00"; from then on "now".
    QString due(WallSecond dueAt) const;

    /// The words as they would go out: a person's own, or the template filled in, a sign where the link will stand.
    QString words(const Reservation& visit, TextKind kind, const Statement& statement) const;
    /// The same to be edited: the link as the placeholder it is.
    QString wordsToEdit(const Reservation& visit, TextKind kind, const Statement& statement) const;
    /// Whether a person has worded this very text.
    bool isWorded(const Reservation& visit, TextKind kind, const Statement& statement) const;
    /// What they would be without that.
    QString wordsOfShop(const Reservation& visit, TextKind kind, const Statement& statement) const;
    /// What somebody who waits is told of this place.
    QString wordsOfOpening(const Waiting& waiting, Day day, int startMinute) const;
    /// "SMS · 72 of 90 bytes", "LMS · 131 bytes"; of words as wordsToEdit() gives them.
    static QString size(const QString& words);
    /// The same where the link is in the words.
    static QString withSignForLink(QString words);

    /// What the customer of this visit was told last, and what came of it: a line, empty if nothing.
    QString lastTold(const Reservation& visit) const;
    /// Why nothing goes out though something would be due: line down, no gateway, failing, switched off; empty: it goes.
    QString whyNotNow() const;
    /// In Korea only numbers that begin with 01 can be texted; elsewhere a number does not tell.
    static bool canBeTexted(const Book& book, const std::string& phone);
    bool hasMobile(const CustomerId& customer) const;

private:
    std::string filled(const Reservation& visit, std::string_view words, const Statement& statement, const std::string& link) const;

    const Session& m_session;
};

}  // namespace salon::desk
