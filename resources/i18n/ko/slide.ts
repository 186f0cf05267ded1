<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
<context>
    <name>salon::desk::LateEntry</name>
    <message>
        <source>How late is %1, promised at %2?</source>
        <translation>%1 님(%2 예약), 얼마나 늦으시나요?</translation>
    </message>
    <message>
        <source>Other minutes</source>
        <translation>직접 입력(분)</translation>
    </message>
    <message>
        <source>Press the digit, or Tab and type the minutes. 0: in time after all.</source>
        <translation>숫자 키를 누르거나 Tab 후 분을 입력하세요. 0은 제시간 도착.</translation>
    </message>
</context>
<context>
    <name>salon::desk::SlidePanel</name>
    <message>
        <source>Not here yet</source>
        <translation>아직 안 오신 고객</translation>
    </message>
    <message>
        <source>Call and warn</source>
        <translation>전화로 안내할 고객</translation>
    </message>
    <message>
        <source>Why the day slides</source>
        <translation>늦어지는 이유</translation>
    </message>
    <message>
        <source>What processing times absorb</source>
        <translation>방치 시간에 들어가는 시술</translation>
    </message>
    <message>
        <source>A little later</source>
        <translation>조금 늦어지는 예약</translation>
    </message>
    <message>
        <source>Everybody is in time</source>
        <translation>모두 제시간입니다</translation>
    </message>
    <message>
        <source>Select a visit and press L when a customer says they will be late: the rest of the day is forecast here.</source>
        <translation>고객이 늦는다고 하면 예약을 선택하고 L을 누르세요. 오늘 남은 예약이 얼마나 밀리는지 여기에 표시됩니다.</translation>
    </message>
    <message>
        <source>Has arrived</source>
        <translation>도착</translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation>번호 복사</translation>
    </message>
    <message>
        <source>Comes late…</source>
        <translation>지각…</translation>
    </message>
    <message>
        <source>No-show</source>
        <translation>노쇼</translation>
    </message>
    <message>
        <source>no phone</source>
        <translation>전화번호 없음</translation>
    </message>
    <message>
        <source>✓ Told %1</source>
        <translation>✓ %1 안내함</translation>
    </message>
    <message>
        <source>Told %1, and it is later again</source>
        <translation>%1 안내했으나 더 늦어짐</translation>
    </message>
    <message>
        <source>told</source>
        <translation>안내함</translation>
    </message>
    <message>
        <source>Not told after all</source>
        <translation>안내 안 함</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>안내함</translation>
    </message>
    <message>
        <source>said: %1 late</source>
        <translation>%1 늦는다고 연락</translation>
    </message>
    <message>
        <source>Other minutes…</source>
        <translation>시간 변경…</translation>
    </message>
    <message>
        <source>In time after all</source>
        <translation>제시간 도착</translation>
    </message>
    <message>
        <source>Show in the day</source>
        <translation>일정에서 보기</translation>
    </message>
    <message>
        <source>How the day goes</source>
        <translation>지연 현황</translation>
    </message>
    <message>
        <source>%1 not here</source>
        <translation>미도착 %1</translation>
    </message>
    <message>
        <source>%1 behind</source>
        <translation>지연 %1</translation>
    </message>
</context>
<context>
    <name>salon::desk::SlideWords</name>
    <message>
        <source>because the day runs late</source>
        <translation>앞 예약이 밀려서</translation>
    </message>
    <message>
        <source>because %1 comes %2 late</source>
        <translation>%1 님이 %2 늦어서</translation>
    </message>
    <message>
        <source>because %1 is not here yet</source>
        <translation>%1 님이 아직 안 오셔서</translation>
    </message>
    <message>
        <source>because %1 takes longer</source>
        <translation>%1 님 시술이 길어져서</translation>
    </message>
    <message>
        <source>“Hello, this is %1. Your visit at %2 will begin about %3 minutes later today. Please come by %4. We are sorry.”</source>
        <translation>“안녕하세요, %1입니다. 오늘 %2 예약이 약 %3분 늦어질 것 같습니다. %4까지 와 주시면 됩니다. 죄송합니다.”</translation>
    </message>
    <message>
        <source>%1 (%2) fits into the processing time of %3 (%4).</source>
        <translation>%2 님 %1 시술이 %4 님 %3 방치 시간에 들어갑니다.</translation>
    </message>
    <message>
        <source>%1 with %2 should have been done at %3: %4 over.</source>
        <translation>%1 님(%2 디자이너) 시술이 %3 종료 예정에서 %4 지났습니다.</translation>
    </message>
    <message>
        <source>%1 · %2 ago</source>
        <translation>%1 예약 · %2 지남</translation>
    </message>
    <message>
        <source>said %1 late</source>
        <translation>%1 늦는다고 연락</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>담당 미정</translation>
    </message>
</context>
</TS>
