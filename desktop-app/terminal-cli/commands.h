#pragma once

#include "terminal-cli/arguments.h"
#include "terminal-cli/desk.h"

namespace salon::desk {

// One function for each word of the command line. Each takes its options out of `arguments` and throws Failure when
// there is nothing to answer.

Answer runEnrol(Desk& desk, Arguments& arguments);
Answer runStatus(Desk& desk, Arguments& arguments);
Answer runSync(Desk& desk, Arguments& arguments);
Answer runOffline(Desk& desk, Arguments& arguments);
Answer runOnline(Desk& desk, Arguments& arguments);

Answer runBook(Desk& desk, Arguments& arguments);
Answer runWalkIn(Desk& desk, Arguments& arguments);
Answer runMove(Desk& desk, Arguments& arguments);
Answer runChangeServices(Desk& desk, Arguments& arguments);
Answer runMinutes(Desk& desk, Arguments& arguments);
Answer runLate(Desk& desk, Arguments& arguments);
Answer runNote(Desk& desk, Arguments& arguments);
/// Who waits; `join` and `leave`.
Answer runQueue(Desk& desk, Arguments& arguments);
/// cancel, arrive, start …: a step of a reservation's life, or the step back.
Answer runStep(Desk& desk, Arguments& arguments, const std::string& step);
/// True for the words runStep() takes.
bool isStep(const std::string& word);

Answer runDay(Desk& desk, Arguments& arguments);
Answer runFree(Desk& desk, Arguments& arguments);
Answer runLog(Desk& desk, Arguments& arguments);
Answer runAttention(Desk& desk, Arguments& arguments);

Answer runCustomer(Desk& desk, Arguments& arguments);
Answer runDefine(Desk& desk, Arguments& arguments);
Answer runRoster(Desk& desk, Arguments& arguments);
Answer runRefusals(Desk& desk, Arguments& arguments);
Answer runImport(Desk& desk, Arguments& arguments);

}  // namespace salon::desk
