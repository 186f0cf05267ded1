#pragma once

#include "paper/paper_work.h"

#include <QImage>
#include <QWidget>

namespace salon::desk {

/// The first page of what would be printed, small. Painted away from the thread of the widgets, so the picture follows a
/// moment later; meanwhile the last one stands.
class SheetPreview : public QWidget {
    Q_OBJECT

public:
    explicit SheetPreview(QWidget* parent = nullptr);

    void show(const DaySheet& sheet);
    /// False until the first picture is there.
    bool hasPicture() const { return !m_picture.isNull(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QRect paper() const;

    QImage m_picture;
    QSizeF m_page;
    DaySheet m_sheet;
    PaperWork m_work;
};

}  // namespace salon::desk
