<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
<context>
    <name>salon::desk::BookingPanel</name>
    <message>
        <source>A day earlier</source>
        <translation>하루 전</translation>
    </message>
    <message>
        <source>A day later</source>
        <translation>하루 뒤</translation>
    </message>
    <message>
        <source>no phone</source>
        <translation>전화번호 없음</translation>
    </message>
    <message>
        <source>Choose a service, and the best free times appear here.</source>
        <translation>시술을 고르면 가장 좋은 빈 시간이 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>Choose the stylist the customer wants.</source>
        <translation>고객이 원하는 디자이너를 고르세요.</translation>
    </message>
    <message>
        <source>Nothing free in the next %1 days. Try a later day or another stylist.</source>
        <translation>앞으로 %1일 안에 빈 시간이 없습니다. 더 뒤의 날짜나 다른 디자이너를 골라 보세요.</translation>
    </message>
    <message>
        <source>Book %1</source>
        <translation>%1 예약하기</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>예약하기</translation>
    </message>
    <message>
        <source>New booking</source>
        <translation>새 예약</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>고객</translation>
    </message>
    <message>
        <source>Choose another customer</source>
        <translation>다른 고객 고르기</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>시술</translation>
    </message>
    <message>
        <source>Stylist</source>
        <translation>디자이너</translation>
    </message>
    <message>
        <source>Best free times</source>
        <translation>추천 시간</translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation>워크인</translation>
    </message>
    <message>
        <source>The customer is here now</source>
        <translation>고객이 지금 매장에 와 있습니다</translation>
    </message>
</context>
<context>
    <name>salon::desk::ReservationPanel</name>
    <message>
        <source>Also open now on %1</source>
        <translation>지금 %1에서도 열려 있습니다</translation>
    </message>
    <message>
        <source>no phone</source>
        <translation>전화번호 없음</translation>
    </message>
    <message>
        <source>A person must decide about this visit.</source>
        <translation>이 예약은 사람이 결정해야 합니다.</translation>
    </message>
    <message>
        <source>Booked %1 at %2</source>
        <translation>%1 %2에서 예약</translation>
    </message>
    <message>
        <source>Promised while the line was down</source>
        <translation>연결이 끊긴 동안 약속한 예약</translation>
    </message>
    <message>
        <source>Arrived %1</source>
        <translation>%1 도착</translation>
    </message>
    <message>
        <source>Started %1</source>
        <translation>%1 시술 시작</translation>
    </message>
    <message>
        <source>Completed %1</source>
        <translation>%1 완료</translation>
    </message>
    <message>
        <source>Cancelled: %1</source>
        <translation>취소: %1</translation>
    </message>
    <message>
        <source>Not yet answered by the server</source>
        <translation>아직 서버의 확인을 받지 못했습니다</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>예약 확정</translation>
    </message>
    <message>
        <source>Has arrived</source>
        <translation>도착</translation>
    </message>
    <message>
        <source>Start service</source>
        <translation>시술 시작</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>시술 완료</translation>
    </message>
    <message>
        <source>Nothing free in the next %1 days.</source>
        <translation>앞으로 %1일 안에 빈 시간이 없습니다.</translation>
    </message>
    <message>
        <source>Reservation</source>
        <translation>예약</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>옮기기</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>노쇼</translation>
    </message>
    <message>
        <source>Cancel visit</source>
        <translation>예약 취소</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>되돌리기</translation>
    </message>
    <message>
        <source>Where to? Enter moves, or drag the block</source>
        <translation>어디로 옮길까요? Enter로 옮기거나 블록을 끌어 옮기세요</translation>
    </message>
    <message>
        <source>Why? Press the digit</source>
        <translation>취소 이유를 고르거나 숫자를 누르세요</translation>
    </message>
    <message>
        <source>%1: cancelled from visit %2 on</source>
        <translation>%1 %2번째부터 예약 취소</translation>
    </message>
    <message>
        <source>Called: %1 late</source>
        <translation>늦는다는 연락: %1</translation>
    </message>
    <message>
        <source>One of %1 who come together</source>
        <translation>함께 오시는 %1명 중 한 분</translation>
    </message>
    <message>
        <source>Recurring: visit %1 of %2</source>
        <translation>정기 예약 %2번 중 %1번째</translation>
    </message>
    <message>
        <source>, every %1 weeks</source>
        <translation>, %1주마다</translation>
    </message>
    <message>
        <source>Cancel this and those after it (%1)</source>
        <translation>이 예약부터 함께 취소 (%1건)</translation>
    </message>
    <message>
        <source>Cancel this and the following (%1)</source>
        <translation>이 예약과 이후 모두 취소 (%1건)</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Shift+Space</source>
        <translation>Shift+Space</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>지각</translation>
    </message>
    <message>
        <source>Recurring</source>
        <translation>정기 예약</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>More services</source>
        <translation>시술 추가</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>History of this visit</source>
        <translation>이 예약의 기록</translation>
    </message>
    <message>
        <source>Note for this visit: Enter keeps it, Esc does not</source>
        <translation>이 예약 메모: Enter 저장, Esc 취소</translation>
    </message>
    <message>
        <source>Note for this visit</source>
        <translation>이 예약 메모</translation>
    </message>
    <message>
        <source>What comes on top? Enter twice takes it</source>
        <translation>무엇을 추가할까요? Enter 두 번이면 추가됩니다</translation>
    </message>
    <message>
        <source>They said that they come.</source>
        <translation>온다고 답했습니다.</translation>
    </message>
    <message>
        <source>Hold, change or send this text</source>
        <translation>문자 보류 · 수정 · 바로 보내기</translation>
    </message>
</context>
<context>
    <name>salon::desk::ServicePicker</name>
    <message>
        <source>Type a service, Enter adds it</source>
        <translation>시술 이름을 적고 Enter</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>시술</translation>
    </message>
</context>
<context>
    <name>salon::desk::SlotList</name>
    <message>
        <source>Places that are free</source>
        <translation>비어 있는 시간</translation>
    </message>
    <message>
        <source>the wanted time</source>
        <translation>원하는 시간</translation>
    </message>
    <message>
        <source>the wanted time, %1</source>
        <translation>원하는 시간, %1</translation>
    </message>
</context>
<context>
    <name>salon::desk::WishPicker</name>
    <message>
        <source>Anyone</source>
        <translation>누구나</translation>
    </message>
    <message>
        <source>Preferably</source>
        <translation>가능하면</translation>
    </message>
    <message>
        <source>Only</source>
        <translation>지정</translation>
    </message>
</context>
<context>
    <name>salon::desk::SeriesPanel</name>
    <message>
        <source>every week</source>
        <translation>매주</translation>
    </message>
    <message>
        <source>every %1 weeks</source>
        <translation>%1주마다</translation>
    </message>
    <message>
        <source>%1 times</source>
        <translation>%1번</translation>
    </message>
    <message>
        <source>All dates are free.</source>
        <translation>모든 날짜가 비어 있습니다.</translation>
    </message>
    <message>
        <source>%1 dates are taken: choose another place or leave them out.</source>
        <translation>%1건은 자리가 없습니다. 다른 시간을 고르거나 빼 주세요.</translation>
    </message>
    <message>
        <source>%1 with another stylist than wished.</source>
        <translation>%1건은 원하신 디자이너가 아닙니다.</translation>
    </message>
    <message>
        <source>Book %1 visits  Enter</source>
        <translation>%1건 예약  Enter</translation>
    </message>
    <message>
        <source>%1 of %2 booked …</source>
        <translation>%2건 중 %1건 예약됨 …</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>제외</translation>
    </message>
    <message>
        <source>another place of this day</source>
        <translation>같은 날 다른 시간</translation>
    </message>
    <message>
        <source>Take it in again</source>
        <translation>다시 넣기</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>빼기</translation>
    </message>
    <message>
        <source>%1: every %2 weeks, %3 times</source>
        <translation>%1 %2주마다 %3번 예약</translation>
    </message>
    <message>
        <source>Recurring visits</source>
        <translation>정기 예약</translation>
    </message>
    <message>
        <source>How often? Arrows change it</source>
        <translation>얼마나 자주? 화살표로 바꿉니다</translation>
    </message>
    <message>
        <source>Every how many weeks</source>
        <translation>몇 주마다</translation>
    </message>
    <message>
        <source>How many times</source>
        <translation>몇 번</translation>
    </message>
</context>
<context>
    <name>salon::desk::GroupPanel</name>
    <message>
        <source>Book all %1  Enter</source>
        <translation>%1명 함께 예약  Enter</translation>
    </message>
    <message>
        <source>Add everybody who comes; the first needs a companion.</source>
        <translation>함께 오시는 분을 모두 추가해 주세요.</translation>
    </message>
    <message>
        <source>At %1 everybody finds a stylist.</source>
        <translation>%1에 모두 가능합니다.</translation>
    </message>
    <message>
        <source>Not everybody fits at %1. All fit at:</source>
        <translation>%1에는 모두 함께 하기 어렵습니다. 모두 가능한 시간:</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>빼기</translation>
    </message>
    <message>
        <source>everybody at once</source>
        <translation>모두 함께 시작</translation>
    </message>
    <message>
        <source>%1 and %2 more together</source>
        <translation>%1 외 %2명 단체 예약</translation>
    </message>
    <message>
        <source>Several at once</source>
        <translation>단체 예약</translation>
    </message>
    <message>
        <source>Who comes along?</source>
        <translation>함께 오시는 분</translation>
    </message>
    <message>
        <source>When? Arrows change it</source>
        <translation>언제? 화살표로 바꿉니다</translation>
    </message>
    <message>
        <source>Add to the group</source>
        <translation>단체에 추가</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시간</translation>
    </message>
</context>
<context>
    <name>salon::desk::LineCards</name>
    <message>
        <source>nobody yet</source>
        <translation>미정</translation>
    </message>
    <message>
        <source> (only them)</source>
        <translation> (지정)</translation>
    </message>
    <message>
        <source> (preferred)</source>
        <translation> (선호)</translation>
    </message>
    <message>
        <source>Why: %1</source>
        <translation>이유: %1</translation>
    </message>
    <message>
        <source>Minutes of %1</source>
        <translation>%1 시간</translation>
    </message>
    <message>
        <source>Take  Enter</source>
        <translation>적용  Enter</translation>
    </message>
    <message>
        <source>%1, chosen</source>
        <translation>%1 (직접 지정)</translation>
    </message>
    <message>
        <source>Change the minutes of %1: %2</source>
        <translation>%1 시간 변경: %2</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>빼기</translation>
    </message>
    <message>
        <source>Take out %1</source>
        <translation>%1 빼기</translation>
    </message>
</context>
</TS>
