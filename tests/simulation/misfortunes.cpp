// What goes wrong in a schedule.

#include "schedule.h"

#include "support/changing_rules.h"

#include <algorithm>

namespace salon::simulation {

namespace {

constexpr int kPuttingBackMs = 40'000;

}  // namespace

void Schedule::misfortune(Desk& desk, test::FakeTerminal& terminal) {
    serverMisfortune();
    lineMisfortune(desk, terminal);
    if (terminal.isUp()) deskMisfortune(desk, terminal);
}

void Schedule::deskMisfortune(Desk& desk, test::FakeTerminal& terminal) {
    if (m_dice.chance(m_faults.deskDiskFull)) terminal.disk().breakNextCommit(m_dice.chance(50) ? test::DiskFault::full : test::DiskFault::fails);
    if (m_dice.chance(m_faults.deskDies))
        terminal.disk().breakNextCommit(m_dice.chance(50) ? test::DiskFault::diesBefore : test::DiskFault::diesAfter);
    if (m_dice.chance(m_faults.longFull)) {
        say(desk.name, "has no room on its disk for a while");
        terminal.disk().setFull(true);
        m_shop->time().after(m_dice.between(500, 20'000), [this, name = desk.name] { m_shop->at(name).disk().setFull(false); });
    }
    if (m_dice.chance(m_faults.secondProgram) && !terminal.turnsSecondAway()) throw Failure("A second program was let into the folder of " + desk.name + ".");
    if (m_dice.chance(m_faults.deskCopied)) copyDesk(desk, terminal);
    if (m_faults.deskPutBack > 0 && !desk.backup && !desk.putBack && m_dice.chance(20)) backUp(desk, terminal);
    if (desk.backup && m_dice.chance(m_faults.deskPutBack)) return putBack(desk, terminal);
    if (m_dice.chance(m_faults.stray)) strayMessage(desk, terminal);
    if (m_dice.chance(m_faults.deskCrash)) crash(desk);
}

void Schedule::strayMessage(Desk& desk, test::FakeTerminal& terminal) {
    const auto& identity = terminal.core().identity();
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
    const auto ending = someEnding();
    say(desk.name, ending == test::Ending::powerCut ? "loses power" : "crashes");
    m_shop->at(desk.name).crash(ending);
    if (m_dice.chance(m_faults.damage)) {
        say(desk.name, "finds a page of its file destroyed");
        m_shop->at(desk.name).disk().damage(m_dice);
    }
    m_shop->time().after(m_dice.between(100, 10'000), [this, name = desk.name] { startDesk(name); });
}

void Schedule::startDesk(const std::string& desk) {
    test::FakeTerminal& terminal = m_shop->at(desk);
    if (terminal.isUp() || isBeingPutBack(terminal)) return;
    if (!terminal.start()) {
        say(desk, "cannot start");
        m_shop->time().after(m_dice.between(500, 3000), [this, desk] { startDesk(desk); });
        return;
    }
    m_auditor->lookAgain();
    say(desk, "starts again");
    check(desk);
}

void Schedule::backUp(Desk& desk, test::FakeTerminal& terminal) {
    const auto outbox = terminal.core().pending();
    desk.backup = terminal.disk().backUp(outbox);
}

void Schedule::putBack(Desk& desk, test::FakeTerminal& terminal) {
    say(desk.name, "gets yesterday's disk put back");
    terminal.crash();
    terminal.disk().putBack(*desk.backup, m_dice.chance(50));
    m_auditor->diskPutBack(desk.name, test::DeskDisk::waitingIn(*desk.backup));
    desk.backup.reset();
    desk.putBack = true;
    desk.putBackUntilMs = m_shop->time().nowMs() + kPuttingBackMs;
    // A person needs longer for that than any message lives.
    m_shop->time().after(kPuttingBackMs, [this, name = desk.name] { startDesk(name); });
}

void Schedule::copyDesk(Desk& desk, test::FakeTerminal& terminal) {
    const std::string name = desk.name + "-copy";
    if (std::any_of(m_desks.begin(), m_desks.end(), [&](const Desk& one) { return one.name == name; })) return;
    say(name, "goes on from a copy");
    const auto backup = terminal.disk().backUp(terminal.core().pending());
    m_auditor->copied(test::DeskDisk::waitingIn(backup));
    m_shop->add(test::DeskDisk::copiedFrom(backup, name, m_dice.split(), m_dice.chance(70)));
    open(name);
    m_shop->at(name).onChanged = [this, name] { check(name); };
    startDesk(name);
    m_shop->time().after(m_dice.below(2000), [this, name] { turn(deskNamed(name)); });
}

void Schedule::startServer() {
    if (m_shop->server().isUp()) return;
    if (!m_shop->server().start()) {
        say("server", "cannot start");
        m_shop->time().after(m_dice.between(500, 3000), [this] { startServer(); });
        return;
    }
    m_auditor->readLog();
}

void Schedule::killServer() {
    const auto ending = someEnding();
    say("server", ending == test::Ending::powerCut ? "loses power" : "is killed");
    m_shop->server().kill(ending);
    m_shop->time().after(m_dice.between(100, 8000), [this] { startServer(); });
}

void Schedule::changeRules() {
    m_auditor->readLog();
    m_shop->server().kill();
    const int rules = m_dice.below(test::kRules);
    say("server", "is replaced by one with rules " + std::to_string(rules));
    m_auditor->rulesReplaced(test::setServerRules(static_cast<test::Rules>(rules)));
    startServer();
}

void Schedule::serverMisfortune() {
    test::FakeServer& server = m_shop->server();
    if (!server.isUp()) return;
    serverDiskMisfortune();
    if (m_dice.chance(m_faults.overload)) {
        server.setOverloaded(1);
        m_shop->time().after(m_dice.between(500, 6000), [this] { m_shop->server().setOverloaded(0); });
    }
    if (m_dice.chance(m_faults.newRules)) changeRules();
    if (m_dice.chance(m_faults.serverCrash)) killServer();
}

void Schedule::serverDiskMisfortune() {
    test::ServerDisk& disk = m_shop->store();
    if (m_dice.chance(m_faults.commitFault)) {
        constexpr test::CommitFault kFaults[] = {test::CommitFault::diskFullBefore, test::CommitFault::diskFullAfter,
                                                 test::CommitFault::diesBefore, test::CommitFault::diesAfter};
        m_shop->server().breakNextCommit(kFaults[m_dice.below(4)]);
    }
    if (m_dice.chance(m_faults.commitFault)) disk.breakCalls(m_dice);
    if (m_dice.chance(m_faults.longFull)) {
        disk.setFull(true);
        m_shop->time().after(m_dice.between(500, 20'000), [this] { m_shop->store().setFull(false); });
    }
}

void Schedule::clockMisfortune(Desk&, test::FakeTerminal& terminal) {
    // Mostly some days; now and then ten years, forward or backward.
    const int days = m_dice.chance(50) ? 3 : 3650;
    terminal.setClock({m_shop->salon().firstDay.plus(m_dice.between(-days, days)), m_dice.below(kMinutesPerDay)});
}

void Schedule::lineMisfortune(Desk& desk, test::FakeTerminal& terminal) {
    if (m_dice.chance(m_faults.clockJump)) clockMisfortune(desk, terminal);
    if (m_dice.chance(m_faults.outage)) {
        const int kind = m_dice.below(3);
        say(desk.name, kind == 0 ? "loses the line" : kind == 1 ? "loses the way there" : "loses the way back");
        terminal.weather().requestsPass = kind == 2;
        terminal.weather().answersPass = kind == 1;
        m_shop->time().after(m_dice.between(1000, 60'000), [this, name = desk.name] {
            m_shop->at(name).weather().requestsPass = m_shop->at(name).weather().answersPass = true;
        });
    }
    if (m_dice.chance(m_faults.offlineByHand)) {
        say(desk.name, terminal.isOfflineByHand() ? "joins the line" : "cuts the line by hand");
        terminal.isOfflineByHand() ? terminal.goOnline() : terminal.goOffline();
    }
}

bool Schedule::isBeingPutBack(const test::FakeTerminal& terminal) const {
    return std::any_of(m_desks.begin(), m_desks.end(), [&](const Desk& desk) {
        return desk.name == terminal.name() && m_shop->time().nowMs() < desk.putBackUntilMs;
    });
}

}  // namespace salon::simulation
