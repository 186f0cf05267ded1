#include "salon/wire/entry_json.h"

#include "salon/wire/canonical.h"
#include "salon/wire/codec.h"
#include "salon/wire/command_json.h"
#include "salon/wire/event_json.h"
#include "salon/wire/object_reader.h"
#include "salon/wire/object_writer.h"

#include <algorithm>

namespace salon::wire {

const std::string kChainStart(kDigestDigits, '0');

namespace {

/// More facts than any command has: a day full of visits thrown about by one change of the roster.
constexpr std::size_t kEventsMax = 10'000;
/// A booking with its events fits without growing.
constexpr std::size_t kEntryBytes = 2048;
constexpr std::string_view kOwnHashKey = ",\"sha256\":";

/// The hashed form around the place where "sha256" goes: position and chain stand before it, the verdict after it.
struct HashedForm {
    std::string before;
    std::string after;

    std::string sha256() const { return sha256Hex(before, after); }
};

/// `commandText` is the command in canonical form.
HashedForm hashedForm(const Entry& entry, std::string_view commandText) {
    HashedForm form;
    std::string& out = form.before;
    out.reserve(kEntryBytes);
    out += "{\"command\":";
    out += commandText;
    out += ",\"command_sha256\":";
    appendText(out, entry.commandSha256);
    out += ",\"events\":[";
    for (std::size_t i = 0; i < entry.events.size(); ++i) {
        if (i > 0) out += ',';
        appendEvent(out, entry.events[i]);
    }
    out += "],\"position\":";
    appendNumber(out, entry.position);
    out += ",\"previous_sha256\":";
    appendText(out, entry.previousSha256);
    form.after = ",\"v\":1,\"verdict\":";
    appendVerdict(form.after, entry.verdict);
    form.after += '}';
    return form;
}

/// Of a canonical entry without its "sha256", whose value stands at `own`.
std::string sha256Around(std::string_view entry, std::string_view own) {
    const auto at = static_cast<std::size_t>(own.data() - entry.data());
    return sha256Hex(entry.substr(0, at - kOwnHashKey.size()), entry.substr(at + own.size()));
}

}  // namespace

Entry makeEntry(Position position, const std::string& previousSha256, const Command& command, const Decision& decision) {
    const std::string commandText = printCommand(command);
    Entry entry{position, previousSha256, command, sha256Hex(commandText), decision.verdict, decision.events, {}};
    entry.sha256 = hashedForm(entry, commandText).sha256();
    return entry;
}

void appendEntry(std::string& out, const Entry& entry) {
    const HashedForm form = hashedForm(entry, printCommand(entry.command));
    out += form.before;
    out += kOwnHashKey;
    appendText(out, entry.sha256);
    out += form.after;
}

Entry entryFrom(const Value& value, Form form) {
    ObjectReader reader(value, "an entry");
    // The version before all else: of a newer form nothing here needs to be true.
    const Value& version = reader.need("v");
    if (version.kind != ValueKind::number || version.number != 1)
        throw UnknownKind("This form of an entry is not known to this program: please update it.");
    Entry entry;
    const Value& command = reader.need("command");
    entry.command = commandFrom(command);
    reader.hex("command_sha256", entry.commandSha256, kDigestDigits);
    const Value& events = reader.need("events");
    if (events.kind == ValueKind::list) entry.events.reserve(std::min<std::size_t>(events.count, kEventsMax));
    reader.eachItem("events", &events, kEventsMax, [&](const Value& event, int) { entry.events.push_back(eventFrom(event)); });
    reader.number<Position>("position", entry.position, 1, kCountMax);
    reader.hex("previous_sha256", entry.previousSha256, kDigestDigits);
    const Value& sha256 = reader.need("sha256");
    reader.hex("sha256", entry.sha256, kDigestDigits);
    entry.verdict = verdictFrom(reader.need("verdict"));
    reader.close();

    const std::string where = "Position " + std::to_string(entry.position);
    if (commandSha256Of(command, entry.command, form) != entry.commandSha256)
        throw WireError(where + " holds a command that is not the one whose SHA-256 it carries.");
    const std::string hash = form == Form::canonical ? sha256Around(value.bytes, sha256.bytes) : hashedForm(entry, printCommand(entry.command)).sha256();
    if (hash != entry.sha256) throw WireError(where + " is not the entry whose SHA-256 it carries.");
    return entry;
}

std::string printEntry(const Entry& entry) {
    std::string text;
    text.reserve(kEntryBytes);
    appendEntry(text, entry);
    return text;
}

Entry readEntry(std::string_view text) {
    const Document document(text);
    return entryFrom(document.root(), formOf(document));
}

void attachStoredPersonal(Entry& entry, Personal personal) {
    attachVerified(entry.command, std::move(personal));
}

Json entryToJson(const Entry& entry) {
    return toJson(Document(printEntry(entry)).root());
}

Entry entryFromJson(const Json& json) {
    return readEntry(canonicalBytes(json));
}

}  // namespace salon::wire
