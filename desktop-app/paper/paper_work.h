#pragma once

#include "paper/sheet_painter.h"

#include <QObject>
#include <QString>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>

namespace salon::desk {

/// How something done on paper ended.
struct PaperResult {
    enum class End { done, stopped, failed };
    End end = End::done;
    QString problem;  ///< a sentence with a way out, when it failed
    QString file;     ///< where it stands now, if it is a file
    int pages = 0;

    static PaperResult failure(const QString& problem) { return {End::failed, problem, {}, 0}; }
};

/// One piece of work that takes longer than a frame. Runs on a thread of its own, after those begun before it.
using PaperTask = std::function<PaperResult(const PaperProgress&)>;

/// Does pieces of paper work one after the other, away from the thread of the widgets, and tells there how they go. Its end
/// stops what is still under way and waits for it.
class PaperWork : public QObject {
    Q_OBJECT

public:
    using Finished = std::function<void(const PaperResult&)>;

    explicit PaperWork(QObject* parent = nullptr);
    ~PaperWork() override;

    void start(PaperTask task, Finished finished);
    /// What is under way ends at its next page or part, with PaperResult::End::stopped.
    void stop();
    bool isBusy() const { return m_open > 0; }

signals:
    void progressed(int done, int all);
    void busyChanged(bool busy);

private:
    void end(const PaperResult& result, const Finished& finished);

    QThreadPool m_pool;
    std::shared_ptr<std::atomic<bool>> m_stop;
    int m_open = 0;
};

}  // namespace salon::desk
