#pragma once

#include "line/line_reading.h"

#include <string>
#include <vector>

namespace salon::desk {

/// So many are told apart on one screen.
inline constexpr std::size_t kPeopleMax = 6;

/// Who this may be, best first: exactly this name before names that contain it, these last four digits before numbers
/// that contain them.
std::vector<CustomerCard> peopleCalled(const std::string& typed, const LineVocabulary& vocabulary);

/// The customer's meaning of a typed name or number; `people` is empty when nobody is found.
Meaning customerCalled(const std::string& typed, const LineVocabulary& vocabulary);

/// Long enough to be somebody's whole number, in any spelling.
bool isWholeNumber(const std::string& text);

/// Brings a name and a number together: the one who has both, or somebody new.
void settleCustomer(LineReading& reading, const LineVocabulary& vocabulary);

}  // namespace salon::desk
