#pragma once

#include "salon/wire/entry_json.h"
#include "salon/wire/messages.h"

#include <vector>

namespace samples {

/// One of each kind, in the order of the variant, with every field that may be there.
std::vector<salon::CommandBody> commandBodies();
std::vector<salon::Event> events();
/// With the fields that joined a kind after its first golden file: these keep files of their own, named …further.json.
std::vector<salon::CommandBody> furtherCommandBodies();
std::vector<salon::Event> furtherEvents();
/// accepted, flagged, refused.
std::vector<salon::Verdict> verdicts();

salon::Personal personal();
salon::Command command(salon::CommandBody body, std::int64_t number = 1);
/// A booking with a personal part, and what became of it.
salon::Command booking(std::int64_t number = 1);
salon::Decision decided(const salon::Command& command);
/// Positions 1 to `count`, chained.
std::vector<salon::wire::Entry> chain(int count);

}  // namespace samples
