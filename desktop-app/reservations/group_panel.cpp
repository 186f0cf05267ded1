#include "reservations/group_panel.h"

#include "reservations/service_picker.h"
#include "reservations/wish_picker.h"
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

GroupPanel::GroupPanel(Session& session, GestureLog& gestures, QWidget* customerSearch, QWidget* parent)
    : Panel(parent), m_session(session), m_gestures(gestures) {
    setObjectName("groupPanel");
    buildTime();
    m_guests = new CardColumn(this);
    body()->addWidget(m_guests);
    m_summary = makeLabel(this, TextRole::body, "secondary", true);
    body()->addWidget(m_summary);
    m_openings = new QVBoxLayout;
    m_openings->setSpacing(6);
    body()->addLayout(m_openings);
    body()->addWidget(makeRule(this));
    buildGuest(customerSearch);
    body()->addStretch(1);
    m_make = makeButton(this, "primary", "users");
    m_make->setObjectName("makeGroup");
    foot()->addWidget(m_make);
    showFoot(true);
    connect(m_make, &QPushButton::clicked, this, &GroupPanel::make);
    connect(&gestures, &GestureLog::finished, this, &GroupPanel::onFinished);
    connect(&session, &Session::bookChanged, this, [this] {
        if (isVisible() && m_making.empty()) refresh();
    });
    retranslate();
}

void GroupPanel::buildGuest(QWidget* customerSearch) {
    m_whoLabel = makeLabel(this, TextRole::captionStrong, "secondary");
    body()->addWidget(m_whoLabel);
    body()->addWidget(customerSearch);
    m_who = makeLabel(this, TextRole::heading);
    body()->addWidget(m_who);
    m_services = new ServicePicker(m_session, this);
    body()->addWidget(m_services);
    m_wish = new WishPicker(m_session, this);
    body()->addWidget(m_wish);
    m_add = makeButton(this, "", "user-plus");
    m_add->setObjectName("addGuest");
    body()->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &QPushButton::clicked, this, &GroupPanel::addGuest);
    connect(m_services, &ServicePicker::finished, this, &GroupPanel::addGuest);
    connect(m_services, &ServicePicker::changed, this, [this] {
        m_wish->setServices(m_services->chosen());
        m_add->setEnabled(!m_services->chosen().empty());
    });
}

void GroupPanel::buildTime() {
    m_timeLabel = makeLabel(this, TextRole::captionStrong, "secondary");
    body()->addWidget(m_timeLabel);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::s);
    m_day = new StepField([this](int number) { return Words(m_session).nearDay(Day{number}); }, this);
    m_day->setObjectName("groupDay");
    m_day->setRange(0, 100'000);
    m_start = new StepField([](int minute) { return Words::time(minute); }, this);
    m_start->setObjectName("groupStart");
    m_start->setRange(0, kMinutesPerDay - 1);
    row->addWidget(m_day, 1);
    row->addWidget(m_start, 1);
    body()->addLayout(row);
    for (StepField* field : {m_day, m_start})
        connect(field, &QSpinBox::valueChanged, this, [this] {
            if (m_filling) return;
            m_draft.day = Day{m_day->value()};
            m_draft.startMinute = m_start->value();
            emit dayWished(m_draft.day);
            plan();
        });
}

void GroupPanel::start(Day day, std::optional<int> minute) {
    const int step = std::max(5, m_session.state().book.shop().stepMinutes);
    m_draft = {};
    m_draft.day = day;
    m_draft.startMinute = minute.value_or((m_session.now().minute / step + 1) * step);
    m_guest = {};
    m_making = {};
    m_start->setSingleStep(step);
    m_services->clear();
    m_wish->setWish(Wish::any());
    plan();
    setCustomer({});
    emit customerNeeded();
}

void GroupPanel::startWith(const BookReservation& first, int people, const std::string& note) {
    int minute = kMinutesPerDay;
    PartyGuest guest;
    for (const LineRequest& line : first.lines) {
        minute = std::min(minute, line.startMinute);
        guest.services.push_back(line.service);
    }
    start(first.day, minute);
    m_draft.note = note;
    for (int i = 0; i < std::min(people, kPartyMax); ++i) {
        PartyGuest one = guest;
        one.reservation = m_session.newReservationId();
        if (i == 0) {
            one.customer = first.customer;
            one.wish = first.lines.front().wish;
        }
        m_draft.guests.push_back(std::move(one));
    }
    plan();
    if (m_make->isEnabled()) m_make->setFocus(Qt::OtherFocusReason);
    else m_start->setFocus(Qt::OtherFocusReason);
}

void GroupPanel::setCustomer(const CustomerId& customer) {
    m_guest.customer = customer;
    m_who->setText(Words(m_session).customer(customer));
    m_add->setEnabled(!m_services->chosen().empty());
    if (!customer.empty()) m_services->focusField();
}

void GroupPanel::addGuest() {
    if (m_services->chosen().empty() || static_cast<int>(m_draft.guests.size()) >= kPartyMax) return;
    m_guest.services = m_services->chosen();
    m_guest.wish = m_wish->wish();
    m_guest.reservation = m_session.newReservationId();
    m_draft.guests.push_back(std::exchange(m_guest, {}));
    m_services->clear();
    m_wish->setWish(Wish::any());
    setCustomer({});
    plan();
    emit customerNeeded();
}

void GroupPanel::refresh() { plan(); }

void GroupPanel::plan() {
    m_filling = true;
    m_day->setValue(m_draft.day.number);
    m_start->setValue(m_draft.startMinute);
    m_filling = false;
    m_steps = m_draft.steps(m_session);
    showGuests();
    showOpenings();
    const bool fits = std::all_of(m_steps.begin(), m_steps.end(), [](const SeriesStep& step) { return step.plan.fits(); });
    m_make->setEnabled(m_steps.size() > 1 && fits && m_making.empty());
    m_make->setText(tr("Book all %1  Enter").arg(m_steps.size()));
    if (m_steps.empty()) m_summary->setText(tr("Add everybody who comes; the first needs a companion."));
    else if (fits) m_summary->setText(tr("At %1 everybody finds a stylist.").arg(Words::time(m_draft.startMinute)));
    else m_summary->setText(tr("Not everybody fits at %1. All fit at:").arg(Words::time(m_draft.startMinute)));
}

void GroupPanel::showGuests() {
    const Words words(m_session);
    m_guests->begin();
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
        const SeriesStep& step = m_steps[i];
        const PartyGuest& guest = m_draft.guests[i];
        auto* card = new ActCard(step.plan.fits() ? "plain" : "attention", m_guests);
        const QString name = QStringLiteral("guest%1").arg(i);
        card->setObjectName(name);
        QStringList services, who;
        for (const ServiceId& service : guest.services) services << words.service(service);
        for (const StylistId& stylist : step.plan.stylists) who << words.stylist(stylist);
        who.removeDuplicates();
        QLabel* title = makeLabel(card, TextRole::strong);
        title->setText(QStringLiteral("%1.  %2").arg(i + 1).arg(words.customer(guest.customer)));
        QLabel* text = makeLabel(card, TextRole::caption, "secondary", true);
        const QString what = services.join(QStringLiteral(" + "));
        text->setText(step.plan.fits() ? tr("%1 with %2").arg(what, who.join(QStringLiteral(", "))) : QStringLiteral("%1 · %2").arg(what, words.refusal(step.plan.verdict.refusal)));
        card->lines()->addWidget(title);
        card->lines()->addWidget(text);
        card->setAccessibleName(title->text() + QStringLiteral(", ") + text->text());
        card->addAct(Qt::Key_Delete, "quiet", name + ":remove", tr("Take out"), [this, i] {
            m_draft.guests.erase(m_draft.guests.begin() + static_cast<std::ptrdiff_t>(i));
            plan();
        });
        m_guests->add(name, card);
    }
    m_guests->end();
}

void GroupPanel::showOpenings() {
    clearLayout(m_openings);
    const bool fits = std::all_of(m_steps.begin(), m_steps.end(), [](const SeriesStep& step) { return step.plan.fits(); });
    if (m_steps.empty() || fits) return;
    const Words words(m_session);
    int place = 0;
    for (const WallTime at : m_draft.openings(m_session)) {
        auto* button = new AnswerButton(this);
        button->setObjectName(QStringLiteral("opening%1").arg(place++));
        const QString when = at.day == m_draft.day ? Words::time(at.minute) : words.moment(at);
        button->setTexts(when, tr("everybody at once"), "users");
        connect(button, &QPushButton::clicked, this, [this, at] {
            m_draft.day = at.day;
            m_draft.startMinute = at.minute;
            emit dayWished(at.day);
            plan();
        });
        m_openings->addWidget(button);
    }
}

void GroupPanel::make() {
    if (!m_make->isEnabled()) return;
    const auto commands = commandsFor(m_steps, m_session.newGroupId(), GroupKind::party, m_draft.note);
    m_making = m_draft.guests.front().reservation;
    const QString who = Words(m_session).customer(m_draft.guests.front().customer);
    const auto made = m_gestures.submitAll(commands, [who, others = commands.size() - 1] { return tr("%1 and %2 more together").arg(who).arg(others); });
    if (made == 0) m_making = {};
}

void GroupPanel::onFinished(const Deed& deed) {
    if (m_making.empty() || deed.kind != DeedKind::plain || deed.gestures.empty() || reservationOf(deed.gestures.front().body) != m_making) return;
    const ReservationId first = std::exchange(m_making, {});
    if (deed.standing() > 0 && isVisible()) emit made(first);
}

void GroupPanel::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return make();
    Panel::keyPressEvent(event);
}

void GroupPanel::retranslate() {
    setTitle(tr("Several at once"));
    m_whoLabel->setText(tr("Who comes along?"));
    m_timeLabel->setText(tr("When? Arrows change it"));
    m_add->setText(tr("Add to the group"));
    m_day->setAccessibleName(tr("Day"));
    m_start->setAccessibleName(tr("Time"));
    m_day->retranslate();
    m_start->retranslate();
    m_who->setText(Words(m_session).customer(m_guest.customer));
    plan();
}

}  // namespace salon::desk
