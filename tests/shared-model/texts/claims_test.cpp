#include "shared-model/texts/texting_salon.h"

#include <QtTest>

using namespace salon;
using namespace salon::test;

/// What may be said, by whom, and what came of it.
class ClaimsTest : public QObject {
    Q_OBJECT

private:
    std::optional<TextingSalon> m_made;
    TextingSalon& shop() { return *m_made; }

    std::string claim(const std::string& id, TextKind kind, const Statement& statement) { return shop().system(ClaimText{{id}, kind, statement}); }
    std::string claim(const std::string& id, TextKind kind) { return claim(id, kind, statementOf(shop().visit(id))); }
    std::string report(int number, TextOutcome outcome, const std::string& reason = "") { return shop().system(ReportText{{"anna"}, number, outcome, reason}); }
    std::string openItems() const { return m_made->book().attention().empty() ? "" : printedItems(); }
    std::string printedItems() const {
        std::string text;
        for (const auto& [id, item] : m_made->book().attention())
            text += (text.empty() ? "" : "; ") + std::string(item.kind == AttentionKind::textFailed ? "failed " : "uncertain ") + std::to_string(item.text) + " " + item.cause.detail;
        return text;
    }
    /// Anna is booked with Mia for ten on the Tuesday and has been told.
    void annaIsTold() {
        shop().run("book anna cut 10:00 only mia");
        QCOMPARE(shop().claim("anna"), std::string("accepted"));
    }

private slots:
    void init() { m_made.emplace(); }

    void aClaimCountsAsTold();
    void aStatementIsClaimedOnce();
    void aStatementMustBeWhatTheBookSays();
    void onlyTheServerClaimsAndReports();
    void nothingIsSaidToWhomNobodyMayText_data();
    void nothingIsSaidToWhomNobodyMayText();
    void aMergedPersonCountsAsTheStrictest();
    void aPromiseBringsNobodysConsentBack();
    void textsAreNumberedWithinTheVisit();
    void outcomesGoForwardOnly();
    void aFailureIsShownUntilSomebodyHasSeenIt();
    void aLateDeliverySettlesTheDoubt();
    void aVisitThatIsOverForgetsItsTexts();
    void onlySoManyTextsAreWaitedFor();
    void whatAPersonSaysOfTheNextText();
    void whatIsNotSentMayBeSentAfterAll();
    void whatWasNotTakenIsSaidAnew();
    void aFailedTextIsSentAgainByAPersonsWord();
    void onlyALastDoubtfulTextIsSentAgain();
    void aHurriedTextIsHurriedForOneStatementOnly();
};

void ClaimsTest::aClaimCountsAsTold() {
    shop().run("book anna cut 10:00 only mia");
    QCOMPARE(shop().told("anna"), std::string("-"));
    QCOMPARE(shop().claim("anna"), std::string("accepted"));
    QCOMPARE(shop().told("anna"), std::string("confirmed 2026-03-24 10:00 mia"));
    const Statement statement = statementOf(shop().visit("anna"));
    QCOMPARE(shop().last().events, (std::vector<Event>{TextClaimed{{"anna"}, TextKind::confirmed, statement, 1, {tuesday.plus(-1), at("09:00")}}}));
}

void ClaimsTest::aStatementIsClaimedOnce() {
    annaIsTold();
    QCOMPARE(claim("anna", TextKind::confirmed), std::string("refused text_told"));
    QCOMPARE(claim("anna", TextKind::reminderDay), std::string("accepted"));
    QCOMPARE(claim("anna", TextKind::reminderDay), std::string("refused text_told"));
    QCOMPARE(claim("anna", TextKind::reminderSoon), std::string("accepted"));
    QCOMPARE(claim("anna", TextKind::reminderSoon), std::string("refused text_told"));
    // At another time it is another statement, and reminded of anew.
    shop().run("move anna 11:00");
    QCOMPARE(claim("anna", TextKind::reminderSoon), std::string("accepted"));
}

void ClaimsTest::aStatementMustBeWhatTheBookSays() {
    shop().run("book anna cut 10:00 only mia");
    const Statement before = statementOf(shop().visit("anna"));
    shop().run("move anna 11:00");
    QCOMPARE(claim("anna", TextKind::confirmed, before), std::string("refused statement_stale"));
    QCOMPARE(claim("anna", TextKind::moved), std::string("refused statement_stale"));
    QCOMPARE(claim("anna", TextKind::cancelled), std::string("refused statement_stale"));
    QCOMPARE(claim("anna", TextKind::opening), std::string("refused statement_stale"));
    QCOMPARE(claim("anna", TextKind::confirmed), std::string("accepted"));
    shop().run("cancel anna");
    QCOMPARE(claim("anna", TextKind::reminderDay), std::string("refused statement_stale"));
}

void ClaimsTest::onlyTheServerClaimsAndReports() {
    shop().run("book anna cut 10:00 only mia");
    const Statement statement = statementOf(shop().visit("anna"));
    QCOMPARE(shop().asks(ClaimText{{"anna"}, TextKind::confirmed, statement}), std::string("refused system_only"));
    annaIsTold();
    QCOMPARE(shop().asks(ReportText{{"anna"}, 1, TextOutcome::delivered, ""}), std::string("refused system_only"));
    QCOMPARE(shop().asks(ReceiveReply{{"anna"}, {"anna"}, ReplyMeaning::stop}), std::string("refused system_only"));
    QCOMPARE(shop().asks(OfferOpening{{"w1"}, tuesday, 600}), std::string("refused system_only"));
}

void ClaimsTest::nothingIsSaidToWhomNobodyMayText_data() {
    QTest::addColumn<QString>("wishes");
    QTest::addColumn<QString>("visit");
    QTest::newRow("unnamed") << "book friend cut 10:00" << "friend";
    QTest::newRow("walk-in") << "walk-in anna cut 10:00" << "anna";
    QTest::newRow("erased") << "book anna cut 10:00; erase anna" << "anna";
    QTest::newRow("here already") << "book anna cut 10:00; arrive anna" << "anna";
    QTest::newRow("done") << "book anna cut 10:00; arrive anna; complete anna" << "anna";
    QTest::newRow("a person must find a stylist first") << "book bea cut 10:00 only mia; promise book anna cut 10:00 only mia" << "anna";
}

void ClaimsTest::nothingIsSaidToWhomNobodyMayText() {
    QFETCH(QString, wishes);
    QFETCH(QString, visit);
    shop().run(wishes.toStdString());
    QCOMPARE(claim(visit.toStdString(), TextKind::confirmed), std::string("refused text_not_wanted"));
    QCOMPARE(printed(shop().next(visit.toStdString())), std::string("-"));
}

void ClaimsTest::aMergedPersonCountsAsTheStrictest() {
    shop().run("book anna cut 10:00; register anna2; merge anna anna2; unmerge anna2");
    QCOMPARE(shop().asks(DefineTextConsent{{"anna2"}, {Consent::refused, Consent::allowed}}), std::string("accepted"));
    shop().run("merge anna anna2");
    QVERIFY(shop().book().person({"anna"}).textConsent == (TextConsent{Consent::refused, Consent::allowed}));
    // One channel is enough.
    QVERIFY(mayBeTexted(shop().book(), shop().visit("anna")));
    shop().asks(DefineTextConsent{{"anna"}, {Consent::refused, Consent::refused}});
    QCOMPARE(claim("anna", TextKind::confirmed), std::string("refused text_not_wanted"));
    // What is said of the person now overrules what was said of the entry.
    shop().asks(DefineTextConsent{{"anna"}, {}});
    QVERIFY(shop().book().person({"anna2"}).textConsent == TextConsent{});
    QCOMPARE(shop().asks(DefineTextConsent{{"nobody"}, {}}), std::string("refused customer_unknown"));
    shop().run("erase anna");
    QCOMPARE(shop().asks(DefineTextConsent{{"anna"}, {}}), std::string("refused customer_erased"));
}

void ClaimsTest::aPromiseBringsNobodysConsentBack() {
    const auto promise = [&](TextConsent consent) { return printed(shop().salon().promises(DefineTextConsent{{"anna"}, consent}).verdict); };
    QCOMPARE(promise({Consent::refused, Consent::refused}), std::string("accepted"));
    QCOMPARE(promise({Consent::allowed, Consent::refused}), std::string("refused text_not_wanted"));
    QCOMPARE(shop().book().attention().size(), 1U);
    QVERIFY(!shop().book().person({"anna"}).textConsent.allowsAny());
    QCOMPARE(shop().asks(DefineTextConsent{{"anna"}, {}}), std::string("accepted"));
}

void ClaimsTest::textsAreNumberedWithinTheVisit() {
    annaIsTold();
    shop().run("move anna 11:00");
    QCOMPARE(shop().claim("anna"), std::string("accepted"));
    QCOMPARE(shop().visit("anna").textCount, 2);
    QCOMPARE(report(0, TextOutcome::delivered), std::string("refused text_missing"));
    QCOMPARE(report(3, TextOutcome::delivered), std::string("refused text_missing"));
}

void ClaimsTest::outcomesGoForwardOnly() {
    annaIsTold();
    const auto changes = [&](TextOutcome outcome) {
        return report(1, outcome) == "accepted" && shop().last().events.size() == 1;
    };
    QVERIFY(!changes(TextOutcome::sending));
    QVERIFY(changes(TextOutcome::handedOver));
    QVERIFY(!changes(TextOutcome::handedOver));
    QVERIFY(!changes(TextOutcome::unknown));
    QVERIFY(changes(TextOutcome::delivered));
    QVERIFY(!changes(TextOutcome::failed));
    QVERIFY(shop().visit("anna").texts.get().open.empty());
}

void ClaimsTest::aFailureIsShownUntilSomebodyHasSeenIt() {
    annaIsTold();
    QCOMPARE(report(1, TextOutcome::failed, "no_route"), std::string("flagged text_failed"));
    QCOMPARE(openItems(), std::string("failed 1 no_route"));
    // It moves, and the item about the text stays.
    shop().run("move anna 11:00");
    QCOMPARE(openItems(), std::string("failed 1 no_route"));
    const AttentionId item = shop().book().attention().begin()->first;
    QCOMPARE(shop().asks(ResolveAttention{item, AttentionAnswer::keep, {}}), std::string("accepted"));
    QCOMPARE(openItems(), std::string());
}

void ClaimsTest::aLateDeliverySettlesTheDoubt() {
    annaIsTold();
    QCOMPARE(report(1, TextOutcome::unknown, "no_answer"), std::string("flagged text_uncertain"));
    QCOMPARE(openItems(), std::string("uncertain 1 no_answer"));
    report(1, TextOutcome::failed, "expired");
    QCOMPARE(openItems(), std::string("failed 1 expired"));
    QCOMPARE(report(1, TextOutcome::delivered), std::string("accepted"));
    QCOMPARE(openItems(), std::string());
}

void ClaimsTest::aVisitThatIsOverForgetsItsTexts() {
    annaIsTold();
    shop().run("arrive anna; complete anna");
    QVERIFY(shop().visit("anna").texts.empty());
    QCOMPARE(shop().visit("anna").textCount, 1);
    QCOMPARE(report(1, TextOutcome::delivered), std::string("accepted"));
    QVERIFY(shop().last().events.empty());
    QCOMPARE(shop().asks(HoldText{{"anna"}}), std::string("accepted"));
    QVERIFY(shop().visit("anna").texts.empty());
}

void ClaimsTest::onlySoManyTextsAreWaitedFor() {
    annaIsTold();
    for (int i = 0; i < 12; ++i) {
        shop().run(i % 2 == 0 ? "move anna 11:00" : "move anna 10:00");
        QCOMPARE(shop().claim("anna"), std::string("accepted"));
    }
    QCOMPARE(shop().visit("anna").texts.get().open.size(), kOpenTextsMax);
    QCOMPARE(shop().visit("anna").texts.get().open.front().number, 6);
}

void ClaimsTest::whatAPersonSaysOfTheNextText() {
    shop().run("book anna cut 10:00 only mia");
    const Statement statement = statementOf(shop().visit("anna"));
    QCOMPARE(shop().asks(HoldText{{"anna"}}), std::string("accepted"));
    QCOMPARE(claim("anna", TextKind::confirmed), std::string("refused text_not_wanted"));
    QCOMPARE(printed(shop().next("anna")), std::string("confirmed mon 09:01:00 held"));
    QCOMPARE(shop().asks(HoldText{{"anna"}}), std::string("accepted"));
    QVERIFY(shop().last().events.empty());
    QCOMPARE(shop().asks(ReleaseText{{"anna"}}), std::string("accepted"));
    QCOMPARE(shop().asks(WordText{{"anna"}, TextKind::confirmed, statement}), std::string("accepted"));
    QCOMPARE(shop().asks(SkipText{{"anna"}, TextKind::confirmed, statement}), std::string("accepted"));
    QCOMPARE(shop().told("anna"), std::string("confirmed 2026-03-24 10:00 mia"));
    QCOMPARE(shop().visit("anna").textCount, 0);
    QCOMPARE(shop().asks(SkipText{{"anna"}, TextKind::confirmed, statement}), std::string("refused text_told"));
    QCOMPARE(shop().asks(WordText{{"anna"}, TextKind::confirmed, statement}), std::string("refused text_told"));
    shop().run("move anna 11:00");
    QCOMPARE(shop().asks(SkipText{{"anna"}, TextKind::cancelled, statement}), std::string("refused text_told"));
    QCOMPARE(shop().asks(SendTextNow{{"anna"}, TextKind::confirmed, statementOf(shop().visit("anna"))}), std::string("refused statement_stale"));
    QCOMPARE(shop().asks(HoldText{{"nobody"}}), std::string("refused reservation_unknown"));
}

void ClaimsTest::whatIsNotSentMayBeSentAfterAll() {
    annaIsTold();
    shop().run("move anna 11:00");
    const Statement moved = statementOf(shop().visit("anna"));
    QCOMPARE(shop().asks(TakeBackSkip{{"anna"}, TextKind::moved, moved}), std::string("refused statement_stale"));
    QCOMPARE(shop().asks(SkipText{{"anna"}, TextKind::moved, moved}), std::string("accepted"));
    QVERIFY(isReminder(shop().next("anna")->kind));
    QCOMPARE(shop().asks(TakeBackSkip{{"anna"}, TextKind::cancelled, moved}), std::string("refused statement_stale"));
    QCOMPARE(shop().asks(TakeBackSkip{{"anna"}, TextKind::moved, moved}), std::string("accepted"));
    QCOMPARE(shop().told("anna"), std::string("confirmed 2026-03-24 10:00 mia"));
    QCOMPARE(printed(shop().next("anna")), std::string("moved mon 09:01:00"));
    QCOMPARE(shop().asks(TakeBackSkip{{"anna"}, TextKind::moved, moved}), std::string("refused statement_stale"));
    // Once something else was said, it stays as it is.
    QCOMPARE(shop().asks(SkipText{{"anna"}, TextKind::moved, moved}), std::string("accepted"));
    shop().run("move anna 12:00");
    QCOMPARE(shop().claim("anna"), std::string("accepted"));
    QCOMPARE(shop().asks(TakeBackSkip{{"anna"}, TextKind::moved, moved}), std::string("refused statement_stale"));
    QCOMPARE(shop().asks(TakeBackSkip{{"nobody"}, TextKind::moved, moved}), std::string("refused reservation_unknown"));
}

void ClaimsTest::whatWasNotTakenIsSaidAnew() {
    annaIsTold();
    shop().run("move anna 11:00");
    QCOMPARE(shop().claim("anna"), std::string("accepted"));
    QCOMPARE(shop().asks(ReturnText{{"anna"}, 2}), std::string("refused system_only"));
    QCOMPARE(shop().system(ReturnText{{"anna"}, 3}), std::string("refused text_missing"));
    QCOMPARE(shop().system(ReturnText{{"nobody"}, 1}), std::string("refused reservation_unknown"));
    QCOMPARE(shop().system(ReturnText{{"anna"}, 2}), std::string("accepted"));
    QCOMPARE(shop().last().events, (std::vector<Event>{TextReturned{{"anna"}, 2}}));
    QCOMPARE(shop().told("anna"), std::string("confirmed 2026-03-24 10:00 mia"));
    QCOMPARE(printed(shop().next("anna")), std::string("moved mon 09:01:00"));
    // Another text has another number, and the first, that may have been sent, still waits for its report.
    QCOMPARE(shop().visit("anna").textCount, 2);
    QCOMPARE(shop().claim("anna"), std::string("accepted"));
    QCOMPARE(shop().visit("anna").textCount, 3);
    QCOMPARE(report(1, TextOutcome::delivered), std::string("accepted"));
    QCOMPARE(shop().last().events.size(), std::size_t{1});
    // Of what is known to have gone, nothing is returned.
    QCOMPARE(report(3, TextOutcome::handedOver), std::string("accepted"));
    QCOMPARE(shop().system(ReturnText{{"anna"}, 3}), std::string("accepted"));
    QVERIFY(shop().last().events.empty());
}

void ClaimsTest::aFailedTextIsSentAgainByAPersonsWord() {
    shop().clock("mon 22:30");
    shop().run("book anna cut 14:00 only mia at wed");
    QCOMPARE(shop().claim("anna"), std::string("accepted"));
    QCOMPARE(report(1, TextOutcome::failed, "no_route"), std::string("flagged text_failed"));
    QCOMPARE(shop().asks(SendTextAgain{{"anna"}, 1}), std::string("accepted"));
    QCOMPARE(openItems(), std::string());
    QCOMPARE(shop().told("anna"), std::string("-"));
    // It was a person's word: neither the pause nor the quiet hours count.
    QCOMPARE(printed(shop().next("anna")), std::string("confirmed mon 22:30:00"));
    QCOMPARE(shop().claim("anna"), std::string("accepted"));
    QCOMPARE(report(2, TextOutcome::unknown), std::string("flagged text_uncertain"));
    QCOMPARE(shop().asks(SendTextAgain{{"anna"}, 2}), std::string("accepted"));
    // The one nobody knew about has arrived meanwhile: that is kept, too.
    QCOMPARE(report(2, TextOutcome::delivered), std::string("accepted"));
    QCOMPARE(shop().last().events.size(), std::size_t{1});
    // Only the reminder is said again, not what they were told before it.
    QCOMPARE(shop().claim("anna"), std::string("accepted"));
    QCOMPARE(claim("anna", TextKind::reminderDay), std::string("accepted"));
    QCOMPARE(report(4, TextOutcome::failed), std::string("flagged text_failed"));
    shop().clock("tue 15:00");
    QCOMPARE(shop().asks(SendTextAgain{{"anna"}, 4}), std::string("accepted"));
    QCOMPARE(shop().next("anna")->kind, TextKind::reminderDay);
}

void ClaimsTest::onlyALastDoubtfulTextIsSentAgain() {
    annaIsTold();
    QCOMPARE(shop().asks(SendTextAgain{{"anna"}, 1}), std::string("refused text_told"));
    QCOMPARE(shop().asks(SendTextAgain{{"anna"}, 2}), std::string("refused text_missing"));
    QCOMPARE(shop().asks(SendTextAgain{{"nobody"}, 1}), std::string("refused reservation_unknown"));
    QCOMPARE(report(1, TextOutcome::handedOver), std::string("accepted"));
    QCOMPARE(shop().asks(SendTextAgain{{"anna"}, 1}), std::string("refused text_told"));
    QCOMPARE(report(1, TextOutcome::failed), std::string("flagged text_failed"));
    // What it said is not so any more: what is so now is said in any case.
    shop().run("move anna 11:00");
    QCOMPARE(shop().asks(SendTextAgain{{"anna"}, 1}), std::string("refused statement_stale"));
    QCOMPARE(openItems(), std::string("failed 1 "));
    QCOMPARE(shop().claim("anna"), std::string("accepted"));
    QCOMPARE(shop().asks(SendTextAgain{{"anna"}, 1}), std::string("refused statement_stale"));
    QCOMPARE(report(2, TextOutcome::failed), std::string("flagged text_failed"));
    QCOMPARE(shop().asks(DefineTextConsent{{"anna"}, {Consent::refused, Consent::refused}}), std::string("accepted"));
    QCOMPARE(shop().asks(SendTextAgain{{"anna"}, 2}), std::string("refused text_not_wanted"));
    QCOMPARE(shop().asks(DefineTextConsent{{"anna"}, {}}), std::string("accepted"));
    // Nobody is told of a visit that has begun.
    shop().clock("tue 11:00");
    QCOMPARE(shop().asks(SendTextAgain{{"anna"}, 2}), std::string("refused statement_stale"));
}

void ClaimsTest::aHurriedTextIsHurriedForOneStatementOnly() {
    shop().clock("mon 22:30");
    shop().run("book anna cut 14:00 only mia");
    QCOMPARE(printed(shop().next("anna")), std::string("confirmed tue 08:00:00"));
    shop().asks(HoldText{{"anna"}});
    QCOMPARE(shop().asks(SendTextNow{{"anna"}, TextKind::confirmed, statementOf(shop().visit("anna"))}), std::string("accepted"));
    QCOMPARE(printed(shop().next("anna")), std::string("confirmed mon 22:30:00"));
    shop().run("move anna 15:00");
    QCOMPARE(printed(shop().next("anna")), std::string("confirmed tue 08:00:00"));
}

QTEST_APPLESS_MAIN(ClaimsTest)
#include "claims_test.moc"
