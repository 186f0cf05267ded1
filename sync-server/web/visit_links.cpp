#include "web/visit_links.h"

#include "store/secrets.h"
#include "web/keyed_digest.h"

namespace salon::server {

namespace {

/// Enough to find one row, too little to use.
constexpr std::size_t kStartLength = 6;

}  // namespace

VisitLinks::VisitLinks(VisitLinkTable& table, std::string publicUrl)
    : m_table(table), m_key(table.key("visit_link")), m_publicUrl(std::move(publicUrl)) {}

std::string VisitLinks::tokenOf(const VisitOf& visit) {
    std::string token = computed(visit);
    m_table.remember(token.substr(0, kStartLength), visit);
    return token;
}

std::string VisitLinks::linkOf(const VisitOf& visit) {
    return m_publicUrl.empty() ? std::string{} : m_publicUrl + "/v/" + tokenOf(visit);
}

std::optional<VisitOf> VisitLinks::visitOf(const std::string& token) {
    if (token.size() != kVisitTokenLength) return {};
    for (const VisitOf& visit : m_table.startingWith(token.substr(0, kStartLength)))
        if (equalInConstantTime(computed(visit), token)) return visit;
    return {};
}

std::string VisitLinks::computed(const VisitOf& visit) const {
    return keyedToken(m_key, {visit.shop.text, visit.reservation.text});
}

}  // namespace salon::server
