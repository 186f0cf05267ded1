#include "sync-server/support/texting_salon.h"

#include "salon/wire/command_json.h"
#include "salon/wire/words.h"
#include "sync-server/support/words.h"

#include <QTest>

namespace salon::test {

namespace {

/// 2026-06-01 09:00 in Seoul.
constexpr std::int64_t kBeginMs = 1'780'272'000'000;
/// Only reached when a messenger never comes to rest.
constexpr int kStepsMax = 2'000'000;

std::unique_ptr<FakeGateway> made(FakeGateway*& keep) {
    auto gateway = std::make_unique<FakeGateway>();
    keep = gateway.get();
    return gateway;
}

Day june(int day) { return parseDay("2026-06-01").value().plus(day - 1); }

}  // namespace

server::Sending FakeGateway::send(const server::OutgoingText& text) {
    if (onSend) onSend(text);
    server::Sending sending = server::Sending::handedOver();
    if (!answers.empty()) {
        sending = answers.front();
        answers.pop_front();
    } else if (!reachable) {
        sending = server::Sending::notNow("unreachable");
    } else if (text.to == notNow) {
        sending = server::Sending::notNow("busy");
    }
    if (sending.outcome != server::Sending::Outcome::failed) sent.push_back(text);
    if (onSent) onSent();
    return sending;
}

TextingSalon::TextingSalon(const Texting& texting)
    : nowMs(kBeginMs),
      database(folder.path() + "/server.sqlite"),
      store(database),
      ingestor(store, nullptr),
      contacts(database),
      people(contacts),
      table(database),
      gateway(made(fake), [this] { return nowMs; }, [] { return 0; }) {
    for (const Command& command : founding()) desk(command.body, command.personal);
    desk(DefineTexting{texting});
    restart();
}

Texting TextingSalon::switchedOn() {
    Texting texting;
    texting.on = true;
    texting.language = TextLanguage::english;
    return texting;
}

server::MessengerParts TextingSalon::parts() {
    return {shop, ingestor, store, table, people, gateway, [this] { return nowMs; }, {}, "0212345678", true};
}

Verdict TextingSalon::desk(const CommandBody& body, const std::optional<Personal>& personal) {
    Command command = stamped(body, ++m_number);
    command.stamp.madeAt = server::ShopClock("Asia/Seoul", [this] { return nowMs / 1000; }).now().minute();
    if (personal) wire::attachPersonal(command, *personal);
    const auto result = ingestor.ingest(shop, TerminalId{"desk"}, {{command}});
    return std::get<wire::BatchAnswer>(result).items.front().verdict;
}

Verdict TextingSalon::book(const std::string& reservation, int dayOfJune, int hour, const std::string& customer) {
    BookReservation wish = cut(reservation, hour * 60, customer);
    wish.day = june(dayOfJune);
    return desk(wish);
}

Verdict TextingSalon::move(const std::string& reservation, int dayOfJune, int hour) {
    return desk(MoveReservation{ReservationId{reservation}, june(dayOfJune), hour * 60});
}

Waiting TextingSalon::beaWaits(int dayOfJune) {
    Waiting waiting;
    waiting.id = WaitingId{"w1"};
    waiting.kind = WaitingKind::list;
    waiting.customer = CustomerId{"bea"};
    waiting.lines = {{ServiceId{"cut"}, Wish::only(StylistId{"mia"}), 0, {}, false}};
    waiting.firstDay = waiting.lastDay = june(dayOfJune);
    return waiting;
}

void TextingSalon::enter(const std::string& customer, const std::string& name, const std::string& phone) {
    Personal personal = personOf(customer, name);
    personal.phone = phone;
    desk(RegisterCustomer{CustomerId{customer}}, personal);
}

void TextingSalon::pass(std::int64_t seconds) {
    const std::int64_t end = nowMs + seconds * 1000;
    for (int steps = 0; steps < kStepsMax; ++steps) {
        const std::int64_t again = messenger->step();
        if (again > end) {
            nowMs = end;
            return;
        }
        nowMs = std::max(nowMs, again);
    }
    qFatal("The messenger never comes to rest.");
}

void TextingSalon::restart() {
    messenger.reset();
    messenger = std::make_unique<server::Messenger>(parts());
}

std::string TextingSalon::said() const {
    std::string lines;
    for (const auto& text : fake->sent) lines += text.to + " " + text.words + "\n";
    return lines;
}

std::string TextingSalon::outcomeOf(const std::string& reservation) {
    const Book book = currentBook();
    const Reservation* visit = book.findReservation(ReservationId{reservation});
    if (!visit || visit->texts.get().open.empty()) return "none";
    return std::string(wire::word(visit->texts.get().open.back().outcome));
}

std::string TextingSalon::attention() {
    std::string words;
    for (const auto& [id, item] : currentBook().attention()) words += (words.empty() ? "" : " ") + item.cause.detail;
    return words;
}

}  // namespace salon::test
