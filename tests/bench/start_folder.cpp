#include "start_folder.h"

#include "offline_log.h"

#include "salon/wire/command_json.h"
#include "session/identifiers.h"
#include "session/terminal_core.h"

namespace salon::bench {
namespace {

constexpr int kStylists = 8;
constexpr int kVisitsEach = 16;
constexpr int kVisitsOfLastDay = kStylists * kVisitsEach;
/// The window opens at two: who begins before noon has gone, who begins until now has arrived.
constexpr int kGoneUntil = 12 * 60;
constexpr int kArrivedUntil = 14 * 60;

desk::Identity identityOfDesk() {
    desk::Identity identity;
    identity.shop = ShopId{"shop"};
    identity.shopName = "Big Salon";
    identity.terminal = TerminalId{"desk-1"};
    identity.terminalName = "desk-1";
    identity.url = "http://127.0.0.1:1";
    identity.token = std::string(64, 'a');
    identity.zone = "Asia/Seoul";
    identity.incarnation = desk::newHex32();
    return identity;
}

Personal wordsOf(int customer) {
    Personal words;
    words.customer = customerNumber(customer);
    words.salt = desk::newHex32();
    words.name = customerName(customer);
    words.phone = customerPhone(customer);
    return words;
}

/// One of a day's 128 places, so that nobody stands in another's way: some want their stylist, most do not mind.
BookReservation wishFor(int number, Day day, int place, int customers) {
    const int slot = place / kStylists;
    LineRequest line;
    line.service = ServiceId{"cut"};
    line.startMinute = kOpensAt + slot * (kClosesAt - kOpensAt) / kVisitsEach / 10 * 10;
    line.wish = number % 3 == 0 ? Wish::prefer(stylistNumber(place % kStylists)) : Wish::any();
    BookReservation wish;
    wish.reservation = ReservationId{desk::newHex32()};
    wish.customer = customerNumber(static_cast<int>(std::int64_t{number} * 7919 % customers));
    wish.day = day;
    wish.lines = {line};
    return wish;
}

}  // namespace

Day lastDayOf(const Past& past) { return kFirstDay.plus(past.days); }

void fillStartFolder(const QString& folder, const Past& past) {
    desk::TerminalCore core(folder);
    core.enrolAs(identityOfDesk());
    OfflineLog log(kStylists);
    const auto giveWhatIsDue = [&] {
        if (log.openEntries() + 4 >= wire::kEntriesPerPageMax) core.accept(log.takePage());
    };
    for (int i = 0; i < past.customers; ++i) {
        log.add(RegisterCustomer{customerNumber(i)}, Mode::promised, wordsOf(i));
        giveWhatIsDue();
    }
    const int before = past.visits - kVisitsOfLastDay;
    for (int i = 0; i < past.visits; ++i) {
        const bool last = i >= before;
        const Day day = last ? lastDayOf(past) : kFirstDay.plus(static_cast<int>(std::int64_t{i} * past.days / before));
        const auto wish = wishFor(i, day, last ? i - before : i % kVisitsOfLastDay, past.customers);
        log.add(wish);
        const int start = last ? wish.lines.front().startMinute : kClosesAt;
        if (start <= kArrivedUntil) log.add(RecordArrival{wish.reservation});
        if (start < kArrivedUntil) log.add(StartService{wish.reservation});
        if (start <= kGoneUntil) log.add(CompleteService{wish.reservation});
        giveWhatIsDue();
    }
    core.accept(log.takePage());
}

}  // namespace salon::bench
