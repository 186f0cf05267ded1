#include "ui/paint_text.h"

#include <QFontMetrics>
#include <QPainter>

namespace salon::desk {

void paintText(QPainter& painter, const QRect& where, TextRole role, const QColor& colour, const QString& text, int alignment, bool struck) {
    QFont font = fontFor(role);
    font.setStrikeOut(struck);
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(where, alignment | Qt::TextSingleLine, QFontMetrics(font).elidedText(text, Qt::ElideRight, where.width()));
}

int textWidth(TextRole role, const QString& text) { return QFontMetrics(fontFor(role)).horizontalAdvance(text) + 1; }

}  // namespace salon::desk
