#include "shell/top_bar.h"

#include "attention/attention_panel.h"
#include "shell/truth_card.h"
#include "ui/icons.h"
#include "ui/widgets.h"
#include "ui/words.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QVBoxLayout>

namespace salon::desk {
namespace {

/// How one state of the line looks.
struct Badge {
    QString state;
    QString icon;
    QColor ink;
    QString text;
};

/// Languages, what to decide, new booking, the line's badge: in this order they give way.
constexpr int kGivingSteps = 4;
/// Words come back only when there is this much more room than they need, so that nothing flickers at the edge.
constexpr int kRoomToComeBack = 8;

}  // namespace

TopBar::TopBar(const Session& session, QWidget* parent) : QWidget(parent), m_session(session) {
    setObjectName("topBar");
    setAttribute(Qt::WA_StyledBackground);
    setFixedHeight(kTopBarHeight);
    auto* row = new QHBoxLayout(this);
    // A counter's screen may be 1366 pixels wide: the bar gives way, the window does not grow.
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    row->setSizeConstraint(QLayout::SetNoConstraint);
    row->setContentsMargins(space::xl, 0, space::xl, 0);
    row->setSpacing(space::s);
    buildDay();
    row->addStretch(1);
    buildRight();
    connect(&session, &Session::connectionChanged, this, &TopBar::showConnection);
    connect(&session, &Session::surroundingsChanged, this, &TopBar::showConnection);
    connect(&session, &Session::bookChanged, this, [this] {
        showAttention();
        showConnection();
        m_shop->setText(QString::fromStdString(m_session.state().book.shop().name));
    });
    m_day = session.now().day;
    retranslate();
}

void TopBar::buildDay() {
    auto* row = static_cast<QHBoxLayout*>(layout());
    auto* titles = new QVBoxLayout;
    titles->setSpacing(0);
    titles->setContentsMargins(0, 0, space::l, 0);
    m_shop = makeLabel(this, TextRole::captionStrong);
    m_shop->setObjectName("shopName");
    m_title = makeLabel(this, TextRole::display);
    m_title->setObjectName("dayTitle");
    titles->addStretch(1);
    titles->addWidget(m_shop);
    titles->addWidget(m_title);
    titles->addStretch(1);
    row->addLayout(titles);
    m_previous = makeButton(this, "icon", "chevron-left");
    m_today = makeButton(this, "");
    m_today->setObjectName("today");
    m_next = makeButton(this, "icon", "chevron-right");
    for (QPushButton* button : {m_previous, m_today, m_next}) {
        button->setFocusPolicy(Qt::TabFocus);
        row->addWidget(button);
    }
    m_views = new QHBoxLayout;
    m_views->setContentsMargins(space::m, 0, 0, 0);
    row->addLayout(m_views);
    connect(m_previous, &QPushButton::clicked, this, &TopBar::previousWished);
    connect(m_today, &QPushButton::clicked, this, &TopBar::todayWished);
    connect(m_next, &QPushButton::clicked, this, &TopBar::nextWished);
}

void TopBar::buildRight() {
    auto* row = static_cast<QHBoxLayout*>(layout());
    m_badge = makeButton(this, "");
    m_badge->setObjectName("badge");
    m_badge->setIconSize({18 + kIconAir, 18});
    m_attention = makeButton(this, "");
    m_attention->setObjectName("attentionButton");
    m_attention->setIconSize({18 + kIconAir, 18});
    m_customers = makeButton(this, "icon", "search");
    m_customers->setObjectName("customers");
    m_book = makeButton(this, "primary", "plus");
    m_book->setObjectName("newBooking");
    auto* languages = new QFrame(this);
    m_languages = languages;
    languages->setObjectName("segments");
    languages->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto* two = new QHBoxLayout(languages);
    two->setContentsMargins(3, 3, 3, 3);
    two->setSpacing(2);
    m_korean = makeButton(languages, "segment");
    m_korean->setObjectName("korean");
    m_english = makeButton(languages, "segment");
    m_english->setObjectName("english");
    two->addWidget(m_korean);
    two->addWidget(m_english);
    m_menuButton = makeButton(this, "icon", "menu");
    m_menuButton->setObjectName("menuButton");
    m_tools = new QHBoxLayout;
    m_tools->setSpacing(space::s);
    for (QWidget* widget : {static_cast<QWidget*>(m_badge), static_cast<QWidget*>(m_attention)}) row->addWidget(widget);
    row->addLayout(m_tools);
    for (QWidget* widget : {static_cast<QWidget*>(m_customers), static_cast<QWidget*>(languages), static_cast<QWidget*>(m_book), static_cast<QWidget*>(m_menuButton)})
        row->addWidget(widget);
    for (QPushButton* button : {m_badge, m_attention, m_customers, m_korean, m_english, m_book, m_menuButton}) button->setFocusPolicy(Qt::TabFocus);
    connect(m_menuButton, &QPushButton::clicked, this, &TopBar::openMenu);
    connect(m_badge, &QPushButton::clicked, this, &TopBar::truthsWished);
    connect(m_attention, &QPushButton::clicked, this, &TopBar::attentionWished);
    connect(m_customers, &QPushButton::clicked, this, &TopBar::customersWished);
    connect(m_book, &QPushButton::clicked, this, &TopBar::bookingWished);
    connect(m_korean, &QPushButton::clicked, this, [this] { emit languageWished("ko"); });
    connect(m_english, &QPushButton::clicked, this, [this] { emit languageWished("en"); });
}

void TopBar::addView(QWidget* view) {
    m_views->addWidget(view);
    orderTabs();
}

void TopBar::addTool(QWidget* tool) {
    m_tools->addWidget(tool);
    orderTabs();
}

void TopBar::orderTabs() {
    QList<QWidget*> order{m_previous, m_today, m_next};
    const auto append = [&](QHBoxLayout* added) {
        for (int i = 0; i < added->count(); ++i) {
            QWidget* widget = added->itemAt(i)->widget();
            if (widget->focusPolicy() & Qt::TabFocus) order << widget;
            for (QPushButton* button : widget->findChildren<QPushButton*>()) order << button;
        }
    };
    append(m_views);
    order << m_badge << m_attention;
    append(m_tools);
    order << m_customers << m_korean << m_english << m_book << m_menuButton;
    for (int i = 1; i < order.size(); ++i) setTabOrder(order[i - 1], order[i]);
}

void TopBar::setMenu(QMenu* menu) { m_menu = menu; }

void TopBar::openMenu() {
    if (!m_menu) return;
    const QPoint corner = m_menuButton->mapToGlobal(QPoint(m_menuButton->width(), m_menuButton->height() + space::xs));
    m_menu->popup(corner - QPoint(m_menu->sizeHint().width(), 0));
}

void TopBar::showDay(Day day) {
    m_day = day;
    m_title->setText(Words::day(day));
    m_today->setEnabled(day != m_session.now().day);
}

void TopBar::showLanguage(const QString& code) {
    m_korean->setChecked(code == "ko");
    m_english->setChecked(code != "ko");
}

QPoint TopBar::badgeCorner() const { return m_badge->mapTo(parentWidget(), QPoint(m_badge->width(), m_badge->height() + space::s)); }

void TopBar::showConnection() {
    const DeskState& state = m_session.state();
    const Colours& c = colours();
    const QString waiting = state.waiting > 0 ? QStringLiteral(" · ") + tr("%1 waiting to be sent").arg(state.waiting) : QString();
    Badge badge;
    switch (state.connection) {
        case Connection::live: badge = {"live", "cloud", c.good.bar, tr("Live")}; break;
        case Connection::catchingUp: badge = {"catchingUp", "sync", c.accent, tr("Catching up") + waiting}; break;
        case Connection::busy: badge = {"offline", "sync", c.arrived.bar, tr("Server busy, comes back") + waiting}; break;
        case Connection::offline: badge = {"offline", "cloud-off", c.arrived.bar, tr("Offline") + waiting}; break;
        case Connection::mustUpdate: badge = {"stopped", "alert", c.attention.bar, tr("Please update this program") + waiting}; break;
        case Connection::refusedHere: badge = {"stopped", "alert", c.attention.bar, tr("Enrol this computer again") + waiting}; break;
    }
    if (clockIsWrong(state)) badge.text += QStringLiteral(" · ") + tr("clock is wrong");
    if (state.texts == Texts::failing) badge.text += QStringLiteral(" · ") + tr("texts fail");
    if ((clockIsWrong(state) || state.texts == Texts::failing) && badge.state == "live") badge.state = "offline";
    m_badgeText = badge.text;
    m_badgeShort = badge.text.section(QStringLiteral(" · "), 0, 0);
    m_badge->setIcon(icon(badge.icon, badge.ink, 18, kIconAir));
    restyle(m_badge, "state", badge.state);
    m_badge->setToolTip(tr("Server, texts and clock (F9)"));
    m_badge->setAccessibleName(badge.text);
    showGiven();
}

void TopBar::showAttention() {
    const int open = AttentionPanel::countOpen(m_session.state());
    m_attentionText = open == 0 ? tr("Nothing to decide") : tr("%1 to decide").arg(open);
    m_attentionShort = QString::number(open);
    m_attention->setAccessibleName(m_attentionText);
    m_attention->setToolTip(m_attentionText);
    m_attention->setIcon(icon(open == 0 ? "bell" : "alert", open == 0 ? colours().textSecondary : colours().attention.bar, 18, kIconAir));
    restyle(m_attention, "open", open > 0);
    showGiven();
}

void TopBar::retranslate() {
    m_shop->setText(QString::fromStdString(m_session.state().book.shop().name));
    m_today->setText(tr("Today"));
    m_previous->setToolTip(tr("Previous day (Page Up)"));
    m_next->setToolTip(tr("Next day (Page Down)"));
    m_today->setToolTip(tr("Today (Home)"));
    m_book->setAccessibleName(tr("New booking"));
    m_book->setToolTip(tr("New booking (Ctrl+N)"));
    m_customers->setToolTip(tr("Find a customer (Ctrl+F)"));
    m_customers->setAccessibleName(m_customers->toolTip());
    m_menuButton->setToolTip(tr("Menu (F10)"));
    m_menuButton->setAccessibleName(m_menuButton->toolTip());
    m_previous->setAccessibleName(m_previous->toolTip());
    m_next->setAccessibleName(m_next->toolTip());
    // Each language names itself, whatever the other is.
    m_korean->setText(QStringLiteral("한국어"));
    m_english->setText(QStringLiteral("English"));
    showDay(m_day);
    showConnection();
    showAttention();
}

void TopBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void TopBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

bool TopBar::event(QEvent* event) {
    if (event->type() == QEvent::LayoutRequest) fit();
    return QWidget::event(event);
}

void TopBar::fit() {
    int wanted = layout()->minimumSize().width();
    for (int step = 0; step < m_given; ++step) wanted += savedBy(step);
    int given = 0;
    while (given < kGivingSteps && wanted + (given < m_given ? kRoomToComeBack : 0) > width()) wanted -= savedBy(given++);
    if (given == m_given) return;
    m_given = given;
    showGiven();
}

void TopBar::showGiven() {
    m_languages->setVisible(m_given < 1);
    m_attention->setText(m_given < 2 ? m_attentionText : m_attentionShort);
    m_book->setText(m_given < 3 ? tr("New booking") : QString());
    m_badge->setText(m_given < 4 ? m_badgeText : m_badgeShort);
}

int TopBar::savedBy(int step) const {
    const auto wordsOf = [](const QPushButton* button, const QString& words, const QString& kept) {
        return button->fontMetrics().horizontalAdvance(words) - button->fontMetrics().horizontalAdvance(kept);
    };
    switch (step) {
        case 0: return m_languages->sizeHint().width() + space::s;
        case 1: return wordsOf(m_attention, m_attentionText, m_attentionShort);
        case 2: return wordsOf(m_book, tr("New booking"), {});
        default: return wordsOf(m_badge, m_badgeText, m_badgeShort);
    }
}

}  // namespace salon::desk
