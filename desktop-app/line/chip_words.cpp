#include "line/chip_words.h"

#include "salon/text/korean.h"

#include <QStringList>

namespace salon::desk {

QString ChipWords::customer(const Meaning& meaning) const {
    const QString typed = QString::fromStdString(meaning.name.empty() ? meaning.words : meaning.name);
    if (meaning.people.empty()) return meaning.phone.empty() ? tr("%1: not in the book").arg(typed) : tr("%1: not in the book").arg(Words::phone(meaning.phone));
    if (meaning.people.size() > 1) return tr("%1: several people").arg(typed);
    const CustomerCard& card = meaning.people.front();
    const QString name = card.name.empty() ? m_words.customer({}) : QString::fromStdString(card.name);
    const QString lastFour = QString::fromStdString(lastFourDigits(card.phone));
    return lastFour.isEmpty() ? name : QStringLiteral("%1 %2").arg(name, lastFour);
}

QString ChipWords::meaning(const Meaning& meaning) const {
    switch (meaning.kind) {
        case ChipKind::customer: return customer(meaning);
        case ChipKind::newCustomer: return tr("New: %1 · %2").arg(QString::fromStdString(meaning.name), Words::phone(meaning.phone));
        case ChipKind::phone: return Words::phone(meaning.phone);
        case ChipKind::walkIn: return tr("Walk-in");
        case ChipKind::waiting: return tr("Waiting list");
        case ChipKind::same: return tr("The usual");
        case ChipKind::service: return m_words.service(meaning.service);
        case ChipKind::stylist: return m_words.stylist(meaning.stylist);
        case ChipKind::wish: return meaning.wish == WishKind::only ? tr("Nobody else") : tr("Anyone");
        case ChipKind::day: {
            const QString near = m_words.nearDay(meaning.day);
            const QString date = Words::shortDay(meaning.day);
            return near == date ? date : QStringLiteral("%1 · %2").arg(near, date);
        }
        case ChipKind::time: return Words::time(meaning.minute);
        case ChipKind::window: return meaning.window.from == 0 ? tr("before %1").arg(Words::time(meaning.window.to)) : tr("from %1 on").arg(Words::time(meaning.window.from));
        case ChipKind::minutes: return Words::minutes(meaning.minutes);
        case ChipKind::series: {
            const QString often = meaning.weeks == 1 ? tr("Every week") : tr("Every %1 weeks").arg(meaning.weeks);
            return meaning.count > 0 ? tr("%1, %2 times").arg(often).arg(meaning.count) : often;
        }
        case ChipKind::party: return tr("%1 people").arg(meaning.count);
        case ChipKind::note: return QString::fromStdString(meaning.name).trimmed();
        case ChipKind::unknown: return tr("“%1”: not understood").arg(QString::fromStdString(meaning.name));
    }
    return {};
}

QString ChipWords::other(const Chip& chip) const {
    if (chip.meaning.kind == ChipKind::unknown) return chip.meant.empty() ? QString() : tr("%1?").arg(QString::fromStdString(chip.meant));
    return chip.others.empty() ? QString() : tr("or %1").arg(meaning(chip.others.front()));
}

QString ChipWords::icon(ChipKind kind) {
    switch (kind) {
        case ChipKind::customer: return "user";
        case ChipKind::newCustomer: return "user-plus";
        case ChipKind::phone: return "phone";
        case ChipKind::walkIn: return "walk-in";
        case ChipKind::waiting: return "hourglass";
        case ChipKind::same: return "sparkle";
        case ChipKind::service: return "scissors";
        case ChipKind::stylist:
        case ChipKind::wish: return "heart";
        case ChipKind::day: return "calendar";
        case ChipKind::time:
        case ChipKind::window:
        case ChipKind::minutes: return "clock";
        case ChipKind::series: return "repeat";
        case ChipKind::party: return "users";
        case ChipKind::note: return "note";
        case ChipKind::unknown: return "question";
    }
    return {};
}

const Tone& ChipWords::tone(const Chip& chip) {
    const Colours& c = colours();
    switch (chip.meaning.kind) {
        case ChipKind::unknown: return c.attention;
        case ChipKind::customer: return chip.meaning.people.empty() ? c.attention : chip.meaning.people.size() > 1 ? c.arrived : c.confirmed;
        case ChipKind::newCustomer: return c.good;
        case ChipKind::walkIn:
        case ChipKind::waiting: return c.arrived;
        default: return c.confirmed;
    }
}

QString ChipWords::services(const std::vector<ServiceId>& services) const {
    QStringList names;
    for (const ServiceId& id : services) names << m_words.service(id);
    return names.join(QStringLiteral(" + "));
}

QString ChipWords::lastSeen(const CustomerId& customer) const {
    const Day today = m_session.now().day;
    const auto visits = m_session.visits().visitsOf(customer);
    for (auto visit = visits.rbegin(); visit != visits.rend(); ++visit) {
        const Reservation* one = m_session.state().book.findReservation(visit->reservation);
        if (!one || !one->isActive()) continue;
        return visit->day > today || one->isStillAhead() ? tr("next %1").arg(m_words.moment({visit->day, visit->startMinute})) : tr("last %1").arg(m_words.nearDay(visit->day));
    }
    return {};
}

QString ChipWords::person(const CustomerCard& card) const {
    QStringList parts;
    parts << (card.phone.empty() ? tr("no phone") : Words::phone(card.phone));
    if (const QString seen = lastSeen(card.customer); !seen.isEmpty()) parts << seen;
    const Usual usual = usualOf(m_session.visits(), card.customer, m_session.now().day);
    if (!usual.services.empty()) parts << services(usual.services);
    else parts << tr("no visit yet");
    return parts.join(QStringLiteral(" · "));
}

}  // namespace salon::desk
