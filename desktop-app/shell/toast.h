#pragma once

#include <QFrame>
#include <QTimer>

class QLabel;
class QPushButton;

namespace salon::desk {

/// One line over the foot of the window that says what has just happened, with the way back; never a question.
class Toast : public QFrame {
    Q_OBJECT

public:
    explicit Toast(QWidget* parent);

    void say(const QString& sentence, bool canUndo);
    QString text() const;
    /// Puts itself in the middle of the foot of this area.
    void placeIn(const QRect& area);

signals:
    void undoWished();

protected:
    void changeEvent(QEvent* event) override;

private:
    QLabel* m_text;
    QPushButton* m_undo;
    QTimer m_hide;
    QRect m_area;
};

}  // namespace salon::desk
