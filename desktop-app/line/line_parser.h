#pragma once

#include "line/line_reading.h"

#include <string>

namespace salon::desk {

/// Understands a line as it stands half-typed: "5678 뿌염+컷 토 3시 지은", "kim cut fri 15:30 @mia", "+ 컷".
///
/// The customer comes first or where nothing else fits; four digits at the beginning are somebody's number, later a time
/// when they are one on the grid. Never fails: what is not understood is an unknown chip with the nearest word. Without
/// the directory's search it costs well under a millisecond. Expects NFC.
LineReading understood(const std::string& line, const LineVocabulary& vocabulary);

}  // namespace salon::desk
