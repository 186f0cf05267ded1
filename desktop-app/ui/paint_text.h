#pragma once

#include "ui/style.h"

#include <QRect>
#include <QString>

class QPainter;

namespace salon::desk {

/// One line of text, elided where it does not fit.
void paintText(QPainter& painter, const QRect& where, TextRole role, const QColor& colour, const QString& text,
               int alignment = Qt::AlignLeft | Qt::AlignVCenter, bool struck = false);

int textWidth(TextRole role, const QString& text);

}  // namespace salon::desk
