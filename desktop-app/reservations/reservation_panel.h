#pragma once

#include "reservations/booking_draft.h"
#include "ui/panel.h"

class QFrame;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace salon::desk {

class FlowLayout;
class GestureLog;
class SlotList;
class StatusChip;

/// One visit: who, what, when, with whom and why; and everything that can be done to it, the next step first.
class ReservationPanel : public Panel {
    Q_OBJECT

public:
    ReservationPanel(Session& session, GestureLog& gestures, QWidget* parent = nullptr);

    void show(const ReservationId& reservation);
    const ReservationId& shown() const { return m_id; }
    /// Opens the list of reasons, as the Del key does.
    void askCancelReason();

protected:
    void retranslate() override;
    void refresh() override;

private:
    void buildHead();
    void buildActs();
    void showHead(const Reservation& visit);
    void showLines(const Reservation& visit);
    void showFlags(const Reservation& visit);
    void showHistory(const Reservation& visit);
    void showActs(const Reservation& visit);
    void showMove(const Reservation& visit);
    void submit(CommandBody body);
    std::optional<CommandBody> nextStep(const Reservation& visit) const;
    std::optional<CommandBody> stepBack(const Reservation& visit) const;
    static QString nextWord(Status status);

    Session& m_session;
    GestureLog& m_gestures;
    ReservationId m_id;
    bool m_moving = false;
    bool m_cancelling = false;

    QLabel* m_name;
    QLabel* m_phone;
    QLabel* m_note;
    StatusChip* m_status;
    QFrame* m_flag;
    QLabel* m_flagText;
    QVBoxLayout* m_lines;
    QLabel* m_history;
    QWidget* m_moveBox;
    QLabel* m_moveTitle;
    SlotList* m_places;
    QWidget* m_cancelBox;
    QLabel* m_cancelTitle;
    FlowLayout* m_reasons;
    QPushButton* m_next;
    QPushButton* m_move;
    QPushButton* m_noShow;
    QPushButton* m_cancel;
    QPushButton* m_back;
};

}  // namespace salon::desk
