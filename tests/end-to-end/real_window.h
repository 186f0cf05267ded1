#pragma once

#include "calendar/day_calendar.h"
#include "programs.h"
#include "session/local_session.h"
#include "session/surroundings.h"
#include "shell/main_window.h"
#include "shell/toast.h"
#include "shell/top_bar.h"
#include "ui/style.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QTest>

namespace salon::desk {

inline constexpr int kPatienceMs = 60'000;
/// Nothing of a test depends on the day it runs on.
inline const WallTime kMorning{*parseDay("2031-03-25"), 9 * 60};

/// A whole front desk in this process: the window as hairshop-desk shows it, on the session of a real terminal.
struct RealDesk {
    LocalSession session;
    MainWindow window;

    explicit RealDesk(const QString& home) : session(home, kMorning), window(session) {
        applyStyle(*qApp);
        window.resize(1440, 900);
        window.show();
        use();
        window.calendar().scrollToMinute(10 * 60);
    }

    DayCalendar& calendar() const { return window.calendar(); }
    bool isLive() const { return session.state().connection == Connection::live && session.state().waiting == 0; }
    const Reservation* visit(const char* id) const { return session.state().book.findReservation({id}); }
    bool isMarked(const char* id) const {
        const DayBlock* block = calendar().model().find({{id}, 0});
        return block && block->openElsewhere;
    }
    /// What stands in the card of the open visit about other computers; empty: nothing.
    QString alsoOpenOn() const {
        const auto* strip = window.findChild<QWidget*>("visitElsewhere");
        return strip && strip->isVisible() ? strip->findChild<QLabel*>()->text() : QString();
    }
    /// A click opens the visit, as a receptionist does it.
    void click(const char* id) {
        use();
        QTest::mouseClick(calendar().viewport(), Qt::LeftButton, {}, calendar().blockRect({{id}, 0}).center());
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        use();
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &window, key, modifiers);
    }
    /// Two windows of one process: the one in use has the keys.
    void use() {
        QApplication::setActiveWindow(&window);
        QCoreApplication::processEvents();
    }
};

}  // namespace salon::desk
