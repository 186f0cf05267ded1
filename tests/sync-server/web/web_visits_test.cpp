#include "sync-server/support/web_salon.h"

#include <QTest>

#include <libical/ical.h>

using namespace salon;
using namespace salon::server;
using namespace salon::test;

namespace {

const Day kTuesday = parseDay("2026-06-02").value();

}  // namespace

/// A customer sees, moves and cancels a visit by its link, by the shop's rules and nobody else's.
class WebVisitsTest : public QObject {
    Q_OBJECT

private slots:
    void showsNoMoreThanWhoseItIs();
    void promisesATextToThoseOnlyWhoGetOne();
    void movesAndCancels();
    void saysWhyAVisitCannotMoveThere_data();
    void saysWhyAVisitCannotMoveThere();
    void leavesChangesToTheSalonWhenItIsNear();
    void letsNobodyChangeTheirMindForEver();
    void asksTheSalonWhereItWantsToApprove();
    void asksTheSalonAnewForAnotherTime();
    void forgetsWhoWasErased();
    void isAnEntryOfTheCustomersCalendar();
};

void WebVisitsTest::showsNoMoreThanWhoseItIs() {
    WebSalon salon;
    salon.tell(cut("r1", 720));
    const std::string token = salon.booked(salon.wanted(600));
    const std::string said = salon.desk.visit(token).dump() + salon.desk.timesOf(token, std::nullopt, 14).dump() + salon.desk.shop(salon.shop).dump();
    for (const char* secret : {"박하나", "하나", "5555", "6666", "안나", "1234", "r1"})
        QVERIFY2(said.find(secret) == std::string::npos, secret);
    QCOMPARE(salon.desk.visit(token).at("name"), "박**");
    QCOMPARE(salon.desk.visit(token).at("phone"), "**66");
}

void WebVisitsTest::promisesATextToThoseOnlyWhoGetOne() {
    WebSalon salon;
    const std::string token = salon.booked(salon.wanted(600));
    const CustomerId customer = salon.visitOf(token)->customer;
    const auto isPromised = [&] { return salon.desk.visit(token).at("texts").get<bool>(); };
    QVERIFY2(!isPromised(), "The salon sends no texts.");
    Texting texting;
    texting.on = true;
    salon.tell(DefineTexting{texting});
    QVERIFY(isPromised());
    salon.tell(DefineTextConsent{customer, {Consent::refused, Consent::refused}});
    QVERIFY2(!isPromised(), "They do not want any.");
    salon.tell(DefineTextConsent{customer, {}});
    QVERIFY(isPromised());
    WebDesk unheard{{salon.ingestor, salon.registry, salon.people, salon.pen, salon.links, nullptr, {}, [&] { return salon.utc; }, [&] { return salon.utc; }, "k"}};
    QVERIFY2(!unheard.visit(token).at("texts").get<bool>(), "Nothing carries them.");
    QCOMPARE(unheard.shop(salon.shop).at("codes"), false);
    texting.unsent = {TextKind::declined};
    salon.tell(DefineTexting{texting});
    QVERIFY2(!isPromised(), "The salon does not want this one sent.");
}

void WebVisitsTest::movesAndCancels() {
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

void WebVisitsTest::saysWhyAVisitCannotMoveThere_data() {
    QTest::addColumn<QString>("day");
    QTest::addColumn<int>("startMinute");
    QTest::addColumn<QString>("problem");
    QTest::newRow("taken") << "2026-06-02" << 720 << "time_taken";
    QTest::newRow("off the grid") << "2026-06-02" << 905 << "not_a_start";
    QTest::newRow("today, too soon") << "2026-06-01" << 640 << "too_soon";
    QTest::newRow("an hour ago") << "2026-06-01" << 480 << "time_past";
    QTest::newRow("yesterday") << "2026-05-31" << 600 << "time_past";
    QTest::newRow("in a year") << "2027-06-02" << 600 << "too_far";
    QTest::newRow("free") << "2026-06-02" << 900 << "nothing";
}

void WebVisitsTest::saysWhyAVisitCannotMoveThere() {
    QFETCH(QString, day);
    QFETCH(int, startMinute);
    QFETCH(QString, problem);
    WebSalon salon;
    salon.tell(cut("r1", 720));
    const std::string token = salon.booked(salon.wanted(600));
    const auto before = salon.ingestor.current(salon.shop).head.position;
    const auto refusal = refusalOf([&] { salon.desk.move(token, parseDay(day.toStdString()).value(), startMinute); });
    QCOMPARE(refusal ? QString::fromUtf8(wordsOf(refusal->problem).code.data()) : QString("nothing"), problem);
    if (!refusal) return;
    QCOMPARE(refusal->alternatives.size(), 3U);
    QCOMPARE(salon.ingestor.current(salon.shop).head.position, before);
}

void WebVisitsTest::leavesChangesToTheSalonWhenItIsNear() {
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

void WebVisitsTest::letsNobodyChangeTheirMindForEver() {
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

void WebVisitsTest::asksTheSalonWhereItWantsToApprove() {
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

void WebVisitsTest::asksTheSalonAnewForAnotherTime() {
    auto rules = WebSalon::usual();
    rules.approvalNeeded = true;
    WebSalon salon{rules};
    const std::string token = salon.booked(salon.wanted(600));
    salon.tell(ConfirmReservation{salon.visitOf(token)->id});
    QCOMPARE(salon.desk.visit(token).at("status"), "confirmed");
    QCOMPARE(salon.desk.visit(token).at("approval_needed"), true);
    salon.desk.move(token, kTuesday, 900);
    QCOMPARE(salon.desk.visit(token).at("status"), "requested");
    QCOMPARE(salon.desk.visit(token).at("start_minute"), 900);
}

void WebVisitsTest::forgetsWhoWasErased() {
    WebSalon salon;
    const std::string token = salon.booked(salon.wanted(600));
    salon.tell(EraseCustomer{salon.visitOf(token)->customer});
    QCOMPARE(problemOf([&] { salon.desk.visit(token); }), "link_unknown");
    QCOMPARE(problemOf([&] { salon.desk.visit("AAAAAAAAAAAAAAAAAAAAAA"); }), "link_unknown");
    // Who comes back begins anew.
    QVERIFY(salon.visitOf(salon.booked(salon.wanted(900, "010-5555-6666", std::string(32, 'b')))));
}

void WebVisitsTest::isAnEntryOfTheCustomersCalendar() {
    WebSalon salon;
    const std::string token = salon.booked(salon.wanted(600));
    const auto read = [&] {
        const std::string text = salon.desk.calendar(token, TextLanguage::english);
        std::unique_ptr<icalcomponent, decltype(&icalcomponent_free)> file(icalparser_parse_string(text.c_str()), &icalcomponent_free);
        icalcomponent* event = icalcomponent_get_first_component(file.get(), ICAL_VEVENT_COMPONENT);
        const auto sequence = icalproperty_get_sequence(icalcomponent_get_first_property(event, ICAL_SEQUENCE_PROPERTY));
        return std::tuple{std::string(icalcomponent_get_uid(event)), sequence, icalcomponent_get_status(event), std::string(icalcomponent_get_summary(event)),
                          icalproperty_get_method(icalcomponent_get_first_property(file.get(), ICAL_METHOD_PROPERTY)),
                          icaltime_as_timet_with_zone(icalcomponent_get_dtstart(event), icalcomponent_get_timezone(file.get(), "Asia/Seoul"))};
    };
    const auto first = read();
    QVERIFY(std::get<2>(first) == ICAL_STATUS_CONFIRMED);
    QCOMPARE(std::get<3>(first), "Salon · Cut");
    QVERIFY(std::get<4>(first) == ICAL_METHOD_PUBLISH);
    QCOMPARE(static_cast<std::int64_t>(std::get<5>(first)), (WallTime{kTuesday, 600}.total() - 9 * 60) * 60);
    salon.utc += 60;
    salon.desk.cancel(token);
    const auto second = read();
    QCOMPARE(std::get<0>(second), std::get<0>(first));
    QVERIFY(std::get<1>(second) > std::get<1>(first));
    QVERIFY(std::get<2>(second) == ICAL_STATUS_CANCELLED);
    QVERIFY(std::get<4>(second) == ICAL_METHOD_CANCEL);
}

QTEST_GUILESS_MAIN(WebVisitsTest)
#include "web_visits_test.moc"
