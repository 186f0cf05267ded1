// The head of a request, before anybody knows who sends it.
#include "target.h"

#include "http/request_head.h"
#include "http/router.h"

using namespace salon;

namespace {

/// Nothing for what is refused in the documented way.
template <class Read>
auto readOrProblem(Read read) -> std::optional<decltype(read())> {
    try {
        return read();
    } catch (const server::ProblemAnswer& stopped) {
        fuzz::require(stopped.problem.status == 400 || stopped.problem.status == 431, "a bad head is answered 400 or 431", stopped.problem.title);
        const auto answer = server::answerOf(stopped);
        fuzz::require(wire::readProblem(stopped.problem.status, answer.body).code == stopped.problem.code, "the answer can be read", answer.body);
        return {};
    }
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes = fuzz::textOf(data, size);
    const auto length = readOrProblem([&] { return server::headBytes(bytes); });
    if (!length || !*length) return 0;
    fuzz::require(**length <= size && bytes.substr(**length - 4, 4) == "\r\n\r\n", "a head ends with its blank line");
    const auto head = readOrProblem([&] { return server::readHead(bytes.substr(0, **length)); });
    if (!head) return 0;
    fuzz::require(!(head->isChunked && head->bodyBytes), "a body has one length");
    fuzz::require(head->token.find_first_of("\r\n") == std::string::npos, "a token is one line");
    return 0;
}
