<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
<context>
    <name>salon::desk::MainWindow</name>
    <message>
        <source>Nobody works here yet whose week could be shown.</source>
        <translation>아직 한 주를 보여 줄 디자이너가 없습니다.</translation>
    </message>
    <message>
        <source>Show only some stylists</source>
        <translation>디자이너 골라 보기</translation>
    </message>
    <message>
        <source>A column for each stylist</source>
        <translation>디자이너별로 보기</translation>
    </message>
    <message>
        <source>A column for each chair, basin and room</source>
        <translation>좌석·샴푸대·룸별로 보기</translation>
    </message>
    <message>
        <source>The week of one stylist</source>
        <translation>디자이너 한 명의 한 주</translation>
    </message>
    <message>
        <source>The next stylist's week</source>
        <translation>다음 디자이너의 한 주</translation>
    </message>
    <message>
        <source>The stylist before's week</source>
        <translation>이전 디자이너의 한 주</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>크게 보기</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>작게 보기</translation>
    </message>
    <message>
        <source>Usual size</source>
        <translation>원래 크기</translation>
    </message>
    <message>
        <source>Server, texts and clock</source>
        <translation>서버·문자·시계 상태</translation>
    </message>
    <message>
        <source>Cut the line, or join it again</source>
        <translation>연결 끊기 / 다시 연결</translation>
    </message>
    <message>
        <source>Back to now (Esc)</source>
        <translation>지금으로 돌아가기 (Esc)</translation>
    </message>
    <message>
        <source>Look back at this day</source>
        <translation>이 날 되돌아보기</translation>
    </message>
    <message>
        <source>History of this visit</source>
        <translation>이 예약의 이력</translation>
    </message>
    <message>
        <source>New booking</source>
        <translation>새 예약</translation>
    </message>
    <message>
        <source>Find a customer</source>
        <translation>고객 찾기</translation>
    </message>
    <message>
        <source>What waits for a decision</source>
        <translation>확인 필요</translation>
    </message>
    <message>
        <source>Previous day</source>
        <translation>이전 날</translation>
    </message>
    <message>
        <source>Next day</source>
        <translation>다음 날</translation>
    </message>
    <message>
        <source>A week back</source>
        <translation>한 주 전</translation>
    </message>
    <message>
        <source>A week on</source>
        <translation>한 주 뒤</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>오늘</translation>
    </message>
    <message>
        <source>The next one expected has arrived</source>
        <translation>다음 손님 도착</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>되돌리기</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>단축키 전체</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>메뉴</translation>
    </message>
    <message>
        <source>The first day</source>
        <translation>처음 쓰는 날 안내</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>고대비</translation>
    </message>
    <message>
        <source>Whole screen</source>
        <translation>전체 화면</translation>
    </message>
    <message>
        <source>HairShop Front Desk</source>
        <translation>헤어샵 프런트 데스크</translation>
    </message>
    <message>
        <source>Nobody else is expected today.</source>
        <translation>오늘 더 오실 고객이 없습니다.</translation>
    </message>
</context>
<context>
    <name>salon::desk::Toast</name>
    <message>
        <source>Undo</source>
        <translation>되돌리기</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>되돌리기: %1</translation>
    </message>
</context>
<context>
    <name>salon::desk::TopBar</name>
    <message>
        <source>clock is wrong</source>
        <translation>시계 확인</translation>
    </message>
    <message>
        <source>texts fail</source>
        <translation>문자 실패</translation>
    </message>
    <message>
        <source>Server, texts and clock (F9)</source>
        <translation>서버·문자·시계 상태 (F9)</translation>
    </message>
    <message>
        <source>Menu (F10)</source>
        <translation>메뉴 (F10)</translation>
    </message>
    <message>
        <source>%1 waiting to be sent</source>
        <translation>%1건 전송 대기</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>실시간</translation>
    </message>
    <message>
        <source>Catching up</source>
        <translation>따라잡는 중</translation>
    </message>
    <message>
        <source>Server busy, comes back</source>
        <translation>서버 혼잡, 곧 다시 연결</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>오프라인</translation>
    </message>
    <message>
        <source>Please update this program</source>
        <translation>프로그램을 업데이트하세요</translation>
    </message>
    <message>
        <source>Enrol this computer again</source>
        <translation>이 컴퓨터를 다시 등록하세요</translation>
    </message>
    <message>
        <source>Nothing to decide</source>
        <translation>확인할 일 없음</translation>
    </message>
    <message>
        <source>%1 to decide</source>
        <translation>확인 필요 %1건</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>오늘</translation>
    </message>
    <message>
        <source>Previous day (Page Up)</source>
        <translation>이전 날 (Page Up)</translation>
    </message>
    <message>
        <source>Next day (Page Down)</source>
        <translation>다음 날 (Page Down)</translation>
    </message>
    <message>
        <source>Today (Home)</source>
        <translation>오늘 (Home)</translation>
    </message>
    <message>
        <source>New booking</source>
        <translation>새 예약</translation>
    </message>
    <message>
        <source>New booking (Ctrl+N)</source>
        <translation>새 예약 (Ctrl+N)</translation>
    </message>
    <message>
        <source>Find a customer (Ctrl+F)</source>
        <translation>고객 찾기 (Ctrl+F)</translation>
    </message>
</context>
<context>
    <name>salon::desk::Acts</name>
    <message>
        <source>Booking</source>
        <translation>예약</translation>
    </message>
    <message>
        <source>This visit</source>
        <translation>선택한 예약</translation>
    </message>
    <message>
        <source>The day</source>
        <translation>하루</translation>
    </message>
    <message>
        <source>Customers and waiting</source>
        <translation>고객과 대기</translation>
    </message>
    <message>
        <source>The shop</source>
        <translation>매장</translation>
    </message>
    <message>
        <source>This window</source>
        <translation>화면</translation>
    </message>
</context>
<context>
    <name>salon::desk::KeysPanel</name>
    <message>
        <source>Keys</source>
        <translation>단축키</translation>
    </message>
    <message>
        <source>Find an act or a key</source>
        <translation>할 일이나 키 찾기</translation>
    </message>
    <message>
        <source>No act is called so. Try another word.</source>
        <translation>그런 기능이 없습니다. 다른 말로 찾아 보세요.</translation>
    </message>
</context>
<context>
    <name>salon::desk::WelcomePanel</name>
    <message>
        <source>Welcome to the front desk</source>
        <translation>프런트 데스크에 오신 것을 환영합니다</translation>
    </message>
    <message>
        <source>Type to book</source>
        <translation>바로 입력해서 예약</translation>
    </message>
    <message>
        <source>Any letter or digit begins: the last four digits of a number, a service, a day, a time. Enter books.</source>
        <translation>아무 글자나 숫자를 치면 시작됩니다. 전화 뒷번호, 시술, 날짜, 시간 순으로 입력하고 Enter로 예약합니다.</translation>
    </message>
    <message>
        <source>Drag to move</source>
        <translation>끌어서 옮기기</translation>
    </message>
    <message>
        <source>Lit places are free. Esc puts it back.</source>
        <translation>밝은 자리가 비어 있습니다. Esc를 누르면 제자리로 돌아갑니다.</translation>
    </message>
    <message>
        <source>Space greets</source>
        <translation>스페이스로 맞이하기</translation>
    </message>
    <message>
        <source>Select a visit and press Space: arrived, in service, done. F8 greets the next one expected.</source>
        <translation>예약을 고르고 스페이스를 누르면 도착, 시술중, 완료로 넘어갑니다. F8은 다음 손님의 도착입니다.</translation>
    </message>
    <message>
        <source>Ctrl+Z takes back</source>
        <translation>Ctrl+Z로 되돌리기</translation>
    </message>
    <message>
        <source>Nothing asks whether you are sure. Whatever you did, you can take back, one step after the other.</source>
        <translation>“정말입니까?” 하고 묻지 않습니다. 한 일은 무엇이든 차례로 되돌릴 수 있습니다.</translation>
    </message>
    <message>
        <source>No network? Go on</source>
        <translation>인터넷이 끊겨도 그대로</translation>
    </message>
    <message>
        <source>Everything works and is kept on this computer. It is sent when the line is back.</source>
        <translation>모든 기능이 그대로 되고 이 컴퓨터에 저장됩니다. 연결되면 전송됩니다.</translation>
    </message>
    <message>
        <source>Decide what only people can</source>
        <translation>사람이 정할 일</translation>
    </message>
    <message>
        <source>If two desks sold the same time, both bookings are kept. F6 shows them, each with ways out.</source>
        <translation>두 곳에서 같은 시간을 잡았으면 둘 다 남겨 둡니다. F6에서 해결 방법과 함께 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>시작하기</translation>
    </message>
    <message>
        <source>All keys (F1)</source>
        <translation>단축키 전체 (F1)</translation>
    </message>
</context>
<context>
    <name>salon::desk::TruthCard</name>
    <message>
        <source>%1 waiting to be sent.</source>
        <translation>전송 대기 %1건.</translation>
    </message>
    <message>
        <source>Shop server: live</source>
        <translation>매장 서버: 실시간</translation>
    </message>
    <message>
        <source>Every change reaches the other desks at once.</source>
        <translation>모든 변경이 다른 단말에 바로 전해집니다.</translation>
    </message>
    <message>
        <source>Shop server: catching up</source>
        <translation>매장 서버: 따라잡는 중</translation>
    </message>
    <message>
        <source>What was missed is being read and sent.</source>
        <translation>그동안의 변경을 받고 보내는 중입니다.</translation>
    </message>
    <message>
        <source>Shop server: cut by hand</source>
        <translation>매장 서버: 직접 끊음</translation>
    </message>
    <message>
        <source>Shop server: busy</source>
        <translation>매장 서버: 혼잡</translation>
    </message>
    <message>
        <source>It has asked this desk to come back in a moment, and the desk does so by itself. Go on working; everything is kept here.</source>
        <translation>서버가 잠시 뒤에 다시 오라고 했고, 이 단말이 알아서 다시 연결합니다. 그대로 일하세요. 모두 여기에 저장됩니다.</translation>
    </message>
    <message>
        <source>Shop server: not reached</source>
        <translation>매장 서버: 연결 안 됨</translation>
    </message>
    <message>
        <source>Everything works and is kept here. Promise customers what the screen shows; clashes come to “Needs attention”.</source>
        <translation>모든 기능이 그대로 되고 이 컴퓨터에 저장됩니다. 화면대로 약속하세요. 겹치는 예약은 나중에 ‘확인 필요’에 나타납니다.</translation>
    </message>
    <message>
        <source>Shop server: newer than this program</source>
        <translation>매장 서버: 이 프로그램보다 새 버전</translation>
    </message>
    <message>
        <source>Update this program. Until then everything is kept here.</source>
        <translation>프로그램을 업데이트하세요. 그때까지 모두 여기에 저장됩니다.</translation>
    </message>
    <message>
        <source>Shop server: does not know this computer</source>
        <translation>매장 서버: 등록되지 않은 컴퓨터</translation>
    </message>
    <message>
        <source>Enrol this computer again. Nothing is lost.</source>
        <translation>이 컴퓨터를 다시 등록하세요. 잃는 것은 없습니다.</translation>
    </message>
    <message>
        <source>As of the last connection.</source>
        <translation>마지막 연결 때 기준입니다.</translation>
    </message>
    <message>
        <source>Texts: not known yet</source>
        <translation>문자: 아직 알 수 없음</translation>
    </message>
    <message>
        <source>The shop server tells when it is reached.</source>
        <translation>매장 서버에 연결되면 알 수 있습니다.</translation>
    </message>
    <message>
        <source>Texts: not set up</source>
        <translation>문자: 설정 안 됨</translation>
    </message>
    <message>
        <source>Customers are not texted. Tell them changes by telephone.</source>
        <translation>고객에게 문자가 가지 않습니다. 변경은 전화로 알려 주세요.</translation>
    </message>
    <message>
        <source>Texts: going out</source>
        <translation>문자: 정상 발송</translation>
    </message>
    <message>
        <source>Customers are texted on every change.</source>
        <translation>변경할 때마다 고객에게 문자가 갑니다.</translation>
    </message>
    <message>
        <source>Texts: not getting through</source>
        <translation>문자: 발송 실패</translation>
    </message>
    <message>
        <source>They wait and are sent when they can be. Call who is due today.</source>
        <translation>보낼 수 있을 때까지 대기합니다. 오늘 오실 고객에게는 전화하세요.</translation>
    </message>
    <message>
        <source>Clock: not compared yet</source>
        <translation>시계: 아직 비교 전</translation>
    </message>
    <message>
        <source>It is compared with the shop server's when that is reached.</source>
        <translation>매장 서버에 연결되면 비교합니다.</translation>
    </message>
    <message>
        <source>Clock: right</source>
        <translation>시계: 정확함</translation>
    </message>
    <message>
        <source>This computer and the shop server agree.</source>
        <translation>이 컴퓨터와 매장 서버의 시간이 같습니다.</translation>
    </message>
    <message>
        <source>Clock: %1 fast</source>
        <translation>시계: %1 빠름</translation>
    </message>
    <message>
        <source>Clock: %1 slow</source>
        <translation>시계: %1 느림</translation>
    </message>
    <message>
        <source>Arrival times and the line of now are off by as much. Set this computer's clock; no booking is harmed.</source>
        <translation>도착 시각과 현재 시각선이 그만큼 어긋납니다. 컴퓨터 시계를 맞춰 주세요. 예약에는 영향이 없습니다.</translation>
    </message>
    <message>
        <source>Join the line again</source>
        <translation>다시 연결하기</translation>
    </message>
    <message>
        <source>Work without the line</source>
        <translation>연결 없이 일하기</translation>
    </message>
</context>
<context>
    <name>salon::desk::ViewSwitch</name>
    <message>
        <source>Stylists</source>
        <translation>디자이너</translation>
    </message>
    <message>
        <source>Stations</source>
        <translation>좌석</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>주간</translation>
    </message>
    <message>
        <source>A column for each stylist (Ctrl+1)</source>
        <translation>디자이너별로 보기 (Ctrl+1)</translation>
    </message>
    <message>
        <source>A column for each chair, basin and room (Ctrl+2)</source>
        <translation>좌석·샴푸대·룸별로 보기 (Ctrl+2)</translation>
    </message>
    <message>
        <source>The week of one stylist (Ctrl+3)</source>
        <translation>디자이너 한 명의 한 주 (Ctrl+3)</translation>
    </message>
</context>
<context>
    <name>salon::desk::ColumnFilter</name>
    <message>
        <source>Stylist's name or first consonants</source>
        <translation>디자이너 이름이나 초성</translation>
    </message>
    <message>
        <source>Show only these stylists</source>
        <translation>이 디자이너만 보기</translation>
    </message>
    <message>
        <source>Those away, too</source>
        <translation>쉬는 디자이너도 보기</translation>
    </message>
    <message>
        <source>Show all columns again (Esc)</source>
        <translation>모두 다시 보기 (Esc)</translation>
    </message>
</context>
<context>
    <name>salon::desk::WeekBar</name>
    <message>
        <source>%1's week</source>
        <translation>%1 디자이너의 한 주</translation>
    </message>
    <message>
        <source>Another stylist's week</source>
        <translation>다른 디자이너의 한 주</translation>
    </message>
    <message>
        <source>The stylist before (Ctrl+Left)</source>
        <translation>이전 디자이너 (Ctrl+Left)</translation>
    </message>
    <message>
        <source>The next stylist (Ctrl+Right)</source>
        <translation>다음 디자이너 (Ctrl+Right)</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
</context>
</TS>
