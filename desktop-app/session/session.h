#pragma once

#include "salon/book.h"
#include "salon/commands.h"
#include "salon/customer_directory.h"
#include "salon/decide.h"
#include "salon/texts_due.h"
#include "salon/visit_index.h"
#include "salon/wire/entry_json.h"
#include "session/history.h"
#include "session/personal_words.h"
#include "session/said_words.h"
#include "sync/sync_engine.h"

#include <QObject>

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace salon::desk {

/// A command that was refused without its author having seen the answer; stays until somebody has dealt with it.
struct UnseenRefusal {
    std::int64_t number = 0;  ///< names it here; its position in the log
    Command command;
    Refusal refusal;
};

/// What the shop's texting to customers does, as the server said last.
enum class Texts { unknown, none, working, failing };

/// Everything a window shows, at one moment. A value: cheap to copy, never changes afterwards.
struct DeskState {
    Book book;                             ///< confirmed, with the unanswered commands decided on top
    std::set<ReservationId> pending;       ///< touched by commands the server has not answered
    std::vector<UnseenRefusal> refusals;
    Connection connection = Connection::offline;
    bool mayAsk = false;                   ///< what is made now is `asking`
    int waiting = 0;                       ///< commands in the outbox
    wire::Position position = 0;           ///< of the confirmed book
    TerminalId terminal;
    bool offlineByHand = false;
    std::map<ReservationId, std::string> notes;  ///< reservation notes
    std::shared_ptr<const SaidWords> said = std::make_shared<const SaidWords>();  ///< never null
    Texts texts = Texts::unknown;
    std::string publicUrl;                 ///< where customers' browsers find the shop's server; empty: nowhere, or not known
    std::optional<int> clockAheadSeconds;  ///< this computer's clock before the server's; none: never compared
    std::map<ReservationId, std::set<TerminalId>> openElsewhere;  ///< what other terminals have on their screens
};

/// Names one gesture until it is answered.
using GestureId = quint64;

/// What became of a gesture.
struct GestureOutcome {
    bool stored = false;      ///< on disk here; false: nothing has changed, `problem` says why
    bool answeredByServer = false;  ///< false: this is our own prediction, the command waits
    Verdict verdict;
    QString problem;          ///< a sentence, when not stored
};

/// The one door for widgets to everything behind them: store, sync and rules. Lives on the thread of the widgets and
/// never makes them wait: what needs a disk or the network is done elsewhere and told by a signal.
class Session : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    virtual const DeskState& state() const = 0;
    virtual const CustomerDirectory& customers() const = 0;
    /// Of the book in state(). Still empty in the first moments after the program has started; bookChanged() tells when not.
    virtual const VisitIndex& visits() const = 0;

    /// The shop's wall clock as this computer sees it.
    virtual WallTime now() const = 0;
    /// The same to the second: the pause before a text is counted down by it.
    virtual WallSecond nowSecond() const { return WallSecond::of(now()); }
    virtual ReservationId newReservationId() = 0;
    virtual CustomerId newCustomerId() = 0;
    virtual TimeOffId newTimeOffId() = 0;
    virtual WaitingId newWaitingId() = 0;
    virtual GroupId newGroupId() = 0;

    /// What the rules would say now, without doing it. Pure; microseconds.
    virtual Decision preview(const CommandBody& body) const = 0;

    /// Does it: stamps the command, writes it to disk, predicts, sends. Answers by gestureStored, then by gestureAnswered
    /// once the server's verdict is known (at once with our own prediction when the line is down).
    virtual GestureId submit(CommandBody body, std::optional<PersonalWords> words = {}) = 0;

    virtual void setOfflineByHand(bool offline) = 0;
    virtual void markRefusalSeen(std::int64_t number) = 0;

    /// Tells the other terminals what is on the screen here; empty: nothing any more. Best effort.
    virtual void showOpen(const ReservationId& reservation) = 0;
    /// Asks what happened to a day, or to a reservation; answers by historyRead() or historyFailed(). A new question drops
    /// the one before.
    virtual void askHistoryOf(Day day) = 0;
    virtual void askHistoryOf(const ReservationId& reservation) = 0;
    /// The same of everything this person was told by text, and replied, about any of their visits.
    virtual void askTextsOf(const CustomerId& customer) = 0;
    virtual void dropHistory() = 0;

signals:
    /// The book, what is pending or what needs attention is another one now.
    void bookChanged();
    void connectionChanged();
    void customersChanged();
    /// DeskState's texts, address, clock or openElsewhere are others now.
    void surroundingsChanged();
    void historyProgressed(int percent);
    void historyRead(const salon::desk::HistoryAnswer& history);
    void historyFailed(const QString& problem);
    void gestureStored(salon::desk::GestureId gesture, const salon::desk::GestureOutcome& outcome);
    void gestureAnswered(salon::desk::GestureId gesture, const salon::desk::GestureOutcome& outcome);
};

}  // namespace salon::desk
