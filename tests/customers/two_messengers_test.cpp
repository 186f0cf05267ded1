#include "sync-server/support/texting_salon.h"
#include "sync-server/support/words.h"

#include "salon/wire/command_json.h"

#include <QElapsedTimer>
#include <QTest>

#include <atomic>
#include <map>
#include <mutex>
#include <thread>

using namespace salon;
using namespace salon::server;
using namespace salon::test;

namespace {

const ShopId kShop{"salon"};
constexpr int kDays = 500;
constexpr int kVisitsADay = 4;
/// Booked, moved three times, cancelled.
constexpr int kStages = 5;

/// Everything that reached a telephone: by which messenger, in which stage, about which visit.
struct Telephones {
    std::mutex mutex;
    int stage = 0;
    std::map<std::pair<int, std::string>, int> texts;
    std::array<int, 2> byMessenger{};
};

class CountingGateway : public TextGateway {
public:
    CountingGateway(Telephones& telephones, std::size_t messenger) : m_telephones(telephones), m_messenger(messenger) {}
    bool isReachable() override { return true; }
    Sending send(const OutgoingText& text) override {
        const std::lock_guard turn{m_telephones.mutex};
        ++m_telephones.texts[{m_telephones.stage, text.facts.link}];
        ++m_telephones.byMessenger[m_messenger];
        return Sending::handedOver();
    }

private:
    Telephones& m_telephones;
    std::size_t m_messenger;
};

/// A server's worth of everything, on a file that others use, too.
struct Replica {
    Replica(const std::string& file, Telephones& telephones, std::size_t number, const std::atomic<std::int64_t>& nowMs)
        : database(file),
          store(database),
          ingestor(store, nullptr),
          contacts(database),
          people(contacts),
          table(database),
          gateway(std::make_unique<CountingGateway>(telephones, number), [&nowMs] { return nowMs.load(); }, [] { return 0; }),
          messenger(MessengerParts{kShop, ingestor, store, table, people, gateway, [&nowMs] { return nowMs.load(); },
                                   [](const ReservationId& reservation) { return reservation.text; }, "", false}) {}

    /// Until nothing is due any more.
    void work(const std::atomic<std::int64_t>& nowMs) {
        for (;;) {
            try {
                if (messenger.step() > nowMs) return;
            } catch (const StoreError&) {
                ++storeErrors;
            }
        }
    }

    ServerDatabase database;
    SqliteLogStore store;
    Ingestor ingestor;
    Contacts contacts;
    People people;
    MessengerTable table;
    GuardedGateway gateway;
    Messenger messenger;
    int storeErrors = 0;
};

}  // namespace

/// Two servers' worth of messengers on one log tell each customer everything once: the log decides who sends.
class TwoMessengersTest : public QObject {
    Q_OBJECT

private slots:
    void sayTenThousandThingsOnceEach();

private:
    void desk(std::vector<CommandBody> bodies);
    static ReservationId visit(int day, int place) { return ReservationId{"v" + std::to_string(day) + "-" + std::to_string(place)}; }
    std::vector<CommandBody> stage(int number) const;

    QTemporaryDir m_folder;
    std::atomic<std::int64_t> m_nowMs = 1'780'272'000'000;
    std::unique_ptr<ServerDatabase> m_database;
    std::unique_ptr<SqliteLogStore> m_store;
    std::unique_ptr<Ingestor> m_ingestor;
    std::int64_t m_number = 0;
};

void TwoMessengersTest::desk(std::vector<CommandBody> bodies) {
    wire::Batch batch;
    const auto send = [&] {
        const auto result = m_ingestor->ingest(kShop, TerminalId{"desk"}, batch);
        for (const auto& item : std::get<wire::BatchAnswer>(result).items) QVERIFY(item.verdict.kind == VerdictKind::accepted);
        batch.commands.clear();
    };
    for (CommandBody& body : bodies) {
        Command command = stamped(std::move(body), ++m_number);
        command.stamp.madeAt = ShopClock("Asia/Seoul", [this] { return m_nowMs / 1000; }).now().minute();
        if (const auto* registered = std::get_if<RegisterCustomer>(&command.body)) wire::attachPersonal(command, personOf(registered->customer.text, "김안나"));
        batch.commands.push_back(std::move(command));
        if (batch.commands.size() == 500) send();
    }
    send();
}

std::vector<CommandBody> TwoMessengersTest::stage(int number) const {
    const Day first = parseDay("2026-06-10").value();
    std::vector<CommandBody> bodies;
    for (int day = 0; day < kDays; ++day)
        for (int place = 0; place < kVisitsADay; ++place) {
            const int start = 600 + 120 * place + (number % 2 == 0 ? 0 : 60);
            BookReservation booking = cut(visit(day, place).text, start);
            booking.day = first.plus(day);
            if (number == 0)
                bodies.push_back(booking);
            else if (number == kStages - 1)
                bodies.push_back(CancelReservation{visit(day, place)});
            else
                bodies.push_back(MoveReservation{visit(day, place), booking.day, start});
        }
    return bodies;
}

void TwoMessengersTest::sayTenThousandThingsOnceEach() {
    const std::string file = m_folder.filePath("server.sqlite").toStdString();
    m_database = std::make_unique<ServerDatabase>(file);
    m_store = std::make_unique<SqliteLogStore>(*m_database);
    m_ingestor = std::make_unique<Ingestor>(*m_store, nullptr);
    desk(smallSalon());
    Texting texting = TextingSalon::switchedOn();
    texting.quietToMinute = texting.quietFromMinute;
    desk({DefineTexting{texting}});

    Telephones telephones;
    Replica one{file, telephones, 0, m_nowMs};
    Replica other{file, telephones, 1, m_nowMs};
    QElapsedTimer took;
    took.start();
    for (int number = 0; number < kStages; ++number) {
        telephones.stage = number;
        desk(stage(number));
        // Both have heard of it before the pause is over.
        for (Replica* replica : {&one, &other}) replica->work(m_nowMs);
        m_nowMs += 61'000;
        std::thread second{[&] { other.work(m_nowMs); }};
        one.work(m_nowMs);
        second.join();
    }

    int twice = 0;
    for (const auto& [text, count] : telephones.texts) twice += count - 1;
    const int expected = kStages * kDays * kVisitsADay;
    const int missing = expected - static_cast<int>(telephones.texts.size());
    qInfo("%d decisions, %d missing, %d sent twice; %d by one messenger, %d by the other; %lld entries, %d busy moments, %.1f s", expected, missing,
          twice, telephones.byMessenger[0], telephones.byMessenger[1], static_cast<long long>(m_store->head(kShop).position),
          one.storeErrors + other.storeErrors, static_cast<double>(took.elapsed()) / 1000);
    QCOMPARE(missing, 0);
    QCOMPARE(twice, 0);
    QVERIFY2(telephones.byMessenger[0] > 0 && telephones.byMessenger[1] > 0, "Both had something to say.");
    QCOMPARE(m_ingestor->current(kShop).book.attention().size(), 0U);
}

QTEST_GUILESS_MAIN(TwoMessengersTest)
#include "two_messengers_test.moc"
