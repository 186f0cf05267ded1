#pragma once

#include "session/session.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QPushButton;

namespace salon::desk {

class FlowLayout;

/// How late? One digit, 1 to 6, says 5 to 45 minutes; any other number is typed. Esc: not after all.
class LateEntry : public QFrame {
    Q_OBJECT

public:
    explicit LateEntry(const Session& session, QWidget* parent = nullptr);

    /// Asks for this visit and takes the keys.
    void ask(const ReservationId& reservation);
    const ReservationId& asked() const { return m_id; }

signals:
    void said(const salon::ReservationId& reservation, int minutes);
    void givenUp();

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    void retranslate();
    void say(int minutes);

    const Session& m_session;
    ReservationId m_id;
    QLabel* m_question;
    QLabel* m_hint;
    std::vector<QPushButton*> m_chips;
    QLineEdit* m_minutes;
};

}  // namespace salon::desk
