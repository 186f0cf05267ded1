// What the rig shows, and what must hold.

#include "rig.h"

#include "simulation/trace.h"

#include "salon/wire/book_json.h"

#include <sstream>
#include <utility>

namespace salon::model {

using simulation::Failure;

namespace {

// As sync.pml has them.
constexpr int kRows = 3;
constexpr int kLogMax = 6;
constexpr int kStrayWish = 7;
/// Many times what the model's own healing takes.
constexpr int kSettlingRoundsMax = 200;

int wishOf(const Command& command) {
    return std::stoi(command.stamp.zone);
}

}  // namespace

void Rig::meet(const std::string& incarnation) {
    m_incarnations.try_emplace(incarnation, static_cast<int>(m_incarnations.size()));
}

int Rig::codeOf(const desk::CommandKey& key) const {
    const auto met = m_incarnations.find(key.incarnation);
    return ((met == m_incarnations.end() ? 7 : met->second) << 2) | static_cast<int>(key.number);
}

int Rig::codeOf(const Command& command) const {
    return (wishOf(command) << 5) | codeOf(desk::keyOf(command));
}

std::string Rig::printed() {
    std::ostringstream out;
    const auto entries = log();
    out << "LOG";
    for (std::size_t i = 0; i < kLogMax; ++i) out << ' ' << (i < entries.size() ? codeOf(entries[i].command) : 0);
    out << " head " << entries.size() << '\n' << printedDesk(0) << printedDesk(1);
    return out.str();
}

std::string Rig::printedDesk(int number) {
    const ScriptedDesk& desk = *m_desks[static_cast<std::size_t>(number)];
    const std::string name = "DESK " + std::to_string(number);
    if (!desk.isHere())
        return name + " here 0 incarnation 0 next 1 reviewing 0 cursor 0 outbox 0 0 0 former 0 0 0 unanswered 0 sending 0 pulling 0 waiting 0\n";
    const auto& disk = desk.disk();
    std::ostringstream out;
    out << name << " here 1 incarnation " << m_incarnations.at(disk.identity->incarnation) << " next " << disk.identity->nextNumber
        << " reviewing " << disk.identity->reviewing << " cursor " << disk.cursor.position - m_salon.head().position << " outbox";
    for (std::size_t i = 0; i < kRows; ++i) out << ' ' << (i < disk.outbox.size() ? codeOf(disk.outbox[i].command) : 0);
    out << " former";
    for (std::size_t i = 0; i < kRows; ++i)
        out << ' ' << (i < disk.outbox.size() && disk.outbox[i].former ? codeOf(*disk.outbox[i].former) : 0);
    out << " unanswered " << m_desks[static_cast<std::size_t>(number)]->core().pendingCount() << " sending " << desk.link().isSending()
        << " pulling " << desk.link().isPulling() << " waiting " << desk.timing().has("retry") << '\n';
    return out.str();
}

void Rig::check() {
    const auto entries = log();
    checkLog(entries);
    checkDesks(entries);
    m_seen = entries;
}

void Rig::checkLog(const std::vector<wire::Entry>& log) {
    if (log.size() < m_seen.size()) throw Failure("The log has become shorter.");
    wire::Position position = m_salon.head().position;
    std::string chain = m_salon.head().sha256;
    std::map<std::string, std::int64_t> numbers;
    std::set<int> wishes;
    for (std::size_t i = 0; i < log.size(); ++i) {
        const auto& entry = log[i];
        const std::string at = "Position " + std::to_string(i + 1) + ": ";
        if (entry.position != ++position || entry.previousSha256 != chain) throw Failure(at + "it does not follow the one before it.");
        if (i < m_seen.size() && entry.sha256 != m_seen[i].sha256) throw Failure(at + "it has changed.");
        auto& number = numbers[entry.command.stamp.incarnation];
        if (entry.command.stamp.number != number + 1)
            throw Failure(at + "number " + std::to_string(entry.command.stamp.number) + " follows number " + std::to_string(number) + ".");
        ++number;
        if (!wishes.insert(wishOf(entry.command)).second) throw Failure(at + "a wish is in the log twice.");
        if (wishOf(entry.command) == kStrayWish) throw Failure(at + "nobody made what stands there.");
        chain = entry.sha256;
    }
}

void Rig::checkDesks(const std::vector<wire::Entry>& log) {
    std::set<int> kept;
    for (const auto& entry : log) kept.insert(wishOf(entry.command));
    for (const auto& desk : m_desks) {
        const auto& disk = desk->disk();
        for (const auto& row : disk.outbox) kept.insert(wishOf(row.command));
        const auto index = disk.cursor.position - m_salon.head().position;
        if (index < 0 || index > static_cast<wire::Position>(log.size())) throw Failure(disk.desk + " has read what the log does not have.");
        const std::string& chain = index == 0 ? m_salon.head().sha256 : log[static_cast<std::size_t>(index - 1)].sha256;
        if (disk.cursor.sha256 != chain) throw Failure(disk.desk + " has read another log.");
    }
    for (const int wish : m_acknowledged)
        if (!kept.contains(wish)) throw Failure("Wish " + std::to_string(wish) + " was acknowledged and is nowhere.");
}

bool Rig::isSettled() {
    for (const auto& replica : m_replicas)
        if (replica->isBusy()) return false;
    for (const auto& desk : m_desks)
        if (desk->isHere() && !(desk->isIdle() && desk->disk().outbox.empty() && desk->disk().cursor.position == head() + m_salon.head().position))
            return false;
    return true;
}

void Rig::settleOnce() {
    for (int replica : {0, 1}) finish(replica, ScriptedReplica::Ending::answers);
    for (int number : {0, 1}) {
        ScriptedDesk& desk = *m_desks[static_cast<std::size_t>(number)];
        if (!desk.isHere()) continue;
        if (beginCall(0, number)) finish(0, ScriptedReplica::Ending::answers);
        if (auto& reply = desk.link().reply) desk.link().answer(desk::Reply<wire::BatchAnswer>(*reply));
        if (readPage(desk)) desk.link().answerPage(desk::Reply<wire::Page>(*desk.link().page));
        desk.timing().fire("retry");
        if (desk.isIdle() && desk.disk().cursor.position < head() + m_salon.head().position) desk.timing().fire("poll");
        meet(desk.disk().identity->incarnation);
    }
}

void Rig::settle() {
    for (int round = 0; round < kSettlingRoundsMax && !isSettled(); ++round) settleOnce();
    check();
    for (const auto& desk : m_desks) {
        if (!desk->isHere()) continue;
        if (!isSettled()) throw Failure("An outbox or a reader stands still although everything is well: " + printed());
        if (wire::stateSha256(desk->core().confirmed()) != wire::stateSha256(m_replicas[0]->book()))
            throw Failure("The book of " + desk->disk().desk + " is not the server's.");
    }
    std::set<int> logged;
    for (const auto& entry : log()) logged.insert(wishOf(entry.command));
    for (const int wish : m_acknowledged)
        if (!logged.contains(wish)) throw Failure("Wish " + std::to_string(wish) + " was acknowledged and is not in the log.");
}

}  // namespace salon::model
