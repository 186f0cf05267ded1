#include "terminal-cli/commands.h"

#include "salon/wire/words.h"
#include "session/identifiers.h"
#include "terminal-cli/gesture.h"
#include "terminal-cli/lookup.h"
#include "terminal-cli/visit_options.h"

#include <algorithm>
#include <functional>
#include <map>

namespace salon::desk {

namespace {

/// --waiting ID: who waited for this and waits no longer.
WaitingId takeWaiting(Arguments& arguments) { return {arguments.take("waiting").value_or("")}; }

/// Books with whatever `makeBody` says about the customer and lines that were asked for.
Answer bookWith(Desk& desk, Arguments& arguments, const ReservationId& reservation,
                const std::function<CommandBody(const CustomerId&)>& makeBody) {
    const Mode mode = takeMode(desk, arguments);
    const auto who = takeCustomer(desk, arguments);
    const auto note = arguments.take("note");
    arguments.finish();

    auto gestures = registering(who, mode);
    Unstamped booking{makeBody(who.customer), {}, mode};
    if (note) booking.words = PersonalWords{who.customer, {}, {}, {}, *note};
    gestures.push_back(std::move(booking));
    auto answer = answerFor(desk, carryOut(desk, std::move(gestures)), reservation);
    answer.json["customer"] = who.customer.text;
    return answer;
}

}  // namespace

Answer runBook(Desk& desk, Arguments& arguments) {
    desk.reachOut();
    const Day day = arguments.needDay("day");
    const int minute = arguments.needMinute("at");
    const auto lines = takeLines(desk, arguments, minute);
    const bool approval = arguments.takeFlag("approval");
    const ReservationId reservation{arguments.take("id").value_or(newIdText())};
    if (!isValidIdText(reservation.text)) throw wrongUsage("An id has 1 to 64 of the characters A-Z a-z 0-9 _ . : -.");
    const WaitingId waiting = takeWaiting(arguments);
    return bookWith(desk, arguments, reservation, [&](const CustomerId& customer) {
        return BookReservation{reservation, customer, day, lines, approval, waiting, {}};
    });
}

Answer runWalkIn(Desk& desk, Arguments& arguments) {
    desk.reachOut();
    const auto now = desk.clock().read().time;
    const int step = std::max(1, desk.core().predicted().shop().stepMinutes);
    const auto at = arguments.take("at");
    const auto lines = takeLines(desk, arguments, at ? minuteFrom(*at) : (now.minute + step - 1) / step * step);
    const ReservationId reservation{newIdText()};
    const WaitingId waiting = takeWaiting(arguments);
    return bookWith(desk, arguments, reservation, [&](const CustomerId& customer) {
        return ReceiveWalkIn{reservation, customer, now.day, lines, waiting};
    });
}

Answer runMove(Desk& desk, Arguments& arguments) {
    desk.reachOut();
    const auto& book = desk.core().predicted();
    MoveReservation wish;
    wish.reservation = findReservationNamed(book, arguments.takeWord("which reservation moves: move ID --day D --at HH:MM"));
    const auto day = arguments.take("day");
    wish.day = day ? dayFrom(*day) : book.findReservation(wish.reservation)->day;
    wish.startMinute = arguments.needMinute("at");
    if (const auto line = arguments.takeNumber("line", 0)) wish.line = static_cast<int>(*line);
    if (const auto stylist = arguments.take("stylist")) wish.stylist = findStylistNamed(book, *stylist);
    wish.overlapAllowed = arguments.takeFlag("overlap");
    return carryOutOn(desk, arguments, wish.reservation, wish);
}

Answer runChangeServices(Desk& desk, Arguments& arguments) {
    desk.reachOut();
    const auto& book = desk.core().predicted();
    const auto reservation =
        findReservationNamed(book, arguments.takeWord("whose services change: change-services ID --service CODE[,CODE]"));
    const auto at = arguments.take("at");
    auto lines = takeLines(desk, arguments, at ? minuteFrom(*at) : book.findReservation(reservation)->startMinute());
    return carryOutOn(desk, arguments, reservation, ChangeServices{reservation, std::move(lines)});
}

namespace {

using MakeStep = CommandBody (*)(const ReservationId&);

template <class Step>
CommandBody make(const ReservationId& reservation) {
    return Step{reservation};
}

const std::map<std::string, MakeStep>& steps() {
    static const std::map<std::string, MakeStep> all{
        {"confirm", make<ConfirmReservation>},
        {"decline", make<DeclineReservation>},
        {"arrive", make<RecordArrival>},
        {"start", make<StartService>},
        {"complete", make<CompleteService>},
        {"no-show", make<RecordNoShow>},
        {"undo-confirm", make<TakeBackConfirmation>},
        {"undo-decline", make<TakeBackDecline>},
        {"undo-cancel", make<TakeBackCancellation>},
        {"undo-arrive", make<TakeBackArrival>},
        {"undo-start", make<TakeBackStart>},
        {"undo-complete", make<TakeBackCompletion>},
        {"undo-no-show", make<TakeBackNoShow>},
    };
    return all;
}

}  // namespace

bool isStep(const std::string& word) {
    return word == "cancel" || steps().contains(word);
}

Answer runStep(Desk& desk, Arguments& arguments, const std::string& step) {
    desk.reachOut();
    const auto reservation = findReservationNamed(desk.core().predicted(), arguments.takeWord("which reservation: " + step + " ID"));
    CommandBody body = CancelReservation{reservation};
    if (step != "cancel") body = steps().at(step)(reservation);
    if (const auto text = step == "cancel" ? arguments.take("reason") : std::nullopt) {
        const auto reason = wire::fromWord<CancelReason>(*text);
        if (!reason) throw wrongUsage("--reason takes customer_asked, salon_asked, ill, booked_twice, mistake or other.");
        body = CancelReservation{reservation, *reason};
    }
    return carryOutOn(desk, arguments, reservation, std::move(body));
}

}  // namespace salon::desk
