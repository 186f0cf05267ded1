#pragma once

#include "salon/commands.h"
#include "salon/wire/json.h"

#include <string>

namespace salon::wire {

/// The command as it is hashed: stamp, body with kind and "v", and `personal_sha256`; never the personal part itself.
Json commandToJson(const Command& command);

/// Reads commandToJson()'s form. Unknown kinds, versions, keys and values out of range throw WireError.
Command commandFromJson(const Json& json);

Json personalToJson(const Personal& personal);
Personal personalFromJson(const Json& json);

/// Of the canonical bytes of personalToJson(), salt included.
std::string personalSha256(const Personal& personal);
/// Attaches the personal part and its digest.
void attachPersonal(Command& command, Personal personal);

/// Of the canonical bytes of commandToJson(): the identity check of DESIGN §5.
std::string commandSha256(const Command& command);

/// {"command":…, "sha256":…, "personal":…}: what stands in outbox rows and batches. The hash is verified on reading,
/// and the digest of the personal part if that is present.
Json submissionToJson(const Command& command);
Command submissionFromJson(const Json& json);

}  // namespace salon::wire
