#include "slide/slide_panel.h"

#include "slide/late_entry.h"
#include "slide/slide_words.h"
#include "ui/act_card.h"
#include "ui/card_column.h"
#include "ui/gesture_log.h"
#include "ui/icons.h"
#include "ui/widgets.h"
#include "ui/words.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace salon::desk {
namespace {

QString nameOf(const char* section, const ReservationId& id) { return QLatin1String(section) + QString::fromStdString(id.text); }

/// A start told to somebody still holds while it is off by less than this.
constexpr int kToldHoldsMinutes = 10;

}  // namespace

SlidePanel::SlidePanel(Session& session, GestureLog& gestures, QWidget* parent)
    : Panel(parent), m_session(session), m_gestures(gestures), m_watch(new SlideWatch(session, this)) {
    setObjectName("slidePanel");
    m_entry = new LateEntry(session, this);
    m_entry->hide();
    body()->addWidget(m_entry);
    m_cards = new CardColumn(this);
    body()->addWidget(m_cards);
    body()->addStretch(1);
    connect(m_entry, &LateEntry::said, this, [this](const ReservationId& id, int minutes) {
        m_entry->hide();
        m_gestures.submit(ReportLateness{id, minutes});
        m_watch->look();
        m_cards->focusMarked();
    });
    connect(m_entry, &LateEntry::givenUp, this, [this] {
        m_entry->hide();
        emit closeWished();
    });
    connect(m_watch, &SlideWatch::changed, this, [this] {
        m_stale = true;
        if (isVisible()) refresh();
    });
    connect(&session, &Session::customersChanged, this, [this] {
        m_stale = true;
        if (isVisible()) refresh();
    });
    retranslate();
}

void SlidePanel::start() {
    m_entry->hide();
    m_watch->look();
    refresh();
    m_cards->focusMarked();
}

void SlidePanel::askLateness(const ReservationId& reservation) { m_entry->ask(reservation); }

void SlidePanel::refresh() {
    if (std::exchange(m_stale, false)) rebuild();
}

void SlidePanel::rebuild() {
    const SlideWords words(m_session);
    m_cards->begin();
    if (!m_watch->overdue().empty()) addHeading(tr("Not here yet"), static_cast<int>(m_watch->overdue().size()));
    for (const ReservationId& id : m_watch->overdue()) addOverdue(id);
    if (!m_watch->toWarn().empty()) addHeading(tr("Call and warn"), static_cast<int>(m_watch->toWarn().size()));
    for (const LateVisit& late : m_watch->toWarn()) addWarning(late);
    std::vector<ReservationId> announced = m_watch->announced();
    std::erase_if(announced, [&](const ReservationId& id) { return std::count(m_watch->overdue().begin(), m_watch->overdue().end(), id) > 0; });
    if (!announced.empty() || !m_watch->overruns().empty()) addHeading(tr("Why the day slides"));
    for (const ReservationId& id : announced) addAnnounced(id);
    for (const Overrun& overrun : m_watch->overruns()) addSentence(words.overrun(overrun));
    if (!m_watch->absorbed().empty()) addHeading(tr("What processing times absorb"));
    for (const Absorbed& absorbed : m_watch->absorbed()) addSentence(words.absorbed(absorbed));
    std::vector<LateVisit> rest = m_watch->later();
    std::erase_if(rest, [&](const LateVisit& late) { return std::count(m_watch->toWarn().begin(), m_watch->toWarn().end(), late) > 0; });
    if (!rest.empty()) addHeading(tr("A little later"), static_cast<int>(rest.size()));
    for (const LateVisit& late : rest) addLater(late);
    if (m_watch->isInTime()) addEmpty();
    m_cards->end();
}

void SlidePanel::addHeading(const QString& text, int count) {
    QLabel* heading = makeLabel(m_cards, TextRole::heading);
    heading->setText(count > 0 ? QStringLiteral("%1  %2").arg(text).arg(count) : text);
    heading->setContentsMargins(0, space::s, 0, 0);
    m_cards->add(heading);
}

void SlidePanel::addSentence(const QString& text) {
    QLabel* sentence = makeLabel(m_cards, TextRole::body, "", true);
    sentence->setText(text);
    m_cards->add(sentence);
}

void SlidePanel::addEmpty() {
    auto* box = new QWidget(m_cards);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 72, 0, 0);
    column->setSpacing(space::s);
    auto* picture = new QLabel(box);
    picture->setPixmap(iconPixmap("check-circle", 40, colours().good.bar, devicePixelRatioF()));
    picture->setAlignment(Qt::AlignCenter);
    QLabel* title = makeLabel(box, TextRole::heading);
    title->setText(tr("Everybody is in time"));
    title->setAlignment(Qt::AlignCenter);
    QLabel* text = makeLabel(box, TextRole::body, "secondary", true);
    text->setText(tr("Select a visit and press L when a customer says they will be late: the rest of the day is forecast here."));
    text->setAlignment(Qt::AlignCenter);
    for (QWidget* widget : {static_cast<QWidget*>(picture), static_cast<QWidget*>(title), static_cast<QWidget*>(text)}) column->addWidget(widget);
    m_cards->add(box);
}

QHBoxLayout* SlidePanel::addLine(ActCard* card, TextRole role, const char* tone, const QString& text) {
    auto* row = new QHBoxLayout;
    QLabel* label = makeLabel(card, role, tone, true);
    label->setText(text);
    row->addWidget(label, 1);
    card->lines()->addLayout(row);
    return row;
}

void SlidePanel::addOverdue(const ReservationId& id) {
    const Reservation* visit = m_session.state().book.findReservation(id);
    if (!visit) return;
    const SlideWords words(m_session);
    auto* card = new ActCard("attention", m_cards);
    card->setObjectName(nameOf("overdue:", id));
    QHBoxLayout* head = addLine(card, TextRole::heading, "", words.name(id));
    QLabel* phone = makeLabel(card, TextRole::heading);
    phone->setText(words.phone(id));
    head->addWidget(phone);
    addLine(card, TextRole::body, "", QStringLiteral("%1 · %2").arg(words.overdue(*visit), words.stylistOf(id, 0)));
    card->setAccessibleName(QStringList{words.name(id), words.overdue(*visit), words.phone(id)}.join(QStringLiteral(", ")));
    card->addAct(Qt::Key_Return, "primary", "overdueArrived", tr("Has arrived"), [this, id] { m_gestures.submit(RecordArrival{id}); });
    if (!words.phone(id).isEmpty()) card->addAct(Qt::Key_1, "", "overdueCall", tr("Copy the number"), [this, id] { copyPhone(id); });
    card->addAct(Qt::Key_2, "", "overdueLate", tr("Comes late…"), [this, id] { askLateness(id); });
    card->addAct(Qt::Key_Delete, "danger", "overdueNoShow", tr("No-show"), [this, id] { m_gestures.submit(RecordNoShow{id}); });
    addShow(card, id);
    m_cards->add(card->objectName(), card);
}

void SlidePanel::addWarning(const LateVisit& late) {
    const SlideWords words(m_session);
    const ReservationId id = late.reservation;
    const auto told = m_toldStart.find(id);
    const bool holds = told != m_toldStart.end() && late.expectedStart - told->second < kToldHoldsMinutes;
    auto* card = new ActCard(holds ? "sunken" : "wait", m_cards);
    card->setObjectName(nameOf("warn:", id));
    QHBoxLayout* head = addLine(card, TextRole::heading, "", words.name(id));
    QLabel* phone = makeLabel(card, TextRole::heading);
    phone->setText(words.phone(id).isEmpty() ? tr("no phone") : words.phone(id));
    head->addWidget(phone);
    addLine(card, TextRole::strong, "", QStringLiteral("%1 · %2").arg(SlideWords::shift(late.promisedStart, late.expectedStart), words.stylistOf(id, late.line)));
    addLine(card, TextRole::caption, "", words.because(late));
    if (holds) addLine(card, TextRole::captionStrong, "", tr("✓ Told %1").arg(Words::time(told->second)));
    else if (told != m_toldStart.end()) addLine(card, TextRole::captionStrong, "", tr("Told %1, and it is later again").arg(Words::time(told->second)));
    if (!holds) addLine(card, TextRole::body, "", words.toSay(late));
    card->setAccessibleName(QStringList{words.name(id), SlideWords::shift(late.promisedStart, late.expectedStart), words.because(late), holds ? tr("told") : QString()}.join(QStringLiteral(", ")));
    card->addAct(Qt::Key_Return, holds ? "" : "primary", "told", holds ? tr("Not told after all") : tr("Told"), [this, late] { toggleTold(late); });
    if (!words.phone(id).isEmpty()) card->addAct(Qt::Key_1, "", "warnCall", tr("Copy the number"), [this, id] { copyPhone(id); });
    addShow(card, id);
    m_cards->add(card->objectName(), card);
}

void SlidePanel::addAnnounced(const ReservationId& id) {
    const Reservation* visit = m_session.state().book.findReservation(id);
    if (!visit) return;
    const SlideWords words(m_session);
    auto* card = new ActCard("plain", m_cards);
    card->setObjectName(nameOf("announced:", id));
    addLine(card, TextRole::heading, "", words.name(id));
    const QString said = tr("said: %1 late").arg(Words::minutes(visit->lateMinutes));
    addLine(card, TextRole::body, "", QStringLiteral("%1 · %2").arg(SlideWords::shift(visit->startMinute(), visit->startMinute() + visit->lateMinutes), said));
    card->setAccessibleName(words.name(id) + QStringLiteral(", ") + said);
    card->addAct(Qt::Key_Return, "primary", "announcedArrived", tr("Has arrived"), [this, id] { m_gestures.submit(RecordArrival{id}); });
    card->addAct(Qt::Key_2, "", "announcedLate", tr("Other minutes…"), [this, id] { askLateness(id); });
    card->addAct(Qt::Key_0, "", "announcedInTime", tr("In time after all"), [this, id] { m_gestures.submit(ReportLateness{id, 0}); });
    addShow(card, id);
    m_cards->add(card->objectName(), card);
}

void SlidePanel::addLater(const LateVisit& late) {
    const SlideWords words(m_session);
    auto* card = new ActCard("sunken", m_cards);
    card->setObjectName(nameOf("later:", late.reservation));
    QHBoxLayout* head = addLine(card, TextRole::strong, "", words.name(late.reservation));
    QLabel* shift = makeLabel(card, TextRole::body);
    shift->setText(SlideWords::shift(late.promisedStart, late.expectedStart));
    head->addWidget(shift);
    addLine(card, TextRole::caption, "secondary", QStringLiteral("%1 · %2").arg(words.stylistOf(late.reservation, late.line), words.because(late)));
    card->setAccessibleName(words.name(late.reservation) + QStringLiteral(", ") + shift->text());
    addShow(card, late.reservation);
    m_cards->add(card->objectName(), card);
}

void SlidePanel::addShow(ActCard* card, const ReservationId& id) {
    card->addAct(Qt::Key_9, "quiet", "slideShow", tr("Show in the day"), [this, id] {
        if (const Reservation* visit = m_session.state().book.findReservation(id)) emit visitWished(id, visit->day);
    });
}

void SlidePanel::toggleTold(const LateVisit& late) {
    const auto told = m_toldStart.find(late.reservation);
    if (told != m_toldStart.end() && late.expectedStart - told->second < kToldHoldsMinutes) m_toldStart.erase(told);
    else m_toldStart[late.reservation] = saidMinute(late.expectedStart);
    rebuild();
}

void SlidePanel::copyPhone(const ReservationId& id) { QGuiApplication::clipboard()->setText(SlideWords(m_session).phone(id)); }

void SlidePanel::retranslate() {
    setTitle(tr("How the day goes"));
    m_stale = true;
    if (isVisible()) refresh();
}

}  // namespace salon::desk
