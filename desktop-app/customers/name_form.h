#pragma once

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace salon::desk {

/// Name and number of a customer, changed where they stand. Enter saves, Esc leaves them as they were.
class NameForm : public QWidget {
    Q_OBJECT

public:
    explicit NameForm(QWidget* parent = nullptr);

    void start(const QString& name, const QString& phone);

signals:
    /// NFC, trimmed; the number as typed.
    void saved(const QString& name, const QString& phone);
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void save();

    QLineEdit* m_name;
    QLineEdit* m_phone;
    QPushButton* m_save;
    QPushButton* m_cancel;
};

}  // namespace salon::desk
