#include "http/guests.h"

#include "http/limits.h"

namespace salon::server {

namespace {

template <class Key>
int countOf(const std::map<Key, int>& counts, const Key& key) {
    const auto found = counts.find(key);
    return found == counts.end() ? 0 : found->second;
}

template <class Key>
void oneLess(std::map<Key, int>& counts, const Key& key) {
    const auto found = counts.find(key);
    if (found != counts.end() && --found->second == 0) counts.erase(found);
}

}  // namespace

bool Guests::mayArrive(const std::string& address) const {
    return countOf(m_strangers, address) < kStrangersPerAddressMax;
}

void Guests::arrived(Guest& guest, const std::string& address) {
    guest.stranger = address;
    ++m_strangers[address];
}

bool Guests::shown(Guest& guest, const TerminalId& terminal) {
    if (guest.terminal == terminal) return true;
    if (countOf(m_terminals, terminal) >= kConnectionsPerTerminalMax) return false;
    left(guest);
    guest.terminal = terminal;
    ++m_terminals[terminal];
    return true;
}

void Guests::left(Guest& guest) {
    if (!guest.stranger.empty()) oneLess(m_strangers, guest.stranger);
    if (!guest.terminal.empty()) oneLess(m_terminals, guest.terminal);
    guest = {};
}

}  // namespace salon::server
