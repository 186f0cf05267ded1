#include "paper/visit_export.h"

#include "paper/sheet_words.h"
#include "salon/text/korean.h"
#include "ui/words.h"

#include <algorithm>
#include <tuple>

namespace salon::desk {
namespace {

class ExportWords {
    Q_DECLARE_TR_FUNCTIONS(salon::desk::ExportWords)

public:
    static QStringList headings(const QString& currency) {
        return {tr("Day"), tr("From"), tr("To"), tr("Minutes"), tr("Customer"), tr("Phone"), tr("Service"), tr("Stylist"),
                tr("Wish"), tr("Status"), tr("Price (%1)").arg(currency), tr("Note"), tr("Reservation")};
    }
};

/// Hangul and the scripts beside it, where the family name comes first and is one sign long.
bool isEastAsian(QChar c) { return c.unicode() >= 0x2E80; }

QString cell(QString text) {
    static const QString formula = QStringLiteral("=+-@\t\r");
    if (!text.isEmpty() && formula.contains(text.front())) text.prepend(u'\'');
    const bool quoted = text.contains(u',') || text.contains(u'"') || text.contains(u'\n') || text.contains(u'\r');
    return quoted ? u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"' : text;
}

QByteArray csvLine(const QStringList& values) {
    QStringList cells;
    for (const QString& value : values) cells << cell(value);
    return cells.join(u',').toUtf8() + "\r\n";
}

/// As a spreadsheet calculates with it: no grouping, a point.
QString amount(std::int64_t minorUnits, int digits) {
    if (digits == 0) return QString::number(minorUnits);
    return QStringLiteral("%1.%2").arg(minorUnits / 100).arg(std::abs(minorUnits % 100), 2, 10, QLatin1Char('0'));
}

ExportLine lineOf(const Words& words, const Reservation& visit, const Line& line) {
    const QString stylist = line.stylist.empty() ? SheetWords::nobody() : words.stylist(line.stylist);
    return {visit.day, line.span(), words.service(line.service), stylist, SheetWords::wish(line.wish.kind), line.blocks.total(), line.price.minorUnits};
}

}  // namespace

QString initialOf(const QString& name) {
    const QString plain = name.trimmed();
    if (plain.isEmpty()) return {};
    return isEastAsian(plain.front()) ? plain.left(1) + QStringLiteral("○○") : plain.left(plain.front().isHighSurrogate() ? 2 : 1) + u'.';
}

ExportFrame exportFrame(const Session& session, const ExportWish& wish) {
    const Shop& shop = session.state().book.shop();
    ExportFrame frame;
    frame.shopId = shop.id;
    frame.shop = QString::fromStdString(shop.name);
    frame.zone = QString::fromStdString(shop.zone);
    frame.currencyDigits = shop.currency == "KRW" ? 0 : 2;
    frame.headings = ExportWords::headings(QString::fromStdString(shop.currency));
    frame.calendar = wish.stylist.empty() ? frame.shop : QStringLiteral("%1 · %2").arg(frame.shop, Words(session).stylist(wish.stylist));
    return frame;
}

std::vector<ExportVisit> exportDay(const Session& session, Day day, const ExportWish& wish) {
    const DeskState& state = session.state();
    const Words words(session);
    std::vector<ExportVisit> visits;
    const DayPage* page = state.book.findDay(day);
    if (!page) return visits;
    for (const auto& visit : page->reservations) {
        ExportVisit one{visit->id, visit->status, Words::status(visit->status), visit->bookedAt, {}, {}, {}, {}};
        for (const Line& line : visit->lines)
            if (wish.stylist.empty() || line.stylist == wish.stylist) one.lines.push_back(lineOf(words, *visit, line));
        if (one.lines.empty()) continue;
        const CustomerCard* card = visit->customer.empty() ? nullptr : session.customers().find(state.book.personOf(visit->customer));
        const QString name = card && !card->name.empty() ? QString::fromStdString(card->name) : words.customer(visit->customer);
        one.customer = !card || wish.withNames ? name : initialOf(name);
        if (card && wish.withNames) one.phone = Words::phone(card->phone);
        const auto note = state.notes.find(visit->id);
        if (wish.withNames && note != state.notes.end()) one.note = QString::fromStdString(note->second);
        std::sort(one.lines.begin(), one.lines.end(), [](auto& a, auto& b) { return a.span < b.span; });
        visits.push_back(std::move(one));
    }
    std::stable_sort(visits.begin(), visits.end(), [](auto& a, auto& b) { return a.lines.front().span.from < b.lines.front().span.from; });
    return visits;
}

QByteArray csvOf(const ExportFrame& frame, const std::vector<ExportVisit>& visits) {
    QByteArray csv("\xEF\xBB\xBF");
    csv += csvLine(frame.headings);
    for (const ExportVisit& visit : visits)
        for (const ExportLine& line : visit.lines)
            csv += csvLine({QString::fromStdString(printDay(line.day)), Words::time(line.span.from), Words::time(line.span.to), QString::number(line.minutes),
                            visit.customer, visit.phone, line.service, line.stylist, line.wish, visit.statusWords,
                            amount(line.priceMinorUnits, frame.currencyDigits), visit.note, QString::fromStdString(visit.id.text)});
    return csv;
}

}  // namespace salon::desk
