#pragma once

#include "salon/book.h"
#include "salon/commands.h"
#include "salon/decide.h"

#include <cstdint>
#include <string>
#include <vector>

namespace salon::test {

// A small salon for tests, whose ids are words. Everything here is a plain value; nothing waits, nothing is random.

/// 2026-03-24. The small salon works from Monday to Saturday, 09:00 to 18:00.
extern const Day tuesday;

/// "15:30" to 930. Ends the program on any other text: a mistake in the test itself.
int at(const std::string& clock);

Wish any();
Wish prefer(const std::string& stylist);
Wish only(const std::string& stylist);

/// One service of a visit. `line("cut", "10:00", only("mia"))`.
LineRequest line(const std::string& service, const std::string& clock, const Wish& wish = any());

/// A visit on the Tuesday, for a customer who has the reservation's id as a name if the salon knows them.
BookReservation bookReservation(const std::string& id, const std::vector<LineRequest>& lines, Day day = tuesday);
BookReservation bookReservation(const std::string& id, const std::string& service, const std::string& clock, const Wish& wish = any(),
                                Day day = tuesday);
MoveReservation moveReservation(const std::string& id, const std::string& clock, const std::string& stylist = "", Day day = tuesday);

/// The commands that open the small salon:
/// - grid of 10 minutes; stylists mia, jo (every service) and kim (cut and wash only);
/// - cut 30 minutes of working; colour 30 working, 40 processing, 20 finishing; perm 40, 60, 20 and 10 of clean-up;
///   wash 10 at the one basin, which needs the station "basin";
/// - customers anna, bea, cho, dana, eun.
std::vector<CommandBody> smallSalonCommands();

/// Stamps commands as one terminal does: the same incarnation, numbers from 1.
struct TestDesk {
    std::string terminal = "desk";
    std::string incarnation = "d0000000000000000000000000000000";
    std::int64_t number = 0;
    WallTime now{Day{tuesday.number - 1}, 9 * 60};

    Command command(CommandBody body, Mode mode);
};

/// A salon whose book follows what is submitted to it, as a server's does.
class TestSalon {
public:
    /// The small salon, already open.
    TestSalon();
    /// A salon nobody has opened yet.
    static TestSalon unopened();

    const Book& book() const { return m_book; }
    TestDesk& desk() { return m_desk; }

    /// Decides and writes down what follows.
    Decision submit(const Command& command);
    Decision asks(CommandBody body) { return submit(m_desk.command(std::move(body), Mode::asking)); }
    Decision promises(CommandBody body) { return submit(m_desk.command(std::move(body), Mode::promised)); }

    /// A visit of one line that must be accepted: `booked("anna", "cut", "10:00", only("mia"))`.
    void booked(const std::string& id, const std::string& service, const std::string& clock, const Wish& wish, Day day = tuesday);
    void booked(const std::string& id, const std::vector<LineRequest>& lines, Day day = tuesday);

    /// One of the reservation's lines. Ends the program if there is none.
    const Line& lineOf(const std::string& id, int line = 0) const;
    const Reservation& reservation(const std::string& id) const;
    /// The first open attention item about this reservation. Ends the program if there is none.
    const AttentionItem& attentionOf(const std::string& id) const;

private:
    struct Unopened {};
    explicit TestSalon(Unopened) {}

    Book m_book;
    TestDesk m_desk;
};

/// What a table of tests says of a decision: "accepted", "flagged stylist_taken by=anna", "refused notQualified"…
/// The reason is spelled as in RefusalReason with small letters and underscores.
std::string printed(const Verdict& verdict);
std::string printedReason(RefusalReason reason);
/// "sameTime 2026-03-24 10:00 jo; …"
std::string printed(const std::vector<Alternative>& alternatives);

}  // namespace salon::test
