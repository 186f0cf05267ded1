#pragma once

#include "salon/book.h"
#include "salon/wire/entry_json.h"

namespace salon::simulation {

/// Holds one entry against what the front desk was promised: who waits, who is one person, what a customer said, and how
/// many minutes a person chose. Throws Failure with a sentence.
void checkDeskRules(const Book& before, const wire::Entry& entry, const Book& after);

}  // namespace salon::simulation
