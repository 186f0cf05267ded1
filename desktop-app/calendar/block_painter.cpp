#include "calendar/block_painter.h"

#include "calendar/block_marks.h"
#include "ui/icons.h"
#include "ui/paint_text.h"
#include "ui/style.h"
#include "ui/words.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>

namespace salon::desk {
namespace {

constexpr int kRadius = 6;
constexpr int kPadding = 6;
/// A name shorter than this says nothing any more: signs give way before it does.
constexpr int kNameWidthMin = 48;
constexpr int kOneLineBelow = 38;
/// A lane like this has room for a name in small letters, and nothing else.
constexpr int kNarrowBelow = 68;
constexpr int kThreeLinesFrom = 58;
/// Pictures of some thousand blocks at double resolution.
constexpr int kCacheKilobytes = 48 * 1024;

QPainterPath rounded(const QRect& box) {
    QPainterPath path;
    const double radius = std::min<double>(kRadius, box.height() / 4.0);
    path.addRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    return path;
}

/// The piece of a block that carries the words: work, and what follows it without a break.
QRect wordedPiece(const DayBlock& block, const QRect& box, const DayMetrics& metrics) {
    const Blocks& m = block.minutes;
    const int minutes = m.processing > 0 ? m.working : m.working + m.finishing;
    QRect piece(box.left(), box.top(), box.width(), yOf(metrics, block.startMinute + minutes) - yOf(metrics, block.startMinute) - 1);
    if (m.total() == m.working) piece.setHeight(box.height() - 1);
    return piece;
}

QRect wordsIn(const QRect& piece, const DayBlock& block) {
    const bool narrow = piece.width() < kNarrowBelow;
    return piece.adjusted(kBarWidth + (narrow ? 1 : kPadding - 1), 0, narrow ? -1 : (block.ribbon ? -kPadding - 2 : -kPadding + 1), 0);
}

/// The line with the name and the signs behind it.
QRect firstLine(const QRect& room) {
    if (room.height() < kOneLineBelow) {
        const int height = std::min(20, room.height());
        return {room.left(), room.top() + (room.height() - height) / 2, room.width(), height};
    }
    const bool three = room.height() >= kThreeLinesFrom;
    return {room.left(), room.top() + (three ? 4 : std::max(0, (room.height() - 38) / 2)), room.width(), 20};
}

}  // namespace

BlockPainter::BlockPainter() : m_cache(kCacheKilobytes) {}

void BlockPainter::paint(QPainter& painter, const DayBlock& block, const QRect& box, const DayMetrics& metrics) {
    const qreal ratio = painter.device()->devicePixelRatioF();
    const Key key{block.look, box.width(), box.height(), static_cast<int>(ratio * 100)};
    QPixmap* picture = m_cache.object(key);
    if (!picture) {
        picture = new QPixmap(box.size() * ratio);
        picture->setDevicePixelRatio(ratio);
        picture->fill(Qt::transparent);
        QPainter inner(picture);
        inner.setRenderHint(QPainter::Antialiasing);
        draw(inner, block, QRect(QPoint(0, 0), box.size()), metrics);
        inner.end();
        const int kilobytes = std::max(1, picture->width() * picture->height() / 256);
        if (kilobytes > kCacheKilobytes / 2 || !m_cache.insert(key, picture, kilobytes)) return;
    }
    painter.drawPixmap(box.topLeft(), *picture);
}

void BlockPainter::draw(QPainter& painter, const DayBlock& block, const QRect& box, const DayMetrics& metrics) const {
    const int top = yOf(metrics, block.startMinute);
    const auto piece = [&](int fromMinute, int minutes) {
        const int y = yOf(metrics, block.startMinute + fromMinute) - top;
        const int height = yOf(metrics, block.startMinute + fromMinute + minutes) - top - y;
        return QRect(box.left(), box.top() + y, box.width(), height - 1);
    };
    const Blocks& m = block.minutes;
    int at = 0;
    const QRect working = wordedPiece(block, box, metrics);
    at += m.working;
    if (m.processing > 0) drawGap(painter, block, piece(at, m.processing).adjusted(0, -1, 0, 1));
    at += m.processing;
    if (m.cleanUp > 0) drawTail(painter, block, piece(at + m.finishing, m.cleanUp));
    if (m.finishing > 0 && m.processing > 0) {
        const QRect finishing = piece(at, m.finishing);
        drawSolid(painter, block, finishing);
        if (finishing.height() >= 15 && finishing.width() >= kLaneWidthMin * 2)
            paintText(painter, finishing.adjusted(kBarWidth + kPadding, 0, -kPadding, 0), TextRole::micro, toneFor(block).text, tr("Finishing · %1").arg(block.customer));
    }
    drawSolid(painter, block, working);
    drawLabel(painter, block, working);
}

void BlockPainter::drawSolid(QPainter& painter, const DayBlock& block, const QRect& piece) const {
    const Tone& tone = toneFor(block);
    const QPainterPath path = rounded(piece);
    painter.fillPath(path, tone.fill);
    painter.save();
    painter.setClipPath(path);
    BlockMarks::drawBar(painter, tone, block.status, block.flagged, QRect(piece.left(), piece.top(), kBarWidth, piece.height()));
    // The parts of one visit with several stylists carry the same edge, wherever they stand.
    if (block.ribbon) painter.fillRect(QRect(piece.right() - 2, piece.top(), 3, piece.height()), colours().accent);
    painter.restore();
    QPen edge(block.pending ? tone.bar : tone.edge, block.pending ? 1.4 : 1);
    if (block.pending) edge.setDashPattern({3, 2.5});
    painter.strokePath(path, edge);
}

void BlockPainter::drawGap(QPainter& painter, const DayBlock& block, const QRect& gap) const {
    const Tone& tone = toneFor(block);
    painter.setPen(QPen(tone.bar, 1.5));
    const QRectF line = QRectF(gap).adjusted(1.5, 0.5, -1.5, -0.5);
    painter.drawLine(line.topLeft(), line.bottomLeft());
    if (!block.gapFree) {
        painter.setPen(QPen(tone.edge, 1, Qt::DashLine));
        painter.drawLine(line.topRight(), line.bottomRight());
        return;
    }
    const QRect room(gap.left() + kBarWidth, gap.top() + 3, gap.width() - kBarWidth - 2, gap.height() - 6);
    if (room.height() < 8) return;
    const QPainterPath path = rounded(room);
    QColor paper = colours().surface;
    paper.setAlphaF(0.55F);
    painter.fillPath(path, paper);
    painter.strokePath(path, QPen(tone.bar, 1, Qt::DashLine));
    if (room.height() < 15 || room.width() < 64) return;
    const QString minutes = Words::minutes(block.minutes.processing);
    //: The stylist is free while colour or perm works: others can be booked into this time
    const QString whole = tr("Free · %1").arg(minutes);
    const bool wide = textWidth(TextRole::micro, whole) + 24 <= room.width();
    paintText(painter, room.adjusted(9, 0, -4, 0), TextRole::micro, colours().textSecondary, wide ? whole : minutes);
}

void BlockPainter::drawTail(QPainter& painter, const DayBlock& block, const QRect& tail) const {
    const Tone& tone = toneFor(block);
    QPainterPath path;
    path.addRoundedRect(QRectF(tail.left() + 0.5, tail.top() - 0.5, tail.width() - 1, std::max(3, tail.height())), 3, 3);
    QColor pale = tone.fill;
    pale.setAlphaF(0.45F);
    painter.fillPath(path, pale);
    painter.fillRect(QRectF(tail.left() + 1, tail.top() - 1, 2, std::max(3, tail.height() - 1)), tone.edge);
}

QString BlockPainter::nameOf(const DayBlock& block) {
    return block.servicesToday > 1 ? QStringLiteral("%1 (%2)").arg(block.customer).arg(block.servicesToday) : block.customer;
}

QString BlockPainter::serviceOf(const DayBlock& block) { return block.who.isEmpty() ? block.service : QStringLiteral("%1 · %2").arg(block.who, block.service); }

void BlockPainter::drawLabel(QPainter& painter, const DayBlock& block, const QRect& piece) const {
    if (piece.width() < kLaneWidthMin) return;
    const QRect room = wordsIn(piece, block);
    if (piece.height() < kOneLineBelow) drawOneLine(painter, block, room);
    else drawLines(painter, block, room);
}

QRect BlockPainter::signs(const DayBlock& block, const QRect& box, const DayMetrics& metrics) {
    const QRect piece = wordedPiece(block, box, metrics);
    if (piece.width() < kLaneWidthMin) return {};
    const QRect line = firstLine(wordsIn(piece, block));
    const int width = BlockMarks::width(BlockMarks::urgent(block));
    return {line.right() + 1 - width, line.top(), width, line.height()};
}

/// The name and the wish behind it. The x behind both.
int BlockPainter::drawName(QPainter& painter, const DayBlock& block, TextRole role, const QRect& room) const {
    const BlockMarks::Mark wish = BlockMarks::wish(block);
    const int wishWidth = wish.word.isEmpty() ? 0 : BlockMarks::width(wish) + 5;
    const bool narrow = room.width() < kNarrowBelow - kBarWidth;
    if (narrow) role = TextRole::micro;
    const QString name = narrow ? block.customer : nameOf(block);
    const int full = textWidth(role, name);
    const bool both = wishWidth > 0 && !narrow && room.width() - wishWidth >= std::min(full, kNameWidthMin);
    const int width = std::min(full, room.width() - (both ? wishWidth : 0));
    paintText(painter, QRect(room.left(), room.top(), width, room.height()), role, toneFor(block).text, name);
    if (!both) return room.left() + width;
    BlockMarks::draw(painter, wish, {room.left() + width + 5, room.top() + (room.height() - kMarkSize) / 2});
    return room.left() + width + wishWidth;
}

void BlockPainter::drawOneLine(QPainter& painter, const DayBlock& block, const QRect& room) const {
    const bool small = room.height() < 20;
    const int height = firstLine(room).height();
    const int top = firstLine(room).top();
    const TextRole role = small ? TextRole::micro : TextRole::strong;
    std::vector<BlockMarks::Mark> marks = BlockMarks::urgent(block);
    const auto quiet = BlockMarks::quiet(block);
    marks.insert(marks.end(), quiet.begin(), quiet.end());
    if (height < kMarkSize - 2) marks.clear();
    int right = BlockMarks::drawRow(painter, marks, room.right() + 1, top, height, room.left() + kNameWidthMin);
    if (right - room.left() > 2 * kNameWidthMin) right = drawPart(painter, block, QRect(room.left() + kNameWidthMin, top, right - room.left() - kNameWidthMin, height));
    const int used = drawName(painter, block, role, QRect(room.left(), top, right - room.left(), height));
    const QRect rest(used + 6, top, right - used - 6, height);
    if (rest.width() > 24) paintText(painter, rest, small ? TextRole::micro : TextRole::caption, toneFor(block).text, serviceOf(block));
}

/// "1/2" of a visit with several stylists, at the right of a line. The x left free.
int BlockPainter::drawPart(QPainter& painter, const DayBlock& block, const QRect& line) const {
    if (block.part.isEmpty()) return line.right();
    const QColor ink = block.ribbon ? colours().accent : toneFor(block).bar;
    const int width = textWidth(TextRole::captionStrong, block.part) + (block.ribbon ? kMarkSize + 2 : 0);
    if (width > line.width() / 2) return line.right();
    const int left = line.right() - width + 1;
    if (block.ribbon) painter.drawPixmap(left, line.top() + (line.height() - 13) / 2, iconPixmap("link", 13, ink, painter.device()->devicePixelRatioF()));
    paintText(painter, QRect(line.right() - textWidth(TextRole::captionStrong, block.part) + 1, line.top(), width, line.height()), TextRole::captionStrong, ink, block.part);
    return left - 5;
}

void BlockPainter::drawLines(QPainter& painter, const DayBlock& block, const QRect& room) const {
    const Tone& tone = toneFor(block);
    const bool three = room.height() >= kThreeLinesFrom;
    const int top = firstLine(room).top();
    const int right = BlockMarks::drawRow(painter, BlockMarks::urgent(block), room.right() + 1, top, 20, room.left() + kNameWidthMin);
    drawName(painter, block, TextRole::strong, QRect(room.left(), top, right - room.left(), 20));

    QRect second(room.left(), top + 19, room.width(), 18);
    second.setRight(drawPart(painter, block, second));
    if (!three) second.setRight(BlockMarks::drawRow(painter, BlockMarks::quiet(block), second.right() + 1, second.top(), 18, second.left() + kNameWidthMin));
    paintText(painter, second, second.width() < kNarrowBelow - kBarWidth ? TextRole::micro : TextRole::caption, tone.text, serviceOf(block));
    if (!three) return;

    QRect third(room.left(), top + 37, room.width(), 17);
    third.setRight(BlockMarks::drawRow(painter, BlockMarks::quiet(block), third.right() + 1, third.top(), 17, third.left() + 34) - 2);
    QColor faded = tone.text;
    faded.setAlphaF(0.78F);
    const bool whole = textWidth(TextRole::micro, block.time) <= third.width();
    paintText(painter, third, TextRole::micro, faded, whole ? block.time : Words::time(block.lineStart));
}

void BlockPainter::paintMissed(QPainter& painter, const DayBlock& block, const QRect& box, const QRect& room) const {
    const Tone& tone = colours().ended;
    const QPainterPath path = rounded(box.adjusted(0, 1, 0, -1));
    painter.fillPath(path, tone.fill);
    painter.strokePath(path, QPen(tone.bar, 1, Qt::DashLine));
    painter.setPen(QPen(tone.bar, 1.2));
    painter.drawLine(box.left() + 3, box.bottom() - 4, box.right() - 3, box.top() + 4);
    if (room.width() < kNameWidthMin || room.height() < 14) return;
    // Beside its strip, where one looks for what the strip means.
    const int status = textWidth(TextRole::micro, Words::status(block.status));
    const int wanted = kMarkSize + textWidth(TextRole::caption, block.customer) + status + 18;
    const int left = std::max(room.left() + 8, room.right() - 4 - wanted);
    const QRect line(left, room.top() + 2, room.right() - 4 - left, std::min(18, room.height()));
    painter.drawPixmap(line.left(), line.top() + (line.height() - kMarkSize) / 2, iconPixmap(Words::statusIcon(block.status), kMarkSize, tone.bar, painter.device()->devicePixelRatioF()));
    const QRect name = line.adjusted(kMarkSize + 4, 0, 0, 0);
    const int width = std::min(textWidth(TextRole::caption, block.customer), name.width());
    paintText(painter, QRect(name.left(), name.top(), width, name.height()), TextRole::caption, tone.text, block.customer, Qt::AlignLeft | Qt::AlignVCenter, true);
    if (name.width() - width > status + 6) paintText(painter, name.adjusted(width + 6, 0, 0, 0), TextRole::micro, tone.text, Words::status(block.status));
}

void BlockPainter::paintProvisional(QPainter& painter, const ProvisionalBlock& block, const QRect& box) const {
    const Tone& tone = colours().arrived;
    const QPainterPath path = rounded(box);
    painter.fillPath(path, colours().surface);
    QBrush stripes(tone.edge, Qt::FDiagPattern);
    stripes.setTransform(QTransform::fromTranslate(box.left(), box.top()));
    painter.fillPath(path, stripes);
    QPen edge(tone.bar, 1.2);
    edge.setDashPattern({5, 3});
    painter.strokePath(path, edge);
    const int wide = std::max(textWidth(TextRole::captionStrong, block.title), box.height() >= 40 ? textWidth(TextRole::micro, block.caption) : 0);
    const bool two = box.height() >= 40 && !block.caption.isEmpty();
    const QRect label(box.left() + 6, box.top() + 4, std::min(wide + 34, box.width() - 12), std::min(two ? 36 : 20, box.height() - 6));
    if (label.height() < 13) return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours().surface);
    painter.drawRoundedRect(label, 5, 5);
    painter.drawPixmap(label.left() + 6, label.top() + 3, iconPixmap("walk-in", kMarkSize, tone.bar, painter.device()->devicePixelRatioF()));
    paintText(painter, QRect(label.left() + 24, label.top(), label.width() - 28, std::min(20, label.height())), TextRole::captionStrong, tone.text, block.title);
    if (two) paintText(painter, QRect(label.left() + 24, label.top() + 18, label.width() - 28, 16), TextRole::micro, tone.text, block.caption);
}

}  // namespace salon::desk
