#pragma once

#include "paper/day_sheet.h"

#include <QStringList>

namespace salon::desk {

/// A sheet as one sees it, a line each row; a failure shows both.
inline QString printed(const DaySheet& sheet) {
    QStringList lines{QStringLiteral("%1 | %2 | %3 | %4").arg(sheet.title, sheet.whose, sheet.count, sheet.hours)};
    for (const SheetRow& row : sheet.rows) {
        if (row.kind == SheetRow::Kind::open) lines << (row.time.isEmpty() ? QStringLiteral("____") : QStringLiteral("____ ") + row.time);
        else if (row.kind == SheetRow::Kind::absence) lines << QStringLiteral("     %1 [%2]").arg(row.time, row.customer);
        else {
            QString line = QStringLiteral("%1 %2 %3").arg(row.number, 4).arg(row.time, row.customer);
            if (!row.phone.isEmpty()) line += QStringLiteral(" …") + row.phone;
            line += QStringLiteral(", %1 %2'").arg(row.service, row.minutes);
            if (sheet.wholeShop) line += QStringLiteral(", ") + row.stylist;
            for (const QString& more : {row.wish, row.status}) line += more.isEmpty() ? QString() : QStringLiteral(", ") + more;
            if (!row.warnings.isEmpty()) line += QStringLiteral(" !") + row.warnings;
            if (!row.note.isEmpty()) line += QStringLiteral(" (%1)").arg(row.note);
            lines << line;
        }
    }
    if (!sheet.ended.isEmpty()) lines << sheet.ended;
    return lines.join(u'\n') + u'\n';
}

}  // namespace salon::desk
