<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
<context>
    <name>salon::desk::EveningCopy</name>
    <message>
        <source>The sheets for %1 were not saved. %2</source>
        <translation>%1 예약표를 저장하지 못했습니다. %2</translation>
    </message>
    <message>
        <source>The sheets for %1 are saved in %2.</source>
        <translation>%1 예약표를 저장했습니다: %2</translation>
    </message>
</context>
<context>
    <name>salon::desk::EveningSection</name>
    <message>
        <source>On</source>
        <translation>켬</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>끔</translation>
    </message>
    <message>
        <source>end of the last shift (%1)</source>
        <translation>마지막 근무 종료 (%1)</translation>
    </message>
    <message>
        <source>Every evening</source>
        <translation>매일 저녁 저장</translation>
    </message>
    <message>
        <source>Save the next day's sheets every evening</source>
        <translation>매일 저녁 다음 날 예약표 저장</translation>
    </message>
    <message>
        <source>Saves the next working day's sheets as PDF, for a morning without a computer. Kept for two weeks.</source>
        <translation>컴퓨터를 못 쓰는 아침을 위해 다음 영업일 예약표를 PDF로 저장합니다. 2주 동안 보관합니다.</translation>
    </message>
    <message>
        <source>At</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>Time of the evening copy</source>
        <translation>저녁 저장 시각</translation>
    </message>
</context>
<context>
    <name>salon::desk::ExportSection</name>
    <message>
        <source>Day %1 of %2</source>
        <translation>%2일 중 %1일째</translation>
    </message>
    <message>
        <source>the whole shop</source>
        <translation>매장 전체</translation>
    </message>
    <message>
        <source>The visits of %1, as a table or for a calendar program.</source>
        <translation>%1 예약을 표나 캘린더용 파일로 만듭니다.</translation>
    </message>
    <message>
        <source>Last: %1</source>
        <translation>최근: %1</translation>
    </message>
    <message>
        <source>Write both days as %1, the earlier one first.</source>
        <translation>날짜를 %1처럼 쓰고, 앞 날짜를 먼저 적어 주세요.</translation>
    </message>
    <message>
        <source>Stopped. No file was written.</source>
        <translation>중지했습니다. 파일은 만들지 않았습니다.</translation>
    </message>
    <message>
        <source>with names</source>
        <translation>이름 포함</translation>
    </message>
    <message>
        <source>without names</source>
        <translation>이름 제외</translation>
    </message>
    <message>
        <source>%1 visits</source>
        <translation>예약 %1건</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>저장했습니다: %1</translation>
    </message>
    <message>
        <source>Files for others</source>
        <translation>파일로 내보내기</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>표 (CSV)</translation>
    </message>
    <message>
        <source>Calendar (iCal)</source>
        <translation>캘린더 (iCal)</translation>
    </message>
    <message>
        <source>From</source>
        <translation>기간</translation>
    </message>
    <message>
        <source>to</source>
        <translation>~</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>첫날</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>마지막 날</translation>
    </message>
    <message>
        <source>Full names, numbers and notes</source>
        <translation>이름·전화번호·메모 포함</translation>
    </message>
    <message>
        <source>Without it a file that leaves the shop has an initial for each customer.</source>
        <translation>끄면 고객 이름을 성만 남기고 가립니다.</translation>
    </message>
    <message>
        <source>Save file</source>
        <translation>파일 저장</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
    <message>
        <source>Stop saving the file</source>
        <translation>파일 저장 중지</translation>
    </message>
</context>
<context>
    <name>salon::desk::ExportWords</name>
    <message>
        <source>Day</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>From</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>To</source>
        <translation>끝</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>분</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>고객</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>전화번호</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>시술</translation>
    </message>
    <message>
        <source>Stylist</source>
        <translation>디자이너</translation>
    </message>
    <message>
        <source>Wish</source>
        <translation>지정</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Price (%1)</source>
        <translation>금액 (%1)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>Reservation</source>
        <translation>예약 번호</translation>
    </message>
</context>
<context>
    <name>salon::desk::PaperFiles</name>
    <message>
        <source>No folder is chosen yet. Choose one where the file shall be kept.</source>
        <translation>폴더를 아직 고르지 않았습니다. 파일을 둘 폴더를 골라 주세요.</translation>
    </message>
    <message>
        <source>The folder %1 is not there. Plug in its disk, or choose another folder.</source>
        <translation>폴더가 없습니다: %1. 디스크를 연결하거나 다른 폴더를 골라 주세요.</translation>
    </message>
    <message>
        <source>The folder %1 may not be written to. Choose another folder.</source>
        <translation>쓸 수 없는 폴더입니다: %1. 다른 폴더를 골라 주세요.</translation>
    </message>
    <message>
        <source>The disk of %1 is full. Free some space or choose another folder.</source>
        <translation>디스크가 가득 찼습니다: %1. 공간을 비우거나 다른 폴더를 골라 주세요.</translation>
    </message>
    <message>
        <source>%1 could not be written (%2). Free some space or choose another folder.</source>
        <translation>파일을 쓰지 못했습니다: %1 (%2). 공간을 비우거나 다른 폴더를 골라 주세요.</translation>
    </message>
</context>
<context>
    <name>salon::desk::PaperPanel</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>%2쪽 중 %1쪽</translation>
    </message>
    <message>
        <source>First page: %1, %2, %3</source>
        <translation>첫 쪽: %1, %2, %3</translation>
    </message>
    <message>
        <source>Files go to %1</source>
        <translation>저장 폴더: %1</translation>
    </message>
    <message>
        <source>Where files are kept</source>
        <translation>파일을 둘 폴더</translation>
    </message>
    <message>
        <source>Stopped. Nothing was printed or saved.</source>
        <translation>중지했습니다. 인쇄하거나 저장하지 않았습니다.</translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1쪽</translation>
    </message>
    <message>
        <source>%1 pages</source>
        <translation>%1쪽</translation>
    </message>
    <message>
        <source>Sent to the printer: %1.</source>
        <translation>프린터로 보냈습니다: %1.</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>저장했습니다: %1</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>준비 중…</translation>
    </message>
    <message>
        <source>Print and files</source>
        <translation>인쇄와 파일</translation>
    </message>
    <message>
        <source>Whole shop</source>
        <translation>매장 전체</translation>
    </message>
    <message>
        <source>One stylist</source>
        <translation>디자이너 한 명</translation>
    </message>
    <message>
        <source>Each stylist</source>
        <translation>디자이너별</translation>
    </message>
    <message>
        <source>Whose sheet</source>
        <translation>누구의 예약표</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>인쇄</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>PDF로 저장</translation>
    </message>
    <message>
        <source>Other printer…</source>
        <translation>다른 프린터…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
    <message>
        <source>Stop printing</source>
        <translation>인쇄 중지</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>변경…</translation>
    </message>
    <message>
        <source>Choose where files are kept</source>
        <translation>파일을 둘 폴더 고르기</translation>
    </message>
</context>
<context>
    <name>salon::desk::RowsSection</name>
    <message>
        <source>printed %1</source>
        <translation>%1 인쇄</translation>
    </message>
    <message>
        <source>That day has no rows.</source>
        <translation>그날은 예약 행이 없습니다.</translation>
    </message>
    <message>
        <source>Back from paper</source>
        <translation>종이에 적은 것 입력</translation>
    </message>
    <message>
        <source>The number of a row opens its visit, so that what was written by hand can be entered.</source>
        <translation>행 번호를 치면 그 예약이 열려, 손으로 적은 내용을 입력할 수 있습니다.</translation>
    </message>
    <message>
        <source>Row, such as 12</source>
        <translation>행 번호 (예: 12)</translation>
    </message>
    <message>
        <source>Row of the sheet</source>
        <translation>예약표의 행 번호</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Open the visit of this row</source>
        <translation>이 행의 예약 열기</translation>
    </message>
    <message>
        <source>No sheet of this day was printed at this computer (%1). The foot of a sheet names the computer that knows its rows.</source>
        <translation>이 컴퓨터(%1)에서 인쇄한 이 날의 표가 없습니다. 표 아래에 적힌 컴퓨터에서 행 번호를 입력해 주세요.</translation>
    </message>
    <message>
        <source>The sheet printed at this computer (%1) has rows 1 to %2. Look at the number left of the time, and at the foot of the sheet for its computer.</source>
        <translation>이 컴퓨터(%1)에서 인쇄한 표의 행 번호는 1–%2입니다. 시간 왼쪽 번호와 표 아래의 컴퓨터 이름을 확인해 주세요.</translation>
    </message>
</context>
<context>
    <name>salon::desk::SheetWords</name>
    <message>
        <source>off</source>
        <translation>휴무</translation>
    </message>
    <message>
        <source>break</source>
        <translation>휴식</translation>
    </message>
    <message>
        <source>lesson</source>
        <translation>교육</translation>
    </message>
    <message>
        <source>private</source>
        <translation>개인 일정</translation>
    </message>
    <message>
        <source>all day</source>
        <translation>종일</translation>
    </message>
    <message>
        <source>%1 of this computer still on their way</source>
        <translation>이 단말의 전송 대기 %1건 포함</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>%1 / %2쪽</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>번호</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>고객</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>전화</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>시술</translation>
    </message>
    <message>
        <source>Min</source>
        <translation>분</translation>
    </message>
    <message>
        <source>Stylist</source>
        <translation>디자이너</translation>
    </message>
    <message>
        <source>Wish</source>
        <translation>지정</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>손글씨</translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation>워크인</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>확인 필요</translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation>%1 지각</translation>
    </message>
    <message>
        <source>Patch test due</source>
        <translation>패치 테스트 필요</translation>
    </message>
    <message>
        <source>Allergy: see card</source>
        <translation>알레르기: 고객 카드 확인</translation>
    </message>
    <message>
        <source>Allergy: %1</source>
        <translation>알레르기: %1</translation>
    </message>
    <message>
        <source>Not coming any more: %1</source>
        <translation>오지 않는 예약: %1</translation>
    </message>
    <message>
        <source>1 visit</source>
        <translation>예약 1건</translation>
    </message>
    <message>
        <source>%1 visits</source>
        <translation>예약 %1건</translation>
    </message>
    <message>
        <source>Whole shop</source>
        <translation>매장 전체</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>미정</translation>
    </message>
    <message>
        <source>day off</source>
        <translation>휴무</translation>
    </message>
    <message>
        <source>preferred</source>
        <translation>선호</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>지정</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a day and its year</comment>
        <translation>%2년 %1</translation>
    </message>
    <message>
        <source>Printed %1 %2 at %3 · up to change %4 of the book</source>
        <translation>인쇄 %1 %2 %3 · 장부 변경 %4번까지 반영</translation>
    </message>
    <message>
        <source>No computer? Write on the lines. Later open Print (Ctrl+P) at the computer that printed this, type the row number, and enter the change.</source>
        <translation>컴퓨터가 안 되면 빈 줄에 적어 두세요. 나중에 이 표를 인쇄한 컴퓨터에서 인쇄(Ctrl+P)를 열어 행 번호를 입력하고 변경 내용을 넣으면 됩니다.</translation>
    </message>
</context>
<context>
    <name>salon::desk::SystemPrinter</name>
    <message>
        <source>This computer has no printer set as its default. Save the sheets as PDF, or set one in the system's settings.</source>
        <translation>기본 프린터가 없습니다. PDF로 저장하거나 시스템 설정에서 프린터를 정해 주세요.</translation>
    </message>
    <message>
        <source>The printer %1 did not take the sheets. See whether it is on and has paper, or save them as PDF.</source>
        <translation>프린터가 받지 않았습니다: %1. 전원과 용지를 확인하거나 PDF로 저장해 주세요.</translation>
    </message>
</context>
</TS>
