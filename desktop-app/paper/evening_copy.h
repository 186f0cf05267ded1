#pragma once

#include "paper/paper_memory.h"
#include "paper/paper_work.h"

#include <QObject>
#include <QTimer>

namespace salon::desk {

/// Saves the sheets of the next working day as PDF each evening, for the morning without a computer.
///
/// Looks at the session's clock, never at one of its own, every half minute and whenever the book changes. One file an
/// evening; a missed evening is made up for before the shop opens. A failure is told once, stands until a copy succeeds, and
/// is tried again every ten minutes. Files older than kPaperDays go; only those it named itself.
class EveningCopy : public QObject {
    Q_OBJECT

public:
    EveningCopy(const Session& session, PaperMemory& memory, PaperWork& work, QObject* parent = nullptr);

    /// Does what is due now.
    void check();
    /// The same as if nothing had been tried yet: after a person changed folder, time or wish.
    void checkAnew();

    /// A sentence while the last attempt failed; else empty.
    const QString& problem() const { return m_problem; }
    /// When the copy of that evening is due: the minute set, or the end of the last shift.
    int dueMinute(Day evening) const;
    /// The next day after `evening` on which somebody works or is booked; within a week, else the day after.
    Day nextDay(Day evening) const;
    /// "day-sheet-2026-11-22-evening.pdf"
    static QString fileName(Day day);

signals:
    /// For a toast: a copy is there, or why not.
    void told(const QString& sentence);
    void problemChanged();

private:
    std::optional<Day> eveningDue() const;
    void make(Day evening);
    void onMade(Day evening, const PrintedSheet& printed, const PaperResult& result);
    void setProblem(const QString& problem);

    const Session& m_session;
    PaperMemory& m_memory;
    PaperWork& m_work;
    QTimer m_timer;
    bool m_making = false;
    std::optional<WallTime> m_failedAt;
    QString m_problem;
};

}  // namespace salon::desk
