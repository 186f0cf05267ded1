#pragma once

#include <QAbstractScrollArea>

#include <array>
#include <vector>

namespace salon::bench {

/// The floor for painting: the same number of boxes with two lines of text each, nothing kept, nothing asked, no model.
class BareCalendar : public QAbstractScrollArea {
public:
    BareCalendar(int columns, int visitsPerColumn);

    /// One box is another one now.
    void change(int column, int visit);
    /// A box follows the hand.
    void drag(int column, QPoint to);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    QRect boxOf(int column, int visit) const;

    int m_columns;
    int m_visits;
    std::vector<int> m_look;
    QRect m_dragged;
};

}  // namespace salon::bench
