#include "line/booking_plan.h"

#include "line/line_customer.h"
#include "salon/text/korean.h"

#include <algorithm>

namespace salon::desk {

std::vector<CustomerCard> BookingPlanner::find(const std::string& typed) {
    // Enough for one line with all its beginnings.
    constexpr std::size_t kRemembered = 64;
    const auto known = m_found.find(typed);
    if (known != m_found.end()) return known->second;
    if (m_found.size() >= kRemembered) m_found.clear();
    return m_found[typed] = m_session.customers().search(typed, kPeopleMax, m_session.visits(), m_session.now().day);
}

std::string BookingPlanner::pin(const CustomerCard& card) {
    m_pinned = card;
    const std::string lastFour = lastFourDigits(card.phone);
    m_pinnedText = card.name + (card.name.empty() || lastFour.empty() ? "" : ".") + lastFour;
    return m_pinnedText;
}

void BookingPlanner::unpin() {
    m_pinned = {};
    m_pinnedText.clear();
}

BookingPlan BookingPlanner::plan(const std::string& line, Day shown) {
    LineVocabulary vocabulary;
    vocabulary.book = &m_session.state().book;
    vocabulary.now = m_session.now();
    vocabulary.people = [this](const std::string& typed) { return find(typed); };
    vocabulary.usual = [this](const CustomerId& id) { return usualOf(m_session.visits(), id, m_session.now().day).services; };
    vocabulary.pinnedText = m_pinnedText;
    vocabulary.pinned = m_pinned;
    BookingPlan plan;
    plan.reading = understood(line, vocabulary);
    const WallTime now = m_session.now();
    plan.draft.day = std::max(shown, now.day);
    plan.draft.walkIn = plan.reading.has(ChipKind::walkIn);
    plan.waits = plan.reading.has(ChipKind::waiting);
    for (const Chip& chip : plan.reading.chips) {
        const Meaning& meaning = chip.meaning;
        if (meaning.kind == ChipKind::day) plan.draft.day = meaning.day, plan.dayNamed = true;
        if (meaning.kind == ChipKind::time) plan.draft.wantedMinute = meaning.minute, plan.timeNamed = true;
        if (meaning.kind == ChipKind::window) plan.draft.window = meaning.window;
        if (meaning.kind == ChipKind::series) plan.series = SeriesAsked{meaning.weeks, meaning.count};
        if (meaning.kind == ChipKind::party) plan.party = meaning.count;
        if (meaning.kind == ChipKind::note) plan.note = meaning.name;
    }
    if (plan.draft.walkIn) plan.draft.day = now.day;
    takeCustomer(plan);
    takeServices(plan);
    takeUsual(plan);
    takeStylists(plan);
    const bool past = WallTime{plan.draft.day, kMinutesPerDay} <= now;
    if (!past) plan.offers = plan.draft.offers(m_session, kLineOffersMax);
    const bool wantedThere = std::any_of(plan.offers.begin(), plan.offers.end(), [](const SlotOffer& offer) { return offer.wanted && offer.wishMet; });
    if (!wantedThere && !plan.draft.walkIn) plan.whyNot = plan.draft.whyNotWanted(m_session);
    if (plan.whyNot && plan.whyNot->stylist.empty() && !plan.draft.lines.empty()) plan.whyNot->stylist = plan.draft.wishOf(0).stylist;
    return plan;
}

void BookingPlanner::takeCustomer(BookingPlan& plan) const {
    const Chip* chip = plan.reading.customer();
    if (!chip) return;
    plan.named = true;
    plan.people = chip->meaning.people;
    if (chip->meaning.kind == ChipKind::newCustomer) plan.newcomer = NewPerson{chip->meaning.name, chip->meaning.phone};
    const CustomerCard* card = plan.customer();
    if (!card) return;
    plan.draft.customer = m_session.state().book.personOf(card->customer);
    plan.draft.customerSettled = true;
    plan.usual = usualOf(m_session.visits(), plan.draft.customer, m_session.now().day);
}

void BookingPlanner::takeServices(BookingPlan& plan) const {
    std::optional<int> early;  ///< minutes said before any service are the first one's
    for (const Chip& chip : plan.reading.chips) {
        if (chip.meaning.kind == ChipKind::service) plan.draft.lines.push_back({chip.meaning.service, {}, std::exchange(early, {})});
        if (chip.meaning.kind == ChipKind::same)
            for (const ServiceId& id : plan.usual.services) plan.draft.lines.push_back({id});
        if (chip.meaning.kind != ChipKind::minutes) continue;
        if (plan.draft.lines.empty()) early = chip.meaning.minutes;
        else plan.draft.lines.back().minutes = chip.meaning.minutes;
    }
}

/// What was not said is what they usually have, with whom they usually have it.
void BookingPlanner::takeUsual(BookingPlan& plan) const {
    if (plan.draft.lines.empty() && !plan.draft.walkIn && !plan.usual.services.empty()) {
        for (const ServiceId& id : plan.usual.services) plan.draft.lines.push_back({id});
        plan.servicesImplied = true;
    }
    // At the door it is somebody's turn.
    const Stylist* stylist = m_session.state().book.findStylist(plan.usual.stylist);
    if (!stylist || !stylist->active || plan.draft.walkIn) return;
    const auto can = [&](const DraftLine& line) { return stylist->can(line.service); };
    if (!std::all_of(plan.draft.lines.begin(), plan.draft.lines.end(), can)) return;
    plan.draft.wish = Wish::prefer(plan.usual.stylist);
    plan.stylistImplied = true;
}

/// One stylist is for all services; of several each is for the services said before them.
void BookingPlanner::takeStylists(BookingPlan& plan) const {
    WishKind kind = WishKind::prefer;
    std::vector<std::pair<StylistId, std::size_t>> said;  ///< and how many services stood before
    std::size_t services = 0;
    for (const Chip& chip : plan.reading.chips) {
        services += chip.meaning.kind == ChipKind::service;
        if (chip.meaning.kind == ChipKind::wish) kind = chip.meaning.wish == WishKind::only ? WishKind::only : WishKind::any;
        if (chip.meaning.kind == ChipKind::stylist) said.emplace_back(chip.meaning.stylist, services);
    }
    if (kind == WishKind::any) {
        plan.draft.wish = Wish::any();
        plan.stylistImplied = false;
        return;
    }
    if (kind == WishKind::only && said.empty() && plan.stylistImplied) plan.draft.wish.kind = WishKind::only;
    if (said.empty()) return;
    plan.stylistImplied = false;
    plan.draft.wish = {kind, said.back().first};
    for (std::size_t i = 0; said.size() > 1 && i < plan.draft.lines.size(); ++i)
        for (const auto& [stylist, before] : said)
            if (i < before) {
                plan.draft.lines[i].wish = Wish{kind, stylist};
                break;
            }
}

}  // namespace salon::desk
