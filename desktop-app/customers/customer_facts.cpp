#include "customers/customer_facts.h"

#include "salon/text/korean.h"
#include "ui/text_telling.h"

#include <algorithm>

namespace salon::desk {
namespace {

constexpr std::size_t kDuplicatesMax = 3;

bool isShortNotice(const Reservation& visit) {
    const WallTime start{visit.day, visit.startMinute()};
    return visit.cancelledAt && start.total() - visit.cancelledAt->total() < kShortNoticeMinutes;
}

int patchTestDaysOf(const Book& book, const std::vector<ServiceId>& services) {
    int days = 0;
    for (const ServiceId& id : services)
        if (const Service* service = book.findService(id); service && service->patchTestDays > 0)
            days = days == 0 ? service->patchTestDays : std::min(days, service->patchTestDays);
    return days;
}

/// Reads the visits of one customer into what is told about them.
class Reader {
public:
    Reader(const Session& session, const CustomerId& customer) : m_session(session), m_today(session.now().day) {
        m_facts.book = session.state().book;
        m_facts.customer = m_book.personOf(customer);
        if (const CustomerCard* card = session.customers().find(m_facts.customer)) m_facts.card = *card;
        if (const Customer* known = m_book.findCustomer(m_facts.customer)) {
            m_facts.defined = known->warnings;
            m_facts.consent = m_book.person(m_facts.customer).textConsent;
        }
        m_facts.usual = usualOf(session.visits(), m_facts.customer, m_today);
        readVisits();
        warn();
    }

    CustomerFacts take() { return std::move(m_facts); }  // moving a book leaves the reservations where they are

private:
    void readVisits() {
        for (const auto& visit : m_session.visits().visitsOf(m_facts.customer)) {
            const Reservation* reservation = m_book.findReservation(visit.reservation);
            if (!reservation) continue;
            // Who was late and came after all is still being served: today's visit is history when it has ended.
            const bool ahead = reservation->day > m_today || (reservation->day == m_today && reservation->status != Status::completed);
            (ahead && reservation->isActive() ? m_facts.ahead : m_facts.history).push_back(reservation);
            count(*reservation);
        }
        std::reverse(m_facts.history.begin(), m_facts.history.end());
    }

    void count(const Reservation& visit) {
        if (visit.status == Status::completed) ++m_facts.completed;
        if (visit.status == Status::noShow) ++m_noShows;
        const bool theirs = visit.cancelReason == CancelReason::customerAsked || visit.cancelReason == CancelReason::ill;
        if (visit.status == Status::cancelled && theirs && isShortNotice(visit)) ++m_shortNotices;
        if (visit.status == Status::cancelled && theirs && visit.day > m_today.plus(-kCancellationDays)) ++m_cancellations;
    }

    void warn() {
        auto& warnings = m_facts.warnings;
        if (m_facts.defined.doNotBook) warnings.push_back({WarningKind::doNotBook});
        if (m_facts.card && !m_facts.card->allergies.empty()) warnings.push_back({WarningKind::allergies});
        warnOfPatchTest();
        if (m_facts.card && !TextTelling::canBeTexted(m_book, m_facts.card->phone)) warnings.push_back({WarningKind::noMobile});
        if (!m_facts.consent.allowsAny()) warnings.push_back({WarningKind::wantsNoTexts});
        if (m_noShows > 0) warnings.push_back({WarningKind::noShows, m_noShows});
        if (m_shortNotices > 0) warnings.push_back({WarningKind::shortNotice, m_shortNotices});
        if (m_cancellations >= kCancellationsToTell) warnings.push_back({WarningKind::cancellations, m_cancellations});
    }

    /// For what is booked, else for what they usually have today.
    void warnOfPatchTest() {
        const auto judge = [&](const std::vector<ServiceId>& services, Day day) {
            const int days = patchTestDaysOf(m_book, services);
            if (days == 0) return false;
            const auto tested = m_facts.defined.patchTestedOn;
            if (!tested) m_facts.warnings.push_back({WarningKind::patchTestMissing});
            else if (tested->plus(days) < day) m_facts.warnings.push_back({WarningKind::patchTestOld, 0, tested});
            return true;
        };
        for (const Reservation* visit : m_facts.ahead) {
            std::vector<ServiceId> services;
            for (const Line& line : visit->lines) services.push_back(line.service);
            if (judge(services, visit->day)) return;
        }
        judge(m_facts.usual.services, m_today);
    }

    const Session& m_session;
    CustomerFacts m_facts;
    const Book& m_book = m_facts.book;
    Day m_today;
    int m_noShows = 0;
    int m_shortNotices = 0;
    int m_cancellations = 0;
};

}  // namespace

const Reservation* CustomerFacts::nextWithUsualStylist(int& line) const {
    for (const Reservation* visit : ahead)
        for (std::size_t i = 0; i < visit->lines.size(); ++i)
            if (visit->isStillAhead() && !usual.stylist.empty() && visit->lines[i].stylist == usual.stylist) {
                line = static_cast<int>(i);
                return visit;
            }
    return nullptr;
}

CustomerFacts factsOf(const Session& session, const CustomerId& customer) {
    CustomerFacts facts = Reader(session, customer).take();
    if (facts.usual.stylist.empty()) return facts;
    facts.minutes = trueMinutes(session.visits(), facts.customer, facts.usual.stylist, facts.usual.services);
    if (!facts.minutes) facts.minutes = trueMinutes(session.visits(), facts.customer, facts.usual.stylist, {});
    if (facts.minutes) facts.minutesToPlan = minutesToPlan(*facts.minutes, session.state().book.shop().stepMinutes);
    return facts;
}

std::vector<CustomerWarning> warningsOf(const Session& session, const CustomerId& customer) { return Reader(session, customer).take().warnings; }

std::vector<Duplicate> duplicatesOf(const Session& session, const CustomerId& customer) {
    const Book& book = session.state().book;
    const CustomerId& person = book.personOf(customer);
    const CustomerCard* card = session.customers().find(person);
    if (!card) return {};
    std::vector<Duplicate> found;
    const auto add = [&](const CustomerId& id, Likeness why) {
        const Customer* other = book.findCustomer(id);
        if (!other || other->erased || book.personOf(id) == person) return;
        const CustomerId& kept = book.personOf(id);
        if (book.areKeptApart(kept, person)) return;
        if (std::none_of(found.begin(), found.end(), [&](const Duplicate& one) { return one.customer == kept; })) found.push_back({kept, why});
    };
    for (const CustomerId& id : session.customers().withPhone(card->phone)) add(id, Likeness::sameNumber);
    const auto named = session.customers().withName(card->name);
    for (const CustomerId& id : named)
        if (!card->phone.empty() && lastFourDigits(session.customers().find(id)->phone) == lastFourDigits(card->phone)) add(id, Likeness::sameNameAndLastFour);
    for (const CustomerId& id : named) add(id, Likeness::sameName);
    if (found.size() > kDuplicatesMax) found.resize(kDuplicatesMax);
    return found;
}

}  // namespace salon::desk
