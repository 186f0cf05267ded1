#pragma once

#include "support/demo_day.h"

#include <string>
#include <vector>

namespace salon::desk {

/// A completed visit as facts, from 11:00, that took `extraMinutes` longer than planned.
inline void hadVisit(FakeSession& session, const std::string& id, const std::string& customer, Day day, const std::vector<std::string>& services,
                     const std::string& stylist, int extraMinutes = 0) {
    const auto happen = [&](Event event) { session.happen({&event, 1}); };
    constexpr int kStart = 11 * 60;
    ReservationBooked booked{{id}, {customer}, day, Status::confirmed, false, {}, Mode::asking, {"desk-1"}, {day.plus(-12), 15 * 60 + 10}};
    int start = kStart;
    for (const std::string& name : services) {
        const Service& service = *session.state().book.findService({name});
        booked.lines.push_back(Line{.service = service.id, .startMinute = start, .blocks = service.blocks, .price = service.price});
        start += service.blocks.total();
    }
    happen(booked);
    for (std::size_t i = 0; i < services.size(); ++i)
        happen(StylistAssigned{
            .reservation = {id}, .line = static_cast<int>(i), .stylist = {stylist}, .blocks = booked.lines[i].blocks, .price = booked.lines[i].price});
    const int planned = booked.lines.back().startMinute + booked.lines.back().blocks.customerMinutes() - kStart;
    happen(CustomerArrived{{id}, {day, kStart - 4}});
    happen(ServiceStarted{{id}, {day, kStart}});
    happen(ServiceCompleted{{id}, {day, kStart + planned + extraMinutes}});
}

/// c01 comes every five weeks for four years: mostly root colour and a cut with Harin, and longer than the list says.
inline void addRegular(FakeSession& session) {
    for (int i = 1; i <= 40; ++i)
        hadVisit(session, "old" + std::to_string(100 + i), "c01", kDemoNow.day.plus(-35 * i), i % 3 == 0 ? std::vector<std::string>{"cut-w"} : std::vector<std::string>{"root", "cut-w"},
                 i % 7 == 5 ? "s2-mina" : "s1-harin", 15 + i % 3 * 5);
}

}  // namespace salon::desk
