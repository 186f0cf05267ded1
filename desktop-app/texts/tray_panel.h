#pragma once

#include "texts/text_watch.h"
#include "ui/panel.h"

#include <functional>

class QFrame;
class QLabel;
class QPushButton;

namespace salon::desk {

class ActCard;
class CardColumn;
class GestureLog;
class TextEditor;

/// The tray: the texts that go out next, a card each, with their very words and the time that is left. Each can be held, worded
/// otherwise, sent at once or not sent at all; one that tells of a free place can be kept back for the day. Works with the line
/// down, and says so.
///
/// Keys: arrows from card to card, H holds or releases, E words, S sends now, Del does not send, V shows the visit or who waits.
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
    /// Somebody wants to see this entry of the waiting list.
    void entryWished(const salon::WaitingId& waiting);

protected:
    void retranslate() override;
    void refresh() override;
    void hideEvent(QHideEvent* event) override;

private:
    /// What a card says, but for the time that is left.
    struct Saying {
        QString card;
        CustomerId customer;
        QString kind;
        QString words;
        QString size;
        bool held = false;
    };

    void buildEditor();
    void rebuild();
    void addSection(const QString& title, std::size_t count, const std::function<void(std::size_t)>& addOne);
    void addCard(const UpcomingText& one);
    void addActs(ActCard* card, const UpcomingText& one);
    void addOpening(const UpcomingOpening& one);
    void tell(const Saying& saying, const QString& also, const std::function<void(ActCard*)>& addTheActs);
    void countDown();
    void showWhyNot();
    void keep(const QString& words);
    void closeEditor(bool release);
    void letGo(bool release);
    static QString cardName(const ReservationId& id);
    static QString cardName(const WaitingId& id);

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
