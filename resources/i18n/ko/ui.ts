<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
<context>
    <name>salon::desk::Panel</name>
    <message>
        <source>Close (Esc)</source>
        <translation>닫기 (Esc)</translation>
    </message>
</context>
<context>
    <name>salon::desk::Words</name>
    <message>
        <source>%1 min</source>
        <translation>%1분</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1시간</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1시간 %2분</translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <translation>M월 d일 dddd</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <translation>M월 d일 (ddd)</translation>
    </message>
    <message>
        <source>today</source>
        <translation>오늘</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>내일</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>어제</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>요청</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>확정</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>도착</translation>
    </message>
    <message>
        <source>In service</source>
        <translation>시술중</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>No-show</source>
        <translation>노쇼</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>거절</translation>
    </message>
    <message>
        <source>Customer asked</source>
        <translation>고객 요청</translation>
    </message>
    <message>
        <source>The salon asked</source>
        <translation>매장 사정</translation>
    </message>
    <message>
        <source>Illness</source>
        <translation>건강 문제</translation>
    </message>
    <message>
        <source>Booked twice</source>
        <translation>중복 예약</translation>
    </message>
    <message>
        <source>Entered by mistake</source>
        <translation>입력 실수</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>기타</translation>
    </message>
    <message>
        <source>Unnamed guest</source>
        <translation>성함 없는 손님</translation>
    </message>
    <message>
        <source>%1 won</source>
        <translation>%1원</translation>
    </message>
    <message>
        <source>the customer asked for them</source>
        <translation>고객이 원한 디자이너</translation>
    </message>
    <message>
        <source>placed by hand</source>
        <translation>직접 배치</translation>
    </message>
    <message>
        <source>the only one free</source>
        <translation>가능한 유일한 디자이너</translation>
    </message>
    <message>
        <source>leaves the day in the fewest pieces</source>
        <translation>빈 시간을 가장 적게 쪼갬</translation>
    </message>
    <message>
        <source>least booked that day (%1)</source>
        <translation>그날 예약이 가장 적음 (%1)</translation>
    </message>
    <message>
        <source>waiting longest for a customer</source>
        <translation>배정 순서가 가장 오래됨</translation>
    </message>
    <message>
        <source>equal in everything, next in order</source>
        <translation>조건이 같아 순서대로 배정</translation>
    </message>
    <message>
        <source>made room for a customer who wanted one stylist only</source>
        <translation>지정 고객에게 자리를 내줌</translation>
    </message>
    <message>
        <source>the preferred stylist was not free</source>
        <translation>선호 디자이너가 비어 있지 않음</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>이 컴퓨터</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>same time, another stylist</source>
        <translation>같은 시간, 다른 디자이너</translation>
    </message>
    <message>
        <source>same stylist, nearest time</source>
        <translation>같은 디자이너, 가장 가까운 시간</translation>
    </message>
    <message>
        <source>first opening of all</source>
        <translation>가장 빠른 빈 시간</translation>
    </message>
    <message>
        <source>%1 is not free then.</source>
        <translation>%1 디자이너는 그 시간에 비어 있지 않습니다.</translation>
    </message>
    <message>
        <source>%1 is with %2 then.</source>
        <translation>%1 디자이너는 그 시간에 %2 님 예약이 있습니다.</translation>
    </message>
    <message>
        <source>%1 is with %2 from %3 to %4.</source>
        <translation>%1 디자이너는 %3부터 %4까지 %2 님 예약이 있습니다.</translation>
    </message>
    <message>
        <source>%1 does not work then.</source>
        <translation>%1 디자이너는 그 시간에 근무하지 않습니다.</translation>
    </message>
    <message>
        <source>No free place in the salon for this service then.</source>
        <translation>그 시간에는 이 시술을 할 좌석이 없습니다.</translation>
    </message>
    <message>
        <source>Nobody who can do this is free then.</source>
        <translation>그 시간에 이 시술이 가능한 디자이너가 없습니다.</translation>
    </message>
    <message>
        <source>%1 does not do “%2”. Choose another stylist.</source>
        <translation>%1 디자이너는 ‘%2’ 시술을 하지 않습니다. 다른 디자이너를 고르세요.</translation>
    </message>
    <message>
        <source>This reservation is not in the book any more. Look at the day again.</source>
        <translation>이 예약은 더 이상 장부에 없습니다. 일정을 다시 확인하세요.</translation>
    </message>
    <message>
        <source>This reservation is already in the book.</source>
        <translation>이미 장부에 있는 예약입니다.</translation>
    </message>
    <message>
        <source>This reservation has already ended. Step it back first.</source>
        <translation>이미 끝난 예약입니다. 먼저 되돌리세요.</translation>
    </message>
    <message>
        <source>This visit has already begun. Step it back first.</source>
        <translation>이미 시작된 방문입니다. 먼저 되돌리세요.</translation>
    </message>
    <message>
        <source>The reservation is not in the right state for this. Look at its card.</source>
        <translation>지금 상태에서는 할 수 없습니다. 예약 카드를 확인하세요.</translation>
    </message>
    <message>
        <source>This customer is not registered. Search again or register them.</source>
        <translation>등록되지 않은 고객입니다. 다시 찾거나 새로 등록하세요.</translation>
    </message>
    <message>
        <source>This customer is already registered.</source>
        <translation>이미 등록된 고객입니다.</translation>
    </message>
    <message>
        <source>This customer's data was erased at their wish. Register them anew.</source>
        <translation>고객 요청으로 정보가 삭제되었습니다. 새로 등록하세요.</translation>
    </message>
    <message>
        <source>This service is not sold any more. Choose another.</source>
        <translation>더 이상 하지 않는 시술입니다. 다른 시술을 고르세요.</translation>
    </message>
    <message>
        <source>This stylist does not work here any more. Choose another.</source>
        <translation>더 이상 근무하지 않는 디자이너입니다. 다른 디자이너를 고르세요.</translation>
    </message>
    <message>
        <source>This place is not in the salon any more. Choose another.</source>
        <translation>더 이상 없는 좌석입니다. 다른 좌석을 고르세요.</translation>
    </message>
    <message>
        <source>Somebody has already decided this.</source>
        <translation>이미 다른 사람이 처리했습니다.</translation>
    </message>
    <message>
        <source>This answer is not possible here. Choose another.</source>
        <translation>여기서는 할 수 없는 처리입니다. 다른 방법을 고르세요.</translation>
    </message>
    <message>
        <source>This time off was already taken back.</source>
        <translation>이미 취소된 휴무입니다.</translation>
    </message>
    <message>
        <source>Visits start every %1 minutes. Choose such a time.</source>
        <translation>예약은 %1분 단위로 시작합니다. 맞는 시간을 고르세요.</translation>
    </message>
    <message>
        <source>The visit would run past midnight. Choose an earlier time.</source>
        <translation>자정을 넘기게 됩니다. 더 이른 시간을 고르세요.</translation>
    </message>
    <message>
        <source>No service was chosen. Choose one.</source>
        <translation>시술을 고르지 않았습니다. 하나를 고르세요.</translation>
    </message>
    <message>
        <source>The minutes of this service are not possible. Correct them.</source>
        <translation>시술 시간이 올바르지 않습니다. 고쳐 주세요.</translation>
    </message>
    <message>
        <source>This name cannot be used. Write it differently.</source>
        <translation>쓸 수 없는 이름입니다. 다르게 적어 주세요.</translation>
    </message>
    <message>
        <source>The shop is already open.</source>
        <translation>매장이 이미 열려 있습니다.</translation>
    </message>
    <message>
        <source>The shop has not been set up yet.</source>
        <translation>아직 매장이 설정되지 않았습니다.</translation>
    </message>
    <message>
        <source>The shop's step must be 5, 10 or 15 minutes.</source>
        <translation>매장의 시간 단위는 5, 10, 15분 중 하나여야 합니다.</translation>
    </message>
    <message>
        <source>The customer has been told this already. Look at what was sent.</source>
        <translation>고객에게 이미 안내한 내용입니다. 보낸 문자를 확인하세요.</translation>
    </message>
    <message>
        <source>The reservation has changed meanwhile. Look at what would be sent now.</source>
        <translation>그 사이 예약이 바뀌었습니다. 지금 보낼 문자를 확인하세요.</translation>
    </message>
    <message>
        <source>No text is sent about this: texts are off, held, or the customer wants none. Call them.</source>
        <translation>이 예약은 문자를 보내지 않습니다. 문자가 꺼져 있거나 보류 중이거나 고객이 수신을 거부했습니다. 전화로 알려 주세요.</translation>
    </message>
    <message>
        <source>A text did not reach the customer. Call them.</source>
        <translation>문자가 고객에게 전달되지 않았습니다. 전화로 알려 주세요.</translation>
    </message>
    <message>
        <source>Nobody knows whether a text reached the customer. Call them.</source>
        <translation>문자가 전달되었는지 알 수 없습니다. 전화로 확인해 주세요.</translation>
    </message>
    <message>
        <source>The customer has replied. Read it and answer.</source>
        <translation>고객이 답장했습니다. 읽고 답해 주세요.</translation>
    </message>
    <message>
        <source>The customer wants to cancel, later than the shop allows. Decide about it.</source>
        <translation>고객이 취소 가능 시간이 지난 뒤 취소를 원합니다. 결정해 주세요.</translation>
    </message>
    <message>
        <source>Only the server does this. Nothing was changed.</source>
        <translation>서버만 할 수 있는 작업입니다. 바뀐 것은 없습니다.</translation>
    </message>
    <message>
        <source>Nothing could be stored. Try again.</source>
        <translation>저장하지 못했습니다. 다시 시도하세요.</translation>
    </message>
    <message>
        <source>%1 is booked.</source>
        <translation>%1 님 예약을 받았습니다.</translation>
    </message>
    <message>
        <source>%1 is here.</source>
        <translation>%1 님을 맞이했습니다.</translation>
    </message>
    <message>
        <source>%1 was moved to %2.</source>
        <translation>%1 님 예약을 옮겼습니다: %2</translation>
    </message>
    <message>
        <source>%1 is confirmed.</source>
        <translation>%1 님 예약을 확정했습니다.</translation>
    </message>
    <message>
        <source>%1 was declined.</source>
        <translation>%1 님 예약을 거절했습니다.</translation>
    </message>
    <message>
        <source>The visit of %1 was cancelled.</source>
        <translation>%1 님 예약을 취소했습니다.</translation>
    </message>
    <message>
        <source>%1 has arrived.</source>
        <translation>%1 님이 도착했습니다.</translation>
    </message>
    <message>
        <source>Service of %1 has started.</source>
        <translation>%1 님 시술을 시작했습니다.</translation>
    </message>
    <message>
        <source>%1 is done.</source>
        <translation>%1 님 시술을 마쳤습니다.</translation>
    </message>
    <message>
        <source>%1 did not come.</source>
        <translation>%1 님을 노쇼로 기록했습니다.</translation>
    </message>
    <message>
        <source>Decided.</source>
        <translation>처리했습니다.</translation>
    </message>
    <message>
        <source>%1 is registered.</source>
        <translation>%1 님을 등록했습니다.</translation>
    </message>
    <message>
        <source>The details of %1 were changed.</source>
        <translation>%1 님 정보를 고쳤습니다.</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>되돌렸습니다.</translation>
    </message>
    <message>
        <source>A person must decide: see “Needs attention”.</source>
        <translation>사람의 결정이 필요합니다. ‘확인 필요’를 보세요.</translation>
    </message>
    <message>
        <source>their regular stylist (visits: %1)</source>
        <translation>단골 디자이너 (방문 %1회)</translation>
    </message>
    <message>
        <source>others moved aside: %1</source>
        <translation>다른 예약 %1건을 옮겨 자리를 마련</translation>
    </message>
    <message>
        <source>an unknown computer</source>
        <translation>알 수 없는 컴퓨터</translation>
    </message>
    <message>
        <source>another computer (%1)</source>
        <translation>다른 컴퓨터(%1)</translation>
    </message>
    <message>
        <source>They wait no longer: somebody has booked them already, or they have gone. Look at who waits.</source>
        <translation>더 이상 대기 중이 아닙니다. 이미 예약되었거나 대기를 취소했습니다. 대기 목록을 확인하세요.</translation>
    </message>
    <message>
        <source>They already wait.</source>
        <translation>이미 대기 중입니다.</translation>
    </message>
    <message>
        <source>This is one and the same customer. Choose two different ones.</source>
        <translation>같은 고객입니다. 서로 다른 고객 두 명을 고르세요.</translation>
    </message>
    <message>
        <source>This visit does not fit into its series or group. Make it anew.</source>
        <translation>정기·단체 예약에 맞지 않습니다. 다시 만들어 주세요.</translation>
    </message>
    <message>
        <source>It would run into “%1” of the same visit. Move that one first.</source>
        <translation>같은 예약의 “%1” 시술과 겹칩니다. 그 시술을 먼저 옮겨 주세요.</translation>
    </message>
    <message>
        <source>The services of %1 were changed.</source>
        <translation>%1 님의 시술을 변경했습니다.</translation>
    </message>
    <message>
        <source>%1: %2 from now on.</source>
        <translation>%1 님: 이제 %2입니다.</translation>
    </message>
    <message>
        <source>%1 comes %2 late.</source>
        <translation>%1 님이 %2 늦습니다.</translation>
    </message>
    <message>
        <source>%1 comes in time.</source>
        <translation>%1 님이 제시간에 옵니다.</translation>
    </message>
    <message>
        <source>%1 waits.</source>
        <translation>%1 님이 대기합니다.</translation>
    </message>
    <message>
        <source>Waits no longer.</source>
        <translation>대기를 마쳤습니다.</translation>
    </message>
    <message>
        <source>The warnings of %1 were changed.</source>
        <translation>%1 님의 주의 사항을 변경했습니다.</translation>
    </message>
    <message>
        <source>Both are %1 from now on.</source>
        <translation>이제 두 고객 모두 %1 님입니다.</translation>
    </message>
    <message>
        <source>The customer's data was erased.</source>
        <translation>고객 정보를 삭제했습니다.</translation>
    </message>
    <message>
        <source>The time of %1 is blocked.</source>
        <translation>%1 디자이너의 시간을 막았습니다.</translation>
    </message>
    <message>
        <source>%1 and %2 stay two people.</source>
        <translation>%1 님과 %2 님은 서로 다른 고객으로 둡니다.</translation>
    </message>
    <message>
        <source>The note about %1 is kept.</source>
        <translation>%1 님 예약 메모를 저장했습니다.</translation>
    </message>
    <message>
        <source>Customers cannot book online at present. Switch it on in the settings.</source>
        <translation>지금은 온라인 예약이 꺼져 있습니다. 설정에서 켜 주세요.</translation>
    </message>
    <message>
        <source>Customers cannot do this online. Do it for them here.</source>
        <translation>고객이 온라인으로 할 수 없는 일입니다. 여기서 대신 처리해 주세요.</translation>
    </message>
    <message>
        <source>It is too late for the customer to do this online. Do it for them here.</source>
        <translation>고객이 온라인으로 하기에는 늦었습니다. 여기서 대신 처리해 주세요.</translation>
    </message>
    <message>
        <source>The day is further ahead than customers may book online.</source>
        <translation>온라인으로 예약할 수 있는 기간을 넘는 날짜입니다.</translation>
    </message>
    <message>
        <source>The customer has as many visits ahead as may be booked online.</source>
        <translation>이 고객은 온라인으로 예약할 수 있는 건수를 모두 채웠습니다.</translation>
    </message>
    <message>
        <source>the web page</source>
        <translation>온라인 예약 페이지</translation>
    </message>
    <message>
        <source>There is no number that can be texted. Call them, or ask for a mobile number.</source>
        <translation>문자를 보낼 수 있는 번호가 없습니다. 전화하거나 휴대폰 번호를 물어보세요.</translation>
    </message>
    <message>
        <source>A text did not reach the customer (the carrier says: %1). Call them.</source>
        <translation>문자가 고객에게 도착하지 않았습니다 (통신사 답: %1). 전화로 알려 주세요.</translation>
    </message>
    <message>
        <source>The text to %1 is held.</source>
        <translation>%1 님에게 보낼 문자를 보류했습니다.</translation>
    </message>
    <message>
        <source>The text to %1 goes out in its time.</source>
        <translation>%1 님에게 보낼 문자가 제때 나갑니다.</translation>
    </message>
    <message>
        <source>%1 is not texted about this. Tell them yourself.</source>
        <translation>%1 님에게 이 내용을 문자로 보내지 않습니다. 직접 알려 주세요.</translation>
    </message>
    <message>
        <source>The text to %1 goes out now.</source>
        <translation>%1 님에게 문자를 바로 보냅니다.</translation>
    </message>
    <message>
        <source>The words to %1 are kept.</source>
        <translation>%1 님에게 보낼 문구를 저장했습니다.</translation>
    </message>
    <message>
        <source>%1 is texted again.</source>
        <translation>%1 님에게 문자를 보냅니다.</translation>
    </message>
    <message>
        <source>%1 is not texted any more.</source>
        <translation>%1 님에게 문자를 보내지 않습니다.</translation>
    </message>
    <message>
        <source>The rules for texts are kept.</source>
        <translation>문자 규칙을 저장했습니다.</translation>
    </message>
    <message>
        <source>The rules for booking online are kept.</source>
        <translation>온라인 예약 규칙을 저장했습니다.</translation>
    </message>
    <message>
        <source>The text to %1 is sent after all.</source>
        <translation>%1 님에게 문자를 예정대로 보냅니다.</translation>
    </message>
    <message>
        <source>The text to %1 goes out once more, now.</source>
        <translation>%1 님에게 문자를 바로 한 번 더 보냅니다.</translation>
    </message>
    <message>
        <source>No text about a free place goes to them on that day.</source>
        <translation>그날은 이 고객에게 빈자리 안내 문자를 보내지 않습니다.</translation>
    </message>
    <message>
        <source>They are texted about a free place after all.</source>
        <translation>이 고객에게 빈자리 안내 문자를 예정대로 보냅니다.</translation>
    </message>
</context>
<context>
    <name>salon::desk::DeedWords</name>
    <message>
        <source>day off</source>
        <translation>휴무</translation>
    </message>
    <message>
        <source>break</source>
        <translation>휴게</translation>
    </message>
    <message>
        <source>lesson</source>
        <translation>교육</translation>
    </message>
    <message>
        <source>private</source>
        <translation>개인</translation>
    </message>
    <message>
        <source>%1: booking at %2</source>
        <translation>%1 %2 예약</translation>
    </message>
    <message>
        <source>%1: walk-in</source>
        <translation>%1 워크인 접수</translation>
    </message>
    <message>
        <source>%1: move</source>
        <translation>%1 이동</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1 %2 → %3 변경</translation>
    </message>
    <message>
        <source>%1: move %2 → %3</source>
        <translation>%1 %2 → %3 이동</translation>
    </message>
    <message>
        <source>%1: other services</source>
        <translation>%1 시술 변경</translation>
    </message>
    <message>
        <source>%1: other minutes</source>
        <translation>%1 시술 시간 변경</translation>
    </message>
    <message>
        <source>%1: in time after all</source>
        <translation>%1 지각 취소</translation>
    </message>
    <message>
        <source>%1: %2 late</source>
        <translation>%1 %2 지각</translation>
    </message>
    <message>
        <source>%1: confirmed</source>
        <translation>%1 예약 확정</translation>
    </message>
    <message>
        <source>%1: declined</source>
        <translation>%1 예약 거절</translation>
    </message>
    <message>
        <source>%1: cancelled</source>
        <translation>%1 예약 취소</translation>
    </message>
    <message>
        <source>%1: arrived</source>
        <translation>%1 도착</translation>
    </message>
    <message>
        <source>%1: started</source>
        <translation>%1 시술 시작</translation>
    </message>
    <message>
        <source>%1: completed</source>
        <translation>%1 시술 완료</translation>
    </message>
    <message>
        <source>%1: did not come</source>
        <translation>%1 노쇼</translation>
    </message>
    <message>
        <source>%1: decision</source>
        <translation>%1 확인 처리</translation>
    </message>
    <message>
        <source>%1: waits</source>
        <translation>%1 대기 등록</translation>
    </message>
    <message>
        <source>%1: waits no longer</source>
        <translation>%1 대기 종료</translation>
    </message>
    <message>
        <source>%1: removed</source>
        <translation>%1 해제</translation>
    </message>
    <message>
        <source>%1: registered</source>
        <translation>%1 고객 등록</translation>
    </message>
    <message>
        <source>%1: details</source>
        <translation>%1 고객 정보 수정</translation>
    </message>
    <message>
        <source>a customer erased</source>
        <translation>고객 정보 삭제</translation>
    </message>
    <message>
        <source>%1: warnings</source>
        <translation>%1 주의 표시 변경</translation>
    </message>
    <message>
        <source>%1: merged</source>
        <translation>%1 고객 합치기</translation>
    </message>
    <message>
        <source>%1: parted again</source>
        <translation>%1 합치기 해제</translation>
    </message>
    <message>
        <source>%1: shift</source>
        <translation>%1 근무 시간 변경</translation>
    </message>
    <message>
        <source>the shop's list</source>
        <translation>매장 설정 변경</translation>
    </message>
    <message>
        <source>%1: step back</source>
        <translation>%1 한 단계 되돌림</translation>
    </message>
    <message>
        <source>Nothing could be stored. Try again.</source>
        <translation>저장하지 못했습니다. 다시 시도해 주세요.</translation>
    </message>
    <message>
        <source>%1 of %2 were done. %3</source>
        <translation>%2건 중 %1건만 처리되었습니다. %3</translation>
    </message>
    <message>
        <source>A person must decide: see “Needs attention”.</source>
        <translation>확인이 필요합니다. ‘확인 필요’를 봐 주세요.</translation>
    </message>
    <message>
        <source>Undone: %1.</source>
        <translation>되돌림: %1</translation>
    </message>
    <message>
        <source>Done again: %1.</source>
        <translation>다시 실행: %1</translation>
    </message>
    <message>
        <source>Done: %1.</source>
        <translation>완료: %1</translation>
    </message>
    <message>
        <source>“%1”: already as it was before.</source>
        <translation>‘%1’: 이미 이전 상태와 같습니다.</translation>
    </message>
    <message>
        <source>“%1” was not undone: it has been changed since. Look at it and change it by hand.</source>
        <translation>‘%1’은(는) 그사이 다른 변경이 있어 되돌리지 않았습니다. 지금 상태를 보고 직접 바꿔 주세요.</translation>
    </message>
    <message>
        <source>“%1” cannot be undone: %2</source>
        <translation>‘%1’은(는) 되돌릴 수 없습니다. %2</translation>
    </message>
    <message>
        <source>“%1” cannot be undone: both may stand by your word. Move one of them instead.</source>
        <translation>‘%1’은(는) 되돌릴 수 없습니다. 직접 허용한 겹침이니 둘 중 하나를 옮겨 주세요.</translation>
    </message>
    <message>
        <source>“%1” cannot be undone: the other visit has found its place. Move them one by one.</source>
        <translation>‘%1’은(는) 되돌릴 수 없습니다. 다른 예약이 이미 자리를 찾았으니 하나씩 옮겨 주세요.</translation>
    </message>
    <message>
        <source>“%1” stays. Correct it on its card.</source>
        <translation>‘%1’은(는) 그대로 남습니다. 카드에서 고쳐 주세요.</translation>
    </message>
    <message>
        <source>“%1” cannot be undone: what was erased is gone everywhere.</source>
        <translation>‘%1’은(는) 되돌릴 수 없습니다. 삭제된 정보는 어디에도 남아 있지 않습니다.</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>되돌림</translation>
    </message>
    <message>
        <source>not done: %1</source>
        <translation>처리되지 않음: %1</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>처리되지 않음</translation>
    </message>
    <message>
        <source>waits to be sent</source>
        <translation>전송 대기</translation>
    </message>
    <message>
        <source>a person must decide</source>
        <translation>확인 필요</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%2건 중 %1건 처리됨</translation>
    </message>
    <message>
        <source>confirmed by the shop</source>
        <translation>매장 확인됨</translation>
    </message>
    <message>
        <source>%1: note</source>
        <translation>%1 메모 변경</translation>
    </message>
    <message>
        <source>%1 and %2: two people</source>
        <translation>%1·%2 고객 서로 다름</translation>
    </message>
    <message>
        <source>%1 and %2: perhaps one</source>
        <translation>%1·%2 고객 같은지 다시 확인</translation>
    </message>
    <message>
        <source>%1: text held</source>
        <translation>%1 문자 보류</translation>
    </message>
    <message>
        <source>%1: text released</source>
        <translation>%1 문자 보류 해제</translation>
    </message>
    <message>
        <source>%1: “%2” not sent</source>
        <translation>%1 “%2” 문자 보내지 않음</translation>
    </message>
    <message>
        <source>%1: “%2” sent at once</source>
        <translation>%1 “%2” 문자 바로 보냄</translation>
    </message>
    <message>
        <source>%1: other words for “%2”</source>
        <translation>%1 “%2” 문구 수정</translation>
    </message>
    <message>
        <source>%1: text “%2”</source>
        <translation>%1 “%2” 문자</translation>
    </message>
    <message>
        <source>%1: text %2</source>
        <translation>%1 문자 %2</translation>
    </message>
    <message>
        <source>%1: replied by text</source>
        <translation>%1 문자 답장</translation>
    </message>
    <message>
        <source>%1: whether they are texted</source>
        <translation>%1 문자 수신 여부</translation>
    </message>
    <message>
        <source>rules for texts</source>
        <translation>문자 규칙</translation>
    </message>
    <message>
        <source>rules for booking online</source>
        <translation>온라인 예약 규칙</translation>
    </message>
    <message>
        <source>“%1” cannot be undone: it counts as told. Call the customer if they must know otherwise.</source>
        <translation>‘%1’은(는) 되돌릴 수 없습니다. 이미 알린 것으로 처리되었으니 필요하면 고객에게 전화하세요.</translation>
    </message>
    <message>
        <source>%1: “%2” sent after all</source>
        <translation>%1 “%2” 문자 보내기로 되돌림</translation>
    </message>
    <message>
        <source>%1: a text did not go and is worked out anew</source>
        <translation>%1 문자가 발송되지 않아 내용을 새로 정함</translation>
    </message>
    <message>
        <source>%1: text sent again</source>
        <translation>%1 문자 다시 보냄</translation>
    </message>
    <message>
        <source>%1: no text about a place</source>
        <translation>%1 빈자리 안내 문자 안 보냄</translation>
    </message>
    <message>
        <source>%1: texted about a place after all</source>
        <translation>%1 빈자리 안내 문자 보내기로 되돌림</translation>
    </message>
</context>
<context>
    <name>salon::desk::UndoPanel</name>
    <message>
        <source>Undo everything down to here</source>
        <translation>여기까지 모두 되돌리기</translation>
    </message>
    <message>
        <source>Undo the last one</source>
        <translation>마지막 것 되돌리기</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>되돌릴 것이 없습니다</translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation>다시 실행</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>되돌리기</translation>
    </message>
    <message>
        <source>What you do here appears in this list, and each can be taken back.</source>
        <translation>여기서 한 일이 이 목록에 남고, 하나씩 되돌릴 수 있습니다.</translation>
    </message>
    <message>
        <source>What was done here</source>
        <translation>한 일 목록</translation>
    </message>
</context>
<context>
    <name>salon::desk::TextTelling</name>
    <message>
        <source>Request received</source>
        <translation>예약 요청 접수</translation>
    </message>
    <message>
        <source>Booking confirmed</source>
        <translation>예약 확정</translation>
    </message>
    <message>
        <source>Other time</source>
        <translation>예약 시간 변경</translation>
    </message>
    <message>
        <source>Other stylist</source>
        <translation>담당 디자이너 변경</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>예약 취소</translation>
    </message>
    <message>
        <source>Request declined</source>
        <translation>예약 거절</translation>
    </message>
    <message>
        <source>Reminder the day before</source>
        <translation>전날 알림</translation>
    </message>
    <message>
        <source>Reminder shortly before</source>
        <translation>방문 직전 알림</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>노쇼 안내</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>안내 정정</translation>
    </message>
    <message>
        <source>A place has come free</source>
        <translation>빈자리 안내</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>보내는 중</translation>
    </message>
    <message>
        <source>sent, not yet reported as delivered</source>
        <translation>보냄, 도착 확인 전</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>도착함</translation>
    </message>
    <message>
        <source>did not arrive</source>
        <translation>도착하지 않음</translation>
    </message>
    <message>
        <source>nobody knows whether it arrived</source>
        <translation>도착 여부를 알 수 없음</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>requested for %1</source>
        <translation>%1 예약 요청</translation>
    </message>
    <message>
        <source>confirmed for %1</source>
        <translation>%1 예약 확정</translation>
    </message>
    <message>
        <source>cancelled, was %1</source>
        <translation>%1 예약 취소</translation>
    </message>
    <message>
        <source>declined, was %1</source>
        <translation>%1 예약 거절</translation>
    </message>
    <message>
        <source>did not come, was %1</source>
        <translation>%1 예약 노쇼</translation>
    </message>
    <message>
        <source>now</source>
        <translation>지금</translation>
    </message>
    <message>
        <source>in %1 s</source>
        <translation>%1초 뒤</translation>
    </message>
    <message>
        <source>in %1 min</source>
        <translation>%1분 뒤</translation>
    </message>
    <message>
        <source>(link to the visit)</source>
        <translation>(예약 확인 링크)</translation>
    </message>
    <message>
        <source>SMS · %1 of %2 bytes</source>
        <translation>SMS · %1/%2바이트</translation>
    </message>
    <message>
        <source>LMS · %1 bytes, with signs that an SMS does not have</source>
        <translation>LMS · %1바이트 (SMS로 보낼 수 없는 글자 포함)</translation>
    </message>
    <message>
        <source>LMS · %1 bytes</source>
        <translation>LMS · %1바이트</translation>
    </message>
    <message>
        <source>Told %1: %2</source>
        <translation>%1 알림: %2</translation>
    </message>
    <message>
        <source>Texting is switched off for this shop. Nothing is sent.</source>
        <translation>이 매장은 문자를 보내지 않도록 설정되어 있습니다.</translation>
    </message>
    <message>
        <source>The shop's server has no way to send texts yet. Nothing is sent until one is set up.</source>
        <translation>매장 서버에 문자 발송이 아직 연결되지 않았습니다. 연결할 때까지 보내지 않습니다.</translation>
    </message>
    <message>
        <source>The line is down: what is changed here is sent once this computer is connected again.</source>
        <translation>연결이 끊겼습니다. 여기서 바꾼 내용은 다시 연결되면 보냅니다.</translation>
    </message>
    <message>
        <source>Texts are not getting through at present. They wait, and what is still true then is sent.</source>
        <translation>지금은 문자가 나가지 않습니다. 기다렸다가 그때도 맞는 내용만 보냅니다.</translation>
    </message>
    <message>
        <source>not by text</source>
        <translation>문자 없이 직접 알림</translation>
    </message>
</context>
</TS>
