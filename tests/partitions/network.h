#pragma once

#include "programs.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace salon::test {

/// What goes wrong between one computer and all others.
struct Trouble {
    bool cutOut = false;     ///< nothing leaves it
    bool cutIn = false;      ///< nothing reaches it
    bool unplugged = false;  ///< it sees for itself that the cable is out
    int dropPercent = 0;     ///< of all packets, each way, by chance
    int resetPercent = 0;    ///< of the packets each way: their connection is broken off

    /// "cut out", "drop 12 %", "well".
    QString told() const;
};

/// A server and some desks, each in a network namespace of its own, all on one bridge in another: nothing of it is
/// seen by, or reaches, this computer's own network.
///
/// Needs root, iproute2 and nftables. Everything is taken away when this is destroyed; what a test that was killed has left
/// goes when the next network is made.
class Network {
public:
    /// Ends the program when it cannot be made; ask whyNot() first.
    explicit Network(int desks);
    ~Network();
    Network(const Network&) = delete;
    Network& operator=(const Network&) = delete;

    /// Why there can be no such network here; empty when there can.
    static QString whyNot();

    static constexpr int kServer = 0;
    /// Where the programs run: the server first, then the desks.
    Places places() const;
    Before inside(int computer) const;
    /// From now on, in place of what troubled it before. Computer 0 is the server, then the desks.
    void trouble(int computer, const Trouble& trouble);
    void heal();

private:
    QString name(int computer) const;
    void connectToBridge(int computer);

    int m_computers;
    QString m_prefix;
    std::vector<bool> m_unplugged;
};

}  // namespace salon::test
