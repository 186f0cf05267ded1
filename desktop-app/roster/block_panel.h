#pragma once

#include "roster/block_draft.h"
#include "ui/panel.h"

#include <optional>

class QFrame;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace salon::desk {

class AnswerButton;
class CardColumn;
class FlowLayout;
class GestureLog;
class StepField;

/// Time a stylist shall not be booked: a break, a lesson, private time, days off. Whom it touches is said before it is
/// made. Below stand the stylist's blocks to come, each with its way back.
///
/// Keys: 1 to 4 the kind, arrows in the fields, Enter makes it, Del on a block takes it back.
class BlockPanel : public Panel {
    Q_OBJECT

public:
    BlockPanel(Session& session, GestureLog& gestures, QWidget* parent = nullptr);

    /// A new block: at a stylist's time if one is known.
    void start(Day day, const StylistId& stylist = {}, std::optional<Span> span = {});
    const BlockDraft& draft() const { return m_draft; }

signals:
    void dayWished(salon::Day day);

protected:
    void retranslate() override;
    void refresh() override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void buildChoices();
    void buildTimes();
    QWidget* row(QLabel*& label, const std::vector<QWidget*>& parts);
    void readFields();
    void showDraft();
    void showConflicts();
    void showStylists();
    void showComing();
    void setKind(TimeOffKind kind);
    void make();

    Session& m_session;
    GestureLog& m_gestures;
    BlockDraft m_draft;
    bool m_filling = false;

    FlowLayout* m_stylists;
    QLabel* m_stylistLabel;
    QLabel* m_kindLabel;
    std::vector<QPushButton*> m_kinds;
    QLabel* m_dayLabel;
    StepField* m_day;
    StepField* m_days;
    QLabel* m_timeLabel;
    StepField* m_from;
    StepField* m_to;
    QLabel* m_repeatLabel;
    StepField* m_weeks;
    std::vector<QPushButton*> m_weekdays;
    QFrame* m_conflictBox;
    QLabel* m_conflictTitle;
    QLabel* m_conflicts;
    AnswerButton* m_around;
    QLabel* m_comingLabel;
    CardColumn* m_coming;
    QPushButton* m_make;
};

}  // namespace salon::desk
