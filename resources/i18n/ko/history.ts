<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
<context>
    <name>salon::desk::HistoryWords</name>
    <message>
        <source>position %1</source>
        <translation>%1번째 기록</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>아직 보내지 않음</translation>
    </message>
    <message>
        <source>the customer asked</source>
        <translation>고객 요청</translation>
    </message>
    <message>
        <source>better skilled</source>
        <translation>더 능숙함</translation>
    </message>
    <message>
        <source>the stylist asked</source>
        <translation>디자이너 요청</translation>
    </message>
    <message>
        <source>to even out the day</source>
        <translation>순번 맞추기</translation>
    </message>
    <message>
        <source>another reason</source>
        <translation>기타 사유</translation>
    </message>
    <message>
        <source>Not done: %1</source>
        <translation>하지 못함: %1</translation>
    </message>
    <message>
        <source>To make room, %1 went from %2 to %3.</source>
        <translation>자리를 만들기 위해 %1 예약을 %2에서 %3(으)로 옮겼습니다.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 has no stylist now.</source>
        <translation>%1 예약에 담당 디자이너가 없습니다.</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>사유: %1</translation>
    </message>
    <message>
        <source>A person must decide: %1</source>
        <translation>확인 필요: %1</translation>
    </message>
    <message>
        <source>What had to be decided is settled.</source>
        <translation>확인할 일이 해결되었습니다.</translation>
    </message>
    <message>
        <source>Both may stand at the same time, by a person's word.</source>
        <translation>직접 확인하여 같은 시간에 함께 두기로 했습니다.</translation>
    </message>
    <message>
        <source>the shop's server</source>
        <translation>매장 서버</translation>
    </message>
    <message>
        <source>the customer, online</source>
        <translation>고객 (온라인)</translation>
    </message>
    <message>
        <source>They said that they come.</source>
        <translation>온다고 답했습니다.</translation>
    </message>
    <message>
        <source>They asked to cancel.</source>
        <translation>취소해 달라고 했습니다.</translation>
    </message>
    <message>
        <source>They want no more texts.</source>
        <translation>문자를 더 받지 않겠다고 했습니다.</translation>
    </message>
    <message>
        <source>They wrote something that a person must read.</source>
        <translation>직접 읽어야 하는 내용을 보냈습니다.</translation>
    </message>
    <message>
        <source>Said: %1</source>
        <translation>알린 내용: %1</translation>
    </message>
    <message>
        <source>Not texted: %1</source>
        <translation>문자로 보내지 않음: %1</translation>
    </message>
    <message>
        <source>The carrier says: %1</source>
        <translation>통신사 답: %1</translation>
    </message>
</context>
<context>
    <name>salon::desk::PastSession</name>
    <message>
        <source>You are looking back: nothing can be changed there. Press Esc to come back to now.</source>
        <translation>지난 기록을 보는 중이라 바꿀 수 없습니다. Esc를 누르면 지금으로 돌아갑니다.</translation>
    </message>
</context>
<context>
    <name>salon::desk::DayHistoryPanel</name>
    <message>
        <source>Nothing has happened to this day yet.</source>
        <translation>이 날에는 아직 기록이 없습니다.</translation>
    </message>
    <message>
        <source>%1 of %2 · %3</source>
        <translation>%2건 중 %1 · %3</translation>
    </message>
    <message>
        <source>Looking back: %1, %2. Nothing can be changed here.</source>
        <translation>되돌아보는 중: %1, %2. 여기서는 바꿀 수 없습니다.</translation>
    </message>
    <message>
        <source>What happened on %1</source>
        <translation>%1의 기록</translation>
    </message>
    <message>
        <source>Step of the past</source>
        <translation>지난 단계</translation>
    </message>
</context>
<context>
    <name>salon::desk::VisitHistoryPanel</name>
    <message>
        <source>The log holds nothing about this visit yet.</source>
        <translation>이 예약의 기록이 아직 없습니다.</translation>
    </message>
    <message>
        <source>History of this visit</source>
        <translation>이 예약의 이력</translation>
    </message>
</context>
<context>
    <name>salon::desk::HistoryPanel</name>
    <message>
        <source>Reading what happened …</source>
        <translation>기록을 읽는 중 …</translation>
    </message>
    <message>
        <source>Reading what happened … %1 %</source>
        <translation>기록을 읽는 중 … %1%</translation>
    </message>
    <message>
        <source>What happened, step by step</source>
        <translation>차례대로 본 기록</translation>
    </message>
</context>
<context>
    <name>salon::desk::CustomerTextsPanel</name>
    <message>
        <source>They have not been told anything by text.</source>
        <translation>아직 문자로 알린 내용이 없습니다.</translation>
    </message>
    <message>
        <source>Told by text</source>
        <translation>보낸 문자</translation>
    </message>
    <message>
        <source>Texts and replies, one by one</source>
        <translation>문자와 답장 목록</translation>
    </message>
</context>
<context>
    <name>salon::desk::TextLedger</name>
    <message>
        <source>“%1” was not sent</source>
        <translation>“%1” 문자를 보내지 않음</translation>
    </message>
    <message>
        <source>Replied</source>
        <translation>고객 답장</translation>
    </message>
    <message>
        <source>Wants texts</source>
        <translation>문자 수신 동의</translation>
    </message>
    <message>
        <source>Wants no texts</source>
        <translation>문자 수신 거부</translation>
    </message>
    <message>
        <source>It is sent after all</source>
        <translation>보내기로 되돌림</translation>
    </message>
    <message>
        <source>“%1” is sent once more</source>
        <translation>“%1” 문자를 한 번 더 보냄</translation>
    </message>
    <message>
        <source>did not go; worked out anew</source>
        <translation>발송되지 않음, 내용을 새로 정함</translation>
    </message>
    <message>
        <source>“%1”: not texted on that day</source>
        <translation>“%1” 문자를 그날은 보내지 않음</translation>
    </message>
    <message>
        <source>“%1”: texted after all</source>
        <translation>“%1” 문자를 보내기로 되돌림</translation>
    </message>
</context>
</TS>
