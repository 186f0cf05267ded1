#include "shared-model/rules/random_steps.h"
#include "shared-model/texts/texting_salon.h"

#include "salon/evolve.h"
#include "salon/invariants.h"
#include "salon/wire/book_json.h"

#include <QtTest>
#include <rapidcheck.h>

#include <algorithm>
#include <functional>
#include <map>

using namespace salon;
using namespace salon::test;

namespace {

/// A messenger that may fall behind, be killed and come back; and a log that anybody can fold again.
class Life {
public:
    Life() {
        m_salon.desk().now = m_now;
        m_salon.asks(DefineTexting{{.on = true}});
    }

    const Book& book() const { return m_salon.book(); }

    void live(const RandomStep& step) {
        m_now.minute += step.minute % 97;
        if (m_now.minute >= kMinutesPerDay) m_now = {m_now.day.plus(1), m_now.minute - kMinutesPerDay};
        m_salon.desk().now = m_now;
        submit(step.verb % 5 == 4 ? trayWord(step) : bodyFrom(step, book()), step.promised && step.verb % 5 != 4 ? Mode::promised : Mode::asking, "reception");
        if (step.choice % 3 != 0) tellAll(step.choice);
    }

    /// Everything that is due, as a messenger does that starts now: it knows of no change before.
    void tellAll(int whim) {
        for (const Day day : book().daysFrom(tuesday.plus(-3)))
            for (const ReservationId& id : idsOn(day)) tell(id, whim);
    }

    /// What every visit that may be texted about has been told is what the book says, or something is to be said, or it is too
    /// late to say it.
    std::string liesLeft() const {
        for (const Day day : book().daysFrom(tuesday.plus(-3)))
            for (const auto& visit : book().findDay(day)->reservations) {
                const auto& told = visit->texts.get().told;
                if (!told || !mayBeTexted(book(), *visit) || told->statement == statementOf(*visit)) continue;
                const Statement present = statementOf(*visit);
                const bool past = WallSecond::of({present.day, present.startMinute}) <= now();
                if (!past && !nextText(book(), *visit, now(), now())) return visit->id.text + " believes " + printed(told->statement) + ", not " + printed(present);
            }
        return {};
    }
    const std::string& wrong() const { return m_wrong; }
    const std::vector<Decision>& log() const { return m_log; }

private:
    WallSecond now() const { return WallSecond::of(m_now); }

    std::vector<ReservationId> idsOn(Day day) const {
        std::vector<ReservationId> ids;
        if (const DayPage* page = book().findDay(day))
            for (const auto& visit : page->reservations) ids.push_back(visit->id);
        return ids;
    }

    Decision submit(CommandBody body, Mode mode, const char* actor) {
        Command command = m_salon.desk().command(std::move(body), mode);
        command.stamp.actor = actor;
        m_log.push_back(m_salon.submit(command));
        const auto broken = violations(book());
        if (!broken.empty()) m_wrong = broken.front();
        return m_log.back();
    }

    CommandBody trayWord(const RandomStep& step) const {
        const ReservationId id{"r" + std::to_string(step.visit % 10)};
        const Reservation* visit = book().findReservation(id);
        const Statement statement = visit ? statementOf(*visit) : Statement{};
        const auto kind = static_cast<TextKind>(step.service % 11);
        switch (step.choice % 5) {
            case 0: return HoldText{id};
            case 1: return ReleaseText{id};
            case 2: return SkipText{id, kind, statement};
            case 3: return SendTextNow{id, kind, statement};
            default: return DefineTextConsent{{"anna"}, {step.wish % 3 == 0 ? Consent::refused : Consent::allowed, Consent::refused}};
        }
    }

    void tell(const ReservationId& id, int whim) {
        const auto planned = nextText(book(), *book().findReservation(id), now().plus(-3600), now());
        if (!planned || planned->held || planned->dueAt > now()) return;
        const ClaimText claim{id, planned->kind, planned->statement};
        if (submit(claim, Mode::asking, kSystemActor).verdict.kind != VerdictKind::accepted) m_wrong = "What was due could not be claimed: " + id.text;
        // Another messenger on the same log comes too late, whatever it read before.
        if (submit(claim, Mode::asking, kSystemActor).verdict.kind != VerdictKind::refused) m_wrong = "Two messengers said the same of " + id.text;
        const int number = book().findReservation(id)->textCount;
        submit(ReportText{id, number, static_cast<TextOutcome>(1 + whim % 4), ""}, Mode::asking, kSystemActor);
        if (whim % 7 == 0) submit(ReceiveReply{{"anna"}, id, static_cast<ReplyMeaning>(whim % 4)}, Mode::asking, kSystemActor);
    }

    TestSalon m_salon;
    WallTime m_now{tuesday.plus(-2), 9 * 60};
    std::vector<Decision> m_log;
    std::string m_wrong;
};

void lives(const std::function<void(const Life&)>& check) {
    const auto steps = *someSteps();
    Life life;
    for (const RandomStep& step : steps) {
        life.live(step);
        if (!life.wrong().empty()) RC_FAIL(life.wrong());
        check(life);
    }
    RC_CLASSIFY(std::any_of(life.log().begin(), life.log().end(), [](const Decision& decision) {
        return !decision.events.empty() && std::holds_alternative<TextClaimed>(decision.events.front());
    }), "something was said");
}

}  // namespace

class TextsPropertiesTest : public QObject {
    Q_OBJECT

private slots:
    void nobodyIsLeftBelievingWhatIsNotSo();
    void nothingIsSaidTwiceInARow();
    void aReplayComesToTheSameAndSaysNothing();
};

void TextsPropertiesTest::nobodyIsLeftBelievingWhatIsNotSo() {
    QVERIFY(rc::check("the last text agrees with the book, or one is to come", [] {
        lives([](const Life& life) {
            const std::string lie = life.liesLeft();
            if (!lie.empty()) RC_FAIL(lie);
        });
    }));
}

void TextsPropertiesTest::nothingIsSaidTwiceInARow() {
    QVERIFY(rc::check("no kind and statement is claimed twice in a row", [] {
        std::map<ReservationId, TextClaimed> last;
        std::size_t read = 0;
        lives([&](const Life& life) {
            for (; read < life.log().size(); ++read)
                for (const Event& event : life.log()[read].events) {
                    // A person has said something meanwhile, or the visit was over and came back.
                    if (const auto* skipped = std::get_if<TextSkipped>(&event)) last.erase(skipped->reservation);
                    if (const auto* over = std::get_if<ServiceCompleted>(&event)) last.erase(over->reservation);
                    const auto* claimed = std::get_if<TextClaimed>(&event);
                    if (!claimed) continue;
                    const auto before = last.find(claimed->reservation);
                    if (before != last.end()) {
                        RC_ASSERT(claimed->number == before->second.number + 1);
                        RC_ASSERT(!(claimed->kind == before->second.kind && claimed->statement == before->second.statement));
                    }
                    last.insert_or_assign(claimed->reservation, *claimed);
                }
        });
    }));
}

void TextsPropertiesTest::aReplayComesToTheSameAndSaysNothing() {
    QVERIFY(rc::check("the log folded again is the book, and its snapshot too", [] {
        Life whole;
        TestSalon folded;
        folded.desk().now = {tuesday.plus(-2), 9 * 60};
        folded.asks(DefineTexting{{.on = true}});
        Book book = folded.book();
        for (const RandomStep& step : *someSteps()) whole.live(step);
        for (const Decision& decision : whole.log()) evolveAll(book, decision.events);
        RC_ASSERT(book == whole.book());
        RC_ASSERT(wire::readBook(wire::printBook(book)) == book);
        whole.tellAll(1);
        const std::size_t said = whole.log().size();
        whole.tellAll(1);
        RC_ASSERT(whole.log().size() == said);
    }));
}

QTEST_APPLESS_MAIN(TextsPropertiesTest)
#include "texts_properties_test.moc"
