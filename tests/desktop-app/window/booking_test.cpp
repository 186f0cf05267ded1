#include "window_fixture.h"

using namespace salon;
using namespace salon::desk;

class BookingTest : public QObject {
    Q_OBJECT

private slots:
    void booksWithTheKeyboardAlone() {
        WindowFixture desk;
        const std::size_t before = desk.session.state().book.reservationCount();
        QTest::keyClick(desk.window.get(), Qt::Key_N, Qt::ControlModifier);
        QLineEdit* customer = desk.field("customerField");
        desk.type(customer, QStringLiteral("김서"));
        QTest::keyClick(customer, Qt::Key_Return);
        QCOMPARE(desk.booking().draft().customer, CustomerId{"c01"});
        QLineEdit* service = desk.field("serviceField");
        desk.type(service, QStringLiteral("컷"));
        QTest::keyClick(service, Qt::Key_Return);
        QTest::keyClick(service, Qt::Key_Return);
        QWidget* places = desk.window->findChild<QWidget*>("slotList");
        QTest::keyClick(places, Qt::Key_Return);
        QCOMPARE(desk.session.state().book.reservationCount(), before + 1);
        const ReservationId made = desk.window->calendar().selected();
        const Reservation* visit = desk.session.state().book.findReservation(made);
        QVERIFY(visit);
        QCOMPARE(visit->customer, CustomerId{"c01"});
        QCOMPARE(visit->lines.front().service, ServiceId{"cut-w"});
        QVERIFY(!visit->lines.front().stylist.empty());
        QVERIFY(desk.window->toast().isVisible());
    }

    void findsByInitialsAndLastFourDigits_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("customer");
        QTest::newRow("initials") << QStringLiteral("ㅊㅇㅈ") << "c04";
        QTest::newRow("last four") << QStringLiteral("1234") << "c02";
        QTest::newRow("name") << QStringLiteral("Emma") << "c12";
    }

    void findsByInitialsAndLastFourDigits() {
        QFETCH(QString, typed);
        QFETCH(QString, customer);
        WindowFixture desk;
        desk.window->openBooking();
        desk.field("customerField")->setText(typed);
        QTest::keyClick(desk.field("customerField"), Qt::Key_Return);
        QCOMPARE(desk.booking().draft().customer, CustomerId{customer.toStdString()});
    }

    void registersANewCustomerOnTheSpot() {
        WindowFixture desk;
        desk.window->openBooking();
        desk.field("customerField")->setText(QStringLiteral("하나래 010-9999-0000"));
        QTest::keyClick(desk.field("customerField"), Qt::Key_Return);
        const CustomerId id = desk.booking().draft().customer;
        QVERIFY(desk.session.state().book.findCustomer(id));
        QCOMPARE(desk.session.customers().find(id)->name, std::string("하나래"));
        QCOMPARE(desk.session.customers().find(id)->phone, std::string("01099990000"));
    }

    void aLetterAnywhereBeginsABookingLine() {
        WindowFixture desk;
        desk.window->calendar().setFocus();
        QTest::keyClick(&desk.window->calendar(), Qt::Key_K);
        auto* field = desk.window->findChild<QLineEdit*>("bookingLineField");
        QVERIFY(field && field->isVisible() && field->hasFocus());
        QCOMPARE(field->text(), QStringLiteral("k"));
    }

    void aFreePlaceInTheDayBeginsABookingThere() {
        WindowFixture desk;
        const QRect mina = columnRect(desk.window->calendar().metrics(), 1);
        const QPoint at(mina.center().x(), yOf(desk.window->calendar().metrics(), 14 * 60 + 3));
        desk.press(at);
        desk.release(at);
        QCOMPARE(desk.booking().draft().wantedMinute, std::optional<int>(14 * 60));
        QCOMPARE(desk.booking().draft().wish.stylist, StylistId{"s2-mina"});
    }

    void aRefusalOffersPlacesThatBookInOnePress() {
        WindowFixture desk;
        desk.window->openBooking();
        desk.booking().setCustomer({"c02"});
        desk.field("serviceField")->setText(QStringLiteral("드라이"));
        QTest::keyClick(desk.field("serviceField"), Qt::Key_Return);
        Refusal refusal;
        refusal.reason = RefusalReason::nobodyFree;
        refusal.alternatives = {{AlternativeKind::firstOpening, kDemoNow.day.plus(1), 11 * 60, {{"s2-mina"}}}};
        desk.booking().showRefusal(refusal);
        desk.click("alternative0");
        const Reservation* visit = desk.session.state().book.findReservation(desk.window->calendar().selected());
        QVERIFY(visit);
        QCOMPARE(visit->day, kDemoNow.day.plus(1));
        QCOMPARE(visit->startMinute(), 11 * 60);
        QCOMPARE(desk.window->calendar().day(), kDemoNow.day.plus(1));
    }

    void receivesAWalkIn() {
        WindowFixture desk;
        desk.window->openBooking();
        desk.booking().setCustomer({});
        desk.field("serviceField")->setText(QStringLiteral("남컷"));
        QTest::keyClick(desk.field("serviceField"), Qt::Key_Return);
        desk.click("walkIn");
        const Reservation* visit = desk.session.state().book.findReservation(desk.window->calendar().selected());
        QVERIFY(visit);
        QVERIFY(visit->walkIn);
        QCOMPARE(visit->status, Status::arrived);
    }

    void whatIsBookedOfflineIsPendingAndCounted() {
        WindowFixture desk;
        desk.session.setOfflineByHand(true);
        desk.window->openBooking();
        desk.booking().setCustomer({"c02"});
        desk.field("serviceField")->setText(QStringLiteral("컷"));
        QTest::keyClick(desk.field("serviceField"), Qt::Key_Return);
        desk.click("book");
        const ReservationId made = desk.window->calendar().selected();
        QVERIFY(desk.session.state().pending.contains(made));
        QVERIFY(desk.window->calendar().model().find({made, 0})->pending);
        QCOMPARE(desk.window->topBar().badgeText(), QStringLiteral("Offline · 1 waiting to be sent"));
    }

    void saysSoWhenTheDiskRefuses() {
        WindowFixture desk;
        desk.session.breakDisk(true);
        desk.window->openReservation({"v12"});
        desk.click("nextStep");
        QVERIFY(desk.window->toast().text().contains("disk"));
        QCOMPARE(desk.visit("v12").status, Status::confirmed);
    }
};

QTEST_MAIN(BookingTest)
#include "booking_test.moc"
