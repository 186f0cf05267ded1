#pragma once

#include "scripted_desk.h"
#include "scripted_replica.h"

#include "support/small_salon.h"

#include <QTemporaryDir>

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace salon::model {

/// The product in the place of sync.pml: two real terminals, two real servers on one database file, and a network that
/// delivers what the script says. Every step of the model is one call of apply(); printed() spells what stands where as
/// the model does.
///
/// Throws simulation::Failure with a sentence when something the product promises does not hold.
class Rig {
public:
    /// With `clone` the second desk is not there until it is made as a copy of the first.
    explicit Rig(bool clone);

    /// Does what the line after "STEP " says; false: it cannot happen here as things stand, and nothing was done.
    bool apply(const std::string& step);
    /// The lines LOG and DESK, as the model prints them.
    std::string printed();
    /// What must hold at any time: the log only grows, without gaps, each identity and each wish once, nothing that nobody made;
    /// what was acknowledged is in it or waits on a disk.
    void check();
    /// Loses nothing any more, until nothing moves; then every outbox is empty, every desk stands at the head with the server's
    /// book, and what was acknowledged is in the log.
    void settle();
    /// How the server answered what the model's last step made it answer.
    const std::string& lastAnswer() const { return m_lastAnswer; }

private:
    using Words = std::vector<std::string>;
    /// For whom a server works.
    struct Waiting {
        int desk = -1;  ///< whose call it is; -1: nobody's
        int call = 0;
        bool behindLock = false;
    };

    ScriptedDesk& deskOf(const std::string& word) { return *m_desks.at(word == "1" ? 1 : 0); }
    bool deskStep(int number, const std::string& what);
    bool copyStep(int number, const std::string& what);
    bool replicaStep(int number, const Words& words, const std::string& what);
    bool beginCall(int replica, int desk);
    bool beginLate(int replica, int desk, const Words& words);
    bool beginStray(int replica, bool beyond);
    bool begin(int replica, const TerminalId& sender, const wire::Batch& batch, Waiting waiting);
    bool finish(int replica, ScriptedReplica::Ending ending);
    bool readPage(ScriptedDesk& desk);
    void wish(ScriptedDesk& desk, int wish);
    void putBack(bool noticed);
    void settleOnce();
    bool isSettled();

    std::vector<wire::Entry> log();
    wire::Position head() { return m_replicas[0]->store().head(m_salon.shop).position - m_salon.head().position; }
    void meet(const std::string& incarnation);
    int codeOf(const Command& command) const;
    int codeOf(const desk::CommandKey& key) const;
    std::string printedDesk(int number);
    void checkLog(const std::vector<wire::Entry>& log);
    void checkDesks(const std::vector<wire::Entry>& log);

    const test::SmallSalon& m_salon;
    QTemporaryDir m_folder;
    std::array<std::unique_ptr<ScriptedReplica>, 2> m_replicas;
    std::array<Waiting, 2> m_waiting;
    std::array<std::unique_ptr<ScriptedDesk>, 2> m_desks;
    std::optional<test::MemoryDisk> m_backup;
    std::map<std::string, int> m_incarnations;
    std::set<int> m_acknowledged;
    std::vector<wire::Entry> m_seen;
    std::string m_lastAnswer;
};

}  // namespace salon::model
