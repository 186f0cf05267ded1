#include "target.h"

#include <cstdio>
#include <cstdlib>

namespace salon::fuzz {

void require(bool holds, const char* property, std::string_view met) {
    if (holds) return;
    std::fprintf(stderr, "Does not hold: %s.\n%.*s\n", property, static_cast<int>(met.size()), met.data());
    std::abort();
}

}  // namespace salon::fuzz
