#include "replay.h"

#include "rig.h"

#include <sstream>

namespace salon::model {

namespace {

struct Step {
    std::string what;
    std::string after;  ///< LOG and DESK lines; empty: the model ended in this step
};

std::vector<Step> stepsIn(const std::string& printed) {
    std::vector<Step> steps;
    std::istringstream lines(printed);
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("STEP ")) steps.push_back({line.substr(5), {}});
        else if ((line.starts_with("LOG ") || line.starts_with("DESK ")) && !steps.empty()) steps.back().after += line + '\n';
    }
    return steps;
}

}  // namespace

Replayed replay(const std::string& printed, bool clone) {
    Replayed replayed;
    Rig rig(clone);
    for (const auto& [what, after] : stepsIn(printed)) {
        ++replayed.steps;
        const bool happened = rig.apply(what);
        rig.check();
        if (!replayed.deviation.empty()) continue;
        const std::string here = rig.printed();
        if (happened && here == after) continue;
        replayed.deviation = "step " + std::to_string(replayed.steps) + ", " + what + ": ";
        if (!happened) replayed.deviation += "cannot happen here";
        else if (!rig.lastAnswer().empty()) replayed.deviation += "the real server says " + rig.lastAnswer();
        else replayed.deviation += "it is another state";
        replayed.deviation += "\nhere:\n" + here + "the model:\n" + (after.empty() ? "(ended)\n" : after);
    }
    rig.settle();
    return replayed;
}

}  // namespace salon::model
