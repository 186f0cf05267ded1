#pragma once

#include "salon/book.h"
#include "salon/commands.h"
#include "salon/decide.h"

#include <span>
#include <vector>

namespace salon {

/// The book as it will be if the server decides as we do, with what became of each pending command.
struct Prediction {
    Book book;
    std::vector<Decision> decisions;  ///< one for each pending command
};

/// Decides the pending commands again, in order, on top of the confirmed book. Thrown away whole and made anew
/// whenever either side changes; never patched (DESIGN §3.3).
Prediction predict(const Book& confirmed, std::span<const Command> pending);

}  // namespace salon
