#include "salon/decide.h"
#include "salon/free_slots.h"
#include "sync-server/support/web_salon.h"

#include <QTest>

using namespace salon;
using namespace salon::server;
using namespace salon::test;

namespace {

const Day kTuesday = parseDay("2026-06-02").value();

}  // namespace

/// A customer looks for a time and books it by themselves, by the shop's rules and nobody else's.
class WebDeskTest : public QObject {
    Q_OBJECT

private slots:
    void offersExactlyTheTimesThatTheRulesGrant();
    void searchesOnlyTheDaysThatChanged();
    void booksForWhoShowsTheCode();
    void givesNothingForAWrongCode();
    void makesOneVisitOfOneAttempt();
    void namesTheVisitOfAnAttemptThatWantsAnotherOne_data();
    void namesTheVisitOfAnAttemptThatWantsAnotherOne();
    void sendsCodesWithinTheCountryOnly_data();
    void sendsCodesWithinTheCountryOnly();
    void goesByAClockThatNobodySets();
    void offersOthersForATimeThatWasTaken();
    void offersAnybodyInPlaceOfWhoIsTaken();
    void leavesAKnownCustomersNameAlone();
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
    QCOMPARE(salon.desk.book(salon.shop, wish), token);
    QCOMPARE(salon.book().reservationCount(), 1U);
    // Somebody else's attempt of the same number is another one.
    QVERIFY(salon.booked(salon.wanted(900, "010-5555-7777")) != token);
    QCOMPARE(salon.book().reservationCount(), 2U);
}

void WebDeskTest::namesTheVisitOfAnAttemptThatWantsAnotherOne_data() {
    QTest::addColumn<QString>("day");
    QTest::addColumn<int>("startMinute");
    QTest::addColumn<QStringList>("services");
    QTest::addColumn<QString>("stylist");
    QTest::newRow("another time") << "2026-06-02" << 900 << QStringList{"cut"} << "";
    QTest::newRow("another day") << "2026-06-03" << 600 << QStringList{"cut"} << "";
    QTest::newRow("another service") << "2026-06-02" << 600 << QStringList{"cut", "cut"} << "";
    QTest::newRow("another stylist") << "2026-06-02" << 600 << QStringList{"cut"} << "mia";
}

void WebDeskTest::namesTheVisitOfAnAttemptThatWantsAnotherOne() {
    QFETCH(QString, day);
    QFETCH(int, startMinute);
    QFETCH(QStringList, services);
    QFETCH(QString, stylist);
    WebSalon salon;
    auto wish = salon.wanted(600);
    const std::string token = salon.booked(wish);
    wish.code = salon.texts.code();
    wish.day = parseDay(day.toStdString()).value();
    wish.startMinute = startMinute;
    wish.visit = {{}, StylistId{stylist.toStdString()}};
    for (const QString& service : services) wish.visit.services.push_back(ServiceId{service.toStdString()});
    const auto refusal = refusalOf([&] { salon.desk.book(salon.shop, wish); });
    QVERIFY(refusal && refusal->problem == WebProblem::alreadyMade && refusal->made);
    QCOMPARE(refusal->made->token, token);
    QVERIFY(refusal->made->day == kTuesday && refusal->made->startMinute == 600);
    QCOMPARE(salon.book().reservationCount(), 1U);
}

void WebDeskTest::sendsCodesWithinTheCountryOnly_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("problem");
    const auto inSeoul = [](const char* name, const char* typed, const char* problem) { QTest::newRow(name) << typed << "Asia/Seoul" << problem; };
    inSeoul("dashes", "010-5555-6666", "nothing");
    inSeoul("blanks", " 010 5555 6666 ", "nothing");
    inSeoul("full width", "０１０－５５５５－６６６６", "nothing");
    inSeoul("with the country", "+82 10-5555-6666", "nothing");
    inSeoul("with the country, full width", "＋８２ １０ ５５５５ ６６６６", "nothing");
    inSeoul("an old mobile", "011-555-6666", "nothing");
    inSeoul("America", "+1 555 123 4567", "phone_abroad");
    inSeoul("Japan, dialled", "00181 90 1234 5678", "phone_abroad");
    inSeoul("an island where texts are dear", "+960 912 3456", "phone_abroad");
    inSeoul("a landline", "02-555-6666", "phone_wrong");
    inSeoul("a machine", "012-5555-6666", "phone_wrong");
    inSeoul("a digit missing", "010-555-6666", "phone_wrong");
    inSeoul("a digit too many", "010-5555-66667", "phone_wrong");
    inSeoul("words", "call me", "phone_wrong");
    QTest::newRow("London, at home") << "07700 900123" << "Europe/London" << "nothing";
    QTest::newRow("London, from abroad") << "+1 555 123 4567" << "Europe/London" << "nothing";
}

void WebDeskTest::sendsCodesWithinTheCountryOnly() {
    QFETCH(QString, typed);
    QFETCH(QString, zone);
    QFETCH(QString, problem);
    WebSalon salon{WebSalon::usual(), zone.toStdString()};
    QCOMPARE(problemOf([&] { salon.desk.sendCode(salon.shop, typed.toStdString(), TextLanguage::korean, "10.0.0.1"); }), problem);
    QCOMPARE(salon.texts.sent.size(), problem == "nothing" ? 1U : 0U);
    // A code that came some other way is worth nothing either.
    if (problem != "nothing") QCOMPARE(problemOf([&] { salon.desk.book(salon.shop, salon.wanted(600, typed.toStdString())); }), problem);
}

void WebDeskTest::goesByAClockThatNobodySets() {
    WebSalon salon;
    const auto ask = [&] { salon.desk.sendCode(salon.shop, "010-5555-6666", TextLanguage::korean, "10.0.0.1"); };
    ask();
    salon.setClockBack(3600);
    salon.utc += kPhoneCodeAgainSeconds;
    QCOMPARE(problemOf(ask), "nothing");
    salon.setClockBack(3600);
    salon.utc += kPhoneCodeSeconds;
    auto wish = salon.wanted(600);
    wish.code = salon.texts.code();
    QCOMPARE(problemOf([&] { salon.desk.book(salon.shop, wish); }), "code_gone");
    // What was counted within the hour is so for an hour.
    const std::string token = salon.booked(wish);
    for (int i = 0; i < kWebWritesPerHour; ++i) salon.desk.move(token, kTuesday, i % 2 == 0 ? 900 : 600);
    QCOMPARE(problemOf([&] { salon.desk.move(token, kTuesday, 800); }), "too_many_changes");
    salon.setClockBack(7200);
    salon.utc += 3600;
    QCOMPARE(problemOf([&] { salon.desk.move(token, kTuesday, 800); }), "nothing");
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
    QTest::newRow("off the grid") << 605 << "2026-06-02" << "cut" << "박하나" << "not_a_start";
    QTest::newRow("after closing time") << 1070 << "2026-06-02" << "cut" << "박하나" << "time_taken";
    QTest::newRow("today, too soon") << 630 << "2026-06-01" << "cut" << "박하나" << "too_soon";
    QTest::newRow("yesterday") << 600 << "2026-05-31" << "cut" << "박하나" << "time_past";
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
