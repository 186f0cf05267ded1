#pragma once

#include "store/visit_link_table.h"

#include <optional>
#include <string>

namespace salon::server {

/// Characters of a link's token: 128 bits.
inline constexpr std::size_t kVisitTokenLength = 22;

/// The links by which customers see their visits. Whoever has one may see, move and cancel that visit, and nothing else:
/// a token is the keyed digest of shop and reservation, says nothing of either, and is the same every time.
///
/// Safe to call from any thread. Throws StoreError.
class VisitLinks {
public:
    /// `publicUrl`: how customers reach this server, like "https://book.salon.kr"; empty: nobody does.
    VisitLinks(VisitLinkTable& table, std::string publicUrl);

    /// What stands behind "/v/". Leads to the visit from now on.
    std::string tokenOf(const VisitOf& visit);
    /// The whole address, for texts; empty when customers cannot reach this server.
    std::string linkOf(const VisitOf& visit);
    /// Nothing for a token that this server has not made.
    std::optional<VisitOf> visitOf(const std::string& token);

private:
    std::string computed(const VisitOf& visit) const;

    VisitLinkTable& m_table;
    std::string m_key;
    std::string m_publicUrl;
};

}  // namespace salon::server
