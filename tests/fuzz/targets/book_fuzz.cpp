// A snapshot: the parts of a book by their names.
#include "target.h"

#include "salon/invariants.h"
#include "salon/wire/book_json.h"

using namespace salon;

namespace {

std::map<std::string, std::string> partsOf(const std::string& text) {
    const wire::Document document(text);
    if (document.root().kind != wire::ValueKind::object) throw wire::WireError("A snapshot is an object.");
    std::map<std::string, std::string> parts;
    const wire::Value* name = document.root().first();
    for (std::uint32_t i = 0; i < document.root().count; ++i, name = name->next()->next())
        parts.emplace(std::string(name->text), std::string(name->next()->bytes));
    return parts;
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text = fuzz::textOf(data, size);
    const auto book = fuzz::readOrRefused([&] { return wire::readBook(partsOf(text)); });
    if (!book) return 0;
    const auto parts = wire::printBook(*book);
    const Book again = wire::readBook(parts);
    fuzz::require(wire::printBook(again) == parts, "a book is printed so that it can be read");
    fuzz::require(again == *book, "a book that was kept is the same book");
    // Whatever stands in it, looking for what is wrong with it comes to an end.
    violations(*book);
    for (const auto* row : book->customers().rows()) {
        book->personOf(row->first);
        book->mergedInto(row->first);
    }
    return 0;
}
