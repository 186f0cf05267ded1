#include "ui/words.h"

#include <QDate>
#include <QLocale>
#include <QStringList>

namespace salon::desk {
namespace {

QDate dateOf(Day day) { return QDate(1970, 1, 1).addDays(day.number); }

QString text(const std::string& utf8) { return QString::fromStdString(utf8); }

/// The server makes a terminal's id of its name, a hyphen and random characters; people know it by its name.
/// The shop's own language on a Korean screen, the English name elsewhere when there is one.
QString named(const std::string& own, const std::string& english) {
    return QLocale().language() == QLocale::Korean || english.empty() ? text(own) : text(english);
}

}  // namespace

QString Words::time(int minute) { return text(printMinute(minute)); }

QString Words::range(Span span) { return QStringLiteral("%1–%2").arg(time(span.from), time(span.to)); }

QString Words::minutes(int minutes) {
    if (minutes < 60) return tr("%1 min").arg(minutes);
    if (minutes % 60 == 0) return tr("%1 h").arg(minutes / 60);
    return tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
}

QString Words::day(Day day) {
    //: A day as QLocale writes it: Saturday, 21 November
    return QLocale().toString(dateOf(day), tr("dddd, d MMMM"));
}

QString Words::shortDay(Day day) {
    //: A day as QLocale writes it, short: Sat 21 Nov
    return QLocale().toString(dateOf(day), tr("ddd d MMM"));
}

QString Words::nearDay(Day day) const {
    const Day today = m_session.now().day;
    if (day == today) return tr("today");
    if (day == today.plus(1)) return tr("tomorrow");
    if (day == today.plus(-1)) return tr("yesterday");
    return shortDay(day);
}

QString Words::moment(WallTime at) const { return QStringLiteral("%1 %2").arg(nearDay(at.day), time(at.minute)); }

QString Words::status(Status status) {
    switch (status) {
        case Status::requested: return tr("Requested");
        case Status::confirmed: return tr("Confirmed");
        case Status::arrived: return tr("Arrived");
        case Status::inService: return tr("In service");
        case Status::completed: return tr("Completed");
        case Status::cancelled: return tr("Cancelled");
        case Status::noShow: return tr("No-show");
        case Status::declined: return tr("Declined");
    }
    return {};
}

QString Words::statusIcon(Status status) {
    switch (status) {
        case Status::requested: return "question";
        case Status::confirmed: return "check";
        case Status::arrived: return "arrived";
        case Status::inService: return "scissors";
        case Status::completed: return "check-double";
        case Status::cancelled:
        case Status::noShow:
        case Status::declined: return "no-show";
    }
    return {};
}

QString Words::cancelReason(CancelReason reason) {
    switch (reason) {
        case CancelReason::customerAsked: return tr("Customer asked");
        case CancelReason::salonAsked: return tr("The salon asked");
        case CancelReason::ill: return tr("Illness");
        case CancelReason::bookedTwice: return tr("Booked twice");
        case CancelReason::mistake: return tr("Entered by mistake");
        case CancelReason::other: return tr("Another reason");
    }
    return {};
}

QString Words::stylist(const StylistId& id) const {
    const Stylist* stylist = book().findStylist(id);
    return stylist ? named(stylist->name, stylist->nameEnglish) : text(id.text);
}

QString Words::service(const ServiceId& id) const {
    const Service* service = book().findService(id);
    return service ? named(service->name, service->nameEnglish) : text(id.text);
}

QString Words::customer(const CustomerId& id) const {
    const CustomerCard* card = id.empty() ? nullptr : m_session.customers().find(id);
    if (card && !card->name.empty()) return text(card->name);
    return tr("Unnamed guest");
}

QString Words::customerOf(const ReservationId& id) const {
    const Reservation* reservation = book().findReservation(id);
    return reservation ? customer(reservation->customer) : tr("Unnamed guest");
}

QString Words::phone(const std::string& normalised) {
    const QString digits = text(normalised);
    // Seoul alone has an area code of two digits.
    if (digits.startsWith(QStringLiteral("02")) && (digits.size() == 9 || digits.size() == 10))
        return QStringLiteral("%1-%2-%3").arg(digits.left(2), digits.mid(2, digits.size() - 6), digits.right(4));
    if (digits.size() == 11) return QStringLiteral("%1-%2-%3").arg(digits.left(3), digits.mid(3, 4), digits.right(4));
    if (digits.size() == 10) return QStringLiteral("%1-%2-%3").arg(digits.left(3), digits.mid(3, 3), digits.right(4));
    return digits;
}

QString Words::money(Money amount) const {
    const std::string& currency = book().shop().currency;
    if (currency == "KRW") return tr("%1 won").arg(QLocale().toString(static_cast<qlonglong>(amount.minorUnits)));
    return QStringLiteral("%1 %2").arg(QLocale().toString(static_cast<double>(amount.minorUnits) / 100, 'f', 2), text(currency));
}

QString Words::reason(const AssignmentReason& reason) {
    switch (reason.kind) {
        case ReasonKind::wished: return tr("the customer asked for them");
        case ReasonKind::byHand: return tr("placed by hand");
        case ReasonKind::onlyOneFree: return tr("the only one free");
        case ReasonKind::regularStylist: return tr("their regular stylist (visits: %1)").arg(reason.amount);
        case ReasonKind::fewestFragments: return tr("leaves the day in the fewest pieces");
        case ReasonKind::fewestMinutes: return tr("least booked that day (%1)").arg(minutes(reason.amount));
        case ReasonKind::longestWaiting: return tr("waiting longest for a customer");
        case ReasonKind::idOrder: return tr("equal in everything, next in order");
        case ReasonKind::madeRoom: return tr("made room for a customer who wanted one stylist only");
        case ReasonKind::wishedTaken: return tr("the preferred stylist was not free");
        case ReasonKind::movedAside: return tr("others moved aside: %1").arg(reason.amount);
    }
    return {};
}

QString Words::reasons(const std::vector<AssignmentReason>& reasons) {
    QStringList parts;
    for (const AssignmentReason& one : reasons) parts << reason(one);
    return parts.join(QStringLiteral(", "));
}

QString Words::terminalName(const TerminalId& id) {
    const QString whole = text(id.text);
    const auto hyphen = whole.lastIndexOf(QLatin1Char('-'));
    return hyphen > 0 ? whole.left(hyphen) : whole;
}

QString Words::terminal(const TerminalId& id) const {
    if (id == m_session.state().terminal) return tr("this computer");
    if (id.text == kWebTerminal) return tr("the web page");
    return id.empty() ? tr("an unknown computer") : tr("another computer (%1)").arg(terminalName(id));
}

QString Words::alternative(const Alternative& alternative, Day seenFrom) const {
    QStringList names;
    for (const StylistId& id : alternative.stylists) {
        const QString name = stylist(id);
        if (!names.contains(name)) names << name;
    }
    QString when = time(alternative.startMinute);
    if (alternative.day != seenFrom) when = QStringLiteral("%1 %2").arg(nearDay(alternative.day), when);
    if (names.isEmpty()) return when;
    //: 15:30 with Mia
    return tr("%1 with %2").arg(when, names.join(QStringLiteral(" · ")));
}

QString Words::alternativeKind(AlternativeKind kind) {
    switch (kind) {
        case AlternativeKind::sameTime: return tr("same time, another stylist");
        case AlternativeKind::sameStylist: return tr("same stylist, nearest time");
        case AlternativeKind::firstOpening: return tr("first opening of all");
    }
    return {};
}

}  // namespace salon::desk
