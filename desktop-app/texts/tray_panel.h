#pragma once

#include "texts/text_watch.h"
#include "ui/panel.h"

class QFrame;
class QLabel;
class QPushButton;

namespace salon::desk {

class ActCard;
class CardColumn;
class GestureLog;
class TextEditor;

/// The tray: the texts that go out next, a card each, with their very words and the time that is left. Each can be held, worded
/// otherwise, sent at once or not sent at all. Works with the line down, and says so.
///
/// Keys: arrows from card to card, H holds or releases, E words, S sends now, Del does not send, V shows the visit.
class TrayPanel : public Panel {
    Q_OBJECT

public:
    TrayPanel(Session& session, GestureLog& gestures, QWidget* parent = nullptr);

    TextWatch& watch() const { return *m_watch; }
    TextEditor& editor() const { return *m_editor; }
    /// Gives the keys to the cards.
    void start();
    /// Marks the card of the text about this visit.
    void showText(const ReservationId& reservation);
    /// Opens the words of the next text about this visit, and holds it meanwhile.
    void edit(const ReservationId& reservation);

signals:
    void visitWished(const salon::ReservationId& reservation, salon::Day day);

protected:
    void retranslate() override;
    void refresh() override;
    void hideEvent(QHideEvent* event) override;

private:
    void buildEditor();
    void rebuild();
    void addSection(const QString& title, const std::vector<UpcomingText>& texts);
    void addCard(const UpcomingText& one);
    void addActs(ActCard* card, const UpcomingText& one);
    void addEmpty();
    void countDown();
    void showWhyNot();
    void keep(const QString& words);
    void closeEditor(bool release);
    void letGo(bool release);
    static QString cardName(const ReservationId& id);

    Session& m_session;
    GestureLog& m_gestures;
    TextWatch* m_watch;
    QFrame* m_whyBox;
    QLabel* m_why;
    QLabel* m_keys;
    CardColumn* m_cards;
    QWidget* m_editBox;
    QLabel* m_editTitle;
    TextEditor* m_editor;
    QPushButton* m_keep;
    QPushButton* m_giveUp;
    ReservationId m_editing;   ///< whose words are open; empty: none
    UpcomingText m_edited;
    bool m_heldForEditing = false;
};

}  // namespace salon::desk
