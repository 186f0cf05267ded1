#pragma once

#include "paper/day_sheet.h"
#include "ui/words.h"

#include <QCoreApplication>

namespace salon::desk {

/// What a day sheet says, in the language of the moment. Holds nothing but the session.
class SheetWords {
    Q_DECLARE_TR_FUNCTIONS(salon::desk::SheetWords)

public:
    explicit SheetWords(const Session& session) : m_session(session), m_words(session) {}

    const Words& words() const { return m_words; }
    /// Shop, day, headings, when it was printed and after which change of the book.
    void frame(DaySheet& sheet) const;
    /// All of a visit's line but its number. `wall`: it hangs where anybody may read it.
    SheetRow row(const Reservation& visit, int line, bool wall) const;
    SheetRow absence(const TimeOff& off) const;
    static SheetRow open(Span span);
    /// "Mina 12:30–13:30 (break)"
    QString away(const StylistId& stylist, const TimeOff& off) const;
    /// "7 Anna Kim 11:40 (no-show)"
    QString ended(const Reservation& visit, int number) const;
    static QString endedList(const QStringList& ended);
    static QString visits(int count);
    static QString wholeShop();
    static QString nobody();
    static QString dayOff();
    static QString wish(WishKind kind);

private:
    QString warnings(const Reservation& visit, int line, bool wall) const;
    const CustomerCard* cardOf(const Reservation& visit) const;

    const Session& m_session;
    Words m_words;
};

}  // namespace salon::desk
