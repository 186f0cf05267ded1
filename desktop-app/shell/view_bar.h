#pragma once

#include <QFrame>

class QLineEdit;
class QPushButton;

namespace salon::desk {

/// Which columns the calendar shows: three views of one day as a switch, and a strip to narrow the columns by name.
class ViewSwitch : public QFrame {
    Q_OBJECT

public:
    explicit ViewSwitch(QWidget* parent = nullptr);

    /// 0: by stylist, 1: by station, 2: the week of one stylist.
    void showChosen(int view);

signals:
    void chosen(int view);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QPushButton* m_buttons[3];
};

/// Stands above the calendar while columns are narrowed or those away are shown; empty it and it goes.
class ColumnFilter : public QFrame {
    Q_OBJECT

public:
    explicit ColumnFilter(QWidget* parent = nullptr);

    /// Shows itself and takes the keys.
    void start();

signals:
    void typed(const QString& text);
    void absentWished(bool shown);
    void closed();

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void retranslate();

    QLineEdit* m_field;
    QPushButton* m_absent;
    QPushButton* m_close;
};

}  // namespace salon::desk
