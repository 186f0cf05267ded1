#pragma once

#include "salon/civil_time.h"
#include "salon/ids.h"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace salon {

// What customers are told by text. The log itself is the messenger's memory: a text is claimed by a command before it is
// sent, so that two messengers on one log cannot send it twice, and a terminal that is offline sees what is still to be said.

/// What a text says. The first six and the last but one follow from a change of the visit; `opening` is about no visit.
enum class TextKind {
    requested,
    confirmed,
    moved,
    stylistChanged,
    cancelled,
    declined,
    reminderDay,   ///< the day before
    reminderSoon,  ///< a few hours before
    noShow,
    correction,    ///< the visit takes place after all: they were told that it had ended
    opening,       ///< a place has become free for somebody on the waiting list
};

enum class TextLanguage { korean, english };

/// The shop's own words for one kind in one language; see text_words.h for what may stand in braces.
struct TextTemplate {
    TextKind kind = TextKind::confirmed;
    TextLanguage language = TextLanguage::korean;
    std::string words;

    bool operator==(const TextTemplate&) const = default;
};

/// An hour: whoever wants to think longer holds a text.
inline constexpr int kTextPauseSecondsMax = 3600;
/// The longest text that the carriers take, in EUC-KR; a template may be as long in UTF-8.
inline constexpr std::size_t kTextBytesMax = 2000;
/// A week: an earlier word than this is not asked of anybody.
inline constexpr int kReplyCancelHoursMax = 7 * 24;

/// The shop's rules of texting.
struct Texting {
    bool on = false;
    int pauseSeconds = 60;             ///< how long a change waits for the next one, or for its undo
    int quietFromMinute = 21 * 60;     ///< nothing is sent from here …
    int quietToMinute = 8 * 60;        ///< … to here, but about a visit soon; both equal: no quiet hours
    int replyCancelHours = 2;          ///< a customer's reply cancels a visit that is at least so far ahead
    TextLanguage language = TextLanguage::korean;
    std::set<TextKind> unsent;         ///< kinds the shop does not want sent
    std::vector<TextTemplate> templates;
    /// When texting was switched on: what was agreed before then, nobody is told anew. The book gives it, none in a wish.
    std::optional<WallTime> since;

    bool operator==(const Texting&) const = default;
};

enum class Consent : std::uint8_t { allowed, refused };

/// Whether a person may be told about their own visits; advertising is not part of this product.
struct TextConsent {
    Consent sms = Consent::allowed;
    Consent alimtalk = Consent::allowed;

    bool operator==(const TextConsent&) const = default;
    bool allowsAny() const { return sms == Consent::allowed || alimtalk == Consent::allowed; }
};

/// How a visit stands in a customer's eyes: arrived, served and done are no news to them.
enum class ToldStatus : std::uint8_t { requested, confirmed, cancelled, declined, noShow };

/// What a customer is told of a visit.
struct Statement {
    ToldStatus status = ToldStatus::confirmed;
    Day day;
    int startMinute = 0;
    /// One for each line, empty where nobody was named to them; no entries at all if nobody was named.
    std::vector<StylistId> stylists;

    bool operator==(const Statement&) const = default;
};

/// What came of a text that was claimed.
enum class TextOutcome : std::uint8_t {
    sending,     ///< claimed; nobody knows yet
    handedOver,  ///< the gateway has it
    delivered,
    failed,
    unknown,     ///< it may have been sent: a person decides, it is never sent again blindly
};

/// What a customer means by a reply.
enum class ReplyMeaning { confirm, cancel, stop, other };

/// The last statement, and when.
struct Told {
    Statement statement;
    WallTime at;
    bool remindedDay = false;  ///< of this statement
    bool remindedSoon = false;

    bool operator==(const Told&) const = default;
};

/// A text whose delivery has not been reported.
struct OpenText {
    int number = 0;
    TextKind kind = TextKind::confirmed;
    TextOutcome outcome = TextOutcome::sending;

    bool operator==(const OpenText&) const = default;
};

/// The last word about a visit's texts, as long as it can be taken back: the customer then knows again what they knew before.
struct LastText {
    TextKind kind = TextKind::confirmed;
    int number = 0;  ///< of the text that says it; 0: none does, it is not sent
    std::optional<Told> before;

    bool operator==(const LastText&) const = default;
};

/// Older texts of a visit are not waited for any more: a report of one is late by weeks.
inline constexpr std::size_t kOpenTextsMax = 8;

/// What the rules must know of the texts about one visit; all else is in the log. Nothing once the visit is over.
struct TextRecord {
    std::optional<Told> told;
    std::optional<LastText> last;      ///< nothing once it has arrived
    std::optional<Statement> hurried;  ///< a person wants this one said at once
    bool held = false;                 ///< a person wants nothing said until they release it
    std::vector<OpenText> open;        ///< by number

    bool operator==(const TextRecord&) const = default;
    bool isSkipped() const { return last && last->number == 0; }
};

}  // namespace salon
