<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
<context>
    <name>salon::desk::MainWindow</name>
    <message>
        <source>HairShop Front Desk</source>
        <translation>헤어샵 프런트 데스크</translation>
    </message>
    <message>
        <source>Nobody else is expected today.</source>
        <translation>오늘 더 오실 고객이 없습니다.</translation>
    </message>
</context>
<context>
    <name>salon::desk::Toast</name>
    <message>
        <source>Undo</source>
        <translation>되돌리기</translation>
    </message>
</context>
<context>
    <name>salon::desk::TopBar</name>
    <message>
        <source>%1 waiting to be sent</source>
        <translation>%1건 전송 대기</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>실시간</translation>
    </message>
    <message>
        <source>Catching up</source>
        <translation>따라잡는 중</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>오프라인</translation>
    </message>
    <message>
        <source>Please update this program</source>
        <translation>프로그램을 업데이트하세요</translation>
    </message>
    <message>
        <source>Enrol this computer again</source>
        <translation>이 컴퓨터를 다시 등록하세요</translation>
    </message>
    <message>
        <source>The line was cut by hand. Press to join it again.</source>
        <translation>직접 연결을 끊었습니다. 누르면 다시 연결합니다.</translation>
    </message>
    <message>
        <source>Press to work without the line. Nothing is lost: it is sent later.</source>
        <translation>누르면 연결 없이 일합니다. 잃는 것은 없으며 나중에 전송됩니다.</translation>
    </message>
    <message>
        <source>Nothing to decide</source>
        <translation>확인할 일 없음</translation>
    </message>
    <message>
        <source>%1 to decide</source>
        <translation>확인 필요 %1건</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>오늘</translation>
    </message>
    <message>
        <source>Previous day (Page Up)</source>
        <translation>이전 날 (Page Up)</translation>
    </message>
    <message>
        <source>Next day (Page Down)</source>
        <translation>다음 날 (Page Down)</translation>
    </message>
    <message>
        <source>Today (Home)</source>
        <translation>오늘 (Home)</translation>
    </message>
    <message>
        <source>New booking</source>
        <translation>새 예약</translation>
    </message>
    <message>
        <source>New booking (Ctrl+N)</source>
        <translation>새 예약 (Ctrl+N)</translation>
    </message>
    <message>
        <source>Find a customer (Ctrl+F)</source>
        <translation>고객 찾기 (Ctrl+F)</translation>
    </message>
</context>
</TS>
