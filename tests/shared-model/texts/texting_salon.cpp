#include "shared-model/texts/texting_salon.h"

#include "salon/assert.h"
#include "salon/invariants.h"
#include "salon/wire/words.h"

namespace salon::test {

namespace {

std::string weekdayOf(Day day) {
    static const std::vector<std::string> kNames{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
    return kNames.at(static_cast<std::size_t>(day.weekday()));
}

/// Of a book that breaks no invariant; else the first one that is broken.
std::string answerOf(const Book& book, const Decision& decision) {
    const auto broken = violations(book);
    return broken.empty() ? printed(decision.verdict) : "violation: " + broken.front();
}

}  // namespace

std::string printed(TextKind kind) { return std::string(wire::word(kind)); }

std::string printed(const Statement& statement) {
    std::string text = std::string(wire::word(statement.status)) + " " + printDay(statement.day) + " " + printMinute(statement.startMinute);
    for (const StylistId& stylist : statement.stylists) text += " " + (stylist.empty() ? "-" : stylist.text);
    return text;
}

std::string printed(const std::optional<PlannedText>& planned) {
    if (!planned) return "-";
    const WallTime due = planned->dueAt.minute();
    const auto second = planned->dueAt.number % 60;
    std::string text = printed(planned->kind) + " " + weekdayOf(due.day) + " " + printMinute(due.minute) + (second < 10 ? ":0" : ":") + std::to_string(second);
    if (planned->unsent) text += " unsent";
    if (planned->held) text += " held";
    return text;
}

TextingSalon::TextingSalon() {
    clock("mon 08:00");
    setTexting({.on = true});
    clock("mon 09:00");
}

void TextingSalon::clock(const std::string& when) {
    Day day = tuesday.plus(-1);
    while (weekdayOf(day) != when.substr(0, 3)) day = day.plus(1);
    m_now = salon().desk().now = {day, at(when.substr(4))};
}

void TextingSalon::noteChanges(const Book& before) {
    for (const Day day : book().daysUnlike(before))
        if (const DayPage* page = book().findDay(day))
            for (const auto& visit : page->reservations) {
                const Reservation* was = before.findReservation(visit->id);
                if (!was || !(*was == *visit)) m_changedAt[visit->id] = now();
            }
}

std::string TextingSalon::run(const std::string& text) {
    const Book before = book();
    const std::string answer = m_script.run(text);
    m_last = m_script.last;
    noteChanges(before);
    return answer;
}

std::string TextingSalon::asks(CommandBody body) {
    const Book before = book();
    m_last = salon().asks(std::move(body));
    noteChanges(before);
    return answerOf(book(), m_last);
}

std::string TextingSalon::system(CommandBody body) {
    Command command = salon().desk().command(std::move(body), Mode::asking);
    command.stamp.actor = kSystemActor;
    m_last = salon().submit(command);
    return answerOf(book(), m_last);
}

std::optional<PlannedText> TextingSalon::next(const std::string& id, int second) const {
    const auto changed = m_changedAt.find(ReservationId{id});
    return nextText(book(), visit(id), changed == m_changedAt.end() ? now(second) : changed->second, now(second));
}

std::string TextingSalon::claim(const std::string& id) {
    const auto planned = next(id);
    if (!planned) return "nothing to say";
    return system(ClaimText{ReservationId{id}, planned->kind, planned->statement});
}

std::string TextingSalon::told(const std::string& id) const {
    const auto& told = visit(id).texts.get().told;
    return told ? printed(told->statement) : "-";
}

void TextingSalon::setTexting(Texting texting) {
    const std::string answer = asks(DefineTexting{std::move(texting)});
    SALON_ASSERT(answer == "accepted", "the rules of texting that a test takes for granted are accepted");
}

}  // namespace salon::test
