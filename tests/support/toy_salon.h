#pragma once

#include "salon/commands.h"
#include "session/terminal_core.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace salon::test {

// The smallest salon a terminal can work for: Mia cuts, on Mondays from ten to eight. All of it is promised, as by a terminal
// whose server cannot be reached.

/// A Monday.
inline const Day kToyDay = *parseDay("2026-11-23");

inline desk::Identity toyIdentity() {
    desk::Identity identity;
    identity.shop = {"shop"};
    identity.shopName = "Shop";
    identity.terminal = {"desk"};
    identity.url = "http://127.0.0.1:1";
    identity.token = "token";
    identity.zone = "Asia/Seoul";
    return identity;
}

inline desk::Unstamped promised(CommandBody body, std::optional<desk::PersonalWords> words = {}) {
    return {std::move(body), std::move(words), Mode::promised};
}

/// A cut of half an hour.
inline desk::Unstamped definingACut(int cleanUpMinutes = 0) {
    Service cut;
    cut.id = {"cut"};
    cut.name = "Cut";
    cut.blocks = {30, 0, 0, cleanUpMinutes};
    return promised(DefineService{cut});
}

inline std::vector<desk::Unstamped> foundingAToySalon(int cleanUpMinutes = 0) {
    std::vector<desk::Unstamped> all;
    all.push_back(promised(OpenShop{Shop{{"shop"}, "Shop", "Asia/Seoul", 10, "KRW"}}));
    all.push_back(definingACut(cleanUpMinutes));
    all.push_back(promised(DefineStylist{{"mia"}, "Mia", "", true}));
    all.push_back(promised(DefineSkill{{"mia"}, {"cut"}, {}}));
    all.push_back(promised(DefineShift{{"mia"}, kToyDay.weekday(), {}, {{600, 1200}}}));
    return all;
}

inline desk::Unstamped booking(const std::string& id, int minute, Day day = kToyDay, const std::string& customer = {}) {
    return promised(BookReservation{{id}, {customer}, day, {LineRequest{{"cut"}, Wish::any(), minute, {}, false}}, false});
}

}  // namespace salon::test
