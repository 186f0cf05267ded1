#include "shared-model/texts/texting_salon.h"

#include <QtTest>

using namespace salon;
using namespace salon::test;

/// The shop's rules for texts, and what the waiting list is told.
class TextingRulesTest : public QObject {
    Q_OBJECT

private:
    std::optional<TextingSalon> m_made;
    TextingSalon& shop() { return *m_made; }

    std::string define(const Texting& texting) { return shop().asks(DefineTexting{texting}); }

private slots:
    void init() { m_made.emplace(); }

    void settingsAreChecked_data();
    void settingsAreChecked();
    void textingCountsFromWhenItWasSwitchedOn();
    void anOpeningIsOfferedOnceADay();
    void aPersonMaySkipTheOpeningsOfADay();
    void nobodyIsWokenForAnOpening();
};

void TextingRulesTest::settingsAreChecked_data() {
    QTest::addColumn<Texting>("texting");
    QTest::addColumn<QString>("answer");
    const auto row = [](const char* name, Texting texting, const char* answer) { QTest::newRow(name) << texting << answer; };
    const auto words = [](const char* text) { return Texting{.templates = {{TextKind::cancelled, TextLanguage::korean, text}}}; };
    row("the usual", {.on = true}, "accepted ");
    row("pause", {.pauseSeconds = -1}, "refused bad_minutes pause");
    row("long pause", {.pauseSeconds = 3601}, "refused bad_minutes pause");
    row("quiet", {.quietFromMinute = 1440}, "refused bad_minutes quiet");
    row("reply", {.replyCancelHours = 169}, "refused bad_minutes reply_cancel");
    row("words", words("{name} {day} {time} {services} {shop} {link}"), "accepted ");
    row("no words", words(""), "refused bad_name words");
    row("no stylist in a cancellation", words("{name} {stylist}"), "refused bad_name {stylist}");
    row("misspelled", words("{nmae}"), "refused bad_name {nmae}");
    row("open brace", words("{name"), "refused bad_name {");
    row("brace", words("a { b"), "refused bad_name {");
    Texting twice = words("a");
    twice.templates.push_back(twice.templates.front());
    row("no corrections", {.unsent = {TextKind::correction}}, "refused bad_name correction");
    row("twice", twice, "refused bad_name template");
    row("too long", words(std::string(2001, 'a').c_str()), "refused bad_name words");
}

void TextingRulesTest::settingsAreChecked() {
    QFETCH(Texting, texting);
    QFETCH(QString, answer);
    const std::string came = define(texting);
    QCOMPARE(QString::fromStdString(came + " " + shop().last().verdict.refusal.detail), answer);
}

void TextingRulesTest::textingCountsFromWhenItWasSwitchedOn() {
    QVERIFY(shop().book().texting().since == (WallTime{tuesday.plus(-1), at("08:00")}));
    define({.on = true, .pauseSeconds = 30});
    QVERIFY(shop().book().texting().since == (WallTime{tuesday.plus(-1), at("08:00")}));
    define({.on = true, .pauseSeconds = 30});
    QVERIFY(shop().last().events.empty());
    define({.on = false});
    QVERIFY(!shop().book().texting().since);
    define({.on = true, .since = WallTime{}});
    QVERIFY(shop().book().texting().since == (WallTime{tuesday.plus(-1), at("09:00")}));
}

void TextingRulesTest::anOpeningIsOfferedOnceADay() {
    shop().run("join w1 cut list for bea; join w2 cut list; join w3 cut for cho");
    const OfferOpening offer{{"w1"}, tuesday, at("09:00")};
    const auto planned = openingText(shop().book(), shop().book().waiting().at({"w1"}), WallSecond::of({tuesday.plus(-1), at("09:00")}));
    QVERIFY(planned && planned->slot.day == tuesday && planned->slot.startMinute == at("09:00"));
    QCOMPARE(shop().system(OfferOpening{{"w1"}, tuesday, at("10:00")}), std::string("refused statement_stale"));
    QCOMPARE(shop().system(offer), std::string("accepted"));
    QCOMPARE(shop().system(offer), std::string("refused text_told"));
    QCOMPARE(shop().system(OfferOpening{{"w2"}, tuesday, at("09:00")}), std::string("refused text_not_wanted"));
    QCOMPARE(shop().system(OfferOpening{{"w3"}, tuesday, at("09:00")}), std::string("refused text_not_wanted"));
    QCOMPARE(shop().system(OfferOpening{{"w9"}, tuesday, at("09:00")}), std::string("refused waiting_unknown"));
    shop().clock("tue 08:30");
    QCOMPARE(shop().system(offer), std::string("accepted"));
}

void TextingRulesTest::aPersonMaySkipTheOpeningsOfADay() {
    shop().run("join w1 cut list for bea; join w3 cut for cho");
    const auto next = [&](const char* time) { return openingText(shop().book(), shop().book().waiting().at({"w1"}), WallSecond::of({tuesday.plus(-1), at(time)})); };
    QVERIFY(next("09:00"));
    QCOMPARE(shop().asks(SkipOpening{{"w1"}}), std::string("accepted"));
    QCOMPARE(shop().last().events, (std::vector<Event>{OpeningSkipped{{"w1"}, tuesday.plus(-1), true}}));
    QVERIFY(!next("09:00"));
    QCOMPARE(shop().system(OfferOpening{{"w1"}, tuesday, at("09:00")}), std::string("refused text_told"));
    QCOMPARE(shop().asks(SkipOpening{{"w1"}}), std::string("accepted"));
    QVERIFY(shop().last().events.empty());
    QCOMPARE(shop().asks(SkipOpening{{"w1"}, false}), std::string("accepted"));
    QVERIFY(next("09:00"));
    QCOMPARE(shop().asks(SkipOpening{{"w3"}}), std::string("refused waiting_unknown"));
    QCOMPARE(shop().asks(SkipOpening{{"w9"}}), std::string("refused waiting_unknown"));
    // Whoever was told is told.
    QCOMPARE(shop().system(OfferOpening{{"w1"}, tuesday, at("09:00")}), std::string("accepted"));
    QCOMPARE(shop().asks(SkipOpening{{"w1"}}), std::string("refused text_told"));
    QCOMPARE(shop().asks(SkipOpening{{"w1"}, false}), std::string("refused text_told"));
    // Tomorrow is another day.
    shop().clock("tue 08:30");
    QCOMPARE(shop().asks(SkipOpening{{"w1"}}), std::string("accepted"));
    QCOMPARE(shop().last().events.size(), std::size_t{1});
}

void TextingRulesTest::nobodyIsWokenForAnOpening() {
    shop().run("join w1 cut list for bea");
    const auto dueAt = [&](const char* clock) {
        shop().clock(clock);
        return openingText(shop().book(), shop().book().waiting().at({"w1"}), WallSecond::of(shop().salon().desk().now))->dueAt;
    };
    // The place is at nine in the morning, and it is no visit of theirs.
    QVERIFY(dueAt("mon 20:30") == WallSecond::of({tuesday.plus(-1), at("20:30")}));
    QVERIFY(dueAt("mon 22:00") == WallSecond::of({tuesday, at("08:00")}));
    // Who is kept from it in the evening is kept from the text of the morning.
    shop().clock("mon 22:00");
    QCOMPARE(shop().asks(SkipOpening{{"w1"}}), std::string("accepted"));
    QVERIFY(shop().book().waiting().at({"w1"}).offeredOn == tuesday);
    const auto& waiting = shop().book().waiting().at({"w1"});
    QVERIFY(!openingText(shop().book(), waiting, WallSecond::of({tuesday.plus(-1), at("22:00")})) && !openingText(shop().book(), waiting, WallSecond::of({tuesday, at("08:00")})));
    QCOMPARE(shop().asks(SkipOpening{{"w1"}, false}), std::string("accepted"));
    QVERIFY(dueAt("tue 00:00") == WallSecond::of({tuesday, at("08:00")}));
}

QTEST_APPLESS_MAIN(TextingRulesTest)
#include "texting_rules_test.moc"
