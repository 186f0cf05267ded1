#include "session/enrol.h"

namespace salon::desk {

namespace {

EnrolOutcome refusedOutcome(const Refused& refused) {
    const auto& problem = refused.problem;
    if (problem.code == "code_wrong")
        return {QStringLiteral("The server does not know this code. Check each character, or ask for a new one."), problem.code};
    if (problem.code == "code_used") return {QStringLiteral("This code was used already. Ask for a new one."), problem.code};
    if (problem.code == "code_expired")
        return {QStringLiteral("This code is too old: it holds for five minutes. Ask for a new one."), problem.code};
    return {toQ(problem.title.empty() ? "The server would not take this computer in. Try again later." : problem.title), problem.code};
}

EnrolOutcome brokenOutcome(const LinkError& error) {
    if (error.failure == LinkFailure::unreachable)
        return {QStringLiteral("There is no answer from this address. Check the address and the network, then try again."), "unreachable"};
    return {QStringLiteral("What answers at this address is no HairShop server. Check the address."), "unreadable"};
}

}  // namespace

void enrolAt(Enrolment& enrolment, TerminalCore& core, const QString& url, const QString& code, std::function<void(EnrolOutcome)> done) {
    enrolment.enrol(url, code, [&core, url, done = std::move(done)](Reply<Enrolled> reply) {
        if (const auto* refused = std::get_if<Refused>(&reply)) return done(refusedOutcome(*refused));
        if (const auto* error = std::get_if<LinkError>(&reply)) return done(brokenOutcome(*error));
        const auto& enrolled = std::get<Enrolled>(reply);
        Identity identity;
        identity.shop = {enrolled.shop};
        identity.shopName = enrolled.shopName;
        identity.terminal = {enrolled.terminal};
        identity.terminalName = enrolled.name;
        identity.url = fromQ(url);
        identity.token = enrolled.token;
        identity.zone = enrolled.zone;
        identity.stepMinutes = enrolled.stepMinutes;
        try {
            core.enrolAs(std::move(identity));
        } catch (const StoreError& error) {
            return done({QString::fromStdString(error.what()), "store"});
        }
        done({});
    });
}

}  // namespace salon::desk
