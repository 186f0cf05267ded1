#include "sync-server/support/texting_salon.h"
#include "sync-server/support/words.h"

#include "salon/wire/command_json.h"

#include <QElapsedTimer>
#include <QTest>

#include <array>
#include <atomic>
#include <barrier>
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

/// A server's worth of everything, on a database that others use, too.
struct Replica {
    Replica(ServerDatabase& database, Telephones& telephones, std::size_t number, const std::atomic<std::int64_t>& nowMs)
        : store(database),
          ingestor(store, nullptr),
          contacts(database),
          people(contacts),
          table(database),
          gateway(std::make_unique<CountingGateway>(telephones, number), [&nowMs] { return nowMs.load(); }, [] { return 0; }),
          messenger(MessengerParts{kShop, ingestor, store, table, people, gateway, [&nowMs] { return nowMs.load(); },
                                   [](const ReservationId& reservation) { return reservation.text; }, "", false}) {}

    /// Until nothing is due any more.
    void work(const std::atomic<std::int64_t>& nowMs) {
        while (messenger.step() <= nowMs) {
        }
    }

    SqliteLogStore store;
    Ingestor ingestor;
    Contacts contacts;
    People people;
    MessengerTable table;
    GuardedGateway gateway;
    Messenger messenger;
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
    std::vector<CommandBody> changesOf(int day, int stage) const;
    void play(int stage, Replica& one, Replica& other);

    ScratchFolder m_folder;
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

std::vector<CommandBody> TwoMessengersTest::changesOf(int day, int stage) const {
    std::vector<CommandBody> bodies;
    for (int place = 0; place < kVisitsADay; ++place) {
        const int start = 600 + 120 * place + (stage % 2 == 0 ? 0 : 60);
        BookReservation booking = cut(visit(day, place).text, start);
        booking.day = parseDay("2026-06-10").value().plus(day);
        if (stage == 0)
            bodies.push_back(booking);
        else if (stage == kStages - 1)
            bodies.push_back(CancelReservation{visit(day, place)});
        else
            bodies.push_back(MoveReservation{visit(day, place), booking.day, start});
    }
    return bodies;
}

/// The visits of one day come due at the same second, those of the next day a second later: both reach for the same few.
void TwoMessengersTest::play(int stage, Replica& one, Replica& other) {
    for (int day = 0; day < kDays; ++day) {
        desk(changesOf(day, stage));
        for (Replica* replica : {&one, &other}) replica->work(m_nowMs);
        m_nowMs += 1000;
    }
    std::barrier together(2, [this]() noexcept { m_nowMs += 1000; });
    const auto work = [&](Replica& replica) {
        for (int second = 0; second < kDays + 61; ++second) {
            replica.work(m_nowMs);
            together.arrive_and_wait();
        }
    };
    std::thread second{[&] { work(other); }};
    work(one);
    second.join();
}

void TwoMessengersTest::sayTenThousandThingsOnceEach() {
    m_database = std::make_unique<ServerDatabase>(m_folder.path() + "/server.sqlite");
    m_store = std::make_unique<SqliteLogStore>(*m_database);
    m_ingestor = std::make_unique<Ingestor>(*m_store, nullptr);
    desk(smallSalon());
    Texting texting = TextingSalon::switchedOn();
    texting.quietToMinute = texting.quietFromMinute;
    texting.pauseSeconds = kDays;
    desk({DefineTexting{texting}});

    Telephones telephones;
    Replica one{*m_database, telephones, 0, m_nowMs};
    Replica other{*m_database, telephones, 1, m_nowMs};
    QElapsedTimer took;
    took.start();
    for (int stage = 0; stage < kStages; ++stage) {
        telephones.stage = stage;
        play(stage, one, other);
    }

    int twice = 0;
    for (const auto& [text, count] : telephones.texts) twice += count - 1;
    const int expected = kStages * kDays * kVisitsADay;
    const int missing = expected - static_cast<int>(telephones.texts.size());
    const auto entries = m_store->head(kShop).position;
    // A change, a claim and a report for each; what is more was refused because the other was quicker.
    const auto refused = entries - 3 * expected - static_cast<wire::Position>(smallSalon().size()) - 1;
    qInfo("%d decisions, %d missing, %d sent twice; %d by one messenger, %d by the other; %lld claims refused; %.1f s", expected, missing, twice,
          telephones.byMessenger[0], telephones.byMessenger[1], static_cast<long long>(refused), static_cast<double>(took.elapsed()) / 1000);
    QCOMPARE(missing, 0);
    QCOMPARE(twice, 0);
    QVERIFY2(telephones.byMessenger[0] > 0 && telephones.byMessenger[1] > 0, "Both had something to say.");
    QVERIFY2(refused > 0, "They reached for the same text now and then.");
    QCOMPARE(m_ingestor->current(kShop).book.attention().size(), 0U);
}

QTEST_GUILESS_MAIN(TwoMessengersTest)
#include "two_messengers_test.moc"
