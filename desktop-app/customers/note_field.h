#pragma once

#include <QPlainTextEdit>

namespace salon::desk {

/// Words about a person, edited where they stand: grows with them, is kept when one leaves it or presses Ctrl+Enter, and
/// put back by Esc.
class NoteField : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit NoteField(const QString& name, QWidget* parent = nullptr);

    /// About somebody else from now on.
    void start(const QString& text);
    /// Shows what is known; what somebody is just typing stays, and what could not be stored.
    void showText(const QString& text);
    /// Says what has been typed, if anything; leaving the field does the same.
    void keep();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {60, sizeHint().height()}; }

signals:
    /// NFC, without blanks around it.
    void edited(const QString& text);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QString m_known;
    bool m_said = false;  ///< what stands here was said, and is not known to be stored
};

}  // namespace salon::desk
