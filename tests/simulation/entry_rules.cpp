#include "entry_rules.h"

#include "desk_rules.h"
#include "minute_model.h"
#include "trace.h"

#include "salon/evolve.h"

#include <algorithm>
#include <set>

namespace salon::simulation {

namespace {

/// One entry under examination, its facts written into `working` one by one.
class Examination {
public:
    Examination(const Book& before, const wire::Entry& entry, const Book& after)
        : m_before(before), m_entry(entry), m_after(after), m_command(entry.command), m_working(before) {
        m_own.insert(reservationOf(m_command.body));
        if (const auto* answer = std::get_if<ResolveAttention>(&m_command.body)) {
            const auto item = before.attention().find(answer->attention);
            if (item == before.attention().end()) return;
            m_own.insert(item->second.reservation);
            if (answer->answer == AttentionAnswer::swap) m_rival = item->second.cause.by;
        }
    }

    void run() {
        checkVerdict();
        for (const auto& event : m_entry.events) {
            if (const auto* assigned = std::get_if<StylistAssigned>(&event)) checkAssigned(*assigned);
            if (const auto* released = std::get_if<StylistReleased>(&event)) checkTouched(released->reservation, "releases");
            if (const auto* moved = std::get_if<ReservationMoved>(&event)) checkTouched(moved->reservation, "moves");
            if (const auto* raised = std::get_if<AttentionRaised>(&event)) m_raised.push_back(raised->item);
            if (const auto* resolved = std::get_if<AttentionResolved>(&event)) m_resolved.insert(resolved->attention);
            evolve(m_working, event);
        }
        checkAttention();
        checkLives();
        checkOffers();
        checkNotRefusedInVain();
    }

private:
    [[noreturn]] void fail(const std::string& sentence) const {
        throw Failure("Position " + std::to_string(m_entry.position) + ": " + sentence);
    }
    bool isOwn(const ReservationId& id) const { return !id.empty() && m_own.contains(id); }
    bool refused() const { return m_entry.verdict.kind == VerdictKind::refused; }

    /// A command in which a person may name a stylist, or a place over somebody else, against the rules.
    bool isByHand(const StylistId& stylist) const {
        if (const auto* move = std::get_if<MoveReservation>(&m_command.body)) return move->stylist == stylist;
        return std::holds_alternative<ResolveAttention>(m_command.body);
    }
    bool saysOver(const ReservationId& reservation, int line) const {
        if (!isOwn(reservation)) return false;
        if (const auto* move = std::get_if<MoveReservation>(&m_command.body)) return move->overlapAllowed || keepsWord(reservation, line);
        if (const auto* answer = std::get_if<ResolveAttention>(&m_command.body)) return answer->answer == AttentionAnswer::keep || keepsWord(reservation, line);
        if (const auto* minutes = std::get_if<ChangeMinutes>(&m_command.body)) return minutes->overlapAllowed || keepsWord(reservation, line);
        const std::vector<LineRequest>* lines = nullptr;
        if (const auto* book = std::get_if<BookReservation>(&m_command.body)) lines = &book->lines;
        if (const auto* walkIn = std::get_if<ReceiveWalkIn>(&m_command.body)) lines = &walkIn->lines;
        if (const auto* change = std::get_if<ChangeServices>(&m_command.body)) lines = &change->lines;
        if (!lines) return keepsWord(reservation, line);
        if (line >= static_cast<int>(lines->size())) return false;
        const LineRequest& request = (*lines)[static_cast<std::size_t>(line)];
        return request.overlapAllowed || hadWordFor(reservation, request);
    }
    /// A person had put the same service over others at the same minute before.
    bool hadWordFor(const ReservationId& reservation, const LineRequest& request) const {
        const Reservation* was = m_before.findReservation(reservation);
        return was && std::any_of(was->lines.begin(), was->lines.end(), [&](const Line& line) {
            return line.overlapAllowed && line.service == request.service && line.startMinute == request.startMinute;
        });
    }
    /// The line had a person's word before and stays where it was.
    bool keepsWord(const ReservationId& reservation, int line) const {
        const Reservation* was = m_before.findReservation(reservation);
        return was && line < static_cast<int>(was->lines.size()) && was->lines[static_cast<std::size_t>(line)].overlapAllowed;
    }

    void checkVerdict() const {
        if (refused() && m_command.stamp.mode == Mode::promised && m_entry.verdict.refusal.isCapacity())
            fail("a promised command was refused for want of capacity.");
        if (refused() && std::any_of(m_entry.events.begin(), m_entry.events.end(), [](const Event& event) { return !std::holds_alternative<AttentionRaised>(event); }))
            fail("a refused command left facts behind.");
        if (m_entry.verdict.kind == VerdictKind::accepted && m_entry.verdict.refusal.reason != RefusalReason::none)
            fail("an accepted command carries a refusal.");
    }

    /// What somebody else's command may do to a visit: nothing, but give an `any` line that is still ahead to another.
    void checkTouched(const ReservationId& id, const std::string& does) const {
        if (isOwn(id) || m_entry.events.empty()) return;
        const Reservation* visit = m_working.findReservation(id);
        if (!visit) fail("it " + does + " " + id.text + ", which nobody booked.");
        if (!visit->isStillAhead()) fail("it " + does + " " + id.text + ", whose visit has begun or ended.");
    }

    void checkAssigned(const StylistAssigned& fact) const {
        const Reservation* visit = m_working.findReservation(fact.reservation);
        const std::string what = fact.stylist.text + " for " + fact.reservation.text + " line " + std::to_string(fact.line);
        if (!visit || fact.line < 0 || fact.line >= static_cast<int>(visit->lines.size())) fail("it assigns " + what + ", which is no line.");
        if (!visit->isActive()) fail("it assigns " + what + ", which has ended.");
        const Line& line = visit->lines[static_cast<std::size_t>(fact.line)];
        const Stylist* stylist = m_working.findStylist(fact.stylist);
        if (!stylist || !stylist->skills.contains(line.service)) fail("it assigns " + what + ", who cannot do " + line.service.text + ".");

        const bool own = isOwn(fact.reservation);
        const bool byRoster = !own && fact.reservation != m_rival && reservationOf(m_command.body).empty();
        if (!own && fact.reservation != m_rival && !byRoster) checkDisplaced(fact, *visit, line, what);
        const bool held = line.stylist == fact.stylist;
        if (line.wish.kind == WishKind::only && line.wish.stylist != fact.stylist && !held && !isByHand(fact.stylist) && !wasGivenByHand(fact))
            fail("it assigns " + what + ", who asked for " + line.wish.stylist.text + " only.");

        const Minutes busy = busyMinutes(fact.blocks, line.startMinute);
        if ((busy & ~workingMinutes(*stylist, visit->day)).any() && !saysOver(fact.reservation, fact.line) && !isByHand(fact.stylist) && !wasHeldSo(fact, line))
            fail("it assigns " + what + ", who does not work then.");
        checkNobodyBeneath(fact, *visit, line, busy, what);
    }

    void checkDisplaced(const StylistAssigned& fact, const Reservation& visit, const Line& line, const std::string& what) const {
        if (!visit.isStillAhead()) fail("it displaces " + what + ", whose visit has begun.");
        if (line.wish.kind != WishKind::any) fail("it displaces " + what + ", who wished for somebody.");
        const Reservation* was = m_before.findReservation(fact.reservation);
        if (!was) fail("it displaces " + what + ", whom nobody had booked.");
        const Line& before = was->lines[static_cast<std::size_t>(fact.line)];
        if (before.startMinute != line.startMinute || was->day != visit.day) fail("it displaces " + what + " to another time.");
        if (before.price != fact.price) fail("it displaces " + what + " to another price.");
        if (before.service != line.service) fail("it displaces " + what + " to another service.");
    }

    /// This stylist had a line of the same service before: what a person's hand did stays done.
    bool wasGivenByHand(const StylistAssigned& fact) const {
        const Reservation* was = m_before.findReservation(fact.reservation);
        const ServiceId& service = m_working.findReservation(fact.reservation)->lines[static_cast<std::size_t>(fact.line)].service;
        return was && std::any_of(was->lines.begin(), was->lines.end(), [&](const Line& line) { return line.stylist == fact.stylist && line.service == service; });
    }
    bool wasHeldSo(const StylistAssigned& fact, const Line& line) const {
        const Reservation* was = m_before.findReservation(fact.reservation);
        return wasGivenByHand(fact) && fact.line < static_cast<int>(was->lines.size()) && was->lines[static_cast<std::size_t>(fact.line)].startMinute == line.startMinute;
    }

    void checkNobodyBeneath(const StylistAssigned& fact, const Reservation& visit, const Line& line, const Minutes& busy, const std::string& what) const {
        if (saysOver(fact.reservation, fact.line)) return;
        for (const auto& other : holders(m_working, fact.stylist, visit.day, busy, fact.reservation))
            // What the command itself is about may leave its place later in the same entry; the book after it is looked at whole.
            if (!isOwn(other.reservation) && !m_working.findReservation(other.reservation)->lines[static_cast<std::size_t>(other.line)].overlapAllowed)
                fail("it assigns " + what + " over " + other.reservation.text + ".");
        const Service* service = m_working.findService(line.service);
        if (fact.station.empty()) return;
        const Station* station = m_working.findStation(fact.station);
        if (!station || station->kind != service->stationKind) fail("it gives " + fact.reservation.text + " a station of the wrong kind.");
    }

    void checkAttention() const {
        // An answer that could not be carried out leaves its own item open.
        const auto* answer = std::get_if<ResolveAttention>(&m_command.body);
        if (m_entry.verdict.kind == VerdictKind::flagged && !(answer && m_after.attention().contains(answer->attention)) &&
            std::none_of(m_raised.begin(), m_raised.end(), [&](const auto& item) { return m_after.attention().contains(item.id); }))
            fail("it was flagged and nothing stands in anybody's attention.");
        for (const auto& [id, item] : m_before.attention())
            if (!m_after.attention().contains(id) && !m_resolved.contains(id)) fail("the open item " + id.text + " has vanished.");
        for (const auto& item : m_raised)
            if (!m_after.attention().contains(item.id) && !m_resolved.contains(item.id)) fail("the raised item " + item.id.text + " has vanished.");
    }

    std::set<ReservationId> touched() const {
        std::set<ReservationId> ids;
        for (const auto& event : m_entry.events)
            std::visit([&](const auto& fact) { if constexpr (requires { ReservationId{fact.reservation}; }) ids.insert(fact.reservation); }, event);
        ids.erase(ReservationId{});
        return ids;
    }

    void checkLives() const {
        std::size_t booked = 0;
        for (const auto& event : m_entry.events) booked += std::holds_alternative<ReservationBooked>(event) ? 1 : 0;
        if (m_after.reservationCount() != m_before.reservationCount() + booked) fail("a reservation has disappeared, or appeared from nowhere.");
        for (const auto& id : touched()) {
            const Reservation* was = m_before.findReservation(id);
            const Reservation* is = m_after.findReservation(id);
            if (!is) fail(id.text + " has disappeared.");
            if (was && was->status == Status::cancelled && is->status != Status::cancelled && !std::holds_alternative<TakeBackCancellation>(m_command.body))
                fail("the cancelled " + id.text + " was brought back to life.");
            if (was && !isOwn(id) && was->status != is->status) fail("somebody else's command changed how far " + id.text + " has come.");
        }
        const bool asked = m_command.stamp.mode == Mode::asking && !refused();
        const bool books = std::holds_alternative<BookReservation>(m_command.body) || std::holds_alternative<ReceiveWalkIn>(m_command.body);
        if (!asked || !books) return;
        for (const auto& line : m_after.findReservation(reservationOf(m_command.body))->lines)
            if (line.stylist.empty()) fail("an asking command made a reservation that nobody is free for.");
    }

    /// The visit as it would be asked for at that offer: who keeps a line keeps the minutes that were agreed on.
    static std::vector<LineRequest> requestOf(const Reservation& visit, const Alternative& offer) {
        std::vector<LineRequest> lines;
        for (std::size_t i = 0; i < visit.lines.size(); ++i) {
            const Line& line = visit.lines[i];
            const bool kept = i < offer.stylists.size() && offer.stylists[i] == line.stylist;
            lines.push_back({line.service, line.wish, line.startMinute, line.blocksChosen || kept ? std::optional(line.blocks) : std::nullopt, false});
        }
        return lines;
    }

    template <class LinesOf>
    void checkFree(const std::vector<Alternative>& offers, const ReservationId& reservation, const LinesOf& linesOf) const {
        if (offers.size() > static_cast<std::size_t>(kAlternativesMax)) fail("it offers more than three alternatives.");
        for (const auto& offer : offers)
            if (const auto why = whyNotFree(m_after, offer, linesOf(offer), reservation))
                fail("an alternative offered for " + reservation.text + " is not free: " + *why + ".");
    }

    void checkOffers() const {
        if (const auto* wanted = std::get_if<BookReservation>(&m_command.body); wanted && refused())
            checkFree(m_entry.verdict.refusal.alternatives, wanted->reservation, [&](const Alternative&) { return wanted->lines; });
        for (const auto& item : m_raised)
            if (const Reservation* visit = m_after.findReservation(item.reservation))
                checkFree(item.cause.alternatives, item.reservation, [&](const Alternative& offer) { return requestOf(*visit, offer); });
    }

    /// `any` finds somebody whenever somebody is free.
    void checkNotRefusedInVain() const {
        const auto* wanted = std::get_if<BookReservation>(&m_command.body);
        if (!wanted || wanted->lines.size() != 1 || wanted->lines.front().wish.kind != WishKind::any) return;
        if (!m_entry.verdict.refusal.isCapacity() || m_before.findReservation(wanted->reservation)) return;
        const StylistId free = whoCouldTake(m_before, wanted->day, wanted->lines.front(), wanted->reservation);
        if (!free.empty()) fail("nobody was found for " + wanted->reservation.text + " although " + free.text + " is free.");
    }

    const Book& m_before;
    const wire::Entry& m_entry;
    const Book& m_after;
    const Command& m_command;
    Book m_working;
    std::set<ReservationId> m_own;
    ReservationId m_rival;
    std::vector<AttentionItem> m_raised;
    std::set<AttentionId> m_resolved;
};

}  // namespace

void checkEntry(const Book& before, const wire::Entry& entry, const Book& after) {
    Examination(before, entry, after).run();
    checkDeskRules(before, entry, after);
}

}  // namespace salon::simulation
