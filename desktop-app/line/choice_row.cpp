#include "line/choice_row.h"

#include "ui/icons.h"
#include "ui/paint_text.h"

#include <QPainter>

namespace salon::desk {

ChoiceRow::ChoiceRow(QWidget* parent) : QPushButton(parent) {
    setCheckable(true);
    setCursor(Qt::PointingHandCursor);
    // The keys stay in the field: arrows and Alt with a digit choose.
    setFocusPolicy(Qt::NoFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ChoiceRow::set(int digit, const QString& icon, const QString& title, const QString& caption) {
    m_digit = digit;
    m_icon = icon;
    m_title = title;
    m_caption = caption;
    setAccessibleName(caption.isEmpty() ? title : title + ", " + caption);
    setAccessibleDescription(digit > 0 ? QStringLiteral("Alt+%1").arg(digit) : QString());
    update();
}

void ChoiceRow::setMarked(bool marked) { setChecked(marked); }

QSize ChoiceRow::sizeHint() const { return {200, kChoiceHeight}; }

void ChoiceRow::paintEvent(QPaintEvent*) {
    const Colours& c = colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool marked = isChecked();
    painter.setPen(QPen(marked ? c.accent : c.hairlineStrong, marked ? 2 : 1));
    painter.setBrush(marked || underMouse() ? c.accentSoft : c.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 9, 9);
    const QRect badge(11, (height() - 20) / 2, 20, 20);
    if (m_digit > 0) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(marked ? c.accent : c.sunken);
        painter.drawRoundedRect(badge, 6, 6);
        paintText(painter, badge, TextRole::captionStrong, marked ? c.onAccent : c.textSecondary, QString::number(m_digit), Qt::AlignCenter);
    } else {
        painter.drawPixmap(badge.left() + 1, badge.top() + 1, iconPixmap(m_icon, 18, c.accent, devicePixelRatioF()));
    }
    const int left = badge.right() + 12;
    const int room = width() - left - 30;
    if (m_caption.isEmpty()) {
        paintText(painter, QRect(left, 0, room, height()), TextRole::strong, c.text, m_title);
    } else {
        paintText(painter, QRect(left, 4, room, 20), TextRole::strong, c.text, m_title);
        paintText(painter, QRect(left, 23, room, 18), TextRole::caption, c.textSecondary, m_caption);
    }
    // Enter takes the marked one.
    if (marked) paintText(painter, QRect(width() - 30, 0, 20, height()), TextRole::strong, c.accent, QStringLiteral("↵"), Qt::AlignCenter);
}

}  // namespace salon::desk
