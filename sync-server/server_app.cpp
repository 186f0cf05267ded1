#include "server_app.h"

#include "admin/admin_socket.h"
#include "demo/demo_salon.h"
#include "http/api.h"
#include "http/http_front.h"
#include "http/web_api.h"
#include "ingest/ingestor.h"
#include "ingest/snapshot_keeper.h"
#include "store/data_folder.h"
#include "store/registry.h"
#include "store/sqlite_log_store.h"
#include "stream/head_board.h"
#include "stream/stream_hub.h"
#include "text_service.h"

#include <chrono>
#include <csignal>
#include <cstdio>
#include <ctime>
#include <iterator>
#include <sys/resource.h>
#include <thread>

namespace salon::server {

namespace {

/// A server that is just ending lets go of its folder within this time.
constexpr int kFolderWaitMs = 3000;
/// A server that is just starting answers within this time, even with a demo salon to make.
constexpr std::chrono::seconds kStartPatience{30};
constexpr int kFolderRetryMs = 100;

std::int64_t utcSeconds() {
    return static_cast<std::int64_t>(std::time(nullptr));
}

/// A stream is a file to the system, and the usual limit is made for programs with a dozen.
void allowManyConnections() {
    rlimit files{};
    if (::getrlimit(RLIMIT_NOFILE, &files) != 0) return;
    files.rlim_cur = files.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &files);
}

/// The demo salon stands in Seoul, nine hours before UTC all year.
WallTime wallTimeInSeoul() {
    const std::int64_t seconds = utcSeconds() + 9 * 3600;
    return {Day{static_cast<std::int32_t>(seconds / 86400)}, static_cast<int>(seconds % 86400 / 60)};
}

/// Of a clock that nobody sets, back or forth.
std::int64_t steadySeconds() {
    return std::chrono::duration_cast<std::chrono::seconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

/// What customers do on their own pages, with all that stands behind it.
struct CustomersPage {
    CustomersPage(ServerDatabase& database, Ingestor& ingestor, Registry& registry, const std::string& publicUrl, TextService* texts)
        : table(database),
          links(table, publicUrl),
          contacts(database),
          people(contacts),
          pen(ingestor, TerminalId{kWebTerminal}, utcSeconds),
          desk({ingestor, registry, people, pen, links, texts ? &texts->gateway() : nullptr,
                texts ? [texts](const ShopId& shop) { return texts->numberOf(shop); } : std::function<std::string(const ShopId&)>{}, utcSeconds, steadySeconds,
                table.key("web_attempt")}),
          api(desk, publicUrl) {}

    VisitLinkTable table;
    VisitLinks links;
    Contacts contacts;
    People people;
    ServerPen pen;
    WebDesk desk;
    WebApi api;
};

/// Nobody at the desk would know why no customer books.
void tellOfMissingTexts(Ingestor& ingestor, Registry& registry) {
    for (const ShopRecord& shop : registry.shops())
        if (ingestor.current(shop.id).book.webBooking().on)
            std::fprintf(stderr,
                         "hairshop-server: shop %s takes bookings online, but nothing here carries the texts that confirm them: its page "
                         "asks customers to call. Name a gateway with --texts.\n",
                         shop.id.text.c_str());
}

std::vector<Route> joined(std::vector<Route> routes, std::vector<Route> more) {
    std::move(more.begin(), more.end(), std::back_inserter(routes));
    return routes;
}

}  // namespace

int ServerApp::main(const std::vector<std::string>&) {
    try {
        serve();
        return kExitDone;
    } catch (const WrongTextSettings& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return kExitUsage;
    } catch (const StoreError& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return kExitStorage;
    }
}

void ServerApp::serve() {
    allowManyConnections();
    const DataFolder folder{m_line.data, kFolderWaitMs};
    ServerDatabase database{folder.databaseFile()};
    SqliteLogStore store{database};
    Registry registry{database, utcSeconds};
    HeadBoard heads;
    StreamHub streams;
    std::function<void(const ShopId&)> afterGrowth;
    Ingestor ingestor{store, [&](const ShopId& shop, wire::Position head) {
                          heads.announce(shop, head);
                          streams.announce(shop, head);
                          if (afterGrowth) afterGrowth(shop);
                      }};

    if (m_line.demo && registry.shops().empty()) openDemoSalon(ingestor, registry, wallTimeInSeoul());
    SnapshotKeeper snapshots{ingestor};
    std::unique_ptr<TextService> texts;
    if (!m_line.texts.empty()) texts = std::make_unique<TextService>(m_line.texts, database, store, ingestor, registry);
    afterGrowth = [&](const ShopId& shop) {
        snapshots.look(shop);
        if (texts) texts->look(shop);
    };
    // Read before the first terminal asks; and a long log without a snapshot gets one.
    for (const ShopRecord& shop : registry.shops()) snapshots.look(shop.id);
    Api api{store, ingestor, registry, heads};
    api.onOpened = [&](const TerminalRecord& terminal, const ReservationId& reservation) {
        streams.tellOpen(terminal.shop, terminal.id, reservation);
    };
    api.publicUrl = m_line.publicUrl;
    if (!texts) tellOfMissingTexts(ingestor, registry);
    CustomersPage page{database, ingestor, registry, m_line.publicUrl, texts.get()};
    auto routes = joined(api.routes(), page.api.routes());
    if (texts) routes = joined(std::move(routes), texts->routes());
    HttpFront front{m_line.listen, Router{std::move(routes)}, registry, streams, [&api] { return api.isDraining(); }};
    api.isOverloaded = [&front] { return front.isOverloaded(); };
    api.figures = [&] { return front.figures() + (texts ? texts->figures() : ""); };
    if (texts) api.texts = [&texts] { return texts->state(); };
    AdminCommands commands{ingestor, registry, [&](const TerminalId& terminal) { streams.dropTerminal(terminal); }};
    if (texts) commands.tryText = [&texts](const ShopId& shop, const std::string& number) { return texts->tryOut(shop, number); };
    {
        const AdminSocket admin{folder.path(), commands};
        const auto linkOf = [&page](const ShopId& shop, const ReservationId& visit) { return page.links.linkOf({shop, visit}); };
        if (texts) texts->begin(front.address(), linkOf);
        front.start();
        std::printf("{\"ready\":true,\"listen\":\"%s\"}\n", front.address().c_str());
        std::fflush(stdout);
        waitForTerminationRequest();
        api.startDraining();
        std::this_thread::sleep_for(std::chrono::seconds(m_line.drainSeconds));
    }
    heads.close();
    front.stop();
    if (texts) texts->end();
}

void blockTerminationSignals() {
    sigset_t signals;
    sigemptyset(&signals);
    for (const int signal : {SIGINT, SIGTERM, SIGQUIT}) sigaddset(&signals, signal);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
}

AdminReply administer(const CommandLine& line) {
    const auto patience = std::chrono::steady_clock::now() + kStartPatience;
    while (true) {
        if (auto reply = AdminSocket::ask(line.data, line.admin)) return *reply;
        try {
            const DataFolder folder{line.data, kFolderRetryMs};
            ServerDatabase database{folder.databaseFile()};
            SqliteLogStore store{database};
            Registry registry{database, utcSeconds};
            Ingestor ingestor{store, {}};
            return AdminCommands{ingestor, registry, {}}.run(line.admin);
        } catch (const FolderHeld& held) {
            // A server that has just been started listens to its socket only when the book is read.
            if (std::chrono::steady_clock::now() >= patience) return {kExitStorage, "", held.what()};
        } catch (const StoreError& error) {
            return {kExitStorage, "", error.what()};
        }
    }
}

}  // namespace salon::server
