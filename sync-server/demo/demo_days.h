#pragma once

#include "demo/demo_book.h"
#include "demo/demo_random.h"
#include "demo/demo_words.h"

#include <vector>

namespace salon::server {

/// Fills days with visits as a busy salon has them, and lets them happen as far as the clock has come.
class DemoDays {
public:
    DemoDays(DemoBook& book, DemoRandom& random, const DemoWords& words, std::vector<CustomerId> customers, WallTime now)
        : m_book(book), m_random(random), m_words(words), m_customers(std::move(customers)), m_now(now) {}

    /// Books until every stylist is about as busy as that day of the week is.
    void fill(Day day);
    /// Arrivals, starts, ends, no-shows and cancellations of that day up to now.
    void live(Day day);

private:
    bool isFull(const StylistId& stylist, Day day, int percent) const;
    void bookSome(Day day, const Stylist& stylist, bool longOne);
    void bookInsideGap(Day day, const Stylist& stylist);
    bool bookVisit(Day day, std::vector<LineRequest> lines);
    const Service& pickService(const Stylist& stylist, bool longOne);
    Wish wishFor(const StylistId& stylist);
    std::optional<LineRequest> followUp(const Stylist& first, const Service& service, int startMinute);
    void liveThrough(const Reservation& visit);
    WallTime someTimeBefore(Day day);
    std::string newId(const char* kind);

    DemoBook& m_book;
    DemoRandom& m_random;
    const DemoWords& m_words;
    std::vector<CustomerId> m_customers;
    WallTime m_now;
    int m_visits = 0;
};

}  // namespace salon::server
