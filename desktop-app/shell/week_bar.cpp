#include "shell/week_bar.h"

#include "ui/widgets.h"
#include "ui/words.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>

#include <algorithm>

namespace salon::desk {

WeekBar::WeekBar(const Session& session, QWidget* parent) : QFrame(parent), m_session(session) {
    setObjectName("weekBar");
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::xl, space::s, space::l, space::s);
    row->setSpacing(space::s);
    m_previous = makeButton(this, "icon", "chevron-left");
    m_previous->setObjectName("weekOfPrevious");
    m_name = makeButton(this, "");
    m_name->setObjectName("weekOf");
    m_next = makeButton(this, "icon", "chevron-right");
    m_next->setObjectName("weekOfNext");
    m_days = makeLabel(this, TextRole::body, "secondary");
    m_days->setObjectName("weekDays");
    m_menu = new QMenu(this);
    m_name->setMenu(m_menu);
    for (QPushButton* button : {m_previous, m_name, m_next}) {
        button->setFocusPolicy(Qt::TabFocus);
        row->addWidget(button);
    }
    row->addSpacing(space::s);
    row->addWidget(m_days);
    row->addStretch(1);
    connect(m_previous, &QPushButton::clicked, this, [this] { turn(-1); });
    connect(m_next, &QPushButton::clicked, this, [this] { turn(1); });
    connect(m_menu, &QMenu::aboutToShow, this, &WeekBar::fillMenu);
    hide();
}

void WeekBar::follow(const CalendarView& view, Day day) {
    m_view = view;
    m_day = day;
    retranslate();
    setVisible(view.kind == ViewKind::week);
}

std::vector<const Stylist*> WeekBar::working() const {
    std::vector<const Stylist*> found;
    for (const auto& [id, stylist] : m_session.state().book.roster().stylists)
        if (stylist.active || id == m_view.stylist) found.push_back(&stylist);
    return found;
}

void WeekBar::turn(int by) {
    if (m_view.kind != ViewKind::week) return;
    const auto all = working();
    const auto now = std::find_if(all.begin(), all.end(), [&](const Stylist* one) { return one->id == m_view.stylist; });
    if (now == all.end()) return;
    const auto count = static_cast<std::ptrdiff_t>(all.size());
    emit chosen(all[static_cast<std::size_t>(((now - all.begin()) + by + count) % count)]->id);
}

void WeekBar::fillMenu() {
    m_menu->clear();
    for (const Stylist* stylist : working()) {
        QAction* action = m_menu->addAction(Words(m_session).stylist(stylist->id), this, [this, id = stylist->id] { emit chosen(id); });
        action->setCheckable(true);
        action->setChecked(stylist->id == m_view.stylist);
    }
}

void WeekBar::retranslate() {
    const Day monday = m_day.plus(-m_day.weekday());
    m_name->setText(tr("%1's week").arg(Words(m_session).stylist(m_view.stylist)));
    m_name->setToolTip(tr("Another stylist's week"));
    m_name->setAccessibleName(m_name->text());
    m_previous->setToolTip(tr("The stylist before (Ctrl+Left)"));
    m_previous->setAccessibleName(m_previous->toolTip());
    m_next->setToolTip(tr("The next stylist (Ctrl+Right)"));
    m_next->setAccessibleName(m_next->toolTip());
    //: The first and the last day of a week
    m_days->setText(tr("%1 – %2").arg(Words::shortDay(monday), Words::shortDay(monday.plus(6))));
}

void WeekBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QFrame::changeEvent(event);
}

}  // namespace salon::desk
