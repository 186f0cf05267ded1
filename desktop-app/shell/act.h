#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>

#include <functional>

namespace salon::desk {

/// Where the menu and the sheet of keys have an act; in this order.
enum class ActGroup { booking, visit, day, people, shop, window };

/// When the keys of an act count. A bare letter belongs to `selection`: without a selected visit it begins a booking.
enum class KeyScope {
    window,     ///< anywhere in the window
    selection,  ///< while a visit is selected and the calendar has the keys
    shown,      ///< whoever has the focus handles the keys; the menu and the sheet only show them
};

/// Something the receptionist can do. Registered once by its subject; from then on the menu, the keys and the sheet of
/// keys (F1) have it.
struct Act {
    const char* id;                  ///< names its QAction: "undo"
    ActGroup group = ActGroup::visit;
    std::function<QString()> words;  ///< in the language of the moment; asked again whenever the menu opens
    QList<QKeySequence> keys;
    KeyScope scope = KeyScope::window;
    std::function<void()> run;             ///< empty for `shown` acts that have no other way than their key
    std::function<bool()> possible = {};   ///< empty: always
};

}  // namespace salon::desk
