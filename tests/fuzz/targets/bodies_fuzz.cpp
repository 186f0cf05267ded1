// The small messages: enrolment, audit, hello, what is open, what customers' pages say, the operator's line, the path of a
// request. The first byte chooses.
#include "target.h"

#include "admin/admin_line.h"
#include "http/bodies.h"
#include "http/router.h"
#include "http/web_bodies.h"
#include "sync/answers.h"

using namespace salon;

namespace {

const server::Router& router() {
    using server::Needs;
    static const server::Router router({{"GET", "/v1/hello", Needs::nothing, {}},
                                        {"POST", "/v1/shops/{shop}/commands", Needs::token, {}},
                                        {"GET", "/v1/shops/{shop}/log", Needs::token, {}},
                                        {"GET", "/v/{token}/visit", Needs::visitor, {}}});
    return router;
}

void tryServer(char which, const std::string& text) {
    if (which == 'c') server::readCode(text);
    if (which == 'u') server::readAuditAsked(text);
    if (which == 'o') fuzz::require(server::readOpened(text).text.size() <= kIdLengthMax, "what is open is an id or nothing");
    if (which == 'q') {
        const auto request = server::readAdminRequest(text);
        fuzz::require(server::readAdminRequest(server::printAdminRequest(request)) == request, "an operator's request arrives as it was");
    }
    if (which == 'r') {
        const auto reply = server::readAdminReply(text);
        fuzz::require(server::readAdminReply(server::printAdminReply(reply)) == reply, "a reply to the operator arrives as it was");
    }
}

void tryPage(char which, const std::string& text) {
    if (which == 'p') server::readPhone(text);
    if (which == 'm') {
        const WallTime wanted = server::readWantedTime(text);
        fuzz::require(wanted.minute >= 0 && wanted.minute < kMinutesPerDay, "a visit begins within a day");
    }
    if (which == 'b') {
        const auto wanted = server::readWantedBooking(text);
        fuzz::require(wanted.visit.services.size() <= server::kWebServicesMax && wanted.attempt.size() == 32, "a booking is as long as it may be");
        for (const ServiceId& service : wanted.visit.services) fuzz::require(isValidIdText(service.text), "a service is an id", service.text);
    }
}

void tryDesk(char which, const std::string& text) {
    if (which == 'e') desk::readEnrolled(text);
    if (which == 'a') desk::readAuditAnswer(text);
    if (which == 't') desk::helloToldIn(text);
    if (which == 'w') desk::openToldIn(text);
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const auto which = static_cast<char>(data[0]);
    const std::string text = fuzz::textOf(data + 1, size - 1);
    fuzz::readOrRefused([&] {
        tryServer(which, text);
        tryPage(which, text);
        tryDesk(which, text);
        return true;
    });
    if (which == '/') {
        const auto match = router().match("GET", "/" + text);
        for (const auto& [name, part] : match.parts)
            fuzz::require(!part.empty() && part.find('/') == std::string::npos, "what is named is one part of the path", part);
    }
    return 0;
}
