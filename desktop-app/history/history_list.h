#pragma once

#include "history/history_words.h"

#include <QListWidget>

namespace salon::desk {

/// Steps of the past under each other, one of them current; arrows, Page Up and Down, Home and End go through them.
class HistoryList : public QListWidget {
    Q_OBJECT

public:
    explicit HistoryList(QWidget* parent = nullptr);

    void show(const std::vector<HistoryLine>& lines);

protected:
    void resizeEvent(QResizeEvent* event) override;
    /// Home, End and the pages go through the steps here, not through the days of the window.
    bool event(QEvent* event) override;
};

}  // namespace salon::desk
