#pragma once

#include "session/session.h"

#include <QObject>

#include <map>
#include <optional>

namespace salon::desk {

/// What takes a command back, seen from the book as it stood before; nothing where no step back exists.
std::optional<CommandBody> stepBackOf(const Book& before, const CommandBody& body);

/// A gesture of the receptionist, from the press to the answer.
struct Gesture {
    GestureId id = 0;
    CommandBody body;
    std::optional<CommandBody> stepBack;
    GestureOutcome outcome;
};

/// All gestures of this window pass here, so that the last one can be taken back with one key instead of a question
/// before each. Lives on the thread of the widgets; the session must outlive it.
class GestureLog : public QObject {
    Q_OBJECT

public:
    explicit GestureLog(Session& session, QObject* parent = nullptr);

    GestureId submit(CommandBody body, std::optional<PersonalWords> words = {});
    bool canUndo() const { return m_last.has_value(); }
    void undo();

signals:
    /// Answered, by the server or by our own prediction.
    void answered(const salon::desk::Gesture& gesture);

private:
    void onAnswered(GestureId id, const GestureOutcome& outcome);
    void onStored(GestureId id, const GestureOutcome& outcome);
    std::optional<Gesture> take(GestureId id);

    Session& m_session;
    std::map<GestureId, Gesture> m_open;
    std::optional<Gesture> m_submitting;  ///< a session may answer from inside submit()
    std::optional<CommandBody> m_last;
};

}  // namespace salon::desk
