#include "paper/paper_panel.h"

#include "paper/evening_copy.h"
#include "paper/paper_files.h"
#include "paper/paper_sections.h"
#include "paper/sheet_preview.h"
#include "ui/widgets.h"
#include "ui/words.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QPrintDialog>
#include <QPrinter>
#include <QVBoxLayout>

#include <utility>

namespace salon::desk {
namespace {

/// The page in the panel may lag behind the book by so much: nobody reads it while they book.
constexpr int kFollowMs = 200;

}  // namespace

PaperPanel::PaperPanel(const Session& session, const QString& settingsFile, QWidget* parent)
    : Panel(parent), m_session(session), m_memory(settingsFile), m_printer(&SystemPrinter::printOnDefault), m_day(session.now().day) {
    setObjectName("paperPanel");
    m_evening = new EveningCopy(session, m_memory, m_work, this);
    buildChoice();
    m_preview = new SheetPreview(this);
    m_preview->setObjectName("sheetPreview");
    m_rows = new RowsSection(session, m_memory, this);
    m_eveningSection = new EveningSection(session, m_memory, *m_evening, this);
    auto* job = new ExportJob(session, m_work, this);
    m_export = new ExportSection(session, m_memory, *job, this);
    for (QWidget* part : {static_cast<QWidget*>(m_preview), static_cast<QWidget*>(m_rows), static_cast<QWidget*>(m_eveningSection), static_cast<QWidget*>(m_export)})
        body()->addWidget(part);
    body()->addStretch(1);
    buildFoot();
    connect(m_rows, &RowsSection::visitWished, this, &PaperPanel::visitWished);
    connect(m_export, &ExportSection::said, this, &PaperPanel::say);
    connect(m_evening, &EveningCopy::told, this, &PaperPanel::told);
    connect(&m_work, &PaperWork::busyChanged, this, &PaperPanel::onBusy);
    connect(&m_work, &PaperWork::progressed, this, [this](int done, int all) { m_progress->setText(tr("Page %1 of %2").arg(done).arg(all)); });
    m_follow.setSingleShot(true);
    m_follow.setInterval(kFollowMs);
    connect(&m_follow, &QTimer::timeout, this, &PaperPanel::refresh);
    for (const auto changed : {&Session::bookChanged, &Session::customersChanged})
        connect(&session, changed, &m_follow, [this] {
            if (isVisible() && !m_follow.isActive()) m_follow.start();
        });
    retranslate();
}

PaperPanel::~PaperPanel() = default;

void PaperPanel::buildChoice() {
    m_title = makeLabel(this, TextRole::heading);
    m_title->setObjectName("paperDay");
    body()->addWidget(m_title);
    auto* segments = new QFrame(this);
    segments->setObjectName("segments");
    auto* row = new QHBoxLayout(segments);
    row->setContentsMargins(2, 2, 2, 2);
    const char* names[] = {"scopeShop", "scopeOne", "scopeEach"};
    for (int i = 0; i < 3; ++i) {
        m_scopes[i] = makeButton(segments, "segment");
        m_scopes[i]->setObjectName(QString::fromLatin1(names[i]));
        m_scopes[i]->setAutoExclusive(true);
        row->addWidget(m_scopes[i], 1);
    }
    m_scopes[0]->setChecked(true);
    // Toggled, not clicked: arrow keys choose as well.
    for (int i = 0; i < 3; ++i)
        connect(m_scopes[i], &QPushButton::toggled, this, [this, i](bool chosen) {
            if (chosen) setScope(static_cast<SheetScope>(i));
        });
    body()->addWidget(segments);
    m_stylist = new QComboBox(this);
    m_stylist->setObjectName("paperStylist");
    m_stylist->hide();
    body()->addWidget(m_stylist);
    connect(m_stylist, &QComboBox::currentIndexChanged, this, [this] { showPreview(); });
}

void PaperPanel::buildFoot() {
    m_card = makeCard(this, "good");
    m_card->setObjectName("paperSaid");
    auto* column = new QVBoxLayout(m_card);
    column->setContentsMargins(space::m, space::s, space::m, space::s);
    m_said = makeLabel(m_card, TextRole::body, "", true);
    column->addWidget(m_said);
    m_card->hide();
    foot()->addWidget(m_card);
    auto* going = new QHBoxLayout;
    m_progress = makeLabel(this, TextRole::caption, "secondary");
    m_stop = makeButton(this, "link");
    m_stop->setObjectName("stopPaper");
    going->addWidget(m_progress, 1);
    going->addWidget(m_stop);
    foot()->addLayout(going);
    m_print = makeButton(this, "primary");
    m_print->setObjectName("printSheets");
    foot()->addWidget(m_print);
    auto* row = new QHBoxLayout;
    m_pdf = makeButton(this, "");
    m_pdf->setObjectName("savePdf");
    m_other = makeButton(this, "");
    m_other->setObjectName("otherPrinter");
    row->addWidget(m_pdf, 1);
    row->addWidget(m_other, 1);
    foot()->addLayout(row);
    auto* place = new QHBoxLayout;
    m_folder = makeLabel(this, TextRole::caption, "secondary");
    m_change = makeButton(this, "link");
    m_change->setObjectName("changeFolder");
    place->addWidget(m_folder, 1);
    place->addWidget(m_change);
    foot()->addLayout(place);
    showFoot(true);
    onBusy(false);
    connect(m_stop, &QPushButton::clicked, &m_work, &PaperWork::stop);
    connect(m_print, &QPushButton::clicked, this, &PaperPanel::print);
    connect(m_pdf, &QPushButton::clicked, this, &PaperPanel::savePdf);
    connect(m_other, &QPushButton::clicked, this, &PaperPanel::printOnAnother);
    connect(m_change, &QPushButton::clicked, this, &PaperPanel::chooseFolder);
}

void PaperPanel::start(Day day) {
    m_card->hide();
    setDay(day);
    m_print->setFocus();
}

void PaperPanel::setDay(Day day) {
    m_day = day;
    if (isVisible()) refresh();
}

void PaperPanel::setScope(SheetScope scope) {
    m_scope = scope;
    m_scopes[static_cast<int>(scope)]->setChecked(true);
    m_stylist->setVisible(scope == SheetScope::oneStylist);
    refresh();
}

void PaperPanel::fillStylists() {
    const StylistId before = stylist();
    const QSignalBlocker quiet(m_stylist);
    const Words words(m_session);
    m_stylist->clear();
    for (const StylistId& id : stylistsOn(m_session.state().book, m_day)) m_stylist->addItem(words.stylist(id), QString::fromStdString(id.text));
    const int at = m_stylist->findData(QString::fromStdString(before.text));
    m_stylist->setCurrentIndex(std::max(0, at));
}

StylistId PaperPanel::stylist() const { return {m_stylist->currentData().toString().toStdString()}; }

std::vector<DaySheet> PaperPanel::sheets() const { return sheetsOf(m_session, m_day, m_scope, stylist()); }

void PaperPanel::refresh() {
    // A hidden panel costs the start of the program nothing.
    if (!isVisible()) return;
    m_title->setText(Words::day(m_day));
    fillStylists();
    showPreview();
    m_rows->show(m_day);
    m_eveningSection->refresh();
    showFolder();
}

void PaperPanel::showPreview() {
    // Of many sheets the first will do.
    const bool each = m_scope == SheetScope::eachStylist;
    const StylistId whose = each && m_stylist->count() > 0 ? StylistId{m_stylist->itemData(0).toString().toStdString()} : stylist();
    const DaySheet first = sheetsOf(m_session, m_day, each ? SheetScope::oneStylist : m_scope, whose).front();
    m_preview->show(first);
    m_preview->setAccessibleName(tr("First page: %1, %2, %3").arg(first.title, first.whose, first.count));
    m_export->propose(m_day, m_scope == SheetScope::oneStylist ? stylist() : StylistId{});
}

void PaperPanel::showFolder() {
    const QString folder = QDir::toNativeSeparators(m_memory.folder());
    m_folder->setText(m_folder->fontMetrics().elidedText(tr("Files go to %1").arg(folder), Qt::ElideMiddle, kPanelWidth - 2 * space::xl - 90));
    m_folder->setToolTip(folder);
}

void PaperPanel::print() {
    run([printer = m_printer, sheets = sheets()](const PaperProgress& progress) { return printer(sheets, progress); }, true);
}

void PaperPanel::savePdf() {
    QString name = QStringLiteral("day-sheet-") + QString::fromStdString(printDay(m_day));
    if (m_scope == SheetScope::oneStylist) name += u'-' + Words(m_session).stylist(stylist());
    if (m_scope == SheetScope::eachStylist) name += QStringLiteral("-stylists");
    const QString file = QDir(m_memory.folder()).filePath(PaperFiles::fileName(name) + QStringLiteral(".pdf"));
    run([file, sheets = sheets()](const PaperProgress& progress) { return PaperFiles::writePdf(file, sheets, progress); }, false);
}

void PaperPanel::printOnAnother() {
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    auto* dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, printer] {
        run([printer, sheets = sheets()](const PaperProgress& progress) { return SystemPrinter::printOn(*printer, sheets, progress); }, true);
    });
    dialog->open();
}

void PaperPanel::chooseFolder() {
    auto* dialog = new QFileDialog(this, tr("Where files are kept"), m_memory.folder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& folder) {
        m_memory.setFolder(folder);
        m_card->hide();
        m_evening->checkAnew();
        showFolder();
    });
    dialog->open();
}

void PaperPanel::run(PaperTask task, bool toPrinter) {
    m_card->hide();
    m_work.start(std::move(task), [this, toPrinter, printed = printedNow(m_session, m_day)](const PaperResult& result) { onDone(printed, toPrinter, result); });
}

void PaperPanel::onDone(const PrintedSheet& printed, bool toPrinter, const PaperResult& result) {
    switch (result.end) {
        case PaperResult::End::failed: return say(result.problem, false);
        case PaperResult::End::stopped: return say(tr("Stopped. Nothing was printed or saved."), true);
        case PaperResult::End::done: break;
    }
    m_memory.remember(printed);
    m_rows->show(m_day);
    const QString pages = result.pages == 1 ? tr("1 page") : tr("%1 pages").arg(result.pages);
    say(toPrinter ? tr("Sent to the printer: %1.").arg(pages) : tr("Saved as %1.").arg(QDir::toNativeSeparators(result.file)), true);
}

void PaperPanel::onBusy(bool busy) {
    m_progress->setVisible(busy);
    m_stop->setVisible(busy);
    m_print->setEnabled(!busy);
    m_pdf->setEnabled(!busy);
    m_other->setEnabled(!busy);
    if (busy) m_progress->setText(tr("Working…"));
}

void PaperPanel::say(const QString& sentence, bool good) {
    m_said->setText(sentence);
    m_said->setAccessibleName(sentence);
    restyle(m_card, "card", good ? "good" : "attention");
    restyle(m_said, "good", good);  // its colour follows from the card, which is looked at only when it is styled itself
    m_card->show();
    if (!isVisible()) emit told(sentence);
}

void PaperPanel::retranslate() {
    setTitle(tr("Print and files"));
    m_scopes[0]->setText(tr("Whole shop"));
    m_scopes[1]->setText(tr("One stylist"));
    m_scopes[2]->setText(tr("Each stylist"));
    m_stylist->setAccessibleName(tr("Whose sheet"));
    m_print->setText(tr("Print"));
    m_pdf->setText(tr("Save as PDF"));
    m_other->setText(tr("Other printer…"));
    m_stop->setText(tr("Stop"));
    m_stop->setAccessibleName(tr("Stop printing"));
    m_change->setText(tr("Change…"));
    m_change->setAccessibleName(tr("Choose where files are kept"));
    m_rows->retranslate();
    m_eveningSection->retranslate();
    m_export->retranslate();
    refresh();
}

}  // namespace salon::desk
