#include "salon/wire/json.h"

#include "salon/wire/document.h"

namespace salon::wire {

Json parseStrict(const std::string& text) {
    return toJson(Document(text).root());
}

}  // namespace salon::wire
