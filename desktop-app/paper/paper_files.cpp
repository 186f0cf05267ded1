#include "paper/paper_files.h"

#include <QDir>
#include <QFileInfo>
#include <QPdfWriter>
#include <QSaveFile>
#include <QStorageInfo>

namespace salon::desk {
namespace {

/// Fine enough for a printer's smallest hairline; coordinates stay small.
constexpr int kDotsPerInch = 600;

}  // namespace

QString PaperFiles::problemOf(const QString& folder) {
    if (folder.isEmpty()) return tr("No folder is chosen yet. Choose one where the file shall be kept.");
    const QFileInfo info(folder);
    if (!info.isDir()) return tr("The folder %1 is not there. Plug in its disk, or choose another folder.").arg(QDir::toNativeSeparators(folder));
    if (!info.isWritable()) return tr("The folder %1 may not be written to. Choose another folder.").arg(QDir::toNativeSeparators(folder));
    return {};
}

PaperResult PaperFiles::notWritten(const QString& file, const QString& reason) {
    const QStorageInfo disk(QFileInfo(file).absolutePath());
    /// A day sheet takes less than this; with less free, space is what is missing.
    constexpr qint64 kRoomNeeded = 1 << 20;
    if (disk.isValid() && disk.bytesAvailable() >= 0 && disk.bytesAvailable() < kRoomNeeded)
        return PaperResult::failure(tr("The disk of %1 is full. Free some space or choose another folder.").arg(QDir::toNativeSeparators(QFileInfo(file).absolutePath())));
    return PaperResult::failure(
        tr("%1 could not be written (%2). Free some space or choose another folder.").arg(QDir::toNativeSeparators(file), reason));
}

PaperResult PaperFiles::writePdf(const QString& file, const std::vector<DaySheet>& sheets, const PaperProgress& progress) {
    const QString problem = problemOf(QFileInfo(file).absolutePath());
    if (!problem.isEmpty()) return PaperResult::failure(problem);
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly)) return notWritten(file, out.errorString());
    PaperResult result{PaperResult::End::done, {}, file, 0};
    bool whole = false;
    bool stopped = false;
    {
        QPdfWriter writer(&out);
        writer.setResolution(kDotsPerInch);
        writer.setCreator(QStringLiteral("HairShop Front Desk"));
        if (!sheets.empty()) writer.setTitle(sheets.front().shop + QStringLiteral(" ") + sheets.front().title);
        whole = paintSheets(writer, sheets, [&](int done, int all) {
            result.pages = done;
            stopped = progress && !progress(done, all);
            return !stopped;
        });
    }
    if (stopped) {
        out.cancelWriting();
        return {PaperResult::End::stopped, {}, {}, 0};
    }
    if (!whole || !out.commit()) return notWritten(file, out.errorString());
    return result;
}

PaperResult PaperFiles::writeBytes(const QString& file, const QByteArray& bytes) {
    const QString problem = problemOf(QFileInfo(file).absolutePath());
    if (!problem.isEmpty()) return PaperResult::failure(problem);
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.commit()) return notWritten(file, out.errorString());
    return {PaperResult::End::done, {}, file, 0};
}

QString PaperFiles::fileName(const QString& text) {
    QString name;
    for (const QChar c : text.simplified()) name += c.isLetterOrNumber() || c == u'-' || c == u'_' || c == u'.' ? c : QChar(u'-');
    return name.left(120);
}

}  // namespace salon::desk
