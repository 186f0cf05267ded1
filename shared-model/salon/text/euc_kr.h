#pragma once

#include <optional>
#include <string_view>

namespace salon {

/// How many bytes EUC-KR (KS X 1001) spends on this character: 1 for ASCII, 2 for one of the 2,350 syllables, the jamo and
/// the signs of the standard. Nothing for what it cannot spell. Hanja count as not spelled: carriers disagree about them.
///
/// Which syllables are among the 2,350 follows from no rule: euc_kr_table.h lists them.
std::optional<int> eucKrBytes(char32_t code);

/// Of the whole text; nothing if one character cannot be spelled.
std::optional<int> eucKrBytes(std::string_view utf8);

}  // namespace salon
