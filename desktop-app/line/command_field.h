#pragma once

#include <QLineEdit>

namespace salon::desk {

/// The field of the booking line: says what is in it with every key, what an input method is still composing included.
class CommandField : public QLineEdit {
    Q_OBJECT

public:
    explicit CommandField(QWidget* parent = nullptr);

    /// The text with the syllable that is being composed in its place.
    QString composed() const;
    bool isComposing() const { return !m_preedit.isEmpty(); }

    /// Digits choose without Alt, nothing else is typed.
    void setChoosing(bool choosing) { m_choosing = choosing; }

signals:
    void lineChanged();
    void entered();
    void escaped();
    /// Up or down: -1, 1.
    void stepWished(int by);
    /// Alt and a digit: 1 to 9.
    void choiceWished(int number);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;

private:
    QString m_preedit;
    bool m_choosing = false;
};

}  // namespace salon::desk
