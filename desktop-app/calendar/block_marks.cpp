#include "calendar/block_marks.h"

#include "ui/icons.h"
#include "ui/paint_text.h"
#include "ui/words.h"

#include <QFontMetrics>
#include <QPainter>

namespace salon::desk {
namespace {

constexpr int kPillHeight = 16;
constexpr int kBetween = 3;

QFont pillFont() {
    QFont font = fontFor(TextRole::micro);
    font.setPixelSize(10);
    font.setWeight(QFont::Bold);
    return font;
}

/// Runs of full height with paper between them.
void drawDashes(QPainter& painter, const QColor& colour, const QRect& bar, int dash, int pause) {
    for (int y = bar.top(); y <= bar.bottom(); y += dash + pause) painter.fillRect(QRect(bar.left(), y, bar.width(), std::min(dash, bar.bottom() - y + 1)), colour);
}

}  // namespace

const Tone& toneFor(const DayBlock& block) { return block.flagged ? colours().attention : toneOf(block.status); }

std::vector<BlockMarks::Mark> BlockMarks::urgent(const DayBlock& block) {
    const Tone& tone = toneFor(block);
    std::vector<Mark> marks;
    marks.push_back({block.flagged ? QStringLiteral("alert") : Words::statusIcon(block.status), {}, tone.bar});
    if (block.lateMinutes > 0 && !block.missed) marks.push_back({{}, QStringLiteral("+%1").arg(block.lateMinutes), colours().now, true});
    if (block.pending) marks.push_back({QStringLiteral("clock"), {}, tone.bar});
    return marks;
}

std::vector<BlockMarks::Mark> BlockMarks::quiet(const DayBlock& block) {
    const Tone& tone = toneFor(block);
    std::vector<Mark> marks;
    //: On a visit of somebody who has never been here
    if (block.firstVisit) marks.push_back({{}, tr("New"), tone.bar});
    if (block.openElsewhere) marks.push_back({QStringLiteral("eye"), {}, tone.bar});
    if (block.noted) marks.push_back({QStringLiteral("note"), {}, tone.bar});
    if (block.group) marks.push_back({block.group->kind == GroupKind::series ? QStringLiteral("repeat") : QStringLiteral("users"), {}, tone.bar});
    if (block.walkIn) marks.push_back({QStringLiteral("walk-in"), {}, tone.bar});
    return marks;
}

BlockMarks::Mark BlockMarks::wish(const DayBlock& block) {
    const QColor bar = toneFor(block).bar;
    if (block.wish == WishKind::only) return {{}, tr("Only"), bar, true};
    if (block.wish == WishKind::prefer) return {{}, tr("Pref."), bar};
    return {};
}

int BlockMarks::width(const Mark& mark) { return mark.word.isEmpty() ? kMarkSize : QFontMetrics(pillFont()).horizontalAdvance(mark.word) + 10; }

int BlockMarks::width(const std::vector<Mark>& marks) {
    int all = 0;
    for (const Mark& mark : marks) all += width(mark) + (all > 0 ? kBetween : 0);
    return all;
}

void BlockMarks::draw(QPainter& painter, const Mark& mark, QPoint at) {
    if (mark.word.isEmpty()) {
        painter.drawPixmap(at, iconPixmap(mark.icon, kMarkSize, mark.colour, painter.device()->devicePixelRatioF()));
        return;
    }
    const QRect pill(at.x(), at.y() - (kPillHeight - kMarkSize) / 2, width(mark), kPillHeight);
    painter.setPen(mark.filled ? Qt::NoPen : QPen(mark.colour, 1));
    painter.setBrush(mark.filled ? QBrush(mark.colour) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(QRectF(pill).adjusted(0.5, 0.5, -0.5, -0.5), kPillHeight / 2.0, kPillHeight / 2.0);
    painter.setFont(pillFont());
    painter.setPen(mark.filled ? colours().surface : mark.colour);
    painter.drawText(pill, Qt::AlignCenter, mark.word);
}

int BlockMarks::drawRow(QPainter& painter, const std::vector<Mark>& marks, int right, int top, int height, int left) {
    for (const Mark& mark : marks) {
        const int x = right - width(mark);
        if (x < left) break;
        draw(painter, mark, {x, top + (height - kMarkSize) / 2});
        right = x - kBetween;
    }
    return right;
}

void BlockMarks::drawBar(QPainter& painter, const Tone& tone, Status status, bool flagged, const QRect& bar) {
    const QRect narrow(bar.left(), bar.top(), bar.width() - 2, bar.height());
    if (flagged) return painter.fillRect(bar, tone.bar);
    switch (status) {
        case Status::requested: return drawDashes(painter, tone.bar, narrow, 3, 4);
        case Status::confirmed: return painter.fillRect(narrow, tone.bar);
        case Status::arrived: return drawDashes(painter, tone.bar, bar, 9, 3);
        case Status::inService: return painter.fillRect(bar, tone.bar);
        case Status::completed:
            painter.fillRect(QRect(bar.left(), bar.top(), 2, bar.height()), tone.bar);
            return painter.fillRect(QRect(bar.left() + 4, bar.top(), 1, bar.height()), tone.bar);
        case Status::cancelled:
        case Status::noShow:
        case Status::declined: return painter.fillRect(QRect(bar.left(), bar.top(), 1, bar.height()), tone.bar);
    }
}

}  // namespace salon::desk
