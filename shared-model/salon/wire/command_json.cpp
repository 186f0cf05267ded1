#include "salon/wire/command_json.h"

#include "salon/wire/canonical.h"
#include "salon/wire/codec.h"
#include "salon/wire/describe_commands.h"
#include "salon/wire/kinds.h"

namespace salon::wire {

namespace {

/// A booking of two lines fits without growing.
constexpr std::size_t kCommandBytes = 768;

}  // namespace

void appendCommand(std::string& out, const Command& command) {
    ObjectWriter writer(out);
    std::visit([&](const auto& body) { describe(writer, body); }, command.body);
    writer.kind(kindOf(command.body));
    writer.optionalText("personal_sha256", command.personalSha256);
    writer.object("stamp", command.stamp);
}

Command commandFrom(const Value& value) {
    const std::size_t kind = kindIndex(value, commandKinds(), "command");
    ObjectReader reader(value, commandKinds()[kind]);
    reader.kind(commandKinds()[kind]);
    Command command;
    describeAlternative(reader, command.body, kind);
    reader.optionalHex("personal_sha256", command.personalSha256, kDigestDigits);
    reader.object("stamp", command.stamp);
    reader.close();
    return command;
}

std::string printCommand(const Command& command) {
    std::string text;
    text.reserve(kCommandBytes);
    appendCommand(text, command);
    return text;
}

Command readCommand(std::string_view text) {
    return commandFrom(Document(text).root());
}

Json commandToJson(const Command& command) {
    return toJson(Document(printCommand(command)).root());
}

Command commandFromJson(const Json& json) {
    return readCommand(canonicalBytes(json));
}

void appendPersonal(std::string& out, const Personal& personal) {
    ObjectWriter writer(out);
    describe(writer, personal);
}

Personal personalFrom(const Value& value) {
    ObjectReader reader(value, "the personal part");
    Personal personal;
    describe(reader, personal);
    reader.close();
    return personal;
}

std::string printPersonal(const Personal& personal) {
    std::string text;
    appendPersonal(text, personal);
    return text;
}

Personal readPersonal(std::string_view text) {
    return personalFrom(Document(text).root());
}

Json personalToJson(const Personal& personal) {
    return toJson(Document(printPersonal(personal)).root());
}

Personal personalFromJson(const Json& json) {
    return readPersonal(canonicalBytes(json));
}

std::string personalSha256(const Personal& personal) {
    return sha256Hex(printPersonal(personal));
}

void attachPersonal(Command& command, Personal personal) {
    command.personalSha256 = personalSha256(personal);
    command.personal = std::move(personal);
}

namespace {

void attachWithDigest(Command& command, Personal personal, const std::string& sha256) {
    if (command.personalSha256.empty()) throw WireError("There is a personal part beside a command that says it has none.");
    if (sha256 != command.personalSha256) throw WireError("The personal part is not the one whose digest the command carries.");
    command.personal = std::move(personal);
}

}  // namespace

void attachVerified(Command& command, Personal personal) {
    const std::string sha256 = personalSha256(personal);
    attachWithDigest(command, std::move(personal), sha256);
}

void attachVerified(Command& command, const Value& value, Form form) {
    Personal personal = personalFrom(value);
    const std::string sha256 = form == Form::canonical ? sha256Hex(value.bytes) : personalSha256(personal);
    attachWithDigest(command, std::move(personal), sha256);
}

std::string commandSha256(const Command& command) {
    return sha256Hex(printCommand(command));
}

std::string commandSha256Of(const Value& value, const Command& command, Form form) {
    return form == Form::canonical ? sha256Hex(value.bytes) : commandSha256(command);
}

void appendSubmission(std::string& out, const Command& command) {
    ObjectWriter writer(out);
    const std::string text = printCommand(command);
    writer.spliced("command", text);
    if (command.personal) writer.object("personal", *command.personal);
    writer.text("sha256", sha256Hex(text));
}

Command submissionFrom(const Value& value, Form form) {
    ObjectReader reader(value, "a submission");
    const Value& bare = reader.need("command");
    Command command = commandFrom(bare);
    const Value* personal = reader.find("personal");
    std::string sha256;
    reader.hex("sha256", sha256, kDigestDigits);
    if (commandSha256Of(bare, command, form) != sha256) throw WireError("A command is not the one whose SHA-256 it carries.");
    if (personal) attachVerified(command, *personal, form);
    reader.close();
    return command;
}

std::string printSubmission(const Command& command) {
    std::string text;
    text.reserve(2 * kCommandBytes);
    appendSubmission(text, command);
    return text;
}

Command readSubmission(std::string_view text) {
    const Document document(text);
    return submissionFrom(document.root(), formOf(document));
}

Json submissionToJson(const Command& command) {
    return toJson(Document(printSubmission(command)).root());
}

Command submissionFromJson(const Json& json) {
    return readSubmission(canonicalBytes(json));
}

void requireReadable(const Command& command) {
    readSubmission(printSubmission(command));
}

}  // namespace salon::wire
