#pragma once

#include "history/history_words.h"
#include "ui/panel.h"

class QLabel;

namespace salon::desk {

class HistoryList;

/// Everything that ever happened to one reservation, refused tries too, in sentences; the oldest first.
class VisitHistoryPanel : public Panel {
    Q_OBJECT

public:
    explicit VisitHistoryPanel(Session& session, QWidget* parent = nullptr);

    void start(const ReservationId& reservation);

protected:
    void retranslate() override;
    void hideEvent(QHideEvent* event) override;

private:
    void take(const HistoryAnswer& history);
    void say(const QString& sentence);
    void fill();

    Session& m_session;
    ReservationId m_reservation;
    bool m_asked = false;
    HistoryAnswer m_history;
    QLabel* m_who;
    QLabel* m_state;
    HistoryList* m_list;
};

}  // namespace salon::desk
