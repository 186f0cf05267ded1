#pragma once

#include <QFrame>
#include <QPushButton>

#include <functional>
#include <vector>

class QGridLayout;
class QKeyEvent;
class QLabel;

namespace salon::desk {

/// A button that shows the key that does the same.
class KeyButton : public QPushButton {
    Q_OBJECT

public:
    explicit KeyButton(QWidget* parent = nullptr);
    void setTexts(const QString& cap, const QString& words);
    /// The one a person most likely wants.
    void setMain(bool main);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_cap;
    QString m_words;
    bool m_main = false;
};

/// One way to answer a question: a key, and the words beside it.
struct HandAnswer {
    Qt::Key key = Qt::Key_Return;
    Qt::KeyboardModifiers modifiers;
    QString words;
    QString name;              ///< of the button, for tests
    std::function<void()> act;
    bool main = false;
};

/// A question at the place where it arose, over the day and never before it: a sentence, and answers that are one key
/// or one click each. Esc is always among them. The calendar keeps the keyboard and passes the keys on.
class HandQuestion : public QFrame {
    Q_OBJECT

public:
    explicit HandQuestion(QWidget* parent);

    /// `about`: the place on the parent that must stay visible. `putBack` is what Esc does.
    void ask(const QString& sentence, const QString& detail, std::vector<HandAnswer> answers, const QRect& about, std::function<void()> putBack);
    /// Goes without an answer, and without putting anything back.
    void dismiss();
    bool isAsking() const { return m_asking; }
    /// True when the key was an answer, or a digit or Enter that is none.
    bool answer(const QKeyEvent& key);
    QString sentence() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void place(const QRect& about);
    void addButton(const HandAnswer& answer, int index, int columns);
    void take(std::function<void()> act);

    QLabel* m_sentence;
    QLabel* m_detail;
    QGridLayout* m_buttons;
    std::vector<HandAnswer> m_answers;
    bool m_asking = false;
};

}  // namespace salon::desk
