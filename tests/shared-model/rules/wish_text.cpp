#include "shared-model/rules/wish_text.h"

#include "salon/assert.h"
#include "salon/day_sheet.h"
#include "salon/invariants.h"
#include "salon/wire/words.h"

#include <map>
#include <optional>
#include <sstream>
#include <utility>

namespace salon::test {

namespace {

/// The words of one wish, taken one by one.
class Words {
public:
    explicit Words(const std::string& text) {
        std::istringstream stream(text);
        for (std::string word; stream >> word;) m_words.push_back(word);
    }
    bool more() const { return m_next < m_words.size(); }
    std::string next() {
        SALON_ASSERT(more(), "a wish in a test is written out in full");
        return m_words[m_next++];
    }
    bool nextIs(const std::string& word) {
        if (!more() || m_words[m_next] != word) return false;
        ++m_next;
        return true;
    }
    bool nextIsPerson() const {
        if (!more()) return false;
        const std::string& word = m_words[m_next];
        return word != "line" && word != "over" && word != "at" && word != "word";
    }
    /// What follows this word, if it is there.
    std::string after(const std::string& word) { return nextIs(word) ? next() : std::string(); }

private:
    std::vector<std::string> m_words;
    std::size_t m_next = 0;
};

OverrideWord overrideFrom(Words& words) {
    const std::string word = words.after("word");
    return word.empty() ? OverrideWord::none : *wire::fromWord<OverrideWord>(word);
}

void wishFrom(Words& words, LineRequest& request) {
    if (words.nextIs("only")) request.wish = only(words.next());
    else if (words.nextIs("prefer")) request.wish = prefer(words.next());
    else words.nextIs("any");
    if (words.nextIs("over")) request.overlapAllowed = true;
    request.word = overrideFrom(words);
}

LineRequest lineFrom(Words& words) {
    const std::string service = words.next();
    LineRequest request = line(service, words.next());
    wishFrom(words, request);
    return request;
}

std::vector<LineRequest> linesFrom(Words& words) {
    std::vector<LineRequest> lines;
    do lines.push_back(lineFrom(words));
    while (words.nextIs("+"));
    return lines;
}

Day dayFrom(Words& words) {
    if (!words.nextIs("at")) return tuesday;
    const std::string word = words.next();
    return word == "wed" ? tuesday.plus(1) : *parseDay(word);
}

/// "series g 2/6"
std::optional<GroupPlace> groupFrom(Words& words) {
    for (const auto& [word, kind] : {std::pair{"series", GroupKind::series}, std::pair{"party", GroupKind::party}}) {
        if (!words.nextIs(word)) continue;
        GroupPlace place{GroupId{words.next()}, kind, 0, 0};
        const std::string numbers = words.next();
        place.number = std::stoi(numbers);
        place.size = std::stoi(numbers.substr(numbers.find('/') + 1));
        return place;
    }
    return {};
}

CommandBody bookFrom(Words& words) {
    const std::string id = words.next();
    BookReservation wish = bookReservation(id, linesFrom(words));
    wish.customer = CustomerId{id == "anna2" ? id : wish.customer.text};
    wish.day = dayFrom(words);
    wish.approvalNeeded = words.nextIs("approval");
    wish.waiting = WaitingId{words.after("from")};
    wish.group = groupFrom(words);
    return wish;
}

CommandBody walkInFrom(Words& words) {
    const std::string id = words.next();
    const BookReservation wish = bookReservation(id, linesFrom(words));
    return ReceiveWalkIn{wish.reservation, wish.customer, wish.day, wish.lines, WaitingId{words.after("from")}};
}

CommandBody minutesFrom(Words& words) {
    ChangeMinutes wish{ReservationId{words.next()}, 0, {}, false};
    std::istringstream numbers(words.next());
    std::string number;
    for (int* block : {&wish.blocks.working, &wish.blocks.processing, &wish.blocks.finishing, &wish.blocks.cleanUp})
        if (std::getline(numbers, number, '/')) *block = std::stoi(number);
    if (words.nextIs("line")) wish.line = std::stoi(words.next());
    wish.overlapAllowed = words.nextIs("over");
    return wish;
}

CommandBody joinFrom(Words& words) {
    Waiting waiting;
    waiting.id = WaitingId{words.next()};
    waiting.firstDay = waiting.lastDay = tuesday;
    int offset = 0;
    do {
        LineRequest one = line(words.next(), "00:00");
        one.startMinute = offset;
        offset += 30;
        wishFrom(words, one);
        waiting.lines.push_back(std::move(one));
    } while (words.nextIs("+"));
    if (words.nextIs("list")) {
        waiting.kind = WaitingKind::list;
        waiting.lastDay = tuesday.plus(1);
    }
    waiting.customer = CustomerId{words.after("for")};
    if (const std::string turn = words.after("turn"); !turn.empty()) waiting.turn = std::stoi(turn);
    return JoinWaiting{waiting};
}

CommandBody customerFrom(const std::string& verb, Words& words) {
    const CustomerId id{words.next()};
    if (verb == "merge") return MergeCustomers{id, CustomerId{words.next()}};
    if (verb == "unmerge") return TakeBackMerge{id};
    if (verb == "apart") return KeepCustomersApart{id, CustomerId{words.next()}};
    if (verb == "unapart") return TakeBackKeepingApart{id, CustomerId{words.next()}};
    if (verb == "erase") return EraseCustomer{id};
    if (verb == "register") return RegisterCustomer{id};
    return DefineCustomerWarnings{id, {verb == "warn", {}}};
}

CommandBody moveFrom(Words& words) {
    const std::string id = words.next();
    MoveReservation wish = moveReservation(id, words.next());
    if (words.nextIsPerson()) wish.stylist = StylistId{words.next()};
    if (words.nextIs("line")) wish.line = std::stoi(words.next());
    wish.overlapAllowed = words.nextIs("over");
    wish.day = dayFrom(words);
    wish.word = overrideFrom(words);
    return wish;
}

std::vector<Span> spansFrom(const std::string& word) {
    if (word == "none") return {};
    const auto dash = word.find('-');
    return {{at(word.substr(0, dash)), at(word.substr(dash + 1))}};
}

template <class Body>
CommandBody about(Words& words) {
    return Body{ReservationId{words.next()}};
}

CommandBody statusFrom(const std::string& verb, Words& words) {
    using Make = CommandBody (*)(Words&);
    static const std::map<std::string, Make> makers{
        {"note", about<NoteReservation>},
        {"confirm", about<ConfirmReservation>},        {"decline", about<DeclineReservation>},       {"arrive", about<RecordArrival>},
        {"start", about<StartService>},                {"complete", about<CompleteService>},         {"no-show", about<RecordNoShow>},
        {"undo-confirm", about<TakeBackConfirmation>}, {"undo-decline", about<TakeBackDecline>},     {"undo-cancel", about<TakeBackCancellation>},
        {"undo-arrive", about<TakeBackArrival>},       {"undo-start", about<TakeBackStart>},         {"undo-complete", about<TakeBackCompletion>},
        {"undo-no-show", about<TakeBackNoShow>}};
    const auto maker = makers.find(verb);
    SALON_ASSERT(maker != makers.end(), "a test uses a verb that its text knows");
    return maker->second(words);
}

CommandBody rosterFrom(const std::string& verb, Words& words) {
    const std::string name = words.next();
    if (verb == "shift") return DefineShift{StylistId{name}, 0, tuesday, spansFrom(words.next())};
    if (verb == "off") return DefineTimeOff{StylistId{name}, TimeOff{TimeOffId{"off-" + name}, TimeOffKind::off, tuesday, tuesday, spansFrom(words.next()).at(0)}};
    if (verb == "break") return DefineTimeOff{StylistId{name}, TimeOff{TimeOffId{"break-" + name}, TimeOffKind::breakTime, tuesday, tuesday, spansFrom(words.next()).at(0)}};
    if (verb == "retire") return DefineStylist{StylistId{name}, name, "", false};
    if (verb == "withdraw") return WithdrawSkill{StylistId{name}, ServiceId{words.next()}};
    return DefineStation{Station{StationId{name}, name, name, false}};
}

CommandBody answerFrom(const std::string& verb, const Book& book, Words& words) {
    const ReservationId id{words.next()};
    const auto items = book.attentionOf(id);
    ResolveAttention answer;
    answer.attention = items.empty() ? AttentionId{"none"} : items.front()->id;
    if (verb == "keep") answer.answer = AttentionAnswer::keep;
    if (verb == "swap") answer.answer = AttentionAnswer::swap;
    if (verb == "drop") answer.answer = AttentionAnswer::cancel;
    if (verb == "first" || verb == "to") answer.answer = AttentionAnswer::move;
    if (verb == "to") {
        Alternative target;
        target.day = tuesday;
        target.startMinute = at(words.next());
        while (words.more()) target.stylists.push_back(StylistId{words.next()});
        answer.target = target;
    }
    return answer;
}

CommandBody bodyFrom(const Book& book, Words& words) {
    const std::string verb = words.next();
    const auto isOneOf = [&](std::initializer_list<const char*> verbs) {
        for (const char* one : verbs)
            if (verb == one) return true;
        return false;
    };
    if (verb == "book") return bookFrom(words);
    if (verb == "walk-in") return walkInFrom(words);
    if (verb == "move") return moveFrom(words);
    if (verb == "cancel") return CancelReservation{ReservationId{words.next()}, CancelReason::customerAsked};
    if (verb == "change") {
        const ReservationId id{words.next()};
        return ChangeServices{id, linesFrom(words)};
    }
    if (verb == "minutes") return minutesFrom(words);
    if (verb == "late") {
        const ReservationId id{words.next()};
        return ReportLateness{id, std::stoi(words.next())};
    }
    if (verb == "join") return joinFrom(words);
    if (verb == "leave") return LeaveWaiting{WaitingId{words.next()}, WaitingEnd::gaveUp};
    if (isOneOf({"merge", "unmerge", "apart", "unapart", "erase", "register", "warn", "unwarn"})) return customerFrom(verb, words);
    if (isOneOf({"shift", "off", "break", "retire", "withdraw", "close"})) return rosterFrom(verb, words);
    if (isOneOf({"keep", "swap", "drop", "to", "first"})) return answerFrom(verb, book, words);
    return statusFrom(verb, words);
}

}  // namespace

std::string Script::runOne(const std::string& text) {
    Words words(text);
    const Mode mode = words.nextIs("promise") ? Mode::promised : Mode::asking;
    last = salon.submit(salon.desk().command(bodyFrom(salon.book(), words), mode));
    SALON_ASSERT(!words.more(), "a wish in a test has no word too many");
    auto broken = violations(salon.book());
    if (broken.empty()) broken = misfits(salon.book(), tuesday);
    return broken.empty() ? printed(last.verdict) : "violation: " + broken.front();
}

std::string Script::run(const std::string& text) {
    std::string answer;
    std::istringstream stream(text);
    for (std::string wish; std::getline(stream, wish, ';');) {
        answer = runOne(wish);
        if (answer.starts_with("violation")) return answer;
    }
    return answer;
}

std::string Script::tuesdaySheet() const { return daySheet(salon.book(), tuesday); }

std::string Script::openItems() const {
    static const std::map<AttentionKind, std::string> kinds{
        {AttentionKind::clash, "clash"},       {AttentionKind::wishNotMet, "wish_not_met"}, {AttentionKind::noStation, "no_station"},
        {AttentionKind::refusedPromise, "refused_promise"}, {AttentionKind::lateEdit, "late_edit"}, {AttentionKind::rosterChanged, "roster_changed"},
        {AttentionKind::textFailed, "text_failed"}, {AttentionKind::textUncertain, "text_uncertain"}, {AttentionKind::replyWaits, "reply_waits"},
        {AttentionKind::approvalWaits, "approval_waits"}};
    std::string text;
    for (const auto& [id, item] : salon.book().attention()) {
        if (!text.empty()) text += "; ";
        text += kinds.at(item.kind) + " " + item.reservation.text + " " + std::to_string(item.line);
    }
    return text;
}

}  // namespace salon::test
