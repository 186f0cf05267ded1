#include "scenes.h"

#include "calendar/day_calendar.h"
#include "line/booking_line.h"
#include "line/command_field.h"
#include "salon/evolve.h"

namespace salon::desk {
namespace {

void demo(FakeSession& session) { fillDemoDay(session); }

/// A colour that asks for a skin test, and a customer with everything one can be warned of.
void warned(FakeSession& session) {
    fillDemoDay(session);
    Service root = *session.state().book.findService({"root"});
    root.patchTestDays = 180;
    CustomerWarnings warnings;
    warnings.doNotBook = true;
    for (const Event& event : {Event{ServiceDefined{root}}, Event{CustomerWarningsDefined{{"c01"}, warnings}}}) session.happen({&event, 1});
    PersonalWords words;
    words.customer = {"c01"};
    words.allergies = "PPD 염모제";
    session.submit(AmendCustomer{{"c01"}}, words);
}

void fullTomorrow(FakeSession& session) {
    fillDemoDay(session);
    const Day day = kDemoNow.day.plus(1);
    for (const auto& [id, stylist] : Book(session.state().book).roster().stylists) {
        const Event away = TimeOffDefined{id, {{"away-" + id.text}, TimeOffKind::off, day, day, {0, kMinutesPerDay}}};
        session.happen({&away, 1});
    }
}

std::function<void(MainWindow&, FakeSession&)> typed(const char* text, int downs = 0) {
    return [=](MainWindow& window, FakeSession&) {
        window.calendar().scrollToMinute(14 * 60 + 20);
        auto* line = window.findChild<BookingLine*>();
        line->openWith(QString::fromUtf8(text));
        for (int i = 0; i < downs; ++i) emit line->field()->stepWished(1);
    };
}

void outOfTurn(MainWindow& window, FakeSession& session) {
    typed("+컷", 1)(window, session);
    emit window.findChild<BookingLine*>()->field()->entered();
}

}  // namespace

std::vector<Scene> lineScenes() {
    return {
        {"line-empty", "ko", demo, typed("")},
        {"line-typed", "ko", demo, typed("박지훈 뿌염+컷 내일 3시 민아")},
        {"line-typed-en", "en", demo, typed("박지훈 root+cut tomorrow 3pm @mina")},
        {"line-typed-dark", "ko", demo, typed("박지훈 뿌염+컷 내일 3시 민아"), Theme::dark},
        {"line-today", "ko", demo, typed("1234 컷 오후", 1)},
        {"line-ambiguous", "ko", demo, typed("ㄱㅅ 컷 토 3시")},
        {"line-usual", "ko", demo, typed("이하은.2345 ")},
        {"line-warning", "ko", warned, typed("김서연 뿌염 월 11시")},
        {"line-unknown", "ko", demo, typed("1234 뿌엽 내일 2시")},
        {"line-new", "ko", demo, typed("나새봄 010-4321-0001 컷 내일 2시 하린 지정")},
        {"line-full", "ko", fullTomorrow, typed("1234 컷 내일 2시 민아")},
        {"line-series", "ko", demo, typed("박지훈 남컷 내일 3시 민아 2주마다 6번")},
        {"line-party-en", "en", demo, typed("박지훈 men's cut tomorrow 3pm party of 3")},
        {"line-many", "ko", demo, typed("박지훈 뿌염+컷+드라이 다음주 화 오후 3시 민아 지정 90분 2주마다 6번 #창가 자리, 주차 문의, 커피는 연하게 부탁하심, 지난번 색보다 반 톤 밝게")},
        {"line-walk-in", "ko", demo, typed("+남컷")},
        {"line-out-of-turn", "ko", demo, outOfTurn},
        {"line-walk-in-en", "en", demo, typed("+cut")},
    };
}

}  // namespace salon::desk
