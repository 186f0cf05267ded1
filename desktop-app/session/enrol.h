#pragma once

#include "session/terminal_core.h"
#include "sync/enrolment.h"

namespace salon::desk {

/// What became of bringing a code to the server.
struct EnrolOutcome {
    QString problem;   ///< a sentence; empty: enrolled, and on disk
    std::string code;  ///< of the problem, for programs: "code_wrong", "unreachable" …
};

/// Enrols the terminal of `core`; answers once, later, on this thread. `enrolment` and `core` must live until then.
void enrolAt(Enrolment& enrolment, TerminalCore& core, const QString& url, const QString& code, std::function<void(EnrolOutcome)> done);

}  // namespace salon::desk
