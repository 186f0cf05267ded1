#include "customers/customer_words.h"

#include <QDate>
#include <QLocale>
#include <QStringList>

#include <cstdlib>

namespace salon::desk {

QString CustomerWords::warning(const CustomerWarning& warning) const {
    switch (warning.kind) {
        case WarningKind::doNotBook: return tr("Do not book");
        case WarningKind::allergies: return tr("Allergies");
        case WarningKind::patchTestMissing: return tr("No patch test");
        case WarningKind::patchTestOld: return tr("Patch test due (last %1)").arg(day(*warning.day));
        case WarningKind::noMobile: return tr("No mobile number");
        case WarningKind::wantsNoTexts: return tr("Wants no texts");
        case WarningKind::noShows: return tr("No-shows: %1").arg(warning.count);
        case WarningKind::shortNotice: return tr("Cancelled at short notice: %1").arg(warning.count);
        case WarningKind::cancellations: return tr("Cancelled within a year: %1").arg(warning.count);
    }
    return {};
}

QString CustomerWords::warningSpoken(const CustomerWarning& one, const std::optional<CustomerCard>& card) const {
    if (one.kind != WarningKind::allergies || !card) return warning(one);
    return tr("Allergies: %1").arg(QString::fromStdString(card->allergies));
}

QString CustomerWords::warningIcon(WarningKind kind) {
    switch (kind) {
        case WarningKind::doNotBook: return "no-show";
        case WarningKind::allergies: return "alert";
        case WarningKind::patchTestMissing:
        case WarningKind::patchTestOld: return "hourglass";
        case WarningKind::noMobile: return "phone";
        case WarningKind::wantsNoTexts: return "bell";
        case WarningKind::noShows: return "question";
        case WarningKind::shortNotice: return "clock";
        case WarningKind::cancellations: return "undo";
    }
    return {};
}

QString CustomerWords::day(Day day) const {
    const auto dateOf = [](Day one) { return QDate(1970, 1, 1).addDays(one.number); };
    if (dateOf(day).year() == dateOf(m_session.now().day).year()) return m_words.nearDay(day);
    //: A day as QLocale writes it, with its year: 21 Nov 2025
    return QLocale().toString(dateOf(day), tr("d MMM yyyy"));
}

QString CustomerWords::services(const std::vector<ServiceId>& services) const {
    QStringList names;
    for (const ServiceId& id : services) names << m_words.service(id);
    return names.join(QStringLiteral(" + "));
}

QString CustomerWords::services(const Reservation& visit) const {
    std::vector<ServiceId> ids;
    for (const Line& line : visit.lines) ids.push_back(line.service);
    return services(ids);
}

QString CustomerWords::stylists(const Reservation& visit) const {
    QStringList names;
    for (const Line& line : visit.lines)
        if (const QString name = m_words.stylist(line.stylist); !line.stylist.empty() && !names.contains(name)) names << name;
    return names.join(QStringLiteral(" · "));
}

QString CustomerWords::minutes(const CustomerFacts& facts) const {
    if (!facts.minutes || facts.minutesToPlan == 0) return {};
    const QString stylist = m_words.stylist(facts.usual.stylist);
    const QString minutes = Words::minutes(std::abs(facts.minutes->extra));
    const QString text = facts.minutes->extra > 0 ? tr("With %1 on average +%2 (visits: %3)") : tr("With %1 on average −%2 (visits: %3)");
    return text.arg(stylist, minutes).arg(facts.minutes->visits);
}

QString CustomerWords::weekOf(Day day) {
    // A week belongs to the month its Thursday is in, and is counted in that month.
    const Day thursday = day.plus(3 - day.weekday());
    const QDate date = QDate(1970, 1, 1).addDays(thursday.number);
    const QStringList counted{tr("first"), tr("second"), tr("third"), tr("fourth"), tr("fifth")};
    const QString month = QLocale().standaloneMonthName(date.month());
    //: %1 first, second …; %2 the month
    return tr("%1 week of %2").arg(counted.at((date.day() - 1) / 7), month);
}

QString CustomerWords::rhythm(const CustomerFacts& facts) const {
    const Usual& usual = facts.usual;
    if (usual.everyWeeks == 0) return {};
    const QString often = usual.everyWeeks == 1 ? tr("Every week") : tr("Every %1 weeks").arg(usual.everyWeeks);
    if (!facts.ahead.empty() || !usual.nextDue) return often;
    const int late = (m_session.now().day.number - usual.nextDue->number) / 7;
    if (late >= 1) return tr("%1, overdue (weeks: %2)").arg(often).arg(late);
    if (*usual.nextDue <= m_session.now().day.plus(6 - m_session.now().day.weekday())) return tr("%1, due this week").arg(often);
    return tr("%1, next about the %2").arg(often, weekOf(*usual.nextDue));
}

QString CustomerWords::lastSeen(const CustomerId& customer) const {
    const Book& book = m_session.state().book;
    const Day today = m_session.now().day;
    const auto visits = m_session.visits().visitsOf(customer);
    const Reservation* next = nullptr;
    const Reservation* last = nullptr;
    for (const auto& visit : visits) {
        const Reservation* reservation = book.findReservation(visit.reservation);
        if (!reservation || !reservation->isActive()) continue;
        if (visit.day >= today && reservation->status != Status::completed) next = next ? next : reservation;
        else last = reservation;
    }
    if (next) return tr("booked %1 %2").arg(day(next->day), Words::time(next->startMinute()));
    if (last) return tr("last %1").arg(day(last->day));
    return tr("no visit yet");
}

QString CustomerWords::breakable(const QString& text) {
    constexpr int kRunMax = 14;
    QString broken;
    int run = 0;
    for (const QChar c : text) {
        run = c.isSpace() ? 0 : run + 1;
        if (run > kRunMax && !c.isLowSurrogate() && !c.isMark()) broken += QChar(0x200B);
        broken += c;
    }
    return broken;
}

QString CustomerWords::likeness(Likeness why) const {
    switch (why) {
        case Likeness::sameNumber: return tr("Same number");
        case Likeness::sameNameAndLastFour: return tr("Same name, same last four digits");
        case Likeness::sameName: return tr("Same name");
    }
    return {};
}

}  // namespace salon::desk
