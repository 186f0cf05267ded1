#include "scenes.h"

#include "calendar/day_calendar.h"
#include "salon/evolve.h"

#include <initializer_list>
#include <tuple>

namespace salon::desk {
namespace {

void happen(FakeSession& session, std::initializer_list<Event> events) { session.happen({events.begin(), events.size()}); }

/// Most people of the day have been here before.
void addHistory(FakeSession& session) {
    for (const auto& [customer, card] : session.customers().cards()) {
        if (customer.text == "c14" || customer.text == "c17") continue;
        ReservationBooked booked;
        booked.reservation = {"before-" + customer.text};
        booked.customer = customer;
        booked.day = kDemoNow.day.plus(-40);
        booked.lines.resize(1);
        booked.lines.front().service = {"cut-w"};
        booked.lines.front().startMinute = 11 * 60;
        booked.lines.front().blocks = {40, 0, 0, 10};
        happen(session, {booked});
    }
}

void demo(FakeSession& session) {
    fillDemoDay(session);
    addHistory(session);
}

/// Every sign a block can carry, on one day.
void everySign(FakeSession& session) {
    demo(session);
    addDemoClashes(session);
    happen(session, {NoShowRecorded{{"v03"}, kDemoNow}});
    const Day day = kDemoNow.day;
    happen(session, {LatenessReported{{"v12"}, 15, kDemoNow}, LatenessReported{{"v17"}, 20, kDemoNow}});
    session.changeNote({"v12"}, "앞머리는 그대로");
    session.changeNote({"v18"}, "신부 어머니");
    session.markPending({"v23"});
    session.markPending({"v18"});
    happen(session, {TimeOffDefined{{"s5-theo"}, {{"off-3"}, TimeOffKind::lesson, day, day, {18 * 60 + 30, 19 * 60 + 30}}},
                     TimeOffDefined{{"s2-mina"}, {{"off-4"}, TimeOffKind::privateTime, day, day, {18 * 60, 19 * 60}}},
                     TimeOffDefined{{"s4-yuna"}, {{"off-5"}, TimeOffKind::breakTime, day, day, {17 * 60, 17 * 60 + 30}}}});
}

void stations(FakeSession& session) {
    openDemoSalon(session);
    for (const auto& [id, name, kind] : {std::tuple{"b1", "샴푸대 1", "basin"}, std::tuple{"b2", "샴푸대 2", "basin"}, std::tuple{"p1", "스파 룸", "room"},
                                         std::tuple{"h1", "좌석 1", "chair"}, std::tuple{"h2", "좌석 2", "chair"}, std::tuple{"h3", "좌석 3", "chair"}})
        happen(session, {StationDefined{{{id}, name, kind, true}}});
    const Book book = session.state().book;
    for (auto [id, service] : book.roster().services) {
        service.stationKind = service.category == "care" ? "room" : (service.category == "styling" ? "basin" : "chair");
        happen(session, {ServiceDefined{service}});
    }
    session.setNow({kDemoNow.day, 8 * 60});
    int number = 0;
    for (const char* service : {"cut-w", "root", "perm", "blow", "treat", "cut-m", "colour", "scalp", "fringe", "blow"}) {
        const int start = 10 * 60 + number * 50;
        BookReservation wish;
        wish.reservation = {"st" + std::to_string(number)};
        wish.customer = {number < 9 ? "c0" + std::to_string(number + 1) : "c10"};
        wish.day = kDemoNow.day;
        wish.lines = {{{service}, Wish::any(), start / 10 * 10, {}, false}};
        session.submit(wish);
        ++number;
    }
    session.setNow(kDemoNow);
}

void longestNames(FakeSession& session) {
    fillDemoDay(session);
    session.learn({"c12"}, "Wolfeschlegelsteinhausenbergerdorff Emmanuelle", "01030103010");
    session.learn({"c01"}, "남궁선우하늘빛나래아름다운이름", "01023415678");
    session.learn({"c10"}, "제갈공명찬란한아침햇살", "01022360679");
    happen(session, {StylistDefined{{"s1-harin"}, "하린 원장 (청담 본점 아트디렉터)", "Harin, artistic director", true}});
}

void at(MainWindow& window, int minute) { window.calendar().scrollToMinute(minute); }
void afternoon(MainWindow& window, FakeSession&) { at(window, 14 * 60 + 20); }

void walkIns(MainWindow& window, FakeSession& session) {
    const Day day = kDemoNow.day;
    window.calendar().setProvisional({{{"w1"}, day, {"s3-doyun"}, {17 * 60 + 10, 17 * 60 + 40}, "1번 박서준", "남성 컷 · 약 17:10"},
                                      {{"w2"}, day, {"s5-theo"}, {16 * 60 + 30, 17 * 60}, "2번 손님", "앞머리 컷 · 약 16:30"}});
    afternoon(window, session);
}

}  // namespace

std::vector<Scene> calendarScenes() {
    const auto week = [](MainWindow& w, FakeSession& s) {
        w.calendar().setView({ViewKind::week, {"s1-harin"}});
        afternoon(w, s);
    };
    const auto ribbon = [](MainWindow& w, FakeSession& s) {
        afternoon(w, s);
        w.calendar().select({"v14"});
    };
    const auto zoomed = [](MainWindow& w, FakeSession&) {
        w.calendar().setZoom(4.4);
        at(w, 14 * 60 + 32);
    };
    const auto wholeDay = [](MainWindow& w, FakeSession&) { w.calendar().setZoom(1.0); };
    return {
        {"calendar-signs", "ko", everySign, afternoon},
        {"calendar-signs-en", "en", everySign, afternoon},
        {"calendar-signs-dark", "ko", everySign, afternoon, Theme::dark},
        {"calendar-morning", "ko", demo, [](MainWindow& w, FakeSession&) { at(w, 10 * 60); }},
        {"calendar-ribbon", "ko", demo, ribbon},
        {"calendar-walk-ins", "ko", demo, walkIns},
        {"calendar-stations", "ko", stations, [](MainWindow& w, FakeSession&) { w.calendar().setView({ViewKind::stations, {}}); at(w, 13 * 60); }},
        {"calendar-week", "ko", demo, week},
        {"calendar-zoomed", "ko", demo, zoomed},
        {"calendar-whole-day", "ko", demo, wholeDay},
        {"calendar-longest-names", "ko", longestNames, afternoon},
        {"calendar-40", "ko", [](FakeSession& s) { fillBigDay(s, 40); }, afternoon, Theme::light, {1920, 1080}},
        {"calendar-200-end", "ko", [](FakeSession& s) { fillBigDay(s, 200); }, [](MainWindow& w, FakeSession& s) { afternoon(w, s); w.calendar().selectBlock({{"bs180-8"}, 0}); }, Theme::light, {1920, 1080}},
        {"calendar-filter", "ko", [](FakeSession& s) { fillBigDay(s, 40); }, [](MainWindow& w, FakeSession& s) { w.calendar().setFilter("너 3"); afternoon(w, s); }},
        {"calendar-closed-day", "ko", demo, [](MainWindow& w, FakeSession&) { w.showDay(kDemoNow.day.plus(1)); }},
    };
}

}  // namespace salon::desk
