#include "schedule.h"

#include "salon/wire/canonical.h"

#include <algorithm>

namespace salon::simulation {

namespace {

/// With two stylists this fills both days twice.
constexpr int kGesturesMax = 40;
/// A line that is back, a backed-off retry, a poll without a stream: all of it fits several times.
constexpr int kHealingMsMax = 10 * 60 * 1000;

constexpr int kPuttingBackMs = 40'000;

const char* name(VerdictKind kind) {
    return kind == VerdictKind::accepted ? "accepted" : kind == VerdictKind::flagged ? "flagged" : "refused";
}

}  // namespace

Schedule::Schedule(std::uint64_t seed, bool printed) : m_dice(seed), m_trace(printed) {
    const int variant = m_dice.below(test::kSmallSalonVariants);
    const int desks = m_dice.between(2, 4);
    std::vector<std::string> names;
    for (int i = 1; i <= desks; ++i) names.push_back("desk-" + std::to_string(i));
    m_shop = std::make_unique<test::FakeShop>(names, variant, m_dice.below(1'000'000));
    const Day first = m_shop->salon().firstDay.plus(1);
    m_auditor = std::make_unique<Auditor>(*m_shop, first, first.plus(Receptionist::kDays - 1));
    chooseFaults();
    for (const auto& one : names) {
        m_desks.push_back({one, std::make_unique<Receptionist>(one, m_shop->salon(), m_dice.split()), {}, {}, false, 0, 0});
        chooseWeather(m_desks.back());
        if (m_dice.chance(30)) m_shop->at(one).setClock({m_shop->salon().firstDay.plus(m_dice.between(-3, 3)), m_dice.below(kMinutesPerDay)});
    }
    m_gesturesLeft = m_dice.between(12, kGesturesMax);
    connectAuditor();
}

void Schedule::chooseFaults() {
    const auto some = [this](int percent) { return m_dice.chance(40) ? percent : 0; };
    m_faults = {some(4), some(3), some(4), m_dice.chance(10) ? 3 : 0, some(3), some(8), some(2), some(6), some(6), some(5)};
}

void Schedule::chooseWeather(Desk& desk) {
    const auto some = [this](int most) { return m_dice.chance(40) ? m_dice.between(1, most) : 0; };
    test::Weather& bad = desk.bad;
    bad.requestLossPercent = some(40);
    bad.answerLossPercent = some(40);
    bad.repeatPercent = some(40);
    bad.repeatLateMsMax = m_dice.chance(50) ? 300 : 20'000;
    bad.truncatePercent = some(15);
    bad.staleAnswerPercent = some(20);
    bad.connectRefused = m_dice.chance(50);
    bad.asText = m_dice.chance(12);
    if (m_dice.chance(30)) bad.delayMsMax = m_dice.between(50, 3000);
    m_shop->at(desk.name).weather() = bad;
}

void Schedule::connectAuditor() {
    test::FakeServer& server = m_shop->server();
    const auto spread = server.onAnnounce;
    server.onAnnounce = [this, spread](wire::Position head) {
        m_auditor->checkAnnounced(head);
        spread(head);
    };
    server.afterBatch = [this](const wire::BatchAnswer* answer) {
        const int before = m_auditor->entries();
        m_auditor->readLog();
        for (int i = before; i < m_auditor->entries(); ++i) {
            const auto& entry = m_auditor->entry(i);
            say("server", std::to_string(entry.position) + " " + entry.command.stamp.zone + " " + name(entry.verdict.kind) + " " +
                              entry.sha256.substr(0, 8));
        }
        if (answer) m_auditor->checkAnswer(*answer);
    };
    server.onDied = [this] {
        say("server", "dies in a commit");
        m_shop->time().after(m_dice.between(100, 8000), [this] { m_shop->server().start(); });
    };
    for (auto& desk : m_desks) m_shop->at(desk.name).onChanged = [this, name = desk.name] { check(name); };
}

void Schedule::check(const std::string& desk) {
    test::FakeTerminal& terminal = m_shop->at(desk);
    if (!terminal.isUp()) return;
    m_auditor->checkDesk(desk, terminal);
    if (m_dice.chance(10)) m_auditor->checkScreen(desk, terminal);
}

void Schedule::planWork() {
    for (auto& desk : m_desks) m_shop->time().after(m_dice.below(2000), [this, &desk] { turn(desk); });
}

void Schedule::turn(Desk& desk) {
    if (m_healed || m_gesturesLeft <= 0) return;
    test::FakeTerminal& terminal = m_shop->at(desk.name);
    misfortune(desk, terminal);
    if (terminal.isUp()) work(desk, terminal);
    m_shop->time().after(m_dice.chance(80) ? m_dice.between(50, 3000) : m_dice.between(3000, 20'000), [this, &desk] { turn(desk); });
}

void Schedule::work(Desk& desk, test::FakeTerminal& terminal) {
    --m_gesturesLeft;
    Gesture gesture = desk.receptionist->next(terminal.book());
    const std::string mark = desk.name + "." + std::to_string(++desk.gestures);
    try {
        const auto stored = terminal.submit(std::move(gesture.body), std::move(gesture.words), mark);
        say(desk.name, mark + " " + gesture.told + (!stored ? ": not stored" : stored->stamp.mode == Mode::asking ? " (asking)" : " (promised)"));
        if (stored) m_auditor->acknowledged(desk.name, mark);
    } catch (const test::TerminalDied&) {
        say(desk.name, mark + " " + gesture.told + ": dies of it");
        crash(desk);
    }
}

void Schedule::misfortune(Desk& desk, test::FakeTerminal& terminal) {
    serverMisfortune();
    lineMisfortune(desk, terminal);
    if (terminal.isUp()) deskMisfortune(desk, terminal);
}

void Schedule::deskMisfortune(Desk& desk, test::FakeTerminal& terminal) {
    if (m_dice.chance(m_faults.deskDiskFull)) terminal.disk().nextCommit = test::DiskFault::full;
    if (m_dice.chance(m_faults.deskDies))
        terminal.disk().nextCommit = m_dice.chance(50) ? test::DiskFault::diesBefore : test::DiskFault::diesAfter;
    if (m_faults.deskPutBack > 0 && !desk.backup && !desk.putBack && m_dice.chance(20)) desk.backup = terminal.disk();
    if (desk.backup && m_dice.chance(m_faults.deskPutBack)) return putBack(desk, terminal);
    if (m_dice.chance(m_faults.stray)) strayMessage(desk, terminal);
    if (m_dice.chance(m_faults.deskCrash)) crash(desk);
}

void Schedule::strayMessage(Desk& desk, test::FakeTerminal& terminal) {
    const auto& identity = *terminal.disk().identity;
    const std::int64_t known = m_auditor->lastNumber(identity.terminal, identity.incarnation);
    const bool hole = known == 0 || m_dice.chance(50);
    Command stray;
    stray.stamp = {identity.terminal, identity.incarnation, hole ? known + 2 : known, terminal.wallClock(), Auditor::kStray, 540, "reception", Mode::promised};
    stray.body = RegisterCustomer{{"stray"}};
    say(desk.name, hole ? "seems to send a number too high" : "seems to use a number twice");
    const auto reply = m_shop->server().take(identity.terminal, {{stray}});
    if (!reply || !std::holds_alternative<desk::Refused>(*reply)) {
        if (reply) throw Failure(hole ? "A batch with a hole before it was taken." : "A number that came again with another content was taken.");
        return;
    }
    const auto& problem = std::get<desk::Refused>(*reply).problem;
    if (problem.status == 409 && problem.code != (hole ? "gap" : "fork")) throw Failure("The server took a hole for a fork, or a fork for a hole.");
}

void Schedule::crash(Desk& desk) {
    say(desk.name, "crashes");
    m_shop->at(desk.name).crash();
    m_shop->time().after(m_dice.between(100, 10'000), [this, &desk] {
        m_shop->at(desk.name).start();
        m_auditor->lookAgain();
        say(desk.name, "starts again");
    });
}

void Schedule::putBack(Desk& desk, test::FakeTerminal& terminal) {
    say(desk.name, "gets yesterday's disk put back");
    terminal.crash();
    // Chance goes on: a disk that is put back does not draw the same secrets again.
    const int drawn = terminal.disk().secretsDrawn;
    terminal.disk() = *desk.backup;
    terminal.disk().secretsDrawn = drawn;
    terminal.disk().copied = m_dice.chance(50);
    desk.backup.reset();
    desk.putBack = true;
    desk.putBackUntilMs = m_shop->time().nowMs() + kPuttingBackMs;
    m_auditor->diskPutBack(desk.name);
    // A person needs longer for that than any message lives.
    m_shop->time().after(kPuttingBackMs, [this, &desk] { m_shop->at(desk.name).start(); });
}

void Schedule::serverMisfortune() {
    test::FakeServer& server = m_shop->server();
    if (!server.isUp()) return;
    if (m_dice.chance(m_faults.commitFault)) {
        constexpr test::CommitFault kFaults[] = {test::CommitFault::diskFullBefore, test::CommitFault::diskFullAfter,
                                                 test::CommitFault::diesBefore, test::CommitFault::diesAfter};
        server.breakNextCommit(kFaults[m_dice.below(4)]);
    }
    if (m_dice.chance(m_faults.overload)) {
        server.setOverloaded(1);
        m_shop->time().after(m_dice.between(500, 6000), [this] { m_shop->server().setOverloaded(0); });
    }
    if (m_dice.chance(m_faults.serverCrash)) {
        say("server", "is killed");
        server.kill();
        m_shop->time().after(m_dice.between(100, 8000), [this] { m_shop->server().start(); });
    }
}

void Schedule::lineMisfortune(Desk& desk, test::FakeTerminal& terminal) {
    if (m_dice.chance(m_faults.outage)) {
        const int kind = m_dice.below(3);
        say(desk.name, kind == 0 ? "loses the line" : kind == 1 ? "loses the way there" : "loses the way back");
        terminal.weather().requestsPass = kind == 2;
        terminal.weather().answersPass = kind == 1;
        m_shop->time().after(m_dice.between(1000, 60'000), [this, &desk] {
            m_shop->at(desk.name).weather().requestsPass = m_shop->at(desk.name).weather().answersPass = true;
        });
    }
    if (m_dice.chance(m_faults.offlineByHand)) {
        say(desk.name, terminal.isOfflineByHand() ? "joins the line" : "cuts the line by hand");
        terminal.isOfflineByHand() ? terminal.goOnline() : terminal.goOffline();
    }
}

bool Schedule::isBeingPutBack(const test::FakeTerminal& terminal) const {
    return std::any_of(m_desks.begin(), m_desks.end(), [&](const Desk& desk) {
        return desk.name == terminal.disk().desk && m_shop->time().nowMs() < desk.putBackUntilMs;
    });
}

void Schedule::heal() {
    m_healed = true;
    say("shop", "everything heals");
    if (!m_shop->server().isUp()) m_shop->server().start();
    m_shop->server().breakNextCommit(test::CommitFault::none);
    m_shop->server().setOverloaded(0);
    for (auto* terminal : m_shop->desks()) {
        const bool asText = terminal->weather().asText;
        terminal->weather() = {};
        terminal->weather().asText = asText;
        terminal->disk().nextCommit = test::DiskFault::none;
        if (!isBeingPutBack(*terminal)) terminal->start();
        if (terminal->isOfflineByHand()) terminal->goOnline();
    }
}

Outcome Schedule::run() {
    try {
        return runThrough();
    } catch (const Failure&) {
        m_auditor->explainNext(m_trace);
        throw;
    }
}

Outcome Schedule::runThrough() {
    planWork();
    while (m_gesturesLeft > 0) m_shop->step();
    heal();
    if (!m_shop->settle(kHealingMsMax)) {
        for (auto* terminal : m_shop->desks())
            if (terminal->disk().cursor.position != m_shop->server().head().position || !terminal->disk().outbox.empty())
                throw Failure(terminal->disk().desk + " has " + std::to_string(terminal->disk().outbox.size()) + " commands waiting and stands at position " +
                              std::to_string(terminal->disk().cursor.position) + " of " + std::to_string(m_shop->server().head().position) +
                              " ten minutes after the last fault.");
    }
    m_auditor->lookAgain();
    for (auto& desk : m_desks) {
        m_auditor->checkDesk(desk.name, m_shop->at(desk.name));
        m_auditor->checkScreen(desk.name, m_shop->at(desk.name));
    }
    m_auditor->checkEnd();
    say("shop", "settled at " + std::to_string(m_auditor->entries()) + " entries, " + std::to_string(m_auditor->clashes()) + " clashes");
    return {wire::sha256Hex(m_trace.text()), m_auditor->entries(), m_auditor->clashes()};
}

}  // namespace salon::simulation
