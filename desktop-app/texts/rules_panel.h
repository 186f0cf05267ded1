#pragma once

#include "session/session.h"
#include "ui/panel.h"

#include <functional>

class QFrame;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace salon::desk {

class FlowLayout;
class GestureLog;
class StepField;

/// What the panels of the shop's rules have in common: they are changed here as one likes, and hold when they are kept by the
/// button at the foot, in one command with one way back. What another computer changes meanwhile is said, never lost unseen.
class RulesPanel : public Panel {
    Q_OBJECT

public:
    /// Shows the rules as they hold now.
    void start();

protected:
    RulesPanel(Session& session, GestureLog& gestures, QWidget* parent);

    Session& session() const { return m_session; }
    GestureLog& gestures() const { return m_gestures; }

    /// The draft becomes what holds now.
    virtual void load() = 0;
    /// The draft says something else than what holds now.
    virtual bool isChanged() const = 0;
    /// What the draft was made from no longer holds.
    virtual bool isOvertaken() const = 0;
    /// Why the draft cannot be kept; empty: it can.
    virtual QString problem() const { return {}; }
    virtual void keep() = 0;
    /// Shows the draft; called after each change of it.
    virtual void showDraft() = 0;

    /// After each change by a hand.
    void edited();
    void refresh() override;
    void retranslate() override;

    QLabel* addHeading();
    FlowLayout* addChips(const char* name);
    /// A chip that is on or off; `changed` hears of a press.
    QPushButton* addSwitch(FlowLayout* row, const QString& name, std::function<void(bool)> changed);
    /// A caption and a field one turns up and down.
    StepField* addField(QLabel*& caption, const char* name, std::function<QString(int)> words, int least, int most, int step, std::function<void(int)> changed);

private:
    Session& m_session;
    GestureLog& m_gestures;
    QFrame* m_overtakenBox;
    QLabel* m_overtaken;
    QLabel* m_problem;
    QPushButton* m_keep;
    QPushButton* m_giveUp;
    bool m_showing = false;
};

}  // namespace salon::desk
