#pragma once

#include "salon/wire/messages.h"

#include <cstdint>
#include <functional>
#include <string>
#include <variant>

namespace salon::desk {

/// Why a request brought no answer of the protocol.
enum class LinkFailure {
    unreachable,  ///< refused, reset, timed out, name not found: the line
    unreadable,   ///< an answer that is not what the protocol says, or cut short
    unknownKind,  ///< whole and sound, but it holds a kind of command or event this program does not know
};

struct LinkError {
    LinkFailure failure = LinkFailure::unreachable;
    std::string detail;  ///< for the log, not for programs
};

/// An answer of the server other than 200, with Retry-After if it said one.
struct Refused {
    wire::Problem problem;
    int retryAfterSeconds = 0;
};

template <class Answer>
using Reply = std::variant<Answer, Refused, LinkError>;

/// The line to the server, as the sync engine sees it. Asynchronous: each call returns at once and answers exactly
/// once later, on the same thread, never from inside the call, unless cancelAll() comes first.
class Link {
public:
    virtual ~Link() = default;

    virtual void sendCommands(const wire::Batch& batch, std::function<void(Reply<wire::BatchAnswer>)> done) = 0;
    virtual void fetchLog(wire::Position after, int max, std::function<void(Reply<wire::Page>)> done) = 0;
    /// What is under way will not answer any more.
    virtual void cancelAll() = 0;
};

/// Time and chance, so that a simulation can play both.
class Timing {
public:
    virtual ~Timing() = default;

    /// Monotonic.
    virtual std::int64_t nowMs() const = 0;
    /// Calls `then` once, later, on this thread. A later call with the same name replaces the earlier one.
    virtual void after(const std::string& name, int delayMs, std::function<void()> then) = 0;
    virtual void cancel(const std::string& name) = 0;
    /// 0 to bound - 1.
    virtual int jitter(int bound) = 0;
};

}  // namespace salon::desk
