#include "http/response.h"

#include <Poco/Net/HTTPResponse.h>

#include <sstream>

namespace salon::server {

std::string printResponse(const Answer& answer, Then then, bool withBody) {
    Poco::Net::HTTPResponse response;
    response.setVersion(Poco::Net::HTTPMessage::HTTP_1_1);
    response.setStatusAndReason(static_cast<Poco::Net::HTTPResponse::HTTPStatus>(answer.status));
    response.setDate(Poco::Timestamp());
    response.setContentType(answer.contentType);
    response.set("Cache-Control", "no-store");
    for (const auto& [name, value] : answer.headers) response.set(name, value);
    if (answer.status == 401) response.set("WWW-Authenticate", "Bearer");
    response.setKeepAlive(then == Then::keepAlive);
    // "Not modified" has no body, and would speak of the length of the one that it does not send.
    if (then != Then::stream && answer.status != 304) response.setContentLength64(static_cast<Poco::Int64>(answer.body.size()));
    std::ostringstream bytes;
    response.write(bytes);
    if (withBody && then != Then::stream) bytes << answer.body;
    return std::move(bytes).str();
}

}  // namespace salon::server
