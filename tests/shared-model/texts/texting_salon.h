#pragma once

#include "salon/statement.h"
#include "salon/texts_due.h"
#include "shared-model/rules/wish_text.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace salon::test {

std::string printed(TextKind kind);
/// "confirmed 2026-03-24 10:00 mia"; a line whose stylist is not named as "-".
std::string printed(const Statement& statement);
/// "moved Tue 10:01:00" with the weekday; "unsent" or "held" behind it. "-" for nothing.
std::string printed(const std::optional<PlannedText>& planned);

/// The small salon, texting since the Monday at eight, on which it is nine now; and the messenger that a server would have.
class TextingSalon {
public:
    TextingSalon();

    TestSalon& salon() { return m_script.salon; }
    const Book& book() const { return m_script.salon.book(); }
    const Reservation& visit(const std::string& id) const { return m_script.salon.reservation(id); }

    /// The day of this week and the time by which commands are stamped from now on: "mon 09:00".
    void clock(const std::string& when);
    /// Wishes as Script has them, made by the reception; the visits they change have changed now.
    std::string run(const std::string& text);
    /// A command of the reception, or of the server.
    std::string asks(CommandBody body);
    std::string system(CommandBody body);
    const Decision& last() const { return m_last; }

    /// What would be said next of this visit: seconds behind the clock's minute.
    std::optional<PlannedText> next(const std::string& id, int second = 0) const;
    /// Claims what is to be said of it next, due or not; what that came to.
    std::string claim(const std::string& id);
    /// "confirmed" when the present statement was told, "-" when nothing was.
    std::string told(const std::string& id) const;

    void setTexting(Texting texting);

private:
    WallSecond now(int second = 0) const { return WallSecond::of(m_now, second); }
    void noteChanges(const Book& before);

    Script m_script;
    WallTime m_now;
    Decision m_last;
    std::map<ReservationId, WallSecond> m_changedAt;
};

}  // namespace salon::test
