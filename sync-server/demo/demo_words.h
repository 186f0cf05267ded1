#pragma once

#include "salon/service.h"
#include "salon/shop.h"
#include "salon/station.h"
#include "salon/stylist.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace salon::server {

/// What resources/demo-salon.json says: the roster, and the words from which people are made up.
struct DemoWords {
    Shop shop;  ///< without an id
    std::vector<Service> services;
    std::vector<int> serviceWeights;  ///< how often each is asked for
    std::vector<Station> stations;
    std::vector<Stylist> stylists;
    int koreanCustomers = 0;
    int englishCustomers = 0;
    std::vector<std::string> familyNames;
    std::vector<std::string> givenNames;
    std::vector<std::string> englishFirst;
    std::vector<std::string> englishLast;
    std::vector<std::string> customerNotes;
    std::vector<std::string> reservationNotes;
};

DemoWords readDemoWords(std::string_view json);

/// The file this program was built with: one text.
std::span<const std::string_view> demoWordsFile();

}  // namespace salon::server
