#include "hand_fixture.h"

using namespace salon;
using namespace salon::desk;

namespace {

constexpr int kSix = 18 * 60;

/// Chairs and basins, and a half-hour that holds one.
void addStations(FakeSession& session) {
    std::vector<Event> events;
    for (const char* id : {"b1", "b2"}) events.push_back(StationDefined{{{id}, id, "basin", true}});
    Service blow = *session.state().book.findService({"blow"});
    blow.stationKind = "basin";
    events.push_back(ServiceDefined{blow});
    session.happen(events);
    BookReservation booking;
    booking.reservation = {"basin-visit"};
    booking.customer = {"c02"};
    booking.day = session.now().day;
    booking.lines = {{{"blow"}, Wish::only({"s4-yuna"}), kSix + 60, {}, false}};
    session.submit(booking);
}

/// One kind of drag: where it takes hold, and how far it pulls.
struct Drag {
    const char* name;
    ViewKind view;
    const char* visit;
    enum class At { body, end, gap } at;
    QPoint by;
};

const Drag kDrags[] = {
    {"move among stylists", ViewKind::stylists, "v26", Drag::At::body, {0, 48}},
    {"the end, for working", ViewKind::stylists, "v26", Drag::At::end, {0, 16}},
    {"the end, for finishing", ViewKind::stylists, "v21", Drag::At::end, {0, 16}},
    {"the edge of the gap", ViewKind::stylists, "v14", Drag::At::gap, {0, 16}},
    {"move in the week", ViewKind::week, "v26", Drag::At::body, {0, 48}},
    {"the end in the week", ViewKind::week, "v26", Drag::At::end, {0, 16}},
    {"move at a station", ViewKind::stations, "basin-visit", Drag::At::body, {0, -48}},
};

struct DragDesk : HandFixture {
    const Drag& drag;
    QPoint from;

    explicit DragDesk(const Drag& kind) : drag(kind) {
        addStations(session);
        CalendarView view{kind.view, {}};
        if (kind.view == ViewKind::week) view.stylist = {"s4-yuna"};
        calendar().setView(view);
        calendar().scrollToMinute(17 * 60);
        QCoreApplication::processEvents();
        const QRect box = calendar().blockRect({{kind.visit}, 0});
        from = box.topLeft() + QPoint(20, 12);
        if (kind.at == Drag::At::end) from = {box.center().x(), box.bottom() - 2};
        if (kind.at == Drag::At::gap) {
            const Line& line = visit(kind.visit).lines.front();
            from = {box.center().x(), yOf(calendar().metrics(), line.startMinute + line.blocks.working + line.blocks.processing)};
        }
    }

    void pull() {
        press(from);
        moveTo(from + drag.by / 2);
        moveTo(from + drag.by);
        QCoreApplication::processEvents();
    }
    void letGo() {
        release(from + drag.by);
        QCoreApplication::processEvents();
    }
    bool isUnderWay() const { return hand().isPressed() && !hand().picture().isEmpty(); }
    std::vector<QRect> ghosts() const {
        std::vector<QRect> boxes;
        for (const auto& ghost : hand().picture().ghosts) boxes.push_back(ghost.box);
        return boxes;
    }
    bool isWhereItWas(const Reservation& before) const {
        const Reservation& now = visit(drag.visit);
        return now.day == before.day && now.startMinute() == before.startMinute() && now.lines.front().blocks == before.lines.front().blocks;
    }
};

}  // namespace

/// Each kind of drag: Esc puts back, and what others do meanwhile neither ends it nor moves it, unless it ends the visit.
class DragTest : public QObject {
    Q_OBJECT

    static void kinds() {
        QTest::addColumn<int>("number");
        for (int i = 0; i < static_cast<int>(std::size(kDrags)); ++i) QTest::newRow(kDrags[i].name) << i;
    }
    static const Drag& kind() {
        QFETCH(int, number);
        return kDrags[number];
    }

private slots:
    void whatIsLetGoIsDone_data() { kinds(); }
    void whatIsLetGoIsDone() {
        DragDesk desk(kind());
        const Reservation before = desk.visit(desk.drag.visit);
        desk.pull();
        QVERIFY(desk.isUnderWay());
        desk.letGo();
        QVERIFY(!desk.isWhereItWas(before) || desk.hand().question().isAsking());
    }

    void escPutsBack_data() { kinds(); }
    void escPutsBack() {
        DragDesk desk(kind());
        const Reservation before = desk.visit(desk.drag.visit);
        const QRect box = desk.calendar().blockRect({{desk.drag.visit}, 0});
        const auto said = desk.session.commands().size();
        desk.pull();
        QVERIFY(desk.isUnderWay());
        desk.key(Qt::Key_Escape);
        QVERIFY(!desk.isUnderWay());
        QVERIFY(desk.hand().picture().isEmpty() && !desk.hand().isCarrying() && !desk.hand().question().isAsking());
        // The button is still down: the hand goes on and lets go, and nothing comes of it.
        desk.moveTo(desk.from + desk.drag.by * 2);
        desk.letGo();
        QCOMPARE(desk.session.commands().size(), said);
        QVERIFY(desk.isWhereItWas(before));
        QCOMPARE(desk.calendar().blockRect({{desk.drag.visit}, 0}), box);
        QVERIFY(!desk.window->openPanel());
        // And the next one is a drag like any other.
        desk.pull();
        QVERIFY(desk.isUnderWay());
    }

    void aChangeElsewhereLeavesItInTheHand_data() { kinds(); }
    void aChangeElsewhereLeavesItInTheHand() {
        DragDesk desk(kind());
        const Reservation before = desk.visit(desk.drag.visit);
        desk.pull();
        const std::vector<QRect> ghosts = desk.ghosts();
        const Event others[] = {CustomerArrived{{"v12"}, desk.session.now()}, ReservationCancelled{{"v18"}, desk.session.now(), CancelReason::ill}};
        desk.session.happen(others);
        QCoreApplication::processEvents();
        QVERIFY(desk.isUnderWay());
        QVERIFY(desk.ghosts() == ghosts);
        desk.letGo();
        QVERIFY(!desk.isWhereItWas(before) || desk.hand().question().isAsking());
    }

    void theEndOfTheVisitEndsTheDragWithASentence_data() { kinds(); }
    void theEndOfTheVisitEndsTheDragWithASentence() {
        DragDesk desk(kind());
        const auto said = desk.session.commands().size();
        desk.pull();
        const Event cancelled[] = {ReservationCancelled{{desk.drag.visit}, desk.session.now(), CancelReason::ill}};
        desk.session.happen(cancelled);
        QCoreApplication::processEvents();
        QVERIFY(!desk.isUnderWay());
        QVERIFY2(desk.window->toast().text().contains("has ended"), qPrintable(desk.window->toast().text()));
        desk.letGo();
        QCOMPARE(desk.session.commands().size(), said);
    }

    void whatWasChangedElsewhereIsToldAndNotOverwritten_data() { kinds(); }
    void whatWasChangedElsewhereIsToldAndNotOverwritten() {
        DragDesk desk(kind());
        desk.pull();
        const Reservation taken = desk.visit(desk.drag.visit);
        ReservationMoved moved;
        moved.reservation = taken.id;
        moved.day = taken.day;
        for (const Line& line : taken.lines) moved.startMinutes.push_back(line.startMinute + 120);
        const Event events[] = {moved};
        const auto said = desk.session.commands().size();
        desk.session.happen(events);
        QCoreApplication::processEvents();
        QVERIFY(!desk.isUnderWay());
        QVERIFY2(desk.window->toast().text().contains("moved elsewhere"), qPrintable(desk.window->toast().text()));
        desk.letGo();
        QCOMPARE(desk.session.commands().size(), said);
        QCOMPARE(desk.visit(desk.drag.visit).startMinute(), taken.startMinute() + 120);
    }
};

QTEST_MAIN(DragTest)
#include "drag_test.moc"
