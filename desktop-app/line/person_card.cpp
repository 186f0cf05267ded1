#include "line/person_card.h"

#include "line/chip_row.h"
#include "line/chip_words.h"
#include "line/choice_row.h"
#include "ui/widgets.h"

#include <QVBoxLayout>

namespace salon::desk {
namespace {

/// A number that can be texted to.
bool isMobile(const std::string& phone) { return phone.starts_with("01"); }

}  // namespace

PersonCard::PersonCard(const Session& session, QWidget* parent) : QWidget(parent), m_session(session) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    m_title = makeLabel(this, TextRole::heading);
    m_line = makeLabel(this, TextRole::caption, "secondary", true);
    m_usual = makeLabel(this, TextRole::caption, "secondary", true);
    column->addWidget(m_title);
    column->addWidget(m_line);
    column->addWidget(m_usual);
    m_warningBox = new QWidget(this);
    new FlowLayout(m_warningBox, 6);
    column->addWidget(m_warningBox);
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(6);
    column->addLayout(m_rows);
    for (int i = 0; i < kPeopleShown; ++i) {
        auto* row = new ChoiceRow(this);
        row->setObjectName(QStringLiteral("person%1").arg(i));
        connect(row, &QPushButton::clicked, this, [this, i] { emit chosen(i); });
        m_rows->addWidget(row);
        m_people.push_back(row);
    }
    column->addStretch(1);
}

void PersonCard::show(const BookingPlan& plan, int marked) {
    const bool several = plan.people.size() > 1;
    for (ChoiceRow* row : m_people) row->hide();
    for (QLabel* label : {m_title, m_line, m_usual}) label->setVisible(!several);
    m_warned.clear();
    m_warningBox->setVisible(false);
    if (several) showSeveral(plan);
    else if (plan.customer()) showOne(plan);
    else showNewcomer(plan);
    mark(marked);
}

void PersonCard::mark(int row) {
    for (std::size_t i = 0; i < m_people.size(); ++i) m_people[i]->setMarked(static_cast<int>(i) == row);
}

void PersonCard::showSeveral(const BookingPlan& plan) {
    const ChipWords words(m_session);
    for (std::size_t i = 0; i < m_people.size() && i < plan.people.size(); ++i) {
        const CustomerCard& card = plan.people[i];
        m_people[i]->set(static_cast<int>(i) + 1, {}, QString::fromStdString(card.name), words.person(card));
        m_people[i]->show();
    }
}

void PersonCard::say(const QString& title, const QString& line) {
    m_title->setText(title);
    m_line->setText(line);
    m_line->setVisible(!line.isEmpty());
    m_usual->hide();
}

void PersonCard::showOne(const BookingPlan& plan) {
    const ChipWords words(m_session);
    const CustomerCard& card = *plan.customer();
    QString line = card.phone.empty() ? tr("no phone") : Words::phone(card.phone);
    if (const QString seen = words.lastSeen(card.customer); !seen.isEmpty()) line += QStringLiteral(" · ") + seen;
    say(Words(m_session).customer(card.customer), line);
    const QString stylist = plan.usual.stylist.empty() ? QString() : Words(m_session).stylist(plan.usual.stylist);
    const QString usual = words.services(plan.usual.services);
    m_usual->setText(usual.isEmpty() ? tr("First visit") : stylist.isEmpty() ? tr("Usually %1").arg(usual) : tr("Usually %1 with %2").arg(usual, stylist));
    m_usual->show();
    showWarnings(warnings(plan));
}

std::vector<LineWarning> PersonCard::warnings(const BookingPlan& plan) const {
    std::vector<LineWarning> all = m_warner ? m_warner(plan.draft.customer) : std::vector<LineWarning>{};
    const Book& book = m_session.state().book;
    const auto tested = book.person(plan.draft.customer).warnings.patchTestedOn;
    for (const DraftLine& line : plan.draft.lines) {
        const Service* service = book.findService(line.service);
        if (!service || service->patchTestDays == 0 || (tested && plan.draft.day <= tested->plus(service->patchTestDays))) continue;
        all.insert(all.begin(), {tested ? tr("Patch test due (last %1)").arg(Words::shortDay(*tested)) : tr("No patch test yet"), QStringLiteral("alert"), true});
        break;
    }
    if (!isMobile(plan.customer()->phone)) all.push_back({tr("No mobile number"), QStringLiteral("phone"), false});
    return all;
}

void PersonCard::showWarnings(const std::vector<LineWarning>& warnings) {
    clearLayout(m_warningBox->layout());
    for (const LineWarning& one : warnings) {
        const Tone& tone = one.grave ? colours().attention : colours().arrived;
        auto* chip = new ChipButton(tone, one.icon, one.text, {}, ChipButton::Look::said, m_warningBox);
        m_warningBox->layout()->addWidget(chip);
        chip->show();
        m_warned << one.text;
    }
    m_warningBox->setVisible(!warnings.empty());
}

void PersonCard::showNewcomer(const BookingPlan& plan) {
    if (plan.newcomer) {
        say(QString::fromStdString(plan.newcomer->name), tr("New customer, %1. Registered together with the booking.").arg(Words::phone(plan.newcomer->phone)));
        return;
    }
    if (plan.draft.walkIn && !plan.named) return say(tr("A walk-in without a name"), tr("Type a name or number to say who it is."));
    if (!plan.named) return say(tr("Who is it for?"), tr("Name, initials, last four digits or the whole number."));
    say(tr("Nobody found"), tr("Type the whole number behind the name to register somebody new."));
}

QString PersonCard::said() const {
    QStringList texts;
    for (const ChoiceRow* row : m_people)
        if (!row->isHidden()) texts << row->title();
    if (!m_title->isHidden()) texts << m_title->text();
    for (const QLabel* label : {m_line, m_usual})
        if (!label->isHidden()) texts << label->text();
    return (texts + m_warned).join(QStringLiteral(" | "));
}

}  // namespace salon::desk
