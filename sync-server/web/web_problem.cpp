#include "web/web_problem.h"

#include "salon/assert.h"

#include <array>
#include <cstddef>

namespace salon::server {

namespace {

/// In the order of WebProblem.
constexpr std::array<ProblemWords, static_cast<std::size_t>(WebProblem::alreadyMade) + 1> kWords{{
    {404, "shop_unknown", "이 주소에는 예약 페이지가 없습니다. 주소를 다시 확인해 주세요.",
     "There is no booking page at this address. Please look at the address again."},
    {404, "link_unknown", "이 링크로는 예약을 찾을 수 없습니다. 받으신 주소를 다시 확인하거나 매장으로 전화해 주세요.",
     "This link leads to no visit. Please look at the address again, or call the salon."},
    {400, "bad_request", "요청을 이해하지 못했습니다. 페이지를 새로 고친 뒤 다시 시도해 주세요.",
     "We did not understand that. Please reload the page and try again."},
    {403, "not_from_page", "예약 페이지에서 보낸 요청이 아닙니다. 매장의 예약 페이지를 열어 주세요.",
     "This was not asked by the booking page. Please open the salon's own page."},
    {403, "online_off", "온라인 예약을 받고 있지 않습니다. 매장으로 전화해 주세요.",
     "This salon does not take bookings online at the moment. Please call."},
    {503, "texts_off", "지금은 인증 문자를 보낼 수 없어 온라인 예약을 받지 못합니다. 매장으로 전화해 주세요.",
     "We cannot send the confirming text at the moment, so no booking can be made online. Please call."},
    {409, "not_offered", "선택하신 시술이나 디자이너는 온라인으로 예약할 수 없습니다. 다시 골라 주세요.",
     "This service or stylist cannot be booked online. Please choose again."},
    {400, "name_wrong", "이름을 40자 이내로 적어 주세요.", "Please give a name of at most 40 characters."},
    {400, "phone_wrong", "문자를 받을 수 있는 휴대전화 번호를 적어 주세요. 예: 010-1234-5678. 휴대전화가 없으시면 매장으로 전화해 주세요.",
     "Please give a mobile number that can receive texts, like 010-1234-5678, or call the salon."},
    {400, "phone_abroad", "인증번호는 국내 휴대전화로만 보낼 수 있습니다. 010-1234-5678처럼 적어 주세요. 해외 번호를 쓰신다면 매장으로 전화해 주세요.",
     "We can text a code to Korean mobile numbers only, like 010-1234-5678. With a number from abroad, please call the salon."},
    {400, "note_wrong", "남기실 말씀은 200자 이내로 적어 주세요.", "Please say it in at most 200 characters."},
    {403, "code_wrong", "인증번호가 맞지 않습니다. 문자를 다시 확인해 주세요.", "This is not the code. Please look at the text again."},
    {403, "code_gone", "인증번호의 유효 시간이 지났습니다. 새 번호를 받아 주세요.", "The code is no longer good. Please ask for a new one."},
    {429, "code_too_soon", "방금 인증번호를 보냈습니다. 잠시 기다려 주세요.", "We have just sent you a code. Please wait a moment."},
    {429, "code_too_often", "인증번호를 너무 여러 번 요청하셨습니다. 한 시간 뒤에 다시 시도하거나 매장으로 전화해 주세요.",
     "Too many codes were asked for. Please try again in an hour, or call the salon."},
    {503, "codes_busy", "지금 문자 요청이 많습니다. 잠시 후 다시 시도해 주세요.", "Many texts are on their way just now. Please try again in a moment."},
    {502, "code_not_sent", "이 번호로 문자를 보내지 못했습니다. 번호를 확인하거나 매장으로 전화해 주세요.",
     "We could not send a text to this number. Please check it, or call the salon."},
    {409, "time_taken", "이 시간은 방금 마감되었습니다. 다른 시간을 골라 주세요.", "This time is no longer free. Please choose another."},
    {409, "not_a_start", "이 시각에는 예약을 시작할 수 없습니다. 다른 시간을 골라 주세요.", "No visit begins at this minute. Please choose another time."},
    {409, "time_past", "이미 지난 시간입니다. 다른 시간을 골라 주세요.", "This time is over. Please choose another."},
    {409, "too_soon", "이 시간은 너무 가까워 온라인으로 예약할 수 없습니다. 다른 시간을 고르거나 매장으로 전화해 주세요.",
     "This is too soon to be booked online. Please choose another time, or call the salon."},
    {409, "too_far", "아직 이 날짜의 예약을 받지 않습니다. 더 가까운 날을 골라 주세요.",
     "Bookings are not open for this day yet. Please choose an earlier one."},
    {409, "too_many_visits", "온라인으로 예약할 수 있는 횟수를 모두 쓰셨습니다. 매장으로 전화해 주세요.",
     "You have as many visits ahead as can be booked online. Please call the salon."},
    {429, "too_many_changes", "짧은 시간에 너무 여러 번 변경하셨습니다. 한 시간 뒤에 다시 시도하거나 매장으로 전화해 주세요.",
     "There were too many changes within an hour. Please try again later, or call the salon."},
    {409, "changes_closed", "예약 시간이 가까워 온라인으로 바꿀 수 없습니다. 매장으로 전화해 주세요.",
     "Your visit is too near to be changed online. Please call the salon."},
    {409, "ended", "이미 끝났거나 취소된 예약입니다.", "This visit is over or was cancelled."},
    {409, "begun", "이미 시작된 예약입니다. 매장 직원에게 말씀해 주세요.", "Your visit has begun. Please speak to the salon's staff."},
    {409, "already_made", "앞서 보내신 예약이 이미 접수되어 새로 예약하지 않았습니다. 시간을 바꾸시려면 아래 예약에서 변경해 주세요.",
     "The visit you asked for before is already made, so no other was booked. To change it, please open the visit below."},
}};

}  // namespace

const ProblemWords& wordsOf(WebProblem problem) {
    const ProblemWords& words = kWords.at(static_cast<std::size_t>(problem));
    SALON_ASSERT(!words.code.empty(), "every problem has words");
    return words;
}

WebProblem problemOf(const Refusal& refusal) {
    switch (refusal.reason) {
        case RefusalReason::onlineOff: return WebProblem::onlineOff;
        case RefusalReason::notOnline:
        case RefusalReason::serviceUnknown:
        case RefusalReason::serviceRetired:
        case RefusalReason::stylistUnknown:
        case RefusalReason::stylistRetired:
        case RefusalReason::notQualified: return WebProblem::notOffered;
        case RefusalReason::tooSoonOnline: return WebProblem::tooSoon;
        case RefusalReason::tooFarOnline: return WebProblem::tooFar;
        case RefusalReason::tooManyOnline: return WebProblem::tooManyVisits;
        default: return WebProblem::timeTaken;
    }
}

}  // namespace salon::server
