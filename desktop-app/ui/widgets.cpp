#include "ui/widgets.h"

#include "ui/icons.h"
#include "ui/paint_text.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionButton>
#include <QVBoxLayout>
#include <QVariant>

#include <algorithm>
#include <array>

namespace salon::desk {
namespace {

/// Remembers how high its text is. Nested layouts ask for that again and again, a few widths in turn, and each answer of a
/// QLabel shapes the whole text anew.
class WrappingLabel : public QLabel {
public:
    using QLabel::QLabel;

    int heightForWidth(int width) const override {
        if (m_text != text()) forget();
        const auto known = std::find_if(m_heights.begin(), m_heights.end(), [width](const Known& one) { return one.width == width; });
        if (known != m_heights.end()) return known->height;
        m_text = text();
        Known& oldest = m_heights[m_next++ % m_heights.size()];
        oldest = {width, QLabel::heightForWidth(width)};
        return oldest.height;
    }

protected:
    bool event(QEvent* event) override {
        switch (event->type()) {
            case QEvent::FontChange:
            case QEvent::StyleChange:
            case QEvent::Polish:
            case QEvent::ContentsRectChange: forget(); break;
            default: break;
        }
        return QLabel::event(event);
    }

private:
    struct Known {
        int width = -1;
        int height = 0;
    };
    void forget() const { m_heights.fill({}); }

    mutable std::array<Known, 4> m_heights;
    mutable std::size_t m_next = 0;
    mutable QString m_text;
};

}  // namespace

QLabel* makeLabel(QWidget* parent, TextRole role, const char* tone, bool wraps) {
    QLabel* label = wraps ? new WrappingLabel(parent) : new QLabel(parent);
    label->setFont(fontFor(role));
    label->setProperty("tone", QString::fromLatin1(tone));
    label->setWordWrap(wraps);
    label->setTextFormat(Qt::PlainText);
    return label;
}

QPushButton* makeButton(QWidget* parent, const char* kind, const QString& iconName) {
    auto* button = new QPushButton(parent);
    const QString name = QString::fromLatin1(kind);
    button->setProperty("kind", name);
    button->setCursor(Qt::PointingHandCursor);
    if (name == "chip" || name == "segment") button->setCheckable(true);
    if (!iconName.isEmpty()) {
        const int air = name == "icon" ? 0 : kIconAir;
        button->setIcon(livingIcon(iconName, [name] {
            const Colours& c = colours();
            return name == "primary" ? c.onAccent : name == "danger" ? c.attention.bar : name == "link" ? c.accent : c.textSecondary;
        }, air));
        button->setIconSize({18 + air, 18});
    }
    return button;
}

QFrame* makeCard(QWidget* parent, const char* card) {
    auto* frame = new QFrame(parent);
    frame->setProperty("card", QString::fromLatin1(card));
    return frame;
}

QFrame* makeRule(QWidget* parent) {
    auto* rule = new QFrame(parent);
    rule->setProperty("line", true);
    return rule;
}

QWidget* makeEmptyState(QWidget* parent, const QString& title, const QString& sentence) {
    auto* box = new QWidget(parent);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 72, 0, 0);
    column->setSpacing(space::s);
    auto* picture = new QLabel(box);
    picture->setPixmap(iconPixmap("check-circle", 40, colours().good.bar, parent->devicePixelRatioF()));
    QLabel* heading = makeLabel(box, TextRole::heading, "", true);
    heading->setText(title);
    QLabel* words = makeLabel(box, TextRole::body, "secondary", true);
    words->setText(sentence);
    for (QLabel* label : {picture, heading, words}) {
        label->setAlignment(Qt::AlignCenter);
        column->addWidget(label);
    }
    return box;
}

void restyle(QWidget* widget, const char* property, const QVariant& value) {
    if (widget->property(property) == value) return;
    widget->setProperty(property, value);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

void clearLayout(QLayout* layout) {
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            // Later, because it may be the very button whose press we are answering.
            widget->hide();
            widget->setParent(nullptr);
            widget->deleteLater();
        }
        if (item->layout()) clearLayout(item->layout());
        delete item;
    }
}

AnswerButton::AnswerButton(QWidget* parent) : QPushButton(parent) {
    setProperty("kind", "answer");
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void AnswerButton::setTexts(const QString& title, const QString& caption, const QString& iconName) {
    m_title = title;
    m_caption = caption;
    m_icon = iconName;
    setAccessibleName(caption.isEmpty() ? title : title + ", " + caption);
    updateGeometry();
    update();
}

QSize AnswerButton::sizeHint() const { return {200, m_caption.isEmpty() ? 40 : 52}; }

void AnswerButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text.clear();
    style()->drawControl(QStyle::CE_PushButton, &option, &painter, this);
    const Colours& c = colours();
    QRect room = rect().adjusted(14, 0, -14, 0);
    const QColor ink = isEnabled() ? c.text : c.textFaint;
    if (!m_icon.isEmpty()) {
        painter.drawPixmap(room.left(), (height() - 18) / 2, iconPixmap(m_icon, 18, isEnabled() ? c.accent : c.textFaint, devicePixelRatioF()));
        room.setLeft(room.left() + 30);
    }
    if (m_caption.isEmpty()) {
        paintText(painter, room, TextRole::strong, ink, m_title);
        return;
    }
    paintText(painter, QRect(room.left(), 6, room.width(), 21), TextRole::strong, ink, m_title);
    paintText(painter, QRect(room.left(), 26, room.width(), 19), TextRole::caption, c.textSecondary, m_caption);
}

StatusChip::StatusChip(QWidget* parent) : QWidget(parent), m_tone(colours().confirmed) { setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed); }

void StatusChip::set(const Tone& tone, const QString& iconName, const QString& text) {
    m_tone = tone;
    m_icon = iconName;
    m_text = text;
    updateGeometry();
    update();
}

QSize StatusChip::sizeHint() const { return {textWidth(TextRole::captionStrong, m_text) + 38, 26}; }

void StatusChip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_tone.edge, 1));
    painter.setBrush(m_tone.fill);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 12.5, 12.5);
    painter.drawPixmap(10, 6, iconPixmap(m_icon, 14, m_tone.bar, devicePixelRatioF()));
    paintText(painter, rect().adjusted(28, 0, -6, 0), TextRole::captionStrong, m_tone.text, m_text);
}

FlowLayout::FlowLayout(QWidget* parent, int spacing) : QLayout(parent), m_spacing(spacing) { setContentsMargins(0, 0, 0, 0); }

FlowLayout::~FlowLayout() { qDeleteAll(m_items); }

QLayoutItem* FlowLayout::takeAt(int index) { return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr; }

QSize FlowLayout::minimumSize() const {
    QSize size;
    for (const QLayoutItem* item : m_items) size = size.expandedTo(item->minimumSize());
    return size;
}

void FlowLayout::setGeometry(const QRect& rect) {
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect& rect, bool place) const {
    int x = rect.x();
    int y = rect.y();
    int rowHeight = 0;
    for (QLayoutItem* item : m_items) {
        if (item->isEmpty()) continue;
        const QSize size = item->sizeHint();
        if (x > rect.x() && x + size.width() > rect.x() + rect.width()) {
            x = rect.x();
            y += rowHeight + m_spacing;
            rowHeight = 0;
        }
        if (place) item->setGeometry(QRect(QPoint(x, y), size));
        x += size.width() + m_spacing;
        rowHeight = std::max(rowHeight, size.height());
    }
    return y + rowHeight - rect.y();
}

}  // namespace salon::desk
