#pragma once

#include "salon/wire/document.h"
#include "salon/wire/entry_json.h"
#include "salon/wire/object_writer.h"

#include <string>

namespace salon::wire {

// The forms of the protocol as texts that are appended to, and read out of a parsed document. For the files of this
// folder; everybody else uses the headers named after what they carry.

/// Whether the document that values come from was in canonical form: then what is hashed is there already.
enum class Form { canonical, loose };

inline Form formOf(const Document& document) {
    return document.isCanonical() ? Form::canonical : Form::loose;
}

/// The thing by itself, as its describe() has it.
template <class Thing>
std::string print(const Thing& thing) {
    std::string text;
    {
        ObjectWriter writer(text);
        describe(writer, thing);
    }
    return text;
}

void appendCommand(std::string& out, const Command& command);
Command commandFrom(const Value& value);
/// Its hash; `command` is what commandFrom() made of `value`.
std::string commandSha256Of(const Value& value, const Command& command, Form form);

void appendPersonal(std::string& out, const Personal& personal);
Personal personalFrom(const Value& value);

void appendSubmission(std::string& out, const Command& command);
Command submissionFrom(const Value& value, Form form);

void appendEvent(std::string& out, const Event& event);
Event eventFrom(const Value& value);

void appendVerdict(std::string& out, const Verdict& verdict);
Verdict verdictFrom(const Value& value);

void appendEntry(std::string& out, const Entry& entry);
Entry entryFrom(const Value& value, Form form);

/// Attaches what came beside a command or entry; refuses it when the digest says otherwise.
void attachVerified(Command& command, Personal personal);
void attachVerified(Command& command, const Value& personal, Form form);

}  // namespace salon::wire
