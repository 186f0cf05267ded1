#include "customers/customer_search.h"

#include "ui/icons.h"
#include "ui/widgets.h"
#include "ui/words.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace salon::desk {
namespace {

/// As many as a person takes in at a glance.
constexpr std::size_t kFoundMax = 5;

struct Typed {
    QString name;
    QString phone;
};

/// The digits at the end are the phone, the rest is the name.
Typed taken(const QString& text) {
    static const QRegularExpression number(QStringLiteral("[+0-9][0-9 -]{2,}$"));
    const auto match = number.match(text.trimmed());
    if (!match.hasMatch()) return {text.trimmed(), {}};
    return {text.trimmed().left(match.capturedStart()).trimmed(), match.captured().trimmed()};
}

}  // namespace

CustomerSearch::CustomerSearch(const Session& session, QWidget* parent) : QWidget(parent), m_session(session) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    m_field = new QLineEdit(this);
    m_field->setObjectName("customerField");
    m_field->addAction(icon("search", colours().textFaint, 16), QLineEdit::LeadingPosition);
    m_field->setClearButtonEnabled(false);
    m_field->installEventFilter(this);
    column->addWidget(m_field);
    m_hint = makeLabel(this, TextRole::caption, "secondary", true);
    column->addWidget(m_hint);
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(2);
    column->addLayout(m_rows);
    setFocusProxy(m_field);
    connect(m_field, &QLineEdit::textChanged, this, &CustomerSearch::search);
    retranslate();
}

void CustomerSearch::retranslate() {
    m_field->setPlaceholderText(tr("Name, initials or last four digits"));
    m_field->setAccessibleName(tr("Customer"));
    m_hint->setText(tr("Enter without a name: an unnamed guest"));
    search();
}

void CustomerSearch::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void CustomerSearch::offerUnnamed(bool offered) {
    m_unnamedOffered = offered;
    search();
}

void CustomerSearch::clear() { m_field->clear(); }

void CustomerSearch::focusField() { m_field->setFocus(Qt::OtherFocusReason); }

void CustomerSearch::search() {
    clearLayout(m_rows);
    m_buttons.clear();
    const QString typed = m_field->text().trimmed().normalized(QString::NormalizationForm_C);
    m_hint->setVisible(typed.isEmpty() && m_unnamedOffered);
    m_found = typed.isEmpty() ? std::vector<CustomerCard>{} : m_session.customers().search(typed.toStdString(), kFoundMax);
    for (const CustomerCard& card : m_found) addRow(card);
    if (!typed.isEmpty()) addCreateRow();
    mark(m_buttons.empty() ? -1 : 0);
}

void CustomerSearch::addRow(const CustomerCard& card) {
    const int row = static_cast<int>(m_buttons.size());
    auto* button = new AnswerButton(this);
    restyle(button, "kind", "row");
    button->setObjectName(QStringLiteral("found%1").arg(row));
    button->setCheckable(true);
    button->setFocusPolicy(Qt::NoFocus);
    const Customer* known = m_session.state().book.findCustomer(card.customer);
    QString caption = card.phone.empty() ? tr("no phone") : Words::phone(card.phone);
    if (known && !known->regularStylist().empty()) caption += QStringLiteral(" · ") + tr("usually %1").arg(Words(m_session).stylist(known->regularStylist()));
    button->setTexts(QString::fromStdString(card.name), caption, "user");
    connect(button, &QPushButton::clicked, this, [this, row] { take(row); });
    m_rows->addWidget(button);
    m_buttons.push_back(button);
}

void CustomerSearch::addCreateRow() {
    const int row = static_cast<int>(m_buttons.size());
    const Typed typed = taken(m_field->text());
    auto* button = new AnswerButton(this);
    restyle(button, "kind", "row");
    button->setObjectName("createCustomer");
    button->setCheckable(true);
    button->setFocusPolicy(Qt::NoFocus);
    const QString name = typed.name.isEmpty() ? typed.phone : typed.name;
    button->setTexts(tr("New customer “%1”").arg(name), typed.phone.isEmpty() ? tr("Add a phone number behind the name") : typed.phone, "user-plus");
    connect(button, &QPushButton::clicked, this, [this, row] { take(row); });
    m_rows->addWidget(button);
    m_buttons.push_back(button);
}

void CustomerSearch::mark(int row) {
    m_marked = row;
    for (std::size_t i = 0; i < m_buttons.size(); ++i) static_cast<QPushButton*>(m_buttons[i])->setChecked(static_cast<int>(i) == row);
}

void CustomerSearch::take(int row) {
    if (row < 0 || row >= static_cast<int>(m_buttons.size())) return emit skipped();
    if (row < foundCount()) {
        const CustomerId id = m_found[static_cast<std::size_t>(row)].customer;
        return emit chosen(id);
    }
    const Typed typed = taken(m_field->text());
    emit createWished(typed.name.isEmpty() ? typed.phone : typed.name, typed.phone);
}

bool CustomerSearch::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const int last = static_cast<int>(m_buttons.size()) - 1;
    if (key == Qt::Key_Down) return mark(std::min(m_marked + 1, last)), true;
    if (key == Qt::Key_Up) return mark(std::max(m_marked - 1, last < 0 ? -1 : 0)), true;
    if (key == Qt::Key_Return || key == Qt::Key_Enter) return take(m_marked), true;
    if (key == Qt::Key_Escape && !m_field->text().isEmpty()) return m_field->clear(), true;
    return QWidget::eventFilter(watched, event);
}

}  // namespace salon::desk
