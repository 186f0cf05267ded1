#include "shell/truth_card.h"

#include "ui/icons.h"
#include "ui/widgets.h"
#include "ui/words.h"

#include <QEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

#include <cstdlib>

namespace salon::desk {
namespace {

constexpr int kWidth = 380;

}  // namespace

bool clockIsWrong(const DeskState& state) {
    return state.clockAheadSeconds && std::abs(*state.clockAheadSeconds) > kClockAheadSecondsMax;
}

TruthCard::TruthCard(Session& session, QWidget* parent) : QFrame(parent), m_session(session) {
    setObjectName("truthCard");
    setProperty("card", "plain");
    setFixedWidth(kWidth);
    setFocusPolicy(Qt::StrongFocus);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::m);
    m_server = addRow();
    m_texts = addRow();
    m_clock = addRow();
    m_line = makeButton(this, "");
    m_line->setObjectName("cutLine");
    column->addWidget(m_line);
    connect(m_line, &QPushButton::clicked, this, [this] { m_session.setOfflineByHand(!m_session.state().offlineByHand); });
    connect(&session, &Session::connectionChanged, this, &TruthCard::refresh);
    connect(&session, &Session::surroundingsChanged, this, &TruthCard::refresh);
    refresh();
    hide();
}

TruthCard::Row TruthCard::addRow() {
    auto* row = new QHBoxLayout;
    row->setSpacing(space::m);
    const Row made{new QLabel(this), makeLabel(this, TextRole::strong, "", true), makeLabel(this, TextRole::body, "secondary", true)};
    made.sign->setFixedSize(22, 22);
    row->addWidget(made.sign, 0, Qt::AlignTop);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(made.title);
    texts->addWidget(made.words);
    row->addLayout(texts, 1);
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
    return made;
}

void TruthCard::set(const Row& row, const QString& icon, const QColor& ink, const QString& title, const QString& words) {
    row.sign->setPixmap(iconPixmap(icon, 20, ink, devicePixelRatioF()));
    row.title->setText(title);
    row.words->setText(words);
}

void TruthCard::tellServer() {
    const DeskState& state = m_session.state();
    const Colours& c = colours();
    const QString waiting = state.waiting > 0 ? QLatin1Char(' ') + tr("%1 waiting to be sent.").arg(state.waiting) : QString();
    switch (state.connection) {
        case Connection::live: return set(m_server, "cloud", c.good.bar, tr("Shop server: live"), tr("Every change reaches the other desks at once."));
        case Connection::catchingUp: return set(m_server, "sync", c.accent, tr("Shop server: catching up"), tr("What was missed is being read and sent.") + waiting);
        case Connection::busy:
            return set(m_server, "sync", c.arrived.bar, tr("Shop server: busy"),
                       tr("It has asked this desk to come back in a moment, and the desk does so by itself. Go on working; everything is kept here.") + waiting);
        case Connection::offline:
            return set(m_server, "cloud-off", c.arrived.bar, state.offlineByHand ? tr("Shop server: cut by hand") : tr("Shop server: not reached"),
                       tr("Everything works and is kept here. Promise customers what the screen shows; clashes come to “Needs attention”.") + waiting);
        case Connection::mustUpdate:
            return set(m_server, "alert", c.attention.bar, tr("Shop server: newer than this program"), tr("Update this program. Until then everything is kept here.") + waiting);
        case Connection::refusedHere:
            return set(m_server, "alert", c.attention.bar, tr("Shop server: does not know this computer"), tr("Enrol this computer again. Nothing is lost.") + waiting);
    }
}

void TruthCard::tellTexts() {
    const Colours& c = colours();
    const bool asOfLast = m_session.state().connection == Connection::offline || m_session.state().connection == Connection::busy;
    const QString last = asOfLast ? QLatin1Char(' ') + tr("As of the last connection.") : QString();
    switch (m_session.state().texts) {
        case Texts::unknown: return set(m_texts, "question", c.textSecondary, tr("Texts: not known yet"), tr("The shop server tells when it is reached."));
        case Texts::none: return set(m_texts, "bell", c.textSecondary, tr("Texts: not set up"), tr("Customers are not texted. Tell them changes by telephone.") + last);
        case Texts::working: return set(m_texts, "bell", c.good.bar, tr("Texts: going out"), tr("Customers are texted on every change.") + last);
        case Texts::failing: return set(m_texts, "alert", c.attention.bar, tr("Texts: not getting through"), tr("They wait and are sent when they can be. Call who is due today.") + last);
    }
}

void TruthCard::tellClock() {
    const Colours& c = colours();
    const auto ahead = m_session.state().clockAheadSeconds;
    if (!ahead) return set(m_clock, "clock", c.textSecondary, tr("Clock: not compared yet"), tr("It is compared with the shop server's when that is reached."));
    if (!clockIsWrong(m_session.state())) return set(m_clock, "clock", c.good.bar, tr("Clock: right"), tr("This computer and the shop server agree."));
    const QString by = Words::minutes((std::abs(*ahead) + 30) / 60);
    set(m_clock, "alert", c.attention.bar, *ahead > 0 ? tr("Clock: %1 fast").arg(by) : tr("Clock: %1 slow").arg(by),
        tr("Arrival times and the line of now are off by as much. Set this computer's clock; no booking is harmed."));
}

void TruthCard::refresh() {
    tellServer();
    tellTexts();
    tellClock();
    m_line->setText(m_session.state().offlineByHand ? tr("Join the line again") : tr("Work without the line"));
    setAccessibleName(QStringLiteral("%1, %2, %3").arg(m_server.title->text(), m_texts.title->text(), m_clock.title->text()));
    // adjustSize() asks for a height before it knows how the texts break into lines.
    resize(kWidth, layout()->totalHeightForWidth(kWidth));
}

void TruthCard::openAt(QPoint rightTop) {
    show();
    refresh();
    move(rightTop.x() - width(), rightTop.y());
    raise();
    m_line->setFocus();
}

void TruthCard::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) refresh();
    QFrame::changeEvent(event);
}

void TruthCard::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) return hide();
    QFrame::keyPressEvent(event);
}

}  // namespace salon::desk
