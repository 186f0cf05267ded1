#include "waiting/join_form.h"

#include "salon/free_slots.h"
#include "ui/widgets.h"
#include "ui/words.h"
#include "ui/step_field.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace salon::desk {
namespace {

/// As far as openings are looked for.
constexpr int kDaysAhead = 14;
constexpr int kHourStep = 30;

struct DayChoice { int first; int last; };
struct HourChoice { Span span; };
constexpr DayChoice kDayChoices[] = {{0, 0}, {1, 1}, {0, 7}, {0, 14}};
constexpr HourChoice kHourChoices[] = {{{0, kMinutesPerDay}}, {{0, 12 * 60}}, {{12 * 60, 17 * 60}}, {{17 * 60, kMinutesPerDay}}};

}  // namespace

JoinForm::JoinForm(const Session& session, const JoinParts& parts, QWidget* parent) : QWidget(parent), m_session(session), m_parts(parts) {
    setObjectName("joinForm");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    buildKind();
    buildCustomer();
    for (QWidget* widget : {static_cast<QWidget*>(m_serviceLabel = makeLabel(this, TextRole::captionStrong, "secondary")), m_parts.services,
                            static_cast<QWidget*>(m_wishLabel = makeLabel(this, TextRole::captionStrong, "secondary")), m_parts.wish})
        if (widget) column->addWidget(widget);
    buildWhen();
    column->addStretch(1);
    start(WaitingKind::walkIn);
}

void JoinForm::buildKind() {
    auto* box = new QFrame(this);
    box->setObjectName("segments");
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(3, 3, 3, 3);
    row->setSpacing(2);
    m_here = makeButton(box, "segment");
    m_here->setObjectName("joinHere");
    m_list = makeButton(box, "segment");
    m_list->setObjectName("joinList");
    row->addWidget(m_here, 1);
    row->addWidget(m_list, 1);
    layout()->addWidget(box);
    connect(m_here, &QPushButton::clicked, this, [this] { setKind(WaitingKind::walkIn); });
    connect(m_list, &QPushButton::clicked, this, [this] { setKind(WaitingKind::list); });
}

void JoinForm::buildCustomer() {
    m_customerLabel = makeLabel(this, TextRole::captionStrong, "secondary");
    layout()->addWidget(m_customerLabel);
    if (m_parts.customers) layout()->addWidget(m_parts.customers);
    m_customerCard = makeCard(this, "sunken");
    auto* row = new QHBoxLayout(m_customerCard);
    row->setContentsMargins(space::l, space::s, space::s, space::s);
    m_customerName = makeLabel(m_customerCard, TextRole::heading);
    m_customerChange = makeButton(m_customerCard, "icon", "close");
    m_customerChange->setObjectName("joinOtherCustomer");
    row->addWidget(m_customerName, 1);
    row->addWidget(m_customerChange);
    layout()->addWidget(m_customerCard);
    connect(m_customerChange, &QPushButton::clicked, this, [this] {
        m_settled = false;
        showEntry();
        emit started();
    });
}

void JoinForm::buildWhen() {
    m_when = new QWidget(this);
    auto* column = new QVBoxLayout(m_when);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    const auto nearDay = [this](int number) { return Words(m_session).nearDay(Day{number}); };
    const auto hour = [](int minute) { return Words::time(minute); };
    const auto addRow = [&](QLabel*& label, StepField*& from, StepField*& to, const std::function<QString(int)>& words, std::vector<QPushButton*>& chips, int choices) {
        label = makeLabel(m_when, TextRole::captionStrong, "secondary");
        column->addWidget(label);
        auto* box = new QWidget(m_when);
        auto* flow = new FlowLayout(box, 6);
        for (int i = 0; i < choices; ++i) {
            chips.push_back(makeButton(box, "chip"));
            flow->addWidget(chips.back());
        }
        column->addWidget(box);
        auto* row = new QHBoxLayout;
        from = new StepField(words, m_when);
        to = new StepField(words, m_when);
        row->addWidget(from, 1);
        QLabel* until = makeLabel(m_when, TextRole::body, "secondary");
        until->setText(QStringLiteral("–"));
        row->addWidget(until);
        row->addWidget(to, 1);
        column->addLayout(row);
        for (StepField* field : {from, to}) connect(field, &QSpinBox::valueChanged, this, [this] { readFields(); });
    };
    addRow(m_dayLabel, m_firstDay, m_lastDay, nearDay, m_dayChips, static_cast<int>(std::size(kDayChoices)));
    addRow(m_hourLabel, m_from, m_to, hour, m_hourChips, static_cast<int>(std::size(kHourChoices)));
    m_firstDay->setObjectName("joinFirstDay");
    m_lastDay->setObjectName("joinLastDay");
    m_from->setObjectName("joinFrom");
    m_to->setObjectName("joinTo");
    for (StepField* field : {m_from, m_to}) {
        field->setSingleStep(kHourStep);
        field->setRange(0, kMinutesPerDay);
    }
    for (std::size_t i = 0; i < m_dayChips.size(); ++i)
        connect(m_dayChips[i], &QPushButton::clicked, this, [this, i] { setDays(kDayChoices[i].first, kDayChoices[i].last); });
    for (std::size_t i = 0; i < m_hourChips.size(); ++i)
        connect(m_hourChips[i], &QPushButton::clicked, this, [this, i] { setHours(kHourChoices[i].span); });
    layout()->addWidget(m_when);
}

void JoinForm::start(WaitingKind kind) {
    m_entry = Waiting{};
    m_entry.kind = kind;
    m_entry.firstDay = m_session.now().day;
    m_entry.lastDay = m_entry.firstDay.plus(7);
    m_services.clear();
    m_wish = Wish::any();
    m_settled = false;
    showEntry();
    emit started();
}

void JoinForm::change(const Waiting& waiting) {
    m_entry = waiting;
    m_services.clear();
    for (const LineRequest& line : waiting.lines) m_services.push_back(line.service);
    m_wish = waiting.lines.empty() ? Wish::any() : waiting.lines.front().wish;
    m_settled = true;
    showEntry();
}

void JoinForm::setCustomer(const CustomerId& customer) {
    m_entry.customer = customer;
    m_settled = true;
    showEntry();
    emit servicesNeeded();
}

void JoinForm::setServices(const std::vector<ServiceId>& services) {
    m_services = services;
    emit changed();
}

void JoinForm::setWish(const Wish& wish) {
    m_wish = wish;
    emit changed();
}

std::optional<Waiting> JoinForm::wish() const {
    if (m_services.empty() || (m_wish.kind != WishKind::any && m_wish.stylist.empty())) return std::nullopt;
    Waiting wish = m_entry;
    if (!changes().empty()) return wish;
    wish.lines = inSequence(m_session.state().book, m_services, std::vector<Wish>(m_services.size(), m_wish), 0);
    if (wish.kind == WaitingKind::walkIn) {
        wish.firstDay = wish.lastDay = m_session.now().day;
        wish.span = {0, kMinutesPerDay};
    }
    wish.since = m_session.now();
    return wish;
}

void JoinForm::finish() {
    if (auto said = wish()) emit finished(*said);
}

void JoinForm::setKind(WaitingKind kind) {
    m_entry.kind = kind;
    showEntry();
}

void JoinForm::setDays(int first, int last) {
    m_entry.firstDay = m_session.now().day.plus(first);
    m_entry.lastDay = m_session.now().day.plus(last);
    showEntry();
}

void JoinForm::setHours(Span span) {
    m_entry.span = span;
    showEntry();
}

void JoinForm::readFields() {
    m_entry.firstDay = Day{m_firstDay->value()};
    m_entry.lastDay = std::max(m_entry.firstDay, Day{m_lastDay->value()});
    m_entry.span = {m_from->value(), std::max(m_to->value(), m_from->value() + kHourStep)};
    showEntry();
}

void JoinForm::showEntry() {
    const bool list = m_entry.kind == WaitingKind::list;
    m_here->setChecked(!list);
    m_list->setChecked(list);
    m_when->setVisible(list);
    if (m_parts.customers) m_parts.customers->setVisible(!m_settled);
    m_customerCard->setVisible(m_settled);
    m_customerName->setText(Words(m_session).customer(m_entry.customer));
    for (QWidget* widget : {static_cast<QWidget*>(m_here), static_cast<QWidget*>(m_list), static_cast<QWidget*>(m_customerChange),
                            static_cast<QWidget*>(m_serviceLabel), m_parts.services, static_cast<QWidget*>(m_wishLabel), m_parts.wish})
        if (widget) widget->setVisible(changes().empty());
    showWhen();
    retranslate();
    emit changed();
}

void JoinForm::showWhen() {
    const Day today = m_session.now().day;
    const Day last = std::max(today.plus(kDaysAhead), m_entry.lastDay);
    const auto set = [](StepField* field, int from, int to, int value) {
        const QSignalBlocker quiet(field);
        field->setRange(from, to);
        field->setValue(value);
    };
    set(m_firstDay, std::min(today, m_entry.firstDay).number, last.number, m_entry.firstDay.number);
    set(m_lastDay, m_entry.firstDay.number, last.number, m_entry.lastDay.number);
    set(m_from, 0, kMinutesPerDay - kHourStep, m_entry.span.from);
    set(m_to, m_entry.span.from + kHourStep, kMinutesPerDay, m_entry.span.to);
    for (std::size_t i = 0; i < m_dayChips.size(); ++i)
        m_dayChips[i]->setChecked(m_entry.firstDay == today.plus(kDayChoices[i].first) && m_entry.lastDay == today.plus(kDayChoices[i].last));
    for (std::size_t i = 0; i < m_hourChips.size(); ++i) m_hourChips[i]->setChecked(m_entry.span == kHourChoices[i].span);
}

void JoinForm::retranslate() {
    m_here->setText(tr("Here now"));
    m_list->setText(tr("Waiting list"));
    m_customerLabel->setText(tr("Customer"));
    m_customerChange->setToolTip(tr("Choose another customer"));
    m_customerChange->setAccessibleName(tr("Choose another customer"));
    m_serviceLabel->setText(tr("Services"));
    m_wishLabel->setText(tr("Stylist"));
    m_dayLabel->setText(tr("Days that would do"));
    m_hourLabel->setText(tr("Hours that would do"));
    const QString days[] = {tr("Today"), tr("Tomorrow"), tr("Within a week"), tr("Within two weeks")};
    const QString hours[] = {tr("Any time"), tr("Until 12:00"), tr("12:00 to 17:00"), tr("From 17:00")};
    for (std::size_t i = 0; i < m_dayChips.size(); ++i) m_dayChips[i]->setText(days[i]);
    for (std::size_t i = 0; i < m_hourChips.size(); ++i) m_hourChips[i]->setText(hours[i]);
    m_firstDay->setAccessibleName(tr("First day"));
    m_lastDay->setAccessibleName(tr("Last day"));
    m_from->setAccessibleName(tr("Not before"));
    m_to->setAccessibleName(tr("Done by"));
    for (StepField* field : {m_firstDay, m_lastDay, m_from, m_to}) field->retranslate();
}

void JoinForm::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) showEntry();
    QWidget::changeEvent(event);
}

void JoinForm::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) return emit givenUp();
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return finish();
    QWidget::keyPressEvent(event);
}

}  // namespace salon::desk
