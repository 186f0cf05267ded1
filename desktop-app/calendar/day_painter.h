#pragma once

#include "calendar/block_painter.h"
#include "calendar/day_geometry.h"
#include "calendar/day_gesture.h"
#include "calendar/day_view_model.h"

#include <QCoreApplication>
#include <QRegion>

#include <map>

namespace salon::desk {

/// A place offered for a new visit, under the pointer.
struct Ghost {
    GridSlot slot;
    int minutes = 30;
    QString label;
};

/// What the day shows beside the book itself.
struct DayHighlights {
    ReservationId selected;
    std::optional<BlockId> selectedBlock;
    ReservationId hovered;
    std::optional<Ghost> ghost;
    ReservationId lifted;          ///< drawn as on its way elsewhere
    int liftedLine = -1;           ///< -1: all its lines
    int nowMinute = -1;            ///< -1: today is not shown
    Day nowDay;
    std::vector<ProvisionalBlock> provisional;
    std::map<BlockId, int> expected;  ///< the minute at which a line is expected to begin, where that is not its promise
    bool hasFocus = false;
};

/// Paints the day into a viewport: visible columns only, blocks from kept pictures.
class DayPainter {
    Q_DECLARE_TR_FUNCTIONS(salon::desk::DayPainter)

public:
    void paint(QPainter& painter, const QRegion& dirty, const DayViewModel& model, const DayMetrics& metrics, const DayHighlights& highlights);
    void forget() { m_blocks.forget(); }

private:
    // day_painter.cpp
    void paintBlocks(QPainter& painter, const QRect& dirty, const DayColumn& column, int index);
    void paintBlock(QPainter& painter, const DayBlock& block, const QRect& box);
    void paintMissed(QPainter& painter, const DayColumn& column, int index, const DayBlock& block);
    void paintProvisional(QPainter& painter, const QRect& dirty, const DayColumn& column, int index);
    void paintCounts(QPainter& painter, const DayColumn& column, int index);
    void paintRing(QPainter& painter, const QRect& box, bool strong);
    void paintExpected(QPainter& painter, const DayBlock& block, const QRect& box, int minute);
    bool isAwaitedInGap(const DayBlock& block) const;
    QRect boxOf(int column, const DayBlock& block) const;

    // day_painter_ground.cpp
    void paintGround(QPainter& painter, const DayViewModel& model, int index);
    void paintOffShift(QPainter& painter, const DayColumn& column, const QRect& where, const std::vector<Span>& open);
    void paintShiftEdges(QPainter& painter, const DayColumn& column, const QRect& where);
    void paintAbsences(QPainter& painter, const DayColumn& column, const QRect& where);
    void paintLines(QPainter& painter, const QRect& dirty);
    void paintNow(QPainter& painter, const DayColumn& column, const QRect& where, bool over);

    // day_painter_head.cpp
    void paintHeader(QPainter& painter, const DayColumn& column, const QRect& where);
    void paintLaneHeader(QPainter& painter, const DayColumn& column, const QRect& where);
    void paintLoad(QPainter& painter, const DayColumn& column, const QRect& where);
    QString loadWords(const DayColumn& column, int width) const;
    std::pair<QString, bool> nextFreeWords(const DayColumn& column, int width) const;
    void paintGutter(QPainter& painter);
    void paintCorner(QPainter& painter);

    // day_painter_ribbons.cpp
    void paintRibbons(QPainter& painter, const DayViewModel& model, bool strong);
    void paintBand(QPainter& painter, const DayViewModel& model, const BlockId& from, const BlockId& to, bool strong);

    // day_painter_parts.cpp
    void paintGhost(QPainter& painter);
    std::pair<QString, QString> hintFor(const DayViewModel& model) const;
    void paintHint(QPainter& painter, const DayViewModel& model);

    BlockPainter m_blocks;
    DayMetrics m_metrics;
    ViewKind m_view = ViewKind::stylists;
    DayHighlights m_highlights;
};

}  // namespace salon::desk
