#include "schedule.h"

#include "support/changing_rules.h"

#include "salon/wire/canonical.h"

#include <algorithm>

namespace salon::simulation {

namespace {

/// With two stylists this fills both days twice.
constexpr int kGesturesMax = 40;
/// A line that is back, a backed-off retry, a poll without a stream: all of it fits several times.
constexpr int kHealingMsMax = 10 * 60 * 1000;

const char* name(VerdictKind kind) {
    return kind == VerdictKind::accepted ? "accepted" : kind == VerdictKind::flagged ? "flagged" : "refused";
}

}  // namespace

Schedule::Schedule(std::uint64_t seed, bool printed) : m_dice(seed), m_trace(printed) {
    test::seedDisks(seed);
    test::setServerRules(test::Rules::present);
    const int variant = m_dice.below(test::kSmallSalonVariants);
    const int desks = m_dice.between(2, 4);
    std::vector<std::string> names;
    for (int i = 1; i <= desks; ++i) names.push_back("desk-" + std::to_string(i));
    m_shop = std::make_unique<test::FakeShop>(names, variant, m_dice.below(1'000'000));
    const Day first = m_shop->salon().firstDay.plus(1);
    m_auditor = std::make_unique<Auditor>(*m_shop, first, first.plus(Receptionist::kDays - 1));
    chooseFaults();
    for (const auto& one : names) open(one);
    m_gesturesLeft = m_dice.between(12, kGesturesMax);
    connectAuditor();
}

void Schedule::open(const std::string& name) {
    m_desks.push_back({name, std::make_unique<Receptionist>(name, m_shop->salon(), m_dice.split()), {}, {}, false, 0, 0});
    chooseWeather(m_desks.back());
    if (m_dice.chance(30)) clockMisfortune(m_desks.back(), m_shop->at(name));
    m_shop->at(name).disk().setErrorRates(m_faults.deskErrors);
}

void Schedule::chooseFaults() {
    const auto some = [this](int percent) { return m_dice.chance(40) ? percent : 0; };
    // Most disks that fail at all fail seldom; a few fail in one call of ten.
    const auto rate = [&] { return m_dice.chance(25) ? m_dice.between(1, m_dice.chance(20) ? 100 : 15) : 0; };
    m_faults = {.deskCrash = some(4),
                .deskDiskFull = some(3),
                .deskDies = some(4),
                .deskPutBack = m_dice.chance(10) ? 3 : 0,
                .deskCopied = m_dice.chance(8) ? 4 : 0,
                .secondProgram = m_dice.chance(10) ? 3 : 0,
                .clockJump = m_dice.chance(10) ? 3 : 0,
                .serverCrash = some(3),
                .commitFault = some(8),
                .overload = some(2),
                .newRules = m_dice.chance(12) ? 3 : 0,
                .outage = some(6),
                .offlineByHand = some(6),
                .stray = some(5),
                .powerCut = m_dice.chance(60) ? m_dice.between(1, 100) : 0,
                .longFull = m_dice.chance(15) ? 3 : 0,
                .damage = m_dice.chance(15) ? 40 : 0,
                .deskErrors = {rate(), rate(), rate()},
                .serverErrors = {rate(), rate(), rate()}};
    m_shop->store().setErrorRates(m_faults.serverErrors);
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
        m_shop->server().endingWhenItDies = someEnding();
        m_shop->time().after(m_dice.between(100, 8000), [this] { startServer(); });
    };
    server.endingWhenItDies = someEnding();
    for (auto& desk : m_desks) m_shop->at(desk.name).onChanged = [this, name = desk.name] { check(name); };
    m_shop->onDeskDied = [this](const std::string& desk) {
        say(desk, "dies of its disk");
        crash(deskNamed(desk));
    };
}

Schedule::Desk& Schedule::deskNamed(const std::string& name) {
    return *std::find_if(m_desks.begin(), m_desks.end(), [&](const Desk& desk) { return desk.name == name; });
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
        if (terminal.disk().hasDied()) throw test::TerminalDied{desk.name};
        say(desk.name, mark + " " + gesture.told + (!stored ? ": not stored" : stored->stamp.mode == Mode::asking ? " (asking)" : " (promised)"));
        if (stored) m_auditor->acknowledged(desk.name, mark);
    } catch (const test::TerminalDied&) {
        say(desk.name, mark + " " + gesture.told + ": dies of it");
        crash(desk);
    }
}

void Schedule::heal() {
    m_healed = true;
    say("shop", "everything heals");
    m_shop->store().mend();
    if (!m_shop->server().start()) throw Failure("The server does not start although its disk is whole again.");
    m_auditor->readLog();
    m_shop->server().breakNextCommit(test::CommitFault::none);
    m_shop->server().setOverloaded(0);
    for (auto* terminal : m_shop->desks()) {
        const bool asText = terminal->weather().asText;
        terminal->weather() = {};
        terminal->weather().asText = asText;
        terminal->disk().mend();
        if (!isBeingPutBack(*terminal) && !terminal->start()) throw Failure(terminal->name() + " does not start although its disk is whole again.");
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

void Schedule::settle() {
    if (m_shop->settle(kHealingMsMax)) return;
    for (auto* terminal : m_shop->desks())
        if (!terminal->isUp()) throw Failure(terminal->name() + " is down ten minutes after the last fault.");
        else if (terminal->position() != m_shop->server().head().position || terminal->waiting().size() > 0)
            throw Failure(terminal->name() + " has " + std::to_string(terminal->waiting().size()) + " commands waiting and stands at position " +
                          std::to_string(terminal->position()) + " of " + std::to_string(m_shop->server().head().position) +
                          " ten minutes after the last fault.");
    throw Failure("The shop does not come to rest.");
}

void Schedule::restartAll() {
    m_shop->server().kill(test::Ending::powerCut);
    for (auto* terminal : m_shop->desks()) {
        // Some are closed in the evening, as they should be.
        if (m_dice.chance(20)) terminal->close();
        terminal->crash(test::Ending::powerCut);
    }
    if (!m_shop->server().start()) throw Failure("The server does not start after a power cut.");
    m_auditor->readLog();
    m_auditor->lookAgain();
    for (auto* terminal : m_shop->desks())
        if (!terminal->start()) throw Failure(terminal->name() + " does not start after a power cut.");
}

Outcome Schedule::runThrough() {
    planWork();
    while (m_gesturesLeft > 0) m_shop->step();
    heal();
    settle();
    m_auditor->checkErased();
    restartAll();
    settle();
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
