#pragma once

#include "salon/forecast.h"
#include "session/session.h"

#include <QObject>
#include <QTimer>

#include <map>
#include <optional>
#include <set>
#include <vector>

namespace salon::desk {

/// Somebody who is here, with the place that is theirs if everybody before them takes their turn.
struct QueuePlace {
    Waiting waiting;
    WaitingForecast expected;

    bool operator==(const QueuePlace&) const = default;
};

/// An entry of the waiting list, with the best openings that would do; empty: none yet.
struct ListPlace {
    Waiting waiting;
    std::vector<FreeSlot> openings;
    bool expired = false;  ///< all its days have passed

    bool operator==(const ListPlace&) const = default;
};

/// Who waits, and what the day has for them, looked after for as long as the window stands: after each change of the book and
/// each minute, once the gesture that made it is on the screen. Openings are looked for a few entries at a turn of the loop,
/// and only for those whose days have changed, so that no key waits for it.
class WaitingWatch : public QObject {
    Q_OBJECT

public:
    explicit WaitingWatch(const Session& session, QObject* parent = nullptr);

    /// In turn order.
    const std::vector<QueuePlace>& queue() const { return m_queue; }
    /// Bookable ones first, then in turn order; expired ones last.
    const std::vector<ListPlace>& list() const { return m_list; }
    int bookable() const;
    /// Days are still being looked through.
    bool isLooking() const { return !m_open.empty(); }
    /// Looks at the book and the clock now.
    void look();

signals:
    void changed();
    void countsChanged(int queue, int list, int bookable);
    /// There was no place for this entry, and now there is.
    void becameBookable(const salon::WaitingId& waiting);

private:
    void lookSoon();
    void lookAtQueue();
    void lookAtList();
    bool isStale(const Waiting& entry) const;
    void searchSome();
    void showList();
    void tell();

    const Session& m_session;
    Book m_seen;  ///< the book as it was looked at last: pages it shares with the next one have not changed
    std::vector<QueuePlace> m_queue;
    std::vector<ListPlace> m_list;
    std::map<WaitingId, std::vector<FreeSlot>> m_found;  ///< of those looked through at least once
    std::set<WaitingId> m_open;                          ///< still to be looked through
    QTimer m_minute;
    QTimer m_soon;
    QTimer m_next;
    std::vector<int> m_told{0, 0, 0};
};

}  // namespace salon::desk
