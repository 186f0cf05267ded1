#include "paper/export_job.h"
#include "paper/paper_sections.h"
#include "ui/widgets.h"
#include "ui/words.h"

#include <QDir>
#include <QLineEdit>
#include <QVBoxLayout>

namespace salon::desk {
namespace {

/// Ten years: more is a slip of the finger in the year.
constexpr int kExportDaysMax = 3660;

QLineEdit* makeDay(QWidget* parent, const char* name) {
    auto* field = new QLineEdit(parent);
    field->setObjectName(QString::fromLatin1(name));
    field->setMaxLength(10);
    return field;
}

}  // namespace

ExportSection::ExportSection(const Session& session, PaperMemory& memory, ExportJob& job, QWidget* parent)
    : QFrame(parent), m_session(session), m_memory(memory), m_job(job) {
    setObjectName("exportSection");
    setProperty("card", "sunken");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::s);
    buildFields();
    m_problem = makeLabel(this, TextRole::caption, "", true);
    m_problem->setObjectName("exportProblem");
    m_problem->hide();
    column->addWidget(m_problem);
    auto* row = new QHBoxLayout;
    m_progress = makeLabel(this, TextRole::caption, "secondary");
    m_stop = makeButton(this, "link");
    m_stop->setObjectName("stopExport");
    m_save = makeButton(this, "");
    m_save->setObjectName("saveExport");
    row->addWidget(m_progress, 1);
    row->addWidget(m_stop);
    row->addWidget(m_save);
    column->addLayout(row);
    m_last = makeLabel(this, TextRole::micro, "secondary", true);
    m_last->setObjectName("lastExport");
    column->addWidget(m_last);
    connect(m_save, &QPushButton::clicked, this, &ExportSection::save);
    connect(m_stop, &QPushButton::clicked, &job, &ExportJob::stop);
    connect(&job, &ExportJob::finished, this, &ExportSection::onFinished);
    connect(&job, &ExportJob::progressed, this, [this](int done, int all) { m_progress->setText(tr("Day %1 of %2").arg(done).arg(all)); });
    onRunning();
}

void ExportSection::buildFields() {
    auto* column = static_cast<QVBoxLayout*>(layout());
    m_title = makeLabel(this, TextRole::strong);
    m_whose = makeLabel(this, TextRole::caption, "secondary", true);
    column->addWidget(m_title);
    column->addWidget(m_whose);
    auto* segments = new QFrame(this);
    segments->setObjectName("segments");
    auto* kinds = new QHBoxLayout(segments);
    kinds->setContentsMargins(2, 2, 2, 2);
    m_csv = makeButton(segments, "segment");
    m_csv->setObjectName("exportCsv");
    m_ical = makeButton(segments, "segment");
    m_ical->setObjectName("exportIcal");
    for (QPushButton* one : {m_csv, m_ical}) {
        one->setAutoExclusive(true);
        kinds->addWidget(one, 1);
    }
    m_csv->setChecked(true);
    column->addWidget(segments);
    auto* days = new QHBoxLayout;
    m_fromLabel = makeLabel(this, TextRole::body);
    m_from = makeDay(this, "exportFrom");
    m_toLabel = makeLabel(this, TextRole::body);
    m_to = makeDay(this, "exportTo");
    m_fromLabel->setBuddy(m_from);
    m_toLabel->setBuddy(m_to);
    days->addWidget(m_fromLabel);
    days->addWidget(m_from, 1);
    days->addWidget(m_toLabel);
    days->addWidget(m_to, 1);
    column->addLayout(days);
    m_names = makeButton(this, "chip");
    m_names->setObjectName("exportNames");
    column->addWidget(m_names, 0, Qt::AlignLeft);
}

void ExportSection::propose(Day day, const StylistId& stylist) {
    m_wish.stylist = stylist;
    const QString text = QString::fromStdString(printDay(day));
    if (!m_from->hasFocus() && !m_to->hasFocus() && m_wish.firstDay != day) {
        m_wish.firstDay = day;
        m_from->setText(text);
        m_to->setText(text);
    }
    const QString who = stylist.empty() ? tr("the whole shop") : Words(m_session).stylist(stylist);
    m_whose->setText(tr("The visits of %1, as a table or for a calendar program.").arg(who));
    const QStringList lines = m_memory.exports();
    m_last->setText(lines.isEmpty() ? QString() : tr("Last: %1").arg(lines.first()));
    m_last->setVisible(!lines.isEmpty());
}

void ExportSection::save() {
    const auto first = parseDay(m_from->text().trimmed().toStdString());
    const auto last = parseDay(m_to->text().trimmed().toStdString());
    const bool sensible = first && last && *first <= *last && last->number - first->number < kExportDaysMax;
    m_problem->setVisible(!sensible);
    if (!sensible) {
        m_problem->setText(tr("Write both days as %1, the earlier one first.").arg(QString::fromStdString(printDay(m_session.now().day))));
        (first ? m_to : m_from)->setFocus();
        return;
    }
    ExportWish wish = m_wish;
    wish.firstDay = *first;
    wish.lastDay = *last;
    wish.format = m_ical->isChecked() ? ExportWish::Format::ical : ExportWish::Format::csv;
    wish.withNames = m_names->isChecked();
    m_job.start(wish, QDir(m_memory.folder()).filePath(exportFileName(m_session, wish)));
    onRunning();
}

void ExportSection::onFinished(const PaperResult& result) {
    onRunning();
    if (result.end == PaperResult::End::stopped) return emit said(tr("Stopped. No file was written."), true);
    if (result.end == PaperResult::End::failed) return emit said(result.problem, false);
    const WallTime now = m_session.now();
    const QString names = m_names->isChecked() ? tr("with names") : tr("without names");
    m_memory.noteExport(QStringLiteral("%1 %2 · %3 · %4 · %5 · %6")
                            .arg(QString::fromStdString(printDay(now.day)), Words::time(now.minute), QString::fromStdString(m_session.state().terminal.text),
                                 QDir::toNativeSeparators(result.file), tr("%1 visits").arg(result.pages), names));
    propose(m_wish.firstDay, m_wish.stylist);
    emit said(tr("Saved as %1.").arg(QDir::toNativeSeparators(result.file)), true);
}

void ExportSection::onRunning() {
    m_save->setVisible(!m_job.isRunning());
    m_stop->setVisible(m_job.isRunning());
    m_progress->setVisible(m_job.isRunning());
    if (m_job.isRunning() && focusWidget() == m_save) m_stop->setFocus();
}

void ExportSection::retranslate() {
    m_title->setText(tr("Files for others"));
    m_csv->setText(tr("Table (CSV)"));
    m_ical->setText(tr("Calendar (iCal)"));
    m_fromLabel->setText(tr("From"));
    m_toLabel->setText(tr("to"));
    m_from->setAccessibleName(tr("First day"));
    m_to->setAccessibleName(tr("Last day"));
    m_names->setText(tr("Full names, numbers and notes"));
    m_names->setToolTip(tr("Without it a file that leaves the shop has an initial for each customer."));
    m_save->setText(tr("Save file"));
    m_stop->setText(tr("Stop"));
    m_stop->setAccessibleName(tr("Stop saving the file"));
    propose(m_wish.firstDay, m_wish.stylist);
}

}  // namespace salon::desk
