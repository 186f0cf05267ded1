// What the server answers to a batch, or why it does not. The first byte chooses.
#include "target.h"

#include "salon/wire/messages.h"

using namespace salon;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const std::string text = fuzz::textOf(data + 1, size - 1);
    if (data[0] != 'p') {
        fuzz::roundTrip(text, wire::readBatchAnswer, wire::printBatchAnswer, fuzz::Digest::ofBytes);
        return 0;
    }
    const wire::Problem problem = wire::readProblem(409, text);
    const wire::Problem again = wire::readProblem(409, wire::printProblem(problem));
    fuzz::require(again.code == problem.code && again.title == problem.title && again.nextNumber == problem.nextNumber,
                  "a problem that is passed on is the same", problem.title);
    return 0;
}
