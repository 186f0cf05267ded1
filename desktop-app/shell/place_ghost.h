#pragma once

#include "ui/ghost_place.h"

#include <QTimer>
#include <QWidget>

#include <optional>
#include <vector>

namespace salon::desk {

class DayCalendar;

/// Shows in the day where a place that is looked at would stand: one chosen in the booking line, or one that an answer
/// offers. Lies over the calendar, takes no clicks. The day follows the place by `dayWished`, and comes back by it.
class PlaceGhost : public QWidget {
    Q_OBJECT

public:
    explicit PlaceGhost(DayCalendar& calendar);

    /// Empty: nothing is shown. Day and hour follow once the keys rest; the day stays until goBack() or stay().
    void show(std::vector<GhostPlace> places);
    /// The day follows at once, and comes back by itself soon after nothing is looked at any more.
    void glanceAt(std::vector<GhostPlace> places);
    /// The day is again the one from before the first place that was looked at.
    void goBack();
    /// The day that is shown is the one to stay on.
    void stay() { m_home.reset(); }
    /// The day is changing because of a place that is looked at, not by a person's own wish.
    bool isFollowing() const { return m_following; }
    /// Where they stand now, on the calendar's viewport; those of another day have none.
    std::vector<QRect> boxes() const;

signals:
    void dayWished(salon::Day day);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void lay(std::vector<GhostPlace> places);
    QRect area() const;
    void place();
    void follow();
    void wish(Day day);

    DayCalendar& m_calendar;
    std::vector<GhostPlace> m_places;
    std::optional<Day> m_home;  ///< where the day comes back to
    bool m_following = false;
    bool m_glances = false;
    QTimer m_rest;
};

}  // namespace salon::desk
