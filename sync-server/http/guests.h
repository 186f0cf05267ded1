#pragma once

#include "salon/ids.h"

#include <map>
#include <string>

namespace salon::server {

/// Whose connection it is: an address's until it shows a token, then that terminal's.
struct Guest {
    std::string stranger;  ///< the address it is counted for; empty: not counted, or no stranger any more
    TerminalId terminal;
};

/// Counts connections by address and by terminal, so that nobody holds them all. For one thread.
class Guests {
public:
    /// False if this address has too many strangers already.
    bool mayArrive(const std::string& address) const;
    void arrived(Guest& guest, const std::string& address);
    /// The connection has shown this terminal's token. False if the terminal has too many; it then stays what it was.
    bool shown(Guest& guest, const TerminalId& terminal);
    void left(Guest& guest);

private:
    std::map<std::string, int> m_strangers;
    std::map<TerminalId, int> m_terminals;
};

}  // namespace salon::server
