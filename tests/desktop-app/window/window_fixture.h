#pragma once

#include "calendar/day_calendar.h"
#include "customers/customer_search.h"
#include "reservations/booking_panel.h"
#include "shell/main_window.h"
#include "shell/toast.h"
#include "shell/top_bar.h"
#include "support/demo_day.h"
#include "ui/style.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

namespace salon::desk {

/// A window on the demo day, as a receptionist has it before them.
struct WindowFixture {
    FakeSession session;
    std::unique_ptr<MainWindow> window;

    explicit WindowFixture(bool withClashes = false) {
        applyStyle(*qApp);
        fillDemoDay(session);
        if (withClashes) addDemoClashes(session);
        window = std::make_unique<MainWindow>(session);
        window->resize(1440, 900);
        window->show();
        QApplication::setActiveWindow(window.get());
        QCoreApplication::processEvents();
        window->calendar().scrollToMinute(15 * 60);
    }

    const Reservation& visit(const char* id) const { return *session.state().book.findReservation({id}); }
    QPoint middleOf(const char* id, int line = 0) const { return window->calendar().blockRect({{id}, line}).topLeft() + QPoint(30, 12); }
    void press(QPoint at) { QTest::mousePress(window->calendar().viewport(), Qt::LeftButton, {}, at); }
    void moveTo(QPoint at) { QTest::mouseMove(window->calendar().viewport(), at); }
    void release(QPoint at) { QTest::mouseRelease(window->calendar().viewport(), Qt::LeftButton, {}, at); }
    void click(const QString& button) const {
        QCoreApplication::processEvents();  // what has just been added to a layout is shown by the loop
        auto* found = window->findChild<QPushButton*>(button);
        QVERIFY2(found && found->isVisible(), qPrintable("no button " + button));
        QTest::mouseClick(found, Qt::LeftButton);
    }
    BookingPanel& booking() const { return *window->findChild<BookingPanel*>(); }
    QLineEdit* field(const char* name) const { return booking().findChild<QLineEdit*>(name); }
    /// Types into whatever has the focus, as a person would.
    void type(QWidget* where, const QString& text) const {
        for (const QChar c : text) QTest::sendKeyEvent(QTest::Click, where, Qt::Key_unknown, QString(c), Qt::NoModifier);
    }
};

}  // namespace salon::desk
