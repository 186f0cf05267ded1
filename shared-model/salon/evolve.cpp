#include "salon/evolve.h"

#include "salon/assert.h"
#include "salon/book_editor.h"

#include <algorithm>

namespace salon {

namespace {

void holdNobody(Line& line) {
    line.stylist = {};
    line.station = {};
    line.stationHold = {};
    line.overlapAllowed = false;
    line.reasons.clear();
    line.word = OverrideWord::none;
}

void holdNobody(Reservation& reservation) {
    for (Line& line : reservation.lines) holdNobody(line);
}

WallTime startOf(const Reservation& reservation) { return {reservation.day, reservation.startMinute()}; }

/// Another start is another promise; the second service alone may move without one.
void keepPromise(Reservation& reservation, WallTime promised) {
    if (startOf(reservation) == promised) return;
    reservation.lateMinutes = 0;
    reservation.customerConfirmed = false;
}

Line& lineOf(Reservation& reservation, int index) {
    SALON_ASSERT(index >= 0 && index < static_cast<int>(reservation.lines.size()), "an event names a line the reservation has");
    return reservation.lines[static_cast<std::size_t>(index)];
}

/// The customer knows this from now on, by the text of that number or without one (0), and no word of a person about something
/// else is waiting any more.
void tell(TextRecord& record, TextKind kind, const Statement& statement, WallTime at, int number) {
    record.last = LastText{kind, number, record.told};
    if (!record.told || !(record.told->statement == statement)) record.told = Told{statement, at};
    record.told->at = at;
    if (kind == TextKind::reminderDay) record.told->remindedDay = true;
    if (kind == TextKind::reminderSoon) record.told->remindedSoon = true;
    record.hurried.reset();
    record.held = false;
}

/// The customer does not know it after all.
void takeBackLast(TextRecord& record) {
    record.told = record.last->before;
    record.last.reset();
}

/// One writer for each kind of fact.
struct Writer {
    BookEditor pen;
    const Book& book;

    Stylist& stylist(const StylistId& id) {
        Stylist& one = pen.roster().stylists[id];
        one.id = id;
        return one;
    }

    /// Who regularly serves a customer follows from the completed lines.
    void countVisit(const Reservation& reservation, int by) {
        if (reservation.customer.empty()) return;
        Customer& customer = pen.customer(reservation.customer);
        for (const Line& line : reservation.lines) {
            if (line.stylist.empty()) continue;
            int& visits = customer.completedVisits[line.stylist];
            visits += by;
            if (visits <= 0) customer.completedVisits.erase(line.stylist);
        }
    }

    void operator()(const ShopOpened& fact) { pen.setShop(fact.shop); }
    void operator()(const ServiceDefined& fact) { pen.roster().services[fact.service.id] = fact.service; }
    void operator()(const StationDefined& fact) { pen.roster().stations[fact.station.id] = fact.station; }
    void operator()(const StylistDefined& fact) {
        Stylist& one = stylist(fact.stylist);
        one.name = fact.name;
        one.nameEnglish = fact.nameEnglish;
        one.active = fact.active;
    }
    void operator()(const SkillDefined& fact) { stylist(fact.stylist).skills[fact.service] = fact.skill; }
    void operator()(const SkillWithdrawn& fact) { stylist(fact.stylist).skills.erase(fact.service); }
    void operator()(const ShiftDefined& fact) {
        Stylist& one = stylist(fact.stylist);
        if (fact.day)
            one.dayShifts[*fact.day] = fact.spans;
        else
            one.weeklyShifts.at(static_cast<std::size_t>(fact.weekday)) = fact.spans;
    }
    void operator()(const TimeOffDefined& fact) { stylist(fact.stylist).timeOff[fact.timeOff.id] = fact.timeOff; }
    void operator()(const TimeOffTakenBack& fact) { stylist(fact.stylist).timeOff.erase(fact.timeOff); }

    void operator()(const CustomerRegistered& fact) { pen.customer(fact.customer); }
    void operator()(const CustomerAmended&) {}  // names stand beside the book, see Personal
    void operator()(const CustomerErased& fact) { pen.customer(fact.customer).erased = true; }

    void operator()(const CustomerWarningsDefined& fact) { pen.customer(fact.customer).warnings = fact.warnings; }
    void operator()(const CustomersMerged& fact) { pen.merge(fact.duplicate, fact.kept); }
    void operator()(const MergeTakenBack& fact) { pen.unmerge(fact.duplicate); }
    void operator()(const CustomersKeptApart& fact) {
        pen.customer(fact.one).keptApart.insert(fact.other);
        pen.customer(fact.other).keptApart.insert(fact.one);
    }
    void operator()(const KeepingApartTakenBack& fact) {
        pen.customer(fact.one).keptApart.erase(fact.other);
        pen.customer(fact.other).keptApart.erase(fact.one);
    }

    void operator()(const ReservationBooked& fact) {
        Reservation reservation;
        reservation.id = fact.reservation;
        reservation.customer = fact.customer;
        reservation.day = fact.day;
        reservation.status = fact.status;
        reservation.walkIn = fact.walkIn;
        reservation.lines = fact.lines;
        reservation.mode = fact.mode;
        reservation.bookedBy = fact.bookedBy;
        reservation.bookedAt = fact.bookedAt;
        reservation.group = fact.group;
        pen.put(std::move(reservation));
    }
    void operator()(const StylistAssigned& fact) {
        pen.change(fact.reservation, [&](Reservation& reservation) {
            Line& line = lineOf(reservation, fact.line);
            line.stylist = fact.stylist;
            line.station = fact.station;
            line.stationHold = fact.stationHold;
            line.blocks = fact.blocks;
            line.price = fact.price;
            line.overlapAllowed = fact.overlapAllowed;
            line.reasons = fact.reasons;
            line.word = fact.word;
        });
        pen.countAssignment(fact.stylist);
    }
    void operator()(const StylistReleased& fact) {
        pen.change(fact.reservation, [&](Reservation& reservation) { holdNobody(lineOf(reservation, fact.line)); });
    }
    void operator()(const ReservationMoved& fact) {
        pen.change(fact.reservation, [&](Reservation& reservation) {
            SALON_ASSERT(fact.startMinutes.size() == reservation.lines.size(), "a move names a start for each line");
            const WallTime promised = startOf(reservation);
            reservation.day = fact.day;
            holdNobody(reservation);
            for (std::size_t i = 0; i < fact.startMinutes.size(); ++i) reservation.lines[i].startMinute = fact.startMinutes[i];
            keepPromise(reservation, promised);
        });
    }
    void operator()(const ServicesChanged& fact) {
        pen.change(fact.reservation, [&](Reservation& reservation) {
            const WallTime promised = startOf(reservation);
            reservation.lines = fact.lines;
            keepPromise(reservation, promised);
        });
    }

    void operator()(const MinutesChanged& fact) {
        pen.change(fact.reservation, [&](Reservation& reservation) {
            Line& line = lineOf(reservation, fact.line);
            line.blocks = fact.blocks;
            line.blocksChosen = true;
            line.overlapAllowed = fact.overlapAllowed;
        });
    }
    void operator()(const LatenessReported& fact) {
        pen.change(fact.reservation, [&](Reservation& reservation) { reservation.lateMinutes = fact.minutes; });
    }

    void operator()(const ReservationNoted&) {}  // the words stand beside the book, see Personal

    void operator()(const WaitingJoined& fact) { pen.wait(fact.waiting); }
    void operator()(const WaitingEnded& fact) { pen.stopWaiting(fact.waiting); }

    void step(const ReservationId& id, Status status) {
        pen.change(id, [&](Reservation& reservation) { reservation.status = status; });
    }
    void operator()(const ReservationConfirmed& fact) { step(fact.reservation, Status::confirmed); }
    void operator()(const ReservationDeclined& fact) {
        pen.change(fact.reservation, [&](Reservation& reservation) {
            reservation.status = Status::declined;
            holdNobody(reservation);
        });
    }
    void operator()(const ReservationCancelled& fact) {
        pen.change(fact.reservation, [&](Reservation& reservation) {
            reservation.statusBeforeCancel = reservation.status;
            reservation.status = Status::cancelled;
            reservation.cancelReason = fact.reason;
            reservation.cancelledAt = fact.at;
            holdNobody(reservation);
        });
    }
    void operator()(const CustomerArrived& fact) {
        pen.change(fact.reservation, [&](Reservation& reservation) {
            reservation.status = Status::arrived;
            reservation.arrivedAt = fact.at;
        });
    }
    void operator()(const ServiceStarted& fact) {
        pen.change(fact.reservation, [&](Reservation& reservation) {
            reservation.status = Status::inService;
            reservation.startedAt = fact.at;
        });
    }
    void operator()(const ServiceCompleted& fact) {
        pen.change(fact.reservation, [&](Reservation& reservation) {
            reservation.status = Status::completed;
            reservation.completedAt = fact.at;
            reservation.texts.set({});
            countVisit(reservation, 1);
        });
    }
    void operator()(const NoShowRecorded& fact) {
        pen.change(fact.reservation, [&](Reservation& reservation) {
            reservation.status = Status::noShow;
            holdNobody(reservation);
        });
    }

    void operator()(const ConfirmationTakenBack& fact) { step(fact.reservation, Status::requested); }
    void operator()(const DeclineTakenBack& fact) { step(fact.reservation, Status::requested); }
    void operator()(const NoShowTakenBack& fact) { step(fact.reservation, Status::confirmed); }
    void operator()(const CancellationTakenBack& fact) {
        pen.change(fact.reservation, [&](Reservation& reservation) {
            reservation.status = reservation.statusBeforeCancel;
            reservation.cancelReason.reset();
            reservation.cancelledAt.reset();
        });
    }
    void operator()(const ArrivalTakenBack& fact) {
        pen.change(fact.reservation, [&](Reservation& reservation) {
            reservation.status = Status::confirmed;
            reservation.arrivedAt.reset();
        });
    }
    void operator()(const StartTakenBack& fact) {
        pen.change(fact.reservation, [&](Reservation& reservation) {
            reservation.status = Status::arrived;
            reservation.startedAt.reset();
        });
    }
    void operator()(const CompletionTakenBack& fact) {
        pen.change(fact.reservation, [&](Reservation& reservation) {
            countVisit(reservation, -1);
            reservation.status = Status::inService;
            reservation.completedAt.reset();
        });
    }

    void operator()(const TextingDefined& fact) { pen.setTexting(fact.texting); }
    void operator()(const TextConsentDefined& fact) { pen.customer(fact.customer).textConsent = fact.consent; }

    template <class Edit>
    void changeTexts(const ReservationId& id, const Edit& edit) {
        pen.change(id, [&](Reservation& reservation) {
            TextRecord record = reservation.texts.get();
            edit(record);
            reservation.texts.set(std::move(record));
        });
    }
    void operator()(const TextClaimed& fact) {
        changeTexts(fact.reservation, [&](TextRecord& record) {
            tell(record, fact.kind, fact.statement, fact.at, fact.number);
            record.open.push_back({fact.number, fact.kind, TextOutcome::sending});
            if (record.open.size() > kOpenTextsMax) record.open.erase(record.open.begin());
        });
        pen.change(fact.reservation, [&](Reservation& reservation) { reservation.textCount = fact.number; });
    }
    void operator()(const TextReported& fact) {
        changeTexts(fact.reservation, [&](TextRecord& record) {
            for (OpenText& text : record.open)
                if (text.number == fact.number) text.outcome = fact.outcome;
            std::erase_if(record.open, [](const OpenText& text) { return text.outcome == TextOutcome::delivered; });
            if (fact.outcome == TextOutcome::delivered && record.last && record.last->number == fact.number) record.last.reset();
        });
    }
    /// One that failed stays open: it may have arrived after all.
    void operator()(const TextReturned& fact) {
        changeTexts(fact.reservation, [&](TextRecord& record) {
            std::erase_if(record.open, [&](const OpenText& text) { return text.number == fact.number && text.outcome == TextOutcome::sending; });
            if (record.last && record.last->number == fact.number) takeBackLast(record);
        });
    }
    void operator()(const TextHeld& fact) {
        changeTexts(fact.reservation, [](TextRecord& record) {
            record.held = true;
            record.hurried.reset();
        });
    }
    void operator()(const TextReleased& fact) {
        changeTexts(fact.reservation, [](TextRecord& record) { record.held = false; });
    }
    void operator()(const TextSkipped& fact) {
        changeTexts(fact.reservation, [&](TextRecord& record) { tell(record, fact.kind, fact.statement, fact.at, 0); });
    }
    void operator()(const SkipTakenBack& fact) {
        changeTexts(fact.reservation, [](TextRecord& record) {
            if (record.isSkipped()) takeBackLast(record);
        });
    }
    void operator()(const TextHurried& fact) {
        changeTexts(fact.reservation, [&](TextRecord& record) {
            record.held = false;
            record.hurried = fact.statement;
        });
    }
    void operator()(const TextWorded&) {}     // the words stand beside the book, see Personal
    void operator()(const ReplyReceived&) {}  // what followed from it has facts of its own
    void operator()(const CustomerConfirmed& fact) {
        pen.change(fact.reservation, [](Reservation& reservation) { reservation.customerConfirmed = true; });
    }

    template <class Edit>
    void changeWaiting(const WaitingId& id, const Edit& edit) {
        const auto found = book.waiting().find(id);
        if (found == book.waiting().end()) return;
        Waiting waiting = found->second;
        edit(waiting);
        pen.wait(std::move(waiting));
    }
    void operator()(const OpeningOffered& fact) {
        changeWaiting(fact.waiting, [&](Waiting& waiting) {
            waiting.offeredOn = fact.at.day;
            waiting.offer = TextOutcome::sending;
            waiting.offerSkipped = false;
        });
    }
    void operator()(const OfferReported& fact) {
        changeWaiting(fact.waiting, [&](Waiting& waiting) { waiting.offer = fact.outcome; });
    }
    void operator()(const OpeningSkipped& fact) {
        changeWaiting(fact.waiting, [&](Waiting& waiting) {
            waiting.offeredOn = fact.skip ? std::optional(fact.day) : std::nullopt;
            waiting.offerSkipped = fact.skip;
        });
    }
    void operator()(const WebBookingDefined& fact) { pen.setWebBooking(fact.webBooking); }

    void operator()(const AttentionRaised& fact) { pen.raise(fact.item); }
    void operator()(const AttentionResolved& fact) { pen.settle(fact.attention); }
    void operator()(const OverlapAllowed& fact) {
        pen.change(fact.reservation, [&](Reservation& reservation) { lineOf(reservation, fact.line).overlapAllowed = true; });
    }
};

}  // namespace

void evolve(Book& book, const Event& event) { std::visit(Writer{BookEditor(book), book}, event); }

void evolveAll(Book& book, std::span<const Event> events) {
    for (const Event& event : events) evolve(book, event);
}

}  // namespace salon
