#pragma once

#include "support/dice.h"
#include "support/small_salon.h"

#include "salon/book.h"
#include "salon/commands.h"
#include "session/personal_words.h"

#include <optional>
#include <string>
#include <vector>

namespace salon::simulation {

/// Something a person does at a desk.
struct Gesture {
    CommandBody body;
    std::optional<desk::PersonalWords> words;
    std::string told;  ///< for the trace
};

/// A person at a desk who looks at its screen and does what people at desks do: mostly sensible things, on few days
/// with few stylists, so that two desks often want the same.
class Receptionist {
public:
    Receptionist(std::string desk, const test::SmallSalon& salon, test::Dice dice);

    /// What they do next, seeing this book on their screen.
    Gesture next(const Book& screen);

    static constexpr int kDays = 2;

private:
    Gesture book();
    Gesture walkIn();
    Gesture move(const Reservation& reservation);
    Gesture changeServices(const Reservation& reservation);
    Gesture liveOn(const Reservation& reservation);
    Gesture stepBack(const Reservation& reservation);
    Gesture answer(const AttentionItem& item);
    Gesture customer();
    Gesture roster(const Book& screen);

    // What a front desk does besides booking.
    Gesture frontDesk(const Book& screen);
    Gesture queueUp();
    Gesture bookWhoWaits(const Waiting& waiting);
    Gesture changeMinutes(const Reservation& reservation);
    Gesture mergeOrTakeBack(const Book& screen);
    Gesture keepApart(const Book& screen);
    Gesture note(const Reservation& reservation);
    Gesture bookOfSeries();

    std::vector<LineRequest> lines();
    Wish wish();
    Day day() { return m_salon.firstDay.plus(1 + m_dice.below(kDays)); }
    int startMinute() { return 600 + 10 * m_dice.below(17); }
    const Reservation* someReservation(const Book& screen);
    CustomerId someCustomer();
    ReservationId newReservation() { return {"r-" + m_desk + "-" + std::to_string(++m_made)}; }

    std::string m_desk;
    const test::SmallSalon& m_salon;
    test::Dice m_dice;
    int m_made = 0;
    int m_customers = 0;
    int m_timesOff = 0;
    int m_queued = 0;
    int m_ofSeries = 0;
    CustomerId m_mergedLast;  ///< whoever was found to be one person is booked next
    std::vector<CustomerId> m_registered;
    std::vector<std::pair<StylistId, TimeOffId>> m_off;
};

/// "r-desk-1 colour 10:30 any, cut 11:40 only mia"
std::string printed(const ReservationId& reservation, Day day, const std::vector<LineRequest>& lines);

}  // namespace salon::simulation
