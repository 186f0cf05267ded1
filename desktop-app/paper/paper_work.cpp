#include "paper/paper_work.h"

#include <utility>

namespace salon::desk {

PaperWork::PaperWork(QObject* parent) : QObject(parent), m_stop(std::make_shared<std::atomic<bool>>(false)) { m_pool.setMaxThreadCount(1); }

PaperWork::~PaperWork() {
    stop();
    m_pool.clear();
    m_pool.waitForDone();
}

void PaperWork::start(PaperTask task, Finished finished) {
    if (m_open++ == 0) {
        m_stop = std::make_shared<std::atomic<bool>>(false);
        emit busyChanged(true);
    }
    const auto stopped = m_stop;
    m_pool.start([this, stopped, task = std::move(task), finished = std::move(finished)] {
        const PaperProgress progress = [this, stopped](int done, int all) {
            QMetaObject::invokeMethod(this, [this, done, all] { emit progressed(done, all); }, Qt::QueuedConnection);
            return !*stopped;
        };
        const PaperResult result = *stopped ? PaperResult{PaperResult::End::stopped, {}, {}, 0} : task(progress);
        QMetaObject::invokeMethod(this, [this, result, finished] { end(result, finished); }, Qt::QueuedConnection);
    });
}

void PaperWork::stop() { *m_stop = true; }

void PaperWork::end(const PaperResult& result, const Finished& finished) {
    if (--m_open == 0) emit busyChanged(false);
    if (finished) finished(result);
}

}  // namespace salon::desk
