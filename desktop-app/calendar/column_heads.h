#pragma once

#include "calendar/day_column.h"
#include "session/session.h"

#include <QCoreApplication>

#include <set>
#include <vector>

namespace salon::desk {

/// What the columns of a view are, before any block stands in them: whose, called what, when at work, how busy.
class ColumnHeads {
    Q_DECLARE_TR_FUNCTIONS(salon::desk::ColumnHeads)

public:
    explicit ColumnHeads(const Session& session) : m_session(session) {}

    /// All columns of this view in their order; `busy` names (as columnKey() does) who has a visit on the days shown.
    std::vector<DayColumn> of(const CalendarView& view, Day day, const std::set<std::string>& busy) const;
    /// The lane of visits that hold nobody; in the view of stations of those that lack theirs.
    DayColumn attentionLane(ViewKind kind, Day day) const;
    /// How full a column is by the book of this moment, and what is free in it.
    void fillLoad(DayColumn& column) const;

    /// The days a view shows.
    static std::vector<Day> daysOf(const CalendarView& view, Day day);
    /// The hours of a day in which anybody works.
    std::vector<Span> openOn(Day day) const;

private:
    DayColumn stylistColumn(const Stylist& stylist, Day day, const QString& name) const;
    DayColumn stationColumn(const Station& station, Day day, const std::vector<Span>& open) const;
    static QString stationKind(const std::string& kind);

    const Session& m_session;
};

}  // namespace salon::desk
