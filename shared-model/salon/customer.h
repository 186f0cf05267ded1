#pragma once

#include "salon/civil_time.h"
#include "salon/ids.h"
#include "salon/texting.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace salon {

/// What a receptionist is told before she books. Warnings, not rules: a person decides.
struct CustomerWarnings {
    bool doNotBook = false;
    std::optional<Day> patchTestedOn;  ///< the last skin test for colour

    bool operator==(const CustomerWarnings&) const = default;
};

/// What the rules need to know of a customer. Names and numbers are not here (DESIGN §7): see Personal.
struct Customer {
    CustomerId id;
    bool erased = false;
    std::map<StylistId, int> completedVisits;  ///< lines completed, by stylist
    CustomerWarnings warnings;
    CustomerId mergedInto;                     ///< found to be the same person as this one; empty: stands for themselves

    std::set<CustomerId> keptApart;            ///< a person's word: somebody else, however alike
    TextConsent textConsent;

    bool operator==(const Customer&) const = default;
    /// Who did most of the completed lines, the smaller id on a tie; empty before the first.
    StylistId regularStylist() const;
};

/// The part of a command that names or describes a person. It travels and is kept beside the command, whose hash
/// covers only its salted digest, so that it can be erased and the log still verifies.
struct Personal {
    CustomerId customer;   ///< whom it is about
    std::string salt;      ///< 32 hexadecimal digits from a secure random source
    std::optional<std::string> name;
    std::optional<std::string> phone;            ///< as normalisedPhone() gives it; empty: has none
    std::optional<std::string> customerNote;
    std::optional<std::string> allergies;        ///< what must not touch this person; health data, kept like a name
    std::optional<std::string> reservationNote;  ///< about the reservation of the command that carries it: its booking, or NoteReservation
    std::optional<std::string> text;             ///< the words of one text: as a person worded it, or as a customer replied

    bool operator==(const Personal&) const = default;
};

}  // namespace salon
