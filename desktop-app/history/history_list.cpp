#include "history/history_list.h"

#include "ui/style.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace salon::desk {
namespace {

enum Role { whenRole = Qt::UserRole, whoRole, whatRole, detailsRole, toneRole };

/// The words of one step: when and where in a small line, what in a strong one, what came of it below.
class StepDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const int width = textWidthOf(option);
        int height = 2 * space::m + lineHeight(TextRole::caption) + heightOf(TextRole::strong, index.data(whatRole).toString(), width);
        const QString details = index.data(detailsRole).toString();
        if (!details.isEmpty()) height += space::xs + heightOf(TextRole::caption, details, width);
        return {width, height};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const Colours& c = colours();
        const bool current = option.state & QStyle::State_Selected;
        painter->fillRect(option.rect, current ? c.accentSoft : c.surface);
        const auto tone = static_cast<QColor>(index.data(toneRole).value<QColor>());
        painter->fillRect(QRect(option.rect.left(), option.rect.top() + space::s, 3, option.rect.height() - 2 * space::s), tone);
        QRect where = option.rect.adjusted(space::l, space::m, -space::m, 0);
        where.setWidth(textWidthOf(option));
        where = write(*painter, where, TextRole::caption, c.textSecondary, index.data(whenRole).toString() + QStringLiteral(" · ") + index.data(whoRole).toString());
        where = write(*painter, where, TextRole::strong, c.text, index.data(whatRole).toString());
        const QString details = index.data(detailsRole).toString();
        if (!details.isEmpty()) write(*painter, where.translated(0, space::xs), TextRole::caption, c.textSecondary, details);
        painter->setPen(c.hairline);
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    }

private:
    static int textWidthOf(const QStyleOptionViewItem& option) { return std::max(120, option.widget->width() - space::l - space::xl - space::m); }
    static int lineHeight(TextRole role) { return QFontMetrics(fontFor(role)).height(); }
    static QRect boxOf(TextRole role, const QString& text, int width) {
        return QFontMetrics(fontFor(role)).boundingRect(QRect(0, 0, width, 10'000), Qt::TextWordWrap, text);
    }
    static int heightOf(TextRole role, const QString& text, int width) { return boxOf(role, text, width).height(); }
    /// The place below what was written.
    static QRect write(QPainter& painter, QRect where, TextRole role, const QColor& colour, const QString& text) {
        painter.setFont(fontFor(role));
        painter.setPen(colour);
        const int height = heightOf(role, text, where.width());
        where.setHeight(height);
        painter.drawText(where, Qt::TextWordWrap, text);
        return where.translated(0, height);
    }
};

QColor toneFor(const HistoryLine& line) {
    const Colours& c = colours();
    if (line.refused) return c.ended.bar;
    if (line.flagged) return c.attention.bar;
    if (!line.sent || line.promised) return c.arrived.bar;
    return c.hairlineStrong;
}

}  // namespace

HistoryList::HistoryList(QWidget* parent) : QListWidget(parent) {
    setItemDelegate(new StepDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setUniformItemSizes(false);
}

void HistoryList::show(const std::vector<HistoryLine>& lines) {
    clear();
    for (const HistoryLine& line : lines) {
        auto* item = new QListWidgetItem(this);
        item->setData(whenRole, line.when);
        item->setData(whoRole, line.who);
        item->setData(whatRole, line.what);
        item->setData(detailsRole, line.details.join(QLatin1Char('\n')));
        item->setData(toneRole, toneFor(line));
        item->setData(Qt::AccessibleTextRole, line.spoken());
    }
}

void HistoryList::resizeEvent(QResizeEvent* event) {
    QListWidget::resizeEvent(event);
    scheduleDelayedItemsLayout();
}

bool HistoryList::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Home || key == Qt::Key_End || key == Qt::Key_PageUp || key == Qt::Key_PageDown) {
            event->accept();
            return true;
        }
    }
    return QListWidget::event(event);
}

}  // namespace salon::desk
