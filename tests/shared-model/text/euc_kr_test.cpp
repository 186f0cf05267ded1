#include "salon/text/euc_kr.h"

#include "salon/text/utf8.h"

#include <QtTest>

#include <iconv.h>

#include <array>

using namespace salon;

namespace {

/// How the system spells a character; 0 if it cannot.
class SystemEucKr {
public:
    SystemEucKr() : m_converter(iconv_open("EUC-KR", "UTF-8")) {}
    ~SystemEucKr() { iconv_close(m_converter); }
    SystemEucKr(const SystemEucKr&) = delete;
    SystemEucKr& operator=(const SystemEucKr&) = delete;

    bool isThere() const { return m_converter != reinterpret_cast<iconv_t>(-1); }
    int bytes(char32_t code) const {
        std::string utf8;
        appendUtf8(utf8, code);
        std::array<char, 16> spelled{};
        char* in = utf8.data();
        char* out = spelled.data();
        std::size_t inLeft = utf8.size();
        std::size_t outLeft = spelled.size();
        iconv(m_converter, nullptr, nullptr, nullptr, nullptr);
        if (iconv(m_converter, &in, &inLeft, &out, &outLeft) == static_cast<std::size_t>(-1)) return 0;
        return static_cast<int>(spelled.size() - outLeft);
    }

private:
    iconv_t m_converter;
};

bool isHanja(char32_t code) { return (0x4E00 <= code && code < 0xA000) || (0xF900 <= code && code < 0xFB00); }

}  // namespace

class EucKrTest : public QObject {
    Q_OBJECT

private slots:
    void everyCharacterCountsAsTheSystemSpellsIt();
    void theStandardHas2350Syllables();
    void aTextIsSpelledWholeOrNotAtAll();
};

void EucKrTest::everyCharacterCountsAsTheSystemSpellsIt() {
    const SystemEucKr system;
    if (!system.isThere()) QSKIP("The system's C library has no EUC-KR to compare with.");
    for (char32_t code = 0x20; code <= 0xFFFF; ++code) {
        if (0x80 <= code && code < 0xA0) continue;
        if ((0xD800 <= code && code < 0xF900) || isHanja(code)) continue;
        const int expected = system.bytes(code);
        QVERIFY2(eucKrBytes(code).value_or(0) == expected, qPrintable(QString("U+%1: %2 bytes").arg(uint(code), 4, 16).arg(expected)));
    }
}

void EucKrTest::theStandardHas2350Syllables() {
    int count = 0;
    for (char32_t code = 0xAC00; code < 0xAC00 + 11'172; ++code) count += eucKrBytes(code) == 2 ? 1 : 0;
    QCOMPARE(count, 2350);
}

void EucKrTest::aTextIsSpelledWholeOrNotAtAll() {
    QCOMPARE(eucKrBytes(std::string_view("")), std::optional(0));
    QCOMPARE(eucKrBytes(std::string_view("커트 10:30")), std::optional(10));
    QCOMPARE(eucKrBytes(std::string_view("₩35,000 · ㅎㅎ")), std::optional(16));
    QCOMPARE(eucKrBytes(std::string_view("쀍 님")), std::optional<int>());
    QCOMPARE(eucKrBytes(std::string_view("金님")), std::optional<int>());
    QCOMPARE(eucKrBytes(std::string_view("💇")), std::optional<int>());
}

QTEST_APPLESS_MAIN(EucKrTest)
#include "euc_kr_test.moc"
