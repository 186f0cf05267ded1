#include "samples.h"

#include "salon/wire/command_json.h"

namespace samples {

using namespace salon;

namespace {

const Day kSaturday = parseDay("2026-03-28").value();
const WallTime kMadeAt{parseDay("2026-03-27").value(), 14 * 60 + 5};
const Blocks kColour{.working = 60, .processing = 40, .finishing = 20, .cleanUp = 10};
const Blocks kCut{.working = 40, .processing = 0, .finishing = 0, .cleanUp = 5};
const StationHold kBasin{.working = false, .processing = false, .finishing = true, .cleanUp = true};

LineRequest cutBy(const char* stylist) {
    return {.service = {"cut"}, .wish = Wish::only({stylist}), .startMinute = 630};
}

std::vector<LineRequest> requestedLines() {
    return {cutBy("mia"),
            {.service = {"colour"}, .wish = Wish::prefer({"jo"}), .startMinute = 670, .blocks = kColour, .overlapAllowed = true},
            {.service = {"care"}, .startMinute = 800}};
}

std::vector<Line> bookedLines() {
    return {{.service = {"cut"}, .wish = Wish::only({"mia"}), .startMinute = 630, .blocks = kCut, .price = {35000}},
            {.service = {"colour"},
             .wish = Wish::prefer({"jo"}),
             .startMinute = 670,
             .blocks = kColour,
             .blocksChosen = true,
             .price = {120000},
             .overlapAllowed = true}};
}

Alternative alternative() {
    return {.kind = AlternativeKind::sameStylist, .day = kSaturday, .startMinute = 690, .stylists = {{"mia"}, {"jo"}}};
}

Refusal taken() {
    return {.reason = RefusalReason::stylistTaken,
            .by = {"anna-cut"},
            .reservation = {"bea-cut"},
            .stylist = {"mia"},
            .service = {"cut"},
            .customer = {"bea"},
            .station = {"chair-1"},
            .line = 0,
            .busy = {{600, 645}, {700, 710}},
            .detail = "both wish for mia",
            .alternatives = {alternative()}};
}

AttentionItem clash() {
    return {.id = {"bea-cut.0"},
            .kind = AttentionKind::clash,
            .reservation = {"bea-cut"},
            .line = 0,
            .cause = taken(),
            .mode = Mode::promised,
            .madeBy = {"desk-2"},
            .madeAt = kMadeAt,
            .rivalMadeBy = {"desk-1"},
            .rivalMadeAt = WallTime{kMadeAt.day, 840}};
}

Shop shop() {
    return {.id = {"hanok"}, .name = "한옥 헤어", .zone = "Asia/Seoul", .stepMinutes = 10, .currency = "KRW"};
}

Service service() {
    return {.id = {"colour"},
            .name = "뿌리 염색",
            .nameEnglish = "Root colour",
            .shortName = "뿌염",
            .category = "colour",
            .price = {120000},
            .blocks = kColour,
            .stationKind = "basin",
            .stationHold = kBasin,
            .active = false};
}

const Skill kSkill{.ownBlocks = kCut, .ownPrice = Money{40000}};
const TimeOff kTimeOff{.id = {"holiday"}, .firstDay = kSaturday, .lastDay = kSaturday.plus(2), .span = {780, 1440}};
const ReservationId kVisit{"bea-cut"};
const CustomerWarnings kWarnings{.doNotBook = true, .patchTestedOn = kSaturday.plus(-30)};

const Statement kMoved{ToldStatus::confirmed, kSaturday, 900, {{"mia"}, {}}};
const TextConsent kNoSms{.sms = Consent::refused};

Texting texting() {
    return {.on = true,
            .pauseSeconds = 90,
            .quietFromMinute = 1260,
            .quietToMinute = 540,
            .replyCancelHours = 24,
            .language = TextLanguage::english,
            .unsent = {TextKind::stylistChanged, TextKind::noShow},
            .templates = {{TextKind::cancelled, TextLanguage::korean, "{name}님, 예약이 취소되었습니다.\n{link}"}}};
}

WebBooking webBooking() {
    return {.on = true, .services = {{"care"}, {"cut"}}, .leadMinutes = 90, .horizonDays = 30, .approvalNeeded = true, .changeHours = 24};
}

Waiting waiting() {
    return {.id = {"bea-waits"},
            .kind = WaitingKind::list,
            .customer = {"bea"},
            .lines = {{.service = {"cut"}, .wish = Wish::prefer({"mia"}), .startMinute = 0}, {.service = {"care"}, .startMinute = 40}},
            .firstDay = kSaturday,
            .lastDay = kSaturday.plus(6),
            .span = {840, 1200},
            .turn = 7,
            .since = kMadeAt,
            .madeBy = {"desk-1"}};
}

}  // namespace

std::vector<CommandBody> commandBodies() {
    return {
        OpenShop{shop()},
        DefineService{service()},
        DefineStation{{.id = {"basin-1"}, .name = "샴푸대 1", .kind = "basin", .active = false}},
        DefineStylist{.stylist = {"mia"}, .name = "미아", .nameEnglish = "Mia", .active = false},
        DefineSkill{.stylist = {"mia"}, .service = {"cut"}, .skill = kSkill},
        WithdrawSkill{.stylist = {"mia"}, .service = {"cut"}},
        DefineShift{.stylist = {"mia"}, .weekday = 5, .day = kSaturday, .spans = {{600, 780}, {840, 1200}}},
        DefineTimeOff{.stylist = {"mia"}, .timeOff = kTimeOff},
        TakeBackTimeOff{.stylist = {"mia"}, .timeOff = {"holiday"}},
        RegisterCustomer{{"bea"}},
        AmendCustomer{{"bea"}},
        EraseCustomer{{"bea"}},
        BookReservation{.reservation = kVisit, .customer = {"bea"}, .day = kSaturday, .lines = requestedLines(), .approvalNeeded = true},
        ReceiveWalkIn{.reservation = kVisit, .customer = {"bea"}, .day = kSaturday, .lines = {cutBy("mia")}},
        MoveReservation{.reservation = kVisit, .day = kSaturday, .startMinute = 900, .line = 1, .stylist = {"jo"}, .overlapAllowed = true},
        ChangeServices{.reservation = kVisit, .lines = requestedLines()},
        ConfirmReservation{kVisit},
        DeclineReservation{kVisit},
        CancelReservation{.reservation = kVisit, .reason = CancelReason::salonAsked},
        RecordArrival{kVisit},
        StartService{kVisit},
        CompleteService{kVisit},
        RecordNoShow{kVisit},
        TakeBackConfirmation{kVisit},
        TakeBackDecline{kVisit},
        TakeBackCancellation{kVisit},
        TakeBackArrival{kVisit},
        TakeBackStart{kVisit},
        TakeBackCompletion{kVisit},
        TakeBackNoShow{kVisit},
        ResolveAttention{.attention = {"bea-cut.0"}, .answer = AttentionAnswer::move, .target = alternative()},
        DefineCustomerWarnings{.customer = {"bea"}, .warnings = kWarnings},
        MergeCustomers{.kept = {"bea"}, .duplicate = {"bea-2"}},
        TakeBackMerge{{"bea-2"}},
        ChangeMinutes{.reservation = kVisit, .line = 1, .blocks = kColour, .overlapAllowed = true},
        ReportLateness{.reservation = kVisit, .minutes = 15},
        JoinWaiting{waiting()},
        LeaveWaiting{.waiting = {"bea-waits"}, .why = WaitingEnd::foundElsewhere},
        NoteReservation{kVisit},
        KeepCustomersApart{.one = {"bea"}, .other = {"bea-2"}},
        TakeBackKeepingApart{.one = {"bea"}, .other = {"bea-2"}},
        DefineTexting{texting()},
        DefineTextConsent{.customer = {"bea"}, .consent = kNoSms},
        ClaimText{kVisit, TextKind::moved, kMoved},
        ReportText{kVisit, 3, TextOutcome::failed, "no_route"},
        HoldText{kVisit},
        ReleaseText{kVisit},
        SkipText{kVisit, TextKind::reminderDay, kMoved},
        SendTextNow{kVisit, TextKind::moved, kMoved},
        WordText{kVisit, TextKind::stylistChanged, kMoved},
        ReceiveReply{.customer = {"bea"}, .reservation = kVisit, .meaning = ReplyMeaning::cancel},
        OfferOpening{.waiting = {"bea-waits"}, .day = kSaturday, .startMinute = 900},
        ReportOffer{.waiting = {"bea-waits"}, .day = kSaturday, .outcome = TextOutcome::failed, .reason = "no_route"},
        DefineWebBooking{webBooking()},
        TakeBackSkip{kVisit, TextKind::reminderDay, kMoved},
        ReturnText{kVisit, 3},
        SendTextAgain{kVisit, 3},
        SkipOpening{.waiting = {"bea-waits"}},
    };
}

std::vector<CommandBody> furtherCommandBodies() {
    Service dyed = service();
    dyed.patchTestDays = 90;
    LineRequest line = cutBy("jo");
    line.word = OverrideWord::betterSkilled;
    TimeOff lesson = kTimeOff;
    lesson.kind = TimeOffKind::lesson;
    return {
        DefineService{dyed},
        DefineTimeOff{.stylist = {"mia"}, .timeOff = lesson},
        BookReservation{.reservation = kVisit,
                        .customer = {"bea"},
                        .day = kSaturday,
                        .lines = {line},
                        .waiting = {"bea-waits"},
                        .group = GroupPlace{{"every-month"}, GroupKind::series, 2, 6}},
        ReceiveWalkIn{.reservation = kVisit, .customer = {"bea"}, .day = kSaturday, .lines = {line}, .waiting = {"bea-waits"}},
        MoveReservation{.reservation = kVisit, .day = kSaturday, .startMinute = 900, .stylist = {"jo"}, .word = OverrideWord::evenOut},
    };
}

namespace {

std::vector<Event> eventsOfShopAndCustomers() {
    return {
        ShopOpened{shop()},
        ServiceDefined{service()},
        StationDefined{{.id = {"basin-1"}, .name = "샴푸대 1", .kind = "basin", .active = false}},
        StylistDefined{.stylist = {"mia"}, .name = "미아", .nameEnglish = "Mia", .active = false},
        SkillDefined{.stylist = {"mia"}, .service = {"cut"}, .skill = kSkill},
        SkillWithdrawn{.stylist = {"mia"}, .service = {"cut"}},
        ShiftDefined{.stylist = {"mia"}, .weekday = 5, .day = kSaturday, .spans = {{600, 780}, {840, 1200}}},
        TimeOffDefined{.stylist = {"mia"}, .timeOff = kTimeOff},
        TimeOffTakenBack{.stylist = {"mia"}, .timeOff = {"holiday"}},
        CustomerRegistered{{"bea"}},
        CustomerAmended{{"bea"}},
        CustomerErased{{"bea"}},
    };
}

std::vector<Event> eventsOfVisits() {
    return {
        ReservationBooked{.reservation = kVisit,
                          .customer = {"bea"},
                          .day = kSaturday,
                          .status = Status::requested,
                          .walkIn = true,
                          .lines = bookedLines(),
                          .mode = Mode::promised,
                          .bookedBy = {"desk-2"},
                          .bookedAt = kMadeAt},
        StylistAssigned{.reservation = kVisit,
                        .line = 1,
                        .stylist = {"jo"},
                        .station = {"basin-1"},
                        .stationHold = kBasin,
                        .blocks = kColour,
                        .price = {110000},
                        .overlapAllowed = true,
                        .reasons = {{ReasonKind::regularStylist, 7}, {ReasonKind::wished, 0}}},
        StylistReleased{.reservation = kVisit, .line = 1},
        ReservationMoved{.reservation = kVisit, .day = kSaturday, .startMinutes = {900, 940}},
        ServicesChanged{.reservation = kVisit, .lines = bookedLines()},
        ReservationConfirmed{kVisit, kMadeAt},
        ReservationDeclined{kVisit, kMadeAt},
        ReservationCancelled{.reservation = kVisit, .at = kMadeAt, .reason = CancelReason::bookedTwice},
        CustomerArrived{kVisit, kMadeAt},
        ServiceStarted{kVisit, kMadeAt},
        ServiceCompleted{kVisit, kMadeAt},
        NoShowRecorded{kVisit, kMadeAt},
        ConfirmationTakenBack{kVisit, kMadeAt},
        DeclineTakenBack{kVisit, kMadeAt},
        CancellationTakenBack{kVisit, kMadeAt},
        NoShowTakenBack{kVisit, kMadeAt},
        ArrivalTakenBack{kVisit, kMadeAt},
        StartTakenBack{kVisit, kMadeAt},
        CompletionTakenBack{kVisit, kMadeAt},
        AttentionRaised{clash()},
        AttentionResolved{.attention = {"bea-cut.0"}, .answer = AttentionAnswer::swap, .byItself = true},
        OverlapAllowed{.reservation = kVisit, .line = 1},
        CustomerWarningsDefined{.customer = {"bea"}, .warnings = kWarnings},
        CustomersMerged{.kept = {"bea"}, .duplicate = {"bea-2"}},
        MergeTakenBack{{"bea-2"}},
        MinutesChanged{.reservation = kVisit, .line = 1, .blocks = kColour, .overlapAllowed = true},
        LatenessReported{.reservation = kVisit, .minutes = 15, .at = kMadeAt},
        WaitingJoined{waiting()},
        WaitingEnded{.waiting = {"bea-waits"}, .reservation = kVisit, .why = WaitingEnd::foundElsewhere},
        ReservationNoted{kVisit},
        CustomersKeptApart{.one = {"bea"}, .other = {"bea-2"}},
        KeepingApartTakenBack{.one = {"bea"}, .other = {"bea-2"}},
    };
}

std::vector<Event> eventsOfTexts() {
    Texting defined = texting();
    defined.since = kMadeAt;
    return {
        TextingDefined{defined},
        TextConsentDefined{.customer = {"bea"}, .consent = kNoSms},
        TextClaimed{kVisit, TextKind::moved, kMoved, 3, kMadeAt},
        TextReported{kVisit, 3, TextOutcome::failed, "no_route", kMadeAt},
        TextHeld{kVisit},
        TextReleased{kVisit},
        TextSkipped{kVisit, TextKind::reminderDay, kMoved, kMadeAt},
        TextHurried{kVisit, kMoved},
        TextWorded{kVisit, TextKind::stylistChanged, kMoved},
        ReplyReceived{.customer = {"bea"}, .reservation = kVisit, .meaning = ReplyMeaning::cancel, .at = kMadeAt},
        CustomerConfirmed{kVisit, kMadeAt},
        OpeningOffered{.waiting = {"bea-waits"}, .day = kSaturday, .startMinute = 900, .at = kMadeAt},
        OfferReported{.waiting = {"bea-waits"}, .day = kSaturday, .outcome = TextOutcome::failed, .reason = "no_route", .at = kMadeAt},
        WebBookingDefined{webBooking()},
        SkipTakenBack{kVisit},
        TextReturned{kVisit, 3},
        OpeningSkipped{.waiting = {"bea-waits"}, .day = kSaturday},
    };
}

}  // namespace

std::vector<Event> events() {
    auto all = eventsOfShopAndCustomers();
    for (auto& event : eventsOfVisits()) all.push_back(std::move(event));
    for (auto& event : eventsOfTexts()) all.push_back(std::move(event));
    return all;
}

std::vector<Event> furtherEvents() {
    return {
        ReservationBooked{.reservation = kVisit,
                          .customer = {"bea"},
                          .day = kSaturday,
                          .lines = {bookedLines().front()},
                          .bookedBy = {"desk-2"},
                          .bookedAt = kMadeAt,
                          .group = GroupPlace{{"the-wedding"}, GroupKind::party, 1, 3}},
        StylistAssigned{.reservation = kVisit, .stylist = {"jo"}, .blocks = kCut, .price = {35000}, .reasons = {{ReasonKind::byHand, 0}}, .word = OverrideWord::customerAsked},
    };
}

std::vector<Verdict> verdicts() {
    return {{}, {VerdictKind::flagged, taken()}, {VerdictKind::refused, {.reason = RefusalReason::serviceUnknown, .service = {"perm"}}}};
}

Personal personal() {
    return {.customer = {"bea"},
            .salt = "00112233445566778899aabbccddeeff",
            .name = "김지은 \"Bea\"",
            .phone = "01012345678",
            .customerNote = "",
            .reservationNote = "첫 방문\n주차 문의"};
}

Command command(CommandBody body, std::int64_t number) {
    Command command;
    command.body = std::move(body);
    command.stamp = {.terminal = {"desk-1"},
                     .incarnation = "fedcba98765432100123456789abcdef",
                     .number = number,
                     .madeAt = kMadeAt,
                     .zone = "Asia/Seoul",
                     .utcOffsetMinutes = 540,
                     .actor = "reception",
                     .mode = Mode::asking};
    return command;
}

Command booking(std::int64_t number) {
    Command booking = command(BookReservation{.reservation = {"bea-" + std::to_string(number)},
                                              .customer = {"bea"},
                                              .day = kSaturday,
                                              .lines = {cutBy("mia")}},
                              number);
    wire::attachPersonal(booking, personal());
    return booking;
}

Decision decided(const Command& command) {
    const auto& wish = std::get<BookReservation>(command.body);
    return {{},
            {ReservationBooked{.reservation = wish.reservation,
                               .customer = wish.customer,
                               .day = wish.day,
                               .lines = {bookedLines().front()},
                               .bookedBy = command.stamp.terminal,
                               .bookedAt = command.stamp.madeAt},
             StylistAssigned{.reservation = wish.reservation,
                             .stylist = {"mia"},
                             .station = {"chair-1"},
                             .blocks = kCut,
                             .price = {35000},
                             .reasons = {{ReasonKind::wished, 0}}}}};
}

std::vector<wire::Entry> chain(int count) {
    std::vector<wire::Entry> entries;
    for (int position = 1; position <= count; ++position) {
        const Command next = booking(position);
        entries.push_back(wire::makeEntry(position, entries.empty() ? wire::kChainStart : entries.back().sha256, next, decided(next)));
    }
    return entries;
}

}  // namespace samples
