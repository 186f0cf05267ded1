#pragma once

#include "history/history_words.h"
#include "ui/panel.h"

class QLabel;

namespace salon::desk {

class HistoryList;

/// What looking back has in common, at a day or at a visit: asks the session, says how far the reading is, lists the steps.
/// An answer that comes when the panel has gone, or to another question, is dropped.
class HistoryPanel : public Panel {
    Q_OBJECT

protected:
    HistoryPanel(Session& session, QWidget* parent);

    Session& session() const { return m_session; }
    QLabel* heading() const { return m_heading; }
    HistoryList* list() const { return m_list; }
    /// Null until the answer is here.
    const HistoryAnswer& history() const { return m_history; }
    int steps() const { return m_history ? static_cast<int>(m_history->steps.size()) : 0; }

    /// A question is about to be asked: what an earlier one brought goes.
    void expectAnswer();
    /// The steps as lines of the list, about this visit; empty: about the visit each step is about.
    void listSteps(const ReservationId& about);
    void say(const QString& sentence);

    virtual bool isAnswer(const HistoryAnswer& history) const = 0;
    /// The answer is here: history().
    virtual void answered() = 0;

    void retranslate() override;
    void hideEvent(QHideEvent* event) override;

private:
    Session& m_session;
    bool m_asked = false;
    HistoryAnswer m_history;
    QLabel* m_heading;
    QLabel* m_state;
    HistoryList* m_list;
};

}  // namespace salon::desk
