#include "receptionist.h"

#include <iterator>

namespace salon::simulation {

namespace {

/// Where in a visit that is not begun the services stand, from its start on.
std::vector<LineRequest> fromZero(std::vector<LineRequest> lines) {
    int first = kMinutesPerDay;
    for (const auto& line : lines) first = std::min(first, line.startMinute);
    for (auto& line : lines) line.startMinute -= first;
    return lines;
}

constexpr int kSeriesSize = 4;

}  // namespace

Gesture Receptionist::frontDesk(const Book& screen) {
    const int turn = m_dice.below(100);
    if (turn < 22) return queueUp();
    if (turn < 45 && !screen.waiting().empty()) {
        const auto waiting = std::next(screen.waiting().begin(), m_dice.below(static_cast<int>(screen.waiting().size())));
        if (turn < 27) return {LeaveWaiting{waiting->first, WaitingEnd::gaveUp}, {}, "lets " + waiting->first.text + " go"};
        // Somebody gone is put back where they stood.
        if (turn < 30) return {JoinWaiting{waiting->second}, {}, "puts " + waiting->first.text + " back"};
        return bookWhoWaits(waiting->second);
    }
    // A desk whose file was destroyed knows nobody until it has read the log again.
    if (turn < 60 && screen.customers().rows().empty()) return queueUp();
    if (turn < 57) return mergeOrTakeBack(screen);
    if (turn < 60) return keepApart(screen);
    if (turn < 68) return bookOfSeries();
    const Reservation* reservation = someReservation(screen);
    if (!reservation) return queueUp();
    if (turn < 84) return changeMinutes(*reservation);
    if (turn < 90) return note(*reservation);
    const int minutes = 5 * m_dice.below(8);
    return {ReportLateness{reservation->id, minutes}, {}, "hears that " + reservation->id.text + " is " + std::to_string(minutes) + " late"};
}

Gesture Receptionist::queueUp() {
    Waiting waiting;
    waiting.id = {"w-" + m_desk + "-" + std::to_string(++m_queued)};
    waiting.kind = m_dice.chance(50) ? WaitingKind::walkIn : WaitingKind::list;
    waiting.customer = someCustomer();
    waiting.lines = fromZero(lines());
    waiting.firstDay = waiting.lastDay = day();
    if (m_dice.chance(20)) waiting.turn = m_dice.between(1, 4);
    return {JoinWaiting{waiting}, {}, "lets " + printed({waiting.id.text}, waiting.firstDay, waiting.lines) + " wait"};
}

Gesture Receptionist::bookWhoWaits(const Waiting& waiting) {
    std::vector<LineRequest> lines = waiting.lines;
    const int start = startMinute();
    for (auto& line : lines) line.startMinute += start;
    const ReservationId id = newReservation();
    const std::string told = " " + waiting.id.text + " as " + printed(id, waiting.firstDay, lines);
    if (m_dice.chance(40)) return {ReceiveWalkIn{id, waiting.customer, waiting.firstDay, lines, waiting.id}, {}, "takes" + told};
    return {BookReservation{id, waiting.customer, waiting.firstDay, lines, false, waiting.id, {}}, {}, "books" + told};
}

Gesture Receptionist::changeMinutes(const Reservation& reservation) {
    ChangeMinutes wanted{reservation.id, m_dice.below(static_cast<int>(reservation.lines.size())), {}, m_dice.chance(8)};
    const Blocks& present = reservation.lines[static_cast<std::size_t>(wanted.line)].blocks;
    wanted.blocks = present;
    wanted.blocks.working = 10 * m_dice.between(1, 5);
    if (m_dice.chance(30)) wanted.blocks.finishing = 10 * m_dice.below(3);
    return {wanted, {}, "gives " + reservation.id.text + " line " + std::to_string(wanted.line) + " " + std::to_string(wanted.blocks.total()) + " minutes" +
                            (wanted.overlapAllowed ? " over" : "")};
}

Gesture Receptionist::mergeOrTakeBack(const Book& screen) {
    const auto all = screen.customers().rows();
    const CustomerId one = m_dice.pick(all)->first;
    const CustomerId& last = screen.personOf(m_mergedLast);
    const auto merged = last.empty() ? std::vector<CustomerId>{} : screen.mergedInto(last);
    if (!merged.empty() && m_dice.chance(35)) {
        const CustomerId apart = m_dice.pick(merged);
        return {TakeBackMerge{apart}, {}, "takes the merge of " + apart.text + " back"};
    }
    if (m_dice.chance(15)) return {DefineCustomerWarnings{one, {m_dice.chance(50), m_salon.firstDay}}, {}, "warns of " + one.text};
    // Few are found again and again to be somebody else too.
    const CustomerId kept = !last.empty() && m_dice.chance(50) ? last : m_dice.pick(all)->first;
    m_mergedLast = kept;
    return {MergeCustomers{kept, one}, {}, "finds that " + one.text + " is " + kept.text};
}

Gesture Receptionist::keepApart(const Book& screen) {
    const auto all = screen.customers().rows();
    const CustomerId one = m_dice.pick(all)->first;
    // Mostly somebody others were found to be, so that what was said of them has to be followed.
    const CustomerId other = m_mergedLast.empty() || m_dice.chance(40) ? m_dice.pick(all)->first : m_mergedLast;
    const std::string both = one.text + " and " + other.text;
    if (m_dice.chance(30)) return {TakeBackKeepingApart{one, other}, {}, "asks again whether " + both + " are one"};
    return {KeepCustomersApart{one, other}, {}, "keeps " + both + " apart"};
}

Gesture Receptionist::note(const Reservation& reservation) {
    desk::PersonalWords words;
    words.customer = reservation.customer;
    words.reservationNote = m_dice.chance(25) ? "" : "창가 자리";
    return {NoteReservation{reservation.id}, words, "notes something about " + reservation.id.text};
}

/// One after the other; a hand slips and uses a number twice.
Gesture Receptionist::bookOfSeries() {
    BookReservation wanted{newReservation(), someCustomer(), day(), lines(), false, {}, {}};
    m_ofSeries += m_dice.chance(90) ? 1 : 0;
    const GroupId group{"g-" + m_desk + "-" + std::to_string(m_ofSeries / kSeriesSize)};
    wanted.group = GroupPlace{group, GroupKind::series, m_ofSeries % kSeriesSize + 1, kSeriesSize};
    return {wanted, {}, "books number " + std::to_string(wanted.group->number) + " of " + group.text + ": " + printed(wanted.reservation, wanted.day, wanted.lines)};
}

}  // namespace salon::simulation
