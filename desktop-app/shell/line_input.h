#pragma once

#include <QObject>

namespace salon::desk {

class BookingLine;
class DayCalendar;

/// Korean is composed: the first letter typed over the day arrives as a syllable that is still growing. The day keeps the
/// keys until that syllable is done, for a change of focus would tear it apart, and the booking line shows it meanwhile.
class LineInput : public QObject {
    Q_OBJECT

public:
    LineInput(DayCalendar& calendar, BookingLine& line);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    DayCalendar& m_calendar;
    BookingLine& m_line;
};

}  // namespace salon::desk
