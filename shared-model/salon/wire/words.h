#pragma once

#include "salon/attention.h"
#include "salon/commands.h"
#include "salon/events.h"
#include "salon/reservation.h"
#include "salon/verdict.h"

#include <optional>
#include <span>
#include <string_view>

namespace salon::wire {

/// What each value of an enumeration is called on the wire, and wherever programs print it: snake_case, in the order of
/// the values. For WishKind, Status, CancelReason, Mode, ReasonKind, OverrideWord, GroupKind, TimeOffKind, WaitingKind,
/// WaitingEnd, AttentionKind, AttentionAnswer, AlternativeKind, RefusalReason, VerdictKind, TextKind, TextLanguage, Consent,
/// ToldStatus, TextOutcome and ReplyMeaning.
template <class Enum>
std::span<const std::string_view> words();

/// "no_show" for Status::noShow.
template <class Enum>
std::string_view word(Enum value) {
    return words<Enum>()[static_cast<std::size_t>(value)];
}

/// Nothing for a word that is none of words<Enum>().
template <class Enum>
std::optional<Enum> fromWord(std::string_view text) {
    const auto all = words<Enum>();
    for (std::size_t i = 0; i < all.size(); ++i)
        if (all[i] == text) return static_cast<Enum>(i);
    return std::nullopt;
}

/// The kinds of commands and events, in the order of their variants: "book_reservation", "reservation_booked" …
std::span<const std::string_view> commandKinds();
std::span<const std::string_view> eventKinds();

inline std::string_view kindOf(const CommandBody& body) {
    return commandKinds()[body.index()];
}
inline std::string_view kindOf(const Event& event) {
    return eventKinds()[event.index()];
}

}  // namespace salon::wire
