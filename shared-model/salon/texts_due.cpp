#include "salon/texts_due.h"

#include "salon/statement.h"

#include <algorithm>

namespace salon {

namespace {

WallSecond startOf(const Statement& statement) { return WallSecond::of({statement.day, statement.startMinute}); }

bool isQuiet(const Texting& texting, int minute) {
    const int from = texting.quietFromMinute;
    const int to = texting.quietToMinute;
    return from <= to ? from <= minute && minute < to : minute >= from || minute < to;
}

/// One visit at one time, and what may still be said of it.
struct Planner {
    const Book& book;
    const Reservation& visit;
    WallSecond changedAt;
    WallSecond now;
    const Texting& texting = book.texting();
    const TextRecord& record = visit.texts.get();
    Statement present = statementOf(visit);
    WallSecond start = startOf(present);

    /// What should have gone by now goes now, or when the quiet hours are over.
    WallSecond politely(WallSecond due) const {
        const WallSecond polite = politeFrom(texting, due, start);
        return polite < now && politeFrom(texting, now, start) > now ? politeFrom(texting, now, start) : polite;
    }

    PlannedText planned(TextKind kind, WallSecond dueAt) const {
        return {kind, present, dueAt, texting.unsent.contains(kind), record.held};
    }

    /// What was agreed before texting began is known without a text.
    bool wasAgreedBefore(WallSecond agreedAt) const { return texting.since && agreedAt < WallSecond::of(*texting.since); }

    bool isWorthSaying(TextKind kind) const {
        if (kind == TextKind::noShow) return now < start.plus(kNoShowMinutesMax * 60) && (record.told || !wasAgreedBefore(changedAt));
        if (now >= start) return false;
        if (record.told) return true;
        if (wasAgreedBefore(changedAt)) return false;
        // Who was told nothing is not told that nothing comes of it, unless they know of it by word of mouth.
        return kind != TextKind::cancelled || wasAgreedBefore(WallSecond::of(visit.bookedAt));
    }

    std::optional<PlannedText> change() const {
        const auto kind = newsOf(record.told, present);
        if (!kind || !isWorthSaying(*kind)) return std::nullopt;
        if (record.hurried == present) return planned(*kind, changedAt);
        return planned(*kind, politely(changedAt.plus(texting.pauseSeconds)));
    }

    /// Known from before the reminder's time on, or else there is nothing to be reminded of.
    bool isKnownBefore(WallSecond from) const {
        return WallSecond::of(visit.bookedAt) < from && (!record.told || WallSecond::of(record.told->at) < from);
    }

    std::optional<PlannedText> reminder(TextKind kind, std::int64_t minutesBefore, WallSecond until) const {
        const WallSecond from = start.plus(-minutesBefore * 60);
        // Whoever switches texting on does not mean the reminders of this morning.
        if (texting.unsent.contains(kind) || isTold(visit, kind, present) || !isKnownBefore(from) || wasAgreedBefore(from)) return std::nullopt;
        const WallSecond due = record.hurried == present ? from : politely(from);
        if (due >= until || now >= until) return std::nullopt;
        return planned(kind, due);
    }

    std::optional<PlannedText> reminder() const {
        if (present.status != ToldStatus::confirmed || now >= start) return std::nullopt;
        if (auto day = reminder(TextKind::reminderDay, kReminderDayMinutes, start.plus(-kReminderSoonMinutes * 60))) return day;
        return reminder(TextKind::reminderSoon, kReminderSoonMinutes, start);
    }
};

}  // namespace

WallSecond afterQuiet(const Texting& texting, WallSecond at) {
    const WallTime minute = at.minute();
    if (!isQuiet(texting, minute.minute)) return at;
    const Day day = minute.minute < texting.quietToMinute ? minute.day : minute.day.plus(1);
    return WallSecond::of({day, texting.quietToMinute});
}

WallSecond politeFrom(const Texting& texting, WallSecond at, WallSecond start) {
    const bool soon = at < start && start <= at.plus(kQuietUnlessWithinMinutes * 60);
    return soon ? at : afterQuiet(texting, at);
}

std::optional<PlannedText> nextText(const Book& book, const Reservation& reservation, WallSecond changedAt, WallSecond now) {
    if (!mayBeTexted(book, reservation)) return std::nullopt;
    const Planner planner{book, reservation, changedAt, now};
    if (auto change = planner.change()) return change;
    return planner.reminder();
}

std::optional<PlannedOpening> openingText(const Book& book, const Waiting& waiting, WallSecond now) {
    const Texting& texting = book.texting();
    const WallSecond dueAt = afterQuiet(texting, now);
    if (waiting.kind != WaitingKind::list || waiting.offeredOn == dueAt.minute().day) return std::nullopt;
    if (texting.unsent.contains(TextKind::opening) || !mayBeTexted(book, waiting.customer)) return std::nullopt;
    auto openings = openingsFor(book, waiting, now.minute(), 1);
    if (openings.empty()) return std::nullopt;
    return PlannedOpening{std::move(openings.front()), dueAt};
}

}  // namespace salon
