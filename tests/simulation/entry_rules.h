#pragma once

#include "salon/book.h"
#include "salon/wire/entry_json.h"

namespace salon::simulation {

/// Holds one entry against DESIGN §4 and §9: the book before it, its command, verdict and facts, the book after it.
/// Throws Failure with a sentence.
void checkEntry(const Book& before, const wire::Entry& entry, const Book& after);

}  // namespace salon::simulation
