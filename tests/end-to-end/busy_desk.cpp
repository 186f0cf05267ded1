#include "busy_desk.h"

#include "salon/wire/book_json.h"

#include <QJsonArray>

namespace salon::test {

namespace {

constexpr int kTickMs = 20;
/// After a pause of the computer it goes on at its rate, and does not hurry to catch up with minutes.
constexpr int kGesturesPerTickMax = 5;
/// Two stylists have 36 places a day and five desks want 40 of a day: enough for two to want the same one every now and then.
constexpr int kBookingsPerDay = 8;
constexpr int kDaysAhead = 10;

const char* wordOf(desk::Connection connection) {
    switch (connection) {
        case desk::Connection::live: return "live";
        case desk::Connection::catchingUp: return "catching_up";
        case desk::Connection::busy: return "busy";
        case desk::Connection::offline: return "offline";
        case desk::Connection::mustUpdate: return "must_update";
        case desk::Connection::refusedHere: return "refused_here";
    }
    return "";
}

QString textOf(const std::string& text) { return QString::fromStdString(text); }

}  // namespace

BusyDesk::BusyDesk(const QString& home, std::uint64_t seed, int commandsPerSecond, Day firstDay)
    : m_session(home), m_dice(seed), m_commandsPerSecond(commandsPerSecond), m_firstDay(firstDay) {
    connect(&m_session, &desk::Session::gestureStored, this, &BusyDesk::onStored);
    connect(&m_timer, &QTimer::timeout, this, &BusyDesk::catchUp);
}

void BusyDesk::work() {
    m_done = 0;
    m_working.start();
    m_timer.start(kTickMs);
}

void BusyDesk::rest() { m_timer.stop(); }

void BusyDesk::catchUp() {
    const qint64 due = m_working.elapsed() * m_commandsPerSecond / 1000 - m_done;
    for (qint64 i = 0; i < std::min<qint64>(due, kGesturesPerTickMax); ++i) doSomething();
    m_done += due;
}

void BusyDesk::doSomething() {
    const int turn = m_dice.below(100);
    if (turn < 8) return registerCustomer();
    if (turn < 14) return answerAttention();
    if (turn < 60 || m_booked.empty()) return book();
    // Its own or, as the book shows them all, anybody's.
    const ReservationId reservation = m_dice.pick(m_booked);
    if (turn < 80) return submit(MoveReservation{.reservation = reservation, .day = someDay(), .startMinute = someLine().startMinute});
    if (turn < 96) return submit(CancelReservation{reservation});
    submit(TakeBackCancellation{reservation});
}

Day BusyDesk::someDay() { return m_firstDay.plus(static_cast<int>(m_booked.size()) / kBookingsPerDay + m_dice.below(kDaysAhead)); }

LineRequest BusyDesk::someLine() {
    const StylistId stylist{m_dice.chance(50) ? "mia" : "jo"};
    const Wish wish = m_dice.chance(60) ? Wish::any() : (m_dice.chance(50) ? Wish::prefer(stylist) : Wish::only(stylist));
    return {{"cut"}, wish, 9 * 60 + 10 * m_dice.below(52), {}};
}

void BusyDesk::book() {
    const ReservationId reservation = m_session.newReservationId();
    const CustomerId customer = m_customers.empty() ? CustomerId{} : m_dice.pick(m_customers);
    submit(BookReservation{reservation, customer, someDay(), {someLine()}}, reservation);
}

void BusyDesk::registerCustomer() {
    const CustomerId customer = m_session.newCustomerId();
    m_customers.push_back(customer);
    submit(RegisterCustomer{customer}, {}, desk::PersonalWords{customer, "손님 " + customer.text, "010-1234-5678", {}, {}, {}});
}

void BusyDesk::answerAttention() {
    const auto& open = m_session.state().book.attention();
    if (open.empty()) return book();
    const AttentionItem& item = std::next(open.begin(), m_dice.below(static_cast<int>(open.size())))->second;
    const auto& places = item.cause.alternatives;
    if (places.empty() || m_dice.chance(30)) return submit(ResolveAttention{item.id, m_dice.chance(50) ? AttentionAnswer::cancel : AttentionAnswer::keep, {}});
    submit(ResolveAttention{item.id, AttentionAnswer::move, places.front()});
}

void BusyDesk::submit(CommandBody body, const ReservationId& booked, std::optional<desk::PersonalWords> words) {
    m_open.emplace(m_session.submit(std::move(body), std::move(words)), booked);
}

void BusyDesk::onStored(desk::GestureId gesture, const desk::GestureOutcome& outcome) {
    const auto found = m_open.find(gesture);
    if (found == m_open.end()) return;
    ++(outcome.stored ? m_stored : m_failed);
    if (outcome.stored && !found->second.empty()) {
        m_booked.push_back(found->second);
        if (onBooked) onBooked(found->second);
    }
    m_open.erase(found);
}

QJsonObject BusyDesk::report() const {
    const auto& state = m_session.state();
    QJsonObject report{{"waiting", state.waiting},   {"position", static_cast<qint64>(state.position)}, {"connection", wordOf(state.connection)},
                       {"stored", m_stored},         {"failed", m_failed},                              {"open", static_cast<int>(m_open.size())},
                       {"attention", static_cast<int>(state.book.attention().size())}};
    if (state.waiting == 0) report["state_sha256"] = textOf(wire::stateSha256(state.book));
    return report;
}

QJsonObject BusyDesk::acknowledged() const {
    QJsonArray booked;
    for (const auto& reservation : m_booked) booked.append(textOf(reservation.text));
    return {{"terminal", textOf(m_session.state().terminal.text)}, {"stored", m_stored}, {"booked", booked}};
}

}  // namespace salon::test
