#pragma once

#include <QList>
#include <QWidget>

class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace salon::desk {

/// The frame every side panel has: a title with a way out, a body that scrolls, a foot for the main act.
class Panel : public QWidget {
    Q_OBJECT

public:
    explicit Panel(QWidget* parent = nullptr);

signals:
    void closeWished();

protected:
    /// Sets all words anew; called on construction's end by the panel itself and whenever the language changes.
    virtual void retranslate() = 0;
    /// Shows what the session holds; called when the panel comes into view. Hidden panels need not follow.
    virtual void refresh() {}
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    /// Tab goes the way the eye goes: head, body from top to bottom, foot; whatever was made first.
    bool focusNextPrevChild(bool next) override;

    void setTitle(const QString& title);
    QVBoxLayout* body() const { return m_body; }
    QVBoxLayout* foot() const { return m_foot; }
    QScrollArea* scroll() const { return m_scroll; }
    void showFoot(bool shown);

private:
    QList<QWidget*> inReadingOrder() const;

    QWidget* m_head;
    QLabel* m_title;
    QPushButton* m_close;
    QScrollArea* m_scroll;
    QVBoxLayout* m_body;
    QWidget* m_footBox;
    QVBoxLayout* m_foot;
};

}  // namespace salon::desk
