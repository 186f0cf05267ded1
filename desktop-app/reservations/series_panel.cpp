#include "reservations/series_panel.h"

#include "ui/act_card.h"
#include "ui/card_column.h"
#include "ui/gesture_log.h"
#include "ui/step_field.h"
#include "ui/widgets.h"
#include "ui/words.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace salon::desk {
namespace {

QString nameOf(int number) { return QStringLiteral("date%1").arg(number); }

}  // namespace

SeriesPanel::SeriesPanel(Session& session, GestureLog& gestures, QWidget* parent) : Panel(parent), m_session(session), m_gestures(gestures) {
    setObjectName("seriesPanel");
    m_what = makeLabel(this, TextRole::heading, "", true);
    body()->addWidget(m_what);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::s);
    m_everyLabel = makeLabel(this, TextRole::captionStrong, "secondary");
    m_every = new StepField([](int weeks) { return weeks == 1 ? tr("every week") : tr("every %1 weeks").arg(weeks); }, this);
    m_every->setObjectName("seriesWeeks");
    m_every->setRange(1, kSeriesWeeksMax);
    m_times = new StepField([](int times) { return tr("%1 times").arg(times); }, this);
    m_times->setObjectName("seriesTimes");
    m_times->setRange(2, kSeriesTimesMax);
    row->addWidget(m_every, 1);
    row->addWidget(m_times, 1);
    body()->addWidget(m_everyLabel);
    body()->addLayout(row);
    m_summary = makeLabel(this, TextRole::body, "secondary", true);
    body()->addWidget(m_summary);
    m_dates = new CardColumn(this);
    body()->addWidget(m_dates);
    body()->addStretch(1);
    m_make = makeButton(this, "primary", "repeat");
    m_make->setObjectName("makeSeries");
    foot()->addWidget(m_make);
    Panel::showFoot(true);
    for (StepField* field : {m_every, m_times})
        connect(field, &QSpinBox::valueChanged, this, [this] {
            if (m_filling) return;
            // Other dates: what was chosen for the former ones means nothing any more.
            if (m_every->value() != m_draft.everyWeeks) m_draft.chosen.clear(), m_draft.skipped.clear();
            m_draft.everyWeeks = m_every->value();
            m_draft.times = m_times->value();
            plan();
        });
    connect(m_make, &QPushButton::clicked, this, &SeriesPanel::make);
    connect(&gestures, &GestureLog::answered, this, &SeriesPanel::onAnswered);
    connect(&gestures, &GestureLog::finished, this, &SeriesPanel::onFinished);
    connect(&session, &Session::bookChanged, this, [this] {
        if (isVisible() && m_making.empty()) refresh();
    });
    retranslate();
}

void SeriesPanel::startAfter(const ReservationId& reservation) {
    const Reservation* visit = m_session.state().book.findReservation(reservation);
    if (!visit) return;
    begin(seriesAfter(m_session, *visit));
}

void SeriesPanel::startWith(const BookReservation& first, int everyWeeks, int times, const std::string& note) {
    SeriesDraft draft = seriesFrom(m_session, first);
    draft.everyWeeks = std::clamp(everyWeeks, 1, kSeriesWeeksMax);
    if (times > 0) draft.times = std::min(times, kSeriesTimesMax);
    draft.note = note;
    begin(std::move(draft));
}

void SeriesPanel::begin(SeriesDraft draft) {
    m_draft = std::move(draft);
    m_making.clear();
    m_filling = true;
    m_every->setValue(m_draft.everyWeeks);
    m_times->setValue(m_draft.times);
    m_filling = false;
    plan();
    m_every->setFocus(Qt::OtherFocusReason);
}

void SeriesPanel::refresh() {
    if (!m_draft.ids.empty()) plan();
}

void SeriesPanel::plan() {
    m_steps = m_draft.steps(m_session);
    const Words words(m_session);
    QStringList services;
    for (const LineRequest& line : m_draft.first.lines) services << words.service(line.service);
    m_what->setText(QStringLiteral("%1 · %2").arg(words.customer(m_draft.first.customer), services.join(QStringLiteral(" + "))));
    showDates();
    showFoot();
}

void SeriesPanel::showFoot() {
    const auto count = [&](auto says) { return static_cast<int>(std::count_if(m_steps.begin(), m_steps.end(), says)); };
    const int made = count([](const SeriesStep& step) { return step.willBeMade(); });
    const int taken = count([](const SeriesStep& step) { return !step.skipped && !step.plan.fits(); });
    const int other = count([](const SeriesStep& step) { return step.willBeMade() && step.plan.verdict.kind == VerdictKind::flagged; });
    QString summary = taken == 0 ? tr("All dates are free.") : tr("%1 dates are taken: choose another place or leave them out.").arg(taken);
    if (other > 0) summary += QLatin1Char(' ') + tr("%1 with another stylist than wished.").arg(other);
    m_summary->setText(summary);
    m_make->setEnabled(made > 0 && m_making.empty());
    m_make->setText(m_making.empty() ? tr("Book %1 visits  Enter").arg(made) : tr("%1 of %2 booked …").arg(m_answered).arg(m_making.size()));
}

QString SeriesPanel::placeOf(const SeriesStep& step) const {
    const Words words(m_session);
    int start = kMinutesPerDay;
    for (const LineRequest& line : step.plan.wish.lines) start = std::min(start, line.startMinute);
    QStringList who;
    for (const StylistId& stylist : step.plan.stylists)
        if (const QString name = words.stylist(stylist); !who.contains(name)) who << name;
    return QStringLiteral("%1 %2  %3").arg(Words::shortDay(step.plan.wish.day), Words::time(start), who.join(QStringLiteral(", ")));
}

void SeriesPanel::addDate(int number) {
    const Words words(m_session);
    const SeriesStep& step = m_steps[static_cast<std::size_t>(number)];
    const bool taken = !step.skipped && !step.plan.fits();
    auto* card = new ActCard(step.skipped ? "sunken" : taken ? "attention" : "plain", m_dates);
    card->setObjectName(nameOf(number));
    QLabel* place = makeLabel(card, TextRole::strong, step.skipped ? "secondary" : "");
    place->setText(QStringLiteral("%1.  %2").arg(number + 1).arg(placeOf(step)));
    card->lines()->addWidget(place);
    QString why;
    if (step.skipped) why = tr("left out");
    else if (step.plan.verdict.kind != VerdictKind::accepted) why = words.refusal(step.plan.verdict.refusal);
    else if (step.moved) why = tr("another place of this day");
    if (!why.isEmpty()) {
        QLabel* text = makeLabel(card, TextRole::caption, "secondary", true);
        text->setText(why);
        card->lines()->addWidget(text);
    }
    card->setAccessibleName(why.isEmpty() ? place->text() : place->text() + QStringLiteral(", ") + why);
    int key = Qt::Key_1;
    for (const SlotOffer& offer : step.others) {
        QStringList who;
        for (const StylistId& stylist : offer.stylists) who << words.stylist(stylist);
        card->addRow(key, nameOf(number) + QStringLiteral(":place%1").arg(key - Qt::Key_1), QStringLiteral("%1 %2").arg(Words::time(offer.startMinute), who.join(QStringLiteral(", "))),
                     Words::reasons(offer.reasons), [this, number, offer] {
                         m_draft.chosen[number] = offer;
                         plan();
                     });
        ++key;
    }
    card->addAct(Qt::Key_S, "quiet", nameOf(number) + ":skip", step.skipped ? tr("Take it in again") : tr("Leave out"), [this, number, was = step.skipped] {
        if (was) m_draft.skipped.erase(number);
        else m_draft.skipped.insert(number);
        plan();
    });
    m_dates->add(nameOf(number), card);
}

void SeriesPanel::showDates() {
    m_dates->begin();
    for (int number = 0; number < static_cast<int>(m_steps.size()); ++number) addDate(number);
    m_dates->end();
}

void SeriesPanel::make() {
    if (!m_making.empty()) return;
    const auto commands = commandsFor(m_steps, m_session.newGroupId(), GroupKind::series, m_draft.note);
    if (commands.empty()) return;
    m_answered = 0;
    for (const Said& said : commands) m_making.push_back(std::get<BookReservation>(said.body).reservation);
    const QString who = Words(m_session).customer(m_draft.first.customer);
    const auto made = m_gestures.submitAll(commands, [who, every = m_draft.everyWeeks, count = commands.size()] {
        return tr("%1: every %2 weeks, %3 times").arg(who).arg(every).arg(count);
    });
    if (made == 0) m_making.clear();
    showFoot();
}

void SeriesPanel::onAnswered(const Gesture& gesture) {
    if (m_making.empty() || std::find(m_making.begin(), m_making.end(), reservationOf(gesture.body)) == m_making.end()) return;
    ++m_answered;
    showFoot();
}

void SeriesPanel::onFinished(const Deed& deed) {
    if (m_making.empty() || deed.gestures.empty() || reservationOf(deed.gestures.front().body) != m_making.front() || deed.kind != DeedKind::plain) return;
    const ReservationId first = m_making.front();
    const bool any = deed.standing() > 0;
    m_making.clear();
    showFoot();
    if (any && isVisible()) emit made(first);
}

void SeriesPanel::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return make();
    Panel::keyPressEvent(event);
}

void SeriesPanel::retranslate() {
    setTitle(tr("Recurring visits"));
    m_everyLabel->setText(tr("How often? Arrows change it"));
    m_every->setAccessibleName(tr("Every how many weeks"));
    m_times->setAccessibleName(tr("How many times"));
    m_every->retranslate();
    m_times->retranslate();
    if (!m_draft.ids.empty()) plan();
}

}  // namespace salon::desk
