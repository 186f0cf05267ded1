#include "customers/customer_panel.h"

#include "customers/customer_facts.h"
#include "customers/customer_search.h"
#include "customers/customer_sheet.h"
#include "salon/text/korean.h"
#include "ui/gesture_log.h"
#include "ui/widgets.h"
#include "ui/words.h"

#include <QKeyEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace salon::desk {
namespace {

PersonalWords about(const CustomerId& customer) {
    PersonalWords words;
    words.customer = customer;
    return words;
}

/// Both texts, each once.
std::string joined(const std::string& kept, const std::string& other) {
    if (other.empty() || kept.find(other) != std::string::npos) return kept;
    return kept.empty() ? other : kept + "\n" + other;
}

CustomerWarnings joined(const CustomerWarnings& a, const CustomerWarnings& b) { return {a.doNotBook || b.doNotBook, std::max(a.patchTestedOn, b.patchTestedOn)}; }

}  // namespace

CustomerPanel::CustomerPanel(const Session& session, GestureLog& gestures, QWidget* parent) : Panel(parent), m_session(session), m_gestures(gestures) {
    setObjectName("customerPanel");
    m_search = new CustomerSearch(session, this);
    m_search->offerUnnamed(false);
    body()->addWidget(m_search);
    m_hint = makeLabel(this, TextRole::body, "secondary", true);
    body()->addWidget(m_hint);
    m_sheet = new CustomerSheet(session, this);
    body()->addWidget(m_sheet);
    body()->addStretch(1);
    m_book = makeButton(this, "primary");
    m_book->setObjectName("bookCustomer");
    foot()->addWidget(m_book);
    connect(m_book, &QPushButton::clicked, this, [this] { emit bookingWished(m_customer); });
    connect(m_search, &CustomerSearch::chosen, this, [this](const CustomerId& id) {
        show(id);
        m_sheet->takeKeys();
    });
    connect(m_search, &CustomerSearch::typed, this, &CustomerPanel::refresh);
    connectSheet();
    const auto follow = [this] {
        if (isVisible()) refresh();
    };
    connect(&session, &Session::bookChanged, this, follow);
    connect(&session, &Session::customersChanged, this, follow);
    // What could not be done changes nothing in the book, and must not look done here.
    connect(&gestures, &GestureLog::answered, this, follow);
    retranslate();
}

void CustomerPanel::connectSheet() {
    const auto amend = [this](std::optional<std::string> PersonalWords::*field, const QString& text) {
        PersonalWords words = about(m_customer);
        words.*field = text.toStdString();
        m_gestures.submit(AmendCustomer{m_customer}, std::move(words));
    };
    connect(m_sheet, &CustomerSheet::noteEdited, this, [=](const QString& text) { amend(&PersonalWords::customerNote, text); });
    connect(m_sheet, &CustomerSheet::allergiesEdited, this, [=](const QString& text) { amend(&PersonalWords::allergies, text); });
    connect(m_sheet, &CustomerSheet::nameEdited, this, &CustomerPanel::changeName);
    connect(m_sheet, &CustomerSheet::warningsEdited, this, [this](const CustomerWarnings& warnings) { m_gestures.submit(DefineCustomerWarnings{m_customer, warnings}); });
    connect(m_sheet, &CustomerSheet::consentEdited, this, [this](const TextConsent& consent) { m_gestures.submit(DefineTextConsent{m_customer, consent}); });
    connect(m_sheet, &CustomerSheet::textsWished, this, [this] { emit textsWished(m_customer); });
    connect(m_sheet, &CustomerSheet::moreMinutesWished, this, &CustomerPanel::changeMinutes);
    connect(m_sheet, &CustomerSheet::mergeWished, this, &CustomerPanel::merge);
    connect(m_sheet, &CustomerSheet::keepApartWished, this, [this](const CustomerId& one, const CustomerId& other) { m_gestures.submit(KeepCustomersApart{one, other}); });
    connect(m_sheet, &CustomerSheet::eraseWished, this, [this] {
        m_gestures.submit(EraseCustomer{m_customer});
        start();
    });
    connect(m_sheet, &CustomerSheet::sameAgainWished, this, [this] { emit sameAgainWished(m_customer); });
    connect(m_sheet, &CustomerSheet::visitWished, this, &CustomerPanel::visitWished);
    connect(m_sheet, &CustomerSheet::reached, this, [this](const QRect& where) {
        const QRect there(m_sheet->mapTo(scroll()->widget(), where.topLeft()), where.size());
        scroll()->ensureVisible(there.center().x(), there.bottom(), 0, space::l);
        scroll()->ensureVisible(there.center().x(), there.top(), 0, space::l);
        scroll()->horizontalScrollBar()->setValue(0);
    });
}

void CustomerPanel::start() {
    if (!m_customer.empty()) m_sheet->keepNotes();
    m_customer = {};
    m_search->clear();
    refresh();
    m_search->focusField();
}

void CustomerPanel::show(const CustomerId& customer) {
    const bool another = customer != m_customer;
    if (another && !m_customer.empty()) m_sheet->keepNotes();
    m_customer = customer;
    m_search->clear();
    refresh();
    if (another) scroll()->verticalScrollBar()->setValue(0);
}

void CustomerPanel::refresh() {
    const Book& book = m_session.state().book;
    const Customer* known = m_customer.empty() ? nullptr : book.findCustomer(m_customer);
    if (known && known->erased) m_customer = {};
    if (!m_customer.empty()) m_customer = CustomerId(book.personOf(m_customer));
    const bool shown = !m_customer.empty() && !m_search->isSearching();
    m_sheet->setVisible(shown);
    m_hint->setVisible(m_customer.empty() && !m_search->isSearching());
    showFoot(shown);
    if (shown) m_sheet->show(factsOf(m_session, m_customer), duplicatesOf(m_session, m_customer));
}

void CustomerPanel::changeName(const QString& name, const QString& phone) {
    const CustomerCard* card = m_session.customers().find(m_customer);
    PersonalWords words = about(m_customer);
    words.name = name.toStdString();
    words.phone = normalisedPhone(phone.toStdString());
    if (card && card->name == words.name && card->phone == words.phone) return;
    m_gestures.submit(AmendCustomer{m_customer}, std::move(words));
}

void CustomerPanel::changeMinutes(int minutes) {
    int line = 0;
    const CustomerFacts facts = factsOf(m_session, m_customer);
    const Reservation* next = facts.nextWithUsualStylist(line);
    if (!next) return;
    Blocks blocks = next->lines[static_cast<std::size_t>(line)].blocks;
    blocks.working = std::max(m_session.state().book.shop().stepMinutes, blocks.working + minutes);
    m_gestures.submit(ChangeMinutes{next->id, line, blocks});
}

/// What both entries say is kept on the one that stays: a note or an allergy must not vanish with its card.
void CustomerPanel::merge(const CustomerId& kept, const CustomerId& duplicate) {
    std::vector<Said> commands{{MergeCustomers{kept, duplicate}}};
    const CustomerFacts stays = factsOf(m_session, kept);
    const CustomerFacts goes = factsOf(m_session, duplicate);
    const CustomerCard mine = stays.card.value_or(CustomerCard{});
    const CustomerCard other = goes.card.value_or(CustomerCard{});
    PersonalWords words = about(kept);
    if (const std::string note = joined(mine.note, other.note); note != mine.note) words.customerNote = note;
    if (const std::string allergies = joined(mine.allergies, other.allergies); allergies != mine.allergies) words.allergies = allergies;
    if (mine.phone.empty() && !other.phone.empty()) words.phone = other.phone;
    if (words.customerNote || words.allergies || words.phone) commands.push_back({AmendCustomer{kept}, words});
    if (const CustomerWarnings warnings = joined(stays.defined, goes.defined); !(warnings == stays.defined)) commands.push_back({DefineCustomerWarnings{kept, warnings}});
    m_gestures.submitAll(std::move(commands), [&session = m_session, kept] { return tr("%1: merged").arg(Words(session).customer(kept)); });
    show(kept);
}

void CustomerPanel::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    if (enter && control && m_sheet->isVisible()) return emit sameAgainWished(m_customer);
    Panel::keyPressEvent(event);
}

void CustomerPanel::retranslate() {
    setTitle(tr("Customers"));
    m_hint->setText(tr("Type part of a name, initials, the last four digits or a whole number."));
    m_book->setText(tr("New booking"));
    refresh();
}

}  // namespace salon::desk
