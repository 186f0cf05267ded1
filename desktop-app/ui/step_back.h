#pragma once

#include "session/session.h"

#include <optional>
#include <span>
#include <vector>

namespace salon::desk {

/// A command somebody wishes for, with the words about a person that go with it.
struct Said {
    CommandBody body;
    std::optional<PersonalWords> words = {};
};

/// A command that was made here, and what stood in its place before.
struct Done {
    Said said;
    Book before;
    std::optional<PersonalWords> formerWords = {};  ///< what the fields it wrote said before
};

enum class NoWayBack {
    none,
    overtaken,   ///< the thing no longer stands as the command left it
    refused,     ///< the rules say no: `refusal`
    kept,        ///< a person's word that a clash may stand is not taken back by a command
    swapped,     ///< the other one found a place of its own
    registered,  ///< somebody once registered stays known
    erased,      ///< what was erased is nowhere any more
    told,        ///< the customer was told, or a person has taken that upon themselves
};

/// What leads back, as commands of their own, in the order in which they have to be made.
struct StepBack {
    std::vector<Said> commands;  ///< empty and no `why`: everything is already as it was
    NoWayBack why = NoWayBack::none;
    ReservationId reservation;   ///< which one was overtaken; empty for what is no visit
    Refusal refusal;
};

/// What takes these commands back, the last one first, as the book stands in `now`. Made by rehearsal: nothing is offered that
/// the rules would refuse at this moment, and nothing that somebody else has changed meanwhile is forced. Pure.
StepBack stepBackOf(const Session& session, const Book& now, std::span<const Done> done);

/// What the fields that these words write say now; nothing when there are no words.
std::optional<PersonalWords> wordsBefore(const Session& session, const Said& said);

/// Plays commands on a copy of the book, as if they were made here and now, one after the other.
class Rehearsal {
public:
    explicit Rehearsal(const Session& session);
    Rehearsal(const Session& session, Book book);

    const Book& book() const { return m_book; }
    const Session& session() const { return m_session; }
    Decision play(const CommandBody& body);
    /// The same, and back again when it was refused.
    bool tryPlay(const CommandBody& body);

private:
    const Session& m_session;
    Book m_book;
    Command m_command;
};

}  // namespace salon::desk
