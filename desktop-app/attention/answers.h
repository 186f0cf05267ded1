#pragma once

#include "session/session.h"
#include "ui/step_back.h"

#include <vector>

namespace salon::desk {

enum class AnswerKind {
    move,    ///< to another place
    split,   ///< one of the two into the other's processing time
    swap,    ///< this one gets the stylist, the other one looks for another place
    keep,    ///< stays as it is, by a person's word
    cancel,  ///< asks for the reason first: no commands
    decline, ///< a request is declined
    revive,  ///< a change came too late: the visit comes back to life
    again,   ///< a refused change is tried once more
    sendAgain,  ///< a text that did not surely arrive goes out once more
    seen,    ///< of a refusal: no commands
};

/// A way out that is open at this moment.
struct Answer {
    AnswerKind kind = AnswerKind::keep;
    std::vector<Said> commands;
    ReservationId moves;  ///< which visit gets the place; empty: none moves
    Alternative place;
    bool fresh = false;   ///< found now, in the place of one that has been taken meanwhile

    bool operator==(const Answer& other) const;
};

/// At most three places are offered, like everywhere.
inline constexpr int kPlacesOffered = kAlternativesMax;

/// Everything that would settle this item on the book as it stands now: each has been rehearsed. Pure; a few milliseconds.
std::vector<Answer> answersOf(const Session& session, const AttentionItem& item);
std::vector<Answer> answersOf(const Session& session, const UnseenRefusal& refusal);

}  // namespace salon::desk
