#pragma once

#include "salon/commands.h"
#include "salon/wire/json.h"

#include <string>
#include <string_view>

namespace salon::wire {

// The print… and read… functions work on canonical texts and are the quick ones: what stores and messages use. The …ToJson
// and …FromJson functions are for those who want to look around in a tree.

/// The command as it is hashed: stamp, body with kind and "v", and `personal_sha256`; never the personal part itself.
std::string printCommand(const Command& command);
/// Reads printCommand()'s form. Unknown kinds and versions throw UnknownKind, unknown keys and values out of range WireError.
Command readCommand(std::string_view text);
Json commandToJson(const Command& command);
Command commandFromJson(const Json& json);

std::string printPersonal(const Personal& personal);
Personal readPersonal(std::string_view text);
Json personalToJson(const Personal& personal);
Personal personalFromJson(const Json& json);

/// Of the canonical bytes of the personal part, salt included.
std::string personalSha256(const Personal& personal);
/// Attaches the personal part and its digest.
void attachPersonal(Command& command, Personal personal);

/// Of the canonical bytes of the command: the identity check of DESIGN §5.
std::string commandSha256(const Command& command);

/// {"command":…, "sha256":…, "personal":…}: what stands in outbox rows and batches. The hash is verified on reading,
/// and the digest of the personal part if that is present.
std::string printSubmission(const Command& command);
Command readSubmission(std::string_view text);
Json submissionToJson(const Command& command);
Command submissionFromJson(const Json& json);

/// Throws WireError with a sentence if readSubmission() would refuse this command: for whoever makes one, before it is stored
/// and blocks a queue.
void requireReadable(const Command& command);

}  // namespace salon::wire
