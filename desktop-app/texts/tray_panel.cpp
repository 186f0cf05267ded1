#include "texts/tray_panel.h"

#include "texts/text_editor.h"
#include "ui/act_card.h"
#include "ui/card_column.h"
#include "ui/gesture_log.h"
#include "ui/text_telling.h"
#include "ui/widgets.h"
#include "ui/words.h"

#include <QHBoxLayout>
#include <QHideEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace salon::desk {
namespace {

/// More than anybody reads before they go; the rest follows as these do.
constexpr std::size_t kCardsOfSectionMax = 20;
constexpr auto kDueLabel = "textDue";

}  // namespace

TrayPanel::TrayPanel(Session& session, GestureLog& gestures, QWidget* parent)
    : Panel(parent), m_session(session), m_gestures(gestures), m_watch(new TextWatch(session, this)) {
    setObjectName("trayPanel");
    m_whyBox = makeCard(this, "wait");
    m_whyBox->setObjectName("trayWhyNot");
    auto* row = new QHBoxLayout(m_whyBox);
    row->setContentsMargins(space::m, space::s, space::m, space::s);
    m_why = makeLabel(m_whyBox, TextRole::body, "", true);
    row->addWidget(m_why, 1);
    body()->addWidget(m_whyBox);
    m_keys = makeLabel(this, TextRole::caption, "secondary", true);
    body()->addWidget(m_keys);
    m_cards = new CardColumn(this);
    body()->addWidget(m_cards);
    body()->addStretch(1);
    buildEditor();
    const auto follow = [this] {
        if (isVisible()) rebuild();
    };
    connect(m_watch, &TextWatch::changed, this, follow);
    connect(m_cards, &CardColumn::goOn, this, follow);
    connect(&session, &Session::bookChanged, this, follow);
    connect(&session, &Session::customersChanged, this, follow);
    connect(&session, &Session::connectionChanged, this, &TrayPanel::showWhyNot);
    connect(&session, &Session::surroundingsChanged, this, &TrayPanel::showWhyNot);
    connect(m_watch, &TextWatch::ticked, this, [this] {
        if (isVisible()) countDown();
    });
    retranslate();
}

void TrayPanel::buildEditor() {
    m_editBox = new QWidget(this);
    auto* column = new QVBoxLayout(m_editBox);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    m_editTitle = makeLabel(m_editBox, TextRole::captionStrong, "secondary", true);
    m_editor = new TextEditor(m_editBox);
    m_keep = makeButton(m_editBox, "primary");
    m_keep->setObjectName("keepWords");
    m_giveUp = makeButton(m_editBox, "quiet");
    m_giveUp->setObjectName("giveUpWords");
    column->addWidget(m_editTitle);
    column->addWidget(m_editor);
    auto* row = new QHBoxLayout;
    row->addWidget(m_giveUp);
    row->addWidget(m_keep, 1);
    column->addLayout(row);
    foot()->addWidget(m_editBox);
    connect(m_keep, &QPushButton::clicked, this, [this] { keep(m_editor->words()); });
    connect(m_giveUp, &QPushButton::clicked, this, [this] { closeEditor(true); });
    connect(m_editor, &TextEditor::kept, this, &TrayPanel::keep);
    connect(m_editor, &TextEditor::givenUp, this, [this] { closeEditor(true); });
    connect(m_editor, &TextEditor::edited, this, [this] { m_keep->setEnabled(m_editor->isKeepable()); });
}

QString TrayPanel::cardName(const ReservationId& id) { return QStringLiteral("text:") + QString::fromStdString(id.text); }
QString TrayPanel::cardName(const WaitingId& id) { return QStringLiteral("opening:") + QString::fromStdString(id.text); }

void TrayPanel::start() {
    m_watch->look();
    rebuild();
    m_cards->focusMarked();
}

void TrayPanel::showText(const ReservationId& reservation) {
    start();
    m_cards->focusCard(cardName(reservation));
}

void TrayPanel::refresh() {
    m_watch->look();
    rebuild();
}

void TrayPanel::rebuild() {
    showWhyNot();
    m_cards->begin();
    addSection(tr("Next"), m_watch->soon().size(), [this](std::size_t i) { addCard(m_watch->soon()[i]); });
    addSection(tr("Held"), m_watch->held().size(), [this](std::size_t i) { addCard(m_watch->held()[i]); });
    addSection(tr("For the waiting list"), m_watch->openings().size(), [this](std::size_t i) { addOpening(m_watch->openings()[i]); });
    addSection(tr("When the quiet hours end"), m_watch->later().size(), [this](std::size_t i) { addCard(m_watch->later()[i]); });
    const bool visits = !m_watch->soon().empty() || !m_watch->held().empty() || !m_watch->later().empty();
    const bool nothing = !visits && m_watch->openings().empty();
    if (nothing)
        m_cards->add(makeEmptyState(m_cards, tr("Nothing to be sent"), tr("When a visit is booked, moved or cancelled, its text waits here a moment before it goes: time to hold it or to change its words.")));
    m_cards->end();
    m_keys->setVisible(!nothing);
    QStringList keys;
    if (visits) keys << tr("Arrows: next text · H: hold · E: words · S: send now · Del: do not send");
    if (!m_watch->openings().empty()) keys << tr("Waiting list · Del: do not send · V: show the entry");
    m_keys->setText(keys.join(QLatin1Char('\n')));
    countDown();
    // Somebody else has said it, or it is no longer true: what is being typed here would be said of nothing.
    if (!m_editing.empty()) {
        const UpcomingText* still = m_watch->find(m_editing);
        const bool stands = still && still->text.kind == m_edited.text.kind && still->text.statement == m_edited.text.statement;
        m_editTitle->setText(stands ? tr("Words for %1, held while you write. Ctrl+Enter keeps them, Esc does not").arg(Words(m_session).customer(m_session.state().book.findReservation(m_editing)->customer))
                                    : tr("This text is not to be sent any more, the visit has changed. Esc closes."));
    }
}

void TrayPanel::addSection(const QString& title, std::size_t count, const std::function<void(std::size_t)>& addOne) {
    if (count == 0) return;
    const QString heading = QStringLiteral("%1  %2").arg(title).arg(count);
    m_cards->tell(QStringLiteral("heading:") + title, heading, [this, heading] {
        QLabel* label = makeLabel(m_cards, TextRole::heading);
        label->setText(heading);
        label->setContentsMargins(0, space::s, 0, 0);
        return label;
    });
    for (std::size_t i = 0; i < std::min(count, kCardsOfSectionMax); ++i) addOne(i);
    if (count <= kCardsOfSectionMax) return;
    const QString rest = tr("%1 more follow when these are gone.").arg(count - kCardsOfSectionMax);
    m_cards->tell(QStringLiteral("rest:") + title, rest, [this, rest] {
        QLabel* label = makeLabel(m_cards, TextRole::body, "secondary", true);
        label->setText(rest);
        return label;
    });
}

void TrayPanel::addCard(const UpcomingText& one) {
    const Reservation* visit = m_session.state().book.findReservation(one.reservation);
    if (!visit) return;
    const TextTelling tells(m_session);
    QString size = TextTelling::size(tells.wordsToEdit(*visit, one.text.kind, one.text.statement));
    if (tells.isWorded(*visit, one.text.kind, one.text.statement)) size = tr("%1 · your words").arg(size);
    const Saying saying{cardName(one.reservation), visit->customer, TextTelling::kind(one.text.kind), tells.words(*visit, one.text.kind, one.text.statement), size, one.text.held};
    tell(saying, tells.statement(one.text.statement), [this, one](ActCard* card) { addActs(card, one); });
}

void TrayPanel::addOpening(const UpcomingOpening& one) {
    const auto entry = m_session.state().book.waiting().find(one.waiting);
    if (entry == m_session.state().book.waiting().end()) return;
    const TextTelling tells(m_session);
    const QString words = tells.wordsOfOpening(entry->second, one.day, one.startMinute);
    const QString kind = QStringLiteral("%1 · %2").arg(TextTelling::kind(TextKind::opening), Words(m_session).moment({one.day, one.startMinute}));
    const Saying saying{cardName(one.waiting), entry->second.customer, kind, words, TextTelling::size(words), false};
    tell(saying, {}, [this, id = one.waiting](ActCard* card) {
        card->addAct(Qt::Key_Delete, "danger", "skipOpening", tr("Do not send"), [this, id] { m_gestures.submit(SkipOpening{id}); });
        card->addAct(Qt::Key_V, "link", "showEntry", tr("Show on the waiting list"), [this, id] { emit entryWished(id); });
    });
}

void TrayPanel::tell(const Saying& saying, const QString& also, const std::function<void(ActCard*)>& addTheActs) {
    const QString who = Words(m_session).customer(saying.customer);
    const QString problem = TextTelling(m_session).hasMobile(saying.customer) ? QString() : tr("No mobile number: it cannot be sent. Call them.");
    const QString says = QStringList{who, saying.kind, saying.words, saying.size, problem, saying.held ? tr("held") : QString(), also}.join(QLatin1Char('\n'));
    m_cards->tell(saying.card, says, [this, saying, who, problem, addTheActs] {
        auto* card = new ActCard(saying.held ? "wait" : "plain", m_cards);
        card->setObjectName(saying.card);
        auto* head = new QHBoxLayout;
        QLabel* name = makeLabel(card, TextRole::heading, "", true);
        name->setText(who);
        QLabel* due = makeLabel(card, TextRole::strong, saying.held ? "" : "accent");
        due->setObjectName(kDueLabel);
        head->addWidget(name, 1);
        head->addWidget(due);
        card->lines()->addLayout(head);
        const auto line = [&](TextRole role, const char* tone, const QString& text) {
            if (text.isEmpty()) return;
            QLabel* label = makeLabel(card, role, tone, true);
            label->setText(text);
            card->lines()->addWidget(label);
        };
        line(TextRole::captionStrong, "secondary", saying.kind);
        QFrame* box = makeCard(card, "sunken");
        auto* inside = new QVBoxLayout(box);
        inside->setContentsMargins(space::m, space::s, space::m, space::s);
        QLabel* preview = makeLabel(box, TextRole::body, "", true);
        preview->setObjectName("textPreview");
        preview->setText(saying.words);
        inside->addWidget(preview);
        card->lines()->addWidget(box);
        line(TextRole::caption, "secondary", saying.size);
        line(TextRole::captionStrong, "wrong", problem);
        addTheActs(card);
        return card;
    });
}

void TrayPanel::addActs(ActCard* card, const UpcomingText& one) {
    const ReservationId id = one.reservation;
    const PlannedText text = one.text;
    if (text.held) card->addAct(Qt::Key_H, "primary", "releaseText", tr("Release"), [this, id] { m_gestures.submit(ReleaseText{id}); });
    else card->addAct(Qt::Key_H, "primary", "holdText", tr("Hold"), [this, id] { m_gestures.submit(HoldText{id}); });
    card->addAct(Qt::Key_E, "", "editText", tr("Words"), [this, id] { edit(id); });
    card->addAct(Qt::Key_S, "", "sendText", tr("Send now"), [this, id, text] { m_gestures.submit(SendTextNow{id, text.kind, text.statement}); });
    card->addAct(Qt::Key_Delete, "danger", "skipText", tr("Do not send"), [this, id, text] { m_gestures.submit(SkipText{id, text.kind, text.statement}); });
    card->addAct(Qt::Key_V, "link", "showText", tr("Show on the day"), [this, id] {
        if (const Reservation* visit = m_session.state().book.findReservation(id)) emit visitWished(id, visit->day);
    });
}

void TrayPanel::countDown() {
    const TextTelling tells(m_session);
    const bool waits = !tells.whyNotNow().isEmpty();
    const auto show = [&](const QString& name, const CustomerId& customer, TextKind kind, WallSecond dueAt, bool held) {
        ActCard* card = m_cards->card(name);
        auto* due = card ? card->findChild<QLabel*>(kDueLabel) : nullptr;
        if (!due) return;
        const bool over = dueAt <= m_session.nowSecond();
        due->setText(held ? tr("held") : over && waits ? tr("waits") : tells.due(dueAt));
        card->setAccessibleName(QStringList{Words(m_session).customer(customer), TextTelling::kind(kind), due->text()}.join(QStringLiteral(", ")));
    };
    const Book& book = m_session.state().book;
    for (const auto* list : {&m_watch->soon(), &m_watch->held(), &m_watch->later()})
        for (const UpcomingText& one : *list) {
            const Reservation* visit = book.findReservation(one.reservation);
            show(cardName(one.reservation), visit ? visit->customer : CustomerId{}, one.text.kind, one.text.dueAt, one.text.held);
        }
    for (const UpcomingOpening& one : m_watch->openings()) {
        const auto entry = book.waiting().find(one.waiting);
        show(cardName(one.waiting), entry != book.waiting().end() ? entry->second.customer : CustomerId{}, TextKind::opening, one.dueAt, false);
    }
}

void TrayPanel::showWhyNot() {
    const QString why = TextTelling(m_session).whyNotNow();
    m_why->setText(why);
    m_whyBox->setVisible(!why.isEmpty());
}

void TrayPanel::edit(const ReservationId& reservation) {
    const UpcomingText* found = m_watch->find(reservation);
    if (!found) return;
    const UpcomingText one = *found;
    closeEditor(true);
    const Reservation& visit = *m_session.state().book.findReservation(reservation);
    m_edited = one;
    m_editing = reservation;
    const TextTelling tells(m_session);
    m_editor->start(one.text.kind, tells.wordsToEdit(visit, one.text.kind, one.text.statement), tells.wordsOfShop(visit, one.text.kind, one.text.statement));
    // It must not go while somebody writes.
    m_heldForEditing = !m_edited.text.held;
    if (m_heldForEditing) m_gestures.submit(HoldText{reservation});
    m_editBox->show();
    showFoot(true);
    rebuild();
    m_editor->field()->setFocus(Qt::OtherFocusReason);
}

void TrayPanel::keep(const QString& words) {
    if (m_editing.empty() || !m_editor->isKeepable()) return;
    const ReservationId id = m_editing;
    const Reservation* visit = m_session.state().book.findReservation(id);
    PersonalWords said;
    said.customer = visit ? visit->customer : CustomerId{};
    // Words that are the shop's own again need not be kept.
    const QString ofShop = visit ? TextTelling(m_session).wordsOfShop(*visit, m_edited.text.kind, m_edited.text.statement) : QString();
    said.text = words == ofShop ? std::string() : words.toStdString();
    std::vector<Said> commands{{WordText{id, m_edited.text.kind, m_edited.text.statement}, said}};
    if (std::exchange(m_heldForEditing, false)) commands.push_back({ReleaseText{id}});
    const QString who = Words(m_session).customer(said.customer);
    m_gestures.submitAll(std::move(commands), [who] { return tr("%1: other words").arg(who); });
    closeEditor(false);
}

void TrayPanel::closeEditor(bool release) {
    if (m_editing.empty()) return;
    const ReservationId id = m_editing;
    letGo(release);
    rebuild();
    if (!m_cards->focusCard(cardName(id))) m_cards->focusMarked();
}

void TrayPanel::letGo(bool release) {
    const ReservationId id = std::exchange(m_editing, {});
    m_editBox->hide();
    showFoot(false);
    if (std::exchange(m_heldForEditing, false) && release) m_gestures.submit(ReleaseText{id});
}

void TrayPanel::hideEvent(QHideEvent* event) {
    // Whoever goes elsewhere, or ends the program, has not decided to hold it. Nothing is built in a window that goes.
    if (!event->spontaneous() && !m_editing.empty()) letGo(true);
    Panel::hideEvent(event);
}

void TrayPanel::retranslate() {
    setTitle(tr("Texts to be sent"));
    m_keep->setText(tr("Keep these words"));
    m_giveUp->setText(tr("Leave them"));
    m_editor->setNames(tr("Words of this text"), tr("The shop's words again"));
    if (m_editing.empty()) m_editBox->hide();
    if (isVisible()) rebuild();
}

}  // namespace salon::desk
