<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
<context>
    <name>salon::desk::BlockPanel</name>
    <message>
        <source>%1 days in a row</source>
        <translation>%1일 연속</translation>
    </message>
    <message>
        <source>once</source>
        <translation>한 번</translation>
    </message>
    <message>
        <source>weekly, %1 times</source>
        <translation>매주 %1번</translation>
    </message>
    <message>
        <source>Block this time  Enter</source>
        <translation>이 시간 막기  Enter</translation>
    </message>
    <message>
        <source>Block it all the same  Enter</source>
        <translation>그래도 막기  Enter</translation>
    </message>
    <message>
        <source>%1 visits stand there</source>
        <translation>이 시간에 예약 %1건이 있습니다</translation>
    </message>
    <message>
        <source>nobody free: needs a decision</source>
        <translation>맡을 디자이너 없음 (확인 필요)</translation>
    </message>
    <message>
        <source>goes to %1</source>
        <translation>%1 디자이너가 맡음</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>%1만 막기</translation>
    </message>
    <message>
        <source>the longest part that touches no visit</source>
        <translation>예약과 겹치지 않는 가장 긴 시간</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>해제</translation>
    </message>
    <message>
        <source>%1: %2, %3 times</source>
        <translation>%1 %2 %3건</translation>
    </message>
    <message>
        <source>Block time</source>
        <translation>시간 막기</translation>
    </message>
    <message>
        <source>Whose time?</source>
        <translation>디자이너</translation>
    </message>
    <message>
        <source>What for?</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>반복</translation>
    </message>
    <message>
        <source>Days in a row</source>
        <translation>연속 일수</translation>
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
        <source>Blocks to come</source>
        <translation>예정된 휴게·휴무</translation>
    </message>
    <message>
        <source>Block time at the marked place, or on this day</source>
        <translation>표시한 자리나 이 날에 시간 막기</translation>
    </message>
    <message>
        <source>Block the time after this visit</source>
        <translation>이 예약 다음 시간 막기</translation>
    </message>
</context>
</TS>
