#pragma once

#include <QFrame>

class QLabel;

namespace salon::desk {

class KeyButton;

/// The strip at the foot of the calendar that holds a visit while the day is changed: cut, until it is put down
/// somewhere, or copied. What it holds stays in the book until then.
class ClipboardStrip : public QFrame {
    Q_OBJECT

public:
    static constexpr int kHeight = 60;

    explicit ClipboardStrip(QWidget* parent);

    /// What it holds: "김서연", and "root colour · 90 min · Sat 21 Nov 15:30 · Mina".
    void hold(const QString& name, const QString& what, bool copied);
    void showWords();

signals:
    void putWished();
    void forgetWished();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void elide();

    QLabel* m_icon;
    QLabel* m_title;
    QLabel* m_what;
    QLabel* m_hint;
    KeyButton* m_put;
    KeyButton* m_forget;
    QString m_name;
    QString m_text;
    bool m_copied = false;
};

}  // namespace salon::desk
