<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
<context>
    <name>salon::desk::BookingPanel</name>
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
        <source>no phone</source>
        <translation>전화번호 없음</translation>
    </message>
    <message>
        <source>A person must decide about this visit.</source>
        <translation>이 예약은 사람이 결정해야 합니다.</translation>
    </message>
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
        <translation>배정 이유: %1</translation>
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
</TS>
