#include "sheet_text.h"

#include "shell/language.h"
#include "support/demo_day.h"

#include <QApplication>
#include <QTest>

using namespace salon;
using namespace salon::desk;

namespace {

const QString kWholeShop = QStringLiteral(R"(Saturday, 21 November 2026 | Whole shop | 26 visits | Doyun 12:30–13:30 (off)   ·   Jia 14:20–15:10 (off)
   1 10:00–11:30 김서연 …5678, Root colour 90', Harin, asked for, Completed
   2 10:00–10:50 이하은 …2345, Women's cut 50', Mina, preferred, Completed
   3 10:30–11:00 박지훈 …1234, Men's cut 30', Harin, Completed
   4 10:30–11:20 강소윤 …2818, Women's cut 50', Doyun, Completed
____
   5 11:00–13:30 최유진 …8899, Digital perm 150', Mina, asked for, Completed
   6 11:00–11:50 이하은 …2345, Treatment 50', Jia, Completed
   7 11:20–12:10 한예린 …0508, Scalp care 50', Yuna, Completed
____
   9 12:00–12:50 서다인 …7513, Women's cut 50', Harin, Completed
  10 12:10–12:40 정민재 …5926, Men's cut 30', Mina, Completed
  11 12:10–14:20 윤도현 …0339, Magic straight 130', Jia, Completed
  12 12:30–13:20 박지훈 …1234, Women's cut 50', Theo, Completed
____
 13a 13:20–15:10 임채원 …2135, Full colour 110', Yuna, In service
  14 13:30–15:40 오지안 …0679, Balayage 130', Harin, asked for, In service (지난번보다 한 톤 밝게)
____
  15 14:10–14:40 조은우 …9876, Men's cut 30', Theo, In service
  16 14:30–15:00 문가온 …7890, Men's cut 30', Doyun, asked for, Arrived
  17 14:40–15:00 서다인 …7513, Fringe trim 20', Harin, Arrived
____
 13b 15:00–15:50 임채원 …2135, Women's cut 50', Doyun, preferred, In service
  18 15:00–15:50 Emma Laurent …3010, Women's cut 50', Mina, asked for, Confirmed
  19 15:20–17:50 배수아 …1212, Digital perm 150', Jia, Requested
  20 15:20–16:20 김지온 …5678, Updo 60', Theo, preferred, Confirmed
 21a 15:30–17:00 김새론하 …4321, Root colour 90', Yuna, Confirmed
____
 22a 16:00–16:50 김서연 …5678, Treatment 50', Harin, asked for, Confirmed
  23 16:10–18:20 정민재 …5926, Magic straight 130', Mina, Confirmed
  24 16:20–17:10 노아라 …2222, Women's cut 50', Jia, Confirmed
  25 16:20–17:10 강소윤 …2818, Women's cut 50', Doyun, Confirmed
 22b 16:50–17:20 김서연 …5678, Blow-dry 30', Harin, Confirmed
____
 21b 17:00–17:30 김새론하 …4321, Blow-dry 30', Theo, Confirmed
  26 17:10–17:40 한예린 …0508, Men's cut 30', Mina, Confirmed
____
  27 18:00–18:50 최유진 …8899, Scalp care 50', Yuna, preferred, Confirmed
Not coming any more: 8 윤도현 11:40 (No-show)
)");

const QString kHarin = QStringLiteral(R"(2026년 11월 21일 토요일 | 하린 | 예약 6건 | 10:00–19:00
   1 10:00–11:30 김서연 …5678, 뿌리염색 90', 지정, 완료 (두피가 예민해요. 차 대신 물을 드려요.)
   3 10:30–11:00 박지훈 …1234, 남성 컷 30', 완료
____ 11:30–12:00
   9 12:00–12:50 서다인 …7513, 여성 컷 50', 완료
____ 12:50–13:30
  14 13:30–15:40 오지안 …0679, 발레아쥬 130', 지정, 시술중 (지난번보다 한 톤 밝게)
  17 14:40–15:00 서다인 …7513, 앞머리 컷 20', 도착
____ 15:40–16:00
 22a 16:00–16:50 김서연 …5678, 트리트먼트 50', 지정, 확정 (두피가 예민해요. 차 대신 물을 드려요.)
____ 16:20–16:40
 22b 16:50–17:20 김서연 …5678, 드라이 30', 확정 (두피가 예민해요. 차 대신 물을 드려요.)
____ 17:20–19:00
)");

const QString kJia = QStringLiteral(R"(2026년 11월 21일 토요일 | 지아 | 예약 4건 | 10:00–18:00
____ 10:00–11:00
   6 11:00–11:50 이하은 …2345, 트리트먼트 50', 완료
____ 11:20–11:40
____ 11:50–12:10
  11 12:10–14:20 윤도현 …0339, 매직 스트레이트 130', 완료
____ 13:10–13:40
     14:20–15:10 [휴무]
  19 15:20–17:50 배수아 …1212, 디지털펌 150', 요청
  24 16:20–17:10 노아라 …2222, 여성 컷 50', 확정
)");

const QString kNobody = QStringLiteral(R"(2026년 11월 21일 토요일 | 미정 | 예약 2건 | 
  19 15:00–15:50 조은우 …9876, 여성 컷 50', 지정: 민아, 확정 !확인 필요
  22 15:20–15:50 배수아 …1212, 드라이 30', 지정: 태오, 확정 !확인 필요
)");

}  // namespace

class DaySheetTest : public QObject {
    Q_OBJECT

private:
    Language m_language;
    std::unique_ptr<FakeSession> m_session;

    DaySheet shop() const { return sheetsOf(*m_session, kDemoNow.day, SheetScope::wholeShop).front(); }
    DaySheet one(const char* stylist) const { return sheetsOf(*m_session, kDemoNow.day, SheetScope::oneStylist, {stylist}).front(); }
    std::map<ReservationId, int> numbers() const { return rowNumbers(*m_session->state().book.findDay(kDemoNow.day)); }
    static const SheetRow& rowOf(const DaySheet& sheet, const char* id) {
        for (const SheetRow& row : sheet.rows)
            if (row.reservation.text == id) return row;
        static const SheetRow none;
        return none;
    }

private slots:
    void init() {
        m_language.use("ko");
        m_session = std::make_unique<FakeSession>();
        fillDemoDay(*m_session);
    }

    void theWholeShopStandsByTimeWithALineBetweenTheHours() {
        m_language.use("en");
        QCOMPARE(printed(shop()), kWholeShop);
    }
    void aStylistSeesGapsAsLinesToWriteOn() { QCOMPARE(printed(one("s1-harin")), kHarin); }
    void aStylistSeesWhenTheyAreAway() { QCOMPARE(printed(one("s6-jia")), kJia); }
    void whoHasNoStylistHasASheetOfTheirOwn() {
        addDemoClashes(*m_session);
        const auto sheets = sheetsOf(*m_session, kDemoNow.day, SheetScope::eachStylist);
        QCOMPARE(sheets.size(), std::size_t{7});
        QCOMPARE(printed(sheets.back()), kNobody);
    }
    void everySheetOfADayHasTheSameNumbers() {
        const DaySheet whole = shop();
        for (const DaySheet& sheet : sheetsOf(*m_session, kDemoNow.day, SheetScope::eachStylist))
            for (const SheetRow& row : sheet.rows)
                if (row.kind == SheetRow::Kind::visit) QCOMPARE(row.number.left(2), rowOf(whole, row.reservation.text.c_str()).number.left(2));
    }
    void anArrivalOrACancellationShiftsNoNumber() {
        const auto before = numbers();
        m_session->submit(RecordArrival{{"v17"}});
        m_session->submit(CancelReservation{{"v18"}});
        QCOMPARE(m_session->state().book.findReservation({"v18"})->status, Status::cancelled);
        QCOMPARE(numbers(), before);
        QVERIFY(shop().ended.contains("김지온"));
    }
    void anEmptyDayIsASheetToWriteOn() {
        const DaySheet sheet = sheetsOf(*m_session, kDemoNow.day.plus(300), SheetScope::wholeShop).front();
        QVERIFY(sheet.rows.empty());
        QVERIFY(sheet.count.contains('0'));
    }
    void theSheetSaysAfterWhichChangeAndWhenItWasMade() {
        QVERIFY2(shop().printed.contains("14:32") && shop().printed.contains("장부 변경 1번") && shop().printed.contains(" desk "), qPrintable(shop().printed));
        m_session->markPending({"v17"});
        QVERIFY2(shop().printed.contains("전송 대기 1건"), qPrintable(shop().printed));
    }
    void anAllergyIsForTheStylistAndNotForTheWall() {
        PersonalWords words;
        words.customer = {"c12"};
        words.allergies = "PPD";
        m_session->submit(AmendCustomer{{"c12"}}, words);
        QCOMPARE(rowOf(one("s2-mina"), "v12").warnings, QString("알레르기: PPD"));
        QCOMPARE(rowOf(shop(), "v12").warnings, QString("알레르기: 고객 카드 확인"));
    }
};

QTEST_MAIN(DaySheetTest)
#include "day_sheet_test.moc"
