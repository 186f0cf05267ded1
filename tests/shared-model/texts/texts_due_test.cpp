#include "shared-model/texts/texting_salon.h"

#include "salon/reply_meaning.h"

#include <QtTest>

using namespace salon;
using namespace salon::test;

/// What is to be said next, and when.
class TextsDueTest : public QObject {
    Q_OBJECT

private:
    std::optional<TextingSalon> m_made;
    TextingSalon& shop() { return *m_made; }
    std::string next(const std::string& id = "anna") { return printed(shop().next(id)); }
    void claimed(const std::string& id = "anna") { QCOMPARE(shop().claim(id), std::string("accepted")); }

private slots:
    void init() { m_made.emplace(); }

    void eachChangeHasItsKind_data();
    void eachChangeHasItsKind();
    void threeMovesMakeOneText();
    void whatIsUndoneWithinThePauseIsNotSaid();
    void whatEndsBeforeAnythingWasSaidIsNotSaid();
    void aDeclineIsSaidInAnyCase();
    void aStylistIsNamedToWhomTheyMatter();
    void whoeverWasToldANameIsToldTheNext();
    void aCancellationNamesTheTimeTheyKnow();
    void nothingIsSaidOfThePastButWhoDidNotCome();
    void quietHoursWaitForTheMorning();
    void whatIsLateDoesNotDisturbTheNight();
    void aVisitSoonIsToldInQuietHours();
    void remindersComeADayAndTwoHoursBefore();
    void nobodyIsRemindedOfWhatTheyJustHeard();
    void aKindTheShopDoesNotSendIsSkipped();
    void whatWasAgreedBeforeTextingIsKnown();
    void switchingOnSaysNothingOfTheHoursBehind();
    void switchingOnSaysNothingOfWhatEndedBefore();
    void whenTextingIsOffNothingIsSaid();
    void aReplyMeansTheNextVisitAhead();
    void aReplyMeansTheVisitTheyWereToldOfLast();
};

void TextsDueTest::eachChangeHasItsKind_data() {
    QTest::addColumn<QString>("told");
    QTest::addColumn<QString>("wish");
    QTest::addColumn<QString>("kind");
    const auto row = [](const char* told, const char* wish, const char* kind) { QTest::addRow("%s; %s", told, wish) << told << wish << kind; };
    row("", "book anna cut 10:00 at wed approval", "requested");
    row("", "book anna cut 10:00 at wed", "confirmed");
    row("book anna cut 10:00 at wed approval", "confirm anna", "confirmed");
    row("book anna cut 10:00 at wed approval", "decline anna", "declined");
    row("book anna cut 10:00 at wed approval", "move anna 11:00 at wed", "moved");
    row("book anna cut 10:00 at wed", "move anna 11:00 at wed", "moved");
    row("book anna cut 10:00 only mia at wed", "move anna 10:00 jo at wed", "stylist_changed");
    row("book anna cut 10:00 at wed", "cancel anna", "cancelled");
    row("book anna cut 10:00 at wed; cancel anna", "undo-cancel anna", "correction");
    row("book anna cut 10:00 at wed approval; decline anna", "undo-decline anna", "requested");
    row("book anna cut 10:00 at wed; no-show anna", "undo-no-show anna", "correction");
    row("book anna cut 10:00 at wed", "undo-confirm anna", "requested");
    row("book anna cut 10:00 at wed", "no-show anna", "no_show");
    row("book anna cut 10:00 at wed", "late anna 15", "reminder_day");
}

void TextsDueTest::eachChangeHasItsKind() {
    QFETCH(QString, told);
    QFETCH(QString, wish);
    QFETCH(QString, kind);
    for (const QString& one : told.split(';', Qt::SkipEmptyParts)) {
        shop().run(one.toStdString());
        claimed();
    }
    shop().run(wish.toStdString());
    QCOMPARE(QString::fromStdString(next()).section(' ', 0, 0), kind);
}

void TextsDueTest::threeMovesMakeOneText() {
    shop().run("book anna cut 10:00 at wed");
    claimed();
    shop().run("move anna 11:00 at wed; move anna 12:00 at wed");
    shop().clock("mon 09:01");
    shop().run("move anna 13:00 at wed");
    QCOMPARE(next(), std::string("moved mon 09:02:00"));
    claimed();
    QCOMPARE(shop().told("anna"), std::string("confirmed 2026-03-25 13:00"));
}

void TextsDueTest::whatIsUndoneWithinThePauseIsNotSaid() {
    shop().run("book anna cut 10:00 at wed");
    claimed();
    shop().run("cancel anna; undo-cancel anna; move anna 11:00 at wed; move anna 10:00 at wed");
    QCOMPARE(next(), std::string("reminder_day tue 10:00:00"));
}

void TextsDueTest::whatEndsBeforeAnythingWasSaidIsNotSaid() {
    shop().run("book anna cut 10:00; cancel anna");
    QCOMPARE(next(), std::string("-"));
}

void TextsDueTest::aDeclineIsSaidInAnyCase() {
    shop().run("book anna cut 10:00 approval; decline anna");
    QCOMPARE(next(), std::string("declined mon 09:01:00"));
}

void TextsDueTest::aStylistIsNamedToWhomTheyMatter() {
    shop().run("book anna cut 10:00 + wash 10:30 only jo; book bea cut 12:00; book cho cut 13:00 prefer kim");
    QCOMPARE(printed(statementOf(shop().visit("anna"))), std::string("confirmed 2026-03-24 10:00 - jo"));
    QCOMPARE(printed(statementOf(shop().visit("bea"))), std::string("confirmed 2026-03-24 12:00"));
    QCOMPARE(printed(statementOf(shop().visit("cho"))), std::string("confirmed 2026-03-24 13:00 kim"));
    claimed("bea");
    // Nobody was named to Bea: another stylist is no news.
    shop().run("move bea 12:00 mia; move bea 12:00 jo");
    QCOMPARE(next("bea"), std::string("reminder_day mon 12:00:00"));
}

void TextsDueTest::whoeverWasToldANameIsToldTheNext() {
    shop().run("book anna cut 10:00 only mia");
    claimed();
    shop().run("change anna cut 10:00");
    shop().run("move anna 10:00 kim");
    QCOMPARE(printed(statementOf(shop().visit("anna"))), std::string("confirmed 2026-03-24 10:00 kim"));
    QCOMPARE(next(), std::string("stylist_changed mon 09:01:00"));
    shop().run("change anna cut 10:00 only jo + wash 10:30 only kim");
    QCOMPARE(printed(statementOf(shop().visit("anna"))), std::string("confirmed 2026-03-24 10:00 jo kim"));
}

void TextsDueTest::aCancellationNamesTheTimeTheyKnow() {
    shop().run("book anna cut 10:00 only mia");
    claimed();
    shop().run("move anna 11:00; cancel anna");
    QCOMPARE(printed(statementOf(shop().visit("anna"))), std::string("cancelled 2026-03-24 10:00"));
    claimed();
    shop().run("undo-cancel anna");
    QCOMPARE(next(), std::string("correction mon 09:01:00"));
    QCOMPARE(printed(statementOf(shop().visit("anna"))), std::string("confirmed 2026-03-24 11:00 mia"));
}

void TextsDueTest::nothingIsSaidOfThePastButWhoDidNotCome() {
    shop().run("book anna cut 10:00; book bea cut 10:00; book cho cut 10:00");
    claimed();
    claimed("bea");
    shop().clock("tue 10:20");
    shop().run("cancel anna; no-show bea");
    QCOMPARE(next("anna"), std::string("-"));
    QCOMPARE(next("bea"), std::string("no_show tue 10:21:00"));
    QCOMPARE(next("cho"), std::string("-"));
    shop().clock("wed 10:00");
    QCOMPARE(next("bea"), std::string("-"));
}

void TextsDueTest::quietHoursWaitForTheMorning() {
    shop().clock("mon 20:59");
    shop().run("book anna cut 14:00; book bea cut 14:00 at wed");
    QCOMPARE(next(), std::string("confirmed tue 08:00:00"));
    shop().setTexting({.on = true, .pauseSeconds = 59});
    QCOMPARE(next(), std::string("confirmed mon 20:59:59"));
    shop().setTexting({.on = true, .quietFromMinute = 0, .quietToMinute = 0});
    QCOMPARE(next(), std::string("confirmed mon 21:00:00"));
    shop().setTexting({.on = true, .quietFromMinute = at("20:00"), .quietToMinute = at("22:00")});
    QCOMPARE(next(), std::string("confirmed mon 22:00:00"));
    shop().setTexting({.on = true});
    shop().clock("tue 01:00");
    shop().run("move bea 15:00 at wed");
    QCOMPARE(next("bea"), std::string("confirmed tue 08:00:00"));
}

void TextsDueTest::whatIsLateDoesNotDisturbTheNight() {
    shop().clock("mon 20:00");
    shop().run("book anna cut 14:00; book bea cut 09:00");
    QCOMPARE(next(), std::string("confirmed mon 20:01:00"));
    // Nothing could be sent until the quiet hours.
    shop().clock("mon 20:59");
    QCOMPARE(next(), std::string("confirmed mon 20:01:00"));
    shop().clock("mon 21:00");
    QCOMPARE(next(), std::string("confirmed tue 08:00:00"));
    QCOMPARE(next("bea"), std::string("confirmed mon 20:01:00"));
    // From two in the night on the visit is soon.
    shop().clock("tue 01:59");
    QCOMPARE(next(), std::string("confirmed tue 08:00:00"));
    shop().clock("tue 02:00");
    QCOMPARE(next(), std::string("confirmed mon 20:01:00"));
}

void TextsDueTest::aVisitSoonIsToldInQuietHours() {
    shop().clock("mon 22:00");
    shop().run("book anna cut 10:00; book bea cut 10:10");
    QCOMPARE(next(), std::string("confirmed mon 22:01:00"));
    QCOMPARE(next("bea"), std::string("confirmed tue 08:00:00"));
}

void TextsDueTest::remindersComeADayAndTwoHoursBefore() {
    shop().run("book anna cut 10:00 at wed");
    claimed();
    QCOMPARE(next(), std::string("reminder_day tue 10:00:00"));
    claimed();
    QCOMPARE(next(), std::string("reminder_soon wed 08:00:00"));
    claimed();
    QCOMPARE(next(), std::string("-"));
    // The messenger was down: what is late but true is said, what would come with the next is not.
    shop().run("book bea cut 10:00 at wed");
    claimed("bea");
    shop().clock("wed 07:59");
    QCOMPARE(next("bea"), std::string("reminder_day tue 10:00:00"));
    shop().clock("wed 08:00");
    QCOMPARE(next("bea"), std::string("reminder_soon wed 08:00:00"));
    shop().clock("wed 10:00");
    QCOMPARE(next("bea"), std::string("-"));
    // Who has only asked is not reminded.
    shop().clock("mon 09:00");
    shop().run("book cho cut 11:00 at wed approval");
    claimed("cho");
    QCOMPARE(next("cho"), std::string("-"));
}

void TextsDueTest::nobodyIsRemindedOfWhatTheyJustHeard() {
    shop().clock("mon 10:00");
    shop().run("book anna cut 10:00");
    claimed();
    QCOMPARE(next(), std::string("reminder_soon tue 08:00:00"));
    shop().run("book bea cut 11:00 at wed");
    claimed("bea");
    shop().clock("wed 08:00");
    shop().run("move bea 10:00 at wed");
    claimed("bea");
    QCOMPARE(next("bea"), std::string("-"));
}

void TextsDueTest::aKindTheShopDoesNotSendIsSkipped() {
    shop().setTexting({.on = true, .unsent = {TextKind::confirmed, TextKind::reminderDay, TextKind::reminderSoon}});
    shop().run("book anna cut 10:00");
    QCOMPARE(next(), std::string("confirmed mon 09:01:00 unsent"));
    QCOMPARE(shop().claim("anna"), std::string("refused text_not_wanted"));
    QCOMPARE(shop().system(SkipText{{"anna"}, TextKind::confirmed, statementOf(shop().visit("anna"))}), std::string("accepted"));
    QCOMPARE(next(), std::string("-"));
    // And so the move is told as one.
    shop().run("move anna 11:00");
    QCOMPARE(next(), std::string("moved mon 09:01:00"));
}

void TextsDueTest::whatWasAgreedBeforeTextingIsKnown() {
    shop().setTexting({.on = false});
    shop().run("book anna cut 10:00 at wed; book bea cut 11:00 at wed; book cho cut 12:00 at wed");
    shop().clock("mon 10:00");
    shop().setTexting({.on = true});
    QCOMPARE(next(), std::string("reminder_day tue 10:00:00"));
    // From now on changes are told, whatever they had been told by word of mouth.
    shop().run("move bea 11:30 at wed; cancel cho");
    QCOMPARE(next("bea"), std::string("confirmed mon 10:01:00"));
    QCOMPARE(next("cho"), std::string("cancelled mon 10:01:00"));
    claimed();
    shop().run("move anna 10:30 at wed");
    QCOMPARE(next(), std::string("moved mon 10:01:00"));
}

void TextsDueTest::switchingOnSaysNothingOfTheHoursBehind() {
    shop().setTexting({.on = false});
    shop().run("book anna cut 10:00 only mia; book bea cut 13:00; book cho cut 15:00; book dana cut 10:00 only jo");
    shop().clock("tue 10:30");
    shop().run("no-show anna");
    shop().clock("tue 12:00");
    shop().setTexting({.on = true});
    QCOMPARE(next(), std::string("-"));
    QCOMPARE(next("bea"), std::string("-"));
    QCOMPARE(next("cho"), std::string("reminder_soon tue 13:00:00"));
    shop().run("no-show dana");
    QCOMPARE(next("dana"), std::string("no_show tue 12:01:00"));
}

void TextsDueTest::switchingOnSaysNothingOfWhatEndedBefore() {
    shop().setTexting({.on = false});
    shop().run("book anna cut 10:00 at wed; book bea cut 11:00 at wed approval; book cho cut 12:00 at wed; book dana cut 13:00 at wed");
    shop().run("cancel anna; decline bea");
    shop().clock("mon 10:00");
    shop().setTexting({.on = true});
    for (const char* visit : {"anna", "bea", "cho"}) QCOMPARE(next(visit).substr(0, 8), std::string(visit == std::string("cho") ? "reminder" : "-"));
    // What ends afterwards is news.
    shop().run("cancel dana");
    QCOMPARE(next("dana"), std::string("cancelled mon 10:01:00"));
}

void TextsDueTest::whenTextingIsOffNothingIsSaid() {
    shop().run("book anna cut 10:00");
    shop().setTexting({.on = false});
    QCOMPARE(next(), std::string("-"));
}

void TextsDueTest::aReplyMeansTheNextVisitAhead() {
    const auto meant = [&](const char* customer) {
        const Reservation* visit = visitMeantBy(shop().book(), {customer}, shop().salon().desk().now);
        return visit ? visit->id.text : std::string("-");
    };
    shop().run("register late");
    QCOMPARE(meant("anna"), std::string("-"));
    shop().run("book anna cut 10:00 at wed");
    QCOMPARE(meant("anna"), std::string("anna"));
    auto second = bookReservation("again", "cut", "15:00");
    second.customer = {"late"};
    shop().asks(second);
    auto third = bookReservation("first", "cut", "11:00");
    third.customer = {"late"};
    shop().asks(third);
    QCOMPARE(meant("late"), std::string("first"));
    shop().run("merge anna late");
    QCOMPARE(meant("anna"), std::string("first"));
    shop().clock("tue 11:00");
    QCOMPARE(meant("late"), std::string("again"));
    shop().run("cancel again");
    QCOMPARE(meant("late"), std::string("anna"));
    QCOMPARE(meant(""), std::string("-"));
}

void TextsDueTest::aReplyMeansTheVisitTheyWereToldOfLast() {
    const auto meant = [&] { return visitMeantBy(shop().book(), {"anna"}, shop().salon().desk().now)->id.text; };
    const auto book = [&](const char* id, const char* time, int days) {
        auto visit = bookReservation(id, "cut", time);
        visit.customer = {"anna"};
        visit.day = tuesday.plus(days);
        shop().asks(visit);
    };
    shop().run("register anna");
    book("near", "10:00", 1);
    claimed("near");
    QCOMPARE(meant(), std::string("near"));
    shop().clock("mon 12:00");
    book("far", "10:00", 2);
    claimed("far");
    QCOMPARE(meant(), std::string("far"));
    // A reminder is a word about the visit, too.
    shop().clock("tue 10:30");
    claimed("near");
    QCOMPARE(meant(), std::string("near"));
}

QTEST_APPLESS_MAIN(TextsDueTest)
#include "texts_due_test.moc"
