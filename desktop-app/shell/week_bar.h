#pragma once

#include "calendar/day_column.h"
#include "session/session.h"

#include <QFrame>

class QLabel;
class QMenu;
class QPushButton;

namespace salon::desk {

/// Says above the calendar whose week is shown, and lets one turn to another stylist's. Shows itself in the week's view
/// only.
class WeekBar : public QFrame {
    Q_OBJECT

public:
    explicit WeekBar(const Session& session, QWidget* parent = nullptr);

    void follow(const CalendarView& view, Day day);
    /// Asks for the week of who comes after (1) or before (-1) the one shown, in the roster's order; nothing while no week
    /// is shown.
    void turn(int by);

signals:
    void chosen(const salon::StylistId& stylist);

protected:
    void changeEvent(QEvent* event) override;

private:
    std::vector<const Stylist*> working() const;
    void fillMenu();
    void retranslate();

    const Session& m_session;
    CalendarView m_view;
    Day m_day;
    QPushButton* m_previous;
    QPushButton* m_name;
    QPushButton* m_next;
    QLabel* m_days;
    QMenu* m_menu;
};

}  // namespace salon::desk
