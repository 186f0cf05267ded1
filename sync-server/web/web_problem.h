#pragma once

#include "salon/civil_time.h"
#include "salon/ids.h"
#include "salon/texting.h"
#include "salon/verdict.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace salon::server {

/// Why a customer's page does not get what it asks for.
enum class WebProblem {
    shopUnknown,
    linkUnknown,
    badRequest,
    notFromPage,     ///< asked by another site's page, or not as JSON
    onlineOff,
    textsOff,        ///< nothing carries a code to a telephone
    notOffered,      ///< a service or stylist that is not to be had online
    nameWrong,
    phoneWrong,
    phoneAbroad,     ///< codes are texted within the shop's own country only
    noteWrong,
    codeWrong,
    codeGone,        ///< none was sent, its time is over, or it was guessed at too often
    codeTooSoon,     ///< one was sent a moment ago
    codeTooOften,
    codesBusy,       ///< the gateway has enough to do
    codeNotSent,
    timeTaken,
    notAStart,       ///< no visit begins at such a minute
    timePast,
    tooSoon,
    tooFar,
    tooManyVisits,
    tooManyChanges,  ///< within an hour
    changesClosed,   ///< too near to its start to be changed online
    ended,
    begun,
    alreadyMade,     ///< by the same attempt, and it is another visit than the one asked for now
};

struct ProblemWords {
    int status = 400;          ///< of HTTP
    std::string_view code;     ///< for programs
    std::string_view korean;   ///< a sentence with a way out
    std::string_view english;

    std::string_view in(TextLanguage language) const { return language == TextLanguage::korean ? korean : english; }
};

const ProblemWords& wordsOf(WebProblem problem);

/// What a refusal of the log means to somebody who books or moves a visit.
WebProblem problemOf(const Refusal& refusal);

/// A time for the whole visit that is really free.
struct OfferedTime {
    Day day;
    int startMinute = 0;
    StylistId stylist;  ///< whom the visit would ask for there; empty: anybody

    bool operator==(const OfferedTime&) const = default;
};

/// A visit that is there, for whoever made it.
struct MadeVisit {
    std::string token;  ///< of its link
    Day day;
    int startMinute = 0;
};

/// Thrown by what a page asks for when it is not to be had.
struct WebRefusal {
    WebProblem problem = WebProblem::badRequest;
    std::vector<OfferedTime> alternatives = {};
    int retryAfterSeconds = 0;
    std::optional<MadeVisit> made = {};
};

}  // namespace salon::server
