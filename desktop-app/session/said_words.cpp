#include "session/said_words.h"

#include "salon/statement.h"

namespace salon::desk {

void SaidWords::hear(const Command& command, std::span<const Event> events) {
    if (!command.personal || !command.personal->text) return;
    const CustomerId& customer = command.personal->customer;
    const std::string& words = *command.personal->text;
    if (const auto* wish = std::get_if<WordText>(&command.body)) {
        if (words.empty()) worded.erase(wish->reservation);
        else worded[wish->reservation] = {customer, wish->kind, wish->statement, words};
    }
    for (const Event& event : events)
        if (const auto* raised = std::get_if<AttentionRaised>(&event); raised && raised->item.kind == AttentionKind::replyWaits)
            replies[raised->item.id] = {customer, words};
}

void SaidWords::forget(const CustomerId& customer) {
    std::erase_if(worded, [&](const auto& one) { return one.second.customer == customer; });
    std::erase_if(replies, [&](const auto& one) { return one.second.customer == customer; });
}

void SaidWords::tidy(const Book& book) {
    std::erase_if(worded, [&](const auto& one) {
        const Reservation* visit = book.findReservation(one.first);
        return !visit || isTold(*visit, one.second.kind, one.second.statement);
    });
    std::erase_if(replies, [&](const auto& one) { return !book.attention().contains(one.first); });
}

}  // namespace salon::desk
