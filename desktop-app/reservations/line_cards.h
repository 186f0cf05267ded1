#pragma once

#include "session/session.h"

#include <QWidget>

class QLayout;
class QVBoxLayout;

namespace salon::desk {

class StepField;

/// The services of one visit, a card each: what, when, with whom and why; the minutes can be changed on the card, a line
/// taken out. Says what is wished, changes nothing.
class LineCards : public QWidget {
    Q_OBJECT

public:
    explicit LineCards(const Session& session, QWidget* parent = nullptr);

    void show(const Reservation& visit);
    /// Opens the minutes of a line and gives them the keys.
    void editMinutes(int line);
    bool isEditing() const { return m_editing >= 0; }
    /// Leaves the minutes as they are. False: none were open.
    bool stopEditing();

signals:
    void minutesChosen(const salon::ChangeMinutes& change);
    void removalWished(int line);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void rebuild();
    void addLine(const Reservation& visit, int number);
    QLayout* minutesField(QWidget* card, const Line& line);
    QLayout* lineActs(QWidget* card, const Reservation& visit, int number);
    void choose();

    const Session& m_session;
    ReservationId m_id;
    std::vector<Line> m_shown;
    QVBoxLayout* m_cards;
    StepField* m_minutes = nullptr;  ///< while they are open
    int m_editing = -1;
};

}  // namespace salon::desk
