#include "attention/attention_panel.h"

#include "attention/attention_words.h"
#include "ui/gesture_log.h"
#include "ui/icons.h"
#include "ui/widgets.h"
#include "ui/words.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace salon::desk {
namespace {

/// More than anybody decides at one sitting; keeps the panel quick after a long outage.
constexpr int kCardsMax = 30;

}  // namespace

AttentionPanel::AttentionPanel(Session& session, GestureLog& gestures, QWidget* parent) : Panel(parent), m_session(session), m_gestures(gestures) {
    setObjectName("attentionPanel");
    m_cards = new QVBoxLayout;
    m_cards->setSpacing(space::m);
    body()->addLayout(m_cards);
    body()->addStretch(1);
    connect(&session, &Session::bookChanged, this, [this] {
        if (isVisible()) refresh();
    });
    connect(&session, &Session::customersChanged, this, [this] {
        if (isVisible()) rebuild();
    });
    retranslate();
}

int AttentionPanel::countOpen(const DeskState& state) { return static_cast<int>(state.book.attention().size() + state.refusals.size()); }

void AttentionPanel::retranslate() {
    setTitle(tr("Needs attention"));
    rebuild();
}

void AttentionPanel::refresh() {
    const DeskState& state = m_session.state();
    std::vector<std::int64_t> refusals;
    for (const UnseenRefusal& refusal : state.refusals) refusals.push_back(refusal.number);
    // Cards that still hold stay: a hand may be on its way to one of their buttons.
    if (m_shown != state.book.attention() || m_shownRefusals != refusals) rebuild();
}

void AttentionPanel::rebuild() {
    clearLayout(m_cards);
    const DeskState& state = m_session.state();
    m_shown = state.book.attention();
    m_shownRefusals.clear();
    int cards = 0;
    for (const auto& [id, item] : m_shown)
        if (cards++ < kCardsMax) addItem(item);
    for (const UnseenRefusal& refusal : state.refusals) {
        m_shownRefusals.push_back(refusal.number);
        if (cards++ < kCardsMax) addRefusal(refusal);
    }
    if (cards > kCardsMax) addRest(cards - kCardsMax);
    if (cards == 0) addEmpty();
}

void AttentionPanel::addRest(int hidden) {
    QLabel* rest = makeLabel(this, TextRole::body, "secondary", true);
    rest->setText(tr("%1 more follow when these are decided.").arg(hidden));
    m_cards->addWidget(rest);
}

void AttentionPanel::addItem(const AttentionItem& item) {
    const AttentionWords says(m_session);
    QFrame* card = makeCard(this, "plain");
    card->setObjectName("attention:" + QString::fromStdString(item.id.text));
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(6);
    auto* head = new QHBoxLayout;
    auto* picture = new QLabel(card);
    picture->setPixmap(iconPixmap(AttentionWords::icon(item.kind), 20, colours().attention.bar, devicePixelRatioF()));
    head->addWidget(picture, 0, Qt::AlignTop);
    QLabel* title = makeLabel(card, TextRole::heading, "", true);
    title->setText(says.title(item));
    head->addWidget(title, 1);
    column->addLayout(head);
    QLabel* cause = makeLabel(card, TextRole::body, "", true);
    cause->setText(says.cause(item));
    column->addWidget(cause);
    QFrame* sold = makeCard(card, "sunken");
    auto* lines = new QVBoxLayout(sold);
    lines->setContentsMargins(space::m, space::s, space::m, space::s);
    lines->setSpacing(2);
    for (const QString& text : {says.soldThere(item), says.soldHere(item)}) {
        if (text.isEmpty()) continue;
        QLabel* line = makeLabel(sold, TextRole::caption, "secondary", true);
        line->setText(text);
        lines->addWidget(line);
    }
    column->addWidget(sold);
    addAnswers(card, column, item);
    m_cards->addWidget(card);
}

void AttentionPanel::addAnswers(QFrame* card, QVBoxLayout* column, const AttentionItem& item) {
    const Words words(m_session);
    const Reservation* visit = m_session.state().book.findReservation(item.reservation);
    const Day day = visit ? visit->day : m_session.now().day;
    const QString base = "answer:" + QString::fromStdString(item.id.text) + ':';
    int place = 0;
    for (const Alternative& alternative : item.cause.alternatives) {
        auto* button = new AnswerButton(card);
        button->setObjectName(base + "move" + QString::number(place++));
        button->setTexts(tr("Move to %1").arg(words.alternative(alternative, day)), Words::alternativeKind(alternative.kind), "move");
        connect(button, &QPushButton::clicked, this, [this, id = item.id, alternative] { answer(id, AttentionAnswer::move, alternative); });
        column->addWidget(button);
    }
    const auto add = [&](QLayout* where, const char* kind, const QString& name, const QString& text, AttentionAnswer a) {
        QPushButton* button = makeButton(card, kind);
        button->setObjectName(base + name);
        button->setText(text);
        connect(button, &QPushButton::clicked, this, [this, id = item.id, a] { answer(id, a); });
        where->addWidget(button);
    };
    auto* box = new QWidget(card);
    auto* flow = new FlowLayout(box, 6);
    if (item.kind == AttentionKind::clash && !item.cause.by.empty()) add(flow, "", "swap", tr("Swap the two"), AttentionAnswer::swap);
    add(flow, "", "keep", item.kind == AttentionKind::clash ? tr("Keep both") : tr("Leave it so"), AttentionAnswer::keep);
    if (visit && visit->isActive()) add(flow, "danger", "cancel", tr("Cancel this one"), AttentionAnswer::cancel);
    column->addWidget(box);
    if (!visit) return;
    QPushButton* look = makeButton(card, "link");
    look->setText(tr("Show in the day"));
    connect(look, &QPushButton::clicked, this, [this, id = visit->id, day] { emit visitWished(id, day); });
    column->addWidget(look, 0, Qt::AlignLeft);
}

void AttentionPanel::addRefusal(const UnseenRefusal& refusal) {
    const AttentionWords says(m_session);
    QFrame* card = makeCard(this, "plain");
    card->setObjectName(QStringLiteral("refusal:%1").arg(refusal.number));
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(6);
    auto* head = new QHBoxLayout;
    auto* picture = new QLabel(card);
    picture->setPixmap(iconPixmap("no-show", 20, colours().textSecondary, devicePixelRatioF()));
    head->addWidget(picture, 0, Qt::AlignTop);
    QLabel* title = makeLabel(card, TextRole::heading, "", true);
    title->setText(says.refusalTitle(refusal));
    head->addWidget(title, 1);
    column->addLayout(head);
    QLabel* why = makeLabel(card, TextRole::body, "", true);
    why->setText(Words(m_session).refusal(refusal.refusal));
    column->addWidget(why);
    QPushButton* seen = makeButton(card, "", "check");
    seen->setObjectName(QStringLiteral("seen:%1").arg(refusal.number));
    seen->setText(tr("Understood"));
    connect(seen, &QPushButton::clicked, this, [this, number = refusal.number] { m_session.markRefusalSeen(number); });
    column->addWidget(seen, 0, Qt::AlignLeft);
    m_cards->addWidget(card);
}

void AttentionPanel::addEmpty() {
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 72, 0, 0);
    column->setSpacing(space::s);
    auto* picture = new QLabel(box);
    picture->setPixmap(iconPixmap("check-circle", 40, colours().good.bar, devicePixelRatioF()));
    picture->setAlignment(Qt::AlignCenter);
    QLabel* title = makeLabel(box, TextRole::heading);
    title->setText(tr("Nothing to decide"));
    title->setAlignment(Qt::AlignCenter);
    QLabel* text = makeLabel(box, TextRole::body, "secondary", true);
    text->setText(tr("Clashes and refusals appear here with their ways out."));
    text->setAlignment(Qt::AlignCenter);
    for (QWidget* widget : {static_cast<QWidget*>(picture), static_cast<QWidget*>(title), static_cast<QWidget*>(text)}) column->addWidget(widget);
    m_cards->addWidget(box);
}

void AttentionPanel::answer(const AttentionId& id, AttentionAnswer answer, std::optional<Alternative> target) {
    m_gestures.submit(ResolveAttention{id, answer, std::move(target)});
}

}  // namespace salon::desk
