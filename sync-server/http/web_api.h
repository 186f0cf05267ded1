#pragma once

#include "http/router.h"
#include "web/page_files.h"
#include "web/web_desk.h"

#include <map>
#include <string>
#include <vector>

namespace salon::server {

/// The routes of the customers' pages: /book/{shop}, /v/{token} and what these ask for. There are no cookies: what a request
/// may do, it may do by what it says, so that another site's page can do nothing in a customer's name.
///
/// Handlers run on any thread and throw ProblemAnswer, WireError or StoreError.
class WebApi {
public:
    /// `publicUrl`: as customers reach this server, like "https://book.salon.kr"; empty: by the address in their request alone.
    WebApi(WebDesk& desk, std::string publicUrl);

    std::vector<Route> routes();

private:
    struct File {
        std::string type;
        std::string_view text;
        std::string tag;
    };
    using Handler = Answer (WebApi::*)(const Request&);
    Route page(const char* pattern, const char* file);
    /// For an address under which there is nothing: words for customers.
    Route lost(const char* pattern);
    Route asks(const char* pattern, Handler handler);
    Route says(const char* pattern, Handler handler);

    Answer file(const Request& request, const std::string& name) const;
    Answer shop(const Request& request);
    Answer times(const Request& request);
    Answer code(const Request& request);
    Answer book(const Request& request);
    Answer visit(const Request& request);
    Answer timesOf(const Request& request);
    Answer move(const Request& request);
    Answer cancel(const Request& request);
    Answer calendar(const Request& request);
    void requireOwnPage(const Request& request) const;

    WebDesk& m_desk;
    std::string m_publicUrl;
    std::map<std::string, File> m_files;
};

/// The language a browser asks for; Korean unless it prefers English.
TextLanguage languageOf(const Request& request);

}  // namespace salon::server
