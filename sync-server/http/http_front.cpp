#include "http/http_front.h"

#include "salon/wire/messages.h"

#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPRequestHandlerFactory.h>
#include <Poco/Net/HTTPServerParams.h>
#include <Poco/Net/HTTPServerRequestImpl.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <Poco/Net/NetException.h>
#include <Poco/URI.h>

#include <chrono>
#include <cstdio>

namespace salon::server {

namespace {

using Poco::Net::HTTPServerRequest;
using Poco::Net::HTTPServerResponse;

/// How long a thread waits for the next request on a connection that was kept.
const Poco::Timespan kKeepAliveTimeout{5, 0};
/// How long it waits for the next byte of a request that has begun.
const Poco::Timespan kReceiveTimeout{10, 0};
/// What is read and thrown away after a refusal, so that its sender sees the answer and not a reset.
constexpr std::size_t kLingerBytesMax = 16 * 1024 * 1024;
constexpr std::chrono::seconds kLingerTime{2};
/// What somebody without a token may say: an enrolment code.
constexpr std::size_t kOpenBodyBytesMax = 4096;

constexpr const char* kServerTooOld = "This server is older than the terminal. Update the server; the terminal works on meanwhile.";

std::string bearerToken(const HTTPServerRequest& request) {
    constexpr std::string_view kScheme = "Bearer ";
    const std::string credentials = request.get("Authorization", "");
    return credentials.starts_with(kScheme) ? credentials.substr(kScheme.size()) : "";
}

void requireVersion(const HTTPServerRequest& request) {
    const std::string version = request.get("Hairshop-Protocol", std::to_string(wire::kProtocolVersion));
    if (version == std::to_string(wire::kProtocolVersion)) return;
    const bool isNumber = !version.empty() && version.size() < 9 && version.find_first_not_of("0123456789") == std::string::npos;
    if (isNumber && std::stoi(version) > wire::kProtocolVersion) refuse(426, "too_new", kServerTooOld);
    refuse(426, "too_old", "This terminal is older than the server understands. Please update it; what it queued is kept.");
}

/// Refuses before a byte is read.
std::size_t bodyLength(const HTTPServerRequest& request, std::size_t bytesMax) {
    if (request.getChunkedTransferEncoding() || !request.hasContentLength())
        refuse(411, "length_required", "A request with a body must say its Content-Length.");
    const auto length = request.getContentLength64();
    if (length < 0) refuse(400, "bad_request", "The Content-Length is not a number.");
    if (length > static_cast<Poco::Int64>(bytesMax))
        refuse(413, "too_large", "This message is larger than " + std::to_string(bytesMax) + " bytes. Send less at once.");
    return static_cast<std::size_t>(length);
}

std::string readBody(HTTPServerRequest& request, std::size_t length) {
    std::string body(length, '\0');
    request.stream().read(body.data(), static_cast<std::streamsize>(length));
    if (static_cast<std::size_t>(request.stream().gcount()) != length)
        refuse(400, "cut_short", "The message ends before its Content-Length. Send it again.");
    return body;
}

}  // namespace

class HttpFront::Handler : public Poco::Net::HTTPRequestHandler {
public:
    explicit Handler(HttpFront& front) : m_front(front) {}

    void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
        response.setVersion(Poco::Net::HTTPMessage::HTTP_1_1);
        // A body nobody read would be taken for the next request.
        m_bodyIsRead = !request.hasContentLength() || request.getContentLength64() == 0;
        if (request.getChunkedTransferEncoding()) m_bodyIsRead = false;
        Answer answer;
        try {
            answer = judge(request);
        } catch (const ProblemAnswer& stopped) {
            answer = answerOf(stopped);
        } catch (const wire::UnknownKind&) {
            answer = answerOf({{426, "too_new", kServerTooOld, 0}});
        } catch (const wire::WireError& error) {
            answer = answerOf({{400, "bad_message", error.what(), 0}});
        } catch (const StoreError& error) {
            std::fprintf(stderr, "hairshop-server: %s\n", error.what());
            answer = answerOf({{503, "store_failed", "The server cannot store anything at the moment. Nothing is lost; try again.", 0}, 2});
        } catch (const std::exception& error) {
            std::fprintf(stderr, "hairshop-server: a request failed unexpectedly: %s\n", error.what());
            answer = answerOf({{500, "internal", "Something went wrong on the server. Try again; nothing was changed.", 0}});
        }
        send(request, response, answer);
    }

private:
    Answer judge(HTTPServerRequest& request) {
        const Poco::URI uri = [&] {
            try {
                return Poco::URI(request.getURI());
            } catch (const Poco::Exception&) {
                refuse(400, "bad_request", "The address of the request is not a valid one.");
            }
        }();
        const auto match = m_front.m_router.match(request.getMethod(), uri.getPath());
        if (match.allowed.empty()) refuse(404, "not_found", "There is nothing at this address. See /v1/hello for what this server speaks.");
        if (!match.route) {
            Answer answer = answerOf(
                {{405, "method_not_allowed", "This address does not understand the method " + request.getMethod().substr(0, 16) + ".", 0}});
            std::string allowed;
            for (const auto& method : match.allowed) allowed += (allowed.empty() ? "" : ", ") + method;
            answer.headers.emplace_back("Allow", allowed);
            return answer;
        }
        requireVersion(request);
        Request asked;
        if (match.route->needs == Needs::token) asked.terminal = authorised(request, match.shop);
        if (match.route->method == "POST") {
            const std::size_t bytesMax = match.route->needs == Needs::token ? wire::kBodyBytesMax : kOpenBodyBytesMax;
            asked.body = readBody(request, bodyLength(request, bytesMax));
            m_bodyIsRead = true;
        }
        for (const auto& [name, value] : uri.getQueryParameters())
            if (!asked.query.emplace(name, value).second) refuse(400, "bad_query", "The query names \"" + name + "\" twice.");
        m_terminal = asked.terminal;
        return match.route->handle(asked);
    }

    TerminalRecord authorised(const HTTPServerRequest& request, const std::string& shop) {
        const auto terminal = m_front.m_registry.terminalOf(bearerToken(request));
        if (!terminal) refuse(401, "token_unknown", "This terminal is not enrolled here, or not any more. Enrol it with a new code.");
        // The same answer for a shop that does not exist and one that is not the terminal's own.
        if (terminal->shop.text != shop) refuse(404, "shop_unknown", "This terminal does not belong to such a shop.");
        return *terminal;
    }

    void send(HTTPServerRequest& request, HTTPServerResponse& response, const Answer& answer) {
        response.setStatusAndReason(static_cast<Poco::Net::HTTPResponse::HTTPStatus>(answer.status));
        response.setContentType(answer.contentType);
        response.set("Cache-Control", "no-store");
        for (const auto& [name, value] : answer.headers) response.set(name, value);
        if (answer.status == 401) response.set("WWW-Authenticate", "Bearer");
        if (answer.streamFrom) {
            beginStream(request, response, *answer.streamFrom);
            return;
        }
        const bool crowded = m_front.m_server->currentThreads() > kKeepAliveThreadsMax || m_front.m_server->queuedConnections() > 0;
        if (crowded || !m_bodyIsRead || m_front.m_api.isDraining()) response.setKeepAlive(false);
        response.setContentLength64(static_cast<Poco::Int64>(answer.body.size()));
        response.send() << answer.body << std::flush;
        if (!m_bodyIsRead) linger(request);
    }

    /// The head goes out without a length and not chunked; then the socket leaves Poco's hands (TRAPS T29).
    void beginStream(HTTPServerRequest& request, HTTPServerResponse& response, wire::Position head) {
        response.setKeepAlive(false);
        response.send().flush();
        auto socket = static_cast<Poco::Net::HTTPServerRequestImpl&>(request).detachSocket();
        m_front.m_streams.adopt(socket, m_terminal.shop, m_terminal.id, head);
        // Revoked between the check and the adoption: the order to close came too early to find the stream.
        if (!m_front.m_registry.terminalOf(bearerToken(request))) m_front.m_streams.dropTerminal(m_terminal.id);
    }

    static void linger(HTTPServerRequest& request) {
        auto& socket = static_cast<Poco::Net::HTTPServerRequestImpl&>(request).socket();
        try {
            socket.shutdownSend();
            socket.setReceiveTimeout(Poco::Timespan(kLingerTime.count(), 0));
            const auto end = std::chrono::steady_clock::now() + kLingerTime;
            char ignored[16384];
            for (std::size_t total = 0; total < kLingerBytesMax && std::chrono::steady_clock::now() < end;) {
                const int got = socket.receiveBytes(ignored, sizeof ignored);
                if (got <= 0) return;
                total += static_cast<std::size_t>(got);
            }
        } catch (const Poco::Exception&) {
            // The sender is gone or slow; it has been answered.
        }
    }

    HttpFront& m_front;
    TerminalRecord m_terminal;
    bool m_bodyIsRead = false;
};

class HttpFront::Factory : public Poco::Net::HTTPRequestHandlerFactory {
public:
    explicit Factory(HttpFront& front) : m_front(front) {}
    Poco::Net::HTTPRequestHandler* createRequestHandler(const HTTPServerRequest&) override { return new Handler(m_front); }

private:
    HttpFront& m_front;
};

HttpFront::HttpFront(const std::string& listen, Router router, Registry& registry, StreamHub& streams, const Api& api)
    : m_router(std::move(router)), m_registry(registry), m_streams(streams), m_api(api), m_threads(2, kHttpThreadsMax) {
    try {
        // Not the port, or two servers would share it and each see half of the terminals.
        m_socket.bind(Poco::Net::SocketAddress(listen), true, false);
        m_socket.listen(1024);
    } catch (const Poco::Exception& error) {
        throw StoreError("Cannot listen on " + listen + " (" + error.displayText() +
                         "). Choose another address with --listen; port 0 picks a free one.");
    }
    Poco::Net::HTTPServerParams::Ptr params = new Poco::Net::HTTPServerParams;
    params->setMaxThreads(kHttpThreadsMax);
    params->setMaxQueued(kHttpQueueMax);
    params->setKeepAlive(true);
    params->setKeepAliveTimeout(kKeepAliveTimeout);
    params->setMaxKeepAliveRequests(0);
    params->setTimeout(kReceiveTimeout);
    m_server = std::make_unique<Poco::Net::HTTPServer>(new Factory(*this), m_threads, m_socket, params);
}

HttpFront::~HttpFront() {
    stop();
}

void HttpFront::start() {
    m_server->start();
}

std::string HttpFront::address() const {
    return m_socket.address().toString();
}

void HttpFront::stop() {
    m_server->stopAll(false);
    m_threads.joinAll();
}

}  // namespace salon::server
