#pragma once

#include "auditor.h"
#include "receptionist.h"
#include "trace.h"

#include "support/fake_shop.h"

#include <deque>
#include <memory>
#include <string>
#include <vector>

namespace salon::simulation {

/// What one schedule was, when it passed.
struct Outcome {
    std::string traceSha256;
    int commands = 0;
    int clashes = 0;
};

/// One seed: a salon, two to four desks, a random part of all faults, half a minute to two minutes of work under them;
/// then the faults end, nobody does anything any more, and everything must come right by itself.
class Schedule {
public:
    Schedule(std::uint64_t seed, bool printed);

    /// Throws Failure with a sentence.
    Outcome run();

private:
    /// The faults this seed knows, as chances per turn in percent; most are 0.
    struct Faults {
        int deskCrash = 0, deskDiskFull = 0, deskDies = 0, deskPutBack = 0, deskCopied = 0, secondProgram = 0;
        int clockJump = 0;
        int serverCrash = 0, commitFault = 0, overload = 0, newRules = 0;
        int outage = 0, offlineByHand = 0, stray = 0;
        // Of files only.
        int powerCut = 0;           ///< of a hundred crashes
        int longFull = 0;           ///< a disk stays full for a while
        int damage = 0;             ///< of a hundred crashes: a page of the desk's file is not what was written
        test::ErrorRates deskErrors, serverErrors;
    };
    struct Desk {
        std::string name;
        std::unique_ptr<Receptionist> receptionist;
        test::Weather bad;             ///< the line's weather while it is bad
        std::optional<test::DeskDisk::Backup> backup;
        bool putBack = false;          ///< once is misfortune enough
        std::int64_t putBackUntilMs = 0;
        int gestures = 0;
    };

    Outcome runThrough();
    void chooseFaults();
    void chooseWeather(Desk& desk);
    void open(const std::string& name);
    void connectAuditor();
    void planWork();
    void turn(Desk& desk);
    void work(Desk& desk, test::FakeTerminal& terminal);
    void misfortune(Desk& desk, test::FakeTerminal& terminal);
    void deskMisfortune(Desk& desk, test::FakeTerminal& terminal);
    void serverMisfortune();
    void serverDiskMisfortune();
    void lineMisfortune(Desk& desk, test::FakeTerminal& terminal);
    void clockMisfortune(Desk& desk, test::FakeTerminal& terminal);
    test::Ending someEnding() { return m_dice.chance(m_faults.powerCut) ? test::Ending::powerCut : test::Ending::killed; }
    void crash(Desk& desk);
    /// Tries until the disk lets it.
    void startDesk(const std::string& desk);
    void startServer();
    void killServer();
    /// A message no desk of ours sent with these numbers: a second program with the same identity, or one with a hole.
    void strayMessage(Desk& desk, test::FakeTerminal& terminal);
    void backUp(Desk& desk, test::FakeTerminal& terminal);
    void putBack(Desk& desk, test::FakeTerminal& terminal);
    /// Somebody takes the folder along to another computer and goes on there, while it is used here, too.
    void copyDesk(Desk& desk, test::FakeTerminal& terminal);
    bool isBeingPutBack(const test::FakeTerminal& terminal) const;
    /// The server is replaced by a release that decides otherwise.
    void changeRules();
    void heal();
    void settle();
    /// Power fails everywhere at once, when all is said and done.
    void restartAll();
    void say(const std::string& who, const std::string& what) { m_trace.line(m_shop->time().nowMs(), who, what); }
    void check(const std::string& desk);
    Desk& deskNamed(const std::string& name);

    test::Dice m_dice;
    Trace m_trace;
    std::unique_ptr<test::FakeShop> m_shop;
    std::unique_ptr<Auditor> m_auditor;
    std::deque<Desk> m_desks;  ///< a copied one joins while others are referred to
    Faults m_faults;
    int m_gesturesLeft = 0;
    bool m_healed = false;
};

}  // namespace salon::simulation
