#include "salon/assert.h"

#include <cstdio>
#include <cstdlib>

namespace salon {

// The last words of a program that is wrong: the one place in the core that writes anything.
void failAssertion(const char* condition, const char* sentence, const char* file, int line) {
    std::fprintf(stderr, "%s:%d: %s (%s)\n", file, line, sentence, condition);
    std::abort();
}

}  // namespace salon
