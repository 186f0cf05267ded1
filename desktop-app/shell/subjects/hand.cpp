#include "calendar/hand.h"
#include "calendar/day_calendar.h"
#include "shell/main_window.h"
#include "shell/subjects/subjects.h"
#include "shell/toast.h"
#include "ui/gesture_log.h"
#include "ui/words.h"

#include <algorithm>

namespace salon::desk {
namespace {

/// Another visit with the same services, its first line with the stylist of that place.
BookReservation sameAgain(const Reservation& visit, const MoveReservation& place, ReservationId id) {
    BookReservation booking;
    booking.reservation = std::move(id);
    booking.customer = visit.customer;
    booking.day = place.day;
    const int distance = place.startMinute - visit.startMinute();
    for (const Line& line : visit.lines) {
        LineRequest request;
        request.service = line.service;
        request.wish = line.wish;
        request.startMinute = line.startMinute + distance;
        if (line.blocksChosen) request.blocks = line.blocks;
        booking.lines.push_back(std::move(request));
    }
    Wish& first = booking.lines.front().wish;
    if (!place.stylist.empty() && first.stylist != place.stylist) first = Wish::prefer(place.stylist);
    return booking;
}

void addActs(MainWindow& window, DayCalendar* calendar) {
    Hand* hand = &calendar->hand();
    const auto selected = [calendar] { return !calendar->selected().empty(); };
    // The calendar handles these keys itself, because some mean other things while a visit is in hand.
    const auto add = [&](const char* id, std::function<QString()> words, QList<QKeySequence> keys, std::function<void()> run) {
        window.addAct({id, ActGroup::visit, std::move(words), std::move(keys), KeyScope::shown, std::move(run), selected});
    };
    const auto press = [calendar](int key, Qt::KeyboardModifiers modifiers = {}) {
        return [=] {
            QKeyEvent event(QEvent::KeyPress, key, modifiers);
            calendar->hand().key(event);
        };
    };
    add("hand.open", [] { return Hand::tr("Open the card"); }, {Qt::Key_Return}, press(Qt::Key_Return));
    add("hand.forward", [] { return Hand::tr("Arrived, started, completed: the next step"); }, {Qt::Key_Space}, press(Qt::Key_Space));
    add("hand.back", [] { return Hand::tr("One step back"); }, {Qt::SHIFT | Qt::Key_Space}, press(Qt::Key_Space, Qt::ShiftModifier));
    add("hand.noShow", [] { return Hand::tr("Did not come"); }, {Qt::Key_N}, press(Qt::Key_N));
    add("hand.move", [] { return Hand::tr("Move: arrows, then Enter"); }, {Qt::Key_M}, [hand] { hand->takeUp(); });
    add("hand.lengthen", [] { return Hand::tr("Lengthen or shorten: let go of Shift to finish"); }, {Qt::SHIFT | Qt::Key_Down, Qt::SHIFT | Qt::Key_Up}, {});
    add("hand.cut", [] { return Hand::tr("Cut, to put it on another day"); }, {QKeySequence::Cut}, [=] { hand->cut(calendar->selected()); });
    add("hand.copy", [] { return Hand::tr("Copy, to book the same again"); }, {QKeySequence::Copy}, [=] { hand->copy(calendar->selected()); });
    add("hand.cancel", [] { return Hand::tr("Cancel: then the digit of the reason"); }, {Qt::Key_Delete}, press(Qt::Key_Delete));
}

}  // namespace

void addHand(MainWindow& window) {
    MainWindow* desk = &window;
    DayCalendar* calendar = &window.calendar();
    Hand* hand = &calendar->hand();
    GestureLog* gestures = &window.gestures();
    QObject::connect(calendar, &DayCalendar::opened, desk, &MainWindow::openReservation);
    QObject::connect(calendar, &DayCalendar::slotChosen, desk, &MainWindow::openBookingAt);
    QObject::connect(hand, &Hand::wished, gestures, [gestures](const CommandBody& body) { gestures->submit(body); });
    QObject::connect(hand, &Hand::wishedTogether, gestures, [desk, gestures](const std::vector<MoveReservation>& moves) {
        std::vector<Said> deed;
        for (const MoveReservation& move : moves) deed.push_back({move, {}});
        gestures->submitAll(std::move(deed), [desk, last = moves.back()] {
            const Words words(desk->session());
            const Reservation* visit = desk->session().state().book.findReservation(last.reservation);
            return Hand::tr("%1 to %2, others make room").arg(words.customer(visit ? visit->customer : CustomerId{}), Words::time(last.startMinute));
        });
    });
    QObject::connect(hand, &Hand::dayWished, desk, &MainWindow::showDay);
    QObject::connect(hand, &Hand::said, desk, [desk](const QString& sentence) { desk->toast().say(sentence, false); });
    QObject::connect(hand, &Hand::sameAgainWished, desk, [desk, calendar](const ReservationId& id, const MoveReservation& place) {
        const Reservation* visit = desk->session().state().book.findReservation(id);
        if (!visit) return;
        const ReservationId made = desk->session().newReservationId();
        desk->gestures().submit(sameAgain(*visit, place, made));
        calendar->select(made);
    });
    addActs(window, calendar);
}

}  // namespace salon::desk
