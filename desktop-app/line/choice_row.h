#pragma once

#include <QPushButton>

namespace salon::desk {

/// One of several answers below the line: its digit, what it is, and why one would want it.
class ChoiceRow : public QPushButton {
    Q_OBJECT

public:
    explicit ChoiceRow(QWidget* parent = nullptr);

    /// `digit`: chosen by Alt and this; 0: by no digit.
    void set(int digit, const QString& icon, const QString& title, const QString& caption);
    void setMarked(bool marked);
    QString title() const { return m_title; }
    QString caption() const { return m_caption; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_digit = 0;
    QString m_icon;
    QString m_title;
    QString m_caption;
};

inline constexpr int kChoiceHeight = 46;

}  // namespace salon::desk
