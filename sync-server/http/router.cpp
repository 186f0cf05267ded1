#include "http/router.h"

#include "store/log_store.h"

#include <cstdio>
#include <string_view>

namespace salon::server {

namespace {

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
        const auto part = nextPart(path);
        if (expected.starts_with('{') && !part.empty())
            parts.emplace(expected.substr(1, expected.size() - 2), part);
        else if (expected != part)
            return {};
    }
    return parts;
}

}  // namespace

Router::Match Router::match(const std::string& method, const std::string& path) const {
    Match match;
    if (path.ends_with('/')) return match;
    for (const Route& route : m_routes) {
        auto parts = fitted(route.pattern, path);
        if (!parts) continue;
        match.allowed.push_back(route.method);
        if (route.method != method) continue;
        match.route = &route;
        match.parts = std::move(*parts);
    }
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
