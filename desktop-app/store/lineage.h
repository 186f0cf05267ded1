#pragma once

#include "store/database.h"
#include "store/home.h"

namespace salon::desk {

enum class Continuity {
    first,      ///< the file is new
    continued,  ///< this is the file that was closed (or cut off) here last
    copied,     ///< a copy, or an older one put back: another program may go on using its numbers (TRAPS T1)
};

/// Finds out whether the database continues itself, and marks it as opened once more.
///
/// A random mark changes in the database and in a file beside it at every opening, and the database remembers its own
/// inode and birth time: putting back the database alone, or copying the whole folder, breaks one of the two. A disk
/// put back whole breaks neither; then the server notices (409 fork).
Continuity markOpened(Database& database, const Home& home);

}  // namespace salon::desk
