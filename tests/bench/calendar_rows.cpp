#include "bare_calendar.h"
#include "calendar_book.h"
#include "paint_rows.h"
#include "still_session.h"

#include "calendar/day_calendar.h"
#include "salon/evolve.h"

#include <QCoreApplication>
#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace salon::bench {
namespace {

constexpr int kVisitsPerDay = 16;

/// Everything that is due now has been painted when this returns.
void paintWhatIsDue() {
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
}

void sendMouse(QWidget& widget, QEvent::Type type, QPointF at, Qt::MouseButtons buttons) {
    const auto button = type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton;
    QMouseEvent event(type, at, widget.mapToGlobal(at), button, buttons, Qt::NoModifier);
    QCoreApplication::sendEvent(&widget, &event);
}

/// Counts what a widget has to paint.
class PaintCounter : public QObject {
public:
    explicit PaintCounter(QWidget& widget) { widget.installEventFilter(this); }
    int take() { return std::exchange(m_paints, 0); }

    bool eventFilter(QObject*, QEvent* event) override {
        if (event->type() == QEvent::Paint) ++m_paints;
        return false;
    }

private:
    int m_paints = 0;
};

/// The calendar as it stands in the window: heads, the now-line, a selection, signs on the blocks.
struct Stage {
    explicit Stage(int stylists) : session(calendarBook(stylists, 2)), calendar(session), bare(stylists, kVisitsPerDay) {
        session.learnCustomers(5000);
        calendar.resize(1920, 1080);
        calendar.showDay(kFirstDay);
        calendar.show();
        calendar.select(visible(3));
        calendar.scrollToMinute(13 * 60);
        bare.resize(1920, 1080);
        bare.show();
        paintWhatIsDue();
    }

    /// A visit of the leftmost stylist, who is always on the screen.
    ReservationId visible(int which = 0) const { return calendarVisit(kFirstDay, 0, which % kVisitsPerDay); }

    StillSession session;
    desk::DayCalendar calendar;
    BareCalendar bare;
};

Samples repaints(QAbstractScrollArea& area, int count) {
    Samples samples;
    for (int i = 0; i < count; ++i) samples.addCpuOf([&] { area.viewport()->repaint(); });
    return samples;
}

/// `changes` gestures of other desks arrive in one turn of the loop. `paintsMax`: of one turn, if it is asked for.
Samples updates(Stage& stage, int changes, int count, int* paintsMax = nullptr) {
    Samples samples;
    PaintCounter counter(*stage.calendar.viewport());
    for (int i = 0; i < count; ++i) {
        std::vector<Book> books;
        for (int change = 0; change < changes; ++change) {
            const auto reservation = stage.visible(6 + change % 9);
            Book book = books.empty() ? stage.session.state().book : books.back();
            const bool arrived = book.findReservation(reservation)->status == Status::arrived;
            if (arrived) evolve(book, ArrivalTakenBack{reservation, stage.session.now()});
            else evolve(book, CustomerArrived{reservation, stage.session.now()});
            books.push_back(std::move(book));
        }
        counter.take();
        samples.addCpuOf([&] {
            for (auto& book : books) stage.session.show(std::move(book));
            paintWhatIsDue();
        });
        if (paintsMax) *paintsMax = std::max(*paintsMax, counter.take());
    }
    return samples;
}

Samples bareUpdates(Stage& stage, int count) {
    Samples samples;
    for (int i = 0; i < count; ++i)
        samples.addCpuOf([&] {
            stage.bare.change(0, 3 + i % 4);
            paintWhatIsDue();
        });
    return samples;
}

Samples scrolls(QAbstractScrollArea& area, int count) {
    Samples samples;
    auto* bar = area.verticalScrollBar();
    for (int i = 0; i < count; ++i) {
        const int at = bar->maximum() > 0 ? (i * 20) % bar->maximum() : 0;
        samples.addCpuOf([&] {
            bar->setValue(at);
            paintWhatIsDue();
        });
    }
    return samples;
}

Samples daySwitches(Stage& stage, int count) {
    Samples samples;
    for (int i = 0; i < count; ++i)
        samples.addWallOf([&] {
            stage.calendar.showDay(kFirstDay.plus(1 - i % 2));
            paintWhatIsDue();
        });
    stage.calendar.showDay(kFirstDay);
    paintWhatIsDue();
    return samples;
}

/// So many figures that took longer than a frame of 16 ms.
int droppedOf(const Samples& samples) { return samples.countAbove(16'000'000); }

/// Where the hand takes a visit that is on the screen.
QPointF graspOf(Stage& stage) {
    stage.calendar.selectBlock({stage.visible(8), 0});
    paintWhatIsDue();
    return stage.calendar.blockRect({stage.visible(8), 0}).center();
}

void escape(Stage& stage, QPointF at) {
    QKeyEvent key(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
    QCoreApplication::sendEvent(&stage.calendar, &key);
    sendMouse(*stage.calendar.viewport(), QEvent::MouseButtonRelease, at, Qt::NoButton);
    paintWhatIsDue();
}

/// Steps of many short drags: the first ones, while it is still looked for where the visit fits, count as all others.
Samples handSteps(Stage& stage, int count, bool byEdge) {
    constexpr int kStepsPerDrag = 30;
    Samples samples;
    auto& surface = *stage.calendar.viewport();
    const QPointF middle = graspOf(stage);
    const QPointF start = byEdge ? QPointF(middle.x(), stage.calendar.blockRect({stage.visible(8), 0}).bottom() - 1) : middle;
    for (int i = 0; i < count; ++i) {
        if (i % kStepsPerDrag == 0) sendMouse(surface, QEvent::MouseButtonPress, start, Qt::LeftButton);
        samples.addCpuOf([&] {
            sendMouse(surface, QEvent::MouseMove, start + QPointF((i * 13) % 500, (i * 7) % 300), Qt::LeftButton);
            paintWhatIsDue();
        });
        if (i % kStepsPerDrag == kStepsPerDrag - 1 || i + 1 == count) escape(stage, start);
    }
    return samples;
}

Samples bareDrags(Stage& stage, int count) {
    Samples samples;
    for (int i = 0; i < count; ++i)
        samples.addCpuOf([&] {
            stage.bare.drag(0, QPoint(100 + (i * 13) % 500, 200 + (i * 7) % 300));
            paintWhatIsDue();
        });
    return samples;
}

/// From the release of the button until the visit is painted where it was put: decided, written into the book of this desk
/// and shown. The disk is the storage thread's.
Samples drops(Stage& stage, int count) {
    Samples samples;
    auto& surface = *stage.calendar.viewport();
    Stamper stamper;
    const auto wished = QObject::connect(&stage.calendar.hand(), &desk::Hand::wished, [&](const CommandBody& body) {
        Book book = stage.session.state().book;
        evolveAll(book, decide(book, stamper.stamped(body, Mode::promised)).events);
        stage.session.show(std::move(book));
    });
    const QPointF start = graspOf(stage);
    for (int i = 0; i < count; ++i) {
        const QPointF from = stage.calendar.blockRect({stage.visible(8), 0}).center();
        const QPointF to(from.x(), start.y() + (i % 2 == 0 ? 34 : 0));
        sendMouse(surface, QEvent::MouseButtonPress, from, Qt::LeftButton);
        for (int step = 1; step <= 3; ++step) sendMouse(surface, QEvent::MouseMove, from + (to - from) * step / 3, Qt::LeftButton);
        paintWhatIsDue();
        samples.addCpuOf([&] {
            sendMouse(surface, QEvent::MouseButtonRelease, to, Qt::NoButton);
            paintWhatIsDue();
        });
        stage.calendar.hand().stop();
    }
    QObject::disconnect(wished);
    return samples;
}

}  // namespace

void calendarRows(int stylists, Scale scale) {
    Stage stage(stylists);
    const std::string who = std::to_string(stylists) + " stylists: ";
    const int count = scale.pick(300, 3);
    printPaintRow(who + "full repaint at 1920x1080", repaints(stage.calendar, count).printed(), stylists == 8 ? "6 / 10 ms" : "8 / 12 ms", repaints(stage.bare, count).printed());
    printPaintRow(who + "one live update, signal to painted", updates(stage, 1, count).printed(), "3 / 5 ms", bareUpdates(stage, count).printed());
    int paints = 0;
    const std::string burst = updates(stage, 50, scale.pick(100, 1), &paints).printed();
    printPaintRow(who + "burst of 50 in one turn of the loop", burst, "12 ms", "");
    printPaintRow(who + "paints after such a burst, at most", std::to_string(paints), "1", "");
    printPaintRow(who + "scroll frame", scrolls(stage.calendar, count).printed(), "2 / 4 ms", scrolls(stage.bare, count).printed());
    const Samples drags = handSteps(stage, scale.pick(600, 3), false);
    const Samples stretches = handSteps(stage, count, true);
    printPaintRow(who + "drag step", drags.printed(), "1 / 3 ms", bareDrags(stage, count).printed());
    printPaintRow(who + "resize step", stretches.printed(), "1 / 3 ms", "");
    printPaintRow(who + "frames dropped by those steps", std::to_string(droppedOf(drags) + droppedOf(stretches)), "0", "");
    printPaintRow(who + "drop to painted, offline", drops(stage, scale.pick(100, 2)).printed(), "5 / 10 ms", bareUpdates(stage, count).printed());
    const std::string visits = std::to_string(stylists * kVisitsPerDay);
    printPaintRow(who + "another day, its " + visits + " visits in memory (wall)", daySwitches(stage, scale.pick(100, 2)).printed(), "30 / 60 ms", "");
}

}  // namespace salon::bench
