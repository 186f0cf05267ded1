#include "support/demo_day.h"

#include "salon/evolve.h"

#include <cstdio>

namespace salon::desk {
namespace {

const Day kDay = kDemoNow.day;

struct DemoLine {
    const char* service;
    const char* stylist;
    int start;
    Wish wish = {};
};

int at(int hour, int minute = 0) { return hour * 60 + minute; }

/// Writes visits as facts, so that a picture does not depend on what the rules would have chosen.
class Pen {
public:
    explicit Pen(FakeSession& session) : m_session(session) {}

    void happen(Event event) { m_session.happen({&event, 1}); }

    void service(const char* id, const char* name, const char* english, const char* shortName, const char* category, std::int64_t won, Blocks blocks) {
        Service service;
        service.id = {id};
        service.name = name;
        service.nameEnglish = english;
        service.shortName = shortName;
        service.category = category;
        service.price = {won};
        service.blocks = blocks;
        happen(ServiceDefined{service});
    }

    void stylist(const char* id, const char* name, const char* english, const std::vector<std::string>& skills, Span shift) {
        happen(StylistDefined{{id}, name, english, true});
        for (const std::string& skill : skills) happen(SkillDefined{{id}, {skill}, {}});
        for (int weekday = 0; weekday < 7; ++weekday) happen(ShiftDefined{{id}, weekday, {}, {shift}});
    }

    void customer(const char* id, const char* name, const char* phone, const char* note = "") {
        happen(CustomerRegistered{{id}});
        m_session.learn({id}, name, phone, note);
    }

    void visit(const std::string& id, const char* customer, Status status, const std::vector<DemoLine>& lines, bool walkIn = false) {
        ReservationBooked booked{{id}, {customer}, kDay, Status::confirmed, walkIn, {}, Mode::asking, {"desk-1"}, {kDay.plus(-6), at(11, 20)}};
        if (status == Status::requested) booked.status = status;
        for (const DemoLine& line : lines) {
            const Service& service = *m_session.state().book.findService({line.service});
            Line plain;
            plain.service = service.id;
            plain.wish = line.wish;
            plain.startMinute = line.start;
            plain.blocks = service.blocks;
            plain.price = service.price;
            booked.lines.push_back(plain);
        }
        happen(booked);
        for (std::size_t i = 0; i < lines.size(); ++i) assign(id, static_cast<int>(i), lines[i], booked.lines[i]);
        live(id, status, lines.front().start);
    }

private:
    void assign(const std::string& id, int line, const DemoLine& wish, const Line& plain) {
        if (std::string(wish.stylist).empty()) return;
        const ReasonKind why = wish.wish.kind == WishKind::any ? ReasonKind::fewestFragments : ReasonKind::wished;
        StylistAssigned assigned;
        assigned.reservation = {id};
        assigned.line = line;
        assigned.stylist = {wish.stylist};
        assigned.blocks = plain.blocks;
        assigned.price = plain.price;
        assigned.reasons.push_back({why, 0});
        happen(assigned);
    }

    void live(const std::string& id, Status status, int start) {
        if (status == Status::noShow) return happen(NoShowRecorded{{id}, {kDay, start + 20}});
        if (status == Status::arrived || status == Status::inService || status == Status::completed) happen(CustomerArrived{{id}, {kDay, start - 5}});
        if (status == Status::inService || status == Status::completed) happen(ServiceStarted{{id}, {kDay, start}});
        if (status == Status::completed) happen(ServiceCompleted{{id}, {kDay, start + 60}});
    }

    FakeSession& m_session;
};

void addServices(Pen& pen) {
    pen.service("cut-w", "여성 컷", "Women's cut", "컷", "cut", 33000, {40, 0, 0, 10});
    pen.service("cut-m", "남성 컷", "Men's cut", "남컷", "cut", 25000, {30, 0, 0, 0});
    pen.service("fringe", "앞머리 컷", "Fringe trim", "앞머리", "cut", 8000, {20, 0, 0, 0});
    pen.service("root", "뿌리염색", "Root colour", "뿌염", "colour", 70000, {30, 40, 10, 10});
    pen.service("colour", "전체염색", "Full colour", "전염", "colour", 120000, {40, 40, 20, 10});
    pen.service("balayage", "발레아쥬", "Balayage", "발레", "colour", 250000, {60, 40, 20, 10});
    pen.service("perm", "디지털펌", "Digital perm", "디펌", "perm", 160000, {60, 50, 30, 10});
    pen.service("magic", "매직 스트레이트", "Magic straight", "매직", "perm", 180000, {60, 30, 30, 10});
    pen.service("scalp", "두피 클리닉", "Scalp care", "두피", "care", 60000, {40, 0, 0, 10});
    pen.service("treat", "트리트먼트", "Treatment", "트리", "care", 50000, {20, 20, 10, 0});
    pen.service("blow", "드라이", "Blow-dry", "드라이", "styling", 20000, {30, 0, 0, 0});
    pen.service("up", "업스타일", "Updo", "업", "styling", 80000, {50, 0, 0, 10});
}

void addStylists(Pen& pen) {
    const std::vector<std::string> all{"cut-w", "cut-m", "fringe", "root", "colour", "balayage", "perm", "magic", "scalp", "treat", "blow", "up"};
    const std::vector<std::string> cuts{"cut-w", "cut-m", "fringe", "blow", "up", "treat"};
    const std::vector<std::string> colours{"root", "colour", "balayage", "treat", "scalp", "blow"};
    pen.stylist("s1-harin", "하린", "Harin", all, {at(10), at(19)});
    pen.stylist("s2-mina", "민아", "Mina", all, {at(10), at(19)});
    pen.stylist("s3-doyun", "도윤", "Doyun", cuts, {at(10), at(19)});
    pen.stylist("s4-yuna", "유나", "Yuna", colours, {at(11), at(20)});
    pen.stylist("s5-theo", "태오", "Theo", cuts, {at(12), at(20)});
    pen.stylist("s6-jia", "지아", "Jia", all, {at(10), at(18)});
}

void addCustomers(Pen& pen) {
    pen.customer("c01", "김서연", "01023415678", "두피가 예민해요. 차 대신 물을 드려요.");
    pen.customer("c02", "박지훈", "01098761234");
    pen.customer("c03", "이하은", "01055512345");
    pen.customer("c04", "최유진", "01077788899");
    pen.customer("c05", "정민재", "01031415926");
    pen.customer("c06", "강소윤", "01027182818");
    pen.customer("c07", "윤도현", "01016180339");
    pen.customer("c08", "임채원", "01014142135");
    pen.customer("c09", "한예린", "01017320508");
    pen.customer("c10", "오지안", "01022360679");
    pen.customer("c11", "서다인", "01026457513");
    pen.customer("c12", "Emma Laurent", "01030103010");
    pen.customer("c13", "조은우", "01044449876");
    pen.customer("c14", "김새론하", "01090004321");
    pen.customer("c15", "문가온", "01065437890");
    pen.customer("c16", "배수아", "01012121212");
    pen.customer("c17", "노아라", "01088882222");
    pen.customer("c18", "김지온", "01070715678");
}

}  // namespace

void openDemoSalon(FakeSession& session) {
    session.setNow(kDemoNow);
    Pen pen(session);
    pen.happen(ShopOpened{{{"demo-shop"}, "하늘 헤어", "Asia/Seoul", 10, "KRW"}});
    addServices(pen);
    addStylists(pen);
    addCustomers(pen);
}

void fillDemoDay(FakeSession& session) {
    openDemoSalon(session);
    Pen pen(session);
    const auto only = [](const char* id) { return Wish::only({id}); };
    const auto prefer = [](const char* id) { return Wish::prefer({id}); };
    pen.visit("v01", "c01", Status::completed, {{"root", "s1-harin", at(10), only("s1-harin")}});
    pen.visit("v02", "c02", Status::completed, {{"cut-m", "s1-harin", at(10, 30)}});
    pen.visit("v03", "c03", Status::completed, {{"cut-w", "s2-mina", at(10), prefer("s2-mina")}});
    pen.visit("v04", "c04", Status::completed, {{"perm", "s2-mina", at(11), only("s2-mina")}});
    pen.visit("v05", "c05", Status::completed, {{"cut-m", "s2-mina", at(12, 10)}});
    pen.visit("v06", "c06", Status::completed, {{"cut-w", "s3-doyun", at(10, 30)}});
    pen.visit("v07", "c07", Status::noShow, {{"cut-m", "s3-doyun", at(11, 40)}});
    pen.visit("v08", "c08", Status::inService, {{"colour", "s4-yuna", at(13, 20)}, {"cut-w", "s3-doyun", at(15), prefer("s3-doyun")}});
    pen.visit("v09", "c09", Status::completed, {{"scalp", "s4-yuna", at(11, 20)}});
    pen.visit("v10", "c10", Status::inService, {{"balayage", "s1-harin", at(13, 30), only("s1-harin")}});
    pen.visit("v11", "c11", Status::arrived, {{"fringe", "s1-harin", at(14, 40)}});
    pen.visit("v12", "c12", Status::confirmed, {{"cut-w", "s2-mina", at(15), only("s2-mina")}});
    pen.visit("v13", "c13", Status::inService, {{"cut-m", "s5-theo", at(14, 10)}}, true);
    pen.visit("v14", "c14", Status::confirmed, {{"root", "s4-yuna", at(15, 30)}, {"blow", "s5-theo", at(17, 0)}});
    pen.visit("v15", "c15", Status::arrived, {{"cut-m", "s3-doyun", at(14, 30), only("s3-doyun")}});
    pen.visit("v16", "c16", Status::requested, {{"perm", "s6-jia", at(15, 20)}});
    pen.visit("v17", "c17", Status::confirmed, {{"cut-w", "s6-jia", at(16, 20)}});
    pen.visit("v18", "c18", Status::confirmed, {{"up", "s5-theo", at(15, 20), prefer("s5-theo")}});
    pen.visit("v19", "c03", Status::completed, {{"treat", "s6-jia", at(11)}});
    pen.visit("v20", "c02", Status::completed, {{"cut-w", "s5-theo", at(12, 30)}});
    pen.visit("v21", "c05", Status::confirmed, {{"magic", "s2-mina", at(16, 10)}});
    pen.visit("v22", "c09", Status::confirmed, {{"cut-m", "s2-mina", at(17, 10)}});
    pen.visit("v23", "c06", Status::confirmed, {{"cut-w", "s3-doyun", at(16, 20)}});
    pen.visit("v24", "c01", Status::confirmed, {{"treat", "s1-harin", at(16), only("s1-harin")}, {"blow", "s1-harin", at(16, 50)}});
    pen.visit("v25", "c07", Status::completed, {{"magic", "s6-jia", at(12, 10)}});
    pen.visit("v26", "c04", Status::confirmed, {{"scalp", "s4-yuna", at(18), prefer("s4-yuna")}});
    pen.visit("v27", "c11", Status::completed, {{"cut-w", "s1-harin", at(12)}});
    pen.happen(TimeOffDefined{{"s3-doyun"}, {{"off-1"}, TimeOffKind::off, kDay, kDay, {at(12, 30), at(13, 30)}}});
    pen.happen(TimeOffDefined{{"s6-jia"}, {{"off-2"}, TimeOffKind::off, kDay, kDay, {at(14, 20), at(15, 10)}}});
    session.changeNote({"v10"}, "지난번보다 한 톤 밝게");
}

void addDemoClashes(FakeSession& session) {
    Pen pen(session);
    pen.visit("x01", "c13", Status::confirmed, {{"cut-w", "", at(15), Wish::only({"s2-mina"})}});
    pen.visit("x02", "c16", Status::confirmed, {{"blow", "", at(15, 20), Wish::only({"s5-theo"})}});
    const WallTime soldHere{kDay, at(13, 41)};
    const WallTime soldThere{kDay, at(13, 38)};
    Refusal taken;
    taken.reason = RefusalReason::stylistTaken;
    taken.by = {"v12"};
    taken.stylist = {"s2-mina"};
    taken.busy = {{at(15), at(15, 50)}};
    taken.alternatives = {{AlternativeKind::sameTime, kDay, at(15), {{"s1-harin"}}},
                          {AlternativeKind::sameStylist, kDay, at(14, 40), {{"s2-mina"}}},
                          {AlternativeKind::firstOpening, kDay.plus(1), at(10), {{"s2-mina"}}}};
    pen.happen(AttentionRaised{{{"a01"}, AttentionKind::clash, {"x01"}, 0, taken, Mode::promised, {"desk-1"}, soldHere, {"desk-2"}, soldThere}});
    Refusal updo = taken;
    updo.by = {"v18"};
    updo.stylist = {"s5-theo"};
    updo.busy = {{at(15, 20), at(16, 20)}};
    updo.alternatives = {{AlternativeKind::sameTime, kDay, at(15, 20), {{"s3-doyun"}}},
                         {AlternativeKind::sameStylist, kDay, at(16, 20), {{"s5-theo"}}}};
    pen.happen(AttentionRaised{{{"a02"}, AttentionKind::clash, {"x02"}, 0, updo, Mode::promised, {"desk-2"}, {kDay, at(13, 55)}, {"desk-1"}, WallTime{kDay, at(13, 50)}}});
    Refusal late;
    late.reason = RefusalReason::reservationEnded;
    late.reservation = {"v07"};
    session.addRefusal({7, Command{{}, MoveReservation{{"v07"}, kDay, at(16), -1, {"s3-doyun"}, false}, {}, {}}, late});
}

void fillBigDay(FakeSession& session, int stylists) {
    session.setNow(kDemoNow);
    Pen pen(session);
    pen.happen(ShopOpened{{{"big-shop"}, "하늘 헤어 본점", "Asia/Seoul", 10, "KRW"}});
    addServices(pen);
    addCustomers(pen);
    const char* services[] = {"cut-m", "root", "cut-w", "fringe", "blow", "scalp"};
    for (int s = 0; s < stylists; ++s) {
        char id[16];
        std::snprintf(id, sizeof id, "s%03d", s + 1);
        pen.stylist(id, ("디자이너 " + std::to_string(s + 1)).c_str(), ("Stylist " + std::to_string(s + 1)).c_str(), {"cut-m", "root", "cut-w", "fringe", "blow", "scalp"}, {at(9), at(21)});
        for (int v = 0; v < 16; ++v) {
            char customer[8];
            std::snprintf(customer, sizeof customer, "c%02d", 1 + (s * 5 + v * 3) % 18);
            const int start = at(9) + v * 40 + (v % 8 == 7 ? -20 : 0);
            const Status status = start < at(13) ? Status::completed : start < at(15) ? Status::inService : Status::confirmed;
            pen.visit("b" + std::string(id) + "-" + std::to_string(v), customer, status, {{services[(s + v * 2) % 6], id, start}});
        }
    }
}

}  // namespace salon::desk
