<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
<context>
    <name>salon::desk::BlockPainter</name>
    <message>
        <source>Finishing · %1</source>
        <translation>마무리 · %1</translation>
    </message>
    <message>
        <source>Free · %1</source>
        <translation>비어 있음 · %1</translation>
    </message>
</context>
<context>
    <name>salon::desk::DayCalendar</name>
    <message>
        <source>Day calendar</source>
        <translation>하루 일정</translation>
    </message>
    <message>
        <source>Chosen because: %1</source>
        <translation>배정 이유: %1</translation>
    </message>
</context>
<context>
    <name>salon::desk::DayPainter</name>
    <message>
        <source>Time off</source>
        <translation>휴무</translation>
    </message>
    <message>
        <source>Off today</source>
        <translation>오늘 휴무</translation>
    </message>
    <message>
        <source>Nobody works here yet</source>
        <translation>아직 등록된 디자이너가 없습니다</translation>
    </message>
    <message>
        <source>No visits on this day yet</source>
        <translation>이날은 아직 예약이 없습니다</translation>
    </message>
    <message>
        <source>Stylists and their shifts appear here once they are entered.</source>
        <translation>디자이너와 근무 시간을 등록하면 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>Click a free time or press Ctrl+N to book the first one.</source>
        <translation>빈 시간을 누르거나 Ctrl+N으로 첫 예약을 받으세요.</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>휴게</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>교육</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>개인</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>오늘 %1건</translation>
    </message>
    <message>
        <source>%1 visits</source>
        <translation>%1건</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>예약 마감</translation>
    </message>
    <message>
        <source>Free now</source>
        <translation>지금 가능</translation>
    </message>
    <message>
        <source>Next free %1</source>
        <translation>다음 빈 시간 %1</translation>
    </message>
    <message>
        <source>Free %1</source>
        <translation>빈 시간 %1</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>휴무</translation>
    </message>
    <message>
        <source>%1 to decide</source>
        <translation>확인할 예약 %1건</translation>
    </message>
    <message>
        <source>No visits in this week yet</source>
        <translation>이번 주는 아직 예약이 없습니다</translation>
    </message>
    <message>
        <source>Nobody is called “%1”</source>
        <translation>“%1”에 맞는 이름이 없습니다</translation>
    </message>
    <message>
        <source>Clear the filter to see everybody.</source>
        <translation>검색어를 지우면 모두 보입니다.</translation>
    </message>
    <message>
        <source>Nobody works on this day</source>
        <translation>이날은 근무자가 없습니다</translation>
    </message>
    <message>
        <source>Show who is off to book here all the same.</source>
        <translation>휴무인 디자이너도 보이게 하면 예약할 수 있습니다.</translation>
    </message>
    <message>
        <source>No stations yet</source>
        <translation>아직 등록된 자리가 없습니다</translation>
    </message>
    <message>
        <source>Chairs, basins and rooms appear here once they are entered.</source>
        <translation>좌석, 샴푸대, 룸을 등록하면 여기에 나타납니다.</translation>
    </message>
</context>
<context>
    <name>salon::desk::ColumnHeads</name>
    <message>
        <source>To decide</source>
        <translation>확인 필요</translation>
    </message>
    <message>
        <source>No station</source>
        <translation>자리 없음</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>좌석</translation>
    </message>
    <message>
        <source>Basin</source>
        <translation>샴푸대</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>룸</translation>
    </message>
</context>
<context>
    <name>salon::desk::BlockMarks</name>
    <message>
        <source>New</source>
        <translation>첫방문</translation>
    </message>
    <message>
        <source>Only</source>
        <translation>지정</translation>
    </message>
    <message>
        <source>Pref.</source>
        <translation>선호</translation>
    </message>
</context>
<context>
    <name>salon::desk::BlockWords</name>
    <message>
        <source>this stylist only</source>
        <translation>지정</translation>
    </message>
    <message>
        <source>preferably this stylist</source>
        <translation>선호</translation>
    </message>
    <message>
        <source>%1 visits</source>
        <translation>예약 %1건</translation>
    </message>
    <message>
        <source>not at work</source>
        <translation>휴무</translation>
    </message>
    <message>
        <source>needs a decision</source>
        <translation>확인 필요</translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation>%1 늦음</translation>
    </message>
    <message>
        <source>first visit</source>
        <translation>첫 방문</translation>
    </message>
    <message>
        <source>%1 services today</source>
        <translation>오늘 시술 %1개</translation>
    </message>
    <message>
        <source>part %1</source>
        <translation>순서 %1</translation>
    </message>
    <message>
        <source>walk-in</source>
        <translation>워크인</translation>
    </message>
    <message>
        <source>has a note</source>
        <translation>메모 있음</translation>
    </message>
    <message>
        <source>%1 of %2 in a series</source>
        <translation>연속 예약 %2회 중 %1회차</translation>
    </message>
    <message>
        <source>comes with %1 others</source>
        <translation>일행 %1명과 함께</translation>
    </message>
    <message>
        <source>not yet answered by the server</source>
        <translation>아직 서버의 확인을 받지 못했습니다</translation>
    </message>
</context>
</TS>
