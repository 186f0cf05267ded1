#include "ui/panel.h"

#include "ui/icons.h"
#include "ui/widgets.h"

#include <QKeyEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <tuple>
#include <vector>

namespace salon::desk {

Panel::Panel(QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);

    auto* head = new QWidget(this);
    m_head = head;
    head->setObjectName("panelHead");
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(space::xl, space::l, space::l, space::s);
    m_title = makeLabel(head, TextRole::title);
    m_close = makeButton(head, "icon", "close");
    m_close->setObjectName("closePanel");
    connect(m_close, &QPushButton::clicked, this, &Panel::closeWished);
    row->addWidget(m_title, 1);
    row->addWidget(m_close);
    column->addWidget(head);

    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto* content = new QWidget(m_scroll);
    content->setObjectName("panelBody");
    m_body = new QVBoxLayout(content);
    m_body->setContentsMargins(space::xl, space::s, space::xl, space::xl);
    m_body->setSpacing(space::m);
    m_scroll->setWidget(content);
    column->addWidget(m_scroll, 1);

    m_footBox = new QWidget(this);
    m_footBox->setObjectName("panelFoot");
    m_foot = new QVBoxLayout(m_footBox);
    m_foot->setContentsMargins(space::xl, space::l, space::xl, space::l);
    m_foot->setSpacing(space::s);
    column->addWidget(m_footBox);
    m_footBox->hide();
}

void Panel::setTitle(const QString& title) {
    m_title->setText(title);
    setAccessibleName(title);
    m_close->setToolTip(tr("Close (Esc)"));
    m_close->setAccessibleName(tr("Close (Esc)"));
}

QList<QWidget*> Panel::inReadingOrder() const {
    struct Place {
        int section;
        int y;
        int x;
        QWidget* widget;
    };
    std::vector<Place> places;
    for (QWidget* section : {m_head, m_scroll->widget(), m_footBox})
        for (QWidget* widget : section->findChildren<QWidget*>()) {
            if (!widget->isVisible() || !widget->isEnabled() || !(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy()) continue;
            const QPoint at = widget->mapTo(section, QPoint());
            places.push_back({section == m_head ? 0 : section == m_footBox ? 2 : 1, at.y(), at.x(), widget});
        }
    std::stable_sort(places.begin(), places.end(), [](const Place& a, const Place& b) { return std::tie(a.section, a.y, a.x) < std::tie(b.section, b.y, b.x); });
    QList<QWidget*> order;
    for (const Place& place : places) order << place.widget;
    return order;
}

bool Panel::focusNextPrevChild(bool next) {
    const QList<QWidget*> order = inReadingOrder();
    const QWidget* focused = window()->focusWidget();
    const auto now = order.indexOf(focused);
    auto then = next ? now + 1 : now - 1;
    // A panel that is a window of its own has no way out.
    if (isWindow() && !order.isEmpty()) then = (then + order.size()) % order.size();
    const auto reason = next ? Qt::TabFocusReason : Qt::BacktabFocusReason;
    const bool inside = now >= 0 || isWindow() || focused == this || (focused && isAncestorOf(focused));
    if (inside && 0 <= then && then < order.size()) {
        order[then]->setFocus(reason);
        m_scroll->ensureWidgetVisible(order[then]);
        return true;
    }
    for (QWidget* widget = next ? nextInFocusChain() : previousInFocusChain(); widget != this; widget = next ? widget->nextInFocusChain() : widget->previousInFocusChain()) {
        if (isAncestorOf(widget) || !widget->isVisible() || !widget->isEnabled() || !(widget->focusPolicy() & Qt::TabFocus)) continue;
        widget->setFocus(reason);
        return true;
    }
    return false;
}

void Panel::showFoot(bool shown) { m_footBox->setVisible(shown); }

void Panel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

void Panel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void Panel::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) emit closeWished();
    else QWidget::keyPressEvent(event);
}

}  // namespace salon::desk
