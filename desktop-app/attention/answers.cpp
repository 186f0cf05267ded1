#include "attention/answers.h"

#include "salon/assignment.h"
#include "salon/free_slots.h"
#include "ui/booking_draft.h"

#include <algorithm>

namespace salon::desk {
namespace {

VisitRequest requestOf(const Reservation& visit) {
    VisitRequest request;
    request.reservation = visit.id;
    request.customer = visit.customer;
    request.day = visit.day;
    for (const Line& line : visit.lines) {
        request.lines.push_back({line.service, line.wish, line.startMinute, line.blocksChosen ? std::optional(line.blocks) : std::nullopt, false, OverrideWord::none});
        request.present.push_back({line.stylist, line.station, line.blocks});
    }
    return request;
}

bool samePlace(const Alternative& a, const Alternative& b) { return a.day == b.day && a.startMinute == b.startMinute && a.stylists == b.stylists; }

/// Finds what settles one item.
class Finder {
public:
    Finder(const Session& session, const AttentionItem& item)
        : m_session(session), m_item(item), m_visit(session.state().book.findReservation(item.reservation)),
          m_rival(session.state().book.findReservation(item.cause.by)) {}

    std::vector<Answer> find() {
        if (m_item.kind == AttentionKind::approvalWaits) return approval();
        const bool agreeFirst = m_item.kind == AttentionKind::wishNotMet || m_item.kind == AttentionKind::replyWaits || isUnreached();
        if (agreeFirst) keep();
        // Who was not reached is called, or texted once more; that is no matter of places.
        if (isUnreached()) {
            if (m_visit) offer(AnswerKind::sendAgain, {{SendTextAgain{m_visit->id, m_item.text}}});
            return std::move(m_found);
        }
        if (m_visit && m_visit->isActive()) {
            moves();
            split();
            swap();
        }
        if (!agreeFirst) keep();
        revive();
        const bool mayCancel = m_visit && m_visit->isActive() && m_visit->status != Status::inService && m_visit->status != Status::completed;
        if (mayCancel) m_found.push_back({AnswerKind::cancel, {}, {}, {}, false});
        return std::move(m_found);
    }

private:
    const Book& book() const { return m_session.state().book; }
    bool isUnreached() const { return m_item.kind == AttentionKind::textFailed || m_item.kind == AttentionKind::textUncertain; }
    bool standsAt(const Alternative& place) const {
        if (place.day != m_visit->day || place.startMinute != m_visit->startMinute()) return false;
        return std::equal(place.stylists.begin(), place.stylists.end(), m_visit->lines.begin(), m_visit->lines.end(),
                          [](const StylistId& id, const Line& line) { return id == line.stylist; });
    }

    /// Yes, yes at another time, no.
    std::vector<Answer> approval() {
        keep();
        if (m_visit) moves();
        offer(AnswerKind::decline, {{ResolveAttention{m_item.id, AttentionAnswer::cancel, {}}}});
        return std::move(m_found);
    }

    /// Whether these commands close the item and leave nothing new to decide.
    bool settles(const std::vector<Said>& commands) const {
        Rehearsal rehearsal(m_session);
        const std::size_t open = book().attention().size();
        for (const Said& said : commands)
            if (rehearsal.play(said.body).verdict.kind == VerdictKind::refused) return false;
        return !rehearsal.book().attention().contains(m_item.id) && rehearsal.book().attention().size() < open;
    }

    bool offer(AnswerKind kind, std::vector<Said> commands, const ReservationId& moves = {}, const Alternative& place = {}, bool fresh = false) {
        if (!settles(commands)) return false;
        m_found.push_back({kind, std::move(commands), moves, place, fresh});
        return true;
    }

    Said moveTo(const Alternative& place) const { return {ResolveAttention{m_item.id, AttentionAnswer::move, place}}; }

    bool isOffered(const Alternative& place) const {
        return std::any_of(m_found.begin(), m_found.end(), [&](const Answer& answer) { return samePlace(answer.place, place); });
    }

    bool isInGap(const Alternative& place) const {
        if (!m_rival || place.day != m_rival->day || place.stylists.empty()) return false;
        return std::any_of(m_rival->lines.begin(), m_rival->lines.end(), [&](const Line& line) {
            const int gap = line.startMinute + line.blocks.working;
            return line.stylist == place.stylists.front() && gap <= place.startMinute && place.startMinute < gap + line.blocks.processing;
        });
    }

    /// Those that were free when it happened, as far as they still are; then what the rules find now.
    void moves() {
        if (!m_visit->isStillAhead()) return;
        int places = 0;
        const auto take = [&](const Alternative& place, bool fresh) {
            if (places >= kPlacesOffered || isOffered(place) || standsAt(place)) return;
            if (WallTime{place.day, place.startMinute} < m_session.now()) return;
            if (offer(isInGap(place) ? AnswerKind::split : AnswerKind::move, {moveTo(place)}, m_visit->id, place, fresh)) ++places;
        };
        for (const Alternative& place : m_item.cause.alternatives) take(place, false);
        if (places >= kPlacesOffered) return;
        const bool hadSome = !m_item.cause.alternatives.empty();
        for (const Alternative& place : findAlternatives(book(), requestOf(*m_visit), m_session.now())) take(place, hadSome);
        // Who has to be told no is offered what there is, not only what is nearest.
        if (m_item.kind != AttentionKind::approvalWaits || places >= kPlacesOffered) return;
        for (const FreeSlot& slot : bestSlots(book(), requestOf(*m_visit), m_session.now(), 2 * kPlacesOffered, kOfferDaysAhead)) {
            Alternative place{AlternativeKind::firstOpening, slot.day, slot.startMinute, {}};
            for (const LinePlace& line : slot.places) place.stylists.push_back(line.stylist);
            take(place, false);
        }
    }

    void split() {
        const StylistId& stylist = m_item.cause.stylist;
        const bool known = std::any_of(m_found.begin(), m_found.end(), [](const Answer& answer) { return answer.kind == AnswerKind::split; });
        if (known || !m_rival || stylist.empty() || !m_visit->isStillAhead() || m_rival->day != m_visit->day) return;
        if (m_visit->lines.size() == 1 && intoGap(*m_rival, [&](int start) {
                const Alternative place{AlternativeKind::sameStylist, m_visit->day, start, {stylist}};
                return offer(AnswerKind::split, {moveTo(place)}, m_visit->id, place);
            }))
            return;
        if (m_rival->lines.size() != 1 || !m_rival->isStillAhead()) return;
        std::vector<StylistId> here;
        for (const Line& line : m_visit->lines) here.push_back(line.stylist.empty() ? stylist : line.stylist);
        const Alternative stay{AlternativeKind::sameStylist, m_visit->day, m_visit->startMinute(), here};
        intoGap(*m_visit, [&](int start) {
            const Alternative place{AlternativeKind::sameStylist, m_visit->day, start, {stylist}};
            return offer(AnswerKind::split, {{MoveReservation{m_rival->id, m_rival->day, start, -1, stylist, false}}, moveTo(stay)}, m_rival->id, place);
        });
    }

    /// Tries the starts inside this visit's processing time until one does.
    template <class Try>
    bool intoGap(const Reservation& visit, Try tryAt) const {
        const int step = std::max(1, book().shop().stepMinutes);
        for (const Line& line : visit.lines) {
            const int from = line.startMinute + line.blocks.working;
            for (int start = (from + step - 1) / step * step; start < from + line.blocks.processing; start += step)
                if (tryAt(start)) return true;
        }
        return false;
    }

    void swap() {
        const bool possible = m_rival && (m_item.kind == AttentionKind::clash || m_item.kind == AttentionKind::wishNotMet || m_item.kind == AttentionKind::rosterChanged);
        if (!possible) return;
        // The other one may be left without a place: that is its own card then.
        Rehearsal rehearsal(m_session);
        const Said answer{ResolveAttention{m_item.id, AttentionAnswer::swap, {}}};
        const Decision decision = rehearsal.play(answer.body);
        if (decision.verdict.kind != VerdictKind::refused && !rehearsal.book().attention().contains(m_item.id)) m_found.push_back({AnswerKind::swap, {answer}, {}, {}, false});
    }

    void keep() { offer(AnswerKind::keep, {{ResolveAttention{m_item.id, AttentionAnswer::keep, {}}}}); }

    void revive() {
        if (m_item.kind != AttentionKind::lateEdit || !m_visit || m_visit->status != Status::cancelled) return;
        offer(AnswerKind::revive, {{TakeBackCancellation{m_visit->id}}, {ResolveAttention{m_item.id, AttentionAnswer::keep, {}}}});
    }

    const Session& m_session;
    const AttentionItem& m_item;
    const Reservation* m_visit;
    const Reservation* m_rival;
    std::vector<Answer> m_found;
};

}  // namespace

bool Answer::operator==(const Answer& other) const {
    const auto sameBody = [](const Said& a, const Said& b) { return a.body == b.body; };
    return kind == other.kind && moves == other.moves && place == other.place && fresh == other.fresh &&
           std::equal(commands.begin(), commands.end(), other.commands.begin(), other.commands.end(), sameBody);
}

std::vector<Answer> answersOf(const Session& session, const AttentionItem& item) { return Finder(session, item).find(); }

std::vector<Answer> answersOf(const Session& session, const UnseenRefusal& refusal) {
    std::vector<Answer> answers;
    const CommandBody& body = refusal.command.body;
    const Decision decision = session.preview(body);
    if (decision.verdict.kind != VerdictKind::refused && !decision.events.empty()) answers.push_back({AnswerKind::again, {{body}}, {}, {}, false});
    answers.push_back({AnswerKind::seen, {}, {}, {}, false});
    return answers;
}

}  // namespace salon::desk
