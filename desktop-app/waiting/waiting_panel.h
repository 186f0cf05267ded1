#pragma once

#include "ui/panel.h"
#include "ui/style.h"
#include "waiting/turns.h"
#include "waiting/waiting_watch.h"

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace salon::desk {

class ActCard;
class CardColumn;
class GestureLog;
struct Gesture;
class JoinForm;
struct JoinParts;

/// Who waits: those who are here, in the order of their turns, and those who want a time that is full. One card each, the
/// next act on Enter; arrows go from card to card.
class WaitingPanel : public Panel {
    Q_OBJECT

public:
    /// `parts` ask for customer, services and stylist; the window puts them in, because panels do not know each other.
    WaitingPanel(Session& session, GestureLog& gestures, const JoinParts& parts, QWidget* parent = nullptr);

    WaitingWatch& watch() const { return *m_watch; }
    JoinForm& form() const { return *m_form; }
    /// Gives the keys to the cards.
    void start();
    /// Opens the form for somebody new.
    void add(WaitingKind kind);
    /// Marks the card of this entry.
    void showEntry(const WaitingId& waiting);
    /// Opens the list of stylists on this card, in the order of their turns; empty: closes it.
    void choose(const WaitingId& waiting);

signals:
    /// Seated or booked from here; the visit is in the book.
    void placed(const salon::ReservationId& reservation);

protected:
    void retranslate() override;
    void refresh() override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void buildOverview();
    void buildFoot();
    void rebuild();
    void showForm(bool shown);
    void showHead();
    void showFootWords();
    void addHeading(const QString& text, int count);
    void addSentence(const QString& text);
    static QHBoxLayout* addLine(ActCard* card, TextRole role, const char* tone, const QString& text);
    static QString cardName(const WaitingId& id);
    void onAnswered(const Gesture& gesture);

    void addQueueCard(const QueuePlace& entry);
    void addSeatActs(ActCard* card, const QueuePlace& entry);
    void addTurns(ActCard* card, const Waiting& waiting);
    void addOverrideWords(ActCard* card, const Waiting& waiting);
    void seat(const Waiting& waiting, int startMinute, const std::vector<StylistId>& stylists, OverrideWord word = OverrideWord::none);
    void moveToList(const Waiting& waiting);

    void addListCard(const ListPlace& entry);
    void addListActs(ActCard* card, const ListPlace& entry);
    void change(const Waiting& waiting);
    void book(const Waiting& waiting, const FreeSlot& opening);
    void leave(const WaitingId& waiting, WaitingEnd why);
    void join(const Waiting& wish);

    Session& m_session;
    GestureLog& m_gestures;
    WaitingWatch* m_watch;
    QWidget* m_overview;
    QLabel* m_longest;
    QLabel* m_longestWho;
    QWidget* m_longestBox;
    CardColumn* m_cards;
    JoinForm* m_form;
    QPushButton* m_addQueue;
    QPushButton* m_addList;
    QPushButton* m_submit;
    QPushButton* m_back;
    WaitingId m_wanted;                ///< whose card takes the keys as soon as it is there
    WaitingId m_choosing;              ///< whose list of stylists is open
    std::vector<TurnOffer> m_turns;    ///< as it is shown there
    std::optional<TurnOffer> m_chosen; ///< not the one whose turn it was: a word is asked for
    ReservationId m_making;            ///< not empty while a press waits for its answer
    std::vector<QueuePlace> m_shownQueue;
    std::vector<ListPlace> m_shownList;
    int m_shownMinute = -1;
};

}  // namespace salon::desk
