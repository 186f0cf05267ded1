#include "slide/slide_panel.h"

#include "slide/late_entry.h"
#include "slide/slide_words.h"
#include "ui/act_card.h"
#include "ui/card_column.h"
#include "ui/gesture_log.h"
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
    connect(m_cards, &CardColumn::goOn, this, [this] {
        m_stale = true;
        if (isVisible()) refresh();
    });
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
    for (const Overrun& overrun : m_watch->overruns()) addSentence(nameOf("overrun:", overrun.reservation), words.overrun(overrun));
    if (!m_watch->absorbed().empty()) addHeading(tr("What processing times absorb"));
    for (const Absorbed& absorbed : m_watch->absorbed()) {
        const QString text = words.absorbed(absorbed);
        addSentence(nameOf("absorbed:", absorbed.line.reservation) + text, text);
    }
    std::vector<LateVisit> rest = m_watch->later();
    std::erase_if(rest, [&](const LateVisit& late) { return std::count(m_watch->toWarn().begin(), m_watch->toWarn().end(), late) > 0; });
    if (!rest.empty()) addHeading(tr("A little later"), static_cast<int>(rest.size()));
    for (const LateVisit& late : rest) addLater(late);
    if (m_watch->isInTime())
        m_cards->add(makeEmptyState(m_cards, tr("Everybody is in time"), tr("Select a visit and press L when a customer says they will be late: the rest of the day is forecast here.")));
    m_cards->end();
}

void SlidePanel::addHeading(const QString& text, int count) {
    const QString says = count > 0 ? QStringLiteral("%1  %2").arg(text).arg(count) : text;
    m_cards->tell(QStringLiteral("heading:") + text, says, [this, says] {
        QLabel* heading = makeLabel(m_cards, TextRole::heading);
        heading->setText(says);
        heading->setContentsMargins(0, space::s, 0, 0);
        return heading;
    });
}

void SlidePanel::addSentence(const QString& name, const QString& text) {
    m_cards->tell(name, text, [this, text] {
        QLabel* sentence = makeLabel(m_cards, TextRole::body, "", true);
        sentence->setText(text);
        return sentence;
    });
}

void SlidePanel::tell(const Saying& saying, const std::function<void(ActCard*)>& addActs) {
    QStringList says{QLatin1String(saying.card), saying.accessible};
    for (const Saying::Words& words : saying.lines) says << words.text << words.aside;
    m_cards->tell(saying.name, says.join(QLatin1Char('\n')), [this, saying, addActs] {
        auto* card = new ActCard(saying.card, m_cards);
        card->setObjectName(saying.name);
        card->setAccessibleName(saying.accessible);
        for (const Saying::Words& words : saying.lines) {
            auto* row = new QHBoxLayout;
            QLabel* label = makeLabel(card, words.role, words.tone, true);
            label->setText(words.text);
            row->addWidget(label, 1);
            if (!words.aside.isEmpty()) {
                QLabel* aside = makeLabel(card, words.asideRole);
                aside->setText(words.aside);
                row->addWidget(aside);
            }
            card->lines()->addLayout(row);
        }
        addActs(card);
        return card;
    });
}

void SlidePanel::addOverdue(const ReservationId& id) {
    const Reservation* visit = m_session.state().book.findReservation(id);
    if (!visit) return;
    const SlideWords words(m_session);
    Saying saying{"attention", nameOf("overdue:", id), {}, {}};
    saying.lines.push_back({TextRole::heading, "", words.name(id), words.phone(id)});
    saying.lines.push_back({TextRole::body, "", QStringLiteral("%1 · %2").arg(words.overdue(*visit), words.stylistOf(id, 0))});
    saying.accessible = QStringList{words.name(id), words.overdue(*visit), words.phone(id)}.join(QStringLiteral(", "));
    tell(saying, [this, id](ActCard* card) {
        card->addAct(Qt::Key_Return, "primary", "overdueArrived", tr("Has arrived"), [this, id] { m_gestures.submit(RecordArrival{id}); });
        addCall(card, "overdueCall", id);
        card->addAct(Qt::Key_2, "", "overdueLate", tr("Comes late…"), [this, id] { askLateness(id); });
        card->addAct(Qt::Key_Delete, "danger", "overdueNoShow", tr("No-show"), [this, id] { m_gestures.submit(RecordNoShow{id}); });
        addShow(card, id);
    });
}

void SlidePanel::addWarning(const LateVisit& late) {
    const SlideWords words(m_session);
    const ReservationId id = late.reservation;
    const auto told = m_toldStart.find(id);
    const bool holds = told != m_toldStart.end() && late.expectedStart - told->second < kToldHoldsMinutes;
    const QString shift = SlideWords::shift(late.promisedStart, late.expectedStart);
    Saying saying{holds ? "sunken" : "wait", nameOf("warn:", id), {}, {}};
    saying.lines.push_back({TextRole::heading, "", words.name(id), words.phone(id).isEmpty() ? tr("no phone") : words.phone(id)});
    saying.lines.push_back({TextRole::strong, "", QStringLiteral("%1 · %2").arg(shift, words.stylistOf(id, late.line))});
    saying.lines.push_back({TextRole::caption, "", words.because(late)});
    if (holds) saying.lines.push_back({TextRole::captionStrong, "", tr("✓ Told %1").arg(Words::time(told->second))});
    else if (told != m_toldStart.end()) saying.lines.push_back({TextRole::captionStrong, "", tr("Told %1, and it is later again").arg(Words::time(told->second))});
    if (!holds) saying.lines.push_back({TextRole::body, "", words.toSay(late)});
    saying.accessible = QStringList{words.name(id), shift, words.because(late), holds ? tr("told") : QString()}.join(QStringLiteral(", "));
    tell(saying, [this, late, id, holds](ActCard* card) {
        card->addAct(Qt::Key_Return, holds ? "" : "primary", "told", holds ? tr("Not told after all") : tr("Told"), [this, late] { toggleTold(late); });
        addCall(card, "warnCall", id);
        addShow(card, id);
    });
}

void SlidePanel::addAnnounced(const ReservationId& id) {
    const Reservation* visit = m_session.state().book.findReservation(id);
    if (!visit) return;
    const SlideWords words(m_session);
    const QString said = tr("said: %1 late").arg(Words::minutes(visit->lateMinutes));
    Saying saying{"plain", nameOf("announced:", id), words.name(id) + QStringLiteral(", ") + said, {}};
    saying.lines.push_back({TextRole::heading, "", words.name(id)});
    saying.lines.push_back({TextRole::body, "", QStringLiteral("%1 · %2").arg(SlideWords::shift(visit->startMinute(), visit->startMinute() + visit->lateMinutes), said)});
    tell(saying, [this, id](ActCard* card) {
        card->addAct(Qt::Key_Return, "primary", "announcedArrived", tr("Has arrived"), [this, id] { m_gestures.submit(RecordArrival{id}); });
        card->addAct(Qt::Key_2, "", "announcedLate", tr("Other minutes…"), [this, id] { askLateness(id); });
        card->addAct(Qt::Key_0, "", "announcedInTime", tr("In time after all"), [this, id] { m_gestures.submit(ReportLateness{id, 0}); });
        addShow(card, id);
    });
}

void SlidePanel::addLater(const LateVisit& late) {
    const SlideWords words(m_session);
    const ReservationId id = late.reservation;
    const QString shift = SlideWords::shift(late.promisedStart, late.expectedStart);
    Saying saying{"sunken", nameOf("later:", id), words.name(id) + QStringLiteral(", ") + shift, {}};
    saying.lines.push_back({TextRole::strong, "", words.name(id), shift, TextRole::body});
    saying.lines.push_back({TextRole::caption, "secondary", QStringLiteral("%1 · %2").arg(words.stylistOf(id, late.line), words.because(late))});
    tell(saying, [this, id](ActCard* card) { addShow(card, id); });
}

void SlidePanel::addCall(ActCard* card, const char* name, const ReservationId& id) {
    if (!SlideWords(m_session).phone(id).isEmpty()) card->addAct(Qt::Key_1, "", name, tr("Copy the number"), [this, id] { copyPhone(id); });
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
