#pragma once

#include "ui/style.h"

#include <QFrame>
#include <QLabel>
#include <QLayout>
#include <QPushButton>

namespace salon::desk {

/// The small parts all panels are made of. Look and states stand in the style sheet, by the names set here.

/// Pixels between a button's icon and its words, beside what the style leaves.
inline constexpr int kIconAir = 4;

/// A line of text in one role of the type scale; `tone` is secondary, faint, accent or empty.
QLabel* makeLabel(QWidget* parent, TextRole role, const char* tone = "", bool wraps = false);
/// kind: primary, quiet, icon, danger, link, chip, segment or empty. Chips and segments can be checked.
QPushButton* makeButton(QWidget* parent, const char* kind, const QString& iconName = {});
/// card: plain, sunken, attention, wait or good.
QFrame* makeCard(QWidget* parent, const char* card);
QFrame* makeRule(QWidget* parent);
/// What a panel shows while there is nothing in it: that all is well, and what will stand here.
QWidget* makeEmptyState(QWidget* parent, const QString& title, const QString& sentence);
/// Changes a property the style sheet looks at.
void restyle(QWidget* widget, const char* property, const QVariant& value);
/// Removes and deletes everything in it, now and for good.
void clearLayout(QLayout* layout);

/// A button with two lines: what it does, and why one would want it.
class AnswerButton : public QPushButton {
    Q_OBJECT

public:
    explicit AnswerButton(QWidget* parent = nullptr);
    void setTexts(const QString& title, const QString& caption, const QString& iconName = {});
    QString title() const { return m_title; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_title;
    QString m_caption;
    QString m_icon;
};

/// A word in a soft colour of its own, with an icon: the state of a visit.
class StatusChip : public QWidget {
    Q_OBJECT

public:
    explicit StatusChip(QWidget* parent = nullptr);
    void set(const Tone& tone, const QString& iconName, const QString& text);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Tone m_tone;
    QString m_icon;
    QString m_text;
};

/// Puts widgets side by side and goes to the next row where they no longer fit.
class FlowLayout : public QLayout {
public:
    explicit FlowLayout(QWidget* parent = nullptr, int spacing = space::s);
    ~FlowLayout() override;

    void addItem(QLayoutItem* item) override { m_items.append(item); }
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem* itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem* takeAt(int index) override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return arrange(QRect(0, 0, width, 0), false); }
    QSize sizeHint() const override { return minimumSize(); }
    QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

private:
    int arrange(const QRect& rect, bool place) const;

    QList<QLayoutItem*> m_items;
    int m_spacing;
};

}  // namespace salon::desk
