#pragma once

#include "salon/events.h"
#include "salon/verdict.h"
#include "salon/wire/json.h"

#include <string>
#include <string_view>

namespace salon::wire {

/// {"kind":"reservation_moved","v":1,…}. An unknown kind or version throws UnknownKind: a reader stops, never skips.
std::string printEvent(const Event& event);
Event readEvent(std::string_view text);
Json eventToJson(const Event& event);
Event eventFromJson(const Json& json);

/// {"kind":"accepted"} or {"kind":"flagged","refusal":{…}}.
std::string printVerdict(const Verdict& verdict);
Verdict readVerdict(std::string_view text);
Json verdictToJson(const Verdict& verdict);
Verdict verdictFromJson(const Json& json);

Json refusalToJson(const Refusal& refusal);
Json alternativeToJson(const Alternative& alternative);
Json attentionToJson(const AttentionItem& item);
AttentionItem attentionFromJson(const Json& json);

}  // namespace salon::wire
