#pragma once

#include "http/admission.h"
#include "http/request_head.h"
#include "http/router.h"
#include "store/registry.h"

#include <string>

namespace salon::server {

/// Where a request comes from.
struct Peer {
    std::string address;  ///< without the port
    bool isThisMachine = false;
};

/// A request that may come in, as far as its head tells.
struct Admitted {
    const Route* route = nullptr;
    Request request;  ///< its body is still to come
    std::size_t bodyBytes = 0;
    std::string token;
};

/// For whom this route is, as far as places go.
Crowd crowdOf(const Route& route);

/// Whom requests are counted for: an address, or the network of a household where each has very many.
std::string networkOf(const std::string& address);

/// Judges a request by its head: route, version, token, shop, length and how often its sender has asked lately; all of it
/// before a byte of the body is read.
///
/// For one thread, which is that of the admission.
class Doorman {
public:
    Doorman(const Router& router, Registry& registry, Admission& admission)
        : m_router(router), m_registry(registry), m_admission(admission) {}

    /// Throws ProblemAnswer or StoreError.
    Admitted judge(const RequestHead& head, const Peer& peer, Admission::Time now);

private:
    TerminalRecord authorised(const RequestHead& head, const std::string& shop);
    void takeFromPurse(const Admitted& admitted, Admission::Time now);

    const Router& m_router;
    Registry& m_registry;
    Admission& m_admission;
};

}  // namespace salon::server
