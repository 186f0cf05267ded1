#include "web/phone_codes.h"

#include <QTest>

#include <set>

using namespace salon;
using namespace salon::server;

using Ask = PhoneCodes::Ask;
using Check = PhoneCodes::Check;

/// A code shows whose telephone it is: for a short time, to few guesses, and nobody is flooded with texts.
class PhoneCodesTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_now += 2 * 3600; }
    void isRightForItsPhoneAndShopAlone();
    void isGoneAfterThreeMinutes();
    void isGoneAfterFiveWrongGuesses();
    void staysGoodForWhoHasShownIt();
    void isReplacedByTheNextOne();
    void isNotSentAgainAtOnce();
    void isSentToOnePhoneAFewTimesAnHour();
    void isSentForOneAddressAndOneShopSoOftenOnly();
    void mayBeAskedForAtOnceWhenItWasNotSent();
    void isSixDigitsByChance();

private:
    std::string sent(const std::string& phone, const std::string& shop = "salon") { return m_codes.ask(ShopId{shop}, phone, "home").code; }
    Check check(const std::string& phone, const std::string& code, const std::string& shop = "salon") {
        return m_codes.check(ShopId{shop}, phone, code);
    }

    std::int64_t m_now = 1000;
    int m_made = 0;
    PhoneCodes m_codes{[this] { return m_now; }, [this] { return std::to_string(100000 + ++m_made); }};
};

void PhoneCodesTest::isRightForItsPhoneAndShopAlone() {
    const std::string code = sent("01011110001");
    QVERIFY(check("01011110001", code) == Check::right);
    QVERIFY(check("01011110002", code) == Check::gone);
    QVERIFY(check("01011110001", code, "other") == Check::gone);
}

void PhoneCodesTest::isGoneAfterThreeMinutes() {
    const std::string code = sent("01011110003");
    m_now += kPhoneCodeSeconds - 1;
    QVERIFY(check("01011110003", "000000") == Check::wrong);
    m_now += 1;
    QVERIFY(check("01011110003", code) == Check::gone);
}

void PhoneCodesTest::isGoneAfterFiveWrongGuesses() {
    const std::string code = sent("01011110004");
    for (int i = 1; i < kPhoneCodeTriesMax; ++i) QVERIFY(check("01011110004", "000000") == Check::wrong);
    QVERIFY(check("01011110004", "000000") == Check::gone);
    QVERIFY(check("01011110004", code) == Check::gone);
}

void PhoneCodesTest::staysGoodForWhoHasShownIt() {
    const std::string code = sent("01011110005");
    QVERIFY(check("01011110005", code) == Check::right);
    m_now += kPhoneProvenSeconds - 1;
    QVERIFY(check("01011110005", code) == Check::right);
    m_now += 1;
    QVERIFY(check("01011110005", code) == Check::gone);
}

void PhoneCodesTest::isReplacedByTheNextOne() {
    const std::string first = sent("01011110006");
    m_now += kPhoneCodeAgainSeconds;
    const std::string second = sent("01011110006");
    QVERIFY(check("01011110006", first) == Check::wrong);
    QVERIFY(check("01011110006", second) == Check::right);
}

void PhoneCodesTest::isNotSentAgainAtOnce() {
    QVERIFY(!sent("01011110007").empty());
    m_now += 10;
    const auto asked = m_codes.ask(ShopId{"salon"}, "01011110007", "home");
    QVERIFY(asked.answer == Ask::tooSoon);
    QCOMPARE(asked.waitSeconds, kPhoneCodeAgainSeconds - 10);
}

void PhoneCodesTest::isSentToOnePhoneAFewTimesAnHour() {
    for (int i = 0; i < kCodesPerPhonePerHour; ++i) {
        QVERIFY(m_codes.ask(ShopId{"salon" + std::to_string(i)}, "01011110008", "home").answer == Ask::send);
        m_now += kPhoneCodeAgainSeconds;
    }
    const auto asked = m_codes.ask(ShopId{"salon"}, "01011110008", "home");
    QVERIFY(asked.answer == Ask::tooOften);
    QCOMPARE(asked.waitSeconds, 3600 - kCodesPerPhonePerHour * kPhoneCodeAgainSeconds);
    m_now += asked.waitSeconds;
    QVERIFY(m_codes.ask(ShopId{"salon"}, "01011110008", "home").answer == Ask::send);
}

void PhoneCodesTest::isSentForOneAddressAndOneShopSoOftenOnly() {
    for (int i = 0; i < kCodesPerAddressPerHour; ++i)
        QVERIFY(m_codes.ask(ShopId{"salon"}, "0102222" + std::to_string(1000 + i), "cafe").answer == Ask::send);
    QVERIFY(m_codes.ask(ShopId{"salon"}, "01022229999", "cafe").answer == Ask::tooOften);
    for (int i = kCodesPerAddressPerHour; i < kCodesPerShopPerHour; ++i)
        QVERIFY(m_codes.ask(ShopId{"salon"}, "0102222" + std::to_string(1000 + i), "home-" + std::to_string(i)).answer == Ask::send);
    QVERIFY(m_codes.ask(ShopId{"salon"}, "01022229998", "elsewhere").answer == Ask::tooOften);
    QVERIFY(m_codes.ask(ShopId{"other"}, "01022229998", "elsewhere").answer == Ask::send);
}

void PhoneCodesTest::mayBeAskedForAtOnceWhenItWasNotSent() {
    const std::string code = sent("01011110009");
    m_codes.takeBack(ShopId{"salon"}, "01011110009", "home", PhoneCodes::Unsent::notNow);
    QVERIFY(check("01011110009", code) == Check::gone);
    // What the gateway could not do costs nobody a try; what it refused does.
    for (int i = 0; i < 2 * kCodesPerPhonePerHour; ++i) {
        QVERIFY(!sent("01011110009").empty());
        m_codes.takeBack(ShopId{"salon"}, "01011110009", "home", PhoneCodes::Unsent::notNow);
    }
    for (int i = 0; i < kCodesPerPhonePerHour; ++i) {
        QVERIFY(!sent("01011110009").empty());
        m_codes.takeBack(ShopId{"salon"}, "01011110009", "home", PhoneCodes::Unsent::refused);
    }
    QVERIFY(sent("01011110009").empty());
}

void PhoneCodesTest::isSixDigitsByChance() {
    std::set<std::string> drawn;
    for (int i = 0; i < 200; ++i) drawn.insert(PhoneCodes::randomSixDigits());
    QVERIFY(drawn.size() > 190);
    for (const std::string& digits : drawn) QVERIFY(digits.size() == 6 && digits.find_first_not_of("0123456789") == std::string::npos);
}

QTEST_GUILESS_MAIN(PhoneCodesTest)
#include "phone_codes_test.moc"
