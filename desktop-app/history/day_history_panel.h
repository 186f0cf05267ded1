#pragma once

#include "history/history_panel.h"

class QSlider;

namespace salon::desk {

/// The time machine: what happened to one day, step by step. Moving through the steps shows the day as it stood after
/// each; nothing can be changed there.
class DayHistoryPanel : public HistoryPanel {
    Q_OBJECT

public:
    explicit DayHistoryPanel(Session& session, QWidget* parent = nullptr);

    /// Asks what happened to this day; until the answer comes the panel says how far the reading is.
    void start(Day day);
    int stepCount() const { return steps(); }

signals:
    /// The day as it stood after the step that is current now.
    void bookWished(const salon::Book& book, const QString& banner);

protected:
    bool isAnswer(const HistoryAnswer& history) const override;
    void answered() override;
    void retranslate() override;

private:
    void goTo(int step);
    void fill();

    Day m_day;
    QSlider* m_slider;
};

}  // namespace salon::desk
