#pragma once

#include "session/session.h"

#include <QWidget>

class QLabel;
class QHBoxLayout;
class QMenu;
class QPushButton;

namespace salon::desk {

/// The head of the window: which day, how the line is, what needs attention, which language.
class TopBar : public QWidget {
    Q_OBJECT

public:
    explicit TopBar(const Session& session, QWidget* parent = nullptr);

    void showDay(Day day);
    void showLanguage(const QString& code);
    /// All that the badge has to say, though a small screen may show only the beginning.
    const QString& badgeText() const { return m_badgeText; }
    /// Below the badge's right end, in the coordinates of this bar's parent.
    QPoint badgeCorner() const;
    /// Places a switch of views behind the days, or a tool before the search; they become this bar's children.
    void addView(QWidget* view);
    void addTool(QWidget* tool);
    /// What the button at the end opens.
    void setMenu(QMenu* menu);
    void openMenu();

signals:
    void previousWished();
    void todayWished();
    void nextWished();
    void bookingWished();
    void customersWished();
    void attentionWished();
    /// The badge was pressed: how server, texts and clock are.
    void truthsWished();
    void languageWished(const QString& code);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    void buildDay();
    void buildRight();
    void retranslate();
    /// Tab goes from left to right, whatever was added last.
    void orderTabs();
    /// On a small screen words give way one after the other: the languages stand in the menu alone, then counts and icons
    /// without their words.
    void fit();
    void showGiven();
    int savedBy(int step) const;
    void showConnection();
    void showAttention();

    const Session& m_session;
    Day m_day;
    QString m_badgeText;
    QString m_badgeShort;
    QString m_attentionText;
    QString m_attentionShort;
    int m_given = 0;  ///< steps of giving way that are taken now
    QLabel* m_shop;
    QLabel* m_title;
    QPushButton* m_previous;
    QPushButton* m_today;
    QPushButton* m_next;
    QPushButton* m_badge;
    QPushButton* m_attention;
    QPushButton* m_customers;
    QPushButton* m_book;
    QPushButton* m_korean;
    QPushButton* m_english;
    QWidget* m_languages;
    QHBoxLayout* m_views;
    QHBoxLayout* m_tools;
    QPushButton* m_menuButton;
    QMenu* m_menu = nullptr;
};

}  // namespace salon::desk
