#pragma once

#include "paper/paper_work.h"

#include <QByteArray>
#include <QCoreApplication>

namespace salon::desk {

/// Puts things into files: written beside, then renamed, so that a file is there whole or not at all. Any thread may.
class PaperFiles {
    Q_DECLARE_TR_FUNCTIONS(salon::desk::PaperFiles)

public:
    /// All sheets into one PDF. The folder must exist: one that is missing is more likely a stick that was pulled out than a
    /// wish for a new one.
    static PaperResult writePdf(const QString& file, const std::vector<DaySheet>& sheets, const PaperProgress& progress = {});
    static PaperResult writeBytes(const QString& file, const QByteArray& bytes);

    /// What may stand in the name of a file on any system.
    static QString fileName(const QString& text);
    /// A sentence when nothing can be written there; empty when it can.
    static QString problemOf(const QString& folder);

private:
    static PaperResult notWritten(const QString& file, const QString& reason);
};

}  // namespace salon::desk
