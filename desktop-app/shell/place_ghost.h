#pragma once

#include "line/booking_line.h"

#include <QTimer>
#include <QWidget>

namespace salon::desk {

class DayCalendar;

/// Shows in the day where the place chosen in the booking line would stand. Lies over the calendar, takes no clicks. A
/// place on another day is said by `dayWished` once the keys rest.
class LineGhost : public QWidget {
    Q_OBJECT

public:
    explicit LineGhost(DayCalendar& calendar);

    /// Empty: nothing is shown.
    void show(std::vector<GhostPlace> places);
    /// Where they stand now, on the calendar's viewport; those of another day have none.
    std::vector<QRect> boxes() const;

signals:
    void dayWished(salon::Day day);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    DayCalendar& m_calendar;
    std::vector<GhostPlace> m_places;
    QTimer m_rest;
};

}  // namespace salon::desk
