#include "offline_log.h"

#include "salon/decide.h"
#include "salon/evolve.h"
#include "salon/wire/command_json.h"

#include <utility>

namespace salon::bench {

OfflineLog::OfflineLog(int stylists) {
    for (auto& body : openBigSalon(stylists)) add(std::move(body), Mode::asking);
}

void OfflineLog::add(CommandBody body, Mode mode, std::optional<Personal> words) {
    auto command = m_stamper.stamped(std::move(body), mode);
    if (words) wire::attachPersonal(command, std::move(*words));
    const auto decision = decide(m_book, command);
    evolveAll(m_book, decision.events);
    m_page.entries.push_back(wire::makeEntry(++m_position, m_sha256, command, decision));
    m_sha256 = m_page.entries.back().sha256;
}

wire::Page OfflineLog::takePage() {
    m_page.head = m_position;
    return std::exchange(m_page, {});
}

}  // namespace salon::bench
