<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
<context>
    <name>salon::desk::JoinForm</name>
    <message>
        <source>Here now</source>
        <translation>지금 와 계심</translation>
    </message>
    <message>
        <source>Waiting list</source>
        <translation>대기자 명단</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>고객</translation>
    </message>
    <message>
        <source>Choose another customer</source>
        <translation>다른 고객 선택</translation>
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
        <source>Days that would do</source>
        <translation>가능한 날짜</translation>
    </message>
    <message>
        <source>Hours that would do</source>
        <translation>가능한 시간</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>오늘</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>내일</translation>
    </message>
    <message>
        <source>Within a week</source>
        <translation>일주일 안</translation>
    </message>
    <message>
        <source>Within two weeks</source>
        <translation>2주 안</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>언제든지</translation>
    </message>
    <message>
        <source>Until 12:00</source>
        <translation>12:00까지</translation>
    </message>
    <message>
        <source>12:00 to 17:00</source>
        <translation>12:00–17:00</translation>
    </message>
    <message>
        <source>From 17:00</source>
        <translation>17:00부터</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>첫날</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>마지막 날</translation>
    </message>
    <message>
        <source>Not before</source>
        <translation>이 시간부터</translation>
    </message>
    <message>
        <source>Done by</source>
        <translation>이 시간까지</translation>
    </message>
</context>
<context>
    <name>salon::desk::WaitingPanel</name>
    <message>
        <source>Here now</source>
        <translation>매장 대기</translation>
    </message>
    <message>
        <source>Nobody is waiting in the salon.</source>
        <translation>매장에서 기다리는 손님이 없습니다.</translation>
    </message>
    <message>
        <source>Waiting list</source>
        <translation>대기자 명단</translation>
    </message>
    <message>
        <source>When a day is full, put the customer here: as soon as a place comes free, it is offered.</source>
        <translation>예약이 꽉 찬 날은 여기에 올려 두세요. 자리가 나면 바로 알려 드립니다.</translation>
    </message>
    <message>
        <source>Longest wait: %1</source>
        <translation>가장 오래 대기: %1</translation>
    </message>
    <message>
        <source>%1: other days</source>
        <translation>%1 대기 날짜 변경</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>변경</translation>
    </message>
    <message>
        <source>Into the queue</source>
        <translation>대기 등록</translation>
    </message>
    <message>
        <source>On the waiting list</source>
        <translation>대기자 명단에 올리기</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>대기</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>뒤로</translation>
    </message>
    <message>
        <source>Somebody is here</source>
        <translation>매장 대기 추가</translation>
    </message>
    <message>
        <source>Begin to wait in the queue (+)</source>
        <translation>매장 대기 추가 (+)</translation>
    </message>
    <message>
        <source>For another day</source>
        <translation>명단에 추가</translation>
    </message>
    <message>
        <source>Put somebody on the waiting list</source>
        <translation>대기자 명단에 추가</translation>
    </message>
    <message>
        <source>Can be booked now · %1</source>
        <translation>지금 예약 가능 · %1</translation>
    </message>
    <message>
        <source>Their days have passed</source>
        <translation>희망 날짜가 지났습니다</translation>
    </message>
    <message>
        <source>Book %1</source>
        <translation>%1 예약</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>명단에서 빼기</translation>
    </message>
    <message>
        <source>Other days</source>
        <translation>날짜 변경</translation>
    </message>
    <message>
        <source>Found elsewhere</source>
        <translation>다른 곳에서 하심</translation>
    </message>
    <message>
        <source>Waits no longer</source>
        <translation>대기 취소</translation>
    </message>
    <message>
        <source>Entered by mistake</source>
        <translation>잘못 입력</translation>
    </message>
    <message>
        <source>about %1 · %2</source>
        <translation>약 %1 · %2</translation>
    </message>
    <message>
        <source>No more room today. Offer another day.</source>
        <translation>오늘은 자리가 없습니다. 다른 날을 권해 주세요.</translation>
    </message>
    <message>
        <source>Seat now</source>
        <translation>바로 안내</translation>
    </message>
    <message>
        <source>Keep %1 for them</source>
        <translation>%1 자리 잡기</translation>
    </message>
    <message>
        <source>Another stylist</source>
        <translation>다른 디자이너</translation>
    </message>
    <message>
        <source>Has left</source>
        <translation>가셨음</translation>
    </message>
    <message>
        <source>Who takes them? In the order of the turns</source>
        <translation>누가 맡을까요? 차례 순서입니다</translation>
    </message>
    <message>
        <source>the customer's wish, %1</source>
        <translation>고객 지정 · %1</translation>
    </message>
    <message>
        <source>next in turn, %1</source>
        <translation>다음 차례 · %1</translation>
    </message>
    <message>
        <source>in the time of %1</source>
        <translation>%1 님 예약 시간과 겹침</translation>
    </message>
    <message>
        <source>Nobody can take them today any more. Put them on the waiting list.</source>
        <translation>오늘은 맡을 수 있는 디자이너가 없습니다. 대기자 명단에 올려 주세요.</translation>
    </message>
    <message>
        <source>Why %1 out of turn? One word</source>
        <translation>차례를 바꿔 %1에게 맡기는 이유는?</translation>
    </message>
    <message>
        <source>%1 to the waiting list</source>
        <translation>%1 대기자 명단으로</translation>
    </message>
    <message>
        <source>Waiting %1</source>
        <translation>대기 %1</translation>
    </message>
    <message>
        <source>%1 bookable</source>
        <translation>예약 가능 %1</translation>
    </message>
    <message>
        <source>A place for %1 has come free: %2. F7 shows it.</source>
        <translation>%1 자리가 났습니다: %2. F7로 확인하세요.</translation>
    </message>
    <message>
        <source>Who waits</source>
        <translation>대기 보기</translation>
    </message>
    <message>
        <source>Somebody begins to wait</source>
        <translation>대기 추가</translation>
    </message>
    <message>
        <source>Texted about a place %1: %2</source>
        <translation>%1 빈자리 안내 문자: %2</translation>
    </message>
    <message>
        <source>No text about a place %1</source>
        <translation>빈자리 안내 문자 안 보냄 (%1)</translation>
    </message>
</context>
<context>
    <name>salon::desk::WaitingWords</name>
    <message>
        <source>Guest %1</source>
        <translation>손님 %1</translation>
    </message>
    <message>
        <source>anyone</source>
        <translation>지정 없음</translation>
    </message>
    <message>
        <source>%1 only</source>
        <translation>%1 지정</translation>
    </message>
    <message>
        <source>%1 if possible</source>
        <translation>%1 선호</translation>
    </message>
    <message>
        <source>since %1 · %2</source>
        <translation>%1부터 · %2째</translation>
    </message>
    <message>
        <source>any time</source>
        <translation>언제든지</translation>
    </message>
    <message>
        <source>turns today: %1</source>
        <translation>오늘 차례 %1회</translation>
    </message>
    <message>
        <source>asked for: %1</source>
        <translation>지정 %1건</translation>
    </message>
    <message>
        <source>last at %1</source>
        <translation>마지막 접수 %1</translation>
    </message>
    <message>
        <source>The customer asked</source>
        <translation>고객 요청</translation>
    </message>
    <message>
        <source>Better at this</source>
        <translation>이 시술을 더 잘함</translation>
    </message>
    <message>
        <source>The stylist asked</source>
        <translation>디자이너 요청</translation>
    </message>
    <message>
        <source>To even out the turns</source>
        <translation>차례 균형 맞추기</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>기타 이유</translation>
    </message>
</context>
</TS>
