#include "paper/sheet_preview.h"

#include "ui/style.h"

#include <QPainter>

#include <algorithm>
#include <memory>

namespace salon::desk {
namespace {

/// A lying page fills the width of the panel.
constexpr int kHeight = 244;

QImage paintFirstPage(const DaySheet& sheet, int pixels) {
    const QSizeF page = pageSizeOf(sheet);
    const qreal perMm = pixels / page.width();
    QImage picture(pixels, qRound(page.height() * perMm), QImage::Format_RGB32);
    picture.setDotsPerMeterX(qRound(perMm * 1000));
    picture.setDotsPerMeterY(qRound(perMm * 1000));
    picture.fill(Qt::white);
    QPainter painter(&picture);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    SheetPainter(sheet, picture).paint(painter, 0);
    return picture;
}

}  // namespace

SheetPreview::SheetPreview(QWidget* parent) : QWidget(parent), m_page(210, 297) {
    setFixedHeight(kHeight);
}

QRect SheetPreview::paper() const {
    const int width = std::min(this->width(), qRound(height() * m_page.width() / m_page.height()));
    const int height = qRound(width * m_page.height() / m_page.width());
    return QRect((this->width() - width) / 2, 0, width - 1, std::min(height, this->height()) - 1);
}

void SheetPreview::show(const DaySheet& sheet) {
    if (sheet == m_sheet && hasPicture()) return;
    m_sheet = sheet;
    if (m_page != pageSizeOf(sheet)) {
        m_page = pageSizeOf(sheet);
        m_picture = {};
        update();
    }
    // Twice as fine as it is shown: so small, words are read by their shape.
    const int pixels = qRound(std::max(paper().width(), kHeight / 2) * devicePixelRatioF() * 2);
    auto picture = std::make_shared<QImage>();
    m_work.start(
        [sheet, pixels, picture](const PaperProgress&) {
            *picture = paintFirstPage(sheet, pixels);
            return PaperResult{};
        },
        [this, picture, sheet](const PaperResult&) {
            // Another sheet was asked for meanwhile; its own picture is on the way.
            if (sheet != m_sheet) return;
            m_picture = *picture;
            update();
        });
}

void SheetPreview::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const QRect where = paper();
    painter.fillRect(where, Qt::white);
    if (hasPicture()) painter.drawImage(where, m_picture);
    painter.setPen(colours().hairlineStrong);
    painter.drawRect(where);
}

}  // namespace salon::desk
