#include "calendar/block_painter.h"

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
constexpr int kBarWidth = 4;
constexpr int kPadding = 6;
constexpr int kMarkSize = 14;
/// Pictures of some thousand blocks at double resolution.
constexpr int kCacheKilobytes = 48 * 1024;

const Tone& toneFor(const DayBlock& block) { return block.flagged ? colours().attention : toneOf(block.status); }

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
    QRect working = piece(0, m.working);
    if (m.total() == m.working) working.setHeight(box.height() - 1);
    at += m.working;
    if (m.processing > 0) drawGap(painter, block, piece(at, m.processing).adjusted(0, -1, 0, 1));
    at += m.processing;
    if (m.cleanUp > 0) drawTail(painter, block, piece(at + m.finishing, m.cleanUp));
    if (m.finishing > 0 && m.processing == 0) {
        working.setBottom(piece(at, m.finishing).bottom());
    } else if (m.finishing > 0) {
        const QRect finishing = piece(at, m.finishing);
        drawSolid(painter, block, finishing);
        if (finishing.height() >= 20 && finishing.width() >= kLaneWidthMin * 2)
            paintText(painter, finishing.adjusted(kBarWidth + kPadding, 0, -kPadding, 0), TextRole::micro, toneFor(block).text, tr("Finishing"));
    }
    drawSolid(painter, block, working);
    drawLabel(painter, block, working);
}

void BlockPainter::drawSolid(QPainter& painter, const DayBlock& block, const QRect& piece) const {
    const Tone& tone = toneFor(block);
    QPainterPath path;
    const double radius = std::min<double>(kRadius, piece.height() / 4.0);
    path.addRoundedRect(QRectF(piece).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter.fillPath(path, tone.fill);
    painter.save();
    painter.setClipPath(path);
    painter.fillRect(QRect(piece.left(), piece.top(), kBarWidth, piece.height()), tone.bar);
    painter.restore();
    QPen edge(block.pending ? tone.bar : tone.edge, block.pending ? 1.4 : 1);
    if (block.pending) edge.setDashPattern({3, 2.5});
    painter.strokePath(path, edge);
}

void BlockPainter::drawGap(QPainter& painter, const DayBlock& block, const QRect& gap) const {
    const Tone& tone = toneFor(block);
    painter.setPen(QPen(tone.edge, 1, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    const QRectF line = QRectF(gap).adjusted(2, 0.5, -1.5, -0.5);
    painter.drawLine(line.topRight(), line.bottomRight());
    painter.setPen(QPen(tone.bar, 1.5, Qt::SolidLine));
    painter.drawLine(line.topLeft(), line.bottomLeft());
    if (!block.gapFree || gap.height() < 20 || gap.width() < 90) return;
    const QRect middle(gap.left() + kGapInset, gap.center().y() - 9, gap.width() - kGapInset - kPadding, 18);
    painter.drawPixmap(middle.left(), middle.top() + 3, iconPixmap("hourglass", 12, colours().textFaint, painter.device()->devicePixelRatioF()));
    paintText(painter, middle.adjusted(16, 0, 0, 0), TextRole::micro, colours().textSecondary, tr("Processing %1").arg(Words::minutes(block.minutes.processing)));
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

int BlockPainter::drawMarks(QPainter& painter, const DayBlock& block, const QRect& piece) const {
    const Tone& tone = toneFor(block);
    const qreal ratio = painter.device()->devicePixelRatioF();
    int right = piece.right() - kPadding + 2;
    const int y = piece.top() + std::min(kPadding + 2, std::max(0, (piece.height() - kMarkSize) / 2));
    const auto mark = [&](const QString& name) {
        right -= kMarkSize;
        painter.drawPixmap(right, y, iconPixmap(name, kMarkSize, tone.bar, ratio));
        right -= 3;
    };
    mark(block.flagged ? QStringLiteral("alert") : Words::statusIcon(block.status));
    if (block.pending) mark(QStringLiteral("clock"));
    return right;
}

QRect BlockPainter::drawBadge(QPainter& painter, const DayBlock& block, QPoint at, int roomRight) const {
    if (block.wish == WishKind::any) return {};
    const Tone& tone = toneFor(block);
    const QString word = block.wish == WishKind::only ? tr("Only") : tr("Pref.");
    QFont font = fontFor(TextRole::micro);
    font.setPixelSize(10);
    font.setWeight(QFont::Bold);
    const int width = QFontMetrics(font).horizontalAdvance(word) + 10;
    const QRect badge(at.x(), at.y(), width, 16);
    if (badge.right() > roomRight) return {};
    painter.setPen(block.wish == WishKind::only ? Qt::NoPen : QPen(tone.bar, 1));
    painter.setBrush(block.wish == WishKind::only ? QBrush(tone.bar) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(QRectF(badge).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    painter.setFont(font);
    painter.setPen(block.wish == WishKind::only ? colours().surface : tone.text);
    painter.drawText(badge, Qt::AlignCenter, word);
    return badge;
}

void BlockPainter::drawLabel(QPainter& painter, const DayBlock& block, const QRect& piece) const {
    if (piece.width() < kLaneWidthMin) return;
    const Tone& tone = toneFor(block);
    const bool struck = block.status == Status::noShow;
    QRect room = piece.adjusted(kBarWidth + kPadding, 0, -kPadding, 0);
    if (piece.width() >= 72) room.setRight(drawMarks(painter, block, piece));

    const bool small = piece.height() < 22;
    const TextRole nameRole = small ? TextRole::micro : TextRole::strong;
    const int nameHeight = small ? piece.height() : 20;
    const int nameTop = piece.height() < 40 ? piece.top() + (piece.height() - nameHeight) / 2 : piece.top() + 4;
    const QString name = block.walkIn ? QStringLiteral("%1 · %2").arg(block.customer, tr("walk-in")) : block.customer;
    const int nameWidth = textWidth(nameRole, name);
    const QRect nameRoom(room.left(), nameTop, room.width(), nameHeight);
    paintText(painter, nameRoom, nameRole, tone.text, name, Qt::AlignLeft | Qt::AlignVCenter, struck);

    int used = std::min(nameWidth, nameRoom.width());
    const QRect badge = drawBadge(painter, block, {room.left() + used + 5, nameTop + (nameHeight - 16) / 2}, room.right());
    if (badge.isValid()) used = badge.right() - room.left();
    if (piece.height() < 40) {
        const QRect rest(room.left() + used + 6, nameTop, room.right() - room.left() - used - 6, nameHeight);
        if (rest.width() > 28) paintText(painter, rest, small ? TextRole::micro : TextRole::caption, tone.text, block.service);
        return;
    }
    const QRect lines = piece.adjusted(kBarWidth + kPadding, 0, -kPadding, 0);
    QString service = block.part.isEmpty() ? block.service : QStringLiteral("%1  %2").arg(block.service, block.part);
    paintText(painter, QRect(lines.left(), nameTop + 19, lines.width(), 18), TextRole::caption, tone.text, service);
    if (piece.height() < 62) return;
    QColor faded = tone.text;
    faded.setAlphaF(0.72F);
    paintText(painter, QRect(lines.left(), nameTop + 37, lines.width(), 17), TextRole::micro, faded, textWidth(TextRole::micro, block.time) <= lines.width() ? block.time : Words::time(block.startMinute));
}

}  // namespace salon::desk
