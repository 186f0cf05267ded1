<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
<context>
    <name>salon::desk::CustomerPanel</name>
    <message>
        <source>no phone</source>
        <translation>전화번호 없음</translation>
    </message>
    <message>
        <source>Usually with %1</source>
        <translation>주로 %1 디자이너</translation>
    </message>
    <message>
        <source>No visits yet</source>
        <translation>아직 방문 기록이 없습니다</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>예약·방문</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>고객</translation>
    </message>
    <message>
        <source>New booking</source>
        <translation>새 예약</translation>
    </message>
</context>
<context>
    <name>salon::desk::CustomerSearch</name>
    <message>
        <source>Name, initials or last four digits</source>
        <translation>이름, 초성 또는 뒷번호 4자리</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>고객</translation>
    </message>
    <message>
        <source>Enter without a name: an unnamed guest</source>
        <translation>이름 없이 Enter를 누르면 성함 없는 손님으로 예약합니다</translation>
    </message>
    <message>
        <source>no phone</source>
        <translation>전화번호 없음</translation>
    </message>
    <message>
        <source>usually %1</source>
        <translation>주로 %1</translation>
    </message>
    <message>
        <source>New customer “%1”</source>
        <translation>새 고객 ‘%1’ 등록</translation>
    </message>
    <message>
        <source>Add a phone number behind the name</source>
        <translation>이름 뒤에 전화번호를 이어 적을 수 있습니다</translation>
    </message>
</context>
</TS>
