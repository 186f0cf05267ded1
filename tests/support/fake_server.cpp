#include "fake_server.h"

#include <algorithm>
#include <utility>

namespace salon::test {

namespace {

/// Passes everything on; the fault, if any, strikes at commit().
class BreakableTransaction : public server::LogTransaction {
public:
    BreakableTransaction(std::unique_ptr<server::LogTransaction> kept, BreakableLogStore& store)
        : m_kept(std::move(kept)), m_store(store) {}

    server::Head head() override { return m_kept->head(); }
    std::int64_t lastNumber(const TerminalId& terminal, const std::string& incarnation) override {
        return m_kept->lastNumber(terminal, incarnation);
    }
    std::optional<server::Receipt> receipt(const TerminalId& terminal, const std::string& incarnation, std::int64_t number) override {
        return m_kept->receipt(terminal, incarnation, number);
    }
    void append(const wire::Entry& entry) override { m_kept->append(entry); }

    void commit() override {
        const CommitFault fault = m_store.takeFault();
        if (fault == CommitFault::diskFullBefore) throw server::StoreError("The disk is full. Make room and try again.");
        if (fault == CommitFault::diesBefore) throw ServerDied{};
        m_kept->commit();
        if (fault == CommitFault::diskFullAfter) throw server::StoreError("The disk did not answer. Look whether it is full.");
        if (fault == CommitFault::diesAfter) throw ServerDied{};
    }

private:
    std::unique_ptr<server::LogTransaction> m_kept;
    BreakableLogStore& m_store;
};

desk::Refused refused(int status, const std::string& code, std::int64_t nextNumber = 0, int retryAfterSeconds = 0) {
    return {{status, code, "The simulated server refuses.", nextNumber}, retryAfterSeconds};
}

desk::Reply<wire::BatchAnswer> asHttpSaysIt(server::IngestResult result) {
    if (auto* gap = std::get_if<server::Gap>(&result)) return refused(409, "gap", gap->nextNumber);
    if (std::holds_alternative<server::Fork>(result)) return refused(409, "fork");
    if (std::holds_alternative<server::ForeignStamp>(result)) return refused(403, "foreign_stamp");
    return std::get<wire::BatchAnswer>(std::move(result));
}

}  // namespace

std::unique_ptr<server::LogTransaction> BreakableLogStore::begin(const ShopId& shop) {
    return std::make_unique<BreakableTransaction>(m_kept.begin(shop), *this);
}

FakeServer::FakeServer(server::LogStore& disk, ServerMachine& machine, ShopId shop)
    : m_disk(disk), m_machine(machine), m_store(disk), m_shop(std::move(shop)) {
    start();
}

bool FakeServer::start() {
    if (m_ingestor) return true;
    m_store.breakNextCommit(CommitFault::none);
    if (!m_machine.open()) {
        m_machine.processEnds(Ending::killed);
        return false;
    }
    m_ingestor = std::make_unique<server::Ingestor>(m_store, [this](const ShopId&, wire::Position head) {
        if (onAnnounce) onAnnounce(head);
    });
    return true;
}

void FakeServer::kill(Ending ending) {
    m_ingestor.reset();
    m_machine.processEnds(ending);
}

void FakeServer::die() {
    kill(endingWhenItDies);
    if (onDied) onDied();
}

template <class Answer, class Work>
std::optional<desk::Reply<Answer>> FakeServer::answered(Work work) {
    if (!m_ingestor) return std::nullopt;
    if (m_retryAfterSeconds > 0) return refused(503, "busy", 0, m_retryAfterSeconds);
    std::optional<desk::Reply<Answer>> answer;
    try {
        answer = work();
    } catch (const server::StoreError&) {
        answer = refused(503, "store_failed", 0, 1);
    } catch (const ServerDied&) {
        die();
        return std::nullopt;
    }
    if (!m_machine.hasDied()) return answer;
    die();
    return std::nullopt;
}

std::optional<desk::Reply<wire::BatchAnswer>> FakeServer::take(const TerminalId& sender, const wire::Batch& batch) {
    const bool reaches = m_ingestor && m_retryAfterSeconds == 0;
    const auto answer = answered<wire::BatchAnswer>([&] { return asHttpSaysIt(m_ingestor->ingest(m_shop, sender, batch)); });
    if (reaches && afterBatch) afterBatch(answer ? std::get_if<wire::BatchAnswer>(&*answer) : nullptr);
    return answer;
}

std::optional<desk::Reply<wire::Page>> FakeServer::read(wire::Position after, int max) {
    return answered<wire::Page>([&] {
        wire::Page page;
        page.entries = m_disk.readAfter(m_shop, after, std::min(max, wire::kEntriesPerPageMax));
        page.head = m_disk.head(m_shop).position;
        return page;
    });
}

Book FakeServer::book() {
    [[maybe_unused]] const auto calm = m_machine.calm();
    return m_ingestor->current(m_shop).book;
}

}  // namespace salon::test
