#pragma once

#include "salon/book.h"

#include <optional>
#include <string_view>
#include <vector>

namespace salon {

/// What a customer means who answers a text with these words: "확인" or "C" confirms, "취소" or "X" cancels, "STOP" or "수신거부"
/// wants no more of them. Only the word by itself counts, in any case and with any marks around it: whoever writes a
/// sentence may mean something else, and a person reads it.
ReplyMeaning meaningOf(std::string_view words);

/// When the customer was told of it or reminded last; nothing if never.
std::optional<WallTime> toldAt(const Reservation& reservation);

/// What is ahead of the person behind the id, the next visit first.
std::vector<const Reservation*> visitsAhead(const Book& book, const CustomerId& customer, WallTime now);

/// The visit a customer means who answers a text: of those ahead the one they were told of last, the next one of several. Null if
/// there is none.
const Reservation* visitMeantBy(const Book& book, const CustomerId& customer, WallTime now);

}  // namespace salon
