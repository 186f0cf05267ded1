#pragma once

#include "ui/step_back.h"

#include <QObject>

#include <deque>
#include <functional>
#include <map>
#include <set>

namespace salon::desk {

/// One command of the receptionist, from the press to the answer.
struct Gesture {
    GestureId id = 0;
    CommandBody body;
    GestureOutcome outcome;
    bool answered = false;
    std::optional<PersonalWords> words;
    Book before;                              ///< as it stood when the command was made
    std::optional<PersonalWords> formerWords;

    /// Done, or not refused so far.
    bool stands() const { return !answered || (outcome.stored && outcome.verdict.kind != VerdictKind::refused); }
};

using DeedId = quint64;

enum class DeedKind { plain, stepBack, again };

enum class DeedState {
    standing,
    takenBack,
    refused,  ///< nothing of it happened
    stuck,    ///< cannot be taken back: `problem` says why
};

/// What the receptionist did at one stroke: one command, or several that belong together, with one way back.
struct Deed {
    DeedId id = 0;
    DeedKind kind = DeedKind::plain;
    DeedId of = 0;                    ///< for a step back and for doing it again: the deed it is about
    std::vector<Gesture> gestures;    ///< in order
    std::function<QString()> name;    ///< empty: named after its first command
    WallTime at;
    DeedState state = DeedState::standing;
    QString problem;

    bool isAnswered() const;
    int standing() const;
    int refused() const { return static_cast<int>(gestures.size()) - standing(); }
    /// The first refusal or failure; null if there was none.
    const Gesture* firstRefused() const;
};

/// A long day of six changes a minute fits; nobody takes back more.
inline constexpr int kDeedsMax = 500;

/// All gestures of this window pass here, so that each can be taken back, the last one first, with one key instead of a
/// question before each. What the server refused never counts as done, also when it says so only after a reconnection.
/// Lives on the thread of the widgets; the session must outlive it.
class GestureLog : public QObject {
    Q_OBJECT

public:
    explicit GestureLog(Session& session, QObject* parent = nullptr);

    GestureId submit(CommandBody body, std::optional<PersonalWords> words = {});
    /// Several commands as one deed with one way back, done in order; `name` says what it is, in the language of the moment.
    /// Nothing is sent when the rules would refuse one of them now: then `finished` tells the refusal, and the id is 0.
    DeedId submitAll(std::vector<Said> commands, std::function<QString()> name);

    bool canUndo() const { return lastStanding() != nullptr; }
    bool canRedo() const { return !m_redo.empty(); }
    /// What undo() will take back: "김민지 14:00 → 15:00 이동"; empty when there is nothing.
    QString undoWords() const;
    QString redoWords() const;
    void undo();
    /// Everything from the last deed back to this one, in order.
    void undoTo(DeedId id);
    /// Does again what was taken back last, while nothing else has been done since.
    void redo();
    /// What was done here, oldest first.
    const std::deque<Deed>& deeds() const { return m_deeds; }
    /// Null: not known, or too long ago.
    const Deed* find(DeedId id) const;
    /// The command waits for the server.
    bool isWaiting(const Gesture& gesture) const;

signals:
    /// Answered, by the server or by our own prediction.
    void answered(const salon::desk::Gesture& gesture);
    /// All commands of a deed are answered, or none could be sent.
    void finished(const salon::desk::Deed& deed);
    /// A step back that was not made, as a sentence with the way out.
    void couldNotUndo(const QString& sentence);
    /// What can be undone is something else now.
    void changed();

private:
    void run(Deed& deed);
    Deed deedOf(std::vector<Said> commands, DeedKind kind);
    Book bookAhead() const;
    void onAnswered(GestureId id, const GestureOutcome& outcome);
    void onStored(GestureId id, const GestureOutcome& outcome);
    void settle(Deed& deed);
    void settleStepBack(const Deed& deed);
    void dropRefused();
    Deed* known(DeedId id);
    Deed* lastStanding();
    const Deed* lastStanding() const { return const_cast<GestureLog*>(this)->lastStanding(); }
    void trim();
    QString whyNot(const StepBack& back, const Deed& deed) const;

    Session& m_session;
    std::deque<Deed> m_deeds;                 ///< plain ones
    std::map<DeedId, Deed> m_steps;           ///< steps back and deeds done again: under way, or in m_redo
    std::vector<DeedId> m_redo;               ///< steps back, the last one on top
    std::map<GestureId, std::pair<DeedId, int>> m_open;
    std::pair<DeedId, int> m_submitting{};    ///< a session may answer from inside submit()
    std::set<std::int64_t> m_refusalsSeen;
    DeedId m_ids = 0;
};

}  // namespace salon::desk
