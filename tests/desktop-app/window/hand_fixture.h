#pragma once

#include "window_fixture.h"

#include "calendar/clipboard.h"
#include "calendar/hand_question.h"

namespace salon::desk {

/// A window, and a hand that takes blocks from place to place.
struct HandFixture : WindowFixture {
    Hand& hand() const { return window->calendar().hand(); }
    DayCalendar& calendar() const { return window->calendar(); }

    /// The point that puts the block, held where middleOf() takes it, there.
    QPoint over(const char* id, int column, int minute, int line = 0) const {
        const DayMetrics& metrics = calendar().metrics();
        const int start = visit(id).lines[static_cast<std::size_t>(line)].startMinute;
        const QPoint from = middleOf(id, line);
        return {columnRect(metrics, column).center().x(), from.y() + yOf(metrics, minute) - yOf(metrics, start)};
    }
    void takeTo(const char* id, int column, int minute, int line = 0) {
        press(middleOf(id, line));
        moveTo(middleOf(id, line) + QPoint(0, 20));
        moveTo(over(id, column, minute, line));
    }
    void dropAt(const char* id, int column, int minute, int line = 0) {
        takeTo(id, column, minute, line);
        release(over(id, column, minute, line));
    }
    void key(int key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&calendar(), static_cast<Qt::Key>(key), modifiers); }
    /// While Shift is held down.
    void shifted(int key) {
        QKeyEvent press(QEvent::KeyPress, key, Qt::ShiftModifier);
        QCoreApplication::sendEvent(&calendar(), &press);
    }
    void lookEverywhere() const {
        while (!hand().places().isComplete()) QCoreApplication::processEvents();
    }
    DropTarget target(const char* stylist) const { return {session.now().day, {stylist}, {}}; }

    /// A half-hour blow-dry somewhere in the evening.
    void placed(const char* id, const char* stylist, int minute, Wish wish) {
        const Service& service = *session.state().book.findService({"blow"});
        Line line;
        line.service = service.id;
        line.wish = wish;
        line.startMinute = minute;
        line.blocks = service.blocks;
        line.price = service.price;
        ReservationBooked booked;
        booked.reservation = {id};
        booked.customer = {"c02"};
        booked.day = session.now().day;
        booked.lines = {line};
        StylistAssigned assigned;
        assigned.reservation = {id};
        assigned.stylist = {stylist};
        assigned.blocks = service.blocks;
        assigned.price = service.price;
        assigned.reasons = {{wish.kind == WishKind::any ? ReasonKind::fewestMinutes : ReasonKind::wished, 0}};
        const Event events[] = {booked, assigned};
        session.happen(events);
        QCoreApplication::processEvents();
    }
    template <class Body>
    const Body* last() const { return session.commands().empty() ? nullptr : std::get_if<Body>(&session.commands().back().body); }
};

}  // namespace salon::desk
