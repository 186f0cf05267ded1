#include "salon/prediction.h"

#include "salon/evolve.h"

namespace salon {

Prediction predict(const Book& confirmed, std::span<const Command> pending) {
    Prediction prediction{confirmed, {}};
    prediction.decisions.reserve(pending.size());
    for (const Command& command : pending) {
        prediction.decisions.push_back(decide(prediction.book, command));
        evolveAll(prediction.book, prediction.decisions.back().events);
    }
    return prediction;
}

}  // namespace salon
