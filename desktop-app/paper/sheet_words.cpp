#include "paper/sheet_words.h"

#include "salon/text/korean.h"

#include <QLocale>

#include <algorithm>

namespace salon::desk {
namespace {

QString absenceWord(TimeOffKind kind) {
    switch (kind) {
        case TimeOffKind::off: return SheetWords::tr("off");
        case TimeOffKind::breakTime: return SheetWords::tr("break");
        case TimeOffKind::lesson: return SheetWords::tr("lesson");
        case TimeOffKind::privateTime: return SheetWords::tr("private");
    }
    return {};
}

QString spanWords(Span span) { return span.minutes() >= kMinutesPerDay ? SheetWords::tr("all day") : Words::range(span); }

bool patchTestDue(const Session& session, const Reservation& visit, const Line& line) {
    const Book& book = session.state().book;
    const Service* service = book.findService(line.service);
    if (!service || service->patchTestDays <= 0 || visit.customer.empty()) return false;
    const auto tested = book.person(visit.customer).warnings.patchTestedOn;
    return !tested || tested->plus(service->patchTestDays) < visit.day;
}

}  // namespace

void SheetWords::frame(DaySheet& sheet) const {
    const DeskState& state = m_session.state();
    const WallTime now = m_session.now();
    sheet.position = state.position;
    sheet.shop = QString::fromStdString(state.book.shop().name);
    sheet.title = tr("%1 %2", "a day and its year").arg(Words::day(sheet.day), QString::fromStdString(printDay(sheet.day)).left(4));
    //: %3 the computer: only there its rows can be entered; %4 a number
    sheet.printed = tr("Printed %1 %2 at %3 · up to change %4 of the book")
                        .arg(Words::shortDay(now.day), Words::time(now.minute), Words::terminalName(state.terminal), QLocale().toString(static_cast<qlonglong>(state.position)));
    if (state.waiting > 0) sheet.printed += QStringLiteral(" · ") + tr("%1 of this computer still on their way").arg(state.waiting);
    sheet.pageWords = tr("Page %1 of %2");
    sheet.advice = tr("No computer? Write on the lines. Later open Print (Ctrl+P) at the computer that printed this, type the row number, and enter the change.");
    sheet.headings = {tr("No."), tr("Time"), tr("Customer"), tr("Phone"), tr("Service"), tr("Min"), tr("Stylist"), tr("Wish"), tr("Status"), tr("Note"), tr("By hand")};
}

const CustomerCard* SheetWords::cardOf(const Reservation& visit) const {
    return visit.customer.empty() ? nullptr : m_session.customers().find(m_session.state().book.personOf(visit.customer));
}

SheetRow SheetWords::row(const Reservation& visit, int line, bool wall) const {
    const Line& one = visit.lines[static_cast<std::size_t>(line)];
    const CustomerCard* card = cardOf(visit);
    SheetRow row;
    row.reservation = visit.id;
    row.span = one.span();
    row.time = Words::range(row.span);
    row.customer = card && !card->name.empty() ? QString::fromStdString(card->name) : m_words.customer(visit.customer);
    row.phone = card ? QString::fromStdString(lastFourDigits(card->phone)) : QString();
    row.service = m_words.service(one.service);
    row.minutes = QString::number(one.blocks.total());
    row.stylist = one.stylist.empty() ? nobody() : m_words.stylist(one.stylist);
    row.wish = wish(one.wish.kind);
    // Whom, where it is not who has it.
    if (!one.wish.stylist.empty() && one.wish.stylist != one.stylist) row.wish += QStringLiteral(": ") + m_words.stylist(one.wish.stylist);
    row.status = visit.walkIn && visit.isStillAhead() ? tr("Walk-in") : Words::status(visit.status);
    row.warnings = warnings(visit, line, wall);
    const auto& notes = m_session.state().notes;
    const auto note = notes.find(visit.id);
    QStringList said;
    if (note != notes.end() && !note->second.empty()) said << QString::fromStdString(note->second);
    if (!wall && card && !card->note.empty()) said << QString::fromStdString(card->note);
    row.note = said.join(QStringLiteral(" / ")).simplified();
    return row;
}

QString SheetWords::warnings(const Reservation& visit, int line, bool wall) const {
    QStringList all;
    const auto flags = m_session.state().book.attentionOf(visit.id);
    if (std::any_of(flags.begin(), flags.end(), [&](const AttentionItem* item) { return item->line < 0 || item->line == line; }))
        all << tr("To decide");
    if (visit.lateMinutes > 0) all << tr("%1 late").arg(Words::minutes(visit.lateMinutes));
    if (patchTestDue(m_session, visit, visit.lines[static_cast<std::size_t>(line)])) all << tr("Patch test due");
    const CustomerCard* card = cardOf(visit);
    if (card && !card->allergies.empty()) all << (wall ? tr("Allergy: see card") : tr("Allergy: %1").arg(QString::fromStdString(card->allergies).simplified()));
    return all.join(QStringLiteral(" · "));
}

SheetRow SheetWords::absence(const TimeOff& off) const {
    SheetRow row;
    row.kind = SheetRow::Kind::absence;
    row.span = off.span;
    row.time = spanWords(off.span);
    row.customer = absenceWord(off.kind);
    return row;
}

SheetRow SheetWords::open(Span span) {
    SheetRow row;
    row.kind = SheetRow::Kind::open;
    row.span = span;
    if (!span.empty()) row.time = Words::range(span);
    return row;
}

QString SheetWords::away(const StylistId& stylist, const TimeOff& off) const {
    return QStringLiteral("%1 %2 (%3)").arg(m_words.stylist(stylist), spanWords(off.span), absenceWord(off.kind));
}

QString SheetWords::ended(const Reservation& visit, int number) const {
    const CustomerCard* card = cardOf(visit);
    const QString name = card && !card->name.empty() ? QString::fromStdString(card->name) : m_words.customer(visit.customer);
    return QStringLiteral("%1 %2 %3 (%4)").arg(QString::number(number), name, Words::time(visit.startMinute()), Words::status(visit.status));
}

QString SheetWords::endedList(const QStringList& ended) { return tr("Not coming any more: %1").arg(ended.join(QStringLiteral(", "))); }

QString SheetWords::visits(int count) { return count == 1 ? tr("1 visit") : tr("%1 visits").arg(count); }

QString SheetWords::wholeShop() { return tr("Whole shop"); }

QString SheetWords::nobody() { return tr("nobody yet"); }

QString SheetWords::dayOff() { return tr("day off"); }

QString SheetWords::wish(WishKind kind) {
    switch (kind) {
        case WishKind::any: return {};
        case WishKind::prefer: return tr("preferred");
        case WishKind::only: return tr("asked for");
    }
    return {};
}

}  // namespace salon::desk
