#pragma once

#include "salon/free_slots.h"
#include "session/session.h"

#include <QObject>
#include <QTimer>

#include <map>
#include <vector>

namespace salon::desk {

/// A text that is going to be sent.
struct UpcomingText {
    ReservationId reservation;
    PlannedText text;

    bool operator==(const UpcomingText&) const = default;
};

/// A place that somebody on the waiting list is going to be told of.
struct UpcomingOpening {
    WaitingId waiting;
    Day day;
    int startMinute = 0;
    WallSecond dueAt;

    bool operator==(const UpcomingOpening&) const = default;
};

/// What will be sent next, worked out by this desk itself from the book as it will be: with the line down, too, and anew
/// whenever the book changes. Looked after for as long as the window stands; days are looked through a few at a turn of the
/// loop, and only those that have changed, so that no key waits for it.
class TextWatch : public QObject {
    Q_OBJECT

public:
    /// A reminder is shown so long before it goes; a change of a visit at once.
    static constexpr int kSoonSeconds = 120;

    explicit TextWatch(const Session& session, QObject* parent = nullptr);

    /// Due within the shop's pause or the next minutes, or overdue while nothing can be sent; the first one first.
    const std::vector<UpcomingText>& soon() const { return m_soon; }
    /// What a person holds.
    const std::vector<UpcomingText>& held() const { return m_held; }
    /// Changes that wait for the end of the quiet hours.
    const std::vector<UpcomingText>& later() const { return m_later; }
    /// Of this visit in any of the lists; null: nothing is to be said of it.
    const UpcomingText* find(const ReservationId& reservation) const;
    /// Whom the server tells of a place when the book has not changed for the shop's pause; the first one first.
    const std::vector<UpcomingOpening>& openings() const { return m_openings; }
    /// The first place for each entry of the waiting list that has one, as whoever looks for them has found it.
    void setPlaces(std::map<WaitingId, FreeSlot> places);
    /// What goes soon or is held; an opening that waits for the end of the quiet hours is not counted.
    int count() const { return static_cast<int>(m_soon.size() + m_held.size()) + m_openingsSoon; }
    /// Days are still being looked through.
    bool isLooking() const { return !m_open.empty(); }
    /// Looks at the book and the clock now.
    void look();

signals:
    void changed();
    /// A second has passed, and something is shown that is counted down.
    void ticked();

private:
    void followBook();
    void noteChanges(const DayPage& page, const Book& before);
    WallSecond changedAt(const Reservation& visit) const;
    void planSome();
    void plan(Day day, const Book& before);
    void showLists();
    std::vector<UpcomingOpening> openingsAt(WallSecond now) const;
    void tick();

    const Session& m_session;
    Book m_seen;  ///< the book as it was looked at last: pages it shares with the next one have not changed
    Day m_seenOn{};
    Day m_shownOn{};
    std::map<ReservationId, WallSecond> m_changedAt;  ///< of visits that were seen to change here
    std::map<Day, std::vector<UpcomingText>> m_planned;
    std::map<ReservationId, Day> m_barred;  ///< whose customers want no texts
    std::map<Day, Book> m_open;  ///< still to be looked through, with the book as it stood before the day changed
    std::vector<UpcomingText> m_soon;
    std::vector<UpcomingText> m_held;
    std::vector<UpcomingText> m_later;
    std::map<WaitingId, FreeSlot> m_places;
    WallSecond m_bookChangedAt;  ///< as far as it was seen here
    std::vector<UpcomingOpening> m_openings;
    int m_openingsSoon = 0;
    QTimer m_next;
    QTimer m_tick;
};

}  // namespace salon::desk
