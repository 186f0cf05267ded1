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
        <source>open on another computer</source>
        <translation>다른 컴퓨터에서 열려 있음</translation>
    </message>
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
<context>
    <name>salon::desk::Hand</name>
    <message>
        <source>This visit is not in the book any more. Nothing was changed.</source>
        <translation>이 예약은 더 이상 장부에 없습니다. 바뀐 것은 없습니다.</translation>
    </message>
    <message>
        <source>Meanwhile the visit of %1 has ended: %2. Nothing was changed here.</source>
        <translation>그사이 %1 님의 예약이 끝났습니다: %2. 여기서 바뀐 것은 없습니다.</translation>
    </message>
    <message>
        <source>Meanwhile the services of %1 were changed elsewhere. Look at it again.</source>
        <translation>그사이 다른 곳에서 %1 님의 시술이 바뀌었습니다. 다시 확인해 주세요.</translation>
    </message>
    <message>
        <source>Meanwhile %1 was moved elsewhere: %2 %3, %4. Nothing was changed here.</source>
        <translation>그사이 다른 곳에서 %1 님의 예약을 옮겼습니다: %2 %3, %4. 여기서 바뀐 것은 없습니다.</translation>
    </message>
    <message>
        <source>The day has changed meanwhile. Try it once more.</source>
        <translation>그사이 일정이 바뀌었습니다. 다시 해 주세요.</translation>
    </message>
    <message>
        <source>%1 goes to %2</source>
        <translation>%1 님 → %2</translation>
    </message>
    <message>
        <source>Possible if %1</source>
        <translation>자리를 옮기면 가능합니다: %1</translation>
    </message>
    <message>
        <source>Where it stands now</source>
        <translation>지금 자리</translation>
    </message>
    <message>
        <source>Choose a place first, by the arrows or the mouse.</source>
        <translation>먼저 방향키나 마우스로 자리를 고르세요.</translation>
    </message>
    <message>
        <source>%1 at %2 is with %3, who wants any stylist.</source>
        <translation>%1 디자이너는 %2에 지정 없는 %3 님이 있습니다.</translation>
    </message>
    <message>
        <source>At the same time: %1.</source>
        <translation>같은 시간에 옮깁니다: %1</translation>
    </message>
    <message>
        <source>Move them and put it here</source>
        <translation>옮기고 여기에 넣기</translation>
    </message>
    <message>
        <source>Put it over by my word</source>
        <translation>그래도 겹쳐 넣기</translation>
    </message>
    <message>
        <source>It can stand there outside the shift, if you say so.</source>
        <translation>원하시면 근무 시간 밖에도 넣을 수 있습니다.</translation>
    </message>
    <message>
        <source>Both can stand there at the same time, if you say so.</source>
        <translation>원하시면 같은 시간에 함께 둘 수 있습니다.</translation>
    </message>
    <message>
        <source>The customer asked</source>
        <translation>고객 요청</translation>
    </message>
    <message>
        <source>Better skilled</source>
        <translation>더 잘 맞는 디자이너</translation>
    </message>
    <message>
        <source>The stylist asked</source>
        <translation>디자이너 요청</translation>
    </message>
    <message>
        <source>To even out turns</source>
        <translation>순번 조정</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>기타</translation>
    </message>
    <message>
        <source>It was the turn of %1. Why %2?</source>
        <translation>순번은 %1 디자이너입니다. %2 디자이너로 바꾸는 이유는?</translation>
    </message>
    <message>
        <source>Chosen because: %1</source>
        <translation>배정 이유: %1</translation>
    </message>
    <message>
        <source>This visit has already begun. It cannot go to another day.</source>
        <translation>이미 시작된 예약은 다른 날로 옮길 수 없습니다.</translation>
    </message>
    <message>
        <source>Cancel %1, %2?</source>
        <translation>%1 님 %2 예약을 취소할까요?</translation>
    </message>
    <message>
        <source>The reason, by its digit:</source>
        <translation>이유를 숫자로 고르세요:</translation>
    </message>
    <message>
        <source>It can last longer all the same, if you say so.</source>
        <translation>원하시면 그래도 늘릴 수 있습니다.</translation>
    </message>
    <message>
        <source>Lengthen it by my word</source>
        <translation>그래도 늘리기</translation>
    </message>
    <message>
        <source>The station is free before this service ends. Lengthen it among the stylists.</source>
        <translation>시술이 끝나기 전에 자리가 비는 예약입니다. 디자이너 화면에서 늘려 주세요.</translation>
    </message>
    <message>
        <source>This visit has not begun yet.</source>
        <translation>아직 시작하지 않은 예약입니다.</translation>
    </message>
    <message>
        <source>This visit is over. Shift+Space steps back.</source>
        <translation>끝난 예약입니다. Shift+Space로 한 단계 되돌립니다.</translation>
    </message>
    <message>
        <source>Open the card</source>
        <translation>예약 카드 열기</translation>
    </message>
    <message>
        <source>Arrived, started, completed: the next step</source>
        <translation>도착 · 시술 시작 · 완료: 다음 단계</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>한 단계 되돌리기</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>노쇼</translation>
    </message>
    <message>
        <source>Move: arrows, then Enter</source>
        <translation>옮기기: 방향키, Enter</translation>
    </message>
    <message>
        <source>Lengthen or shorten: let go of Shift to finish</source>
        <translation>시간 늘리기·줄이기: Shift를 놓으면 끝</translation>
    </message>
    <message>
        <source>Cut, to put it on another day</source>
        <translation>잘라내어 다른 날로 옮기기</translation>
    </message>
    <message>
        <source>Copy, to book the same again</source>
        <translation>복사하여 같은 예약 또 잡기</translation>
    </message>
    <message>
        <source>Cancel: then the digit of the reason</source>
        <translation>예약 취소: 이유 숫자</translation>
    </message>
    <message>
        <source>%1 to %2, others make room</source>
        <translation>%1 님 %2로 이동, 다른 예약 자리 옮김</translation>
    </message>
    <message>
        <source>%1 and %2 more again</source>
        <translation>%1 님 외 %2명 다시 예약</translation>
    </message>
</context>
<context>
    <name>salon::desk::HandQuestion</name>
    <message>
        <source>Leave as it was</source>
        <translation>그대로 두기</translation>
    </message>
</context>
<context>
    <name>salon::desk::KeyButton</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>salon::desk::ClipboardStrip</name>
    <message>
        <source>Choose a day and a place</source>
        <translation>날짜와 자리를 고르세요</translation>
    </message>
    <message>
        <source>Book again here</source>
        <translation>여기에 또 예약</translation>
    </message>
    <message>
        <source>Put it here</source>
        <translation>여기에 놓기</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Leave it where it is</source>
        <translation>그대로 두기</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>복사함: %1 님</translation>
    </message>
    <message>
        <source>Cut: %1</source>
        <translation>잘라냄: %1 님</translation>
    </message>
</context>
</TS>
