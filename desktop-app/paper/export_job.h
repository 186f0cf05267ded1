#pragma once

#include "paper/paper_work.h"
#include "paper/visit_export.h"

#include <QObject>
#include <QTimer>

namespace salon::desk {

/// Writes visits of some days into a file. Gathers them day by day, a few milliseconds at a time, from the session as it is;
/// then makes and writes the file on the thread of the paper work. Nothing is at the file's place until all of it is.
class ExportJob : public QObject {
    Q_OBJECT

public:
    ExportJob(const Session& session, PaperWork& work, QObject* parent = nullptr);

    /// One at a time: ignored while one is under way.
    void start(const ExportWish& wish, const QString& file);
    void stop();
    bool isRunning() const { return m_running; }

signals:
    void progressed(int done, int all);
    void finished(const salon::desk::PaperResult& result);

private:
    void gather();
    void write();
    void end(const PaperResult& result);

    const Session& m_session;
    PaperWork& m_work;
    QTimer m_slice;
    ExportWish m_wish;
    QString m_file;
    Day m_next;
    std::vector<ExportVisit> m_visits;
    bool m_running = false;
};

/// "2026-11-21.csv", "2026-11-21--2026-11-28-mina.ics"
QString exportFileName(const Session& session, const ExportWish& wish);

}  // namespace salon::desk
