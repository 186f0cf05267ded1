#include "paper/paper_sections.h"
#include "ui/widgets.h"
#include "ui/words.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace salon::desk {
namespace {

/// Nobody pins more than that to a wall for one day.
constexpr std::size_t kSheetsShown = 4;

}  // namespace

RowsSection::RowsSection(const Session& session, const PaperMemory& memory, QWidget* parent) : QFrame(parent), m_session(session), m_memory(memory) {
    setObjectName("rowsSection");
    setProperty("card", "sunken");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::s);
    m_title = makeLabel(this, TextRole::strong);
    m_help = makeLabel(this, TextRole::caption, "secondary", true);
    m_box = new QWidget(this);
    m_chips = new FlowLayout(m_box, space::xs);
    auto* row = new QHBoxLayout;
    m_row = new QLineEdit(this);
    m_row->setObjectName("rowField");
    m_row->setMaxLength(6);
    m_open = makeButton(this, "", "search");
    m_open->setObjectName("openRow");
    row->addWidget(m_row, 1);
    row->addWidget(m_open);
    m_problem = makeLabel(this, TextRole::caption, "", true);
    m_problem->setObjectName("rowProblem");
    column->addWidget(m_title);
    column->addWidget(m_help);
    column->addWidget(m_box);
    column->addLayout(row);
    column->addWidget(m_problem);
    m_problem->hide();
    connect(m_row, &QLineEdit::returnPressed, this, &RowsSection::open);
    connect(m_open, &QPushButton::clicked, this, &RowsSection::open);
    connect(m_row, &QLineEdit::textEdited, m_problem, &QLabel::hide);
}

void RowsSection::show(Day day) {
    std::vector<PrintedSheet> sheets = m_memory.sheetsOf(day);
    if (sheets.size() > kSheetsShown) sheets.resize(kSheetsShown);
    if (day == m_day && sheets == m_sheets) return;
    m_day = day;
    m_sheets = std::move(sheets);
    m_chosen = 0;
    m_problem->hide();
    rebuildSheets();
}

void RowsSection::rebuildSheets() {
    clearLayout(m_chips);
    // One sheet leaves nothing to choose.
    m_box->setVisible(m_sheets.size() > 1);
    for (std::size_t i = 0; m_sheets.size() > 1 && i < m_sheets.size(); ++i) {
        QPushButton* chip = makeButton(m_box, "chip");
        chip->setText(tr("printed %1").arg(Words(m_session).moment(m_sheets[i].at)));
        chip->setObjectName(QStringLiteral("sheet:%1").arg(i));
        chip->setAutoExclusive(true);
        chip->setChecked(i == m_chosen);
        connect(chip, &QPushButton::toggled, this, [this, i](bool chosen) {
            if (chosen) m_chosen = i;
        });
        m_chips->addWidget(chip);
    }
}

void RowsSection::open() {
    const ReservationId id = m_sheets.empty() ? ReservationId{} : m_sheets[m_chosen].visitOf(m_row->text());
    const Reservation* visit = m_session.state().book.findReservation(id);
    m_problem->setVisible(!visit);
    if (!visit) {
        m_problem->setText(whyNot());
        m_row->selectAll();
        return;
    }
    m_row->clear();
    // Where it stands now: it may have moved since the sheet was printed.
    emit visitWished(id, visit->day);
}

/// Another computer's rows are other visits: nothing is opened on a guess.
QString RowsSection::whyNot() const {
    const QString here = Words::terminalName(m_session.state().terminal);
    if (m_sheets.empty()) return tr("No sheet of this day was printed at this computer (%1). The foot of a sheet names the computer that knows its rows.").arg(here);
    const int rows = static_cast<int>(m_sheets[m_chosen].rows.size());
    if (rows == 0) return tr("That day has no rows.");
    return tr("The sheet printed at this computer (%1) has rows 1 to %2. Look at the number left of the time, and at the foot of the sheet for its computer.").arg(here).arg(rows);
}

void RowsSection::retranslate() {
    m_title->setText(tr("Back from paper"));
    m_help->setText(tr("The number of a row opens its visit, so that what was written by hand can be entered."));
    m_row->setPlaceholderText(tr("Row, such as 12"));
    m_row->setAccessibleName(tr("Row of the sheet"));
    m_open->setText(tr("Open"));
    m_open->setAccessibleName(tr("Open the visit of this row"));
    rebuildSheets();
}

}  // namespace salon::desk
