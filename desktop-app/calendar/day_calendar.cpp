#include "calendar/day_calendar.h"

#include "calendar/block_words.h"
#include "calendar/calendar_accessible.h"
#include "ui/words.h"

#include <QApplication>
#include <QHelpEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace salon::desk {
namespace {

constexpr int kLabelPixels = 16;
/// The now-line moves by less than a pixel in this time.
constexpr int kNowMs = 20'000;

/// Where a column and a minute stand on the screen, so that they can be kept there when columns or hours come and go.
struct Anchor {
    std::string column;
    int minute = 0;
    QPoint at;
};

std::optional<Anchor> anchorOf(const DayViewModel& model, const DayMetrics& metrics) {
    const auto [first, last] = visibleColumns(metrics);
    for (int i = first; i <= last; ++i) {
        const DayColumn& column = model.columns()[static_cast<std::size_t>(i)];
        if (column.isAttentionLane()) continue;
        return Anchor{columnKey(column, model.view().kind), metrics.fromMinute, {columnRect(metrics, i).left(), yOf(metrics, metrics.fromMinute)}};
    }
    return {};
}

/// How far what stood at the anchor has moved on the screen.
QPoint driftOf(const Anchor& anchor, const DayViewModel& model, const DayMetrics& metrics) {
    QPoint drift(0, yOf(metrics, anchor.minute) - anchor.at.y());
    for (std::size_t i = 0; i < model.columns().size(); ++i)
        if (columnKey(model.columns()[i], model.view().kind) == anchor.column) drift.setX(columnRect(metrics, static_cast<int>(i)).left() - anchor.at.x());
    return drift;
}

}  // namespace

DayCalendar::DayCalendar(const Session& session, QWidget* parent) : QAbstractScrollArea(parent), m_session(session), m_model(session), m_hand(new Hand(session, *this)) {
    installCalendarAccessibility();
    setObjectName("dayCalendar");
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    m_minute.setInterval(kNowMs);
    connect(&m_minute, &QTimer::timeout, this, &DayCalendar::updateNow);
    m_minute.start();
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(0);
    connect(&m_refresh, &QTimer::timeout, this, &DayCalendar::refresh);
    connect(&session, &Session::bookChanged, this, &DayCalendar::refreshSoon);
    connect(&session, &Session::surroundingsChanged, this, &DayCalendar::refreshSoon);
    connect(&session, &Session::customersChanged, this, [this] {
        m_model.forgetNames();
        refreshSoon();
    });
    setAccessibleName(tr("Day calendar"));
    showDay(session.now().day);
}

int DayCalendar::labelMinutes() const { return static_cast<int>(kLabelPixels / m_metrics.pixelsPerMinute); }

void DayCalendar::showDay(Day day) {
    m_refresh.stop();
    setGhost({});
    m_model.show(day, labelMinutes());
    m_highlights.hovered = {};
    updateMetrics();
    updateNow();
    m_hand->dayShown();
    viewport()->update();
}

void DayCalendar::refreshSoon() {
    // A burst of changes in one turn of the loop costs one look at the day and one paint.
    if (!m_refresh.isActive()) m_refresh.start();
}

const DayViewModel& DayCalendar::model() {
    if (m_refresh.isActive()) refresh();
    return m_model;
}

void DayCalendar::refresh() {
    m_refresh.stop();
    const std::optional<Anchor> anchor = anchorOf(m_model, m_metrics);
    m_model.show(m_model.day(), labelMinutes());
    if (m_model.changes().everything) {
        updateMetrics();
        const QPoint drift = anchor ? driftOf(*anchor, m_model, m_metrics) : QPoint();
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + drift.x());
        verticalScrollBar()->setValue(verticalScrollBar()->value() + drift.y());
        viewport()->update();
    } else {
        repaintChanged();
    }
    m_hand->bookChanged();
}

void DayCalendar::repaintChanged() {
    const auto [first, last] = visibleColumns(m_metrics);
    for (const ModelChanges::Column& change : m_model.changes().columns) {
        if (change.column < first || change.column > last) continue;
        const QRect column = columnRect(m_metrics, change.column);
        if (change.header) viewport()->update(headerRect(m_metrics, change.column));
        if (change.span.empty()) continue;
        const int top = yOf(m_metrics, change.span.from) - 6;
        viewport()->update(QRect(column.left(), top, column.width(), yOf(m_metrics, change.span.to) + 6 - top).intersected(gridRect(m_metrics)));
    }
    if (m_model.changes().ribbons || m_highlights.ghost) viewport()->update();
}

void DayCalendar::updateMetrics() {
    m_metrics.viewport = viewport()->size();
    m_metrics.columnCount = static_cast<int>(m_model.columns().size());
    m_metrics.columnWidth = columnWidthFor(m_metrics.viewport.width(), m_metrics.columnCount);
    m_metrics.fromMinute = m_model.hours().from;
    m_metrics.toMinute = m_model.hours().to;
    m_metrics.stepMinutes = std::max(1, m_session.state().book.shop().stepMinutes);
    horizontalScrollBar()->setRange(0, std::max(0, contentWidth(m_metrics) - m_metrics.viewport.width()));
    horizontalScrollBar()->setPageStep(m_metrics.viewport.width() - kGutterWidth);
    horizontalScrollBar()->setSingleStep(m_metrics.columnWidth / 2);
    verticalScrollBar()->setRange(0, std::max(0, contentHeight(m_metrics) - m_metrics.viewport.height()));
    verticalScrollBar()->setPageStep(m_metrics.viewport.height() - kHeaderHeight);
    verticalScrollBar()->setSingleStep(static_cast<int>(30 * m_metrics.pixelsPerMinute));
    m_metrics.scrollX = horizontalScrollBar()->value();
    m_metrics.scrollY = verticalScrollBar()->value();
}

void DayCalendar::updateNow() {
    const WallTime now = m_session.now();
    const std::vector<Day> days = ColumnHeads::daysOf(m_model.view(), m_model.day());
    const int minute = std::find(days.begin(), days.end(), now.day) != days.end() ? now.minute : -1;
    if (minute == m_highlights.nowMinute && now.day == m_highlights.nowDay) return;
    m_highlights.nowMinute = minute;
    m_highlights.nowDay = now.day;
    viewport()->update();
}

void DayCalendar::scrollToMinute(int minute) {
    const int down = static_cast<int>((minute - m_metrics.fromMinute) * m_metrics.pixelsPerMinute);
    verticalScrollBar()->setValue(down - (m_metrics.viewport.height() - kHeaderHeight) / 3);
    m_placed = true;
}

QRect DayCalendar::blockRect(const BlockId& id) {
    const auto place = model().whereIs(id);
    if (!place) return {};
    const DayBlock& block = *m_model.find(id);
    return boxRect(m_metrics, place->first, block.placed, block.span());
}

void DayCalendar::select(const ReservationId& reservation) {
    if (m_highlights.selected == reservation) return;
    repaintVisit(m_highlights.selected);
    m_highlights.selected = reservation;
    if (reservation.empty()) m_highlights.selectedBlock.reset();
    else if (!m_highlights.selectedBlock || m_highlights.selectedBlock->reservation != reservation) m_highlights.selectedBlock = BlockId{reservation, 0};
    repaintVisit(reservation);
    if (m_highlights.selectedBlock) announceSelection(*this, *m_highlights.selectedBlock);
    emit selectionChanged(reservation);
}

void DayCalendar::repaintVisit(const ReservationId& reservation) {
    if (reservation.empty()) return;
    const std::vector<BlockId> lines = m_model.linesOf(reservation);
    if (lines.size() > 1) {
        viewport()->update();  // the link between them may cross any column
        return;
    }
    for (const BlockId& id : lines) viewport()->update(blockRect(id).adjusted(-4, -4, 4, 4));
}

void DayCalendar::paintEvent(QPaintEvent* event) {
    QPainter painter(viewport());
    m_highlights.hasFocus = hasFocus();
    m_painter.paint(painter, event->region(), m_model, m_metrics, m_highlights);
    m_hand->paint(painter, event->region());
}

void DayCalendar::resizeEvent(QResizeEvent*) {
    updateMetrics();
    m_hand->resized();
    if (!m_placed && m_metrics.viewport.height() > kHeaderHeight && m_highlights.nowMinute >= 0) scrollToMinute(m_highlights.nowMinute);
}

void DayCalendar::scrollContentsBy(int dx, int dy) {
    m_metrics.scrollX = horizontalScrollBar()->value();
    m_metrics.scrollY = verticalScrollBar()->value();
    // The grid is shifted, only what comes into view is painted; header and hours follow in their own strip.
    viewport()->scroll(dx, dy, gridRect(m_metrics));
    if (dx != 0) viewport()->update(kGutterWidth, 0, viewport()->width(), kHeaderHeight);
    if (dy != 0) viewport()->update(0, kHeaderHeight, kGutterWidth, viewport()->height());
    if (m_highlights.ghost || !m_model.hasVisits()) viewport()->update();
    m_hand->scrolled();
}

const DayBlock* DayCalendar::blockAt(QPoint at) const {
    const std::optional<int> column = at.y() < kHeaderHeight ? std::nullopt : columnAt(m_metrics, at.x());
    if (!column) return nullptr;
    const DayBlock* hit = nullptr;
    for (const DayBlock& block : m_model.columns()[static_cast<std::size_t>(*column)].blocks) {
        if (!boxRect(m_metrics, *column, block.placed, block.span()).contains(at)) continue;
        const int minute = minuteAt(m_metrics, at.y());
        const int gap = block.startMinute + block.minutes.working;
        const bool inGap = minute >= gap && minute < gap + block.minutes.processing;
        if (!inGap || !hit) hit = inGap ? hit : &block;
    }
    return hit;
}

bool DayCalendar::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        showTip(help->pos(), help->globalPos());
        return true;
    }
    if (event->type() == QEvent::Leave && !m_hand->isPressed()) {
        repaintVisit(std::exchange(m_highlights.hovered, {}));
        setGhost({});
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void DayCalendar::showTip(QPoint at, QPoint global) {
    const DayBlock* block = blockAt(at);
    if (!block) return QToolTip::hideText();
    QStringList lines{QStringLiteral("<b>%1</b> · %2").arg(block->customer.toHtmlEscaped(), Words::status(block->status)),
                      QStringLiteral("%1 · %2").arg(block->time, block->service.toHtmlEscaped())};
    if (!block->reasons.isEmpty()) lines << tr("Chosen because: %1").arg(block->reasons.toHtmlEscaped());
    const QStringList signs = BlockWords::signs(*block);
    if (!signs.isEmpty()) lines << signs.join(QStringLiteral(" · ")).toHtmlEscaped();
    QToolTip::showText(global, lines.join("<br>"), viewport());
}

void DayCalendar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) {
        m_painter.forget();  // its pictures are in the colours of a theme that may be gone
        viewport()->update();
    }
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Day calendar"));
        m_painter.forget();
        m_model.forget();
        refresh();
        m_hand->wordsChanged();
        viewport()->update();
    }
    QAbstractScrollArea::changeEvent(event);
}

}  // namespace salon::desk
