#pragma once

#include <string>

namespace salon::desk {

/// 15 characters of Crockford base 32 from a secure random source: the text of a new id (see salon/ids.h).
std::string newIdText();

/// 32 hexadecimal digits from a secure random source: a salt, or an incarnation.
std::string newHex32();

/// The composed form (NFC), trimmed: Korean typed on another system arrives decomposed. Every text a person types goes
/// through here, once (DESIGN §7).
std::string asTyped(const std::string& utf8);

}  // namespace salon::desk
