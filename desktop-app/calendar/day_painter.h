#pragma once

#include "calendar/block_painter.h"
#include "calendar/day_geometry.h"
#include "calendar/day_gesture.h"
#include "calendar/day_view_model.h"

#include <QCoreApplication>
#include <QRegion>

namespace salon::desk {

/// A block on its way, or a place offered for a new one.
struct Ghost {
    GridSlot slot;
    std::optional<BlockId> block;  ///< none: an empty place under the pointer
    int minutes = 30;
    QString label;
    bool fits = true;
};

/// What the day shows beside the book itself.
struct DayHighlights {
    ReservationId selected;
    std::optional<BlockId> selectedBlock;
    ReservationId hovered;
    std::optional<Ghost> ghost;
    int nowMinute = -1;            ///< -1: today is not shown
    Day nowDay;
    std::vector<ProvisionalBlock> provisional;
    bool hasFocus = false;
};

/// Paints the day into a viewport: visible columns only, blocks from kept pictures.
class DayPainter {
    Q_DECLARE_TR_FUNCTIONS(salon::desk::DayPainter)

public:
    void paint(QPainter& painter, const QRegion& dirty, const DayViewModel& model, const DayMetrics& metrics, const DayHighlights& highlights);
    void forget() { m_blocks.forget(); }

private:
    void paintColumn(QPainter& painter, const QRect& dirty, const DayViewModel& model, int column);
    void paintHours(QPainter& painter, const QRect& column, bool attention);
    void paintOffShift(QPainter& painter, const DayColumn& column, const QRect& where);
    void paintAbsences(QPainter& painter, const DayColumn& column, const QRect& where);
    void paintBlocks(QPainter& painter, const QRect& dirty, const DayColumn& column, int index);
    void paintRing(QPainter& painter, const QRect& box, bool strong);
    void paintLinks(QPainter& painter, const DayViewModel& model);
    void paintGhost(QPainter& painter, const DayViewModel& model);
    void paintNow(QPainter& painter, const QRect& where, bool over);
    void paintHeader(QPainter& painter, const DayColumn& column, const QRect& where);
    void paintGutter(QPainter& painter);
    void paintCorner(QPainter& painter);
    void paintHint(QPainter& painter, const DayViewModel& model);
    QRect boxOf(int column, const DayBlock& block) const;

    BlockPainter m_blocks;
    DayMetrics m_metrics;
    DayHighlights m_highlights;
};

}  // namespace salon::desk
