#include "calendar/day_painter.h"

#include "ui/paint_text.h"
#include "ui/style.h"

#include <QPainter>

#include <algorithm>

namespace salon::desk {

void DayPainter::paint(QPainter& painter, const QRegion& dirty, const DayViewModel& model, const DayMetrics& metrics, const DayHighlights& highlights) {
    m_metrics = metrics;
    m_view = model.view().kind;
    m_highlights = highlights;
    const Colours& c = colours();
    const QRect bounds = dirty.boundingRect();
    painter.fillRect(bounds, c.surface);
    const auto [first, last] = visibleColumns(metrics);
    const auto isDirty = [&](int i) { return dirty.intersects(columnRect(metrics, i).adjusted(0, -metrics.viewport.height(), 0, metrics.viewport.height())); };

    painter.save();
    painter.setClipRect(gridRect(metrics).intersected(bounds));
    for (int i = first; i <= last; ++i)
        if (isDirty(i)) paintGround(painter, model, i);
    paintLines(painter, bounds);
    for (int i = first; i <= last; ++i) {
        if (!isDirty(i)) continue;
        const DayColumn& column = model.columns()[static_cast<std::size_t>(i)];
        paintNow(painter, column, columnRect(metrics, i), false);
        paintAbsences(painter, column, columnRect(metrics, i));
    }
    paintRibbons(painter, model, false);
    for (int i = first; i <= last; ++i) {
        if (!isDirty(i)) continue;
        const DayColumn& column = model.columns()[static_cast<std::size_t>(i)];
        paintProvisional(painter, bounds, column, i);
        paintBlocks(painter, bounds, column, i);
        paintNow(painter, column, columnRect(metrics, i), true);
    }
    paintRibbons(painter, model, true);
    paintGhost(painter);
    paintHint(painter, model);
    painter.restore();

    if (bounds.left() < kGutterWidth) paintGutter(painter);
    if (bounds.top() < kHeaderHeight) {
        painter.save();
        painter.setClipRect(QRect(kGutterWidth, 0, metrics.viewport.width() - kGutterWidth, kHeaderHeight).intersected(bounds));
        painter.fillRect(QRect(kGutterWidth, 0, metrics.viewport.width(), kHeaderHeight), c.surface);
        for (int i = first; i <= last; ++i)
            if (headerRect(metrics, i).intersects(bounds)) paintHeader(painter, model.columns()[static_cast<std::size_t>(i)], headerRect(metrics, i));
        painter.restore();
        paintCorner(painter);
    }
}

QRect DayPainter::boxOf(int column, const DayBlock& block) const { return boxRect(m_metrics, column, block.placed, block.span()); }

void DayPainter::paintProvisional(QPainter& painter, const QRect& dirty, const DayColumn& column, int index) {
    if (column.stylist.empty()) return;
    painter.setRenderHint(QPainter::Antialiasing);
    for (const ProvisionalBlock& block : m_highlights.provisional) {
        if (block.stylist != column.stylist || block.day != column.day) continue;
        const QRect box = boxRect(m_metrics, index, {}, block.span);
        if (box.intersects(dirty)) m_blocks.paintProvisional(painter, block, box.adjusted(0, 0, 0, -1));
    }
}

void DayPainter::paintBlocks(QPainter& painter, const QRect& dirty, const DayColumn& column, int index) {
    painter.setRenderHint(QPainter::Antialiasing);
    bool narrow = false;
    bool missed = false;
    for (const DayBlock& block : column.blocks) {
        missed = missed || block.missed;
        const QRect box = boxOf(index, block);
        narrow = narrow || box.width() < kLaneWidthMin;
        if (!block.missed && box.adjusted(-3, -3, 3, 3).intersects(dirty)) paintBlock(painter, block, box);
    }
    if (missed)
        for (const DayBlock& block : column.blocks)
            if (block.missed) paintMissed(painter, column, index, block);
    if (narrow) paintCounts(painter, column, index);
}

void DayPainter::paintBlock(QPainter& painter, const DayBlock& block, const QRect& box) {
    const bool onItsWay = block.id.reservation == m_highlights.lifted && (m_highlights.liftedLine < 0 || m_highlights.liftedLine == block.id.line);
    painter.setOpacity(onItsWay ? 0.35 : 1);
    if (isAwaitedInGap(block)) {
        DayBlock awaited = block;
        awaited.gapFree = false;
        awaited.look = ~block.look;
        m_blocks.paint(painter, awaited, box, m_metrics);
    } else {
        m_blocks.paint(painter, block, box, m_metrics);
    }
    painter.setOpacity(1);
    if (const auto expected = m_highlights.expected.find(block.id); expected != m_highlights.expected.end()) paintExpected(painter, block, box, expected->second);
    if (block.id.reservation == m_highlights.selected) paintRing(painter, box, true);
    else if (block.id.reservation == m_highlights.hovered) paintRing(painter, box, false);
}

/// Somebody is expected there: it is not offered as free any more, and its words make way for theirs.
bool DayPainter::isAwaitedInGap(const DayBlock& block) const {
    if (block.minutes.processing == 0 || !block.gapFree) return false;
    const Span gap = block.gap();
    return std::any_of(m_highlights.provisional.begin(), m_highlights.provisional.end(),
                       [&](const ProvisionalBlock& one) { return one.stylist == block.stylist && one.day == block.day && one.span.overlaps(gap); });
}

void DayPainter::paintMissed(QPainter& painter, const DayColumn& column, int index, const DayBlock& block) {
    const QRect strip = boxOf(index, block);
    QRect room;
    const bool alone = std::none_of(column.blocks.begin(), column.blocks.end(), [&](const DayBlock& b) { return b.id != block.id && b.span().overlaps(block.span()); });
    if (alone) {
        room = boxRect(m_metrics, index, {}, block.span());
        room.setRight(strip.left() - 2);
    }
    m_blocks.paintMissed(painter, block, strip, room);
    if (block.id.reservation == m_highlights.selected) paintRing(painter, strip, true);
    else if (block.id.reservation == m_highlights.hovered) paintRing(painter, strip, false);
}

/// Lanes too narrow for words stand side by side; the first of them says how many they are.
void DayPainter::paintCounts(QPainter& painter, const DayColumn& column, int index) {
    const auto isNarrow = [&](const DayBlock& b) { return !b.missed && boxOf(index, b).width() < kLaneWidthMin; };
    int end = 0;
    for (std::size_t i = 0; i < column.blocks.size(); ++i) {
        const DayBlock& first = column.blocks[i];
        if (!isNarrow(first) || first.startMinute < end) continue;
        int count = 0;
        end = first.span().to;
        for (std::size_t j = i; j < column.blocks.size() && column.blocks[j].startMinute < end; ++j) {
            if (!isNarrow(column.blocks[j])) continue;
            ++count;
            end = std::max(end, column.blocks[j].span().to);
        }
        const QString words = QStringLiteral("+%1").arg(count);
        const QRect box = boxOf(index, first);
        const QRect pill(box.left() + 2, box.top() + 3, textWidth(TextRole::captionStrong, words) + 10, 18);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours().toast);
        painter.drawRoundedRect(pill, 9, 9);
        paintText(painter, pill, TextRole::captionStrong, colours().onToast, words, Qt::AlignCenter);
    }
}

/// The time at which it will really begin, at that height, with a mark at the other edge; the words between stay readable,
/// and the signs of its state are never covered.
void DayPainter::paintExpected(QPainter& painter, const DayBlock& block, const QRect& box, int minute) {
    constexpr int kPillHeight = 16;
    constexpr int kMarkWidth = 9;
    const Tone& tone = colours().arrived;
    const QString words = QStringLiteral("→ %1").arg(QString::fromStdString(printMinute(std::min(minute, kMinutesPerDay))));
    const int y = std::clamp(yOf(m_metrics, minute), box.top() + 2, std::max(box.top() + 2, box.bottom() - 2));
    painter.fillRect(QRect(box.left(), y - 1, kMarkWidth, 3), tone.bar);
    const int width = std::min(textWidth(TextRole::captionStrong, words) + 10, box.width() - 4);
    const int top = std::clamp(y - kPillHeight / 2, box.top() + 1, std::max(box.top() + 1, box.bottom() - kPillHeight - 1));
    QRect pill(box.right() - 2 - width, top, width, kPillHeight);
    const QRect signs = BlockPainter::signs(block, box, m_metrics).adjusted(-2, 0, 0, 1);
    if (pill.intersects(signs)) {
        const bool below = signs.bottom() + 1 + kPillHeight < box.bottom();
        if (below) pill.moveTop(signs.bottom() + 1);
        else pill.moveRight(signs.left() - 1);
        pill.setLeft(std::max(pill.left(), box.left() + kMarkWidth + 1));
    }
    if (pill.width() < kPillHeight) return;
    painter.setPen(QPen(tone.edge, 1));
    painter.setBrush(tone.fill);
    painter.drawRoundedRect(pill, kPillHeight / 2, kPillHeight / 2);
    paintText(painter, pill, TextRole::captionStrong, tone.text, words, Qt::AlignCenter);
}

void DayPainter::paintRing(QPainter& painter, const QRect& box, bool strong) {
    QColor accent = colours().accent;
    if (!strong) accent.setAlphaF(0.45F);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(accent, strong ? 2 : 1.5));
    painter.drawRoundedRect(QRectF(box).adjusted(-0.5, -0.5, 0.5, -0.5), 7, 7);
}

}  // namespace salon::desk
