#pragma once

#include "paper/day_sheet.h"

#include <QFont>
#include <QSizeF>

#include <functional>
#include <vector>

class QPagedPaintDevice;
class QPaintDevice;
class QPainter;

namespace salon::desk {

enum class TextRole;

/// A4 upright for a stylist, lying for the whole shop; in millimetres.
QSizeF pageSizeOf(const DaySheet& sheet);

/// Lays one sheet out on pages and paints them, black on white. Row heights follow from the words: names and notes take a
/// second line before anything is cut. Reads no session and touches no widget: any thread may use one.
class SheetPainter {
public:
    /// The device's resolution decides how words are measured; the sheet must outlive this.
    SheetPainter(const DaySheet& sheet, const QPaintDevice& device);

    int pageCount() const { return static_cast<int>(m_firstRows.size()); }
    /// `page` from 0.
    void paint(QPainter& painter, int page) const;

private:
    struct Column {
        int heading = 0;  ///< its place in DaySheet::headings
        qreal left = 0;   ///< in millimetres from the paper's edge
        qreal width = 0;
    };

    void makeColumns();
    void breakPages();
    qreal heightOf(const SheetRow& row) const;
    QString textOf(const SheetRow& row, int heading) const;
    QFont fontOf(int heading) const;
    qreal rowsTop(int page) const;
    qreal rowsBottom() const;
    void paintHead(QPainter& painter, int page) const;
    void paintHeadings(QPainter& painter, qreal top) const;
    void paintRow(QPainter& painter, const SheetRow& row, qreal top, qreal height) const;
    void paintCell(QPainter& painter, const SheetRow& row, const Column& column, qreal top, qreal height) const;
    void paintBlank(QPainter& painter, qreal top) const;
    void paintFoot(QPainter& painter, int page) const;

    QRectF mm(qreal left, qreal top, qreal width, qreal height) const;
    void line(QPainter& painter, qreal fromX, qreal fromY, qreal toX, qreal toY, qreal millimetres, bool dotted = false) const;
    void text(QPainter& painter, const QRectF& where, const QFont& font, const QString& words, int alignment) const;

    const DaySheet& m_sheet;
    const QPaintDevice& m_device;
    QSizeF m_page;
    qreal m_perMm;
    std::vector<Column> m_columns;
    std::vector<qreal> m_heights;           ///< of each row
    std::vector<std::size_t> m_firstRows;   ///< of each page
    qreal m_endedHeight = 0;
};

/// The fonts of ui/style.h in points, as paper needs them.
QFont paperFont(TextRole role);

/// Pages of all these sheets together, on a device like that.
int pagesOf(const std::vector<DaySheet>& sheets, const QPaintDevice& device);

/// Tells how far it is; false: stop here.
using PaperProgress = std::function<bool(int done, int all)>;

/// Paints all pages of all sheets, turning the paper as each needs it. False if it was stopped or the device would not begin.
bool paintSheets(QPagedPaintDevice& device, const std::vector<DaySheet>& sheets, const PaperProgress& progress = {});

}  // namespace salon::desk
