#pragma once

#include "session/session.h"
#include "ui/panel.h"

#include <functional>

class QFrame;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace salon::desk {

class FlowLayout;
class GestureLog;
class LineCards;
class ServicePicker;
class SlotList;
class StatusChip;

/// One visit: who, what, when, with whom and why; and everything that can be done to it, the next step first, each with
/// its key. Asks nothing in a window of its own: what needs a word unfolds here, Esc folds it.
///
/// Keys, when the panel has them: Space next step, Shift+Space step back, M where else, T minutes, E further services,
/// O note, R recurring, L late, H history, N did not come, Del cancel and the digit of the reason.
class ReservationPanel : public Panel {
    Q_OBJECT

public:
    ReservationPanel(Session& session, GestureLog& gestures, QWidget* parent = nullptr);

    void show(const ReservationId& reservation);
    const ReservationId& shown() const { return m_id; }
    /// What to know of the customer before one speaks, a line each; asked whenever a visit is shown.
    void setWarnings(std::function<QStringList(const Reservation&)> warnings);
    /// What will be texted about a visit, in a line, empty if nothing; asked whenever a visit is shown and by showTexts().
    void setNextText(std::function<QString(const Reservation&)> nextText);
    void showTexts();

signals:
    void lateWished(const salon::ReservationId& reservation);
    void seriesWished(const salon::ReservationId& reservation);
    void historyWished(const salon::ReservationId& reservation);
    void customerWished(const salon::CustomerId& customer);
    void textsWished(const salon::ReservationId& reservation);

protected:
    void retranslate() override;
    void refresh() override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    /// What is unfolded; one at a time.
    enum class Unfolded { nothing, move, cancel, note, services };

    void buildHead();
    void buildStrips();
    void buildTexts();
    void buildUnfolding();
    void buildActs();
    void unfold(Unfolded what);
    bool runKey(int key, Qt::KeyboardModifiers modifiers);
    void showHead(const Reservation& visit);
    void showStrips(const Reservation& visit);
    void showGroup(const Reservation& visit);
    void showHistory(const Reservation& visit);
    void showActs(const Reservation& visit);
    void showReasons();
    void showMove(const Reservation& visit);
    void submit(CommandBody body);
    void saveNote();
    void removeLine(int line);
    void addServices();
    void cancelRest();
    const Reservation* visit() const { return m_session.state().book.findReservation(m_id); }

    Session& m_session;
    GestureLog& m_gestures;
    ReservationId m_id;
    Unfolded m_unfolded = Unfolded::nothing;
    std::function<QStringList(const Reservation&)> m_warnings;
    std::function<QString(const Reservation&)> m_nextText;

    QPushButton* m_name;
    QLabel* m_phone;
    StatusChip* m_status;
    QFrame* m_warningBox;
    QLabel* m_warningText;
    QFrame* m_elsewhereBox;
    QLabel* m_elsewhere;
    QFrame* m_noteBox;
    QLabel* m_note;
    QFrame* m_flag;
    QLabel* m_flagText;
    LineCards* m_lines;
    QWidget* m_groupBox;
    QLabel* m_groupText;
    QPushButton* m_cancelRest;
    QFrame* m_textBox;
    QLabel* m_told;
    QLabel* m_toldNext;
    QPushButton* m_textLink;
    QLabel* m_history;
    QPushButton* m_historyLink;
    QPushButton* m_editNote;
    QPushButton* m_addServices;
    QPushButton* m_editMinutes;
    QWidget* m_noteEdit;
    QLineEdit* m_noteField;
    QLabel* m_noteHint;
    QWidget* m_servicesBox;
    QLabel* m_servicesTitle;
    ServicePicker* m_services;
    QWidget* m_moveBox;
    QLabel* m_moveTitle;
    SlotList* m_places;
    QWidget* m_cancelBox;
    QLabel* m_cancelTitle;
    FlowLayout* m_reasons;
    QPushButton* m_next;
    QPushButton* m_move;
    QPushButton* m_late;
    QPushButton* m_series;
    QPushButton* m_noShow;
    QPushButton* m_cancel;
    QPushButton* m_back;
};

}  // namespace salon::desk
