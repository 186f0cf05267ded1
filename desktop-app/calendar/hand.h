#pragma once

#include "calendar/day_gesture.h"
#include "calendar/drop_offer.h"
#include "calendar/drop_painter.h"
#include "calendar/drop_places.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

class QKeyEvent;

namespace salon::desk {

class ClipboardStrip;
class DayCalendar;
class HandQuestion;
class RoomSearch;

/// A place on the calendar, by what its column stands for: stays the same when columns come and go.
struct HandPlace {
    DropTarget target;
    int minute = 0;

    bool operator==(const HandPlace&) const = default;
};

/// The receptionist's hand on the calendar: takes a visit up, lengthens it, puts it down, cuts and pastes it, walks it
/// through its life; by mouse and by keys. Never changes the book: says what is wished. Where the rules want a person's
/// word it asks at the place, by one key; Esc puts back. Belongs to one calendar and lives as long.
class Hand : public QObject {
    Q_OBJECT

public:
    Hand(const Session& session, DayCalendar& calendar);

    // The mouse, at points of the viewport.
    void press(const BlockId& block, QPoint at);
    void move(QPoint at);
    /// False: it was no more than a click.
    bool release(QPoint at);
    bool isPressed() const { return m_body.isPressed() || m_edge.isPressed(); }
    /// A click on free time while the strip holds a visit: puts it there. False: it holds none.
    bool pasteAt(QPoint at);
    /// The mouse is over something without being pressed; a visit on the strip follows it.
    void hover(QPoint at);
    Qt::CursorShape cursorAt(QPoint at) const;

    // Keys. True: taken, nobody else need look at it.
    bool key(const QKeyEvent& key);
    void keyReleased(const QKeyEvent& key);
    /// The key is ours although the window has an act of the same key.
    bool wants(const QKeyEvent& key) const;

    /// Cuts or copies the visit onto the strip at the calendar's foot.
    void cut(const ReservationId& reservation);
    void copy(const ReservationId& reservation);
    /// Takes the selected block up, to be moved by the arrows.
    void takeUp();
    void askCancelReason(const ReservationId& reservation);
    /// Puts back what is on its way, and takes back a question. What is on the strip stays there.
    void stop();

    /// A card stands beside the day: Esc closes that first.
    void setBesideCard(bool beside) { m_besideCard = beside; }

    /// A day that cannot be changed, such as one in the past of the log: visits can be selected and opened, no more.
    void setLookingOnly(bool only) { m_lookingOnly = only; }

    /// Something is on its way: the hand shows places that are lit.
    bool isCarrying() const { return m_carry.has_value(); }
    const DropPlaces& places() const { return m_places; }
    const DropPicture& picture() const { return m_picture; }
    HandQuestion& question() const { return *m_question; }
    ClipboardStrip& strip() const { return *m_strip; }
    const std::optional<HandPlace>& cursor() const { return m_cursor; }
    DropTarget targetOf(int column) const;
    std::optional<int> columnOf(const DropTarget& target) const;

    // What the calendar tells.
    void dayShown();
    void bookChanged();
    void scrolled();
    void resized();
    void wordsChanged();
    void paint(QPainter& painter, const QRegion& dirty);

signals:
    void wished(const salon::CommandBody& body);
    /// Others make room, then the visit moves: one deed, done in this order.
    void wishedTogether(const std::vector<salon::MoveReservation>& moves);
    /// Another visit like this one, with the line carried starting there.
    void sameAgainWished(const salon::ReservationId& reservation, const salon::MoveReservation& place);
    void dayWished(salon::Day day);
    /// A sentence for the receptionist.
    void said(const QString& sentence);

private:
    enum class By { mouse, keys, cut, copy };

    /// A visit on its way.
    struct Carry {
        By by = By::mouse;
        BlockId block;
        DayBlock look;
        Reservation visit;              ///< as it was taken up
        HandPlace home;
        std::optional<HandPlace> place; ///< nothing while it only lies on the strip
        DropOffer offer;
        bool onStrip() const { return by == By::cut || by == By::copy; }
    };

    /// A block being lengthened.
    struct Stretch {
        bool byKeys = false;
        BlockId block;
        DayBlock look;
        Reservation visit;
        Grip grip = Grip::end;
        Blocks minutes;
        Verdict verdict;

        const Line& line() const { return visit.lines[static_cast<std::size_t>(block.line)]; }
        /// Where what the grip holds ends now.
        int end() const { return endOf(grip, line().startMinute, minutes); }
    };

    // hand.cpp
    const Book& book() const;
    const Reservation* visitOf(const BlockId& block) const;
    const Line* lineOf(const BlockId& block) const;
    void repaint();
    void repaintLit();
    void repaintCursor();
    void lookForPlaces();
    void wantColumns();
    void goOnLooking();
    QRect cursorBox() const;
    std::vector<Span> litIn(int column) const;
    void tellIfChanged(const Reservation& taken, const std::function<void()>& still);
    QString whatBecameOf(const Reservation& taken) const;

    // hand_picture.cpp
    DropPicture picture(const Carry& carry) const;
    DropPicture picture(const Stretch& stretch) const;
    void addParts(DropPicture& picture, const Carry& carry, DropMood mood) const;
    void addAside(DropPicture& picture, const DropOffer& offer) const;
    static DayBlock stretchedLook(const Stretch& stretch);
    DropBubble bubbleFor(const Carry& carry, DropMood mood) const;
    QString asideSentence(const DropOffer& offer) const;

    // hand_mouse.cpp
    Grip gripOf(const DayBlock& block, QPoint at) const;
    std::optional<Grip> lowerEdgeOf(const DayBlock& block) const;
    void moveBody(QPoint at);
    void moveEdge(QPoint at);
    void scrollAtEdge();

    // hand_drop.cpp
    bool begin(By by, const BlockId& block);
    void carryTo(const HandPlace& place);
    void weighAgain();
    void takeWeighed(const DropOffer& offer);
    void putDown(bool byWord);
    void put(DropOffer offer);
    void askRoom(const DropOffer& offer);
    void askOverlap(const DropOffer& offer);
    void askWord(const DropOffer& offer);
    void endCarry();
    void putBack();
    void hold(By by, const ReservationId& reservation);
    bool beginStretch(bool byKeys, const BlockId& block, Grip grip);
    void stretchTo(const Blocks& minutes);
    void endStretch(bool putDown);
    QRect placeOfPicture() const;

    // hand_keys.cpp
    bool keyWhileCarrying(const QKeyEvent& key);
    bool keyWhileStretching(const QKeyEvent& key);
    bool keyOnSelection(const QKeyEvent& key);
    bool stretchByKey(int key);
    bool stepCarry(int key);
    void carryToDay(int days);
    void letGoOfSelection();
    bool stepThroughLife(bool back);
    bool keyOnFreeTime(int key);
    bool selectNext(int key);
    bool stepCursor(int key);
    void setCursor(std::optional<HandPlace> place);
    void selectAtCursor();

    const Session& m_session;
    DayCalendar& m_calendar;
    HandQuestion* m_question;
    ClipboardStrip* m_strip;
    DropPainter m_painter;
    DropPlaces m_places;
    RoomSearch* m_room;
    DropPicture m_picture;
    DayGesture m_body;
    StretchGesture m_edge;
    std::optional<BlockId> m_pressed;
    Grip m_pressedGrip = Grip::body;
    QPoint m_lastAt;
    std::optional<Carry> m_carry;
    std::optional<Stretch> m_stretch;
    std::optional<HandPlace> m_cursor;
    QTimer m_look;
    QTimer m_scroll;
    Day m_shownDay;
    bool m_lookingOnly = false;
    bool m_besideCard = false;
};

}  // namespace salon::desk
