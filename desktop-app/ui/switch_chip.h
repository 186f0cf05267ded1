#pragma once

#include <QString>

class QPushButton;

namespace salon::desk {

/// Sets the words of a chip that is on or off: a tick says it as well as the colour, and there is room for the bold letters.
void showSwitch(QPushButton* chip, bool on, const QString& words);

}  // namespace salon::desk
