#include "salon/decide.h"

#include "salon/decide_draft.h"
#include "salon/decide_online.h"

#include <variant>

namespace salon {

Decision decide(const Book& book, const Command& command) {
    Draft draft(book, command);
    const bool opensShop = std::holds_alternative<OpenShop>(command.body);
    if (book.shop().id.empty() && !opensShop) return draft.refuse({.reason = RefusalReason::shopMissing});
    if (command.stamp.actor == kCustomerActor)
        if (auto refusal = refusedOnline(book, command)) return draft.refuse(std::move(*refusal));
    return std::visit([&](const auto& wish) { return judge(draft, wish); }, command.body);
}

}  // namespace salon
