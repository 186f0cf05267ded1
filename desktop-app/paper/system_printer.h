#pragma once

#include "paper/paper_work.h"

#include <QCoreApplication>

class QPrinter;

namespace salon::desk {

/// Puts sheets on paper. Any thread may print, one at a time.
using SheetPrinter = std::function<PaperResult(const std::vector<DaySheet>& sheets, const PaperProgress& progress)>;

/// The printers of this computer.
class SystemPrinter {
    Q_DECLARE_TR_FUNCTIONS(salon::desk::SystemPrinter)

public:
    /// On the printer that is set as this computer's default.
    static PaperResult printOnDefault(const std::vector<DaySheet>& sheets, const PaperProgress& progress);
    static PaperResult printOn(QPrinter& printer, const std::vector<DaySheet>& sheets, const PaperProgress& progress);
};

}  // namespace salon::desk
