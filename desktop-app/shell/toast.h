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
    /// Stands in the middle of the foot of `over`, a sibling.
    Toast(QWidget* over, QWidget* parent);

    /// `undoes` names what the way back will take back; empty: there is none.
    void say(const QString& sentence, const QString& undoes);
    void say(const QString& sentence, bool canUndo);
    QString text() const;

signals:
    void undoWished();

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();

    QWidget* m_over;
    QLabel* m_text;
    QPushButton* m_undo;
    QTimer m_hide;
};

}  // namespace salon::desk
