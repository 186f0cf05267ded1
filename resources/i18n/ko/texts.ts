<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
<context>
    <name>salon::desk::RulesPanel</name>
    <message>
        <source>Keep these rules</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>As they were</source>
        <translation>되돌리기</translation>
    </message>
    <message>
        <source>Another computer has changed these rules meanwhile. “As they were” shows them; keeping puts yours in their place.</source>
        <translation>그사이 다른 단말에서 규칙을 바꿨습니다. “되돌리기”를 누르면 바뀐 규칙이 보이고, 저장하면 이 화면의 내용으로 바뀝니다.</translation>
    </message>
</context>
<context>
    <name>salon::desk::TextEditor</name>
    <message>
        <source>Write what the customer should read.</source>
        <translation>고객이 읽을 내용을 쓰세요.</translation>
    </message>
    <message>
        <source>This is longer than any text may be. Write less.</source>
        <translation>문자로 보낼 수 있는 길이를 넘었습니다. 줄여 주세요.</translation>
    </message>
    <message>
        <source>%1 means nothing here. What can be put in: %2</source>
        <translation>여기서 쓸 수 없는 표시: %1. 쓸 수 있는 것: %2</translation>
    </message>
    <message>
        <source>Words of the text</source>
        <translation>문자 내용</translation>
    </message>
    <message>
        <source>The shop's words again</source>
        <translation>매장 문구로 되돌리기</translation>
    </message>
</context>
<context>
    <name>salon::desk::TextingPanel</name>
    <message>
        <source>Rules for texts</source>
        <translation>문자 설정</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1초</translation>
    </message>
    <message>
        <source>%1 h before</source>
        <translation>%1시간 전까지</translation>
    </message>
    <message>
        <source>The words for “%1” cannot be kept yet.</source>
        <translation>“%1” 문구를 아직 저장할 수 없습니다.</translation>
    </message>
    <message>
        <source>Kim Seoyeon</source>
        <translation>김서연</translation>
    </message>
    <message>
        <source>Customers are texted</source>
        <translation>고객에게 문자를 보냅니다</translation>
    </message>
    <message>
        <source>Nothing is texted</source>
        <translation>문자를 보내지 않습니다</translation>
    </message>
    <message>
        <source>A change waits before it is texted</source>
        <translation>변경 후 대기 시간</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>보내지 않는 시간 시작</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>보내지 않는 시간 끝</translation>
    </message>
    <message>
        <source>A reply cancels a visit at least</source>
        <translation>답장으로 취소할 수 있는 때</translation>
    </message>
    <message>
        <source>Customers are texted in</source>
        <translation>문자 언어</translation>
    </message>
    <message>
        <source>What is sent</source>
        <translation>보내는 문자</translation>
    </message>
    <message>
        <source>The words of</source>
        <translation>문구</translation>
    </message>
    <message>
        <source>So it arrives</source>
        <translation>고객이 받는 모습 (예)</translation>
    </message>
    <message>
        <source>Words of this kind of text</source>
        <translation>이 문자의 문구</translation>
    </message>
    <message>
        <source>The product's words again</source>
        <translation>기본 문구로 되돌리기</translation>
    </message>
</context>
<context>
    <name>salon::desk::TrayPanel</name>
    <message>
        <source>Texts %1</source>
        <translation>보낼 문자 %1</translation>
    </message>
    <message>
        <source>%1 held</source>
        <translation>보류 %1</translation>
    </message>
    <message>
        <source>held</source>
        <translation>보류</translation>
    </message>
    <message>
        <source>To be sent: %1 · %2</source>
        <translation>보낼 문자: %1 · %2</translation>
    </message>
    <message>
        <source>Texts to be sent</source>
        <translation>보낼 문자</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>곧 보냄</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>보류</translation>
    </message>
    <message>
        <source>When the quiet hours end</source>
        <translation>아침에 보냄</translation>
    </message>
    <message>
        <source>Words for %1, held while you write. Ctrl+Enter keeps them, Esc does not</source>
        <translation>%1 님에게 보낼 문구. 쓰는 동안 보류합니다. Ctrl+Enter 저장, Esc 그만두기</translation>
    </message>
    <message>
        <source>This text is not to be sent any more, the visit has changed. Esc closes.</source>
        <translation>예약이 바뀌어 이 문자는 보내지 않습니다. Esc로 닫으세요.</translation>
    </message>
    <message>
        <source>%1 more follow when these are gone.</source>
        <translation>이 문자들이 나가면 %1건이 더 나타납니다.</translation>
    </message>
    <message>
        <source>%1 · your words</source>
        <translation>%1 · 직접 쓴 문구</translation>
    </message>
    <message>
        <source>No mobile number: it cannot be sent. Call them.</source>
        <translation>휴대폰 번호가 없어 보낼 수 없습니다. 전화하세요.</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>보류 해제</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>보류</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>문구 수정</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>바로 보내기</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>보내지 않기</translation>
    </message>
    <message>
        <source>Show on the day</source>
        <translation>그날 보기</translation>
    </message>
    <message>
        <source>Nothing to be sent</source>
        <translation>보낼 문자 없음</translation>
    </message>
    <message>
        <source>When a visit is booked, moved or cancelled, its text waits here a moment before it goes: time to hold it or to change its words.</source>
        <translation>예약을 잡거나 옮기거나 취소하면 문자가 잠시 여기서 기다립니다. 그동안 보류하거나 문구를 고칠 수 있습니다.</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>대기 중</translation>
    </message>
    <message>
        <source>%1: other words</source>
        <translation>%1 문구 수정</translation>
    </message>
    <message>
        <source>Arrows: next text · H: hold · E: words · S: send now · Del: do not send</source>
        <translation>화살표: 다음 문자 · H: 보류 · E: 문구 · S: 바로 보내기 · Del: 보내지 않기</translation>
    </message>
    <message>
        <source>Keep these words</source>
        <translation>이 문구로 저장</translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation>그만두기</translation>
    </message>
    <message>
        <source>Words of this text</source>
        <translation>이 문자의 문구</translation>
    </message>
    <message>
        <source>The shop's words again</source>
        <translation>매장 문구로 되돌리기</translation>
    </message>
    <message>
        <source>The next text about this visit</source>
        <translation>이 예약에 보낼 문자</translation>
    </message>
    <message>
        <source>For the waiting list</source>
        <translation>대기자에게 빈자리 안내</translation>
    </message>
    <message>
        <source>Waiting list · Del: do not send · V: show the entry</source>
        <translation>대기자 · Del: 보내지 않기 · V: 대기자 보기</translation>
    </message>
    <message>
        <source>Show on the waiting list</source>
        <translation>대기자 명단에서 보기</translation>
    </message>
</context>
<context>
    <name>salon::desk::WebBookingPanel</name>
    <message>
        <source>Booking online</source>
        <translation>온라인 예약 설정</translation>
    </message>
    <message>
        <source>%1 ahead</source>
        <translation>%1 전까지</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1일</translation>
    </message>
    <message>
        <source>%1 h before</source>
        <translation>%1시간 전까지</translation>
    </message>
    <message>
        <source>Choose at least one service that customers may book.</source>
        <translation>고객이 예약할 수 있는 시술을 하나 이상 고르세요.</translation>
    </message>
    <message>
        <source>Customers book online</source>
        <translation>온라인 예약을 받습니다</translation>
    </message>
    <message>
        <source>Nobody books online</source>
        <translation>온라인 예약을 받지 않습니다</translation>
    </message>
    <message>
        <source>Each is approved here first</source>
        <translation>매장에서 확인 후 확정</translation>
    </message>
    <message>
        <source>All services</source>
        <translation>모든 시술</translation>
    </message>
    <message>
        <source>The shop's server has no way to send texts yet: it cannot send codes, so the page asks customers to call.</source>
        <translation>매장 서버에 문자 발송 설정이 없습니다. 인증번호를 보낼 수 없어 예약 페이지에서 전화 예약을 안내합니다.</translation>
    </message>
    <message>
        <source>Texting is switched off: who books online gets the code and no other text. Switch it on in the rules for texts.</source>
        <translation>문자 발송이 꺼져 있습니다. 온라인 예약 고객은 인증번호 외에 다른 문자를 받지 못합니다. 문자 규칙에서 켜 주세요.</translation>
    </message>
    <message>
        <source>Customers cannot reach the shop's server yet: whoever runs it has to give it a public address.</source>
        <translation>고객이 아직 매장 서버에 접속할 수 없습니다. 서버 관리자가 공개 주소를 정해야 합니다.</translation>
    </message>
    <message>
        <source>The page</source>
        <translation>예약 페이지</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>주소 복사</translation>
    </message>
    <message>
        <source>Booked at least</source>
        <translation>예약 가능</translation>
    </message>
    <message>
        <source>At most ahead</source>
        <translation>예약 가능 기간</translation>
    </message>
    <message>
        <source>Customers move or cancel until</source>
        <translation>고객이 변경·취소할 수 있는 때</translation>
    </message>
    <message>
        <source>What can be booked</source>
        <translation>예약할 수 있는 시술</translation>
    </message>
</context>
</TS>
