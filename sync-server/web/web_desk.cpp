#include "web/web_desk.h"

#include "salon/free_slots.h"
#include "salon/text/korean.h"
#include "salon/text/utf8.h"
#include "web/keyed_digest.h"
#include "web/shop_page.h"

#include <algorithm>

namespace salon::server {

namespace {

/// A gateway that could do nothing now is asked again by its breaker after so long, or a little longer.
constexpr int kGatewayRestSeconds = 5;

std::size_t lengthOf(const std::string& text) {
    return decodedUtf8(text).size();
}

std::string trimmed(const std::string& text) {
    const auto first = text.find_first_not_of(" \t\n");
    return first == std::string::npos ? std::string{} : text.substr(first, text.find_last_not_of(" \t\n") - first + 1);
}

void require(bool holds, WebProblem otherwise) {
    if (!holds) throw WebRefusal{otherwise};
}

/// As Korean carriers give them; 012, 013 and 015 are machines and pagers.
bool isKoreanMobile(const std::string& phone) {
    constexpr std::size_t kDigitsNow = 11;
    if (phone.starts_with("010")) return phone.size() == kDigitsNow;
    return phone.starts_with("01") && phone.find_first_of("16789", 2) == 2 && (phone.size() == kDigitsNow || phone.size() == kDigitsNow - 1);
}

std::string phoneFrom(const std::string& typed, const std::string& zone) {
    const std::string phone = normalisedPhone(typed);
    constexpr std::size_t kDigitsMax = 15;
    require(phone.size() <= kDigitsMax, WebProblem::phoneWrong);
    if (zone == "Asia/Seoul" && !isKoreanMobile(phone)) {
        // Some are paid for each text that reaches their number abroad, and the salon would pay it.
        const bool isAbroad = isTextable(phone, zone) || phone.starts_with("00");
        throw WebRefusal{isAbroad && !phone.starts_with("01") ? WebProblem::phoneAbroad : WebProblem::phoneWrong};
    }
    require(isTextable(phone, zone), WebProblem::phoneWrong);
    return phone;
}

/// The visit that was made of an attempt is the one that is asked for.
bool isAsWanted(const Reservation& visit, const WantedBooking& wanted) {
    const Wish wish = wanted.visit.stylist.empty() ? Wish::any() : Wish::only(wanted.visit.stylist);
    return visit.day == wanted.day && visit.startMinute() == wanted.startMinute &&
           std::equal(visit.lines.begin(), visit.lines.end(), wanted.visit.services.begin(), wanted.visit.services.end(),
                      [&](const Line& line, const ServiceId& service) { return line.service == service && line.wish == wish; });
}

}  // namespace

WebDesk::WebDesk(Parts parts) : m_parts(std::move(parts)), m_codes(m_parts.steadySeconds) {}

WebDesk::Open WebDesk::opened(const ShopId& shop) {
    const auto record = isValidIdText(shop.text) ? m_parts.registry.findShop(shop) : std::nullopt;
    require(record.has_value(), WebProblem::shopUnknown);
    return {m_parts.ingestor.current(shop), ShopClock(record->zone, m_parts.utcSeconds).now().minute()};
}

WebDesk::Seen WebDesk::seen(const std::string& token) {
    const auto of = m_parts.links.visitOf(token);
    require(of.has_value(), WebProblem::linkUnknown);
    Seen seen{opened(of->shop), *of};
    seen.reservation = seen.open.book().findReservation(of->reservation);
    require(seen.reservation != nullptr, WebProblem::linkUnknown);
    const CustomerId& customer = seen.reservation->customer;
    seen.contact = m_parts.people.find(seen.open.book(), customer);
    // Who was erased has no visit any more that anybody could look up.
    require(customer.empty() || seen.contact.has_value(), WebProblem::linkUnknown);
    return seen;
}

wire::Json WebDesk::shop(const ShopId& shop) {
    return shopJson(opened(shop).book(), m_parts.texts != nullptr);
}

VisitRequest WebDesk::requestFor(const Open& open, const WantedVisit& wanted) const {
    require(open.rules().on, WebProblem::onlineOff);
    require(!wanted.services.empty() && wanted.services.size() <= kWebServicesMax, WebProblem::notOffered);
    for (const ServiceId& service : wanted.services) {
        const Service* known = open.book().findService(service);
        require(known && known->active && open.rules().services.contains(service), WebProblem::notOffered);
    }
    const Stylist* stylist = wanted.stylist.empty() ? nullptr : open.book().findStylist(wanted.stylist);
    require(wanted.stylist.empty() || (stylist && stylist->active), WebProblem::notOffered);
    const Wish wish = stylist ? Wish::only(stylist->id) : Wish::any();
    VisitRequest request;
    request.lines = inSequence(open.book(), wanted.services, std::vector<Wish>(wanted.services.size(), wish), 0);
    return request;
}

wire::Json WebDesk::times(const ShopId& shop, const WantedVisit& wanted, std::optional<Day> from, int days) {
    const Open open = opened(shop);
    const Day first = open.firstDay(from);
    const auto found = m_availability.of(open.at, requestFor(open, wanted), first, std::min(days, kWebDaysMax));
    return timesJson(open.rules(), open.now, found);
}

void WebDesk::sendCode(const ShopId& shop, const std::string& typedPhone, TextLanguage language, const std::string& from) {
    const Open open = opened(shop);
    require(open.rules().on, WebProblem::onlineOff);
    require(m_parts.texts != nullptr, WebProblem::textsOff);
    const std::string phone = phoneFrom(typedPhone, open.book().shop().zone);
    if (!m_sending.try_acquire()) throw WebRefusal{WebProblem::codesBusy, {}, 2};
    const std::unique_ptr<WebDesk, void (*)(WebDesk*)> place{this, [](WebDesk* desk) { desk->m_sending.release(); }};
    const PhoneCodes::Asked asked = m_codes.ask(shop, phone, from);
    if (asked.answer == PhoneCodes::Ask::tooSoon) throw WebRefusal{WebProblem::codeTooSoon, {}, asked.waitSeconds};
    if (asked.answer == PhoneCodes::Ask::tooOften) throw WebRefusal{WebProblem::codeTooOften, {}, asked.waitSeconds};
    OutgoingText text;
    text.id = keyedToken(m_parts.key, {"code", shop.text, phone, asked.code, std::to_string(m_parts.utcSeconds())});
    if (m_parts.numberOf) text.from = m_parts.numberOf(shop);
    text.to = phone;
    text.facts.shop = open.book().shop().name;
    text.words = language == TextLanguage::korean ? "[" + text.facts.shop + "] 인증번호 " + asked.code + " (3분 안에 입력해 주세요)"
                                                  : text.facts.shop + ": your code is " + asked.code + ", good for 3 minutes.";
    text.size = sizeOf(text.words);
    const Sending sending = m_parts.texts->send(text);
    if (sending.outcome != Sending::Outcome::failed) return;
    m_codes.takeBack(shop, phone, from, sending.mayTryAgain ? PhoneCodes::Unsent::notNow : PhoneCodes::Unsent::refused);
    if (sending.mayTryAgain) throw WebRefusal{WebProblem::codesBusy, {}, kGatewayRestSeconds};
    throw WebRefusal{WebProblem::codeNotSent};
}

CustomerId WebDesk::customerOf(const ShopId& shop, const Open& open, const WantedBooking& wanted, const std::string& phone) {
    const auto known = m_parts.people.withPhone(open.book(), phone);
    const auto hasName = [&](const CustomerId& id) {
        const auto contact = m_parts.people.find(open.book(), id);
        return contact && foldedText(contact->name) == foldedText(wanted.name);
    };
    // A family may have one telephone.
    const auto same = std::find_if(known.begin(), known.end(), hasName);
    if (!known.empty()) return same != known.end() ? *same : known.front();
    Personal person;
    person.customer = CustomerId{keyedIdText(m_parts.key, {"customer", shop.text, phone, wanted.attempt})};
    person.name = wanted.name;
    person.phone = phone;
    const Written written = m_parts.pen.write(shop, RegisterCustomer{person.customer}, kCustomerActor, person);
    if (!written.isAccepted() && written.verdict.refusal.reason != RefusalReason::customerExists)
        throw WebRefusal{problemOf(written.verdict.refusal)};
    return person.customer;
}

std::string WebDesk::noteFor(const Open& open, const CustomerId& customer, const WantedBooking& wanted) {
    const auto contact = m_parts.people.find(open.book(), customer);
    // The name in the book stays; but the desk must know who is meant.
    const bool sameName = !contact || contact->name.empty() || foldedText(contact->name) == foldedText(wanted.name);
    if (sameName) return wanted.note;
    return wanted.note.empty() ? wanted.name : wanted.name + ": " + wanted.note;
}

std::optional<WebProblem> WebDesk::whyNotStart(const Open& open, const VisitRequest& request, WallTime start) {
    if (const auto why = whyNotOnline(open.rules(), open.now, start)) return why;
    if (start.minute % open.book().shop().stepMinutes != 0) return WebProblem::notAStart;
    const std::vector<int> starts = m_availability.of(open.at, request, start.day, 1).front().starts;
    return std::find(starts.begin(), starts.end(), start.minute) != starts.end() ? std::nullopt : std::optional{WebProblem::timeTaken};
}

void WebDesk::requireFree(const Open& open, const WantedBooking& wanted) {
    const auto why = whyNotStart(open, requestFor(open, wanted.visit), {wanted.day, wanted.startMinute});
    if (why) throw WebRefusal{*why, alternatives(open, wanted.visit, {wanted.day, wanted.startMinute})};
}

std::string WebDesk::made(const Open& open, const VisitOf& of, const WantedBooking& wanted) {
    const std::string token = m_parts.links.tokenOf(of);
    const Reservation& visit = *open.book().findReservation(of.reservation);
    if (isAsWanted(visit, wanted)) return token;
    WebRefusal refusal{WebProblem::alreadyMade};
    refusal.made = MadeVisit{token, visit.day, visit.startMinute()};
    throw refusal;
}

std::string WebDesk::book(const ShopId& shop, const WantedBooking& asked) {
    WantedBooking wanted = asked;
    wanted.name = trimmed(asked.name);
    wanted.note = trimmed(asked.note);
    Open open = opened(shop);
    require(!wanted.name.empty() && lengthOf(wanted.name) <= kWebNameMax && isPlainText(wanted.name, false), WebProblem::nameWrong);
    require(lengthOf(wanted.note) <= kWebNoteMax && isPlainText(wanted.note, true), WebProblem::noteWrong);
    const std::string phone = phoneFrom(wanted.phone, open.book().shop().zone);
    switch (m_codes.check(shop, phone, wanted.code)) {
        case PhoneCodes::Check::wrong: throw WebRefusal{WebProblem::codeWrong};
        case PhoneCodes::Check::gone: throw WebRefusal{WebProblem::codeGone};
        case PhoneCodes::Check::right: break;
    }
    const ReservationId id{keyedIdText(m_parts.key, {"visit", shop.text, phone, wanted.attempt})};
    // The answer to the first time was lost on the way.
    if (open.book().findReservation(id)) return made(open, {shop, id}, wanted);
    requireFree(open, wanted);
    requireSeldom("phone " + shop.text + " " + phone);

    const CustomerId customer = customerOf(shop, open, wanted, phone);
    BookReservation wish{.reservation = id, .customer = customer, .day = wanted.day};
    wish.lines = requestFor(open, wanted.visit).lines;
    for (LineRequest& line : wish.lines) line.startMinute += wanted.startMinute;
    Personal remark;
    if (std::string note = noteFor(open, customer, wanted); !note.empty()) {
        remark.customer = customer;
        remark.reservationNote = std::move(note);
    }
    const Written written = m_parts.pen.write(shop, wish, kCustomerActor, remark);
    open = opened(shop);
    const bool isThere = written.verdict.kind != VerdictKind::refused || written.verdict.refusal.reason == RefusalReason::reservationExists;
    if (isThere) return made(open, {shop, id}, wanted);
    throw WebRefusal{problemOf(written.verdict.refusal), alternatives(open, wanted.visit, {wanted.day, wanted.startMinute})};
}

void WebDesk::requireSeldom(const std::string& whom) {
    const int wait = m_writes.countUpTo(whom, kWebWritesPerHour, m_parts.steadySeconds());
    if (wait > 0) throw WebRefusal{WebProblem::tooManyChanges, {}, wait};
}

std::vector<OfferedTime> WebDesk::alternatives(const Open& open, const WantedVisit& wanted, WallTime start) {
    std::vector<OfferedTime> found;
    const bool isForAnybody = !wanted.stylist.empty() && !whyNotStart(open, requestFor(open, {wanted.services, {}}), start);
    if (isForAnybody) found.push_back({start.day, start.minute, {}});
    appendNearest(found, open, requestFor(open, wanted), wanted.stylist, start);
    return found;
}

void WebDesk::appendNearest(std::vector<OfferedTime>& found, const Open& open, const VisitRequest& request, const StylistId& stylist, WallTime wanted) {
    const Day first = open.firstDay(wanted.day);
    for (const DayTimes& day : m_availability.of(open.at, request, first, kAlternativeDaysMax)) {
        std::vector<int> starts = onlineStarts(open.rules(), open.now, day);
        const auto distance = [&](int start) { return std::abs(start - wanted.minute); };
        std::stable_sort(starts.begin(), starts.end(), [&](int a, int b) { return distance(a) < distance(b); });
        for (const int start : starts) {
            if (found.size() >= static_cast<std::size_t>(kAlternativesMax)) return;
            found.push_back({day.day, start, stylist});
        }
    }
}

}  // namespace salon::server
