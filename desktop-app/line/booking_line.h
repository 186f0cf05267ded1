#pragma once

#include "line/booking_plan.h"
#include "line/person_card.h"
#include "ui/ghost_place.h"

#include <QFrame>

class QGridLayout;
class QLabel;

namespace salon::desk {

class ChipRow;
class ChoiceRow;
class CommandField;
class GestureLog;
struct Deed;

/// A booking typed as one line across the top of the day. Answers every key at once: what it was understood as, who it may
/// be, the three best places. Enter always does the next thing, which is said beside the field; the last Enter books.
///
/// Arrows or Alt with a digit choose among people, places or words. Esc puts it away; what was typed comes back with the
/// next opening.
class BookingLine : public QFrame {
    Q_OBJECT

public:
    BookingLine(Session& session, GestureLog& gestures, QWidget* parent = nullptr);

    void setWarner(Warner warner);
    /// The day that counts when the line names none.
    void setDay(Day day);
    /// Opens with what was typed last time.
    void open();
    /// Who has the keys once it is open.
    enum class Keys { move, stay };
    /// Opens with these first letters instead.
    void openWith(const QString& text, Keys keys = Keys::move);
    /// Opens for this customer; Enter takes their usual.
    void startWith(const CustomerId& customer);
    /// Opens for the same services again with the same stylist.
    void startAgain(const Reservation& visit);
    /// Books this as it is, without opening; where it clashes the line opens with it and offers other places.
    void bookAsGiven(const BookReservation& wish);
    void putAway();

    CommandField* field() const { return m_field; }
    const BookingPlan& plan() const { return m_plan; }
    /// The chips, the card, what Enter does and the places, as a person reads them.
    QString chipsSaid() const;
    QString cardSaid() const;
    QString nextSaid() const;
    QStringList placesSaid() const;
    int marked() const { return m_marked; }

signals:
    /// Several visits or people were asked for: what follows is planned elsewhere, from the place that was chosen. `first`
    /// has no id yet.
    void seriesAsked(const salon::BookReservation& first, const salon::desk::SeriesAsked& series, const std::string& note);
    void partyAsked(const salon::BookReservation& first, int people, const std::string& note);
    /// Empty: nothing is chosen.
    void ghostWished(const std::vector<salon::desk::GhostPlace>& places);
    void booked(const salon::ReservationId& reservation);
    void waitingJoined(const salon::WaitingId& waiting);
    /// Put away; the day should have the keys. `done`: something was made of the line.
    void leaves(bool done);

protected:
    void changeEvent(QEvent* event) override;

private:
    /// What the next Enter does.
    enum class Step { nothing, choosePerson, unknownWord, whoIsIt, whichService, moveOn, takeUsual, book, askWord, plan, join, noPlace };
    enum class RowKind { place, waiting, word };
    struct Row {
        RowKind kind = RowKind::place;
        SlotOffer place;
        OverrideWord word = OverrideWord::none;
    };

    void build();
    QWidget* buildHead();
    QWidget* buildAnswers();
    void retranslate();
    /// Understands the line anew and shows everything.
    void refresh();
    /// Others have changed the book: the place that is marked stays marked while it can be had.
    void followBook();
    void makeRows();
    void keepHeld();
    bool isStillFree(const SlotOffer& place) const;
    void showRows();
    void showRow(const Row& row, ChoiceRow& widget, int digit) const;
    void showSentence();
    void showNext();
    void showGhost();
    void mark(int row);
    void step(int by);
    void choose(int number);
    bool choosesPerson() const { return m_plan.people.size() > 1; }

    Step nextStep() const;
    QString nextWords(Step step) const;
    void enter();
    void settlePerson(int person);
    void moveOn();
    void askWord(std::optional<SlotOffer> place);
    void replaceChip(const Chip& chip, const QString& words);
    void takeOther(int chip);
    void setText(const QString& text);
    bool endsOpen() const;
    const Row* markedRow() const;

    void book(const SlotOffer& place, OverrideWord word);
    void joinWaiting();
    /// Hands what was said on to where several visits are planned.
    void planSeveral(const SlotOffer& place);
    /// Puts the line away, empty.
    void finish();
    /// Registers somebody new first, when it is somebody new; both are one deed.
    void send(const CustomerId& customer, CommandBody body, std::optional<PersonalWords> words);
    void onFinished(const Deed& deed);
    /// Adds the words of one line of a visit.
    void say(std::vector<Meaning>& said, const ServiceId& service, const StylistId& stylist, const std::optional<Blocks>& blocks) const;
    static std::string canonical(const std::vector<Meaning>& said);
    void showRefusal(const GestureOutcome& outcome);

    Session& m_session;
    GestureLog& m_gestures;
    BookingPlanner m_planner;
    BookingPlan m_plan;
    Day m_day;
    std::vector<Row> m_rowList;
    int m_marked = 0;
    int m_person = 0;
    bool m_touched = false;      ///< a row was chosen by hand
    std::optional<SlotOffer> m_held;   ///< marked before the book changed
    std::optional<SlotOffer> m_asked;  ///< taken out of turn: a word is asked for
    std::optional<Refusal> m_refused;
    QString m_sentText;          ///< comes back when the server refuses
    ReservationId m_making;
    WaitingId m_joining;

    CommandField* m_field;
    QLabel* m_next;
    ChipRow* m_chips;
    PersonCard* m_card;
    QLabel* m_hint;       ///< while nothing is typed
    QWidget* m_answers;   ///< as soon as something is
    QLabel* m_sentence;
    QGridLayout* m_grid;
    std::vector<ChoiceRow*> m_rowWidgets;
};

}  // namespace salon::desk
