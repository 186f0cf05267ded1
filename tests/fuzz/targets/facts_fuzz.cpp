// Facts of a page that was sound in itself: what the look ahead lets through, the pen writes, and the book that comes of it can be
// read, printed and followed to its end.
#include "target.h"
#include "thing_from_bytes.h"

#include "salon/evolve.h"
#include "salon/facts_to_come.h"
#include "salon/invariants.h"
#include "salon/wire/book_json.h"
#include "salon/wire/event_json.h"

#include <vector>

using namespace salon;

namespace {

constexpr int kFactsMax = 12;

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size < 2) return 0;
    const auto& salon = test::smallSalon(data[0] % test::kSmallSalonVariants);
    Book book = salon.book;
    fuzz::ThingFromBytes thing(salon, salon.book, data + 1, size - 1);
    FactsToCome look(salon.book);
    for (int i = 0; i < kFactsMax && !thing.spent(); ++i) {
        const std::string fact = wire::printEvent(thing.makeAlternative<Event>());
        const auto event = fuzz::readOrRefused([&] { return wire::readEvent(fact); });
        if (!event) continue;
        if (!look.follows(*event)) break;
        evolve(book, *event);
    }
    violations(book);
    for (const auto* row : book.customers().rows()) {
        book.personOf(row->first);
        book.mergedInto(row->first);
    }
    const auto parts = wire::printBook(book);
    const auto again = fuzz::readOrRefused([&] { return wire::readBook(parts); });
    fuzz::require(again && wire::printBook(*again) == parts, "a book of such facts can be kept");
    return 0;
}
