#pragma once

#include "salon/wire/entry_json.h"

#include <QString>

namespace salon::bench {

/// The other half of the backlog figures: this program again, as a terminal in a process of its own. Says "ready" once
/// its files are read, waits cut off for a line on its input, then joins the line until its outbox is empty and it has
/// `upTo` on disk, and says when that was and what CPU time it took since.
int follow(const QString& folder, wire::Position upTo);

}  // namespace salon::bench
