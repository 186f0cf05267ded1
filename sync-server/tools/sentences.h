#pragma once

#include "tools/opened_log.h"

#include <string>

namespace salon::server {

/// One entry as a sentence for people: who wished what, and what became of it. `before` is the fold up to the entry,
/// and knows the names the entry itself tells (see Folded::learn).
std::string sentenceOf(const wire::Entry& entry, const Folded& before);

}  // namespace salon::server
