#pragma once

#include <QPlainTextEdit>

namespace salon::desk {

/// Words about a person, edited where they stand: grows with them, is kept when one leaves it or presses Ctrl+Enter, and
/// put back by Esc.
class NoteField : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit NoteField(const QString& name, QWidget* parent = nullptr);

    /// Shows what is known; what somebody is just typing stays.
    void showText(const QString& text);
    bool isBeingEdited() const { return hasFocus() && toPlainText() != m_known; }

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
    void keep();

    QString m_known;
};

}  // namespace salon::desk
