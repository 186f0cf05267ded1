#include "calendar/block_words.h"

#include "ui/words.h"

#include <QStringList>

namespace salon::desk {

QString BlockWords::spoken(const DayColumn& column, const DayBlock& block) {
    QStringList parts{column.name, block.time, block.customer, block.service};
    if (!block.who.isEmpty()) parts << block.who;
    parts << Words::status(block.status);
    if (block.wish == WishKind::only) parts << tr("this stylist only");
    if (block.wish == WishKind::prefer) parts << tr("preferably this stylist");
    return (parts + signs(block)).join(QStringLiteral(", "));
}

QString BlockWords::spoken(const DayColumn& column) {
    if (column.isAttentionLane()) return QStringLiteral("%1, %2").arg(column.name, tr("%1 visits").arg(column.visits));
    if (!column.worksToday) return QStringLiteral("%1, %2").arg(column.name, tr("not at work"));
    return QStringLiteral("%1, %2, %3%, %4").arg(column.name, column.shift).arg(column.busyPercent).arg(tr("%1 visits").arg(column.visits));
}

QStringList BlockWords::signs(const DayBlock& block) {
    QStringList signs;
    if (block.flagged) signs << tr("needs a decision");
    if (block.lateMinutes > 0) signs << tr("%1 late").arg(Words::minutes(block.lateMinutes));
    if (block.firstVisit) signs << tr("first visit");
    if (block.servicesToday > 1) signs << tr("%1 services today").arg(block.servicesToday);
    if (!block.part.isEmpty()) signs << tr("part %1").arg(block.part);
    if (block.walkIn) signs << tr("walk-in");
    if (block.openElsewhere) signs << tr("open on another computer");
    if (block.noted) signs << tr("has a note");
    if (block.group && block.group->kind == GroupKind::series) signs << tr("%1 of %2 in a series").arg(block.group->number).arg(block.group->size);
    if (block.group && block.group->kind == GroupKind::party) signs << tr("comes with %1 others").arg(block.group->size - 1);
    if (block.pending) signs << tr("not yet answered by the server");
    return signs;
}

}  // namespace salon::desk
