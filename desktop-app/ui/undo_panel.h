#pragma once

#include "ui/gesture_log.h"
#include "ui/panel.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace salon::desk {

/// What was done at this computer since the program started, the last first, and what became of it. A press takes back
/// everything down to there.
class UndoPanel : public Panel {
    Q_OBJECT

public:
    UndoPanel(Session& session, GestureLog& gestures, QWidget* parent = nullptr);

protected:
    void retranslate() override;
    void refresh() override;

private:
    void addRow(const Deed& deed);

    Session& m_session;
    GestureLog& m_gestures;
    QLabel* m_empty;
    QVBoxLayout* m_rows;
    QPushButton* m_undo;
    QPushButton* m_redo;
};

}  // namespace salon::desk
