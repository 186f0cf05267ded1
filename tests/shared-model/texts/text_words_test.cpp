#include "shared-model/texts/texting_salon.h"

#include "salon/text_words.h"
#include "salon/wire/words.h"

#include <QtTest>

using namespace salon;
using namespace salon::test;

/// What a text says, and how long it is.
class TextWordsTest : public QObject {
    Q_OBJECT

private:
    static TextFacts facts() {
        return {.shop = "한옥헤어", .name = "김지은", .day = "3월 24일(화)", .time = "오후 2:30", .stylist = "미아", .services = "커트", .link = "https://a.kr/x"};
    }
    static std::vector<TextKind> allKinds() {
        std::vector<TextKind> kinds;
        for (std::size_t i = 0; i < wire::words<TextKind>().size(); ++i) kinds.push_back(static_cast<TextKind>(i));
        return kinds;
    }

private slots:
    void builtInWordsFitTheirKindInBothLanguages();
    void koreanTextsWithoutALinkFitAnSms();
    void placeholdersAreFilledIn();
    void anEmptyFactLeavesNoGap_data();
    void anEmptyFactLeavesNoGap();
    void whatStandsInAFactIsNoPlaceholder();
    void daysAndTimesAreSpoken();
    void theBookKnowsAllButNameAndLink();
    void theShopsWordsComeFirst();
    void ninetyBytesAreAnSms();
};

void TextWordsTest::builtInWordsFitTheirKindInBothLanguages() {
    for (const TextKind kind : allKinds())
        for (const TextLanguage language : {TextLanguage::korean, TextLanguage::english}) {
            const std::string_view words = builtInWords(kind, language);
            QVERIFY2(!wrongPlaceholder(words, kind), words.data());
            const std::string text = filledIn(words, facts());
            QVERIFY2(text.find_first_of("{}") == std::string::npos, text.c_str());
            for (const char* needed : {"한옥헤어", "김지은", "3월 24일(화)", "오후 2:30"}) QVERIFY2(text.find(needed) != std::string::npos, text.c_str());
            QVERIFY2(sizeOf(text).ucs2 == false, text.c_str());
        }
}

void TextWordsTest::koreanTextsWithoutALinkFitAnSms() {
    TextFacts plain = facts();
    plain.link.clear();
    for (const TextKind kind : allKinds()) {
        const std::string text = filledIn(builtInWords(kind, TextLanguage::korean), plain);
        QVERIFY2(sizeOf(text).form == TextForm::sms, text.c_str());
    }
}

void TextWordsTest::placeholdersAreFilledIn() {
    QCOMPARE(filledIn("{shop} {name}님 {day} {time} {stylist} {services}\n{link}", facts()),
             std::string("한옥헤어 김지은님 3월 24일(화) 오후 2:30 미아 커트\nhttps://a.kr/x"));
    QCOMPARE(filledIn("{name", facts()), std::string("{name"));
}

void TextWordsTest::anEmptyFactLeavesNoGap_data() {
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* words, const char* text) { QTest::newRow(words) << words << text; };
    row("{time} {stylist} 예약", "오후 2:30 예약");
    row("{stylist} {time}", "오후 2:30");
    row("{time} {stylist}", "오후 2:30");
    row("{time} {stylist}.", "오후 2:30.");
    row("{time}\n{link}", "오후 2:30");
    row("{link}\n{time}\n\n{name}", "오후 2:30\n\n김지은");
}

void TextWordsTest::anEmptyFactLeavesNoGap() {
    QFETCH(QString, words);
    QFETCH(QString, text);
    TextFacts some = facts();
    some.stylist.clear();
    some.link.clear();
    QCOMPARE(QString::fromStdString(filledIn(words.toStdString(), some)), text);
}

void TextWordsTest::whatStandsInAFactIsNoPlaceholder() {
    TextFacts odd = facts();
    odd.name = "{link}";
    QCOMPARE(filledIn("{name}!", odd), std::string("{link}!"));
}

void TextWordsTest::daysAndTimesAreSpoken() {
    QCOMPARE(spokenDay(tuesday, TextLanguage::korean), std::string("3월 24일(화)"));
    QCOMPARE(spokenDay(tuesday.plus(8), TextLanguage::english), std::string("Wed 1 Apr"));
    QCOMPARE(spokenTime(at("00:05"), TextLanguage::korean), std::string("오전 12:05"));
    QCOMPARE(spokenTime(at("12:00"), TextLanguage::korean), std::string("오후 12:00"));
    QCOMPARE(spokenTime(at("14:30"), TextLanguage::korean), std::string("오후 2:30"));
    QCOMPARE(spokenTime(at("09:30"), TextLanguage::english), std::string("09:30"));
}

void TextWordsTest::theBookKnowsAllButNameAndLink() {
    TextingSalon shop;
    shop.run("book anna cut 10:00 only mia + wash 10:30 only mia + cut 11:00 only jo");
    const Reservation& visit = shop.visit("anna");
    const TextFacts known = factsOf(shop.book(), visit, statementOf(visit), TextLanguage::english);
    QVERIFY(known == (TextFacts{.shop = "Small Salon", .name = {}, .day = "Tue 24 Mar", .time = "10:00", .stylist = "mia, jo", .services = "cut, wash", .link = {}}));
    shop.run("book bea cut 10:00");
    QCOMPARE(factsOf(shop.book(), shop.visit("bea"), statementOf(shop.visit("bea")), TextLanguage::korean).stylist, std::string());
}

void TextWordsTest::theShopsWordsComeFirst() {
    Texting texting;
    texting.templates = {{TextKind::moved, TextLanguage::korean, "옮겼습니다"}};
    QCOMPARE(wordsOf(texting, TextKind::moved, TextLanguage::korean), std::string_view("옮겼습니다"));
    QCOMPARE(wordsOf(texting, TextKind::moved, TextLanguage::english), builtInWords(TextKind::moved, TextLanguage::english));
}

void TextWordsTest::ninetyBytesAreAnSms() {
    std::string text;
    for (int i = 0; i < 45; ++i) text += "가";
    QVERIFY(sizeOf(text) == (TextSize{TextForm::sms, false, 90}));
    QVERIFY(sizeOf(text + "a") == (TextSize{TextForm::lms, false, 91}));
    QVERIFY(sizeOf("가\na") == (TextSize{TextForm::sms, false, 4}));
    QVERIFY(sizeOf("쀍💇") == (TextSize{TextForm::lms, true, 6}));
}

QTEST_APPLESS_MAIN(TextWordsTest)
#include "text_words_test.moc"
