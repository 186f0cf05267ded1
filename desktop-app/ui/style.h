#pragma once

#include "salon/reservation.h"

#include <QColor>
#include <QFont>

class QApplication;

namespace salon::desk {

/// The colours of one kind of block, chip or notice: a soft fill with text that reads on it at 4.5 : 1 or better.
struct Tone {
    QColor fill;
    QColor edge;
    QColor bar;   ///< the strong colour of the kind: bars, icons, dots
    QColor text;
};

/// Every colour of the product. One accent; the rest is paper, ink and the soft tones of the states.
struct Colours {
    QColor window;         ///< behind everything
    QColor surface;        ///< cards, panels, the calendar
    QColor sunken;         ///< fields, off-shift hours
    QColor hairline;
    QColor hairlineStrong;
    QColor text;
    QColor textSecondary;
    QColor textFaint;      ///< never for anything a person must read
    QColor accent;
    QColor accentHover;
    QColor accentSoft;
    QColor onAccent;
    QColor now;            ///< the line of the present minute
    QColor toast;
    QColor onToast;
    Tone requested;
    Tone confirmed;
    Tone arrived;
    Tone inService;
    Tone completed;
    Tone ended;            ///< cancelled, no-show, declined
    Tone attention;
    Tone good;
};

/// High contrast: black on white, every fill outlined, nothing said by a tint alone.
enum class Theme { light, dark, highContrast };

const Colours& colours();
const Tone& toneOf(Status status);

/// What a text is for; sizes and weights follow in one place.
enum class TextRole { display, title, heading, strong, body, caption, captionStrong, micro };
QFont fontFor(TextRole role);

/// Distances in pixels, multiples of four.
namespace space {
inline constexpr int xs = 4;
inline constexpr int s = 8;
inline constexpr int m = 12;
inline constexpr int l = 16;
inline constexpr int xl = 24;
}  // namespace space

inline constexpr int kPanelWidth = 392;
inline constexpr int kTopBarHeight = 68;

/// Fonts, palette and style sheet for the whole program; may be called again to change the theme.
void applyStyle(QApplication& application, Theme theme = Theme::light);

}  // namespace salon::desk
