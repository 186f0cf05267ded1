#include "shared-model/rules/wish_text.h"

#include <QtTest>

using namespace salon;
using namespace salon::test;

/// What customers may do for themselves, and who answers them.
class OnlineTest : public QObject {
    Q_OBJECT

private:
    std::optional<Script> m_script;
    TestSalon& salon() { return m_script->salon; }

    /// It is the Monday, nine o'clock.
    std::string customer(CommandBody body, Mode mode = Mode::asking) {
        Command command = salon().desk().command(std::move(body), mode);
        command.stamp.actor = kCustomerActor;
        return printed(salon().submit(command).verdict);
    }
    std::string books(const std::string& clock, Day day = tuesday, const std::string& id = "anna") { return customer(bookReservation(id, "cut", clock, any(), day)); }
    void define(WebBooking rules) { QCOMPARE(salon().asks(DefineWebBooking{std::move(rules)}).verdict.kind, VerdictKind::accepted); }

private slots:
    void init() {
        m_script.emplace();
        define({.on = true, .services = {{"cut"}}});
    }

    void theShopSaysWhatMayBeBooked();
    void aVisitIsNeitherTooSoonNorTooFar();
    void nobodyBooksTheSalonEmpty();
    void customersDoNothingElse();
    void aChangeIsMadeInTime();
    void linksLeadOnWhenOnlineBookingIsOff();
    void theShopMayWantToBeAsked();
    void anotherTimeMustBeAskedForAnew();
    void requestsWaitForAWord_data();
    void requestsWaitForAWord();
    void rulesAreChecked_data();
    void rulesAreChecked();
    void textsAboutOpeningsAreReported();
};

void OnlineTest::theShopSaysWhatMayBeBooked() {
    QCOMPARE(books("10:00"), std::string("accepted"));
    QCOMPARE(customer(bookReservation("bea", "colour", "10:00")), std::string("refused not_online"));
    QCOMPARE(customer(bookReservation("bea", {line("cut", "10:00"), line("wash", "10:30")})), std::string("refused not_online"));
    LineRequest own = line("cut", "11:00");
    own.blocks = Blocks{10, 0, 0, 0};
    QCOMPARE(customer(bookReservation("bea", {own})), std::string("refused not_online"));
    LineRequest over = line("cut", "10:00", only("mia"));
    over.overlapAllowed = true;
    QCOMPARE(customer(bookReservation("bea", {over})), std::string("refused not_online"));
    BookReservation unnamed = bookReservation("x", "cut", "10:00");
    unnamed.customer = {};
    QCOMPARE(customer(unnamed), std::string("refused not_online"));
    QCOMPARE(customer(bookReservation("bea", "cut", "10:00"), Mode::promised), std::string("refused not_online"));
    define({.services = {{"cut"}}});
    QCOMPARE(books("11:00", tuesday, "bea"), std::string("refused online_off"));
    QCOMPARE(customer(RegisterCustomer{{"new"}}), std::string("refused online_off"));
}

void OnlineTest::aVisitIsNeitherTooSoonNorTooFar() {
    const Day monday = tuesday.plus(-1);
    QCOMPARE(books("10:50", monday), std::string("refused too_soon_online"));
    QCOMPARE(books("11:00", monday), std::string("accepted"));
    define({.on = true, .services = {{"cut"}}, .leadMinutes = 0, .horizonDays = 7});
    QCOMPARE(books("09:00", monday, "bea"), std::string("refused too_soon_online"));
    QCOMPARE(books("09:10", monday, "bea"), std::string("accepted"));
    QCOMPARE(books("10:00", monday.plus(8), "cho"), std::string("refused too_far_online"));
    QCOMPARE(books("10:00", monday.plus(7), "cho"), std::string("accepted"));
}

void OnlineTest::nobodyBooksTheSalonEmpty() {
    for (int i = 0; i < kOnlineVisitsMax; ++i) {
        BookReservation wish = bookReservation("anna-" + std::to_string(i), "cut", "1" + std::to_string(i) + ":00");
        wish.customer = {"anna"};
        QCOMPARE(customer(wish), std::string("accepted"));
    }
    QCOMPARE(books("16:00"), std::string("refused too_many_online"));
    // The desk may, and another person, too.
    QCOMPARE(books("16:00", tuesday, "bea"), std::string("accepted"));
    QCOMPARE(m_script->run("book anna cut 16:00; cancel anna-0; cancel anna-1"), std::string("accepted"));
    BookReservation again = bookReservation("anna-9", "cut", "17:00");
    again.customer = {"anna"};
    QCOMPARE(customer(again), std::string("accepted"));
}

void OnlineTest::customersDoNothingElse() {
    QCOMPARE(books("10:00"), std::string("accepted"));
    QCOMPARE(customer(RegisterCustomer{{"new"}}), std::string("accepted"));
    QCOMPARE(customer(AmendCustomer{{"anna"}}), std::string("refused not_online"));
    QCOMPARE(customer(ConfirmReservation{{"anna"}}), std::string("refused not_online"));
    QCOMPARE(customer(RecordArrival{{"anna"}}), std::string("refused not_online"));
    QCOMPARE(customer(DefineWebBooking{}), std::string("refused not_online"));
    QCOMPARE(customer(CancelReservation{{"anna"}, CancelReason::salonAsked}), std::string("refused not_online"));
    MoveReservation over = moveReservation("anna", "11:00");
    over.overlapAllowed = true;
    QCOMPARE(customer(over), std::string("refused not_online"));
    QCOMPARE(customer(moveReservation("anna", "11:00", "jo")), std::string("refused not_online"));
}

void OnlineTest::aChangeIsMadeInTime() {
    QCOMPARE(books("14:00"), std::string("accepted"));
    QCOMPARE(customer(moveReservation("anna", "15:00")), std::string("accepted"));
    salon().desk().now = {tuesday, at("13:01")};
    QCOMPARE(customer(moveReservation("anna", "16:00")), std::string("refused too_soon_online"));
    QCOMPARE(customer(CancelReservation{{"anna"}}), std::string("refused too_soon_online"));
    salon().desk().now = {tuesday, at("13:00")};
    QCOMPARE(customer(moveReservation("anna", "14:50")), std::string("refused too_soon_online"));
    QCOMPARE(customer(CancelReservation{{"nobody"}}), std::string("refused reservation_unknown"));
    QCOMPARE(customer(CancelReservation{{"anna"}}), std::string("accepted"));
    QCOMPARE(customer(CancelReservation{{"anna"}}), std::string("accepted"));
    QCOMPARE(customer(moveReservation("anna", "16:00")), std::string("refused reservation_ended"));
    QCOMPARE(m_script->run("book bea cut 17:00; arrive bea"), std::string("accepted"));
    QCOMPARE(customer(CancelReservation{{"bea"}}), std::string("refused reservation_begun"));
}

void OnlineTest::linksLeadOnWhenOnlineBookingIsOff() {
    QCOMPARE(books("14:00"), std::string("accepted"));
    define({});
    QCOMPARE(customer(moveReservation("anna", "15:00")), std::string("accepted"));
    QCOMPARE(customer(CancelReservation{{"anna"}}), std::string("accepted"));
}

void OnlineTest::theShopMayWantToBeAsked() {
    define({.on = true, .services = {{"cut"}}, .approvalNeeded = true});
    QCOMPARE(books("10:00"), std::string("accepted"));
    QCOMPARE(salon().reservation("anna").status, Status::requested);
    QCOMPARE(m_script->openItems(), std::string("approval_waits anna -1"));
    QCOMPARE(m_script->run("book bea cut 10:00"), std::string("accepted"));
    QCOMPARE(salon().reservation("bea").status, Status::confirmed);
    // Whom the desk does not want to book is not told so by the page: somebody looks at it.
    define({.on = true, .services = {{"cut"}}});
    QCOMPARE(m_script->run("warn cho"), std::string("accepted"));
    QCOMPARE(books("12:00", tuesday, "cho"), std::string("accepted"));
    QCOMPARE(salon().reservation("cho").status, Status::requested);
    QCOMPARE(books("13:00", tuesday, "dana"), std::string("accepted"));
    QCOMPARE(salon().reservation("dana").status, Status::confirmed);
}

void OnlineTest::anotherTimeMustBeAskedForAnew() {
    QCOMPARE(books("10:00"), std::string("accepted"));
    QCOMPARE(books("12:00", tuesday, "bea"), std::string("accepted"));
    QCOMPARE(customer(moveReservation("anna", "11:00")), std::string("accepted"));
    QCOMPARE(salon().reservation("anna").status, Status::confirmed);
    define({.on = true, .services = {{"cut"}}, .approvalNeeded = true});
    QCOMPARE(customer(moveReservation("anna", "14:00")), std::string("accepted"));
    QCOMPARE(salon().reservation("anna").status, Status::requested);
    QCOMPARE(m_script->openItems(), std::string("approval_waits anna -1"));
    // Once more, before anybody has answered.
    QCOMPARE(customer(moveReservation("anna", "15:00")), std::string("accepted"));
    QCOMPARE(m_script->openItems(), std::string("approval_waits anna -1"));
    QCOMPARE(m_script->run("confirm anna"), std::string("accepted"));
    // The salon's own hand needs nobody's word.
    QCOMPARE(m_script->run("move anna 16:00"), std::string("accepted"));
    QCOMPARE(salon().reservation("anna").status, Status::confirmed);
    define({.on = true, .services = {{"cut"}}});
    QCOMPARE(m_script->run("warn bea"), std::string("accepted"));
    QCOMPARE(customer(moveReservation("bea", "13:00")), std::string("accepted"));
    QCOMPARE(salon().reservation("bea").status, Status::requested);
}

void OnlineTest::requestsWaitForAWord_data() {
    QTest::addColumn<QString>("wishes");
    QTest::addColumn<QString>("open");
    QTest::addColumn<int>("status");
    const auto row = [](const char* wishes, const char* open, Status status) { QTest::newRow(wishes) << wishes << open << static_cast<int>(status); };
    const char* waits = "approval_waits anna -1";
    row("move anna 11:00", waits, Status::requested);
    row("confirm anna", "", Status::confirmed);
    row("confirm anna; undo-confirm anna", waits, Status::requested);
    row("decline anna", "", Status::declined);
    row("decline anna; undo-decline anna", waits, Status::requested);
    row("cancel anna", "", Status::cancelled);
    row("cancel anna; undo-cancel anna", waits, Status::requested);
    row("arrive anna", "", Status::arrived);
    row("start anna", "", Status::inService);
    row("no-show anna", "", Status::noShow);
    row("keep anna", "", Status::confirmed);
    row("drop anna", "", Status::declined);
    row("to anna 12:00 jo", "", Status::confirmed);
    row("swap anna", waits, Status::requested);
}

void OnlineTest::requestsWaitForAWord() {
    QFETCH(QString, wishes);
    QFETCH(QString, open);
    QFETCH(int, status);
    QCOMPARE(m_script->run("book anna cut 10:00 any approval"), std::string("accepted"));
    // run() checks every invariant behind each wish; the last word may be refused.
    QVERIFY(!m_script->run(wishes.toStdString()).starts_with("Reservation"));
    QCOMPARE(m_script->openItems(), open.toStdString());
    QCOMPARE(static_cast<int>(salon().reservation("anna").status), status);
}

void OnlineTest::rulesAreChecked_data() {
    QTest::addColumn<WebBooking>("rules");
    QTest::addColumn<QString>("answer");
    QTest::newRow("lead") << WebBooking{.leadMinutes = kWebLeadMinutesMax + 1} << "refused bad_minutes";
    QTest::newRow("horizon") << WebBooking{.horizonDays = 0} << "refused bad_minutes";
    QTest::newRow("far horizon") << WebBooking{.horizonDays = kWebHorizonDaysMax + 1} << "refused bad_minutes";
    QTest::newRow("change") << WebBooking{.changeHours = -1} << "refused bad_minutes";
    QTest::newRow("service") << WebBooking{.services = {{"beard"}}} << "refused service_unknown";
    QTest::newRow("good") << WebBooking{.on = true, .services = {{"wash"}}, .changeHours = 0} << "accepted";
}

void OnlineTest::rulesAreChecked() {
    QFETCH(WebBooking, rules);
    QFETCH(QString, answer);
    const Decision decided = salon().asks(DefineWebBooking{rules});
    QCOMPARE(printed(decided.verdict), answer.toStdString());
    QCOMPARE(salon().book().webBooking() == rules, answer == "accepted");
    QVERIFY(salon().asks(DefineWebBooking{salon().book().webBooking()}).events.empty());
}

void OnlineTest::textsAboutOpeningsAreReported() {
    const Day monday = tuesday.plus(-1);
    const auto system = [&](CommandBody body) {
        Command command = salon().desk().command(std::move(body), Mode::asking);
        command.stamp.actor = kSystemActor;
        return printed(salon().submit(command).verdict);
    };
    const auto report = [&](TextOutcome outcome, Day day) { return system(ReportOffer{{"w1"}, day, outcome, "no_route"}); };
    QCOMPARE(salon().asks(DefineTexting{{.on = true, .quietFromMinute = 0, .quietToMinute = 0}}).verdict.kind, VerdictKind::accepted);
    QCOMPARE(m_script->run("join w1 cut list for bea"), std::string("accepted"));
    QCOMPARE(system(OfferOpening{{"w1"}, tuesday, at("09:00")}), std::string("accepted"));

    QCOMPARE(printed(salon().asks(ReportOffer{{"w1"}, monday, TextOutcome::delivered, ""}).verdict), std::string("refused system_only"));
    QCOMPARE(report(TextOutcome::failed, tuesday), std::string("accepted"));
    QCOMPARE(m_script->openItems(), std::string());
    QCOMPARE(report(TextOutcome::unknown, monday), std::string("flagged text_uncertain"));
    QCOMPARE(m_script->openItems(), std::string("text_uncertain  -1"));
    QCOMPARE(report(TextOutcome::delivered, monday), std::string("accepted"));
    QCOMPARE(m_script->openItems(), std::string());
    QVERIFY(salon().book().waiting().at({"w1"}).offer == TextOutcome::delivered);
    QCOMPARE(m_script->run("leave w1"), std::string("accepted"));
    QCOMPARE(report(TextOutcome::failed, monday), std::string("accepted"));
    QCOMPARE(m_script->openItems(), std::string());
}

QTEST_APPLESS_MAIN(OnlineTest)
#include "online_test.moc"
