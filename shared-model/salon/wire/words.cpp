#include "salon/wire/words.h"

#include <array>
#include <variant>

namespace salon::wire {

namespace {

using Word = std::string_view;

constexpr std::array kWishes{Word("any"), Word("prefer"), Word("only")};
constexpr std::array kStatuses{Word("requested"), Word("confirmed"), Word("arrived"), Word("in_service"),
                               Word("completed"), Word("cancelled"), Word("no_show"), Word("declined")};
constexpr std::array kCancelReasons{Word("customer_asked"), Word("salon_asked"), Word("ill"),
                                    Word("booked_twice"),   Word("mistake"),     Word("other")};
constexpr std::array kModes{Word("asking"), Word("promised")};
constexpr std::array kReasons{Word("wished"),         Word("by_hand"),         Word("only_one_free"), Word("regular_stylist"),
                              Word("fewest_fragments"), Word("fewest_minutes"), Word("longest_waiting"), Word("id_order"),
                              Word("made_room"),      Word("wished_taken"),    Word("moved_aside")};
constexpr std::array kTimeOffKinds{Word("off"), Word("break"), Word("lesson"), Word("private")};
constexpr std::array kOverrideWords{Word("none"),          Word("customer_asked"), Word("better_skilled"),
                                    Word("stylist_asked"), Word("even_out"),       Word("other")};
constexpr std::array kGroupKinds{Word("series"), Word("party")};
constexpr std::array kWaitingKinds{Word("walk_in"), Word("list")};
constexpr std::array kWaitingEnds{Word("gave_up"), Word("found_elsewhere"), Word("mistake")};
constexpr std::array kAttentionKinds{Word("clash"),           Word("wish_not_met"), Word("no_station"),
                                     Word("refused_promise"), Word("late_edit"),    Word("roster_changed"),
                                     Word("text_failed"),     Word("text_uncertain"), Word("reply_waits"),
                                     Word("approval_waits")};
constexpr std::array kAnswers{Word("keep"), Word("move"), Word("swap"), Word("cancel")};
constexpr std::array kAlternatives{Word("same_time"), Word("same_stylist"), Word("first_opening")};
constexpr std::array kRefusals{Word("none"),
                               Word("stylist_taken"),
                               Word("nobody_free"),
                               Word("outside_shift"),
                               Word("station_taken"),
                               Word("not_qualified"),
                               Word("reservation_unknown"),
                               Word("reservation_exists"),
                               Word("reservation_ended"),
                               Word("reservation_begun"),
                               Word("wrong_status"),
                               Word("customer_unknown"),
                               Word("customer_exists"),
                               Word("customer_erased"),
                               Word("service_unknown"),
                               Word("service_retired"),
                               Word("stylist_unknown"),
                               Word("stylist_retired"),
                               Word("station_unknown"),
                               Word("attention_unknown"),
                               Word("attention_not_answerable"),
                               Word("time_off_unknown"),
                               Word("waiting_unknown"),
                               Word("waiting_exists"),
                               Word("customer_merged"),
                               Word("bad_group"),
                               Word("not_on_grid"),
                               Word("past_midnight"),
                               Word("no_lines"),
                               Word("bad_minutes"),
                               Word("bad_name"),
                               Word("shop_exists"),
                               Word("shop_missing"),
                               Word("bad_step"),
                               Word("system_only"),
                               Word("text_told"),
                               Word("statement_stale"),
                               Word("text_not_wanted"),
                               Word("text_missing"),
                               Word("text_failed"),
                               Word("text_uncertain"),
                               Word("reply_unclear"),
                               Word("reply_too_late"),
                               Word("online_off"),
                               Word("not_online"),
                               Word("too_soon_online"),
                               Word("too_far_online"),
                               Word("too_many_online")};
constexpr std::array kTextKinds{Word("requested"),    Word("confirmed"),     Word("moved"),   Word("stylist_changed"), Word("cancelled"), Word("declined"),
                                Word("reminder_day"), Word("reminder_soon"), Word("no_show"), Word("correction"),      Word("opening")};
constexpr std::array kTextLanguages{Word("korean"), Word("english")};
constexpr std::array kConsents{Word("allowed"), Word("refused")};
constexpr std::array kToldStatuses{Word("requested"), Word("confirmed"), Word("cancelled"), Word("declined"), Word("no_show")};
constexpr std::array kTextOutcomes{Word("sending"), Word("handed_over"), Word("delivered"), Word("failed"), Word("unknown")};
constexpr std::array kReplyMeanings{Word("confirm"), Word("cancel"), Word("stop"), Word("other")};
constexpr std::array kVerdicts{Word("accepted"), Word("flagged"), Word("refused")};

constexpr std::array kCommands{Word("open_shop"),
                               Word("define_service"),
                               Word("define_station"),
                               Word("define_stylist"),
                               Word("define_skill"),
                               Word("withdraw_skill"),
                               Word("define_shift"),
                               Word("define_time_off"),
                               Word("take_back_time_off"),
                               Word("register_customer"),
                               Word("amend_customer"),
                               Word("erase_customer"),
                               Word("book_reservation"),
                               Word("receive_walk_in"),
                               Word("move_reservation"),
                               Word("change_services"),
                               Word("confirm_reservation"),
                               Word("decline_reservation"),
                               Word("cancel_reservation"),
                               Word("record_arrival"),
                               Word("start_service"),
                               Word("complete_service"),
                               Word("record_no_show"),
                               Word("take_back_confirmation"),
                               Word("take_back_decline"),
                               Word("take_back_cancellation"),
                               Word("take_back_arrival"),
                               Word("take_back_start"),
                               Word("take_back_completion"),
                               Word("take_back_no_show"),
                               Word("resolve_attention"),
                               Word("define_customer_warnings"),
                               Word("merge_customers"),
                               Word("take_back_merge"),
                               Word("change_minutes"),
                               Word("report_lateness"),
                               Word("join_waiting"),
                               Word("leave_waiting"),
                               Word("note_reservation"),
                               Word("keep_customers_apart"),
                               Word("take_back_keeping_apart"),
                               Word("define_texting"),
                               Word("define_text_consent"),
                               Word("claim_text"),
                               Word("report_text"),
                               Word("hold_text"),
                               Word("release_text"),
                               Word("skip_text"),
                               Word("send_text_now"),
                               Word("word_text"),
                               Word("receive_reply"),
                               Word("offer_opening"),
                               Word("report_offer"),
                               Word("define_web_booking"),
                               Word("take_back_skip"),
                               Word("return_text"),
                               Word("send_text_again"),
                               Word("skip_opening")};

constexpr std::array kEvents{Word("shop_opened"),
                             Word("service_defined"),
                             Word("station_defined"),
                             Word("stylist_defined"),
                             Word("skill_defined"),
                             Word("skill_withdrawn"),
                             Word("shift_defined"),
                             Word("time_off_defined"),
                             Word("time_off_taken_back"),
                             Word("customer_registered"),
                             Word("customer_amended"),
                             Word("customer_erased"),
                             Word("reservation_booked"),
                             Word("stylist_assigned"),
                             Word("stylist_released"),
                             Word("reservation_moved"),
                             Word("services_changed"),
                             Word("reservation_confirmed"),
                             Word("reservation_declined"),
                             Word("reservation_cancelled"),
                             Word("customer_arrived"),
                             Word("service_started"),
                             Word("service_completed"),
                             Word("no_show_recorded"),
                             Word("confirmation_taken_back"),
                             Word("decline_taken_back"),
                             Word("cancellation_taken_back"),
                             Word("no_show_taken_back"),
                             Word("arrival_taken_back"),
                             Word("start_taken_back"),
                             Word("completion_taken_back"),
                             Word("attention_raised"),
                             Word("attention_resolved"),
                             Word("overlap_allowed"),
                             Word("customer_warnings_defined"),
                             Word("customers_merged"),
                             Word("merge_taken_back"),
                             Word("minutes_changed"),
                             Word("lateness_reported"),
                             Word("waiting_joined"),
                             Word("waiting_ended"),
                             Word("reservation_noted"),
                             Word("customers_kept_apart"),
                             Word("keeping_apart_taken_back"),
                             Word("texting_defined"),
                             Word("text_consent_defined"),
                             Word("text_claimed"),
                             Word("text_reported"),
                             Word("text_held"),
                             Word("text_released"),
                             Word("text_skipped"),
                             Word("text_hurried"),
                             Word("text_worded"),
                             Word("reply_received"),
                             Word("customer_confirmed"),
                             Word("opening_offered"),
                             Word("offer_reported"),
                             Word("web_booking_defined"),
                             Word("skip_taken_back"),
                             Word("text_returned"),
                             Word("opening_skipped")};

// A value added to an enumeration or variant without its word fails here.
static_assert(kStatuses.size() == static_cast<std::size_t>(Status::declined) + 1);
static_assert(kWishes.size() == static_cast<std::size_t>(WishKind::only) + 1);
static_assert(kCancelReasons.size() == static_cast<std::size_t>(CancelReason::other) + 1);
static_assert(kModes.size() == static_cast<std::size_t>(Mode::promised) + 1);
static_assert(kReasons.size() == static_cast<std::size_t>(ReasonKind::movedAside) + 1);
static_assert(kTimeOffKinds.size() == static_cast<std::size_t>(TimeOffKind::privateTime) + 1);
static_assert(kOverrideWords.size() == static_cast<std::size_t>(OverrideWord::other) + 1);
static_assert(kGroupKinds.size() == static_cast<std::size_t>(GroupKind::party) + 1);
static_assert(kWaitingKinds.size() == static_cast<std::size_t>(WaitingKind::list) + 1);
static_assert(kWaitingEnds.size() == static_cast<std::size_t>(WaitingEnd::mistake) + 1);
static_assert(kAttentionKinds.size() == static_cast<std::size_t>(AttentionKind::approvalWaits) + 1);
static_assert(kAnswers.size() == static_cast<std::size_t>(AttentionAnswer::cancel) + 1);
static_assert(kAlternatives.size() == static_cast<std::size_t>(AlternativeKind::firstOpening) + 1);
static_assert(kRefusals.size() == static_cast<std::size_t>(RefusalReason::tooManyOnline) + 1);
static_assert(kTextKinds.size() == static_cast<std::size_t>(TextKind::opening) + 1);
static_assert(kTextLanguages.size() == static_cast<std::size_t>(TextLanguage::english) + 1);
static_assert(kConsents.size() == static_cast<std::size_t>(Consent::refused) + 1);
static_assert(kToldStatuses.size() == static_cast<std::size_t>(ToldStatus::noShow) + 1);
static_assert(kTextOutcomes.size() == static_cast<std::size_t>(TextOutcome::unknown) + 1);
static_assert(kReplyMeanings.size() == static_cast<std::size_t>(ReplyMeaning::other) + 1);
static_assert(kVerdicts.size() == static_cast<std::size_t>(VerdictKind::refused) + 1);
static_assert(kCommands.size() == std::variant_size_v<CommandBody>);
static_assert(kEvents.size() == std::variant_size_v<Event>);

}  // namespace

template <> std::span<const std::string_view> words<WishKind>() { return kWishes; }
template <> std::span<const std::string_view> words<Status>() { return kStatuses; }
template <> std::span<const std::string_view> words<CancelReason>() { return kCancelReasons; }
template <> std::span<const std::string_view> words<Mode>() { return kModes; }
template <> std::span<const std::string_view> words<ReasonKind>() { return kReasons; }
template <> std::span<const std::string_view> words<TimeOffKind>() { return kTimeOffKinds; }
template <> std::span<const std::string_view> words<OverrideWord>() { return kOverrideWords; }
template <> std::span<const std::string_view> words<GroupKind>() { return kGroupKinds; }
template <> std::span<const std::string_view> words<WaitingKind>() { return kWaitingKinds; }
template <> std::span<const std::string_view> words<WaitingEnd>() { return kWaitingEnds; }
template <> std::span<const std::string_view> words<AttentionKind>() { return kAttentionKinds; }
template <> std::span<const std::string_view> words<AttentionAnswer>() { return kAnswers; }
template <> std::span<const std::string_view> words<AlternativeKind>() { return kAlternatives; }
template <> std::span<const std::string_view> words<RefusalReason>() { return kRefusals; }
template <> std::span<const std::string_view> words<TextKind>() { return kTextKinds; }
template <> std::span<const std::string_view> words<TextLanguage>() { return kTextLanguages; }
template <> std::span<const std::string_view> words<Consent>() { return kConsents; }
template <> std::span<const std::string_view> words<ToldStatus>() { return kToldStatuses; }
template <> std::span<const std::string_view> words<TextOutcome>() { return kTextOutcomes; }
template <> std::span<const std::string_view> words<ReplyMeaning>() { return kReplyMeanings; }
template <> std::span<const std::string_view> words<VerdictKind>() { return kVerdicts; }

std::span<const std::string_view> commandKinds() {
    return kCommands;
}

std::span<const std::string_view> eventKinds() {
    return kEvents;
}

}  // namespace salon::wire
