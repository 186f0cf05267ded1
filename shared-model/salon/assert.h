#pragma once

/// "We are wrong" (STYLE 20): on in release, prints the condition and the sentence, and ends the program.
#define SALON_ASSERT(condition, sentence) \
    ((condition) ? static_cast<void>(0) : ::salon::failAssertion(#condition, sentence, __FILE__, __LINE__))

namespace salon {

[[noreturn]] void failAssertion(const char* condition, const char* sentence, const char* file, int line);

}  // namespace salon
