#include "policies/gateway_line.h"

#include <Poco/Net/Context.h>
#include <Poco/Net/HTTPClientSession.h>
#include <Poco/Net/HTTPRequest.h>
#include <Poco/Net/HTTPResponse.h>
#include <Poco/Net/RejectCertificateHandler.h>
#include <Poco/Net/SecureStreamSocket.h>
#include <Poco/Net/SSLManager.h>
#include <Poco/URI.h>

#include <istream>
#include <memory>
#include <ostream>

namespace salon::server {

namespace {

using Poco::Net::StreamSocket;

const Poco::Timespan kConnectTime(3, 0);
const Poco::Timespan kLookTime(1, 0);
/// With the connection below kSendSecondsMax.
const Poco::Timespan kAnswerTime(10, 0);
/// A provider says a few hundred bytes about one text.
constexpr std::size_t kAnswerBytesMax = 64 * 1024;

Poco::Net::Context::Ptr strictContext() {
    static const Poco::Net::Context::Ptr context = [] {
        Poco::Net::initializeSSL();
        Poco::Net::Context::Ptr made = new Poco::Net::Context(Poco::Net::Context::TLS_CLIENT_USE, "", Poco::Net::Context::VERIFY_STRICT, 9, true);
        made->requireMinimumProtocol(Poco::Net::Context::PROTO_TLSV1_2);
        // Whoever cannot prove who they are is not asked about anyway.
        Poco::Net::SSLManager::instance().initializeClient(nullptr, new Poco::Net::RejectCertificateHandler(false), made);
        return made;
    }();
    return context;
}

/// A connection that stands, its far end proven if it is a secure one.
std::unique_ptr<Poco::Net::HTTPClientSession> connected(const Poco::URI& uri) {
    const Poco::Net::SocketAddress address(uri.getHost(), uri.getPort());
    if (uri.getScheme() == "http") {
        StreamSocket socket;
        socket.connect(address, kConnectTime);
        return std::make_unique<Poco::Net::HTTPClientSession>(socket);
    }
    Poco::Net::SecureStreamSocket socket(strictContext());
    socket.setPeerHostName(uri.getHost());
    socket.connect(address, kConnectTime);
    socket.setReceiveTimeout(kConnectTime);
    socket.completeHandshake();
    socket.verifyPeerCertificate(uri.getHost());
    // Poco 1.11 makes no HTTPS session of a connection that stands; what speaks HTTP over it is the same.
    return std::make_unique<Poco::Net::HTTPClientSession>(socket);
}

std::string readUpTo(std::istream& stream, std::size_t bytesMax) {
    std::string text(bytesMax, '\0');
    stream.read(text.data(), static_cast<std::streamsize>(bytesMax));
    text.resize(static_cast<std::size_t>(stream.gcount()));
    return text;
}

}  // namespace

GatewayLine::GatewayLine(std::string url) : m_url(std::move(url)) {}

bool GatewayLine::isReachable() const {
    try {
        const Poco::URI uri{m_url};
        StreamSocket socket;
        socket.connect(Poco::Net::SocketAddress(uri.getHost(), uri.getPort()), kLookTime);
        return true;
    } catch (const std::exception&) {
        return false;
    }
}

LineAnswer GatewayLine::ask(const GatewayRequest& asked, const std::string& query) const {
    LineAnswer answer;
    try {
        const Poco::URI uri{m_url};
        const auto session = connected(uri);
        session->setTimeout(kAnswerTime);
        std::string target = uri.getPathAndQuery();
        if (target.empty()) target.push_back('/');
        if (!query.empty()) {
            target += target.find('?') == std::string::npos ? '?' : '&';
            target += query;
        }
        Poco::Net::HTTPRequest request(asked.method, target, Poco::Net::HTTPMessage::HTTP_1_1);
        request.setHost(uri.getHost(), uri.getPort());
        request.setKeepAlive(false);
        for (const auto& [name, value] : asked.headers) request.set(name, value);
        if (!asked.contentType.empty()) request.setContentType(asked.contentType);
        if (!asked.body.empty()) request.setContentLength(static_cast<std::streamsize>(asked.body.size()));
        // From here on something may have arrived.
        answer.how = LineAnswer::How::cutOff;
        session->sendRequest(request) << asked.body << std::flush;
        Poco::Net::HTTPResponse response;
        std::istream& stream = session->receiveResponse(response);
        answer.body = readUpTo(stream, kAnswerBytesMax);
        const bool isWhole = !response.hasContentLength() || answer.body.size() >= static_cast<std::size_t>(std::min<std::streamsize>(
                                                                                       response.getContentLength(), kAnswerBytesMax));
        answer.status = response.getStatus();
        if (isWhole) answer.how = LineAnswer::How::answered;
    } catch (const std::exception&) {
        // How far it came is in the answer already; what went wrong may hold the address and its secrets.
    }
    return answer;
}

Sending sendingOf(const LineAnswer& answer) {
    if (answer.how == LineAnswer::How::notSent) return Sending::notNow("unreachable");
    if (answer.how == LineAnswer::How::cutOff) return Sending::unknown("cut_off");
    const std::string reason = "http_" + std::to_string(answer.status);
    if (answer.status >= 200 && answer.status < 300) return Sending::handedOver();
    switch (answer.status) {
        case 400:
        case 413:
        case 422:
            return Sending::refused(reason);
        case 500:
        case 502:
        case 504:
            // Whoever stands in front may have passed it on.
            return Sending::unknown(reason);
        default:
            // A wrong password, a wrong address or too much to do: the next text would fare no better, and this one keeps.
            return Sending::notNow(reason);
    }
}

}  // namespace salon::server
