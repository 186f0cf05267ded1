#pragma once

#include "paper/export_job.h"
#include "paper/paper_memory.h"
#include "paper/system_printer.h"
#include "ui/panel.h"

#include <QTimer>

class QComboBox;
class QFrame;
class QLabel;
class QLineEdit;
class QPushButton;

namespace salon::desk {

class EveningCopy;
class EveningSection;
class ExportSection;
class RowsSection;
class SheetPreview;

/// A day on paper: what, a look at it, print, save as PDF; the copy of every evening; files for others; and the way back from
/// a row of the paper to the visit. The first key after Ctrl+P prints.
class PaperPanel : public Panel {
    Q_OBJECT

public:
    /// `settingsFile`: where choices are kept; empty: with the program's own.
    explicit PaperPanel(const Session& session, const QString& settingsFile = {}, QWidget* parent = nullptr);
    ~PaperPanel() override;

    /// Of the day, with the keys on Print.
    void start(Day day);
    void setDay(Day day);
    void setScope(SheetScope scope);
    SheetScope scope() const { return m_scope; }

    /// Where the main act goes instead of the computer's default printer.
    void setPrinter(SheetPrinter printer) { m_printer = std::move(printer); }
    EveningCopy& evening() const { return *m_evening; }
    PaperMemory& memory() { return m_memory; }
    PaperWork& work() { return m_work; }

    void print();
    /// Into the folder chosen before.
    void savePdf();

signals:
    /// A row of the paper was typed.
    void visitWished(const salon::ReservationId& reservation, salon::Day day);
    void told(const QString& sentence);

protected:
    void retranslate() override;
    void refresh() override;

private:
    void buildChoice();
    void buildFoot();
    void fillStylists();
    StylistId stylist() const;
    std::vector<DaySheet> sheets() const;
    void showPreview();
    void showFolder();
    void chooseFolder();
    void printOnAnother();
    void run(PaperTask task, bool toPrinter);
    void onDone(const PrintedSheet& printed, bool toPrinter, const PaperResult& result);
    void onBusy(bool busy);
    void say(const QString& sentence, bool good);

    const Session& m_session;
    PaperMemory m_memory;
    PaperWork m_work;
    SheetPrinter m_printer;
    Day m_day;
    SheetScope m_scope = SheetScope::wholeShop;
    QTimer m_follow;  ///< a burst of changes is shown once
    EveningCopy* m_evening;
    QLabel* m_title;
    QPushButton* m_scopes[3];
    QComboBox* m_stylist;
    SheetPreview* m_preview;
    RowsSection* m_rows;
    EveningSection* m_eveningSection;
    ExportSection* m_export;
    QFrame* m_card;
    QLabel* m_said;
    QLabel* m_progress;
    QPushButton* m_stop;
    QPushButton* m_print;
    QPushButton* m_pdf;
    QPushButton* m_other;
    QLabel* m_folder;
    QPushButton* m_change;
};

}  // namespace salon::desk
