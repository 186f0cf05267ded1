#pragma once

#include "ui/style.h"

#include <QString>

namespace salon::desk {

/// "light", "dark", "contrast": what settings and the command line call a theme. Anything else: light.
Theme themeNamed(const QString& name);
QString themeName(Theme theme);

/// Gives the running program this theme and keeps the choice for the next start.
void chooseTheme(Theme theme);
/// The theme kept last; light before any choice.
Theme keptTheme();

}  // namespace salon::desk
