#include "line_salon.h"

#include "salon/text/utf8.h"
#include "support/dice.h"

#include <QTest>

using namespace salon;
using namespace salon::desk;
using salon::test::Dice;

namespace {

struct Row {
    const char* line;
    const char* chips;
};

/// Today is Saturday, 21 November 2026, 14:32; open from 10:00 to 20:00.
constexpr Row kRows[] = {
    // The lines of the issue.
    {"5678 뿌염+컷 토 3시 지은", "customer c1 | root | cut | 2026-11-21 | 15:00 | @jieun"},
    {"kim cut fri 15:30 @mia", "customer c4 | cut | 2026-11-27 | 15:30 | @mia"},
    {"walkin 컷", "walk-in | cut"},
    // Who.
    {"5678", "customer c1"},
    {"민지", "customer c1 c6"},
    {"ㄱㅁㅈ", "customer c2 c1"},
    {"김믽", "customer c1"},
    {"민지.5678 그대로 내일", "customer c1 | same | 2026-11-22"},
    {"민지 5678 그대로", "customer c1 | same"},
    {"010-2341-5678 컷", "customer c1 | cut"},
    {"010 2341 5678 컷", "customer c1 | cut"},
    {"+82 10-2341-5678 컷", "customer c1 | cut"},
    {"emma laurent 컷", "customer c3 | cut"},
    {"수", "customer c7"},
    {"수 컷", "2026-11-25 | cut"},
    {"컷 5678", "cut | customer c1"},
    {"컷 내일 수아", "cut | 2026-11-22 | customer c7"},
    {"김하늘 컷", "nobody 김하늘 | cut"},
    {"김하늘 010-1234-5678 컷", "new 김하늘 01012345678 | cut"},
    {"01012345678 김하늘 컷", "new 김하늘 01012345678 | cut"},
    {"김 하늘 01012345678", "new 김 하늘 01012345678"},
    {"김민지 01023415678 컷", "customer c1 | cut"},
    {"010-1234-5678 컷", "nobody  | cut"},
    {"5678컷 3시", "customer c1 | cut | 15:00"},
    // What.
    {"+ 컷", "walk-in | cut"},
    {"+cu", "walk-in | mens"},
    {"워크인 커트", "walk-in | cut"},
    {"walk in 컷", "walk-in | cut"},
    {"5678 뿌염,컷", "customer c1 | root | cut"},
    {"5678 뿌염 컷", "customer c1 | root | cut"},
    {"5678 뿌염/컷", "customer c1 | root | cut"},
    {"5678 뿌", "customer c1 | root"},
    {"5678 ㅃㅇ", "customer c1 | root"},
    {"kel men's cut", "customer c4 | mens"},
    {"kel down perm tomorrow", "customer c4 | down | 2026-11-22"},
    {"kel blow dry", "customer c4 | blow"},
    {"kel color", "customer c4 | full"},
    {"5678 디지털파마", "customer c1 | perm"},
    {"5678 뿌염90분 컷", "customer c1 | root | 90 min | cut"},
    {"5678 컷 1시간 30분", "customer c1 | cut | 90 min"},
    {"5678 컷 90min", "customer c1 | cut | 90 min"},
    {"5678 same again", "customer c1 | same"},
    {"5678 the usual fri", "customer c1 | same | 2026-11-27"},
    {"5678 컷 대기", "customer c1 | cut | waiting"},
    {"5678 컷 wait", "customer c1 | cut | waiting"},
    {"5678 컷 #앞머리 유지, 3시", "customer c1 | cut | note 앞머리 유지, 3시"},
    {"5678 뿌엽", "customer c1 | ? 뿌엽 -> 뿌염"},
    {"5678 컷 zzzz", "customer c1 | cut | ? zzzz"},
    // With whom.
    {"5678 컷 지은", "customer c1 | cut | @jieun"},
    {"5678 컷 ㅈㅇ", "customer c1 | cut | @jieun"},
    {"5678 컷 지은쌤 지정", "customer c1 | cut | @jieun | only"},
    {"5678 컷 김지은 디자이너", "customer c1 | cut | @jieun | ? 디자이너"},
    {"5678 컷 @doy", "customer c1 | cut | @doyun"},
    {"5678 컷 only mia", "customer c1 | cut | only | @mia"},
    {"5678 컷 아무나", "customer c1 | cut | any"},
    {"5678 컷 anyone", "customer c1 | cut | any"},
    {"5678 컷 @zoe", "customer c1 | cut | ? @zoe"},
    {"지은 컷 지은", "customer c5 | cut | @jieun"},
    // When: days.
    {"오늘 컷", "2026-11-21 | cut"},
    {"5678 내일모레", "customer c1 | 2026-11-23"},
    {"5678 글피", "customer c1 | 2026-11-24"},
    {"day after tomorrow", "2026-11-23"},
    {"5678 토요일", "customer c1 | 2026-11-21"},
    {"5678 다음주 화 11시", "customer c1 | 2026-11-24 | 11:00"},
    {"5678 담주 토", "customer c1 | 2026-11-28"},
    {"5678 다다음주 월", "customer c1 | 2026-11-30"},
    {"5678 이번주 토", "customer c1 | 2026-11-21"},
    {"5678 next fri", "customer c1 | 2026-11-27"},
    {"5678 sunday", "customer c1 | 2026-11-22"},
    {"5678 24일 1430", "customer c1 | 2026-11-24 | 14:30"},
    {"5678 3일", "customer c1 | 2026-12-03"},
    {"5678 12/24", "customer c1 | 2026-12-24"},
    {"5678 12월 24일", "customer c1 | 2026-12-24"},
    {"5678 1/5", "customer c1 | 2027-01-05"},
    {"5678 2026-12-24", "customer c1 | 2026-12-24"},
    {"5678 24 dec", "customer c1 | 2026-12-24"},
    {"5678 2/30", "customer c1 | ? 2/30"},
    {"5678 3주뒤", "customer c1 | 2026-12-12"},
    {"5678 in 2 weeks", "customer c1 | 2026-12-05"},
    {"5678 한달뒤", "customer c1 | 2026-12-19"},
    // When: times.
    {"5678 1430", "customer c1 | 14:30"},
    {"5678 1435", "customer c1 | ? 1435"},
    {"5678 14:30", "customer c1 | 14:30"},
    {"5678 15시", "customer c1 | 15:00"},
    {"5678 3시", "customer c1 | 15:00"},
    {"5678 11시", "customer c1 | 11:00"},
    {"5678 9시", "customer c1 | 09:00"},
    {"5678 오후 3시반", "customer c1 | 15:30"},
    {"5678 3시 반", "customer c1 | 15:30"},
    {"5678 오전 11시에", "customer c1 | 11:00"},
    {"5678 오전 8", "customer c1 | 08:00"},
    {"5678 오후 3 컷", "customer c1 | 15:00 | cut"},
    {"5678 오전 3명", "customer c1 | 00:00-12:00 | 3 people"},
    {"5678 2pm", "customer c1 | 14:00"},
    {"5678 2:30 pm", "customer c1 | 14:30"},
    {"5678 noon", "customer c1 | 12:00"},
    {"5678 3", "customer c1 | 15:00"},
    {"5678 930", "customer c1 | 09:30"},
    {"5678 오후", "customer c1 | 12:00-24:00"},
    {"5678 tomorrow morning", "customer c1 | 2026-11-22 | 00:00-12:00"},
    // Several visits, several people.
    {"5678 컷 매주 4번", "customer c1 | cut | every 1 x4"},
    {"5678 컷 2주마다 6번 토 3시", "customer c1 | cut | every 2 x6 | 2026-11-21 | 15:00"},
    {"5678 컷 격주 3회", "customer c1 | cut | every 2 x3"},
    {"5678 cut every 2 weeks x6", "customer c1 | cut | every 2 x6"},
    {"5678 cut every 3 weeks 5 times", "customer c1 | cut | every 3 x5"},
    {"5678 cut weekly x4", "customer c1 | cut | every 1 x4"},
    {"5678 cut every other week", "customer c1 | cut | every 2 x0"},
    {"5678 컷 4주마다", "customer c1 | cut | every 4 x0"},
    {"5678 컷 3명 토 3시", "customer c1 | cut | 3 people | 2026-11-21 | 15:00"},
    {"5678 컷 3 명", "customer c1 | cut | 3 people"},
    {"party of 3 cut fri 3pm", "3 people | cut | 2026-11-27 | 15:00"},
    {"2인 컷", "2 people | cut"},
    {"5678 컷 1명", "customer c1 | cut | ? 1명"},
    // Without blanks.
    {"5678 토3시지은", "customer c1 | 2026-11-21 | 15:00 | @jieun"},
    {"내일오후3시 컷", "2026-11-22 | 15:00 | cut"},
    {"5678 뿌염컷내일", "customer c1 | root | cut | 2026-11-22"},
    // Nothing.
    {"", ""},
    {"  , ", ""},
    {"+", "walk-in"},
};

/// Pieces of lines in any order, sensible or not.
QByteArray randomLine(Dice& dice) {
    static const char* const kPieces[] = {"5678", "뿌염", "+", "컷", " ", " ", " ", "토", "3시", "지은", "@mia", "kim", "fri", "15:30", "walkin", "그대로", "1430", "ㄱㅁ", "오후",
                                          "반", "12/24", ",", "010-1234-5678", "김하늘", "next", "화", "일", "24", "90분", "대기", "#", "@", "/", "-", ".", "\xea", "\xff", "새", "cut", "perm",
                                          "a", "월", "11시", "am", "same", "again", "지정", "0", "님", "디자이너", "'", "&", "2026-11-31", "in", "weeks", "men's", "매주", "2주마다", "4번", "3명", "every", "x6", "party of"};
    QByteArray line;
    for (int i = dice.below(9); i > 0; --i) line += kPieces[dice.below(static_cast<int>(std::size(kPieces)))];
    return line;
}

}  // namespace

class LineParserTest : public QObject {
    Q_OBJECT

private slots:
    void understands_data() {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("chips");
        for (const Row& row : kRows) QTest::newRow(row.line) << QByteArray(row.line) << QByteArray(row.chips);
    }

    void understands() {
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, chips);
        const LineSalon salon;
        QCOMPARE(QByteArray::fromStdString(printed(understood(line.toStdString(), salon.vocabulary()))), chips);
    }

    void offersTheOtherReadings_data() {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("chips");
        const auto row = [](const char* line, const char* chips) { QTest::newRow(line) << QByteArray(line) << QByteArray(chips); };
        row("5678 토", "customer c1 | 2026-11-21 or 2026-11-28");
        row("컷 1220", "cut | 12:20 or customer c4");
        row("지은 컷", "customer c5 or @jieun | cut");
        row("컷 펌", "cut | down or perm");
        row("컷 미", "cut | @mia or customer c1 c6");
    }

    void offersTheOtherReadings() {
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, chips);
        const LineSalon salon;
        QCOMPARE(QByteArray::fromStdString(printed(understood(line.toStdString(), salon.vocabulary()), true)), chips);
    }

    void choosesTheServiceThisCustomerUsuallyHas() {
        const LineSalon salon;
        LineVocabulary words = salon.vocabulary();
        words.usual = [](const CustomerId&) { return std::vector<ServiceId>{{"perm"}}; };
        QCOMPARE(printed(understood("5678 펌", words)), std::string("customer c1 | perm"));
    }

    void readsAPinnedNameAsTheOneChosen() {
        const LineSalon salon;
        LineVocabulary words = salon.vocabulary();
        words.pinnedText = "Emma Laurent.3010";
        words.pinned = *salon.directory.find({"c6"});
        QCOMPARE(printed(understood("Emma Laurent.3010 cut 2pm", words)), std::string("customer c6 | cut | 14:00"));
        QCOMPARE(printed(understood("+ Emma Laurent.3010 cut", words)), std::string("walk-in | customer c6 | cut"));
    }

    void coversTheTextAndNeverFails() {
        const LineSalon salon;
        const LineVocabulary words = salon.vocabulary();
        Dice dice(21);
        for (int i = 0; i < 1500; ++i) {
            const QByteArray line = randomLine(dice);
            const std::u32string text = decodedUtf8(line.toStdString());
            std::vector<bool> covered(text.size());
            std::size_t end = 0;
            for (const Chip& chip : understood(line.toStdString(), words).chips) {
                QVERIFY2(chip.from >= end && chip.from < chip.to && chip.to <= text.size(), line.constData());
                for (std::size_t at = chip.from; at < chip.to; ++at) covered[at] = true;
                end = chip.to;
            }
            for (std::size_t at = 0; at < text.size(); ++at) QVERIFY2(covered[at] || std::u32string(U" ,+&/·").find(text[at]) != std::u32string::npos, line.constData());
        }
    }

    void joinsNothingAcrossASemicolon() {
        const LineSalon salon;
        const LineVocabulary words = salon.vocabulary();
        QCOMPARE(printed(understood("emma; 컷; 오전; 11시", words)), std::string("customer c3 | cut | 00:00-12:00 | 11:00"));
        QCOMPARE(printed(understood("5678; 3; 시간", words)), std::string("customer c1 | 15:00 | ? 시간"));
    }

    /// What was typed apart stays apart, whatever the words would mean together.
    void saysAgainWhatWouldRunTogether() {
        const LineSalon salon;
        const LineVocabulary words = salon.vocabulary();
        for (const char* line : {"내일 오전 0", "아침에 3시", "morning 9am", "3am 오후", "930 저녁", "j/035102 4035102 4/:Q301/:Q30;2126", "kim jr 01055501220` $."}) {
            const LineReading once = understood(line, words);
            QCOMPARE(printed(understood(canonicalLine(once), words)), printed(once));
        }
    }

    void understandsItsOwnWordsAgain() {
        const LineSalon salon;
        const LineVocabulary words = salon.vocabulary();
        Dice dice(22);
        for (int i = 0; i < 1500; ++i) {
            const QByteArray line = randomLine(dice);
            const LineReading once = understood(line.toStdString(), words);
            const std::string canonical = canonicalLine(once);
            const LineReading twice = understood(canonical, words);
            QVERIFY2(printed(once) == printed(twice), (line + "  ->  " + canonical.c_str() + "\n" + printed(once).c_str() + "\n" + printed(twice).c_str()).constData());
        }
    }
};

QTEST_APPLESS_MAIN(LineParserTest)
#include "line_parser_test.moc"
