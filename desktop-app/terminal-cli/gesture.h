#pragma once

#include "terminal-cli/arguments.h"
#include "terminal-cli/desk.h"

namespace salon::desk {

/// What became of a command that was written down.
struct Done {
    CommandKey key;
    Verdict verdict;          ///< the server's, or our own prediction while pending
    wire::Position position = 0;  ///< 0 while pending
    bool pending = true;
};

/// --asking or --promised if said, else what the line allows.
Mode takeMode(Desk& desk, Arguments& arguments);

/// Does the last of `gestures` as a person would at the counter: asks the rules here first, so that what cannot be is
/// refused without a trace (Failure, exit 3); writes all of them down in one transaction; and waits for the server's word
/// for the desk's patience if the line is up.
Done carryOut(Desk& desk, std::vector<Unstamped> gestures);
Done carryOut(Desk& desk, CommandBody body, Mode mode);

/// The end of every verb on a visit: takes the mode, refuses what is left of the line, carries it out and answers.
Answer carryOutOn(Desk& desk, Arguments& arguments, const ReservationId& reservation, CommandBody body, std::optional<PersonalWords> words = {});

/// The book to show for `done`: as the log has it, or as it will be.
const Book& bookAfter(Desk& desk, const Done& done);

/// {"verdict","pending","position", …} and, when refused, why; exit 3 then.
Answer answerFor(Desk& desk, const Done& done);
/// The same with the reservation it is about.
Answer answerFor(Desk& desk, const Done& done, const ReservationId& reservation);

}  // namespace salon::desk
