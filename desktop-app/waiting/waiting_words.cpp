#include "waiting/waiting_words.h"

#include <QStringList>

#include <algorithm>

namespace salon::desk {

QString WaitingWords::name(const Waiting& waiting) const {
    if (waiting.customer.empty()) return tr("Guest %1").arg(waiting.turn);
    return m_words.customer(waiting.customer);
}

QString WaitingWords::phone(const Waiting& waiting) const {
    const CustomerCard* card = waiting.customer.empty() ? nullptr : m_session.customers().find(waiting.customer);
    return card && !card->phone.empty() ? Words::phone(card->phone) : QString();
}

QString WaitingWords::services(const std::vector<LineRequest>& lines) const {
    QStringList names;
    for (const LineRequest& line : lines) names << m_words.service(line.service);
    return names.join(QStringLiteral(" + "));
}

QString WaitingWords::wish(const std::vector<LineRequest>& lines) const {
    QStringList wishes;
    for (const LineRequest& line : lines) {
        const QString who = m_words.stylist(line.wish.stylist);
        const QString wish = line.wish.kind == WishKind::any ? tr("anyone") : line.wish.kind == WishKind::only ? tr("%1 only").arg(who) : tr("%1 if possible").arg(who);
        if (!wishes.contains(wish)) wishes << wish;
    }
    return wishes.join(QStringLiteral(", "));
}

int WaitingWords::minutesWaited(const Waiting& waiting) const {
    return static_cast<int>(std::max<std::int64_t>(0, m_session.now().total() - waiting.since.total()));
}

QString WaitingWords::since(const Waiting& waiting) const {
    //: since 14:02 · 30 min
    return tr("since %1 · %2").arg(Words::time(waiting.since.minute), Words::minutes(minutesWaited(waiting)));
}

QString WaitingWords::days(const Waiting& waiting) const {
    QString days = m_words.nearDay(waiting.firstDay);
    if (waiting.lastDay != waiting.firstDay) days = QStringLiteral("%1 – %2").arg(days, m_words.nearDay(waiting.lastDay));
    const bool allDay = waiting.span == Span{0, kMinutesPerDay};
    return QStringLiteral("%1 · %2").arg(days, allDay ? tr("any time") : Words::range(waiting.span));
}

QString WaitingWords::place(Day day, int startMinute, const std::vector<StylistId>& stylists) const {
    return m_words.alternative({AlternativeKind::firstOpening, day, startMinute, stylists}, m_session.now().day);
}

QString WaitingWords::stylists(const std::vector<StylistId>& stylists) const {
    QStringList names;
    for (const StylistId& id : stylists) {
        const QString name = m_words.stylist(id);
        if (!names.contains(name)) names << name;
    }
    return names.join(QStringLiteral(" · "));
}

QString WaitingWords::balance(const DayBalance& balance) {
    QStringList parts{tr("turns today: %1").arg(balance.turns)};
    if (balance.requests > 0) parts << tr("asked for: %1").arg(balance.requests);
    if (balance.lastBookedAt) parts << tr("last at %1").arg(Words::time(balance.lastBookedAt->minute));
    return parts.join(QStringLiteral(" · "));
}

QString WaitingWords::overrideWord(OverrideWord word) {
    switch (word) {
        case OverrideWord::none: return {};
        case OverrideWord::customerAsked: return tr("The customer asked");
        case OverrideWord::betterSkilled: return tr("Better at this");
        case OverrideWord::stylistAsked: return tr("The stylist asked");
        case OverrideWord::evenOut: return tr("To even out the turns");
        case OverrideWord::other: return tr("Another reason");
    }
    return {};
}

}  // namespace salon::desk
