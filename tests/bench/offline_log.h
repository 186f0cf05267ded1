#pragma once

#include "big_salon.h"

#include "salon/wire/messages.h"

#include <optional>

namespace salon::bench {

/// A log made in this process, as a server would make it, for terminals that need one to start from.
class OfflineLog {
public:
    /// Opens a big salon.
    explicit OfflineLog(int stylists);

    /// Decides, writes down, and adds the entry to the page that is open.
    void add(CommandBody body, Mode mode = Mode::promised, std::optional<Personal> words = {});
    /// What was added since the last page.
    wire::Page takePage();
    std::size_t openEntries() const { return m_page.entries.size(); }
    wire::Position head() const { return m_position; }

private:
    Stamper m_stamper;
    Book m_book;
    wire::Position m_position = 0;
    std::string m_sha256 = wire::kChainStart;
    wire::Page m_page;
};

}  // namespace salon::bench
