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
        <source>Nothing to decide</source>
        <translation>확인할 일 없음</translation>
    </message>
    <message>
        <source>Clashes, refusals, requests and replies appear here with their ways out.</source>
        <translation>겹친 예약, 거절된 변경, 예약 요청과 답장이 처리 방법과 함께 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>%1 more follow when these are decided.</source>
        <translation>먼저 위의 일을 처리하면 %1건이 더 나타납니다.</translation>
    </message>
    <message>
        <source>Arrows: next card · digits: answer · V: show on the day</source>
        <translation>화살표: 다음 건 · 숫자: 처리 · V: 그날 보기</translation>
    </message>
    <message>
        <source>Arrows: next card · digits: answer · Del: decline · V: show on the day</source>
        <translation>화살표: 다음 건 · 숫자: 처리 · Del: 거절 · V: 그날 보기</translation>
    </message>
    <message>
        <source>Show on the day</source>
        <translation>그날 보기</translation>
    </message>
    <message>
        <source>Why is it cancelled? Esc goes back</source>
        <translation>취소 사유는? Esc로 돌아갑니다</translation>
    </message>
    <message>
        <source>No telephone number</source>
        <translation>전화번호 없음</translation>
    </message>
    <message>
        <source>They wrote</source>
        <translation>고객 답장</translation>
    </message>
    <message>
        <source>The words are not on this computer.</source>
        <translation>답장 내용이 이 단말에 없습니다.</translation>
    </message>
    <message>
        <source>The text said</source>
        <translation>보낸 문자</translation>
    </message>
    <message>
        <source>They ask for</source>
        <translation>요청한 예약</translation>
    </message>
    <message>
        <source>Their visit</source>
        <translation>해당 예약</translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation>번호 복사</translation>
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
        <source>A text to %1 did not arrive</source>
        <translation>%1 님에게 문자가 전달되지 않았습니다</translation>
    </message>
    <message>
        <source>Did the text to %1 arrive?</source>
        <translation>%1 님에게 문자가 전달되었나요?</translation>
    </message>
    <message>
        <source>%1 has replied</source>
        <translation>%1 님이 답장했습니다</translation>
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
    <message>
        <source>anybody will do</source>
        <translation>디자이너 무관</translation>
    </message>
    <message>
        <source>would like %1</source>
        <translation>%1 선호</translation>
    </message>
    <message>
        <source>wants only %1</source>
        <translation>%1 지정</translation>
    </message>
    <message>
        <source>, while connected</source>
        <translation>, 온라인에서 확인</translation>
    </message>
    <message>
        <source>no. %1 to decide after that computer reconnected</source>
        <translation>서버와 다시 연결된 뒤 %1번째 확인 건</translation>
    </message>
    <message>
        <source>came second: no. %1 to decide after that computer reconnected</source>
        <translation>나중에 도착 · 다시 연결된 뒤 %1번째 건</translation>
    </message>
    <message>
        <source>came second</source>
        <translation>나중에 도착</translation>
    </message>
    <message>
        <source>By the clocks this one was sold first.</source>
        <translation>시각으로는 이쪽이 먼저 판매했습니다.</translation>
    </message>
    <message>
        <source>reached the shop first</source>
        <translation>매장 장부에 먼저 도착</translation>
    </message>
    <message>
        <source>Changes that were not accepted · %1</source>
        <translation>받아들여지지 않은 변경 · %1건</translation>
    </message>
    <message>
        <source>Today, %1 · %2</source>
        <translation>오늘 %1 · %2건</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2건</translation>
    </message>
    <message>
        <source>Move to %1</source>
        <translation>%1에게 옮기기</translation>
    </message>
    <message>
        <source>%1 to %2, into the processing time</source>
        <translation>%1 님을 %2 방치 시간에 넣기</translation>
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
        <source>Customer agrees</source>
        <translation>고객이 동의함</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>확인했습니다</translation>
    </message>
    <message>
        <source>Leave it so</source>
        <translation>그대로 두기</translation>
    </message>
    <message>
        <source>Cancel this one …</source>
        <translation>이 예약 취소 …</translation>
    </message>
    <message>
        <source>Bring the visit back</source>
        <translation>예약 되살리기</translation>
    </message>
    <message>
        <source>Try once more</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>%1; found now, another one was taken</source>
        <translation>%1 · 먼저 제안한 자리는 찼습니다</translation>
    </message>
    <message>
        <source>both stay with %1</source>
        <translation>두 예약 모두 %1 디자이너</translation>
    </message>
    <message>
        <source>%1 gets the stylist, %2 looks for another</source>
        <translation>%1 님이 맡고, %2 님은 다른 디자이너를 찾습니다</translation>
    </message>
    <message>
        <source>over each other, by your word</source>
        <translation>겹친 채로 둡니다</translation>
    </message>
    <message>
        <source>then the digit of the reason</source>
        <translation>다음에 사유 숫자</translation>
    </message>
    <message>
        <source>%1: cancelled</source>
        <translation>%1 예약 취소</translation>
    </message>
    <message>
        <source>%1 asks for %2</source>
        <translation>%1 님이 %2 예약을 요청했습니다</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>확정</translation>
    </message>
    <message>
        <source>Asked for online. The time is kept for them until you decide.</source>
        <translation>온라인으로 요청한 예약입니다. 결정할 때까지 자리를 잡아 둡니다.</translation>
    </message>
    <message>
        <source>Confirm for %1 instead</source>
        <translation>대신 확정: %1</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>거절</translation>
    </message>
    <message>
        <source>Read and answered</source>
        <translation>읽고 답했음</translation>
    </message>
    <message>
        <source>Told in another way</source>
        <translation>다른 방법으로 알렸음</translation>
    </message>
    <message>
        <source>they get no text: tell them yourself</source>
        <translation>문자가 가지 않습니다. 직접 알려 주세요</translation>
    </message>
    <message>
        <source>they are told, and shown other free times</source>
        <translation>고객에게 알리고 다른 시간을 안내합니다</translation>
    </message>
    <message>
        <source>No visit ahead.</source>
        <translation>다가오는 예약이 없습니다.</translation>
    </message>
    <message>
        <source>the place is kept for them</source>
        <translation>자리를 잡아 두었습니다</translation>
    </message>
    <message>
        <source>nobody is free then any more</source>
        <translation>그 시간에 가능한 디자이너가 없습니다</translation>
    </message>
    <message>
        <source>Not confirmed yet. The time is kept for them until you decide.</source>
        <translation>아직 확정하지 않은 예약입니다. 결정할 때까지 자리를 잡아 둡니다.</translation>
    </message>
    <message>
        <source>when they agree: call them first</source>
        <translation>먼저 전화로 확인하세요</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>다시 보내기</translation>
    </message>
    <message>
        <source>at once; they may get it twice</source>
        <translation>바로 보냅니다. 같은 문자를 두 번 받을 수 있습니다</translation>
    </message>
    <message>
        <source>the same text, at once</source>
        <translation>같은 문자를 바로 보냅니다</translation>
    </message>
</context>
</TS>
