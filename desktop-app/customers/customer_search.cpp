#include "customers/customer_search.h"

#include "customers/found_row.h"
#include "salon/text/korean.h"
#include "ui/icons.h"
#include "ui/widgets.h"
#include "ui/words.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace salon::desk {
namespace {

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
    auto* rows = new QVBoxLayout;
    rows->setSpacing(2);
    column->addLayout(rows);
    for (std::size_t i = 0; i < kFoundMax; ++i) {
        m_rows[i] = new FoundRow(this);
        m_rows[i]->setObjectName(QStringLiteral("found%1").arg(i));
        m_rows[i]->hide();
        rows->addWidget(m_rows[i]);
        connect(m_rows[i], &QPushButton::clicked, this, [this, row = static_cast<int>(i)] { take(row); });
    }
    m_create = new AnswerButton(this);
    restyle(m_create, "kind", "row");
    m_create->setObjectName("createCustomer");
    m_create->setCheckable(true);
    m_create->setFocusPolicy(Qt::NoFocus);
    m_create->hide();
    rows->addWidget(m_create);
    connect(m_create, &QPushButton::clicked, this, [this] { take(foundCount()); });
    setFocusProxy(m_field);
    connect(m_field, &QLineEdit::textChanged, this, [this] {
        search();
        emit typed();
    });
    connect(&session, &Session::bookChanged, this, [this] {
        if (isSearching() && isVisible()) search();
    });
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

bool CustomerSearch::isSearching() const { return !m_field->text().trimmed().isEmpty(); }

void CustomerSearch::search() {
    const QString typed = m_field->text().trimmed().normalized(QString::NormalizationForm_C);
    m_hint->setVisible(typed.isEmpty() && m_unnamedOffered);
    m_found = typed.isEmpty() ? std::vector<CustomerCard>{}
                              : m_session.customers().search(typed.toStdString(), kFoundMax, m_session.visits(), m_session.now().day);
    for (std::size_t i = 0; i < kFoundMax; ++i) {
        const bool shown = i < m_found.size();
        if (shown) m_rows[i]->show(m_session, m_found[i]);
        m_rows[i]->setVisible(shown);
    }
    m_createShown = !typed.isEmpty();
    m_create->setVisible(m_createShown);
    if (m_createShown) showCreateRow();
    mark(rowCount() == 0 ? -1 : 0);
}

void CustomerSearch::showCreateRow() {
    const Typed typed = taken(m_field->text());
    const bool number = typed.name.isEmpty();
    const QString phone = Words::phone(normalisedPhone(typed.phone.toStdString()));
    const QString title = tr("New customer “%1”").arg(number ? phone : typed.name);
    if (!typed.phone.isEmpty()) m_create->setTexts(title, number && m_found.empty() ? tr("Nobody has this number") : phone, "user-plus");
    else m_create->setTexts(title, tr("Add a phone number behind the name"), "user-plus");
}

QPushButton* CustomerSearch::button(int row) const {
    if (row < 0 || row >= rowCount()) return nullptr;
    return row < foundCount() ? static_cast<QPushButton*>(m_rows[static_cast<std::size_t>(row)]) : m_create;
}

void CustomerSearch::mark(int row) {
    m_marked = row;
    for (int i = 0; i < rowCount(); ++i) button(i)->setChecked(i == row);
    // The field keeps the keys; what is marked is told with it.
    const QPushButton* marked = button(row);
    m_field->setAccessibleDescription(marked ? marked->accessibleName() : QString());
}

void CustomerSearch::take(int row) {
    if (row < 0 || row >= rowCount()) return emit skipped();
    mark(row);
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
    const int last = rowCount() - 1;
    if (key == Qt::Key_Down) return mark(std::min(m_marked + 1, last)), true;
    if (key == Qt::Key_Up) return mark(std::max(m_marked - 1, last < 0 ? -1 : 0)), true;
    if (key == Qt::Key_Return || key == Qt::Key_Enter) return take(m_marked), true;
    if (key == Qt::Key_Escape && !m_field->text().isEmpty()) return m_field->clear(), true;
    return QWidget::eventFilter(watched, event);
}

}  // namespace salon::desk
