#pragma once

#include "salon/events.h"
#include "salon/verdict.h"
#include "salon/wire/json.h"

namespace salon::wire {

/// {"kind":"reservation_moved","v":1,…}. An unknown kind or version throws WireError: a reader stops, never skips.
Json eventToJson(const Event& event);
Event eventFromJson(const Json& json);

/// {"kind":"accepted"} or {"kind":"flagged","refusal":{…}}.
Json verdictToJson(const Verdict& verdict);
Verdict verdictFromJson(const Json& json);

Json refusalToJson(const Refusal& refusal);
Json alternativeToJson(const Alternative& alternative);
Json attentionToJson(const AttentionItem& item);
AttentionItem attentionFromJson(const Json& json);

}  // namespace salon::wire
