#include "waiting/waiting_panel.h"

#include "ui/act_card.h"
#include "ui/card_column.h"
#include "ui/gesture_log.h"
#include "ui/icons.h"
#include "ui/widgets.h"
#include "ui/words.h"
#include "waiting/join_form.h"
#include "waiting/waiting_words.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <QVBoxLayout>

namespace salon::desk {

WaitingPanel::WaitingPanel(Session& session, GestureLog& gestures, const JoinParts& parts, QWidget* parent)
    : Panel(parent), m_session(session), m_gestures(gestures), m_watch(new WaitingWatch(session, this)) {
    setObjectName("waitingPanel");
    buildOverview();
    m_form = new JoinForm(session, parts, this);
    body()->addWidget(m_form);
    buildFoot();
    connect(m_watch, &WaitingWatch::changed, this, [this] {
        if (isVisible()) refresh();
    });
    connect(&session, &Session::customersChanged, this, [this] {
        if (isVisible()) rebuild();
    });
    connect(&gestures, &GestureLog::answered, this, &WaitingPanel::onAnswered);
    connect(m_form, &JoinForm::finished, this, &WaitingPanel::join);
    connect(m_form, &JoinForm::givenUp, this, [this] { showForm(false); });
    connect(m_form, &JoinForm::changed, this, &WaitingPanel::showFootWords);
    showForm(false);
    retranslate();
}

void WaitingPanel::buildOverview() {
    m_overview = new QWidget(this);
    auto* column = new QVBoxLayout(m_overview);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    m_longestBox = makeCard(m_overview, "wait");
    m_longestBox->setObjectName("longestWait");
    auto* box = new QHBoxLayout(m_longestBox);
    box->setContentsMargins(space::l, space::m, space::l, space::m);
    m_longestWho = makeLabel(m_longestBox, TextRole::body, "", true);
    m_longest = makeLabel(m_longestBox, TextRole::title);
    box->addWidget(m_longestWho, 1);
    box->addWidget(m_longest);
    column->addWidget(m_longestBox);
    m_cards = new CardColumn(m_overview);
    column->addWidget(m_cards);
    column->addStretch(1);
    body()->addWidget(m_overview);
    connect(m_cards, &CardColumn::markedChanged, this, [this] {
        if (m_choosing.empty() || m_cards->marked() == cardName(m_choosing)) return;
        choose({});
    });
}

void WaitingPanel::buildFoot() {
    m_submit = makeButton(this, "primary");
    m_submit->setObjectName("joinWaiting");
    m_back = makeButton(this, "quiet");
    m_addQueue = makeButton(this, "", "plus");
    m_addQueue->setObjectName("addToQueue");
    m_addList = makeButton(this, "", "plus");
    m_addList->setObjectName("addToList");
    auto* row = new QHBoxLayout;
    row->setSpacing(space::s);
    for (QPushButton* button : {m_addQueue, m_addList}) row->addWidget(button, 1);
    row->addWidget(m_back);
    row->addWidget(m_submit, 1);
    foot()->addLayout(row);
    showFoot(true);
    connect(m_addQueue, &QPushButton::clicked, this, [this] { add(WaitingKind::walkIn); });
    connect(m_addList, &QPushButton::clicked, this, [this] { add(WaitingKind::list); });
    connect(m_submit, &QPushButton::clicked, m_form, &JoinForm::finish);
    connect(m_back, &QPushButton::clicked, this, [this] { showForm(false); });
}

QString WaitingPanel::cardName(const WaitingId& id) { return QStringLiteral("waiting:") + QString::fromStdString(id.text); }

void WaitingPanel::start() {
    showForm(false);
    m_watch->look();
    m_cards->focusMarked();
}

void WaitingPanel::add(WaitingKind kind) {
    showForm(true);
    m_form->start(kind);
}

void WaitingPanel::showEntry(const WaitingId& waiting) {
    showForm(false);
    m_wanted = waiting;
    rebuild();
}

void WaitingPanel::showForm(bool shown) {
    m_form->setVisible(shown);
    m_overview->setVisible(!shown);
    m_submit->setVisible(shown);
    m_back->setVisible(shown);
    m_addQueue->setVisible(!shown);
    m_addList->setVisible(!shown);
    if (!shown) m_cards->focusMarked();
}

void WaitingPanel::refresh() {
    const bool same = m_shownQueue == m_watch->queue() && m_shownList == m_watch->list() && m_shownMinute == m_session.now().minute;
    if (!same) rebuild();
}

void WaitingPanel::rebuild() {
    m_shownQueue = m_watch->queue();
    m_shownList = m_watch->list();
    m_shownMinute = m_session.now().minute;
    const auto chosen = m_session.state().book.waiting().find(m_choosing);
    if (chosen == m_session.state().book.waiting().end()) m_choosing = {};
    else m_turns = fairTurns(m_session.state().book, chosen->second, m_session.now());
    showHead();
    m_cards->begin();
    addHeading(tr("Here now"), static_cast<int>(m_shownQueue.size()));
    for (const QueuePlace& entry : m_shownQueue) addQueueCard(entry);
    if (m_shownQueue.empty()) addSentence(tr("Nobody is waiting in the salon."));
    addHeading(tr("Waiting list"), static_cast<int>(m_shownList.size()));
    for (const ListPlace& entry : m_shownList) addListCard(entry);
    if (m_shownList.empty()) addSentence(tr("When a day is full, put the customer here: as soon as a place comes free, it is offered."));
    m_cards->end();
    if (m_wanted.empty() || !m_cards->focusCard(cardName(m_wanted))) return;
    // Once the cards have their places.
    const QString name = cardName(std::exchange(m_wanted, {}));
    QMetaObject::invokeMethod(this, [this, name] {
        if (ActCard* card = m_cards->card(name)) scroll()->ensureWidgetVisible(card);
    }, Qt::QueuedConnection);
}

void WaitingPanel::showHead() {
    const WaitingWords words(m_session);
    const Waiting* longest = nullptr;
    for (const QueuePlace& entry : m_shownQueue)
        if (!longest || words.minutesWaited(entry.waiting) > words.minutesWaited(*longest)) longest = &entry.waiting;
    m_longestBox->setVisible(longest != nullptr);
    if (!longest) return;
    m_longestWho->setText(tr("Longest wait: %1").arg(words.name(*longest)));
    m_longest->setText(Words::minutes(words.minutesWaited(*longest)));
}

void WaitingPanel::addHeading(const QString& text, int count) {
    QLabel* heading = makeLabel(m_cards, TextRole::heading);
    heading->setText(count > 0 ? QStringLiteral("%1  %2").arg(text).arg(count) : text);
    heading->setContentsMargins(0, space::s, 0, 0);
    m_cards->add(heading);
}

void WaitingPanel::addSentence(const QString& text) {
    QLabel* sentence = makeLabel(m_cards, TextRole::body, "secondary", true);
    sentence->setText(text);
    m_cards->add(sentence);
}

QHBoxLayout* WaitingPanel::addLine(ActCard* card, TextRole role, const char* tone, const QString& text) {
    auto* row = new QHBoxLayout;
    QLabel* label = makeLabel(card, role, tone, true);
    label->setText(text);
    row->addWidget(label, 1);
    card->lines()->addLayout(row);
    return row;
}

void WaitingPanel::join(const Waiting& said) {
    Waiting wish = said;
    const WaitingId before = m_form->changes();
    wish.id = m_session.newWaitingId();
    const WaitingId id = wish.id;
    const QString who = WaitingWords(m_session).name(wish);
    if (before.empty()) m_gestures.submit(JoinWaiting{std::move(wish)});
    else m_gestures.submitAll({{LeaveWaiting{before, WaitingEnd::mistake}}, {JoinWaiting{std::move(wish)}}}, [who] { return tr("%1: other days").arg(who); });
    m_watch->look();
    showEntry(id);
}

void WaitingPanel::leave(const WaitingId& waiting, WaitingEnd why) { m_gestures.submit(LeaveWaiting{waiting, why}); }

void WaitingPanel::onAnswered(const Gesture& gesture) {
    if (m_making.empty() || reservationOf(gesture.body) != m_making) return;
    const ReservationId made = std::exchange(m_making, {});
    m_choosing = {};
    m_chosen.reset();
    m_watch->look();
    if (gesture.outcome.stored && gesture.outcome.verdict.kind != VerdictKind::refused) emit placed(made);
}

void WaitingPanel::keyPressEvent(QKeyEvent* event) {
    const bool adds = event->key() == Qt::Key_Plus || event->key() == Qt::Key_Insert;
    if (adds && !m_form->isVisible()) return add(WaitingKind::walkIn);
    if (event->key() == Qt::Key_Escape && m_form->isVisible()) return showForm(false);
    Panel::keyPressEvent(event);
}

void WaitingPanel::showFootWords() {
    m_submit->setEnabled(m_form->wish().has_value());
    m_submit->setText(!m_form->changes().empty() ? tr("Change") : m_form->kind() == WaitingKind::walkIn ? tr("Into the queue") : tr("On the waiting list"));
}

void WaitingPanel::retranslate() {
    setTitle(tr("Waiting"));
    m_back->setText(tr("Back"));
    m_addQueue->setText(tr("Somebody is here"));
    m_addQueue->setToolTip(tr("Begin to wait in the queue (+)"));
    m_addList->setText(tr("For another day"));
    m_addList->setToolTip(tr("Put somebody on the waiting list"));
    showFootWords();
    rebuild();
}

}  // namespace salon::desk
