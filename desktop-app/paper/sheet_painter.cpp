#include "paper/sheet_painter.h"

#include "ui/style.h"

#include <QFontMetricsF>
#include <QPageLayout>
#include <QPagedPaintDevice>
#include <QPainter>

#include <array>
#include <numeric>

namespace salon::desk {
namespace {

// Millimetres. A printer that cannot reach the paper's edge reaches the margin; a pen needs seven for a line.
constexpr qreal kMargin = 11;
constexpr qreal kHeadHeight = 17;
constexpr qreal kAwayHeight = 5.5;
constexpr qreal kHeadingsHeight = 6;
constexpr qreal kFootHeight = 9;
constexpr qreal kRowHeight = 7.4;
constexpr qreal kLineHeight = 4.1;
constexpr qreal kCellAir = 1.2;
constexpr int kCellLinesMax = 3;

/// Pixels of the screen's scale become points: 96 to an inch there, 72 here.
constexpr qreal kPointsPerPixel = 0.75;

enum Heading { number, time, customer, phone, service, minutes, stylist, wish, status, note, byHand, headingCount };

/// Millimetres of each heading's column; what is left goes to the note. A stylist knows whose sheet it is.
constexpr std::array<qreal, headingCount> kShopWidths{11, 25, 38, 14, 40, 10, 26, 19, 20, 0, 27};
constexpr std::array<qreal, headingCount> kStylistWidths{11, 25, 30, 14, 30, 10, 0, 18, 20, 0, 0};

bool isCentred(int heading) { return heading == number || heading == minutes || heading == phone; }

}  // namespace

QSizeF pageSizeOf(const DaySheet& sheet) { return sheet.wholeShop ? QSizeF(297, 210) : QSizeF(210, 297); }

QFont paperFont(TextRole role) {
    QFont font = fontFor(role);
    font.setPointSizeF(font.pixelSize() * kPointsPerPixel);
    // Shaped digits of the Korean font are glyphs Qt cannot name in a PDF: nobody could search or copy a time.
    font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

SheetPainter::SheetPainter(const DaySheet& sheet, const QPaintDevice& device)
    : m_sheet(sheet), m_device(device), m_page(pageSizeOf(sheet)), m_perMm(device.logicalDpiX() / 25.4) {
    makeColumns();
    for (const SheetRow& row : sheet.rows) m_heights.push_back(heightOf(row));
    if (!sheet.ended.isEmpty()) {
        const QFontMetricsF metrics(paperFont(TextRole::caption), &m_device);
        const qreal width = (m_page.width() - 2 * kMargin) * m_perMm;
        m_endedHeight = metrics.boundingRect(QRectF(0, 0, width, 10000), Qt::TextWordWrap, sheet.ended).height() / m_perMm + 2 * kCellAir;
    }
    breakPages();
}

void SheetPainter::makeColumns() {
    const auto& widths = m_sheet.wholeShop ? kShopWidths : kStylistWidths;
    const qreal all = m_page.width() - 2 * kMargin;
    const qreal rest = all - std::accumulate(widths.begin(), widths.end(), qreal(0));
    qreal left = kMargin;
    for (int heading = 0; heading < headingCount; ++heading) {
        const qreal width = heading == note ? rest : widths[static_cast<std::size_t>(heading)];
        if (width <= 0) continue;
        m_columns.push_back({heading, left, width});
        left += width;
    }
}

QString SheetPainter::textOf(const SheetRow& row, int heading) const {
    switch (heading) {
        case number: return row.number;
        case time: return row.time;
        case customer: return row.customer;
        case phone: return row.phone;
        case service: return row.service;
        case minutes: return row.minutes;
        case stylist: return row.stylist;
        case wish: return row.wish;
        case status: return row.status;
        case note: return row.warnings.isEmpty() ? row.note : row.note.isEmpty() ? "! " + row.warnings : "! " + row.warnings + "\n" + row.note;
        default: return {};
    }
}

QFont SheetPainter::fontOf(int heading) const {
    switch (heading) {
        case number: return paperFont(TextRole::captionStrong);
        case customer: return paperFont(TextRole::strong);
        case time:
        case service:
        case stylist: return paperFont(TextRole::body);
        default: return paperFont(TextRole::caption);
    }
}

qreal SheetPainter::heightOf(const SheetRow& row) const {
    int lines = 1;
    for (const Column& column : m_columns) {
        const QString words = textOf(row, column.heading);
        if (words.isEmpty()) continue;
        const QFontMetricsF metrics(fontOf(column.heading), &m_device);
        const QRectF room(0, 0, (column.width - 2 * kCellAir) * m_perMm, 10000);
        const qreal height = metrics.boundingRect(room, Qt::TextWordWrap, words).height();
        lines = std::max(lines, qRound(height / metrics.lineSpacing()));
    }
    return kRowHeight + (std::min(lines, kCellLinesMax) - 1) * kLineHeight;
}

qreal SheetPainter::rowsTop(int page) const {
    const bool away = page == 0 && m_sheet.wholeShop && !m_sheet.hours.isEmpty();
    return kMargin + kHeadHeight + (away ? kAwayHeight : 0) + kHeadingsHeight;
}

qreal SheetPainter::rowsBottom() const { return m_page.height() - kMargin - kFootHeight - 0.5; }

void SheetPainter::breakPages() {
    m_firstRows = {0};
    qreal y = rowsTop(0);
    for (std::size_t i = 0; i < m_heights.size(); ++i) {
        const bool last = i + 1 == m_heights.size();
        if (y + m_heights[i] + (last ? m_endedHeight : 0) > rowsBottom() && i > m_firstRows.back()) {
            // The line between two hours says nothing at the top of a page.
            const bool between = m_sheet.rows[i].kind == SheetRow::Kind::open && m_sheet.rows[i].time.isEmpty() && !last;
            m_firstRows.push_back(between ? i + 1 : i);
            y = rowsTop(pageCount() - 1);
            if (between) continue;
        }
        y += m_heights[i];
    }
}

QRectF SheetPainter::mm(qreal left, qreal top, qreal width, qreal height) const {
    return {left * m_perMm, top * m_perMm, width * m_perMm, height * m_perMm};
}

void SheetPainter::line(QPainter& painter, qreal fromX, qreal fromY, qreal toX, qreal toY, qreal millimetres, bool dotted) const {
    QPen pen(Qt::black, millimetres * m_perMm);
    pen.setCapStyle(Qt::FlatCap);
    if (dotted) pen.setDashPattern({1, 5});
    painter.setPen(pen);
    painter.drawLine(QPointF(fromX, fromY) * m_perMm, QPointF(toX, toY) * m_perMm);
}

void SheetPainter::text(QPainter& painter, const QRectF& where, const QFont& font, const QString& words, int alignment) const {
    painter.setPen(Qt::black);
    painter.setFont(font);
    const QFontMetricsF metrics(font, &m_device);
    const bool wraps = alignment & Qt::TextWordWrap;
    const QRectF needed = metrics.boundingRect(where, alignment, words);
    if (wraps && needed.height() <= where.height() * 1.02 && needed.width() <= where.width() * 1.01) {
        painter.drawText(where, alignment, words);
        return;
    }
    // What does not fit even so is cut where the eye sees it: with three dots.
    const qreal lines = wraps ? std::max(1.0, std::floor(where.height() / metrics.lineSpacing())) : 1.0;
    painter.drawText(where, alignment, metrics.elidedText(words.simplified(), Qt::ElideRight, where.width() * lines * (lines > 1 ? 0.88 : 1)));
}

void SheetPainter::paint(QPainter& painter, int page) const {
    paintHead(painter, page);
    paintHeadings(painter, rowsTop(page) - kHeadingsHeight);
    const auto at = static_cast<std::size_t>(page);
    const bool last = page + 1 == pageCount();
    const std::size_t end = last ? m_sheet.rows.size() : m_firstRows[at + 1];
    qreal y = rowsTop(page);
    for (std::size_t i = m_firstRows[at]; i < end; ++i) {
        if (y + m_heights[i] > rowsBottom() && m_sheet.rows[i].time.isEmpty()) break;
        paintRow(painter, m_sheet.rows[i], y, m_heights[i]);
        y += m_heights[i];
    }
    if (last && m_endedHeight > 0) {
        text(painter, mm(kMargin, y + kCellAir, m_page.width() - 2 * kMargin, m_endedHeight - kCellAir), paperFont(TextRole::caption), m_sheet.ended,
             Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap);
        y += m_endedHeight;
        line(painter, kMargin, y, m_page.width() - kMargin, y, 0.2);
    }
    // The rest of the paper is for those who come while there is no computer.
    for (; y + kRowHeight <= rowsBottom(); y += kRowHeight) paintBlank(painter, y);
    paintFoot(painter, page);
}

void SheetPainter::paintHead(QPainter& painter, int page) const {
    const qreal width = m_page.width() - 2 * kMargin;
    text(painter, mm(kMargin, kMargin - 1, width * 0.62, 9), paperFont(TextRole::display), m_sheet.title, Qt::AlignLeft | Qt::AlignVCenter);
    text(painter, mm(kMargin + width * 0.62, kMargin - 1, width * 0.38, 9), paperFont(TextRole::title), m_sheet.whose, Qt::AlignRight | Qt::AlignVCenter);
    const QString left = m_sheet.shop.isEmpty() ? m_sheet.count : m_sheet.shop + QStringLiteral("   ·   ") + m_sheet.count;
    text(painter, mm(kMargin, kMargin + 8.5, width / 2, 6), paperFont(TextRole::body), left, Qt::AlignLeft | Qt::AlignVCenter);
    if (!m_sheet.wholeShop)
        text(painter, mm(kMargin + width / 2, kMargin + 8.5, width / 2, 6), paperFont(TextRole::body), m_sheet.hours, Qt::AlignRight | Qt::AlignVCenter);
    else if (page == 0 && !m_sheet.hours.isEmpty())
        text(painter, mm(kMargin, kMargin + kHeadHeight - 2, width, kAwayHeight), paperFont(TextRole::caption), m_sheet.hours, Qt::AlignLeft | Qt::AlignVCenter);
}

void SheetPainter::paintHeadings(QPainter& painter, qreal top) const {
    const qreal right = m_page.width() - kMargin;
    line(painter, kMargin, top, right, top, 0.5);
    for (const Column& column : m_columns)
        text(painter, mm(column.left + kCellAir, top, column.width - 2 * kCellAir, kHeadingsHeight), paperFont(TextRole::captionStrong),
             m_sheet.headings.value(column.heading), (isCentred(column.heading) ? Qt::AlignHCenter : Qt::AlignLeft) | Qt::AlignVCenter);
    line(painter, kMargin, top + kHeadingsHeight, right, top + kHeadingsHeight, 0.35);
}

void SheetPainter::paintRow(QPainter& painter, const SheetRow& row, qreal top, qreal height) const {
    const qreal right = m_page.width() - kMargin;
    if (row.kind == SheetRow::Kind::absence) painter.fillRect(mm(kMargin, top, right - kMargin, height), QColor(232, 232, 232));
    for (const Column& column : m_columns) paintCell(painter, row, column, top, height);
    line(painter, kMargin, top + height, right, top + height, 0.15, row.kind == SheetRow::Kind::open);
}

void SheetPainter::paintCell(QPainter& painter, const SheetRow& row, const Column& column, qreal top, qreal height) const {
    if (column.heading == byHand && row.kind == SheetRow::Kind::visit) line(painter, column.left, top + 1, column.left, top + height - 1, 0.1);
    const QString words = textOf(row, column.heading);
    if (words.isEmpty()) return;
    QFont font = row.kind == SheetRow::Kind::visit ? fontOf(column.heading) : paperFont(TextRole::micro);
    const bool oneLine = column.heading == number || column.heading == time || isCentred(column.heading);
    const int alignment = (isCentred(column.heading) ? Qt::AlignHCenter : Qt::AlignLeft) | Qt::AlignVCenter | (oneLine ? 0 : Qt::TextWordWrap);
    text(painter, mm(column.left + kCellAir, top + 0.3, column.width - 2 * kCellAir, height - 0.6), font, words, alignment);
}

void SheetPainter::paintBlank(QPainter& painter, qreal top) const {
    line(painter, kMargin, top + kRowHeight, m_page.width() - kMargin, top + kRowHeight, 0.15, true);
}

void SheetPainter::paintFoot(QPainter& painter, int page) const {
    const qreal width = m_page.width() - 2 * kMargin;
    const qreal top = m_page.height() - kMargin - kFootHeight + 1.2;
    line(painter, kMargin, top, m_page.width() - kMargin, top, 0.35);
    const QFont font = paperFont(TextRole::micro);
    text(painter, mm(kMargin, top + 0.5, width, 4), font, m_sheet.advice, Qt::AlignLeft | Qt::AlignVCenter);
    text(painter, mm(kMargin, top + 4.5, width * 0.8, 4), font, m_sheet.printed, Qt::AlignLeft | Qt::AlignVCenter);
    text(painter, mm(kMargin + width * 0.8, top + 4.5, width * 0.2, 4), paperFont(TextRole::captionStrong),
         m_sheet.pageWords.arg(page + 1).arg(pageCount()), Qt::AlignRight | Qt::AlignVCenter);
}

int pagesOf(const std::vector<DaySheet>& sheets, const QPaintDevice& device) {
    int pages = 0;
    for (const DaySheet& sheet : sheets) pages += SheetPainter(sheet, device).pageCount();
    return pages;
}

bool paintSheets(QPagedPaintDevice& device, const std::vector<DaySheet>& sheets, const PaperProgress& progress) {
    if (sheets.empty()) return false;
    const auto turn = [&](const DaySheet& sheet) {
        QPageLayout layout(QPageSize(QPageSize::A4), sheet.wholeShop ? QPageLayout::Landscape : QPageLayout::Portrait, {});
        layout.setMode(QPageLayout::FullPageMode);
        device.setPageLayout(layout);
    };
    turn(sheets.front());
    QPainter painter;
    if (!painter.begin(&device)) return false;
    const int all = pagesOf(sheets, device);
    int done = 0;
    for (const DaySheet& sheet : sheets) {
        const SheetPainter pages(sheet, device);
        for (int page = 0; page < pages.pageCount(); ++page) {
            if (done > 0) {
                turn(sheet);
                if (!device.newPage()) return false;
            }
            pages.paint(painter, page);
            if (progress && !progress(++done, all)) return false;
            else if (!progress) ++done;
        }
    }
    return painter.end();
}

}  // namespace salon::desk
