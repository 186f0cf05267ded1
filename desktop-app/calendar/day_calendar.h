#pragma once

#include "calendar/day_gesture.h"
#include "calendar/day_painter.h"
#include "calendar/day_view_model.h"
#include "calendar/hand.h"

#include <QAbstractScrollArea>
#include <QTimer>

namespace salon::desk {

/// The day: a column for each stylist, all blocks painted by this one widget. Never changes the book: it says what the
/// hand or the keys wish for, and shows what the session holds.
///
/// What the hand and most keys do stands in Hand; the calendar passes them on.
class DayCalendar : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit DayCalendar(const Session& session, QWidget* parent = nullptr);

    void showDay(Day day);
    Day day() const { return m_model.day(); }
    /// What stands side by side: stylists, stations, or the week of one stylist around the day shown.
    void setView(const CalendarView& view);
    const CalendarView& view() const { return m_model.view(); }
    /// Shows only columns whose name contains this, as one types it; empty: all.
    void setFilter(const QString& typed);
    /// Leaves out who neither works nor has a visit on the day shown; on unless told otherwise.
    void setHideAbsent(bool hide);
    /// Striped blocks that hold nobody's time. Replaces those given before.
    void setProvisional(std::vector<ProvisionalBlock> blocks);
    /// Lines that are expected to begin at another minute than promised. Replaces those given before.
    void setExpected(std::map<BlockId, int> starts);
    /// Pixels for a minute, the nearest of kZoomSteps; keeps the minute in the middle of the screen where it is.
    void setZoom(double pixelsPerMinute);
    double zoom() const { return m_metrics.pixelsPerMinute; }
    void zoomIn();
    void zoomOut();
    void resetZoom();

    /// The day as the session holds it now.
    const DayViewModel& model();
    const DayMetrics& metrics() const { return m_metrics; }
    /// Empty: nothing is selected.
    const ReservationId& selected() const { return m_highlights.selected; }
    void select(const ReservationId& reservation);
    const std::optional<BlockId>& selectedBlock() const { return m_highlights.selectedBlock; }
    /// Selects one line of a visit and brings it into sight.
    void selectBlock(const BlockId& block);
    /// Brings a minute to the upper third.
    void scrollToMinute(int minute);
    /// Where a block stands on the viewport; for tests and for bubbles. Empty when it is not on this day.
    QRect blockRect(const BlockId& id);

    Hand& hand() const { return *m_hand; }
    // For the hand.
    /// As it stands on the screen, though the session may hold newer things.
    const DayViewModel& shown() const { return m_model; }
    const DayBlock* blockAt(QPoint at) const;
    /// Scrolls as little as needed; a point or box of the viewport.
    void makeVisible(const QRect& box);
    /// Draws a visit, or one line of it, as on its way elsewhere; line -1: all; an empty id: nothing is.
    void setLifted(const ReservationId& reservation, int line);
    /// Leaves so many pixels free at the foot.
    void setFootRoom(int pixels);

signals:
    void selectionChanged(const salon::ReservationId& reservation);
    /// A click on a block, or Enter.
    void opened(const salon::ReservationId& reservation);
    void slotChosen(salon::Day day, const salon::StylistId& stylist, int minute);
    /// A striped block was clicked.
    void provisionalChosen(const salon::WaitingId& waiting);
    void viewChanged();
    void zoomChanged(double pixelsPerMinute);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void refreshSoon();
    /// Shows what the model's setters have changed.
    void showAnew();
    int labelMinutes() const;
    bool zoomByKey(const QKeyEvent& event);
    void updateMetrics();
    void updateNow();
    void repaintChanged();
    void hoverAt(QPoint at);
    void setGhost(std::optional<Ghost> ghost);
    void showTip(QPoint at, QPoint global);
    void repaintVisit(const ReservationId& reservation);
    const ProvisionalBlock* provisionalAt(QPoint at) const;

    const Session& m_session;
    DayViewModel m_model;
    DayMetrics m_metrics;
    DayPainter m_painter;
    DayHighlights m_highlights;
    Hand* m_hand;
    QTimer m_minute;
    QTimer m_refresh;
    int m_wheel = 0;        ///< turned, not yet a notch
    bool m_placed = false;  ///< the first scroll position has been chosen
};

}  // namespace salon::desk
