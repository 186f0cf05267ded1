#include "ui/switch_chip.h"

#include "ui/paint_text.h"

#include <QPushButton>

namespace salon::desk {
namespace {

/// Left and right of a chip's words, with its edges and a pixel for rounding.
constexpr int kAir = 2 * 11 + 2 + 4;

}  // namespace

void showSwitch(QPushButton* chip, bool on, const QString& words) {
    const QString shown = on ? QStringLiteral("✓ ") + words : words;
    chip->setChecked(on);
    chip->setText(shown);
    chip->setAccessibleName(words);
    // The style makes a checked chip bold only after its size was asked for.
    chip->setMinimumWidth(on ? textWidth(TextRole::strong, shown) + kAir : 0);
}

}  // namespace salon::desk
