#include "salon/service.h"

namespace salon {

std::vector<Span> Blocks::busySpans(int startMinute) const {
    const Span first{startMinute, startMinute + working};
    const Span second{first.to + processing, first.to + processing + finishing + cleanUp};
    return normalised({first, second});
}

std::vector<Span> StationHold::spans(const Blocks& blocks, int startMinute) const {
    std::vector<Span> spans;
    int from = startMinute;
    const auto add = [&](int minutes, bool held) {
        if (held) spans.push_back({from, from + minutes});
        from += minutes;
    };
    add(blocks.working, working);
    add(blocks.processing, processing);
    add(blocks.finishing, finishing);
    add(blocks.cleanUp, cleanUp);
    return normalised(std::move(spans));
}

}  // namespace salon
