<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
<context>
    <name>salon::desk::BookingLine</name>
    <message>
        <source>same</source>
        <translation>그대로</translation>
    </message>
    <message>
        <source>The customer asked</source>
        <translation>고객 요청</translation>
    </message>
    <message>
        <source>Better at this</source>
        <translation>이 시술에 더 능숙함</translation>
    </message>
    <message>
        <source>The stylist asked</source>
        <translation>디자이너 요청</translation>
    </message>
    <message>
        <source>To even out the turns</source>
        <translation>순번 조정</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>기타</translation>
    </message>
    <message>
        <source>5678 root+cut sat 3pm @mia</source>
        <translation>5678 뿌염+컷 토 3시 지은</translation>
    </message>
    <message>
        <source>Booking in one line</source>
        <translation>한 줄 예약</translation>
    </message>
    <message>
        <source>Customer, services, day, time, stylist, in any order; Enter does the next thing.</source>
        <translation>고객, 시술, 날짜, 시간, 디자이너를 순서 없이 입력하세요. Enter를 누르면 다음으로 넘어갑니다.</translation>
    </message>
    <message>
        <source>Into the queue of those who wait</source>
        <translation>워크인 대기에 올리기</translation>
    </message>
    <message>
        <source>gets the first chair that is free</source>
        <translation>자리가 나는 순서대로 안내합니다</translation>
    </message>
    <message>
        <source>Put on the waiting list</source>
        <translation>대기 명단에 올리기</translation>
    </message>
    <message>
        <source>an opening that fits says so by itself</source>
        <translation>맞는 자리가 나면 알려 드립니다</translation>
    </message>
    <message>
        <source>It would be %1's turn. Why %2? One digit says it.</source>
        <translation>%1 디자이너 순번입니다. %2 디자이너로 하는 이유를 숫자로 고르세요.</translation>
    </message>
    <message>
        <source>“%1” is no service, stylist, day or time.</source>
        <translation>‘%1’: 시술, 디자이너, 날짜, 시간 어디에도 없는 말입니다.</translation>
    </message>
    <message>
        <source>“%1” is not known. Did you mean “%2”?</source>
        <translation>‘%1’: 없는 말입니다. ‘%2’ 말씀인가요?</translation>
    </message>
    <message>
        <source>Which service?</source>
        <translation>어떤 시술인가요?</translation>
    </message>
    <message>
        <source>For %1</source>
        <translation>희망일: %1</translation>
    </message>
    <message>
        <source>the next days</source>
        <translation>가까운 날</translation>
    </message>
    <message>
        <source>%1 has passed. What follows is free.</source>
        <translation>%1: 이미 지난 시간입니다. 아래 시간은 비어 있습니다.</translation>
    </message>
    <message>
        <source>Nothing free in the next %1 days.</source>
        <translation>앞으로 %1일 동안 빈 시간이 없습니다.</translation>
    </message>
    <message>
        <source>%1 is full. The next free places:</source>
        <translation>%1: 예약이 찼습니다. 가장 가까운 빈 시간입니다.</translation>
    </message>
    <message>
        <source>Free now, in turn · %1</source>
        <translation>지금 가능, 순번대로 · %1</translation>
    </message>
    <message>
        <source>Best places · %1 · %2</source>
        <translation>추천 시간 · %1 · %2</translation>
    </message>
    <message>
        <source>Esc: away</source>
        <translation>Esc: 닫기</translation>
    </message>
    <message>
        <source>↵ this customer</source>
        <translation>↵ 이 고객</translation>
    </message>
    <message>
        <source>One word is unknown</source>
        <translation>모르는 말이 있습니다</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>찾는 고객이 없습니다</translation>
    </message>
    <message>
        <source>For whom?</source>
        <translation>어느 고객인가요?</translation>
    </message>
    <message>
        <source>↵ next</source>
        <translation>↵ 다음</translation>
    </message>
    <message>
        <source>↵ the usual</source>
        <translation>↵ 늘 하던 대로</translation>
    </message>
    <message>
        <source>No place</source>
        <translation>빈 시간 없음</translation>
    </message>
    <message>
        <source>↵ waiting list</source>
        <translation>↵ 대기 명단</translation>
    </message>
    <message>
        <source>↵ out of turn</source>
        <translation>↵ 순번 외 배정</translation>
    </message>
    <message>
        <source>↵ register and book %1</source>
        <translation>↵ 신규 등록하고 예약 %1</translation>
    </message>
    <message>
        <source>↵ receive %1</source>
        <translation>↵ 워크인 접수 %1</translation>
    </message>
    <message>
        <source>↵ book %1</source>
        <translation>↵ 예약 %1</translation>
    </message>
    <message>
        <source>1 to 5: the reason</source>
        <translation>1~5: 이유</translation>
    </message>
    <message>
        <source>New customer %1 booked</source>
        <translation>신규 고객 %1 님 예약</translation>
    </message>
    <message>
        <source>Book in one line</source>
        <translation>한 줄로 예약</translation>
    </message>
    <message>
        <source>A walk-in, now</source>
        <translation>워크인 접수</translation>
    </message>
    <message>
        <source>↵ plan for %1 people</source>
        <translation>↵ %1명 예약 짜기</translation>
    </message>
    <message>
        <source>↵ plan the dates</source>
        <translation>↵ 날짜 짜기</translation>
    </message>
</context>
<context>
    <name>salon::desk::ChipRow</name>
    <message>
        <source>as usual: %1</source>
        <translation>늘 하던 대로: %1</translation>
    </message>
    <message>
        <source>and %1 more: %2</source>
        <translation>그 밖에 %1개: %2</translation>
    </message>
</context>
<context>
    <name>salon::desk::ChipWords</name>
    <message>
        <source>%1: not in the book</source>
        <translation>%1: 등록되지 않은 고객</translation>
    </message>
    <message>
        <source>%1: several people</source>
        <translation>%1: 여러 명</translation>
    </message>
    <message>
        <source>New: %1 · %2</source>
        <translation>신규: %1 · %2</translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation>워크인</translation>
    </message>
    <message>
        <source>Waiting list</source>
        <translation>대기 명단</translation>
    </message>
    <message>
        <source>The usual</source>
        <translation>늘 하던 대로</translation>
    </message>
    <message>
        <source>Nobody else</source>
        <translation>지정</translation>
    </message>
    <message>
        <source>Anyone</source>
        <translation>아무나</translation>
    </message>
    <message>
        <source>before %1</source>
        <translation>%1 이전</translation>
    </message>
    <message>
        <source>from %1 on</source>
        <translation>%1 이후</translation>
    </message>
    <message>
        <source>“%1”: not understood</source>
        <translation>‘%1’: 모르는 말</translation>
    </message>
    <message>
        <source>%1?</source>
        <translation>%1?</translation>
    </message>
    <message>
        <source>or %1</source>
        <translation>또는 %1</translation>
    </message>
    <message>
        <source>next %1</source>
        <translation>다음 예약 %1</translation>
    </message>
    <message>
        <source>last %1</source>
        <translation>최근 방문 %1</translation>
    </message>
    <message>
        <source>no phone</source>
        <translation>전화번호 없음</translation>
    </message>
    <message>
        <source>no visit yet</source>
        <translation>방문 기록 없음</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>매주</translation>
    </message>
    <message>
        <source>Every %1 weeks</source>
        <translation>%1주마다</translation>
    </message>
    <message>
        <source>%1, %2 times</source>
        <translation>%1 %2번</translation>
    </message>
    <message>
        <source>%1 people</source>
        <translation>%1명</translation>
    </message>
</context>
<context>
    <name>salon::desk::PersonCard</name>
    <message>
        <source>no phone</source>
        <translation>전화번호 없음</translation>
    </message>
    <message>
        <source>First visit</source>
        <translation>첫 방문</translation>
    </message>
    <message>
        <source>Usually %1</source>
        <translation>주로 %1</translation>
    </message>
    <message>
        <source>Usually %1 with %2</source>
        <translation>주로 %1 · %2 디자이너</translation>
    </message>
    <message>
        <source>Patch test due (last %1)</source>
        <translation>패치 테스트 필요 (마지막 %1)</translation>
    </message>
    <message>
        <source>No patch test yet</source>
        <translation>패치 테스트 기록 없음</translation>
    </message>
    <message>
        <source>No mobile number</source>
        <translation>휴대폰 번호 없음</translation>
    </message>
    <message>
        <source>New customer, %1. Registered together with the booking.</source>
        <translation>신규 고객, %1. 예약하면서 함께 등록합니다.</translation>
    </message>
    <message>
        <source>A walk-in without a name</source>
        <translation>이름을 밝히지 않은 워크인</translation>
    </message>
    <message>
        <source>Type a name or number to say who it is.</source>
        <translation>이름이나 번호를 입력하면 고객을 연결합니다.</translation>
    </message>
    <message>
        <source>Who is it for?</source>
        <translation>어느 고객인가요?</translation>
    </message>
    <message>
        <source>Name, initials, last four digits or the whole number.</source>
        <translation>이름, 초성, 뒷번호 4자리 또는 전체 번호</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>찾는 고객이 없습니다</translation>
    </message>
    <message>
        <source>Type the whole number behind the name to register somebody new.</source>
        <translation>신규 고객은 이름 뒤에 전화번호 전체를 입력하면 등록됩니다.</translation>
    </message>
</context>
<context>
    <name>salon::desk::SlotWords</name>
    <message>
        <source>the wanted time</source>
        <translation>희망 시간</translation>
    </message>
    <message>
        <source>next in turn</source>
        <translation>다음 순번</translation>
    </message>
    <message>
        <source>another stylist</source>
        <translation>다른 디자이너</translation>
    </message>
    <message>
        <source>their usual stylist</source>
        <translation>단골 디자이너</translation>
    </message>
    <message>
        <source>asked for by name</source>
        <translation>지정</translation>
    </message>
    <message>
        <source>as wished</source>
        <translation>희망 디자이너</translation>
    </message>
    <message>
        <source>fills a gap exactly</source>
        <translation>빈 시간에 꼭 맞음</translation>
    </message>
    <message>
        <source>leaves no gap before it</source>
        <translation>바로 앞 예약과 이어짐</translation>
    </message>
    <message>
        <source>leaves no gap after it</source>
        <translation>바로 뒤 예약과 이어짐</translation>
    </message>
    <message>
        <source>A walk-in is expected with %1 at %2 and would wait longer.</source>
        <translation>%2에 %1 디자이너에게 워크인 고객이 예정되어 있어 더 기다리게 됩니다.</translation>
    </message>
</context>
<context>
    <name>salon::desk::DraftLines</name>
    <message>
        <source>Minutes of %1</source>
        <translation>%1 시간</translation>
    </message>
    <message>
        <source>Stylist for %1</source>
        <translation>%1 디자이너</translation>
    </message>
    <message>
        <source>as above</source>
        <translation>위와 같음</translation>
    </message>
</context>
<context>
    <name>salon::desk::BookingPanel</name>
    <message>
        <source>Note for this visit</source>
        <translation>이번 방문 메모</translation>
    </message>
    <message>
        <source>Several at once</source>
        <translation>여러 명 함께 예약</translation>
    </message>
    <message>
        <source>Book, then the same every few weeks</source>
        <translation>예약하고 정기 예약 만들기</translation>
    </message>
</context>
</TS>
