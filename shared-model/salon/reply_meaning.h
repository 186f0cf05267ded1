#pragma once

#include "salon/texting.h"

#include <string_view>

namespace salon {

/// What a customer means who answers a text with these words: "확인" or "C" confirms, "취소" or "X" cancels, "STOP" or "수신거부"
/// wants no more of them. Only the word by itself counts, in any case and with any marks around it: whoever writes a
/// sentence may mean something else, and a person reads it.
ReplyMeaning meaningOf(std::string_view words);

}  // namespace salon
