#include "paper/system_printer.h"

#include <QPrinter>
#include <QPrinterInfo>

namespace salon::desk {

PaperResult SystemPrinter::printOnDefault(const std::vector<DaySheet>& sheets, const PaperProgress& progress) {
    const QPrinterInfo info = QPrinterInfo::defaultPrinter();
    if (info.isNull())
        return PaperResult::failure(tr("This computer has no printer set as its default. Save the sheets as PDF, or set one in the system's settings."));
    QPrinter printer(info, QPrinter::HighResolution);
    return printOn(printer, sheets, progress);
}

PaperResult SystemPrinter::printOn(QPrinter& printer, const std::vector<DaySheet>& sheets, const PaperProgress& progress) {
    PaperResult result;
    bool stopped = false;
    const bool whole = paintSheets(printer, sheets, [&](int done, int all) {
        result.pages = done;
        stopped = progress && !progress(done, all);
        return !stopped;
    });
    if (stopped) {
        printer.abort();
        return {PaperResult::End::stopped, {}, {}, 0};
    }
    if (!whole || printer.printerState() == QPrinter::Error)
        return PaperResult::failure(tr("The printer %1 did not take the sheets. See whether it is on and has paper, or save them as PDF.").arg(printer.printerName()));
    return result;
}

}  // namespace salon::desk
