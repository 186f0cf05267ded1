#pragma once

#include "policies/people.h"
#include "policies/server_pen.h"
#include "salon/wire/command_json.h"
#include "store/sqlite_log_store.h"
#include "sync-server/support/words.h"
#include "web/web_desk.h"

#include <QTemporaryDir>

#include <optional>
#include <string>
#include <vector>

namespace salon::test {

/// Carries texts nowhere and remembers them.
class HeldTexts : public server::TextGateway {
public:
    bool isReachable() override { return true; }
    server::Sending send(const server::OutgoingText& text) override {
        sent.push_back(text);
        return answer;
    }
    /// The last six digits that were texted.
    std::string code() const {
        const std::string& words = sent.back().words;
        std::size_t end = words.find_last_of("0123456789");
        while (!isCode(words, end)) end = words.find_last_of("0123456789", end - 1);
        return words.substr(end - 5, 6);
    }

    std::vector<server::OutgoingText> sent;
    server::Sending answer = server::Sending::handedOver();

private:
    static bool isCode(const std::string& words, std::size_t end) {
        return end >= 5 && words.substr(end - 5, 6).find_first_not_of("0123456789") == std::string::npos;
    }
};

/// The small salon of words.h with its web page open: it is nine in the morning of 1 June 2026 in Seoul, mia cuts for an
/// hour at a time from 10:00 to 18:00, and anna's number is 010-0000-1234.
struct WebSalon {
    explicit WebSalon(salon::WebBooking rules = usual(), const std::string& zone = "Asia/Seoul") {
        registry.addShop({shop, "Salon", zone, 10});
        std::vector<Command> founded = founding();
        std::get<OpenShop>(founded.front().body).shop.zone = zone;
        ingestor.ingest(shop, TerminalId{"desk"}, {founded});
        number = static_cast<std::int64_t>(founded.size());
        tell(DefineWebBooking{std::move(rules)});
    }

    static salon::WebBooking usual() {
        salon::WebBooking rules;
        rules.on = true;
        rules.services = {ServiceId{"cut"}};
        return rules;
    }

    /// At the desk.
    Verdict tell(CommandBody body, const Personal& personal = {}) {
        Command command = stamped(std::move(body), ++number);
        if (!personal.customer.empty()) wire::attachPersonal(command, personal);
        return std::get<wire::BatchAnswer>(ingestor.ingest(shop, TerminalId{"desk"}, {{command}})).items.front().verdict;
    }
    Book book() { return ingestor.current(shop).book; }

    /// Somebody sets the computer's clock.
    void setClockBack(std::int64_t seconds) {
        utc -= seconds;
        setBack += seconds;
    }

    server::WantedBooking wanted(int startMinute, const std::string& phone = "010-5555-6666", const std::string& attempt = std::string(32, 'a')) const {
        return {{{ServiceId{"cut"}}, {}}, parseDay("2026-06-02").value(), startMinute, "박하나", phone, "", {}, attempt};
    }
    /// With the code that this phone is texted.
    std::string booked(server::WantedBooking wish) {
        utc += server::kPhoneCodeAgainSeconds;
        desk.sendCode(shop, wish.phone, TextLanguage::korean, "10.0.0.1");
        wish.code = texts.code();
        return desk.book(shop, wish);
    }
    const Reservation* visitOf(const std::string& token) {
        held = book();
        return held.findReservation(links.visitOf(token)->reservation);
    }

    ShopId shop{"salon"};
    std::int64_t utc = std::int64_t{parseDay("2026-06-01").value().number} * 86400;
    std::int64_t setBack = 0;
    std::int64_t number = 0;
    Book held;
    QTemporaryDir folder;
    server::ServerDatabase database{folder.filePath("server.sqlite").toStdString()};
    server::SqliteLogStore store{database};
    server::Ingestor ingestor{store, {}};
    server::Registry registry{database, [this] { return utc; }};
    server::Contacts contacts{database};
    server::People people{contacts};
    server::VisitLinkTable table{database};
    server::VisitLinks links{table, "https://book.example"};
    server::ServerPen pen{ingestor, TerminalId{kWebTerminal}, [this] { return utc; }};
    HeldTexts texts;
    server::WebDesk desk{{ingestor, registry, people, pen, links, &texts, {}, [this] { return utc; }, [this] { return utc + setBack; }, std::string(64, 'k')}};
};

/// What a page is refused for; nothing if it gets what it wants.
template <class Work>
std::optional<server::WebRefusal> refusalOf(Work work) {
    try {
        work();
    } catch (const server::WebRefusal& refusal) {
        return refusal;
    }
    return {};
}

template <class Work>
QString problemOf(Work work) {
    const auto refusal = refusalOf(work);
    return refusal ? QString::fromUtf8(server::wordsOf(refusal->problem).code.data()) : QString("nothing");
}

}  // namespace salon::test
