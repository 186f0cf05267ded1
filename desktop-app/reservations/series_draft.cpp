#include "reservations/series_draft.h"

#include "salon/free_slots.h"

#include <algorithm>

namespace salon::desk {
namespace {

constexpr int kOthersMax = 3;

int startOf(const BookReservation& wish) {
    int start = kMinutesPerDay;
    for (const LineRequest& line : wish.lines) start = std::min(start, line.startMinute);
    return start;
}

/// The lines at another start, with the people that were offered there.
void moveTo(BookReservation& wish, const SlotOffer& place) {
    const int distance = place.startMinute - startOf(wish);
    wish.day = place.day;
    for (std::size_t i = 0; i < wish.lines.size(); ++i) {
        LineRequest& line = wish.lines[i];
        line.startMinute += distance;
        const bool other = i < place.stylists.size() && line.wish.kind != WishKind::any && line.wish.stylist != place.stylists[i];
        if (other) line.wish = Wish::prefer(place.stylists[i]);
    }
}

/// Places of that day on a book that has the other dates already.
std::vector<SlotOffer> othersOn(const Book& book, const BookReservation& wish, WallTime now) {
    std::vector<SlotOffer> others;
    const auto look = [&](bool anybody) {
        VisitRequest request{wish.reservation, wish.customer, wish.day, wish.lines, {}, {}};
        if (anybody)
            for (LineRequest& line : request.lines) line.wish = Wish::any();
        for (const FreeSlot& slot : bestSlots(book, request, now, kOthersMax, 0)) {
            SlotOffer offer{slot.day, slot.startMinute, {}, {}, false};
            for (const LinePlace& place : slot.places) offer.stylists.push_back(place.stylist);
            if (!slot.places.empty()) offer.reasons = slot.places.front().reasons;
            if (slot.day == wish.day && static_cast<int>(others.size()) < kOthersMax) others.push_back(std::move(offer));
        }
    };
    look(false);
    if (others.empty()) look(true);
    return others;
}

}  // namespace

std::vector<SeriesStep> SeriesDraft::steps(const Session& session) const {
    std::vector<SeriesStep> made(static_cast<std::size_t>(times));
    std::vector<BookReservation> wishes;
    std::vector<std::size_t> numberOf;
    for (std::size_t i = 0; i < made.size(); ++i) {
        const int number = static_cast<int>(i);
        BookReservation wish = first;
        wish.reservation = ids[i];
        wish.day = dayOf(number);
        if (number > 0 || firstStands) wish.waiting = {};
        if (const auto place = chosen.find(number); place != chosen.end()) {
            moveTo(wish, place->second);
            made[i].moved = true;
        }
        made[i].plan.wish = wish;
        made[i].skipped = skipped.contains(number);
        if (made[i].skipped) continue;
        wishes.push_back(std::move(wish));
        numberOf.push_back(i);
    }
    const Book& book = session.state().book;
    std::vector<PlannedVisit> plan = planned(book, wishes, session.now());
    for (std::size_t i = 0; i < plan.size(); ++i) made[numberOf[i]].plan = std::move(plan[i]);
    for (SeriesStep& step : made)
        if (!step.skipped && !step.plan.fits()) step.others = othersOn(book, step.plan.wish, session.now());
    return made;
}

SeriesDraft seriesAfter(Session& session, const Reservation& visit) {
    SeriesDraft draft;
    draft.first.customer = visit.customer;
    draft.first.day = visit.day;
    for (const Line& line : visit.lines)
        draft.first.lines.push_back({line.service, line.wish, line.startMinute, line.blocksChosen ? std::optional(line.blocks) : std::nullopt, false, OverrideWord::none});
    draft.firstStands = true;
    for (int i = 0; i < kSeriesTimesMax; ++i) draft.ids.push_back(session.newReservationId());
    return draft;
}

SeriesDraft seriesFrom(Session& session, const BookReservation& first) {
    SeriesDraft draft;
    draft.first = first;
    for (int i = 0; i < kSeriesTimesMax; ++i) draft.ids.push_back(session.newReservationId());
    return draft;
}

std::vector<Said> commandsFor(const std::vector<SeriesStep>& steps, const GroupId& group, GroupKind kind, const std::string& note) {
    const int size = static_cast<int>(std::count_if(steps.begin(), steps.end(), [](const SeriesStep& step) { return step.willBeMade(); }));
    std::vector<Said> commands;
    for (const SeriesStep& step : steps) {
        if (!step.willBeMade()) continue;
        BookReservation wish = step.plan.wish;
        if (size > 1) wish.group = GroupPlace{group, kind, static_cast<int>(commands.size()) + 1, size};
        std::optional<PersonalWords> words;
        if (!note.empty()) {
            words.emplace();
            words->customer = wish.customer;
            words->reservationNote = note;
        }
        commands.push_back({std::move(wish), std::move(words)});
    }
    return commands;
}

std::vector<ReservationId> restOfGroup(const Book& book, const Reservation& visit) {
    std::vector<std::pair<int, ReservationId>> found;
    if (!visit.group) return {};
    for (const Day day : book.daysFrom(visit.day))
        for (const auto& other : book.findDay(day)->reservations)
            if (other->group && other->group->group == visit.group->group && other->group->number >= visit.group->number && other->isStillAhead())
                found.emplace_back(other->group->number, other->id);
    std::sort(found.begin(), found.end());
    std::vector<ReservationId> ids;
    for (auto& [number, id] : found) ids.push_back(std::move(id));
    return ids;
}

}  // namespace salon::desk
