#include "rig.h"

#include "simulation/trace.h"
#include "support/fake_shop.h"

#include <filesystem>
#include <sstream>

namespace salon::model {

using simulation::Failure;

namespace {

/// STRAY_WISH of the model.
constexpr const char* kStrayMark = "7";

std::string answerIn(const std::optional<desk::Reply<wire::BatchAnswer>>& reply) {
    if (!reply) return "no answer";
    if (const auto* refused = std::get_if<desk::Refused>(&*reply)) return refused->problem.code;
    return std::holds_alternative<wire::BatchAnswer>(*reply) ? "verdicts" : "no answer";
}

/// As the model counts answers.
int kindOf(const desk::Reply<wire::BatchAnswer>& reply) {
    const std::string answer = answerIn(reply);
    return answer == "verdicts" ? 1 : answer == "gap" ? 2 : answer == "fork" ? 3 : 0;
}

desk::LinkError silence() {
    return {desk::LinkFailure::unreachable, "no answer in time"};
}

}  // namespace

Rig::Rig(bool clone) : m_salon(test::smallSalon(0)) {
    if (!m_folder.isValid()) throw Failure("There is no room for temporary files.");
    const std::filesystem::path file = m_folder.filePath("server.sqlite").toStdString();
    for (auto& replica : m_replicas) replica = std::make_unique<ScriptedReplica>(file, m_salon.shop);
    m_salon.found(m_replicas[0]->store());
    for (std::size_t i = 0; i < m_desks.size(); ++i)
        m_desks[i] = std::make_unique<ScriptedDesk>(test::DeskDisk::fresh(m_salon, "desk-" + std::to_string(i), test::Dice(i + 1)));
    for (const auto& desk : m_desks) meet(desk->disk().identity->incarnation);
    m_desks[0]->start();
    if (!clone) m_desks[1]->start();
}

bool Rig::apply(const std::string& step) {
    std::istringstream text(step);
    Words words;
    for (std::string word; text >> word;) words.push_back(word);
    m_lastAnswer.clear();
    bool happened = true;
    if (words.front() == "desk") {
        const std::string what = step.substr(words[0].size() + words[1].size() + 2);
        happened = deskStep(std::stoi(words[1]), what);
    } else if (words.front() == "replica") {
        const std::string what = step.substr(words[0].size() + words[1].size() + 2);
        happened = replicaStep(std::stoi(words[1]), words, what);
    } else if (words.front() == "page") {
        happened = readPage(deskOf(words.back()));
    }
    for (const auto& desk : m_desks)
        if (desk->isHere()) meet(desk->disk().identity->incarnation);
    return happened;
}

bool Rig::deskStep(int number, const std::string& what) {
    ScriptedDesk& desk = *m_desks.at(static_cast<std::size_t>(number));
    if (!desk.isHere() || what.starts_with("is a copy") || what.starts_with("is put back") || what == "is backed up")
        return copyStep(number, what);
    ScriptedLink& link = desk.link();
    if (what.starts_with("wishes ")) {
        wish(desk, std::stoi(what.substr(7)));
    } else if (what.starts_with("hears no answer")) {
        if (!link.isSending()) return false;
        link.answer(silence());
    } else if (what == "hears no page") {
        if (!link.isPulling()) return false;
        link.answerPage(silence());
    } else if (what.starts_with("hears ")) {
        if (!link.reply) return false;
        const auto reply = *link.reply;
        link.answer(reply);
        return kindOf(reply) == std::stoi(what.substr(6));
    } else if (what == "reads its page") {
        if (!link.page) return false;
        link.answerPage(desk::Reply<wire::Page>(*link.page));
    } else if (what == "tries again" || what == "looks") {
        const char* timer = what == "looks" ? "poll" : "retry";
        if (!desk.timing().has(timer)) return false;
        desk.timing().fire(timer);
    } else if (what.starts_with("is told of ")) {
        desk.engine().headAnnounced(m_salon.head().position + std::stoi(what.substr(11)));
    } else if (what == "starts again") {
        desk.start();
    } else {
        throw Failure("The script says something nobody knows of a desk: " + what);
    }
    return true;
}

bool Rig::copyStep(int number, const std::string& what) {
    const bool noticed = !what.ends_with("unnoticed");
    if (what == "is backed up") m_backup = m_desks[0]->disk();
    else if (what.starts_with("is put back") && m_backup) putBack(noticed);
    else if (what.starts_with("is a copy") && number == 1) m_desks[1]->putIn(m_desks[0]->disk(), noticed);
    else return false;
    return true;
}

void Rig::putBack(bool noticed) {
    // What the newer disk alone knew of is gone, and people know.
    std::set<int> kept;
    for (const auto& entry : log()) kept.insert(std::stoi(entry.command.stamp.zone));
    for (const auto& row : m_backup->outbox) kept.insert(std::stoi(row.command.stamp.zone));
    for (const auto& row : m_desks[0]->disk().outbox)
        if (const int wish = std::stoi(row.command.stamp.zone); !kept.contains(wish)) m_acknowledged.erase(wish);
    m_desks[0]->putIn(*m_backup, noticed);
    m_backup.reset();
}

void Rig::wish(ScriptedDesk& desk, int wish) {
    const std::string id = "wish-" + std::to_string(wish);
    const Day day = m_salon.firstDay.plus(1);
    desk.wish(BookReservation{{id}, {"anna"}, day, {{{"cut"}, Wish::any(), 600, {}, false}}, false}, std::to_string(wish), {m_salon.firstDay, 600});
    m_acknowledged.insert(wish);
}

bool Rig::replicaStep(int number, const Words& words, const std::string& what) {
    if (what.starts_with("begins call ")) return beginCall(number, std::stoi(words.back()));
    if (what.starts_with("begins late ")) return beginLate(number, std::stoi(words.at(4)), words);
    if (what.starts_with("begins a stray batch")) return beginStray(number, what.ends_with("hole before it"));
    if (what == "commits") return finish(number, ScriptedReplica::Ending::answers);
    if (what == "commits and ends") return finish(number, ScriptedReplica::Ending::endsAfter);
    if (what == "ends") return finish(number, ScriptedReplica::Ending::endsBefore);
    throw Failure("The script says something nobody knows of a server: " + what);
}

bool Rig::beginCall(int replica, int desk) {
    const ScriptedDesk& caller = *m_desks.at(static_cast<std::size_t>(desk));
    if (!caller.isHere() || !caller.link().isSending() || caller.link().reply) return false;
    return begin(replica, caller.terminal(), caller.link().batch(), {desk, caller.link().call(), false});
}

bool Rig::beginLate(int replica, int desk, const Words& words) {
    const ScriptedDesk& sender = *m_desks.at(static_cast<std::size_t>(desk));
    std::vector<int> wanted;
    for (std::size_t i = 5; i < words.size(); ++i)
        if (const int code = std::stoi(words[i])) wanted.push_back(code);
    for (const auto& batch : sender.network()) {
        std::vector<int> codes;
        for (const auto& command : batch.commands) codes.push_back(codeOf(command));
        if (codes == wanted) return begin(replica, batch.commands.front().stamp.terminal, batch, {});
    }
    return false;
}

bool Rig::beginStray(int replica, bool beyond) {
    Command stray;
    const auto& identity = *m_desks[0]->disk().identity;
    std::int64_t last = 0;
    for (const auto& entry : log())
        if (entry.command.stamp.incarnation == identity.incarnation) last = entry.command.stamp.number;
    stray.stamp = {identity.terminal, identity.incarnation, beyond ? last + 2 : last, {m_salon.firstDay, 600}, kStrayMark, 540, "reception", Mode::promised};
    stray.body = RegisterCustomer{{"stray"}};
    return begin(replica, identity.terminal, {{stray}}, {});
}

bool Rig::begin(int replica, const TerminalId& sender, const wire::Batch& batch, Waiting waiting) {
    const auto r = static_cast<std::size_t>(replica);
    if (m_replicas[r]->isBusy()) return false;
    waiting.behindLock = m_replicas[1 - r]->isBusy();
    m_replicas[r]->begin(sender, batch, waiting.behindLock);
    m_waiting[r] = waiting;
    return !waiting.behindLock;
}

bool Rig::finish(int replica, ScriptedReplica::Ending ending) {
    const auto r = static_cast<std::size_t>(replica);
    if (!m_replicas[r]->isBusy() || m_waiting[r].behindLock) return false;
    auto reply = m_replicas[r]->finish(ending);
    m_waiting[1 - r].behindLock = false;
    m_lastAnswer = answerIn(reply);
    if (!reply || m_waiting[r].desk < 0) return true;
    ScriptedDesk& desk = *m_desks[static_cast<std::size_t>(m_waiting[r].desk)];
    const bool listens = desk.isHere() && desk.link().isSending() && desk.link().call() == m_waiting[r].call;
    if (listens && !desk.link().reply) desk.link().reply = std::move(reply);
    return true;
}

bool Rig::readPage(ScriptedDesk& desk) {
    if (!desk.isHere() || !desk.link().isPulling()) return false;
    desk.link().page = m_replicas[0]->read(desk.link().after(), desk.link().max());
    return true;
}

std::vector<wire::Entry> Rig::log() {
    return m_replicas[0]->store().readAfter(m_salon.shop, m_salon.head().position, 1000);
}

}  // namespace salon::model
