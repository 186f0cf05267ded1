#pragma once

#include <QFrame>

#include <functional>
#include <vector>

class QPushButton;
class QVBoxLayout;

namespace salon::desk {

class AnswerButton;
class FlowLayout;

/// One of several cards under each other that take the keys: arrows go from one to the next, and what can be done with the
/// marked one stands on it as buttons, each with its key. The others stay short.
class ActCard : public QFrame {
    Q_OBJECT

public:
    /// `card` is a kind of makeCard().
    explicit ActCard(const char* card, QWidget* parent = nullptr);

    /// Where the words of the card go.
    QVBoxLayout* lines() const { return m_lines; }
    /// A button, and a key for it while the card has the keys; `kind` as in makeButton(). Qt::Key_Return is also Enter.
    /// `run` may rebuild the panel the card stands in.
    QPushButton* addAct(int key, const char* kind, const QString& name, const QString& words, std::function<void()> run);
    /// The same as a row over the whole width with a second line: one of several answers.
    AnswerButton* addRow(int key, const QString& name, const QString& title, const QString& caption, std::function<void()> run);
    void setMarked(bool marked);
    bool isMarked() const { return m_marked; }

signals:
    /// The keys are here now, by Tab, arrow or mouse.
    void keysTaken();
    /// An arrow wants the next card (1) or the one before (-1).
    void stepWished(int by);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    struct KeyedAct {
        int key = 0;
        QPushButton* button = nullptr;
        std::function<void()> run;
    };
    void addKey(int key, QPushButton* button, std::function<void()> run);
    const KeyedAct* actFor(int key, Qt::KeyboardModifiers modifiers) const;

    QVBoxLayout* m_lines;
    QWidget* m_box;
    QVBoxLayout* m_rows;
    FlowLayout* m_buttons;
    std::vector<KeyedAct> m_acts;
    bool m_marked = false;
};

}  // namespace salon::desk
