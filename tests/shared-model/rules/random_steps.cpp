#include "shared-model/rules/random_steps.h"

#include <algorithm>
#include <ostream>
#include <variant>

namespace salon::test {

namespace {

constexpr int kVisits = 10;
const std::vector<std::string> kPeople{"mia", "jo", "kim"};
const std::vector<std::string> kServices{"cut", "colour", "wash", "cut", "perm"};

std::string personOf(int number) { return kPeople[static_cast<std::size_t>(number) % kPeople.size()]; }

Wish wishOf(int number) {
    if (number % 5 < 2) return any();
    return number % 5 == 2 ? prefer(personOf(number / 5)) : only(personOf(number / 5));
}

LineRequest lineOf(const RandomStep& step, int offset) {
    LineRequest request;
    request.service = ServiceId{kServices[static_cast<std::size_t>(step.service + offset) % kServices.size()]};
    request.wish = wishOf(step.wish + offset);
    request.startMinute = 540 + 10 * ((step.minute + 3 * offset) % 15);
    if (step.choice % 7 == 6) request.blocks = Blocks{10 + 10 * (step.choice % 3), 10, 0, 0};
    request.overlapAllowed = step.choice % 23 == 22;
    return request;
}

std::vector<LineRequest> linesOf(const RandomStep& step) {
    std::vector<LineRequest> lines{lineOf(step, 0)};
    if (step.choice % 3 == 2) lines.push_back(lineOf(step, 1));
    return lines;
}

Day dayOf(const RandomStep& step) { return tuesday.plus(step.choice % 5 == 4 ? 1 : 0); }

CommandBody answerOf(const RandomStep& step, const Book& book) {
    ResolveAttention answer{{"none"}, static_cast<AttentionAnswer>(step.wish % 4), {}};
    if (book.attention().empty()) return answer;
    auto item = book.attention().begin();
    std::advance(item, step.choice % static_cast<int>(book.attention().size()));
    answer.attention = item->first;
    return answer;
}

CommandBody rosterOf(const RandomStep& step) {
    const StylistId stylist{personOf(step.wish)};
    switch (step.choice % 7) {
        case 0: return DefineShift{stylist, 0, tuesday, {{540 + 10 * (step.minute % 6), 720}}};
        case 1: return DefineShift{stylist, 1, {}, {{540, 1080}}};
        case 2: return DefineTimeOff{stylist, {TimeOffId{stylist.text}, TimeOffKind::off, tuesday, tuesday, {540, 550 + step.minute * 5}}};
        case 3: return TakeBackTimeOff{stylist, TimeOffId{stylist.text}};
        case 4: return WithdrawSkill{stylist, {"cut"}};
        case 5: return DefineSkill{stylist, {"cut"}, Skill{Blocks{20 + 10 * (step.minute % 3), 0, 0, 0}, {}}};
        default: return DefineStylist{stylist, stylist.text, "", step.minute % 2 == 0};
    }
}

CommandBody statusOf(const RandomStep& step, const ReservationId& id) {
    switch (step.choice % 14) {
        case 0: return ConfirmReservation{id};
        case 1: return DeclineReservation{id};
        case 2: return RecordArrival{id};
        case 3: return StartService{id};
        case 4: return CompleteService{id};
        case 5: return RecordNoShow{id};
        case 6: return TakeBackConfirmation{id};
        case 7: return TakeBackDecline{id};
        case 8: return TakeBackCancellation{id};
        case 9: return TakeBackArrival{id};
        case 10: return TakeBackStart{id};
        case 11: return TakeBackCompletion{id};
        case 12: return NoteReservation{id};
        default: return TakeBackNoShow{id};
    }
}

CommandBody minutesOf(const RandomStep& step, const ReservationId& id) {
    return ChangeMinutes{id, step.service % 3 == 2 ? 1 : 0, {10 + 10 * (step.minute % 5), 10 * (step.wish % 4), 10 * (step.wish % 2), 0}, step.choice % 9 == 8};
}

/// Some of these wishes make no sense: the rules say so.
CommandBody waitingOf(const RandomStep& step) {
    const WaitingId id{"w" + std::to_string(step.visit % 4)};
    if (step.choice % 3 == 2) return LeaveWaiting{id, WaitingEnd::gaveUp};
    Waiting waiting;
    waiting.id = id;
    waiting.kind = step.wish % 2 == 0 ? WaitingKind::walkIn : WaitingKind::list;
    waiting.lines = {{ServiceId{"cut"}, wishOf(step.wish), 0, {}, false, OverrideWord::none}};
    waiting.firstDay = waiting.lastDay = tuesday;
    waiting.turn = step.minute % 5;
    if (step.service % 2 == 0) waiting.customer = CustomerId{"anna"};
    return JoinWaiting{waiting};
}

CommandBody customerOf(const RandomStep& step) {
    static const std::vector<std::string> kNames{"anna", "bea", "cho", "dana"};
    const CustomerId one{kNames[static_cast<std::size_t>(step.wish) % kNames.size()]};
    const CustomerId other{kNames[static_cast<std::size_t>(step.visit) % kNames.size()]};
    switch (step.choice % 8) {
        case 4: return KeepCustomersApart{one, other};
        case 5: return step.minute % 3 == 0 ? CommandBody{TakeBackKeepingApart{one, other}} : CommandBody{MergeCustomers{other, one}};
        case 0: return DefineCustomerWarnings{one, {step.minute % 2 == 0, tuesday.plus(-step.minute)}};
        case 1: case 2: return TakeBackMerge{one};
        case 3: return step.minute % 10 == 0 ? CommandBody{EraseCustomer{one}} : CommandBody{TakeBackMerge{other}};
        default: return MergeCustomers{one, other};
    }
}

}  // namespace

void showValue(const RandomStep& step, std::ostream& stream) {
    stream << "{" << step.verb << "," << step.visit << "," << step.minute << "," << step.service << "," << step.wish << "," << step.choice
           << "," << step.promised << "}";
}

CommandBody bodyFrom(const RandomStep& step, const Book& book) {
    const ReservationId id{"r" + std::to_string(step.visit % kVisits)};
    switch (step.verb % 21) {
        case 0: return CancelReservation{id, CancelReason::ill};
        case 1: return ReceiveWalkIn{id, {}, dayOf(step), linesOf(step)};
        case 2: return ChangeServices{id, linesOf(step)};
        case 3: case 4:
            return MoveReservation{id, dayOf(step), 540 + 10 * (step.minute % 15), step.choice % 4 == 3 ? 0 : -1,
                                   step.wish % 3 == 0 ? StylistId{} : StylistId{personOf(step.wish / 3)}, step.choice % 19 == 18};
        case 5: case 6: return answerOf(step, book);
        case 7: return rosterOf(step);
        case 8: case 9: return statusOf(step, id);
        case 16: case 17: return minutesOf(step, id);
        case 18: return ReportLateness{id, step.minute % 60};
        case 19: return waitingOf(step);
        case 20: return customerOf(step);
        default: {
            BookReservation wish;
            wish.reservation = id;
            if (step.choice % 2 == 0) wish.customer = CustomerId{"anna"};
            if (step.choice % 13 == 12) wish.waiting = WaitingId{"w" + std::to_string(step.service % 4)};
            if (step.choice % 17 == 16) wish.group = GroupPlace{{"g"}, GroupKind::series, 1 + step.service % 9, 9};
            wish.day = dayOf(step);
            wish.lines = linesOf(step);
            wish.approvalNeeded = step.choice % 11 == 10;
            return wish;
        }
    }
}

std::string described(const CommandBody& body, Mode mode) {
    std::string text = mode == Mode::promised ? "promise " : "ask ";
    text += "kind " + std::to_string(body.index()) + " " + reservationOf(body).text;
    if (const auto* wish = std::get_if<BookReservation>(&body))
        for (const LineRequest& line : wish->lines)
            text += " " + line.service.text + " " + printMinute(line.startMinute) + " " + std::to_string(static_cast<int>(line.wish.kind)) + line.wish.stylist.text;
    if (const auto* wish = std::get_if<MoveReservation>(&body))
        text += " to " + printMinute(wish->startMinute) + " " + wish->stylist.text + " line " + std::to_string(wish->line);
    if (const auto* wish = std::get_if<ResolveAttention>(&body)) text += " " + wish->attention.text + " answer " + std::to_string(static_cast<int>(wish->answer));
    return text;
}

rc::Gen<std::vector<RandomStep>> someSteps() {
    const auto number = rc::gen::inRange(0, 1000);
    const auto step = rc::gen::build<RandomStep>(rc::gen::set(&RandomStep::verb, number), rc::gen::set(&RandomStep::visit, number),
                                                 rc::gen::set(&RandomStep::minute, number), rc::gen::set(&RandomStep::service, number),
                                                 rc::gen::set(&RandomStep::wish, number), rc::gen::set(&RandomStep::choice, number),
                                                 rc::gen::set(&RandomStep::promised, rc::gen::arbitrary<bool>()));
    return rc::gen::scale(1.5, rc::gen::container<std::vector<RandomStep>>(step));
}

}  // namespace salon::test
