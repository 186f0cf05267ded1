#include "paper/export_job.h"

#include "paper/paper_files.h"
#include "ui/words.h"

#include <QElapsedTimer>

#include <utility>

namespace salon::desk {
namespace {

/// A quarter of a frame.
constexpr int kSliceMs = 4;

}  // namespace

ExportJob::ExportJob(const Session& session, PaperWork& work, QObject* parent) : QObject(parent), m_session(session), m_work(work) {
    connect(&m_slice, &QTimer::timeout, this, &ExportJob::gather);
}

void ExportJob::start(const ExportWish& wish, const QString& file) {
    if (m_running) return;
    m_running = true;
    m_wish = wish;
    m_file = file;
    m_next = wish.firstDay;
    m_visits.clear();
    m_slice.start(0);
}

void ExportJob::stop() {
    if (m_slice.isActive()) end({PaperResult::End::stopped, {}, {}, 0});
    else if (m_running) m_work.stop();
}

void ExportJob::gather() {
    QElapsedTimer slice;
    slice.start();
    while (m_next <= m_wish.lastDay && slice.elapsed() < kSliceMs) {
        for (ExportVisit& visit : exportDay(m_session, m_next, m_wish)) m_visits.push_back(std::move(visit));
        m_next = m_next.plus(1);
    }
    emit progressed(m_next.number - m_wish.firstDay.number, m_wish.lastDay.number - m_wish.firstDay.number + 1);
    if (m_next > m_wish.lastDay) write();
}

void ExportJob::write() {
    m_slice.stop();
    const auto task = [frame = exportFrame(m_session, m_wish), visits = std::exchange(m_visits, {}), file = m_file,
                       format = m_wish.format](const PaperProgress& progress) {
        const QByteArray bytes = format == ExportWish::Format::csv ? csvOf(frame, visits) : icalOf(frame, visits);
        if (!progress(1, 1)) return PaperResult{PaperResult::End::stopped, {}, {}, 0};
        PaperResult result = PaperFiles::writeBytes(file, bytes);
        result.pages = static_cast<int>(visits.size());
        return result;
    };
    m_work.start(task, [this](const PaperResult& result) { end(result); });
}

void ExportJob::end(const PaperResult& result) {
    m_slice.stop();
    m_visits.clear();
    m_running = false;
    emit finished(result);
}

QString exportFileName(const Session& session, const ExportWish& wish) {
    QString name = QString::fromStdString(printDay(wish.firstDay));
    if (wish.lastDay != wish.firstDay) name += QStringLiteral("--") + QString::fromStdString(printDay(wish.lastDay));
    if (!wish.stylist.empty()) name += u'-' + Words(session).stylist(wish.stylist);
    return PaperFiles::fileName(name) + (wish.format == ExportWish::Format::csv ? QStringLiteral(".csv") : QStringLiteral(".ics"));
}

}  // namespace salon::desk
