#pragma once

#include "salon/wire/document.h"
#include "salon/wire/entry_json.h"

#include <string>

namespace salon::wire {

// The forms of the protocol as texts that are appended to, and read out of a parsed document. For the files of this
// folder; everybody else uses the headers named after what they carry.

void appendCommand(std::string& out, const Command& command);
Command commandFrom(const Value& value);

void appendPersonal(std::string& out, const Personal& personal);
Personal personalFrom(const Value& value);

void appendSubmission(std::string& out, const Command& command);
Command submissionFrom(const Value& value);

void appendEvent(std::string& out, const Event& event);
Event eventFrom(const Value& value);

void appendVerdict(std::string& out, const Verdict& verdict);
Verdict verdictFrom(const Value& value);

void appendEntry(std::string& out, const Entry& entry);
Entry entryFrom(const Value& value);

/// Attaches what came beside a command or entry; refuses it when the digest says otherwise.
void attachVerified(Command& command, Personal personal);

}  // namespace salon::wire
