#pragma once

#include "paper/export_job.h"
#include "paper/paper_memory.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QPushButton;

namespace salon::desk {

class EveningCopy;
class FlowLayout;

/// From a row of the paper to its visit: what was written by hand finds its way back.
class RowsSection : public QFrame {
    Q_OBJECT

public:
    RowsSection(const Session& session, const PaperMemory& memory, QWidget* parent = nullptr);
    void show(Day day);
    void retranslate();

signals:
    void visitWished(const salon::ReservationId& reservation, salon::Day day);

private:
    void rebuildSheets();
    QString whyNot() const;
    void open();

    const Session& m_session;
    const PaperMemory& m_memory;
    Day m_day;
    std::vector<PrintedSheet> m_sheets;  ///< printed here, the newest first
    std::size_t m_chosen = 0;
    QLabel* m_title;
    QLabel* m_help;
    QWidget* m_box;
    FlowLayout* m_chips;
    QLineEdit* m_row;
    QPushButton* m_open;
    QLabel* m_problem;
};

/// Whether, when and how well the next day's sheets are saved every evening.
class EveningSection : public QFrame {
    Q_OBJECT

public:
    EveningSection(const Session& session, PaperMemory& memory, EveningCopy& copy, QWidget* parent = nullptr);
    void refresh();
    void retranslate();

private:
    void takeMinute();

    const Session& m_session;
    PaperMemory& m_memory;
    EveningCopy& m_copy;
    QLabel* m_title;
    QPushButton* m_wanted;
    QLabel* m_help;
    QLabel* m_minuteLabel;
    QLineEdit* m_minute;
    QLabel* m_problem;
};

/// Files for others: a table or a calendar, for a day or a run of days.
class ExportSection : public QFrame {
    Q_OBJECT

public:
    ExportSection(const Session& session, PaperMemory& memory, ExportJob& job, QWidget* parent = nullptr);
    /// Proposes that day, for whom the panel shows.
    void propose(Day day, const StylistId& stylist);
    void retranslate();

signals:
    void said(const QString& sentence, bool good);

private:
    void buildFields();
    void save();
    void onFinished(const PaperResult& result);
    void onRunning();

    const Session& m_session;
    PaperMemory& m_memory;
    ExportJob& m_job;
    ExportWish m_wish;
    QLabel* m_title;
    QLabel* m_whose;
    QPushButton* m_csv;
    QPushButton* m_ical;
    QLabel* m_fromLabel;
    QLineEdit* m_from;
    QLabel* m_toLabel;
    QLineEdit* m_to;
    QPushButton* m_names;
    QPushButton* m_save;
    QLabel* m_problem;
    QLabel* m_progress;
    QPushButton* m_stop;
    QLabel* m_last;
};

}  // namespace salon::desk
