#include "shell/appearance.h"

#include <QApplication>
#include <QEvent>
#include <QSettings>

namespace salon::desk {
namespace {

constexpr auto kKey = "appearance/theme";

}  // namespace

Theme themeNamed(const QString& name) {
    if (name == QLatin1String("dark")) return Theme::dark;
    if (name == QLatin1String("contrast")) return Theme::highContrast;
    return Theme::light;
}

QString themeName(Theme theme) {
    switch (theme) {
        case Theme::light: return QStringLiteral("light");
        case Theme::dark: return QStringLiteral("dark");
        case Theme::highContrast: return QStringLiteral("contrast");
    }
    return {};
}

void chooseTheme(Theme theme) {
    applyStyle(*qApp, theme);
    QSettings().setValue(kKey, themeName(theme));
    // Words and icons are made together: whoever hears that the language is another one draws both anew.
    QEvent event(QEvent::LanguageChange);
    QCoreApplication::sendEvent(qApp, &event);
}

Theme keptTheme() { return themeNamed(QSettings().value(kKey).toString()); }

}  // namespace salon::desk
