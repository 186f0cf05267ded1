#include "salon/decide.h"
#include "salon/free_slots.h"
#include "sync-server/support/web_salon.h"

#include <QTest>

#include <libical/ical.h>

using namespace salon;
using namespace salon::server;
using namespace salon::test;

namespace {

/// What a page is refused for; nothing if it gets what it wants.
template <class Work>
std::optional<WebRefusal> refusalOf(Work work) {
    try {
        work();
    } catch (const WebRefusal& refusal) {
        return refusal;
    }
    return {};
}

template <class Work>
QString problemOf(Work work) {
    const auto refusal = refusalOf(work);
    return refusal ? QString::fromUtf8(wordsOf(refusal->problem).code.data()) : QString("nothing");
}

const Day kTuesday = parseDay("2026-06-02").value();

}  // namespace

/// A customer books, sees, moves and cancels a visit by themselves, by the shop's rules and nobody else's.
class WebDeskTest : public QObject {
    Q_OBJECT

private slots:
    void offersExactlyTheTimesThatTheRulesGrant();
    void searchesOnlyTheDaysThatChanged();
    void booksForWhoShowsTheCode();
    void givesNothingForAWrongCode();
    void makesOneVisitOfOneAttempt();
    void offersOthersForATimeThatWasTaken();
    void offersAnybodyInPlaceOfWhoIsTaken();
    void leavesAKnownCustomersNameAlone();
    void showsNoMoreThanWhoseItIs();
    void movesAndCancels();
    void leavesChangesToTheSalonWhenItIsNear();
    void letsNobodyChangeTheirMindForEver();
    void asksTheSalonWhereItWantsToApprove();
    void forgetsWhoWasErased();
    void isAnEntryOfTheCustomersCalendar();
    void saysWhenNobodyMayBook();
    void saysWhenTheTextCouldNotBeSent();
    void refusesWhatNoPageAsks_data();
    void refusesWhatNoPageAsks();
};

void WebDeskTest::offersExactlyTheTimesThatTheRulesGrant() {
    WebSalon salon;
    salon.tell(cut("r1", 720));
    salon.utc += 3 * 3600;  // noon in Seoul: with two hours' lead the first start today is at 14:00
    const auto times = salon.desk.times(salon.shop, {{ServiceId{"cut"}}, {}}, std::nullopt, 2);
    const Book book = salon.book();
    for (const auto& day : times.at("days")) {
        std::vector<int> granted;
        for (int start = 0; start + 60 <= kMinutesPerDay; start += 10) {
            BookReservation wish{.reservation = ReservationId{"new"}, .customer = CustomerId{"anna"}, .day = parseDay(day.at("day")).value()};
            wish.lines = inSequence(book, {ServiceId{"cut"}}, {Wish::any()}, start);
            Command command = stamped(wish, 999, kWebTerminal);
            command.stamp.actor = kCustomerActor;
            command.stamp.madeAt = {parseDay("2026-06-01").value(), 12 * 60};
            if (decide(book, command).verdict.kind == VerdictKind::accepted) granted.push_back(start);
        }
        QCOMPARE(day.at("starts").get<std::vector<int>>(), granted);
    }
    QCOMPARE(times.at("days")[0].at("starts")[0], 14 * 60);
    QCOMPARE(times.at("more"), true);
}

void WebDeskTest::searchesOnlyTheDaysThatChanged() {
    WebSalon salon;
    Availability availability;
    const auto ask = [&] {
        VisitRequest visit;
        visit.lines = inSequence(salon.book(), {ServiceId{"cut"}}, {Wish::any()}, 0);
        return availability.of(salon.ingestor.current(salon.shop), visit, parseDay("2026-06-01").value(), 7);
    };
    QCOMPARE(ask()[1].starts.size(), 43U);
    QCOMPARE(ask().size(), 7U);
    QCOMPARE(availability.searches(), 7);
    salon.tell(cut("r1", 720));
    QCOMPARE(ask()[1].starts.size(), 32U);
    QCOMPARE(availability.searches(), 8);
    salon.tell(DefineShift{StylistId{"mia"}, 2, {}, {}});
    QVERIFY(!ask()[2].open);
    QCOMPARE(availability.searches(), 15);
}

void WebDeskTest::booksForWhoShowsTheCode() {
    WebSalon salon;
    const std::string token = salon.booked(salon.wanted(600));
    QCOMPARE(salon.texts.sent.back().to, "01055556666");
    const Reservation* visit = salon.visitOf(token);
    QVERIFY(visit);
    QVERIFY(visit->status == Status::confirmed && visit->day == kTuesday && visit->startMinute() == 600);
    QCOMPARE(visit->bookedBy.text, kWebTerminal);
    const auto contact = salon.people.find(salon.held, visit->customer);
    QVERIFY((contact == Contact{"박하나", "01055556666"}));
}

void WebDeskTest::givesNothingForAWrongCode() {
    WebSalon salon;
    auto wish = salon.wanted(600);
    wish.code = "123456";
    QCOMPARE(problemOf([&] { salon.desk.book(salon.shop, wish); }), "code_gone");
    salon.desk.sendCode(salon.shop, wish.phone, TextLanguage::english, "10.0.0.1");
    wish.code = salon.texts.code() == "123456" ? "654321" : "123456";
    QCOMPARE(problemOf([&] { salon.desk.book(salon.shop, wish); }), "code_wrong");
    QCOMPARE(salon.book().reservationCount(), 0U);
    QCOMPARE(salon.book().customers().size(), 1U);
}

void WebDeskTest::makesOneVisitOfOneAttempt() {
    WebSalon salon;
    auto wish = salon.wanted(600);
    const std::string token = salon.booked(wish);
    wish.code = salon.texts.code();
    wish.startMinute = 900;
    QCOMPARE(salon.desk.book(salon.shop, wish), token);
    QCOMPARE(salon.book().reservationCount(), 1U);
    // Somebody else's attempt of the same number is another one.
    QVERIFY(salon.booked(salon.wanted(900, "010-5555-7777")) != token);
    QCOMPARE(salon.book().reservationCount(), 2U);
}

void WebDeskTest::offersOthersForATimeThatWasTaken() {
    WebSalon salon;
    salon.tell(cut("r1", 720));
    auto wish = salon.wanted(720);
    const auto refusal = refusalOf([&] { salon.booked(wish); });
    QVERIFY(refusal && refusal->problem == WebProblem::timeTaken);
    QCOMPARE(refusal->alternatives.size(), 3U);
    QVERIFY((refusal->alternatives.front() == OfferedTime{kTuesday, 660, {}} || refusal->alternatives.front() == OfferedTime{kTuesday, 780, {}}));
    // The same code is good for one of them.
    wish.code = salon.texts.code();
    wish.startMinute = refusal->alternatives.front().startMinute;
    QVERIFY(salon.visitOf(salon.desk.book(salon.shop, wish)));
}

void WebDeskTest::offersAnybodyInPlaceOfWhoIsTaken() {
    WebSalon salon;
    salon.tell(DefineStylist{StylistId{"jo"}, "Jo", "", true});
    salon.tell(DefineSkill{StylistId{"jo"}, ServiceId{"cut"}, {}});
    salon.tell(DefineShift{StylistId{"jo"}, 1, {}, {{600, 1080}}});
    salon.tell(cut("r1", 720));
    auto wish = salon.wanted(720);
    wish.visit.stylist = StylistId{"mia"};
    const auto refusal = refusalOf([&] { salon.booked(wish); });
    QVERIFY(refusal && !refusal->alternatives.empty());
    QVERIFY((refusal->alternatives.front() == OfferedTime{kTuesday, 720, {}}));
    QCOMPARE(refusal->alternatives.at(1).stylist.text, "mia");
}

void WebDeskTest::leavesAKnownCustomersNameAlone() {
    WebSalon salon;
    const Reservation* visit = salon.visitOf(salon.booked(salon.wanted(600, "+82 10-0000-1234")));
    QCOMPARE(visit->customer.text, "anna");
    QCOMPARE(salon.people.find(salon.held, visit->customer)->name, "김안나");
    QCOMPARE(salon.book().customers().size(), 1U);
    // The desk is told who is coming.
    QString notes;
    for (const Personal& one : salon.store.readPersonal(salon.shop, salon.ingestor.current(salon.shop).head.position))
        notes += QString::fromStdString(one.reservationNote.value_or(""));
    QCOMPARE(notes, "박하나");
}

void WebDeskTest::showsNoMoreThanWhoseItIs() {
    WebSalon salon;
    salon.tell(cut("r1", 720));
    const std::string token = salon.booked(salon.wanted(600));
    const std::string said = salon.desk.visit(token).dump() + salon.desk.timesOf(token, std::nullopt, 14).dump() + salon.desk.shop(salon.shop).dump();
    for (const char* secret : {"박하나", "하나", "5555", "6666", "안나", "1234", "r1"})
        QVERIFY2(said.find(secret) == std::string::npos, secret);
    QCOMPARE(salon.desk.visit(token).at("name"), "박**");
    QCOMPARE(salon.desk.visit(token).at("phone"), "**66");
}

void WebDeskTest::movesAndCancels() {
    WebSalon salon;
    salon.tell(cut("r1", 720));
    const std::string token = salon.booked(salon.wanted(600));
    const auto taken = refusalOf([&] { salon.desk.move(token, kTuesday, 720); });
    QVERIFY(taken && taken->problem == WebProblem::timeTaken && taken->alternatives.size() == 3U);
    salon.desk.move(token, kTuesday, 900);
    QCOMPARE(salon.desk.visit(token).at("start_minute"), 900);
    salon.desk.cancel(token);
    salon.desk.cancel(token);
    QCOMPARE(salon.desk.visit(token).at("status"), "cancelled");
    QCOMPARE(problemOf([&] { salon.desk.move(token, kTuesday, 600); }), "ended");
    QVERIFY(salon.book().whoHolds(StylistId{"mia"}, kTuesday, {{900, 960}}, {}) == nullptr);
}

void WebDeskTest::leavesChangesToTheSalonWhenItIsNear() {
    WebSalon salon;
    const std::string token = salon.booked(salon.wanted(600));
    QCOMPARE(salon.desk.visit(token).at("may_change"), true);
    salon.utc += 24 * 3600;
    QCOMPARE(salon.desk.visit(token).at("may_change"), false);
    QCOMPARE(problemOf([&] { salon.desk.move(token, kTuesday, 900); }), "changes_closed");
    QCOMPARE(problemOf([&] { salon.desk.cancel(token); }), "changes_closed");
    salon.tell(RecordArrival{salon.visitOf(token)->id});
    QCOMPARE(problemOf([&] { salon.desk.cancel(token); }), "begun");
}

void WebDeskTest::letsNobodyChangeTheirMindForEver() {
    WebSalon salon;
    const std::string token = salon.booked(salon.wanted(600));
    for (int i = 0; i < kWebWritesPerHour; ++i) salon.desk.move(token, kTuesday, i % 2 == 0 ? 900 : 600);
    QCOMPARE(problemOf([&] { salon.desk.move(token, kTuesday, 900); }), "too_many_changes");
    const auto before = salon.ingestor.current(salon.shop).head.position;
    QCOMPARE(problemOf([&] { salon.desk.move(token, kTuesday, 1200); }), "time_taken");
    QCOMPARE(salon.ingestor.current(salon.shop).head.position, before);
    salon.utc += 3600;
    salon.desk.cancel(token);
    QCOMPARE(salon.desk.visit(token).at("status"), "cancelled");
}

void WebDeskTest::asksTheSalonWhereItWantsToApprove() {
    auto rules = WebSalon::usual();
    rules.approvalNeeded = true;
    WebSalon salon{rules};
    const std::string token = salon.booked(salon.wanted(600));
    QCOMPARE(salon.desk.visit(token).at("status"), "requested");
    salon.tell(DeclineReservation{salon.visitOf(token)->id});
    QCOMPARE(salon.desk.visit(token).at("status"), "declined");
    // What else is free is offered, the declined time itself included.
    QVERIFY(!salon.desk.timesOf(token, kTuesday, 1).at("days")[0].at("starts").empty());
}

void WebDeskTest::forgetsWhoWasErased() {
    WebSalon salon;
    const std::string token = salon.booked(salon.wanted(600));
    salon.tell(EraseCustomer{salon.visitOf(token)->customer});
    QCOMPARE(problemOf([&] { salon.desk.visit(token); }), "link_unknown");
    QCOMPARE(problemOf([&] { salon.desk.visit("AAAAAAAAAAAAAAAAAAAAAA"); }), "link_unknown");
    // Who comes back begins anew.
    QVERIFY(salon.visitOf(salon.booked(salon.wanted(900, "010-5555-6666", std::string(32, 'b')))));
}

void WebDeskTest::isAnEntryOfTheCustomersCalendar() {
    WebSalon salon;
    const std::string token = salon.booked(salon.wanted(600));
    const auto read = [&] {
        const std::string text = salon.desk.calendar(token, TextLanguage::english);
        std::unique_ptr<icalcomponent, decltype(&icalcomponent_free)> file(icalparser_parse_string(text.c_str()), &icalcomponent_free);
        icalcomponent* event = icalcomponent_get_first_component(file.get(), ICAL_VEVENT_COMPONENT);
        const auto sequence = icalproperty_get_sequence(icalcomponent_get_first_property(event, ICAL_SEQUENCE_PROPERTY));
        return std::tuple{std::string(icalcomponent_get_uid(event)), sequence, icalcomponent_get_status(event), std::string(icalcomponent_get_summary(event)),
                          icaltime_as_timet_with_zone(icalcomponent_get_dtstart(event), icalcomponent_get_timezone(file.get(), "Asia/Seoul"))};
    };
    const auto first = read();
    QVERIFY(std::get<2>(first) == ICAL_STATUS_CONFIRMED);
    QCOMPARE(std::get<3>(first), "Salon · Cut");
    QCOMPARE(static_cast<std::int64_t>(std::get<4>(first)), (WallTime{kTuesday, 600}.total() - 9 * 60) * 60);
    salon.utc += 60;
    salon.desk.cancel(token);
    const auto second = read();
    QCOMPARE(std::get<0>(second), std::get<0>(first));
    QVERIFY(std::get<1>(second) > std::get<1>(first));
    QVERIFY(std::get<2>(second) == ICAL_STATUS_CANCELLED);
}

void WebDeskTest::saysWhenNobodyMayBook() {
    WebSalon salon{WebBooking{}};
    QCOMPARE(salon.desk.shop(salon.shop).at("on"), false);
    QCOMPARE(salon.desk.shop(salon.shop).at("shop"), "Salon");
    QCOMPARE(problemOf([&] { salon.desk.times(salon.shop, {{ServiceId{"cut"}}, {}}, std::nullopt, 1); }), "online_off");
    QCOMPARE(problemOf([&] { salon.booked(salon.wanted(600)); }), "online_off");
    QCOMPARE(problemOf([&] { salon.desk.shop(ShopId{"elsewhere"}); }), "shop_unknown");
    QCOMPARE(problemOf([&] { salon.desk.shop(ShopId{"' OR 1"}); }), "shop_unknown");
}

void WebDeskTest::saysWhenTheTextCouldNotBeSent() {
    WebSalon salon;
    salon.texts.answer = Sending::refused("refused_number");
    const auto ask = [&] { salon.desk.sendCode(salon.shop, "010-5555-6666", TextLanguage::korean, "10.0.0.1"); };
    QCOMPARE(problemOf(ask), "code_not_sent");
    salon.texts.answer = Sending::notNow("breaker_open");
    QCOMPARE(problemOf(ask), "codes_busy");
    salon.texts.answer = Sending::unknown("no_answer");
    QCOMPARE(problemOf(ask), "nothing");
    QCOMPARE(problemOf(ask), "code_too_soon");
    QCOMPARE(problemOf([&] { salon.desk.sendCode(salon.shop, "02-555-6666", TextLanguage::korean, "10.0.0.1"); }), "phone_wrong");
}

void WebDeskTest::refusesWhatNoPageAsks_data() {
    QTest::addColumn<int>("startMinute");
    QTest::addColumn<QString>("day");
    QTest::addColumn<QString>("service");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("problem");
    QTest::newRow("off the grid") << 605 << "2026-06-02" << "cut" << "박하나" << "time_taken";
    QTest::newRow("after closing time") << 1070 << "2026-06-02" << "cut" << "박하나" << "time_taken";
    QTest::newRow("today, too soon") << 630 << "2026-06-01" << "cut" << "박하나" << "too_soon";
    QTest::newRow("yesterday") << 600 << "2026-05-31" << "cut" << "박하나" << "too_soon";
    QTest::newRow("in a year") << 600 << "2027-06-02" << "cut" << "박하나" << "too_far";
    QTest::newRow("nothing that is sold") << 600 << "2026-06-02" << "wig" << "박하나" << "not_offered";
    QTest::newRow("no name") << 600 << "2026-06-02" << "cut" << "  " << "name_wrong";
    QTest::newRow("a name with a line end") << 600 << "2026-06-02" << "cut" << "박\n하나" << "name_wrong";
    QTest::newRow("a novel of a name") << 600 << "2026-06-02" << "cut" << QString(41, u'박') << "name_wrong";
}

void WebDeskTest::refusesWhatNoPageAsks() {
    QFETCH(int, startMinute);
    QFETCH(QString, day);
    QFETCH(QString, service);
    QFETCH(QString, name);
    QFETCH(QString, problem);
    WebSalon salon;
    auto wish = salon.wanted(startMinute);
    wish.day = parseDay(day.toStdString()).value();
    wish.visit.services = {ServiceId{service.toStdString()}};
    wish.name = name.toStdString();
    QCOMPARE(problemOf([&] { salon.booked(wish); }), problem);
    QCOMPARE(salon.book().reservationCount(), 0U);
    QCOMPARE(salon.book().customers().size(), 1U);
}

QTEST_GUILESS_MAIN(WebDeskTest)
#include "web_desk_test.moc"
