<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
<context>
    <name>salon::desk::CustomerPanel</name>
    <message>
        <source>%1: merged</source>
        <translation>%1: 고객 합침</translation>
    </message>
    <message>
        <source>The customer's sheet</source>
        <translation>고객 카드</translation>
    </message>
    <message>
        <source>On the sheet: the usual again</source>
        <translation>고객 카드에서: 같은 걸로 다시</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>고객</translation>
    </message>
    <message>
        <source>Type part of a name, initials, the last four digits or a whole number.</source>
        <translation>이름 일부, 초성, 뒷번호 4자리 또는 전체 번호로 찾을 수 있습니다.</translation>
    </message>
    <message>
        <source>New booking</source>
        <translation>새 예약</translation>
    </message>
    <message>
        <source>What the customer was told by text</source>
        <translation>이 고객에게 보낸 문자</translation>
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
        <source>New customer “%1”</source>
        <translation>새 고객 ‘%1’ 등록</translation>
    </message>
    <message>
        <source>Nobody has this number</source>
        <translation>이 번호로 등록된 고객이 없습니다</translation>
    </message>
    <message>
        <source>Add a phone number behind the name</source>
        <translation>이름 뒤에 전화번호를 이어 적을 수 있습니다</translation>
    </message>
</context>
<context>
    <name>salon::desk::CustomerSheet</name>
    <message>
        <source>no phone</source>
        <translation>전화번호 없음</translation>
    </message>
    <message>
        <source>%1 · with %2</source>
        <translation>%1 · %2 디자이너</translation>
    </message>
    <message>
        <source>Plan %1 more %2</source>
        <translation>%2 예약을 %1 더 길게 잡기</translation>
    </message>
    <message>
        <source>Plan %1 less %2</source>
        <translation>%2 예약을 %1 짧게 잡기</translation>
    </message>
    <message>
        <source>Patch tested today</source>
        <translation>오늘 패치 테스트 완료</translation>
    </message>
    <message>
        <source>Patch test today (last %1)</source>
        <translation>오늘 패치 테스트함 (마지막 %1)</translation>
    </message>
    <message>
        <source>Patch test today</source>
        <translation>오늘 패치 테스트함</translation>
    </message>
    <message>
        <source>Booked: %1</source>
        <translation>예약 %1건</translation>
    </message>
    <message>
        <source>History: %1</source>
        <translation>방문 기록 %1건</translation>
    </message>
    <message>
        <source>No visits yet. The first booking begins the history.</source>
        <translation>아직 방문 기록이 없습니다. 첫 예약부터 기록됩니다.</translation>
    </message>
    <message>
        <source>The first visit is still ahead.</source>
        <translation>아직 첫 방문 전입니다.</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>수정</translation>
    </message>
    <message>
        <source>Edit name and number</source>
        <translation>이름과 번호 수정</translation>
    </message>
    <message>
        <source>Usually</source>
        <translation>평소</translation>
    </message>
    <message>
        <source>Same again</source>
        <translation>같은 걸로</translation>
    </message>
    <message>
        <source>Book the usual again (Ctrl+Enter)</source>
        <translation>평소 시술로 다시 예약 (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>What everybody at the desk should know</source>
        <translation>데스크 직원 모두가 알아 둘 내용</translation>
    </message>
    <message>
        <source>Allergies</source>
        <translation>알레르기</translation>
    </message>
    <message>
        <source>What must not touch this person</source>
        <translation>닿으면 안 되는 성분</translation>
    </message>
    <message>
        <source>Do not book</source>
        <translation>예약 금지</translation>
    </message>
    <message>
        <source>Visits ahead</source>
        <translation>앞으로의 예약</translation>
    </message>
    <message>
        <source>History of visits</source>
        <translation>방문 기록</translation>
    </message>
    <message>
        <source>Erase this customer…</source>
        <translation>고객 정보 삭제…</translation>
    </message>
    <message>
        <source>Name, number, notes and allergies are erased on every computer and cannot be brought back. The visits stay, without a name.</source>
        <translation>이름, 번호, 메모, 알레르기가 모든 컴퓨터에서 지워지고 되돌릴 수 없습니다. 방문 기록은 이름 없이 남습니다.</translation>
    </message>
    <message>
        <source>Erase for ever</source>
        <translation>영구 삭제</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>그대로 두기</translation>
    </message>
    <message>
        <source>Gets SMS</source>
        <translation>문자 받음</translation>
    </message>
    <message>
        <source>Gets Alimtalk</source>
        <translation>알림톡 받음</translation>
    </message>
    <message>
        <source>About their own visits alone; never advertising.</source>
        <translation>본인 예약 안내만 보냅니다. 광고는 보내지 않습니다.</translation>
    </message>
    <message>
        <source>They want no texts: by a reply of STOP, or noted here. Tell them changes by telephone.</source>
        <translation>수신 거부: 고객이 수신거부로 답했거나 여기서 표시했습니다. 변경은 전화로 알려 주세요.</translation>
    </message>
    <message>
        <source>Texts about visits</source>
        <translation>예약 안내 문자</translation>
    </message>
    <message>
        <source>What they were told by text</source>
        <translation>보낸 문자 보기</translation>
    </message>
</context>
<context>
    <name>salon::desk::CustomerWords</name>
    <message>
        <source>Do not book</source>
        <translation>예약 금지</translation>
    </message>
    <message>
        <source>Allergies</source>
        <translation>알레르기</translation>
    </message>
    <message>
        <source>No patch test</source>
        <translation>패치 테스트 없음</translation>
    </message>
    <message>
        <source>Patch test due (last %1)</source>
        <translation>패치 테스트 필요 (마지막 %1)</translation>
    </message>
    <message>
        <source>No mobile number</source>
        <translation>휴대폰 번호 없음</translation>
    </message>
    <message>
        <source>No-shows: %1</source>
        <translation>노쇼 %1회</translation>
    </message>
    <message>
        <source>Cancelled within a year: %1</source>
        <translation>1년 내 취소 %1회</translation>
    </message>
    <message>
        <source>Allergies: %1</source>
        <translation>알레르기: %1</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>yyyy년 M월 d일</translation>
    </message>
    <message>
        <source>With %1 on average +%2 (visits: %3)</source>
        <translation>%1 디자이너와 평균 +%2 (방문 %3회)</translation>
    </message>
    <message>
        <source>With %1 on average −%2 (visits: %3)</source>
        <translation>%1 디자이너와 평균 −%2 (방문 %3회)</translation>
    </message>
    <message>
        <source>first</source>
        <translation>첫째</translation>
    </message>
    <message>
        <source>second</source>
        <translation>둘째</translation>
    </message>
    <message>
        <source>third</source>
        <translation>셋째</translation>
    </message>
    <message>
        <source>fourth</source>
        <translation>넷째</translation>
    </message>
    <message>
        <source>fifth</source>
        <translation>다섯째</translation>
    </message>
    <message>
        <source>%1 week of %2</source>
        <translation>%2 %1 주</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>매주 방문</translation>
    </message>
    <message>
        <source>Every %1 weeks</source>
        <translation>%1주마다 방문</translation>
    </message>
    <message>
        <source>%1, overdue (weeks: %2)</source>
        <translation>%1, 예정보다 %2주 지남</translation>
    </message>
    <message>
        <source>%1, due this week</source>
        <translation>%1, 이번 주가 다음 예정</translation>
    </message>
    <message>
        <source>%1, next about the %2</source>
        <translation>%1, 다음 예정 %2</translation>
    </message>
    <message>
        <source>booked %1 %2</source>
        <translation>예약 %1 %2</translation>
    </message>
    <message>
        <source>last %1</source>
        <translation>최근 %1</translation>
    </message>
    <message>
        <source>no visit yet</source>
        <translation>방문 기록 없음</translation>
    </message>
    <message>
        <source>Same number</source>
        <translation>같은 번호</translation>
    </message>
    <message>
        <source>Same name, same last four digits</source>
        <translation>같은 이름, 같은 뒷번호</translation>
    </message>
    <message>
        <source>Same name</source>
        <translation>같은 이름</translation>
    </message>
    <message>
        <source>walk-in, %1</source>
        <translation>워크인 · %1</translation>
    </message>
    <message>
        <source>booked %1, %2</source>
        <translation>%1 예약 · %2</translation>
    </message>
    <message>
        <source>Cancelled at short notice: %1</source>
        <translation>임박 취소 %1회</translation>
    </message>
    <message>
        <source>Wants no texts</source>
        <translation>문자 수신 거부</translation>
    </message>
</context>
<context>
    <name>salon::desk::DuplicateCard</name>
    <message>
        <source>%1: %2. Perhaps the same person?</source>
        <translation>%1: %2. 같은 분인가요?</translation>
    </message>
    <message>
        <source>Close the comparison</source>
        <translation>비교 닫기</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>비교하기</translation>
    </message>
    <message>
        <source>Not the same person</source>
        <translation>다른 사람입니다</translation>
    </message>
    <message>
        <source>Keep this one</source>
        <translation>이쪽으로 합치기</translation>
    </message>
    <message>
        <source>Merge both and keep %1, %2</source>
        <translation>두 고객을 합치고 %1, %2을(를) 남기기</translation>
    </message>
    <message>
        <source>this card</source>
        <translation>이 카드</translation>
    </message>
    <message>
        <source>the other card</source>
        <translation>다른 카드</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>번호</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>방문</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>최근</translation>
    </message>
    <message>
        <source>Stylist</source>
        <translation>디자이너</translation>
    </message>
    <message>
        <source>Allergies</source>
        <translation>알레르기</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>Visits, notes and warnings of both are kept. Ctrl+Z parts them again.</source>
        <translation>두 고객의 방문 기록, 메모, 주의 사항이 모두 남습니다. Ctrl+Z로 다시 나눌 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>salon::desk::FoundRow</name>
    <message>
        <source>no phone</source>
        <translation>전화번호 없음</translation>
    </message>
</context>
<context>
    <name>salon::desk::NameForm</name>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>전화번호</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
</TS>
