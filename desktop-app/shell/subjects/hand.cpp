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

/// A party comes again whole, at the same distances: each with the wishes they had.
void partyAgain(MainWindow& window, const Reservation& visit, const BookReservation& first) {
    Session& session = window.session();
    std::vector<const Reservation*> members;
    for (const Reservation* one : session.state().book.groupOf(visit.group->group))
        if (one->isActive() && one->day == visit.day) members.push_back(one);
    const GroupId group = session.newGroupId();
    const int distance = first.lines.front().startMinute - visit.lines.front().startMinute;
    std::vector<Said> deed;
    for (const Reservation* one : members) {
        BookReservation booking = first;
        if (one->id != visit.id) booking = sameAgain(*one, MoveReservation{one->id, first.day, one->startMinute() + distance}, session.newReservationId());
        booking.group = GroupPlace{group, GroupKind::party, static_cast<int>(deed.size()) + 1, static_cast<int>(members.size())};
        deed.push_back({std::move(booking), {}});
    }
    const QString who = Words(session).customer(visit.customer);
    window.gestures().submitAll(std::move(deed), [who, others = members.size() - 1] { return Hand::tr("%1 and %2 more again").arg(who).arg(others); });
}

bool isPartyOfSeveral(const Book& book, const Reservation& visit) {
    if (!visit.group || visit.group->kind != GroupKind::party || !visit.isActive()) return false;
    const auto all = book.groupOf(visit.group->group);
    return std::count_if(all.begin(), all.end(), [&](const Reservation* one) { return one->isActive() && one->day == visit.day; }) > 1;
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
        const BookReservation booking = sameAgain(*visit, place, made);
        if (isPartyOfSeveral(desk->session().state().book, *visit)) partyAgain(*desk, *visit, booking);
        else emit desk->bookingAsGivenWished(booking);
        calendar->select(made);
    });
    addActs(window, calendar);
}

}  // namespace salon::desk
