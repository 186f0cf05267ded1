#include "customers/duplicate_card.h"

#include "customers/customer_words.h"
#include "ui/widgets.h"

#include <QEvent>
#include <QGridLayout>
#include <QVBoxLayout>

namespace salon::desk {

DuplicateCard::DuplicateCard(const Session& session, QWidget* parent) : QFrame(parent), m_session(session) {
    setProperty("card", "sunken");
    setObjectName("duplicates");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    column->setSpacing(space::s);
    m_hint = makeLabel(this, TextRole::body, "", true);
    m_hint->setObjectName("duplicateHint");
    column->addWidget(m_hint);
    m_comparison = new QWidget(this);
    m_grid = new QGridLayout(m_comparison);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::m);
    m_grid->setVerticalSpacing(space::s);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, 1);
    column->addWidget(m_comparison);
    auto* row = new QHBoxLayout;
    m_compare = makeButton(this, "link");
    m_compare->setObjectName("compareDuplicate");
    m_notSame = makeButton(this, "link");
    m_notSame->setObjectName("notSame");
    row->addWidget(m_compare);
    row->addWidget(m_notSame);
    row->addStretch(1);
    column->addLayout(row);
    connect(m_compare, &QPushButton::clicked, this, [this] { compare(!m_open); });
    connect(m_notSame, &QPushButton::clicked, this, [this] { emit keepApartWished(m_customer, m_duplicates.front().customer); });
    hide();
}

void DuplicateCard::show(const CustomerFacts& facts, const std::vector<Duplicate>& duplicates) {
    if (facts.customer != m_customer || duplicates != m_duplicates) m_open = false;
    m_customer = facts.customer;
    m_duplicates = duplicates;
    compare(m_open);
}

void DuplicateCard::compare(bool open) {
    m_open = open;
    showHint();
    if (open && !m_duplicates.empty()) fillComparison();
}

void DuplicateCard::showHint() {
    setVisible(!m_duplicates.empty());
    m_comparison->setVisible(m_open && !m_duplicates.empty());
    if (m_duplicates.empty()) return;
    const CustomerWords words(m_session);
    const Duplicate& first = m_duplicates.front();
    const CustomerCard* card = m_session.customers().find(first.customer);
    const QString who = card && !card->phone.empty() ? QStringLiteral("%1 %2").arg(words.words().customer(first.customer), Words::phone(card->phone))
                                                     : words.words().customer(first.customer);
    //: %1 why: same number; %2 the other customer
    m_hint->setText(tr("%1: %2. Perhaps the same person?").arg(words.likeness(first.why), CustomerWords::breakable(who)));
    m_compare->setText(m_open ? tr("Close the comparison") : tr("Compare"));
    m_notSame->setText(tr("Not the same person"));
}

void DuplicateCard::addRow(const QString& title, const QString& left, const QString& right) {
    const int row = m_grid->rowCount();
    const auto cell = [&](const QString& text, int column) {
        auto* box = new QWidget(m_comparison);
        auto* lines = new QVBoxLayout(box);
        lines->setContentsMargins(0, 0, 0, 0);
        lines->setSpacing(0);
        auto* name = makeLabel(box, TextRole::caption, "secondary");
        name->setText(title);
        auto* value = makeLabel(box, TextRole::body, "", true);
        value->setText(text.isEmpty() ? QStringLiteral("–") : CustomerWords::breakable(text));
        lines->addWidget(name);
        lines->addWidget(value);
        lines->addStretch(1);
        m_grid->addWidget(box, row, column);
    };
    if (left.isEmpty() && right.isEmpty()) return;
    cell(left, 0);
    cell(right, 1);
}

QPushButton* DuplicateCard::keepButton(const QString& name, const CustomerId& kept, const CustomerId& duplicate) {
    auto* button = makeButton(m_comparison, "");
    button->setObjectName(name);
    button->setText(tr("Keep this one"));
    button->setAccessibleName(tr("Merge both and keep %1, %2").arg(Words(m_session).customer(kept), name == "keepLeft" ? tr("this card") : tr("the other card")));
    connect(button, &QPushButton::clicked, this, [this, kept, duplicate] { emit mergeWished(kept, duplicate); });
    return button;
}

void DuplicateCard::fillComparison() {
    clearLayout(m_grid);
    const CustomerWords words(m_session);
    const CustomerFacts left = factsOf(m_session, m_customer);
    const CustomerFacts right = factsOf(m_session, m_duplicates.front().customer);
    const auto text = [](const CustomerFacts& facts, auto field) { return facts.card ? QString::fromStdString((*facts.card).*field) : QString(); };
    const auto both = [&](const QString& title, auto say) { addRow(title, say(left), say(right)); };
    both(tr("Name"), [&](const CustomerFacts& f) { return text(f, &CustomerCard::name); });
    both(tr("Number"), [&](const CustomerFacts& f) { return f.card ? Words::phone(f.card->phone) : QString(); });
    both(tr("Visits"), [&](const CustomerFacts& f) { return QString::number(f.completed); });
    both(tr("Last seen"), [&](const CustomerFacts& f) { return words.lastSeen(f.customer); });
    both(tr("Stylist"), [&](const CustomerFacts& f) { return f.usual.stylist.empty() ? QString() : words.words().stylist(f.usual.stylist); });
    both(tr("Allergies"), [&](const CustomerFacts& f) { return text(f, &CustomerCard::allergies); });
    both(tr("Note"), [&](const CustomerFacts& f) { return text(f, &CustomerCard::note); });
    const int row = m_grid->rowCount();
    m_grid->addWidget(keepButton("keepLeft", left.customer, right.customer), row, 0);
    m_grid->addWidget(keepButton("keepRight", right.customer, left.customer), row, 1);
    auto* explained = makeLabel(m_comparison, TextRole::caption, "secondary", true);
    explained->setText(tr("Visits, notes and warnings of both are kept. Ctrl+Z parts them again."));
    m_grid->addWidget(explained, row + 1, 0, 1, 2);
}

void DuplicateCard::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) compare(m_open);
    QFrame::changeEvent(event);
}

}  // namespace salon::desk
