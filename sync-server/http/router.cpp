#include "http/router.h"

#include "store/log_store.h"

#include <cstdio>
#include <string_view>

namespace salon::server {

namespace {

constexpr std::string_view kTheRest = "*";

/// Up to the next slash; takes it off the path.
std::string_view nextPart(std::string_view& path) {
    const auto slash = path.find('/');
    const auto part = path.substr(0, slash);
    path = slash == std::string_view::npos ? std::string_view{} : path.substr(slash + 1);
    return part;
}

/// The parts that the pattern names, if the path is of that form.
std::optional<std::map<std::string, std::string>> fitted(std::string_view pattern, std::string_view path) {
    std::map<std::string, std::string> parts;
    while (!pattern.empty() || !path.empty()) {
        const auto expected = nextPart(pattern);
        if (expected == kTheRest) return parts;
        const auto part = nextPart(path);
        if (expected.starts_with('{') && !part.empty())
            parts.emplace(expected.substr(1, expected.size() - 2), part);
        else if (expected != part)
            return {};
    }
    return parts;
}

/// HEAD asks for what GET would say, without saying it; browsers and messengers look at a link so before they show it.
bool isAnswered(const Route& route, std::string_view method) {
    return route.method == method || (method == "HEAD" && route.method == "GET" && route.needs == Needs::visitor);
}

}  // namespace

Router::Match Router::match(const std::string& method, const std::string& path) const {
    Match match;
    const Route* otherwise = nullptr;
    for (const Route& route : m_routes) {
        const bool isForTheRest = route.pattern.ends_with(kTheRest);
        auto parts = isForTheRest || !path.ends_with('/') ? fitted(route.pattern, path) : std::nullopt;
        if (!parts) continue;
        const bool isFit = isAnswered(route, method);
        if (isForTheRest) {
            if (isFit) otherwise = &route;
            continue;
        }
        match.allowed.push_back(route.method);
        if (isAnswered(route, "HEAD")) match.allowed.push_back("HEAD");
        if (!isFit) continue;
        match.route = &route;
        match.parts = std::move(*parts);
    }
    if (match.allowed.empty() && otherwise) match = {otherwise, {}, {otherwise->method}};
    return match;
}

void refuse(int status, const std::string& code, const std::string& sentence, int retryAfterSeconds) {
    throw ProblemAnswer{{status, code, sentence, 0}, retryAfterSeconds};
}

Answer answerOf(const ProblemAnswer& stopped) {
    Answer answer{stopped.problem.status, "application/problem+json", wire::printProblem(stopped.problem), stopped.headers, {}};
    if (stopped.retryAfterSeconds > 0) answer.headers.emplace_back("Retry-After", std::to_string(stopped.retryAfterSeconds));
    return answer;
}

Answer answerSafely(const std::function<Answer()>& work) {
    try {
        return work();
    } catch (const ProblemAnswer& stopped) {
        return answerOf(stopped);
    } catch (const wire::UnknownKind&) {
        return answerOf({{426, "too_new", kServerTooOld, 0}});
    } catch (const wire::WireError& error) {
        return answerOf({{400, "bad_message", error.what(), 0}});
    } catch (const StoreError& error) {
        std::fprintf(stderr, "hairshop-server: %s\n", error.what());
        return answerOf({{503, "store_failed", "The server cannot store anything at the moment. Nothing is lost; try again.", 0}, 2});
    } catch (const std::exception& error) {
        std::fprintf(stderr, "hairshop-server: a request failed unexpectedly: %s\n", error.what());
        return answerOf({{500, "internal", "Something went wrong on the server. Try again; nothing was changed.", 0}});
    }
}

}  // namespace salon::server
