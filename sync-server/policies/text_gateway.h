#pragma once

#include "salon/text_words.h"
#include "salon/texting.h"

#include <string>

namespace salon::server {

/// A text as a gateway gets it.
struct OutgoingText {
    std::string id;    ///< unguessable; delivery reports name it
    std::string from;  ///< the shop's number; empty: the gateway's own
    std::string to;    ///< as normalisedPhone() gives it
    std::string words;
    TextSize size;
    TextConsent consent;              ///< the channels the person allows
    std::optional<TextKind> kind;     ///< what it says of a visit; none: something else, like a code for the web page
    TextFacts facts;                  ///< what stands in the words, for gateways that fill in templates of their own

    bool operator==(const OutgoingText&) const = default;
};

/// What a gateway did with a text.
struct Sending {
    enum class Outcome {
        handedOver,  ///< the gateway has it
        failed,      ///< it was certainly not sent
        unknown,     ///< it may have been sent
    };
    Outcome outcome = Outcome::unknown;
    std::string reason;        ///< a word for programs and people: "refused_number"; never personal, never a secret
    bool mayTryAgain = false;  ///< of `failed`: the gateway could not do it now
    std::string providerId;    ///< the gateway's own name for it, if it gave one

    bool operator==(const Sending&) const = default;

    static Sending handedOver(std::string providerId = {}) { return {Outcome::handedOver, {}, false, std::move(providerId)}; }
    static Sending refused(std::string reason) { return {Outcome::failed, std::move(reason), false, {}}; }
    static Sending notNow(std::string reason) { return {Outcome::failed, std::move(reason), true, {}}; }
    static Sending unknown(std::string reason) { return {Outcome::unknown, std::move(reason), false, {}}; }
};

/// Carries texts to customers: a modem's, a provider's, or a file to try things out.
///
/// Safe to call from any thread. Never throws for what the line or the other side does: that is in the answer.
class TextGateway {
public:
    virtual ~TextGateway() = default;

    /// True if it seems worth handing over a text now; asked before one is claimed. May take a second.
    virtual bool isReachable() = 0;
    /// It has a channel for such a text that the person allows. One that has no channels of its own reaches whoever allows any.
    virtual bool reaches(const TextConsent& consent, TextKind) const { return consent.allowsAny(); }
    /// Returns within kSendSecondsMax.
    virtual Sending send(const OutgoingText& text) = 0;
};

/// Longest a gateway may take over one text: a provider that has not answered by then leaves it unknown.
inline constexpr int kSendSecondsMax = 15;

}  // namespace salon::server
