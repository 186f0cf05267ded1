#include "calendar/drop_painter.h"

#include "ui/icons.h"
#include "ui/paint_text.h"
#include "ui/style.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>

namespace salon::desk {
namespace {

constexpr int kBubbleWidthMax = 320;
constexpr int kBubblePadding = 12;
constexpr int kBubbleTitle = 18;
constexpr int kBubbleIcon = 16;
constexpr int kBubbleAway = 6;
constexpr int kRadius = 7;
constexpr int kLitBar = 3;

const Tone& toneOf(DropMood mood) {
    const Colours& c = colours();
    return mood == DropMood::fits ? c.confirmed : mood == DropMood::asks ? c.arrived : c.attention;
}

QString iconOf(DropMood mood) {
    return mood == DropMood::fits ? QStringLiteral("check") : mood == DropMood::asks ? QStringLiteral("swap") : QStringLiteral("alert");
}

int sentenceHeight(const QString& sentence, int width) {
    if (sentence.isEmpty()) return 0;
    return QFontMetrics(fontFor(TextRole::caption)).boundingRect(QRect(0, 0, width, 200), Qt::TextWordWrap, sentence).height() + 2;
}

}  // namespace

QRegion DropPicture::region() const {
    QRegion region;
    for (const DropGhost& ghost : ghosts) region += ghost.box.adjusted(-4, -4, 4, 8);
    if (bubble) region += bubble->box.adjusted(-2, -2, 2, 6);
    return region;
}

QRect DropPainter::bubbleBox(const DayMetrics& metrics, const QRect& ghost, const DropBubble& bubble) {
    const int icon = kBubbleIcon + 6;
    const int titleWidth = textWidth(TextRole::captionStrong, bubble.title) + icon;
    const int inner = std::min(kBubbleWidthMax - 2 * kBubblePadding, std::max(titleWidth, textWidth(TextRole::caption, bubble.sentence)) + 2);
    const int height = 16 + kBubbleTitle + sentenceHeight(bubble.sentence, inner);
    const QRect grid = gridRect(metrics);
    QRect box(ghost.left(), ghost.top() - height - kBubbleAway, inner + 2 * kBubblePadding, height);
    if (box.top() < grid.top() + 2) box.moveTop(ghost.bottom() + kBubbleAway);
    if (box.bottom() > grid.bottom()) box.moveTop(grid.top() + 2);
    box.moveLeft(std::clamp(box.left(), grid.left() + 2, std::max(grid.left() + 2, grid.right() - box.width() - 2)));
    return box;
}

void DropPainter::paintLit(QPainter& painter, const DayMetrics& metrics, int column, const std::vector<Span>& lit) const {
    if (lit.empty()) return;
    const Tone& tone = colours().good;
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Span& span : lit) {
        const QRect box = boxRect(metrics, column, Placed{}, span).adjusted(0, 1, 0, -1);
        QPainterPath path;
        path.addRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
        QColor fill = tone.fill;
        fill.setAlphaF(0.72F);
        painter.fillPath(path, fill);
        QColor edge = tone.bar;
        edge.setAlphaF(0.55F);
        painter.strokePath(path, QPen(edge, 1, Qt::DashLine));
        painter.fillRect(QRect(box.left(), box.top() + kRadius, kLitBar, std::max(0, box.height() - 2 * kRadius)), tone.bar);
    }
}

void DropPainter::paint(QPainter& painter, const DayMetrics& metrics, const DropPicture& picture) {
    painter.setRenderHint(QPainter::Antialiasing);
    for (const DropGhost& ghost : picture.ghosts)
        if (!ghost.strong) paintGhost(painter, metrics, ghost);
    for (const DropGhost& ghost : picture.ghosts)
        if (ghost.strong) paintGhost(painter, metrics, ghost);
    if (picture.bubble) paintBubble(painter, *picture.bubble);
}

void DropPainter::paintGhost(QPainter& painter, const DayMetrics& metrics, const DropGhost& ghost) {
    const Colours& c = colours();
    if (ghost.strong) {
        QPainterPath shadow;
        shadow.addRoundedRect(QRectF(ghost.box).adjusted(-1, 2, 1, 5), 8, 8);
        painter.fillPath(shadow, QColor(20, 24, 40, 34));
    }
    QPainterPath paper;
    paper.addRoundedRect(QRectF(ghost.box).adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
    painter.fillPath(paper, c.surface);
    painter.setOpacity(ghost.strong ? 0.94 : 0.7);
    m_blocks.paint(painter, ghost.block, ghost.box, metrics);
    painter.setOpacity(1);
    painter.strokePath(paper, QPen(toneOf(ghost.mood).bar, 2, ghost.mood == DropMood::fits && ghost.strong ? Qt::SolidLine : Qt::DashLine));
}

void DropPainter::paintBubble(QPainter& painter, const DropBubble& bubble) const {
    const Colours& c = colours();
    const bool plain = bubble.mood == DropMood::fits;
    const Tone& tone = toneOf(bubble.mood);
    QPainterPath shadow;
    shadow.addRoundedRect(QRectF(bubble.box).adjusted(0, 2, 0, 4), 11, 11);
    painter.fillPath(shadow, QColor(20, 24, 40, 30));
    painter.setPen(plain ? QPen(Qt::NoPen) : QPen(tone.bar, 1));
    painter.setBrush(plain ? c.toast : tone.fill);
    painter.drawRoundedRect(QRectF(bubble.box).adjusted(0.5, 0.5, -0.5, -0.5), 11, 11);
    const QColor ink = plain ? c.onToast : tone.text;
    const QRect room = bubble.box.adjusted(kBubblePadding, 8, -kBubblePadding, -8);
    painter.drawPixmap(room.left(), room.top() + 1, iconPixmap(iconOf(bubble.mood), kBubbleIcon, plain ? c.onToast : tone.bar, painter.device()->devicePixelRatioF()));
    paintText(painter, QRect(room.left() + kBubbleIcon + 6, room.top(), room.width() - kBubbleIcon - 6, kBubbleTitle), TextRole::captionStrong, ink, bubble.title);
    if (bubble.sentence.isEmpty()) return;
    painter.setFont(fontFor(TextRole::caption));
    painter.setPen(ink);
    painter.drawText(room.adjusted(0, kBubbleTitle + 2, 2, 2), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, bubble.sentence);
}

void DropPainter::paintCursor(QPainter& painter, const QRect& box, const QString& label) const {
    const Colours& c = colours();
    painter.setRenderHint(QPainter::Antialiasing);
    QColor pale = c.accentSoft;
    pale.setAlphaF(0.9F);
    painter.setBrush(pale);
    painter.setPen(QPen(c.accent, 2));
    painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), kRadius, kRadius);
    paintText(painter, box.adjusted(10, 0, -8, 0), TextRole::captionStrong, c.accent, label);
}

}  // namespace salon::desk
