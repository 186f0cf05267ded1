#pragma once

#include "auditor.h"
#include "receptionist.h"
#include "trace.h"

#include "support/fake_shop.h"

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
        int deskCrash = 0, deskDiskFull = 0, deskDies = 0, deskPutBack = 0;
        int serverCrash = 0, commitFault = 0, overload = 0;
        int outage = 0, offlineByHand = 0, stray = 0;
    };
    struct Desk {
        std::string name;
        std::unique_ptr<Receptionist> receptionist;
        test::Weather bad;             ///< the line's weather while it is bad
        std::optional<test::MemoryDisk> backup;
        bool putBack = false;          ///< once is misfortune enough
        std::int64_t putBackUntilMs = 0;
        int gestures = 0;
    };

    Outcome runThrough();
    void chooseFaults();
    void chooseWeather(Desk& desk);
    void connectAuditor();
    void planWork();
    void turn(Desk& desk);
    void work(Desk& desk, test::FakeTerminal& terminal);
    void misfortune(Desk& desk, test::FakeTerminal& terminal);
    void deskMisfortune(Desk& desk, test::FakeTerminal& terminal);
    void serverMisfortune();
    void lineMisfortune(Desk& desk, test::FakeTerminal& terminal);
    void crash(Desk& desk);
    /// A message no desk of ours sent with these numbers: a second program with the same identity, or one with a hole.
    void strayMessage(Desk& desk, test::FakeTerminal& terminal);
    void putBack(Desk& desk, test::FakeTerminal& terminal);
    bool isBeingPutBack(const test::FakeTerminal& terminal) const;
    void heal();
    void say(const std::string& who, const std::string& what) { m_trace.line(m_shop->time().nowMs(), who, what); }
    void check(const std::string& desk);

    test::Dice m_dice;
    Trace m_trace;
    std::unique_ptr<test::FakeShop> m_shop;
    std::unique_ptr<Auditor> m_auditor;
    std::vector<Desk> m_desks;
    Faults m_faults;
    int m_gesturesLeft = 0;
    bool m_healed = false;
};

}  // namespace salon::simulation
