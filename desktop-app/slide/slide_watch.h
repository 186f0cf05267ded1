#pragma once

#include "salon/forecast.h"
#include "session/session.h"

#include <QObject>
#include <QTimer>

#include <vector>

namespace salon::desk {

/// A line that goes into the processing time of another one of the same stylist, because one of the two is late.
struct Absorbed {
    LineForecast line;
    LineForecast host;

    bool operator==(const Absorbed&) const = default;
};

/// Somebody in the chair after their time.
struct Overrun {
    ReservationId reservation;
    StylistId stylist;
    int promisedEnd = 0;  ///< of the part they are in, clean-up included
    int minutes = 0;      ///< past it now

    bool operator==(const Overrun&) const = default;
};

/// How today slides, looked after for as long as the window stands: after each change of the book and each minute, once the
/// gesture that made it is on the screen.
class SlideWatch : public QObject {
    Q_OBJECT

public:
    explicit SlideWatch(const Session& session, QObject* parent = nullptr);

    const DayForecast& forecast() const { return m_forecast; }
    /// Visits that begin later than promised by others' doing, by expected start; from kNoticedMinutes on.
    const std::vector<LateVisit>& later() const { return m_later; }
    /// Of these, whoever should hear of it: kWarnMinutes or more, and not yet here.
    const std::vector<LateVisit>& toWarn() const { return m_toWarn; }
    /// Said that they will be late and are not here yet.
    const std::vector<ReservationId>& announced() const { return m_announced; }
    /// Should be here for kGraceMinutes, what they said counted in; longest first.
    const std::vector<ReservationId>& overdue() const { return m_overdue; }
    const std::vector<Overrun>& overruns() const { return m_overruns; }
    const std::vector<Absorbed>& absorbed() const { return m_absorbed; }
    bool isInTime() const { return m_later.empty() && m_announced.empty() && m_overdue.empty() && m_overruns.empty(); }
    /// Looks at the book and the clock now.
    void look();

    static constexpr int kNoticedMinutes = 5;
    static constexpr int kWarnMinutes = 10;
    static constexpr int kGraceMinutes = 5;

signals:
    /// Something is said otherwise now: a minute has passed, or the forecast is another one.
    void changed();
    /// `behind`: later(); `overdue`: not here though it is their time.
    void countsChanged(int behind, int overdue);

private:
    void findAnnounced(const DayPage& page);
    void findOverruns(const DayPage& page);
    void findAbsorbed();

    const Session& m_session;
    WallTime m_seenAt;
    DayForecast m_forecast;
    std::vector<LateVisit> m_later;
    std::vector<LateVisit> m_toWarn;
    std::vector<ReservationId> m_announced;
    std::vector<ReservationId> m_overdue;
    std::vector<Overrun> m_overruns;
    std::vector<Absorbed> m_absorbed;
    QTimer m_minute;
    QTimer m_soon;
    std::pair<int, int> m_told{0, 0};
};

}  // namespace salon::desk
