#pragma once

#include "history/history_words.h"
#include "ui/panel.h"

class QLabel;
class QSlider;

namespace salon::desk {

class HistoryList;

/// The time machine: what happened to one day, step by step. Moving through the steps shows the day as it stood after
/// each; nothing can be changed there.
class DayHistoryPanel : public Panel {
    Q_OBJECT

public:
    explicit DayHistoryPanel(Session& session, QWidget* parent = nullptr);

    /// Asks what happened to this day; until the answer comes the panel says how far the reading is.
    void start(Day day);
    int stepCount() const { return m_history ? static_cast<int>(m_history->steps.size()) : 0; }

signals:
    /// The day as it stood after the step that is current now.
    void bookWished(const salon::Book& book, const QString& banner);

protected:
    void retranslate() override;
    void hideEvent(QHideEvent* event) override;

private:
    void take(const HistoryAnswer& history);
    void goTo(int step);
    void say(const QString& sentence);
    void fill();

    Session& m_session;
    Day m_day;
    bool m_asked = false;
    HistoryAnswer m_history;
    QLabel* m_where;
    QLabel* m_state;
    QSlider* m_slider;
    HistoryList* m_list;
};

}  // namespace salon::desk
