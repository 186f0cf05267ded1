<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
<context>
    <name>salon::desk::AttentionPanel</name>
    <message>
        <source>Needs attention</source>
        <translation>확인 필요</translation>
    </message>
    <message>
        <source>Move to %1</source>
        <translation>%1에게 옮기기</translation>
    </message>
    <message>
        <source>Swap the two</source>
        <translation>서로 바꾸기</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>둘 다 두기</translation>
    </message>
    <message>
        <source>Leave it so</source>
        <translation>그대로 두기</translation>
    </message>
    <message>
        <source>Cancel this one</source>
        <translation>이 예약 취소</translation>
    </message>
    <message>
        <source>Show in the day</source>
        <translation>일정에서 보기</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>확인했습니다</translation>
    </message>
    <message>
        <source>Nothing to decide</source>
        <translation>확인할 일 없음</translation>
    </message>
    <message>
        <source>Clashes and refusals appear here with their ways out.</source>
        <translation>겹친 예약과 거절된 변경이 해결 방법과 함께 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>%1 more follow when these are decided.</source>
        <translation>먼저 위의 일을 처리하면 %1건이 더 나타납니다.</translation>
    </message>
</context>
<context>
    <name>salon::desk::AttentionWords</name>
    <message>
        <source>%1 was sold twice at %2</source>
        <translation>%1 디자이너 %2 예약이 겹쳤습니다</translation>
    </message>
    <message>
        <source>%1 has no stylist at %2</source>
        <translation>%1 님 %2 예약에 디자이너가 없습니다</translation>
    </message>
    <message>
        <source>%1 got another stylist</source>
        <translation>%1 님이 다른 디자이너에게 배정되었습니다</translation>
    </message>
    <message>
        <source>No free place for %1 at %2</source>
        <translation>%1 님 %2 예약에 빈 좌석이 없습니다</translation>
    </message>
    <message>
        <source>A promise to %1 could not be kept</source>
        <translation>%1 님께 한 약속을 지킬 수 없습니다</translation>
    </message>
    <message>
        <source>A change to %1 came too late</source>
        <translation>%1 님 예약 변경이 너무 늦게 도착했습니다</translation>
    </message>
    <message>
        <source>The roster no longer fits %1 at %2</source>
        <translation>근무표가 바뀌어 %1 님 %2 예약과 맞지 않습니다</translation>
    </message>
    <message>
        <source>%1 wants “%2” at %3.</source>
        <translation>%1 님이 %3에 ‘%2’ 시술을 원합니다.</translation>
    </message>
    <message>
        <source>sold at %1, %2</source>
        <translation>%1에서 %2 예약</translation>
    </message>
    <message>
        <source>, promised offline</source>
        <translation>, 오프라인 중 약속</translation>
    </message>
    <message>
        <source>An entry made here was not accepted</source>
        <translation>이 컴퓨터에서 한 입력이 받아들여지지 않았습니다</translation>
    </message>
    <message>
        <source>A change to %1 was not accepted</source>
        <translation>%1 님 예약 변경이 받아들여지지 않았습니다</translation>
    </message>
</context>
</TS>
