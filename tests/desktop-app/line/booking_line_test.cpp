#include "line/booking_line.h"

#include "line/command_field.h"
#include "support/demo_day.h"
#include "ui/gesture_log.h"
#include "ui/style.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace salon;
using namespace salon::desk;

namespace {

/// The line alone, over the demo Saturday at 14:32.
struct Desk {
    FakeSession session;
    std::unique_ptr<GestureLog> gestures;
    std::unique_ptr<BookingLine> line;

    Desk() {
        applyStyle(*qApp);
        fillDemoDay(session);
        gestures = std::make_unique<GestureLog>(session);
        line = std::make_unique<BookingLine>(session, *gestures);
        line->resize(1100, 260);
        line->show();
        line->open();
    }
    void type(const QString& text) const { line->field()->setText(text); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const { QTest::keyClick(line->field(), key, modifiers); }
    void enter(int times = 1) const {
        for (int i = 0; i < times; ++i) key(Qt::Key_Return);
    }
    template <class Body> const Body* last() const {
        return session.commands().empty() ? nullptr : std::get_if<Body>(&session.commands().back().body);
    }
    const Reservation* made() const {
        if (session.commands().empty()) return nullptr;
        return session.state().book.findReservation(reservationOf(session.commands().back().body));
    }
};

}  // namespace

class BookingLineTest : public QObject {
    Q_OBJECT

private slots:
    void booksAWholeLineWithOneEnter() {
        Desk desk;
        desk.type(QStringLiteral("박지훈 남컷 내일 3시 민아"));
        QCOMPARE(desk.line->chipsSaid(), QStringLiteral("박지훈 1234 | Men's cut | tomorrow · Sun 22 Nov | 15:00 | Mina"));
        desk.enter();
        const auto* booking = desk.last<BookReservation>();
        QVERIFY(booking);
        QCOMPARE(booking->customer, CustomerId{"c02"});
        QCOMPARE(booking->day, kDemoNow.day.plus(1));
        QCOMPARE(booking->lines.front().startMinute, 15 * 60);
        QCOMPARE(booking->lines.front().wish, Wish::prefer({"s2-mina"}));
        QVERIFY(!desk.line->isVisible());
        QVERIFY(desk.line->field()->text().isEmpty());
    }

    void severalVisitsArePlannedFromTheChosenPlace() {
        Desk desk;
        BookReservation first;
        SeriesAsked series;
        std::string note;
        connect(desk.line.get(), &BookingLine::seriesAsked, this, [&](const BookReservation& wish, const SeriesAsked& asked, const std::string& said) {
            first = wish;
            series = asked;
            note = said;
        });
        desk.type(QStringLiteral("박지훈 남컷 내일 3시 민아 2주마다 6번 #창가"));
        QVERIFY(desk.line->chipsSaid().contains("Every 2 weeks, 6 times"));
        QVERIFY(desk.line->nextSaid().contains("plan the dates"));
        desk.enter();
        QVERIFY2(desk.session.commands().empty(), "nothing is made before the dates are seen");
        QCOMPARE(series, (SeriesAsked{2, 6}));
        QCOMPARE(first.customer, CustomerId{"c02"});
        QCOMPARE(first.day, kDemoNow.day.plus(1));
        QCOMPARE(first.lines.front().startMinute, 15 * 60);
        QCOMPARE(note, std::string("창가"));
        QVERIFY(!desk.line->isVisible());
    }

    void severalPeopleArePlannedWithoutAName() {
        Desk desk;
        BookReservation first;
        int people = 0;
        connect(desk.line.get(), &BookingLine::partyAsked, this, [&](const BookReservation& wish, int count, const std::string&) {
            first = wish;
            people = count;
        });
        desk.type(QStringLiteral("3명 남컷 내일 3시"));
        desk.enter();
        QCOMPARE(people, 3);
        QVERIFY(first.customer.empty());
        QCOMPARE(first.lines.front().service, ServiceId{"cut-m"});
    }

    void whatHasNoRoomAmongTheChipsIsCounted() {
        Desk desk;
        desk.line->resize(520, 260);
        desk.type(QStringLiteral("박지훈 뿌염+컷+드라이 내일 3시 민아 지정 90분 2주마다 6번 #창가 자리 부탁"));
        QCoreApplication::processEvents();
        auto* more = desk.line->findChild<QPushButton*>("chipsHidden");
        QVERIFY(more);
        const auto chips = desk.line->findChildren<QPushButton*>(QRegularExpression("^chip\\d+$"));
        int hidden = 0;
        for (const QPushButton* chip : chips) {
            hidden += !chip->isVisible();
            QVERIFY2(!chip->isVisible() || chip->geometry().right() < more->geometry().left(), "what is shown is shown whole");
        }
        QVERIFY(hidden > 0);
        QVERIFY2(more->accessibleName().startsWith(QStringLiteral("and %1 more").arg(hidden)), qPrintable(more->accessibleName()));
        QVERIFY(more->geometry().right() <= more->parentWidget()->width());
    }

    void bookingAsGivenOffersOtherPlacesWhereItClashes() {
        Desk desk;
        desk.line->putAway();
        BookReservation wish;
        wish.reservation = {"again"};
        wish.customer = {"c02"};
        wish.day = kDemoNow.day.plus(1);
        wish.lines = {{{"cut-m"}, Wish::only({"s2-mina"}), 15 * 60}};
        desk.line->bookAsGiven(wish);
        QVERIFY(!desk.line->isVisible());
        QVERIFY(desk.session.state().book.findReservation({"again"}));
        wish.reservation = {"clash"};
        wish.customer = {"c03"};
        desk.line->bookAsGiven(wish);
        QVERIFY(!desk.session.state().book.findReservation({"clash"}));
        QVERIFY2(desk.line->isVisible(), "the line comes with what was wished, and with other places");
        QVERIFY(!desk.line->placesSaid().isEmpty());
        desk.enter();
        QVERIFY(desk.made());
        QCOMPARE(desk.made()->customer, CustomerId{"c03"});
    }

    void walksFromCustomerToServicesToTheBestPlace() {
        Desk desk;
        desk.type("emm");
        desk.enter();
        QCOMPARE(desk.line->field()->text(), QStringLiteral("Emma Laurent.3010 "));
        QTest::keyClicks(desk.line->field(), "blow tomorrow");
        QVERIFY(desk.session.commands().empty());
        desk.enter();
        QVERIFY2(desk.session.commands().empty(), "no time was said: the places are looked at first");
        desk.enter();
        QVERIFY(desk.made());
        QCOMPARE(desk.made()->lines.front().service, ServiceId{"blow"});
    }

    void leavesTheSameHandsTimeToCleanUp() {
        Desk desk;
        desk.type(QStringLiteral("박지훈 뿌염+컷 내일 3시 민아"));
        QVERIFY(desk.line->plan().offers.front().wishMet);
        desk.enter();
        QVERIFY(desk.made());
        QCOMPARE(desk.made()->lines[1].startMinute, 16 * 60 + 30);
        QCOMPARE(desk.made()->lines[1].stylist, StylistId{"s2-mina"});
    }

    void choosesAmongSeveralByArrowsOrDigit() {
        Desk desk;
        desk.type("5678");
        QCOMPARE(desk.line->plan().people.size(), std::size_t{2});
        const std::string second = desk.line->plan().people[1].name;
        desk.key(Qt::Key_2, Qt::AltModifier);
        QVERIFY(desk.line->plan().customer());
        QCOMPARE(desk.line->plan().customer()->name, second);
        desk.type("5678");
        desk.key(Qt::Key_Down);
        desk.enter();
        QCOMPARE(desk.line->plan().customer()->name, second);
    }

    void takesTheUsualWithEnterAlone() {
        Desk desk;
        desk.type("2345");
        desk.enter();
        QVERIFY(desk.line->plan().servicesImplied);
        const auto usual = desk.line->plan().usual.services;
        QVERIFY(!usual.empty());
        desk.enter(2);
        QVERIFY(desk.made());
        QCOMPARE(desk.made()->lines.front().service, usual.front());
    }

    void arrowsScanThePlacesAndTheGhostFollows() {
        Desk desk;
        std::vector<GhostPlace> ghost;
        connect(desk.line.get(), &BookingLine::ghostWished, this, [&](const std::vector<GhostPlace>& places) { ghost = places; });
        desk.type(QStringLiteral("박지훈 남컷 내일"));
        QCOMPARE(desk.line->placesSaid().size(), 3);
        const SlotOffer second = desk.line->plan().offers[1];
        desk.key(Qt::Key_Down);
        QCOMPARE(ghost.size(), std::size_t{1});
        QCOMPARE(ghost.front().span.from, second.startMinute);
        desk.enter();
        QVERIFY(desk.made());
        QCOMPARE(desk.made()->startMinute(), second.startMinute);
    }

    void doesNotBookAnotherTimeThanTheOneSaid() {
        Desk desk;
        desk.type(QStringLiteral("박지훈 남컷 내일 7시 민아 지정"));
        QVERIFY(desk.line->plan().whyNot);
        desk.enter();
        QVERIFY(desk.session.commands().empty());
    }

    void saysWhatItDoesNotUnderstandAndBooksNothing() {
        Desk desk;
        desk.type(QStringLiteral("박지훈 뿌엽 내일 3시"));
        QVERIFY2(desk.line->chipsSaid().contains(QStringLiteral("뿌염?")), qPrintable(desk.line->chipsSaid()));
        desk.enter(3);
        QVERIFY(desk.session.commands().empty());
        QTest::mouseClick(desk.line->findChild<QPushButton*>("chip1"), Qt::LeftButton);
        QVERIFY(!desk.line->plan().firstUnknown());
        desk.enter();
        QVERIFY(desk.made());
    }

    void registersSomebodyNewAndBooksInOneGo() {
        Desk desk;
        desk.type(QStringLiteral("나새봄 010-4321-0001 남컷 내일 3시"));
        QVERIFY(desk.line->nextSaid().contains("register"));
        desk.enter();
        QCOMPARE(desk.session.commands().size(), std::size_t{2});
        const auto* booking = desk.last<BookReservation>();
        QVERIFY(booking);
        QCOMPARE(desk.session.customers().find(booking->customer)->name, std::string("나새봄"));
        QCOMPARE(desk.session.customers().find(booking->customer)->phone, std::string("01043210001"));
        desk.gestures->undo();
        QVERIFY(!desk.session.state().book.findReservation(booking->reservation)->isActive());
    }

    void asksForANumberBeforeItRegistersAnybody() {
        Desk desk;
        desk.type(QStringLiteral("나새봄 남컷 내일 3시"));
        desk.enter(3);
        QVERIFY(desk.session.commands().empty());
        QVERIFY(desk.line->cardSaid().contains("whole number"));
    }

    void receivesAWalkInWithoutANameByTurn() {
        Desk desk;
        desk.type("+cu");
        QVERIFY2(desk.line->placesSaid().front().contains("next in turn"), qPrintable(desk.line->placesSaid().join('\n')));
        const StylistId turn = desk.line->plan().offers.front().stylists.front();
        desk.enter();
        QVERIFY(desk.made());
        QVERIFY(desk.made()->walkIn);
        QCOMPARE(desk.made()->lines.front().stylist, turn);
        QCOMPARE(desk.made()->lines.front().word, OverrideWord::none);
    }

    void asksOneWordForAStylistOutOfTurn() {
        Desk desk;
        desk.type("+cu");
        desk.key(Qt::Key_Down);
        const StylistId other = desk.line->plan().offers[1].stylists.front();
        desk.enter();
        QVERIFY(desk.session.commands().empty());
        QVERIFY(desk.line->placesSaid().contains("Better at this"));
        desk.key(Qt::Key_2);
        QVERIFY(desk.made());
        QCOMPARE(desk.made()->lines.front().stylist, other);
        QCOMPARE(desk.made()->lines.front().word, OverrideWord::betterSkilled);
    }

    void offersTheWaitingListWhereNothingIsFree() {
        Desk desk;
        for (const auto& [id, stylist] : Book(desk.session.state().book).roster().stylists) {
            const Event away = TimeOffDefined{id, {{"away-" + id.text}, TimeOffKind::off, kDemoNow.day.plus(1), kDemoNow.day.plus(1), {0, kMinutesPerDay}}};
            desk.session.happen({&away, 1});
        }
        desk.type(QStringLiteral("박지훈 남컷 내일 3시"));
        QVERIFY2(desk.line->placesSaid().back().contains("waiting list"), qPrintable(desk.line->placesSaid().join('\n')));
        desk.enter();
        QVERIFY2(desk.session.commands().empty(), "first it is read, then it is done");
        desk.enter();
        const auto* join = desk.last<JoinWaiting>();
        QVERIFY(join);
        QCOMPARE(join->waiting.customer, CustomerId{"c02"});
        QCOMPARE(join->waiting.firstDay, kDemoNow.day.plus(1));
        QCOMPARE(join->waiting.lastDay, kDemoNow.day.plus(1));
    }

    void putsOnTheWaitingListWhenAskedTo() {
        Desk desk;
        desk.type(QStringLiteral("박지훈 남컷 대기"));
        desk.enter();
        QVERIFY(desk.last<JoinWaiting>());
        QCOMPARE(desk.last<JoinWaiting>()->waiting.lastDay, kDemoNow.day.plus(kOfferDaysAhead));
    }

    void comesBackWithTheAlternativesWhenTheServerRefuses() {
        Desk desk;
        desk.session.holdAnswers(true);
        desk.type(QStringLiteral("박지훈 남컷 내일 3시"));
        desk.enter();
        QVERIFY(!desk.line->isVisible());
        GestureOutcome no{true, true, {VerdictKind::refused, {}}, {}};
        no.verdict.refusal.reason = RefusalReason::nobodyFree;
        no.verdict.refusal.alternatives = {{AlternativeKind::firstOpening, kDemoNow.day.plus(2), 11 * 60, {{"s2-mina"}}}};
        emit desk.session.gestureAnswered(1, no);
        QVERIFY(desk.line->isVisible());
        QVERIFY(desk.line->placesSaid().front().contains("11:00"));
        desk.session.holdAnswers(false);
        desk.enter();
        QCOMPARE(desk.last<BookReservation>()->lines.front().startMinute, 11 * 60);
        QCOMPARE(desk.last<BookReservation>()->day, kDemoNow.day.plus(2));
    }

    void worksTheSameOffline() {
        Desk desk;
        desk.session.setOfflineByHand(true);
        desk.type(QStringLiteral("박지훈 남컷 내일 3시"));
        desk.enter();
        QVERIFY(desk.made());
        QVERIFY(desk.session.state().pending.contains(desk.made()->id));
    }

    void readsASyllableWhileItIsComposed() {
        Desk desk;
        desk.type(QStringLiteral("박지훈 "));
        QInputMethodEvent growing(QStringLiteral("남커"), {});
        QCoreApplication::sendEvent(desk.line->field(), &growing);
        QCOMPARE(desk.line->plan().draft.lines.size(), std::size_t{1});
        QCOMPARE(desk.line->plan().draft.lines.front().service, ServiceId{"cut-m"});
        QInputMethodEvent done(QString(), {});
        done.setCommitString(QStringLiteral("남컷"));
        QCoreApplication::sendEvent(desk.line->field(), &done);
        QCOMPARE(desk.line->field()->text(), QStringLiteral("박지훈 남컷"));
    }

    void warnsBesideTheChipsAndStillBooks() {
        Desk desk;
        desk.line->setWarner([](const CustomerId&) { return std::vector<LineWarning>{{"Do not book", "no-show", true}}; });
        desk.type(QStringLiteral("박지훈 남컷 내일 3시"));
        QVERIFY(desk.line->cardSaid().contains("Do not book"));
        desk.enter();
        QVERIFY(desk.made());
    }

    void escPutsAwayAndTheNextOpeningBringsItBack() {
        Desk desk;
        desk.type(QStringLiteral("박지훈 남"));
        desk.key(Qt::Key_Escape);
        QVERIFY(!desk.line->isVisible());
        desk.line->open();
        QCOMPARE(desk.line->field()->text(), QStringLiteral("박지훈 남"));
    }

    void startsWithACustomerOrAVisitAgain() {
        Desk desk;
        desk.line->startWith({"c03"});
        QCOMPARE(desk.line->plan().draft.customer, CustomerId{"c03"});
        desk.line->startAgain(*desk.session.state().book.findReservation({"v24"}));
        QCOMPARE(desk.line->plan().draft.customer, CustomerId{"c01"});
        QCOMPARE(desk.line->plan().draft.services(), (std::vector<ServiceId>{{"treat"}, {"blow"}}));
        QCOMPARE(desk.line->plan().draft.wish.stylist, StylistId{"s1-harin"});
    }
};

QTEST_MAIN(BookingLineTest)
#include "booking_line_test.moc"
