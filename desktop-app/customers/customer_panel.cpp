#include "customers/customer_panel.h"

#include "customers/customer_search.h"
#include "ui/widgets.h"
#include "ui/words.h"

#include <QVBoxLayout>

#include <algorithm>

namespace salon::desk {
namespace {

/// How far back and ahead a desk looks for a customer's visits, and how many it lists.
constexpr int kDaysBack = 120;
constexpr std::size_t kVisitsMax = 8;

std::vector<const Reservation*> visitsOf(const Book& book, const CustomerId& customer, Day today) {
    std::vector<const Reservation*> visits;
    for (const Day day : book.daysFrom(today.plus(-kDaysBack)))
        for (const auto& reservation : book.findDay(day)->reservations)
            if (reservation->customer == customer) visits.push_back(reservation.get());
    std::reverse(visits.begin(), visits.end());
    if (visits.size() > kVisitsMax) visits.resize(kVisitsMax);
    return visits;
}

}  // namespace

CustomerPanel::CustomerPanel(const Session& session, QWidget* parent) : Panel(parent), m_session(session) {
    setObjectName("customerPanel");
    m_search = new CustomerSearch(session, this);
    m_search->offerUnnamed(false);
    body()->addWidget(m_search);
    m_card = makeCard(this, "sunken");
    auto* column = new QVBoxLayout(m_card);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(2);
    m_name = makeLabel(m_card, TextRole::title);
    m_phone = makeLabel(m_card, TextRole::body, "secondary");
    m_regular = makeLabel(m_card, TextRole::caption, "secondary");
    m_note = makeLabel(m_card, TextRole::body, "", true);
    for (QLabel* label : {m_name, m_phone, m_regular, m_note}) column->addWidget(label);
    body()->addWidget(m_card);
    m_visitsTitle = makeLabel(this, TextRole::captionStrong, "secondary");
    body()->addWidget(m_visitsTitle);
    m_visits = new QVBoxLayout;
    m_visits->setSpacing(6);
    body()->addLayout(m_visits);
    body()->addStretch(1);
    m_book = makeButton(this, "primary");
    foot()->addWidget(m_book);
    connect(m_book, &QPushButton::clicked, this, [this] { emit bookingWished(m_customer); });
    connect(m_search, &CustomerSearch::chosen, this, &CustomerPanel::show);
    const auto follow = [this] {
        if (isVisible()) refresh();
    };
    connect(&session, &Session::bookChanged, this, follow);
    connect(&session, &Session::customersChanged, this, follow);
    retranslate();
}

void CustomerPanel::start() {
    m_customer = {};
    m_search->clear();
    refresh();
    m_search->focusField();
}

void CustomerPanel::show(const CustomerId& customer) {
    m_customer = customer;
    m_search->clear();
    refresh();
}

void CustomerPanel::refresh() {
    const bool known = !m_customer.empty();
    m_card->setVisible(known);
    m_visitsTitle->setVisible(known);
    showFoot(known);
    clearLayout(m_visits);
    if (!known) return;
    const Words words(m_session);
    const CustomerCard* card = m_session.customers().find(m_customer);
    const Customer* customer = m_session.state().book.findCustomer(m_customer);
    m_name->setText(words.customer(m_customer));
    m_phone->setText(card && !card->phone.empty() ? Words::phone(card->phone) : tr("no phone"));
    const bool regular = customer && !customer->regularStylist().empty();
    m_regular->setVisible(regular);
    if (regular) m_regular->setText(tr("Usually with %1").arg(words.stylist(customer->regularStylist())));
    m_note->setText(card ? QString::fromStdString(card->note) : QString());
    m_note->setVisible(card && !card->note.empty());
    showVisits();
}

void CustomerPanel::showVisits() {
    const Words words(m_session);
    const auto visits = visitsOf(m_session.state().book, m_customer, m_session.now().day);
    m_visitsTitle->setText(visits.empty() ? tr("No visits yet") : tr("Visits"));
    for (const Reservation* visit : visits) {
        QStringList services;
        for (const Line& line : visit->lines) services << words.service(line.service);
        auto* button = new AnswerButton(this);
        button->setTexts(QStringLiteral("%1 %2").arg(words.nearDay(visit->day), Words::time(visit->startMinute())),
                         QStringLiteral("%1 · %2").arg(services.join(QStringLiteral(", ")), Words::status(visit->status)), Words::statusIcon(visit->status));
        connect(button, &QPushButton::clicked, this, [this, id = visit->id, day = visit->day] { emit visitWished(id, day); });
        m_visits->addWidget(button);
    }
}

void CustomerPanel::retranslate() {
    setTitle(tr("Customers"));
    m_book->setText(tr("New booking"));
    refresh();
}

}  // namespace salon::desk
