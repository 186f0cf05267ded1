#pragma once

#include "salon/true_minutes.h"
#include "salon/usual.h"
#include "session/session.h"

#include <optional>
#include <vector>

namespace salon::desk {

enum class WarningKind {
    doNotBook,
    allergies,
    patchTestMissing,  ///< a service they have or will have asks for one
    patchTestOld,      ///< the last one is too long ago for that service
    noMobile,          ///< nothing can be texted to them
    wantsNoTexts,      ///< they have said so, or the shop has noted it
    noShows,
    shortNotice,       ///< cancelled by the customer when the time could hardly be sold again
    cancellations,     ///< asked for by the customer, several in a year
};

struct CustomerWarning {
    WarningKind kind = WarningKind::doNotBook;
    int count = 0;             ///< of no-shows or cancellations
    std::optional<Day> day{};  ///< of the last patch test

    bool operator==(const CustomerWarning&) const = default;
    /// Must be read before anything is promised.
    bool isGrave() const { return kind == WarningKind::doNotBook || kind == WarningKind::allergies; }
};

/// A cancellation now and then is nobody's business.
inline constexpr int kCancellationsToTell = 3;
inline constexpr int kCancellationDays = 365;
/// Within a day nobody else is found for the time.
inline constexpr int kShortNoticeMinutes = kMinutesPerDay;

/// Everything the card of one customer says, read from the session at one moment. Keeps the book it points into.
struct CustomerFacts {
    Book book;
    CustomerId customer;                      ///< the one that was kept
    std::optional<CustomerCard> card;         ///< none: nothing is known of them but the id
    CustomerWarnings defined;                 ///< what a person has set
    TextConsent consent;                      ///< the strictest of all entries that mean them
    std::vector<CustomerWarning> warnings;
    Usual usual;
    std::optional<TrueMinutes> minutes;       ///< of the usual services with the usual stylist
    int minutesToPlan = 0;                    ///< the same on the shop's grid; 0: nothing to say
    std::vector<const Reservation*> ahead;    ///< the next one first
    std::vector<const Reservation*> history;  ///< the latest first; today's only when it has ended
    int completed = 0;

    /// The line of a visit ahead that the true minutes are about; null: none is booked. `line` is its index.
    const Reservation* nextWithUsualStylist(int& line) const;
};

CustomerFacts factsOf(const Session& session, const CustomerId& customer);

/// The warnings alone, cheaper: for a row in a list.
std::vector<CustomerWarning> warningsOf(const Session& session, const CustomerId& customer);

/// Why two entries may be one person; the stronger first.
enum class Likeness { sameNumber, sameNameAndLastFour, sameName };

struct Duplicate {
    CustomerId customer;
    Likeness why = Likeness::sameName;

    bool operator==(const Duplicate&) const = default;
};

/// Other entries that may be this person; the likeliest first, three at most. Looks through the whole directory once.
std::vector<Duplicate> duplicatesOf(const Session& session, const CustomerId& customer);

}  // namespace salon::desk
