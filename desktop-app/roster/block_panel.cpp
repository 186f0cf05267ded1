#include "roster/block_panel.h"

#include "ui/act_card.h"
#include "ui/card_column.h"
#include "ui/deed_words.h"
#include "ui/step_field.h"
#include "ui/widgets.h"
#include "ui/words.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace salon::desk {
namespace {

constexpr TimeOffKind kKinds[] = {TimeOffKind::breakTime, TimeOffKind::lesson, TimeOffKind::privateTime, TimeOffKind::off};
/// As many as a person reads before she decides; the number of all stands above.
constexpr int kConflictsShown = 6;
constexpr int kComingShown = 20;

}  // namespace

BlockPanel::BlockPanel(Session& session, GestureLog& gestures, QWidget* parent) : Panel(parent), m_session(session), m_gestures(gestures) {
    setObjectName("blockPanel");
    setFocusPolicy(Qt::StrongFocus);
    m_draft.firstDay = session.now().day;
    buildChoices();
    buildTimes();
    m_conflictBox = makeCard(this, "attention");
    m_conflictBox->setObjectName("blockConflicts");
    auto* conflicts = new QVBoxLayout(m_conflictBox);
    conflicts->setContentsMargins(space::m, space::m, space::m, space::m);
    m_conflictTitle = makeLabel(m_conflictBox, TextRole::strong, "", true);
    m_conflicts = makeLabel(m_conflictBox, TextRole::body, "", true);
    m_around = new AnswerButton(m_conflictBox);
    m_around->setObjectName("blockAround");
    for (QWidget* part : {static_cast<QWidget*>(m_conflictTitle), static_cast<QWidget*>(m_conflicts), static_cast<QWidget*>(m_around)}) conflicts->addWidget(part);
    body()->addWidget(m_conflictBox);
    connect(m_around, &QPushButton::clicked, this, [this] {
        m_draft.span = m_draft.freePart(m_session);
        showDraft();
    });
    m_comingLabel = makeLabel(this, TextRole::captionStrong, "secondary");
    body()->addWidget(m_comingLabel);
    m_coming = new CardColumn(this);
    body()->addWidget(m_coming);
    body()->addStretch(1);
    m_make = makeButton(this, "primary");
    m_make->setObjectName("makeBlock");
    foot()->addWidget(m_make);
    showFoot(true);
    connect(m_make, &QPushButton::clicked, this, &BlockPanel::make);
    connect(&session, &Session::bookChanged, this, [this] {
        if (isVisible()) refresh();
    });
    retranslate();
}

void BlockPanel::buildChoices() {
    m_stylistLabel = makeLabel(this, TextRole::captionStrong, "secondary");
    body()->addWidget(m_stylistLabel);
    auto* stylists = new QWidget(this);
    m_stylists = new FlowLayout(stylists, 6);
    body()->addWidget(stylists);
    m_kindLabel = makeLabel(this, TextRole::captionStrong, "secondary");
    body()->addWidget(m_kindLabel);
    auto* kinds = new QWidget(this);
    auto* flow = new FlowLayout(kinds, 6);
    for (std::size_t i = 0; i < std::size(kKinds); ++i) {
        QPushButton* chip = makeButton(kinds, "chip");
        chip->setObjectName(QStringLiteral("blockKind%1").arg(i + 1));
        connect(chip, &QPushButton::clicked, this, [this, kind = kKinds[i]] { setKind(kind); });
        flow->addWidget(chip);
        m_kinds.push_back(chip);
    }
    body()->addWidget(kinds);
}

QWidget* BlockPanel::row(QLabel*& label, const std::vector<QWidget*>& parts) {
    auto* box = new QWidget(this);
    auto* line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::s);
    label = makeLabel(box, TextRole::captionStrong, "secondary");
    label->setMinimumWidth(56);
    line->addWidget(label);
    for (QWidget* part : parts) line->addWidget(part, 1);
    return box;
}

void BlockPanel::buildTimes() {
    const auto field = [&](const char* name, std::function<QString(int)> words, int least, int most, int step) {
        auto* made = new StepField(std::move(words), this);
        made->setObjectName(name);
        made->setRange(least, most);
        made->setSingleStep(step);
        connect(made, &QSpinBox::valueChanged, this, &BlockPanel::readFields);
        return made;
    };
    const auto clock = [](int minute) { return Words::time(minute); };
    m_day = field("blockDay", [this](int number) { return Words(m_session).nearDay(Day{number}); }, 0, 100'000, 1);
    m_days = field("blockDays", [](int days) { return tr("%1 days in a row").arg(days); }, 1, 60, 1);
    m_from = field("blockFrom", clock, 0, kMinutesPerDay - 5, 10);
    m_to = field("blockTo", clock, 5, kMinutesPerDay, 10);
    m_weeks = field("blockWeeks", [](int weeks) { return weeks == 1 ? tr("once") : tr("weekly, %1 times").arg(weeks); }, 1, kBlockWeeksMax, 1);
    body()->addWidget(row(m_dayLabel, {m_day, m_days}));
    body()->addWidget(row(m_timeLabel, {m_from, m_to}));
    body()->addWidget(row(m_repeatLabel, {m_weeks}));
    auto* week = new QWidget(this);
    auto* flow = new FlowLayout(week, 6);
    for (int weekday = 0; weekday < 7; ++weekday) {
        QPushButton* chip = makeButton(week, "chip");
        chip->setObjectName(QStringLiteral("blockWeekday%1").arg(weekday));
        connect(chip, &QPushButton::clicked, this, [this, weekday, chip] {
            m_draft.alsoOn[static_cast<std::size_t>(weekday)] = chip->isChecked();
            showDraft();
        });
        flow->addWidget(chip);
        m_weekdays.push_back(chip);
    }
    body()->addWidget(week);
}

void BlockPanel::start(Day day, const StylistId& stylist, std::optional<Span> span) {
    const StylistId former = m_draft.stylist;
    m_draft = {};
    m_draft.firstDay = day;
    m_draft.stylist = stylist.empty() ? former : stylist;
    if (m_draft.stylist.empty())
        for (const auto& [id, one] : m_session.state().book.roster().stylists)
            if (one.active && m_draft.stylist.empty()) m_draft.stylist = id;
    if (span) m_draft.span = *span;
    showStylists();
    showDraft();
    showComing();
    setFocus(Qt::OtherFocusReason);
}

void BlockPanel::setKind(TimeOffKind kind) {
    if (kind == TimeOffKind::off) m_draft.span = {0, kMinutesPerDay};
    else if (m_draft.isWholeDay()) m_draft.span = {12 * 60, 13 * 60};
    m_draft.kind = kind;
    showDraft();
}

void BlockPanel::readFields() {
    if (m_filling) return;
    m_draft.firstDay = Day{m_day->value()};
    m_draft.days = m_days->value();
    m_draft.weeks = m_weeks->value();
    const bool startMoved = m_from->value() != m_draft.span.from;
    m_draft.span = {m_from->value(), m_to->value()};
    if (m_draft.span.empty() && startMoved) m_draft.span.to = std::min(kMinutesPerDay, m_draft.span.from + m_from->singleStep());
    if (m_draft.span.empty()) m_draft.span.from = std::max(0, m_draft.span.to - m_from->singleStep());
    emit dayWished(m_draft.firstDay);
    showDraft();
}

void BlockPanel::showDraft() {
    m_filling = true;
    m_day->setValue(m_draft.firstDay.number);
    m_days->setValue(m_draft.days);
    const int step = std::max(5, m_session.state().book.shop().stepMinutes);
    m_from->setSingleStep(step);
    m_to->setSingleStep(step);
    m_from->setValue(m_draft.span.from);
    m_to->setValue(m_draft.span.to);
    m_weeks->setValue(m_draft.weeks);
    m_filling = false;
    for (std::size_t i = 0; i < m_kinds.size(); ++i) m_kinds[i]->setChecked(m_draft.kind == kKinds[i]);
    for (int weekday = 0; weekday < 7; ++weekday) {
        QPushButton* chip = m_weekdays[static_cast<std::size_t>(weekday)];
        const bool own = weekday == m_draft.firstDay.weekday();
        chip->setChecked(own || m_draft.alsoOn[static_cast<std::size_t>(weekday)]);
        chip->setEnabled(!own);
    }
    m_make->setEnabled(m_draft.isComplete());
    showConflicts();
}

void BlockPanel::showConflicts() {
    const Words words(m_session);
    const auto found = m_draft.conflicts(m_session);
    m_conflictBox->setVisible(!found.empty());
    m_make->setText(found.empty() ? tr("Block this time  Enter") : tr("Block it all the same  Enter"));
    if (found.empty()) return;
    m_conflictTitle->setText(tr("%1 visits stand there").arg(found.size()));
    QStringList lines;
    for (const BlockConflict& conflict : found) {
        if (lines.size() == kConflictsShown) break;
        const Reservation* visit = m_session.state().book.findReservation(conflict.reservation);
        const QString goes = conflict.goesTo.empty() ? tr("nobody free: needs a decision") : tr("goes to %1").arg(words.stylist(conflict.goesTo));
        lines << QStringLiteral("%1 %2 %3 → %4").arg(words.nearDay(conflict.day), Words::time(conflict.startMinute), words.customer(visit->customer), goes);
    }
    m_conflicts->setText(lines.join(QLatin1Char('\n')));
    const Span part = m_draft.freePart(m_session);
    m_around->setVisible(!part.empty() && !m_draft.isWholeDay() && !(part == m_draft.span));
    m_around->setTexts(tr("Only %1").arg(Words::range(part)), tr("the longest part that touches no visit"), "clock");
}

void BlockPanel::showStylists() {
    clearLayout(m_stylists);
    const Words words(m_session);
    for (const auto& [id, stylist] : m_session.state().book.roster().stylists) {
        if (!stylist.active) continue;
        QPushButton* chip = makeButton(this, "chip");
        chip->setObjectName("blockStylist:" + QString::fromStdString(id.text));
        chip->setText(words.stylist(id));
        chip->setChecked(id == m_draft.stylist);
        connect(chip, &QPushButton::clicked, this, [this, id = id] {
            m_draft.stylist = id;
            showStylists();
            showDraft();
            showComing();
        });
        m_stylists->addWidget(chip);
    }
}

/// Who made a block stands in the history, not here.
void BlockPanel::showComing() {
    const Words words(m_session);
    m_coming->begin();
    const Stylist* stylist = m_session.state().book.findStylist(m_draft.stylist);
    std::vector<TimeOff> coming;
    if (stylist)
        for (const auto& [id, off] : stylist->timeOff)
            if (off.lastDay >= m_session.now().day) coming.push_back(off);
    std::sort(coming.begin(), coming.end(), [](const TimeOff& a, const TimeOff& b) { return std::tie(a.firstDay, a.span, a.id) < std::tie(b.firstDay, b.span, b.id); });
    if (coming.size() > kComingShown) coming.resize(kComingShown);
    for (const TimeOff& off : coming) {
        auto* card = new ActCard("plain", m_coming);
        const QString name = "block:" + QString::fromStdString(off.id.text);
        card->setObjectName(name);
        QString when = words.nearDay(off.firstDay);
        if (off.lastDay != off.firstDay) when += QStringLiteral(" – ") + words.nearDay(off.lastDay);
        if (off.span.minutes() < kMinutesPerDay) when += QLatin1Char(' ') + Words::range(off.span);
        QLabel* text = makeLabel(card, TextRole::body);
        text->setText(QStringLiteral("%1  ·  %2").arg(DeedWords::timeOffKind(off.kind), when));
        card->setAccessibleName(text->text());
        card->lines()->addWidget(text);
        card->addAct(Qt::Key_Delete, "danger", "take:" + name, tr("Take back"), [this, who = m_draft.stylist, id = off.id] { m_gestures.submit(TakeBackTimeOff{who, id}); });
        m_coming->add(name, card);
    }
    m_coming->end();
    m_comingLabel->setVisible(m_coming->count() > 0);
}

void BlockPanel::make() {
    if (!m_draft.isComplete()) return;
    const auto commands = m_draft.commands(m_session);
    if (commands.size() == 1) {
        m_gestures.submit(commands.front().body);
        return;
    }
    const QString who = Words(m_session).stylist(m_draft.stylist);
    m_gestures.submitAll(commands, [who, kind = m_draft.kind, count = commands.size()] {
        return tr("%1: %2, %3 times").arg(who, DeedWords::timeOffKind(kind)).arg(count);
    });
}

void BlockPanel::keyPressEvent(QKeyEvent* event) {
    const int digit = event->key() - Qt::Key_1;
    if (0 <= digit && digit < static_cast<int>(std::size(kKinds))) return setKind(kKinds[digit]);
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return make();
    if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right) return m_from->stepBy(event->key() == Qt::Key_Left ? -1 : 1);
    if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down) return m_to->stepBy(event->key() == Qt::Key_Up ? -1 : 1);
    Panel::keyPressEvent(event);
}

void BlockPanel::refresh() {
    if (m_draft.stylist.empty()) return;
    showConflicts();
    showComing();
}

void BlockPanel::retranslate() {
    setTitle(tr("Block time"));
    m_stylistLabel->setText(tr("Whose time?"));
    m_kindLabel->setText(tr("What for?"));
    for (std::size_t i = 0; i < m_kinds.size(); ++i)
        m_kinds[i]->setText(QStringLiteral("%1 %2").arg(i + 1).arg(DeedWords::timeOffKind(kKinds[i])));
    m_dayLabel->setText(tr("Day"));
    m_timeLabel->setText(tr("Time"));
    m_repeatLabel->setText(tr("Repeat"));
    m_day->setAccessibleName(tr("Day"));
    m_days->setAccessibleName(tr("Days in a row"));
    m_from->setAccessibleName(tr("From"));
    m_to->setAccessibleName(tr("To"));
    m_weeks->setAccessibleName(tr("Repeat"));
    for (int weekday = 0; weekday < 7; ++weekday) {
        QPushButton* chip = m_weekdays[static_cast<std::size_t>(weekday)];
        chip->setText(QLocale().dayName(weekday + 1, QLocale::NarrowFormat));
        chip->setAccessibleName(QLocale().dayName(weekday + 1));
    }
    m_comingLabel->setText(tr("Blocks to come"));
    for (StepField* field : {m_day, m_days, m_from, m_to, m_weeks}) {
        const QSignalBlocker quiet(field);
        field->retranslate();
    }
    if (m_draft.stylist.empty()) return;
    showStylists();
    showDraft();
    showComing();
}

}  // namespace salon::desk
