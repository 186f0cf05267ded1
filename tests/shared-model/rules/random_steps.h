#pragma once

#include "support/book_builder.h"

#include <rapidcheck.h>

#include <vector>

namespace salon::test {

/// Numbers from which one wish is made, whatever the book looks like then. RapidCheck makes and shrinks them.
struct RandomStep {
    int verb = 0;
    int visit = 0;
    int minute = 0;
    int service = 0;
    int wish = 0;
    int choice = 0;
    bool promised = false;
};

void showValue(const RandomStep& step, std::ostream& stream);

/// The wish: of a dozen reservations over one morning and the next, so that everybody gets in everybody's way.
CommandBody bodyFrom(const RandomStep& step, const Book& book);
/// What was asked, for reading a counterexample.
std::string described(const CommandBody& body, Mode mode);

rc::Gen<std::vector<RandomStep>> someSteps();

}  // namespace salon::test
