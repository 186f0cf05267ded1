#include "policies/text_answers.h"

#include "salon/invariants.h"
#include "salon/statement.h"
#include "salon/texts_due.h"
#include "support/dice.h"
#include "sync-server/support/killing_store.h"
#include "sync-server/support/texting_salon.h"
#include "sync-server/support/words.h"

#include <QTest>

#include <set>

using namespace salon;
using namespace salon::server;
using namespace salon::test;

namespace {

constexpr int kSeeds = 40;
constexpr int kGestures = 80;
const std::vector<std::string> kCustomers{"anna", "bea", "cho", "dee"};

/// A salon where everything happens: people change their minds and consents, customers answer, the gateway comes and goes, and
/// the messenger is killed in the middle of its work.
class WildSalon {
public:
    explicit WildSalon(std::uint64_t seed) : m_dice(seed), m_store(m_salon.store, m_countdown), m_ingestor(m_store, nullptr) {
        m_salon.enter("bea", "Bea", "01011112222");
        m_salon.enter("cho", "Cho", "0212345678");
        m_salon.enter("dee", "Dee", "01033334444");
        m_salon.fake->onSend = [this](const OutgoingText& text) { lookAt(text); };
        m_salon.fake->onSent = [this] { m_countdown.tick(); };
        m_answers = std::make_unique<TextAnswers>(
            TextAnswers::Parts{m_salon.ingestor, m_salon.table, m_salon.people, [this] { return std::vector<ShopId>{m_salon.shop}; },
                               [](const ShopId&) { return std::string(); }, [this] { return m_salon.nowMs / 1000; }});
        startMessenger();
    }

    void live() {
        for (int i = 0; i < kGestures; ++i) {
            gesture();
            if (m_dice.chance(15)) m_salon.fake->reachable = !m_salon.fake->reachable;
            if (m_dice.chance(5)) m_salon.fake->answers.insert(m_salon.fake->answers.end(), static_cast<std::size_t>(1 + m_dice.below(12)), Sending::notNow("busy"));
            if (m_dice.chance(5)) m_salon.fake->answers.push_back(Sending::refused("no"));
            if (m_dice.chance(5)) m_salon.fake->answers.push_back(Sending::unknown("cut_off"));
            if (m_dice.chance(12)) m_countdown.left = m_dice.below(20);
            pass(m_dice.chance(70) ? m_dice.below(90) : m_dice.below(4 * 3600));
        }
        // After the last misfortune, in the light of day.
        m_countdown.left = -1;
        m_salon.fake->reachable = true;
        m_salon.fake->answers.clear();
        pass(3 * 3600);
        const std::int64_t minute = WallSecond::of(now().minute()).number / 60 % kMinutesPerDay;
        pass(((12 * 60 - minute + kMinutesPerDay) % kMinutesPerDay) * 60);
    }

    /// What is wrong; empty: nothing.
    std::string faults() {
        const Book book = m_salon.currentBook();
        for (wire::Position at = 0; at < m_salon.store.head(m_salon.shop).position; at += wire::kEntriesPerPageMax)
            for (const wire::Entry& entry : m_salon.store.readAfter(m_salon.shop, at, wire::kEntriesPerPageMax))
                for (const Event& event : entry.events) {
                    if (std::holds_alternative<TextReturned>(event) && entry.command.stamp.actor == kSystemActor) ++m_returned;
                    if (const auto* raised = std::get_if<AttentionRaised>(&event)) m_shown.insert({raised->item.reservation, raised->item.text});
                }
        for (const Day day : book.daysFrom(Day{0}))
            for (const auto& visit : book.findDay(day)->reservations) lookAt(book, *visit);
        for (const auto& broken : violations(book)) m_faults += broken + "\n";
        return m_faults;
    }
    std::size_t sent() const { return m_salon.fake->sent.size(); }
    int kills() const { return m_kills; }
    int again() const { return m_again; }
    /// Claims that were given back.
    int returned() const { return m_returned; }

private:
    WallSecond now() const { return ShopClock("Asia/Seoul", [this] { return m_salon.nowMs / 1000; }).now().second; }

    void startMessenger() {
        MessengerParts parts = m_salon.parts();
        m_salon.messenger = std::make_unique<Messenger>(
            MessengerParts{m_salon.shop, m_ingestor, m_store, m_salon.table, m_salon.people, m_salon.gateway, parts.utcMs,
                           [](const ReservationId& reservation) { return reservation.text; }});
    }

    void pass(std::int64_t seconds) {
        const std::int64_t end = m_salon.nowMs + seconds * 1000;
        while (m_salon.nowMs < end) {
            try {
                m_salon.pass((end - m_salon.nowMs + 999) / 1000);
            } catch (const Killed&) {
                ++m_kills;
                m_countdown.left = -1;
                startMessenger();
            }
        }
    }

    void gesture() {
        const Reservation* visit = someVisit();
        const int turn = visit ? m_dice.below(100) : 0;
        if (turn < 25) return book();
        const ReservationId id = visit->id;
        if (turn < 45) return static_cast<void>(m_salon.move(id.text, 3 + m_dice.below(5), 10 + m_dice.below(8)));
        if (turn < 55) return static_cast<void>(m_salon.desk(CancelReservation{id}));
        if (turn < 63) return static_cast<void>(m_salon.desk(TakeBackCancellation{id}));
        if (turn < 67) return static_cast<void>(m_salon.desk(m_dice.chance(50) ? CommandBody{ConfirmReservation{id}} : CommandBody{DeclineReservation{id}}));
        if (turn < 73) return static_cast<void>(m_salon.desk(m_dice.chance(50) ? CommandBody{HoldText{id}} : CommandBody{ReleaseText{id}}));
        if (turn < 85) return tray(*visit);
        if (turn < 90) return consent();
        const char* const words[] = {"확인", "취소", "10분 늦어요", "X"};
        m_answers->receive({"m" + std::to_string(++m_replies), m_dice.chance(80) ? "01000001234" : "01099998888", "", words[m_dice.below(4)]});
    }

    void book() {
        BookReservation wanted = cut("v" + std::to_string(++m_made), 60 * (10 + m_dice.below(8)), m_dice.pick(kCustomers));
        wanted.day = parseDay("2026-06-03").value().plus(m_dice.below(5));
        wanted.approvalNeeded = m_dice.chance(20);
        m_salon.desk(wanted);
    }

    /// What a person does about the next text of a visit, or about one that did not arrive.
    void tray(const Reservation& visit) {
        const auto next = nextText(m_book, visit, now(), now());
        const auto& open = visit.texts.get().open;
        if (!open.empty() && m_dice.chance(70)) {
            if (m_salon.desk(SendTextAgain{visit.id, m_dice.pick(open).number}).kind == VerdictKind::accepted) ++m_again, m_hurried.insert(visit.id);
        } else if (next && m_dice.chance(50)) {
            m_salon.desk(SendTextNow{visit.id, next->kind, next->statement});
            m_hurried.insert(visit.id);
        } else if (next) {
            m_salon.desk(SkipText{visit.id, next->kind, next->statement});
        }
    }

    void consent() {
        const Consent word = m_dice.chance(70) ? Consent::allowed : Consent::refused;
        m_salon.desk(DefineTextConsent{CustomerId{m_dice.pick(kCustomers)}, {word, word}});
    }

    const Reservation* someVisit() {
        m_book = m_salon.currentBook();
        return m_made == 0 ? nullptr : m_book.findReservation(ReservationId{"v" + std::to_string(1 + m_dice.below(m_made))});
    }

    /// As it goes out: it says what is so at this moment, and says it for the first time.
    void lookAt(const OutgoingText& text) {
        m_countdown.tick();
        const Book book = m_salon.currentBook();
        const Reservation* visit = book.findReservation(ReservationId{text.facts.link});
        if (!visit) return fault(text, "is about no visit");
        const Statement present = statementOf(*visit);
        const auto& told = visit->texts.get().told;
        if (!mayBeTexted(book, *visit)) fault(text, "is not wanted");
        if (!told || !(told->statement == present)) fault(text, "is not so");
        if (text.facts.day != spokenDay(present.day, TextLanguage::english) || text.facts.time != printMinute(present.startMinute)) fault(text, "names another time");
        if (*text.kind != TextKind::noShow && WallSecond::of({present.day, present.startMinute}) <= now()) fault(text, "comes when the visit has begun");
        const bool disturbs = politeFrom(book.texting(), now(), WallSecond::of({present.day, present.startMinute})) > now();
        if (disturbs && !m_hurried.contains(visit->id)) fault(text, "comes in the night");
        m_asked[{text.facts.link, visit->textCount}].insert(text.id);
        if (m_asked[{text.facts.link, visit->textCount}].size() > 1) fault(text, "is said under two names");
        for (const auto& earlier : m_salon.fake->sent)
            if (earlier.id == text.id) fault(text, "is said twice");
    }

    /// When all is calm: nothing waits to be said, and whatever did not arrive stands before a person.
    void lookAt(const Book& book, const Reservation& visit) {
        const auto next = nextText(book, visit, now().plus(-3 * 3600), now());
        if (next && !next->held && next->dueAt <= now()) m_faults += visit.id.text + " is still to be told something\n";
        for (const OpenText& text : visit.texts.get().open) {
            if (text.outcome == TextOutcome::sending) m_faults += visit.id.text + " has a text that nobody cares for\n";
            const bool isBad = text.outcome == TextOutcome::failed || text.outcome == TextOutcome::unknown;
            if (isBad && !m_shown.contains({visit.id, text.number})) m_faults += visit.id.text + " hides a text that did not arrive\n";
        }
    }

    void fault(const OutgoingText& text, const char* what) { m_faults += text.facts.link + " \"" + text.words + "\" " + what + "\n"; }

    Dice m_dice;
    TextingSalon m_salon;
    Countdown m_countdown;
    KillingStore m_store;
    Ingestor m_ingestor;
    std::unique_ptr<TextAnswers> m_answers;
    Book m_book;
    int m_made = 0;
    int m_replies = 0;
    int m_kills = 0;
    int m_again = 0;
    int m_returned = 0;
    /// Visits about which a person once wanted something said at once.
    std::set<ReservationId> m_hurried;
    std::map<std::pair<std::string, int>, std::set<std::string>> m_asked;
    /// Texts that have stood in attention; a visit that ends takes them from there.
    std::set<std::pair<ReservationId, int>> m_shown;
    std::string m_faults;
};

}  // namespace

/// Whatever happens, and in whatever order: what customers are told is so, is news, is said once, and nothing stays unsaid.
class MessengerPropertyTest : public QObject {
    Q_OBJECT

private slots:
    void saysWhatIsSoAndNothingElse() {
        std::size_t sent = 0;
        int kills = 0;
        int again = 0;
        int returned = 0;
        for (int seed = 1; seed <= kSeeds; ++seed) {
            WildSalon salon(static_cast<std::uint64_t>(seed));
            salon.live();
            const std::string faults = salon.faults();
            QVERIFY2(faults.empty(), ("seed " + std::to_string(seed) + ":\n" + faults).c_str());
            sent += salon.sent();
            kills += salon.kills();
            again += salon.again();
            returned += salon.returned();
        }
        qInfo("%d salons, %d gestures each, %d kills: %zu texts, each of them so, and once; %d sent again by a person's word, %d claims given back", kSeeds,
              kGestures, kills, sent, again, returned);
        QVERIFY(sent > 100 && kills > 20 && again > 5 && returned > 5);
    }
};

QTEST_GUILESS_MAIN(MessengerPropertyTest)
#include "messenger_property_test.moc"
