#pragma once

#include "line/line_times.h"

namespace salon::desk {

/// Several visits or several people at the beginning of `text` (lower case, no blanks): "매주4번", "2주마다6회", "격주",
/// "every2weeksx6", "weekly4times"; "3명", "partyof3". Without a number of times the panel asks for it.
std::optional<Piece> readGroup(std::u32string_view text);

}  // namespace salon::desk
