#pragma once

#include "history/history_words.h"

namespace salon::desk {

/// What a customer was told, when, and whether it arrived: a line for each text with what came of it in the end, for each text
/// that a person kept back, for each reply, and for each change of what they want to be told. The oldest first.
std::vector<HistoryLine> textLedger(const Session& session, const std::vector<HistoryStep>& steps);

}  // namespace salon::desk
