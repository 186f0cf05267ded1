#include "attention/attention_panel.h"

#include "attention/attention_words.h"
#include "ui/act_card.h"
#include "ui/card_column.h"
#include "ui/gesture_log.h"
#include "ui/icons.h"
#include "ui/widgets.h"
#include "ui/words.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace salon::desk {
namespace {

/// More than anybody decides at one sitting; keeps the panel quick after a long outage.
constexpr int kCardsMax = 40;

}  // namespace

QLabel* AttentionPanel::addLine(QVBoxLayout* where, QWidget* parent, const QString& text, TextRole role, const char* tone) {
    if (text.isEmpty()) return nullptr;
    QLabel* line = makeLabel(parent, role, tone, true);
    line->setText(text);
    where->addWidget(line);
    return line;
}

AttentionPanel::AttentionPanel(Session& session, GestureLog& gestures, QWidget* parent) : Panel(parent), m_session(session), m_gestures(gestures) {
    setObjectName("attentionPanel");
    m_keys = makeLabel(this, TextRole::caption, "secondary", true);
    body()->addWidget(m_keys);
    m_cards = new CardColumn(this);
    body()->addWidget(m_cards);
    m_rest = makeLabel(this, TextRole::body, "secondary", true);
    body()->addWidget(m_rest);
    body()->addStretch(1);
    connect(m_cards, &CardColumn::markedChanged, this, [this] {
        const bool asked = !std::exchange(m_cancelling, {}).empty();
        if (!asked) return showMarked();
        // The card whose reason was asked for shows its answers again; not while it is being left.
        QMetaObject::invokeMethod(this, &AttentionPanel::rebuild, Qt::QueuedConnection);
    });
    connect(&session, &Session::bookChanged, this, [this] {
        if (isVisible()) refresh();
    });
    connect(&session, &Session::customersChanged, this, [this] {
        if (isVisible()) rebuild();
    });
    retranslate();
}

int AttentionPanel::countOpen(const DeskState& state) { return static_cast<int>(state.book.attention().size() + state.refusals.size()); }

void AttentionPanel::start() {
    refresh();
    m_cards->focusMarked();
}

void AttentionPanel::retranslate() {
    setTitle(tr("Needs attention"));
    m_stale = true;
    if (isVisible()) refresh();
}

QString AttentionPanel::nameOf(const Subject& subject) {
    return subject.item.empty() ? QStringLiteral("refusal:%1").arg(subject.refusal) : "attention:" + QString::fromStdString(subject.item.text);
}

/// Today first, then what is ahead, then what is over; refusals about no visit last.
std::vector<AttentionPanel::Subject> AttentionPanel::subjects() const {
    const DeskState& state = m_session.state();
    std::vector<Subject> all;
    for (const auto& [id, item] : state.book.attention()) {
        const Reservation* visit = state.book.findReservation(item.reservation);
        all.push_back({id, 0, visit ? std::optional(visit->day) : std::nullopt, visit ? visit->startMinute() : 0, nullptr, nullptr});
    }
    for (const UnseenRefusal& refusal : state.refusals) all.push_back({{}, refusal.number, std::nullopt, 0, nullptr, nullptr});
    const Day today = m_session.now().day;
    const auto rank = [&](const Subject& s) {
        const int when = !s.day ? 3 : *s.day == today ? 0 : *s.day > today ? 1 : 2;
        return std::tuple(when, s.day.value_or(Day{}), s.minute, s.item, s.refusal);
    };
    std::sort(all.begin(), all.end(), [&](const Subject& a, const Subject& b) { return rank(a) < rank(b); });
    return all;
}

void AttentionPanel::refresh() {
    const DeskState& state = m_session.state();
    std::vector<std::int64_t> refusals;
    for (const UnseenRefusal& refusal : state.refusals) refusals.push_back(refusal.number);
    // Cards that still hold stay: a hand may be on its way to one of their buttons.
    if (m_stale || m_shown != state.book.attention() || m_shownRefusals != refusals || !(m_answers == currentAnswers())) rebuild();
}

std::vector<Answer> AttentionPanel::currentAnswers() const {
    const auto subject = m_subjects.find(m_cards->marked());
    if (subject == m_subjects.end()) return {};
    if (const UnseenRefusal* refusal = refusalOf(subject->second.refusal)) return answersOf(m_session, *refusal);
    const auto& open = m_session.state().book.attention();
    const auto item = open.find(subject->second.item);
    return item == open.end() ? std::vector<Answer>{} : answersOf(m_session, item->second);
}

const UnseenRefusal* AttentionPanel::refusalOf(std::int64_t number) const {
    const auto& all = m_session.state().refusals;
    const auto found = std::find_if(all.begin(), all.end(), [&](const UnseenRefusal& r) { return r.number == number; });
    return number == 0 || found == all.end() ? nullptr : &*found;
}

void AttentionPanel::rebuild() {
    const DeskState& state = m_session.state();
    m_stale = false;
    m_shown = state.book.attention();
    m_shownRefusals.clear();
    for (const UnseenRefusal& refusal : state.refusals) m_shownRefusals.push_back(refusal.number);
    if (!m_previews.empty()) emit previewed({});  // whatever was looked at is made anew
    m_previews.clear();
    m_subjects.clear();
    std::vector<Subject> all = subjects();
    const int count = static_cast<int>(all.size());
    std::map<std::optional<Day>, int> perDay;
    for (const Subject& subject : all) ++perDay[subject.day];
    const AttentionWords says(m_session);
    m_cards->begin();
    std::optional<std::optional<Day>> heading;
    for (int i = 0; i < std::min(count, kCardsMax); ++i) {
        Subject& subject = all[static_cast<std::size_t>(i)];
        if (!heading || *heading != subject.day) {
            QLabel* day = makeLabel(m_cards, TextRole::captionStrong, "secondary");
            day->setText(says.dayHeading(subject.day, perDay[subject.day]));
            m_cards->add(day);
            heading = subject.day;
        }
        addCard(subject);
    }
    if (count == 0) m_cards->add(makeEmptyState(m_cards, tr("Nothing to decide"), tr("Clashes, refusals, requests and replies appear here with their ways out.")));
    m_cards->end();
    m_keys->setVisible(count > 0);
    m_rest->setVisible(count > kCardsMax);
    m_rest->setText(tr("%1 more follow when these are decided.").arg(count - kCardsMax));
    showMarked();
}

void AttentionPanel::addCard(Subject& subject) {
    const AttentionWords says(m_session);
    const UnseenRefusal* refusal = refusalOf(subject.refusal);
    const AttentionItem* item = refusal ? nullptr : &m_shown.at(subject.item);
    auto* card = new ActCard("plain", m_cards);
    card->setObjectName(nameOf(subject));
    auto* head = new QHBoxLayout;
    auto* picture = new QLabel(card);
    const QString icon = item ? AttentionWords::icon(item->kind) : QStringLiteral("no-show");
    picture->setPixmap(iconPixmap(icon, 18, item ? colours().attention.bar : colours().textSecondary, devicePixelRatioF()));
    head->addWidget(picture, 0, Qt::AlignTop);
    QLabel* title = makeLabel(card, TextRole::heading, "", true);
    title->setText(item ? says.title(*item) : says.refusalTitle(*refusal));
    head->addWidget(title, 1);
    card->lines()->addLayout(head);
    const QString why = item ? says.cause(*item) : Words(m_session).refusal(refusal->refusal);
    addLine(card->lines(), card, why, TextRole::body);
    card->setAccessibleName(title->text() + QStringLiteral(". ") + why);
    subject.card = card;
    m_cards->add(nameOf(subject), card);
    m_subjects[nameOf(subject)] = subject;
}

void AttentionPanel::showMarked() {
    m_answers = currentAnswers();
    const bool mayDecline = std::ranges::any_of(m_answers, [](const Answer& answer) { return answer.kind == AnswerKind::decline; });
    m_keys->setText(mayDecline ? tr("Arrows: next card · digits: answer · Del: decline · V: show on the day") : tr("Arrows: next card · digits: answer · V: show on the day"));
    for (auto& [name, subject] : m_subjects) {
        const bool marked = name == m_cards->marked();
        if (marked && !subject.details) fill(subject);
        if (subject.details) subject.details->setVisible(marked);
        if (marked) subject.card->setMarked(true);
    }
    const auto shown = m_subjects.find(m_cards->marked());
    if (shown == m_subjects.end()) return;
    // What has just been laid out has its place when the loop comes round.
    QMetaObject::invokeMethod(
        this,
        [this, name = shown->first] {
            if (ActCard* card = m_cards->card(name)) scroll()->ensureWidgetVisible(card, 0, space::l);
        },
        Qt::QueuedConnection);
}

void AttentionPanel::fill(Subject& subject) {
    subject.details = new QWidget(subject.card);
    auto* column = new QVBoxLayout(subject.details);
    column->setContentsMargins(0, space::s, 0, 0);
    column->setSpacing(space::s);
    subject.card->lines()->addWidget(subject.details);
    if (const UnseenRefusal* refusal = refusalOf(subject.refusal)) return fillRefusal(subject, *refusal);
    const AttentionItem& item = m_shown.at(subject.item);
    if (AttentionWords::isAboutCustomer(item.kind)) addCustomer(subject, item);
    else addSides(subject, item);
    if (m_cancelling == item.id) addReasons(subject, item);
    else fillItem(subject, item);
}

void AttentionPanel::addSides(Subject& subject, const AttentionItem& item) {
    const AttentionWords says(m_session);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::s);
    std::vector<AttentionSide> sides;
    if (auto other = says.otherSide(item)) sides.push_back(std::move(*other));
    sides.push_back(says.thisSide(item));
    for (const AttentionSide& side : sides) {
        QFrame* box = makeCard(subject.details, "sunken");
        auto* lines = new QVBoxLayout(box);
        lines->setContentsMargins(space::m, space::s, space::m, space::s);
        lines->setSpacing(2);
        addLine(lines, box, side.who, TextRole::strong);
        addLine(lines, box, side.what, TextRole::caption);
        addLine(lines, box, side.wish, TextRole::caption);
        addLine(lines, box, side.sold, TextRole::caption, "secondary");
        addLine(lines, box, side.order, TextRole::captionStrong);
        addLine(lines, box, side.fairer, TextRole::captionStrong, "accent");
        lines->addStretch(1);
        row->addWidget(box, 1);
    }
    static_cast<QVBoxLayout*>(subject.details->layout())->addLayout(row);
}

void AttentionPanel::fillItem(Subject& subject, const AttentionItem& item) {
    const AttentionWords says(m_session);
    int key = Qt::Key_1;
    for (const Answer& answer : m_answers) {
        const QString name = QStringLiteral("answer:%1:%2").arg(QString::fromStdString(item.id.text)).arg(key - Qt::Key_1 + 1);
        // A request is declined by the same key, however many places there are to offer.
        const int pressed = answer.kind == AnswerKind::decline ? static_cast<int>(Qt::Key_Delete) : key;
        AnswerButton* row = subject.card->addRow(pressed, name, says.answer(item, answer), says.answerCaption(item, answer), [this, item, answer] { this->answer(item, answer); });
        row->setProperty("answer", static_cast<int>(answer.kind));
        if (!answer.moves.empty()) m_previews[row] = {answer.moves, answer.place};
        row->installEventFilter(this);
        ++key;
    }
    if (AttentionWords::isAboutCustomer(item.kind)) addCall(subject, item);
    const Reservation* visit = m_session.state().book.findReservation(item.reservation);
    if (!visit) return;
    subject.card->addAct(Qt::Key_V, "link", nameOf(subject) + ":show", tr("Show on the day"), [this, id = visit->id, day = visit->day] { emit visitWished(id, day); });
}

void AttentionPanel::fillRefusal(Subject& subject, const UnseenRefusal& refusal) {
    const AttentionWords says(m_session);
    int key = Qt::Key_1;
    for (const Answer& answer : m_answers) {
        const QString kind = answer.kind == AnswerKind::again ? "again" : "seen";
        subject.card->addRow(key++, QStringLiteral("%1:%2").arg(kind).arg(refusal.number), says.refusalAnswer(answer), {},
                             [this, number = refusal.number, commands = answer.commands] {
                                 // The card goes when it is seen; what it says is done after that.
                                 GestureLog& gestures = m_gestures;
                                 const std::vector<Said> again = commands;
                                 m_session.markRefusalSeen(number);
                                 for (const Said& said : again) gestures.submit(said.body, said.words);
                             });
    }
}

void AttentionPanel::addReasons(Subject& subject, const AttentionItem& item) {
    addLine(static_cast<QVBoxLayout*>(subject.details->layout()), subject.details, tr("Why is it cancelled? Esc goes back"), TextRole::captionStrong, "secondary");
    for (const CancelReason reason : {CancelReason::customerAsked, CancelReason::salonAsked, CancelReason::ill, CancelReason::bookedTwice, CancelReason::mistake, CancelReason::other}) {
        const int place = static_cast<int>(reason);
        subject.card->addRow(Qt::Key_1 + place, QStringLiteral("cancelReason%1").arg(place), Words::cancelReason(reason), {}, [this, id = item.id, visit = item.reservation, reason] {
            m_cancelling = {};
            std::vector<Said> commands{{CancelReservation{visit, reason}}};
            Rehearsal rehearsal(m_session);
            rehearsal.play(commands.front().body);
            // A change that came too late is not settled by the visit's end.
            if (rehearsal.book().attention().contains(id)) commands.push_back({ResolveAttention{id, AttentionAnswer::keep, {}}});
            m_gestures.submitAll(std::move(commands), [who = AttentionWords(m_session).cancelled(visit)] { return who; });
        });
    }
}

void AttentionPanel::askReason(const AttentionId& item) {
    m_cancelling = item;
    rebuild();
}

void AttentionPanel::answer(const AttentionItem& item, const Answer& answer) {
    if (answer.kind == AnswerKind::cancel) return askReason(item.id);
    emit previewed({});
    const QString name = AttentionWords(m_session).decided(item, answer);
    m_gestures.submitAll(answer.commands, [name] { return name; });
}

void AttentionPanel::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && !m_cancelling.empty()) {
        m_cancelling = {};
        return rebuild();
    }
    // The first key after the panel was opened by the mouse goes to the marked card.
    const bool forCards = event->key() == Qt::Key_Down || event->key() == Qt::Key_Up || (Qt::Key_1 <= event->key() && event->key() <= Qt::Key_9);
    if (forCards && m_cards->count() > 0) return m_cards->focusMarked();
    Panel::keyPressEvent(event);
}

bool AttentionPanel::eventFilter(QObject* watched, QEvent* event) {
    const bool looks = event->type() == QEvent::FocusIn || event->type() == QEvent::Enter;
    const bool turnsAway = event->type() == QEvent::FocusOut || event->type() == QEvent::Leave;
    const auto found = looks || turnsAway ? m_previews.find(watched) : m_previews.end();
    if (found == m_previews.end()) return Panel::eventFilter(watched, event);
    emit previewed(turnsAway ? std::vector<GhostPlace>{} : ghostOf(found->second.first, found->second.second));
    return Panel::eventFilter(watched, event);
}

std::vector<GhostPlace> AttentionPanel::ghostOf(const ReservationId& reservation, const Alternative& place) const {
    const Book& book = m_session.state().book;
    const Reservation* visit = book.findReservation(reservation);
    std::vector<GhostPlace> ghost;
    for (std::size_t i = 0; visit && i < visit->lines.size(); ++i) {
        const Line& line = visit->lines[i];
        const StylistId& with = i < place.stylists.size() ? place.stylists[i] : line.stylist;
        const Stylist* stylist = book.findStylist(with);
        const Service* service = book.findService(line.service);
        if (!stylist || !service) continue;
        const int from = place.startMinute + line.startMinute - visit->startMinute();
        const Blocks blocks = line.blocksChosen ? line.blocks : stylist->blocksFor(*service);
        ghost.push_back({place.day, with, {from, from + blocks.total()}});
    }
    return ghost;
}

}  // namespace salon::desk
