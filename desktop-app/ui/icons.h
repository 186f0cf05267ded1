#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QString>

#include <functional>

namespace salon::desk {

/// One of our line icons (resources/icons/NAME.svg) in a colour, `size` logical pixels square. Cached; sharp at any
/// device ratio. An unknown name gives an empty picture.
QPixmap iconPixmap(const QString& name, int size, const QColor& colour, qreal devicePixelRatio);

/// An icon that asks for its colour each time it is painted, so that it follows the theme.
QIcon livingIcon(const QString& name, std::function<QColor()> ink, int air = 0);

/// The same for buttons.
/// `air` is left empty behind the drawing, where words follow.
QIcon icon(const QString& name, const QColor& colour, int size = 18, int air = 0);

}  // namespace salon::desk
