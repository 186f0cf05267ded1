#pragma once

#include "session/session.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace salon::desk {

/// A clock this far from the server's makes made-at times misleading: said on the badge.
inline constexpr int kClockAheadSecondsMax = 120;

/// True when this computer's clock is so far off that people should know.
bool clockIsWrong(const DeskState& state);

/// Three truths under the badge: the shop's server, texts to customers, this computer's clock. Each with what it means and
/// what to do. Opens and closes without taking the receptionist's work away.
class TruthCard : public QFrame {
    Q_OBJECT

public:
    TruthCard(Session& session, QWidget* parent);

    /// Stands with its right upper corner there, in its parent's coordinates.
    void openAt(QPoint rightTop);

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Row {
        QLabel* sign;
        QLabel* title;
        QLabel* words;
    };
    Row addRow();
    void set(const Row& row, const QString& icon, const QColor& ink, const QString& title, const QString& words);
    void refresh();
    void tellServer();
    void tellTexts();
    void tellClock();

    Session& m_session;
    Row m_server;
    Row m_texts;
    Row m_clock;
    QPushButton* m_line;
};

}  // namespace salon::desk
