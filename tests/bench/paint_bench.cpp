#include "bare_calendar.h"
#include "benches.h"
#include "calendar_book.h"
#include "still_session.h"
#include "window_start.h"

#include "calendar/day_calendar.h"
#include "salon/evolve.h"
#include "ui/style.h"

#include <QApplication>
#include <QMouseEvent>
#include <QScrollBar>

namespace salon::bench {

WallTime StillSession::now() const { return {kFirstDay, 14 * 60 + 30}; }

Decision StillSession::preview(const CommandBody& body) const {
    Stamper stamper;
    return decide(m_state.book, stamper.stamped(body, Mode::asking));
}

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

/// The calendar as it stands in the window: heads, the now-line, a selection, signs on the blocks.
struct Stage {
    explicit Stage(int stylists) : session(calendarBook(stylists, 2)), calendar(session), bare(stylists, kVisitsPerDay) {
        for (int i = 0; i < 5000; ++i) {
            Personal words;
            words.customer = customerNumber(i);
            words.name = customerName(i);
            session.editCustomers().learn(words);
        }
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
    ReservationId visible(int which = 0) const { return {"v" + std::to_string(kFirstDay.number) + "-0-" + std::to_string(which % kVisitsPerDay)}; }

    StillSession session;
    desk::DayCalendar calendar;
    BareCalendar bare;
};

Samples repaints(QAbstractScrollArea& area, int count) {
    Samples samples;
    for (int i = 0; i < count; ++i) samples.addCpuOf([&] { area.viewport()->repaint(); });
    return samples;
}

/// `changes` gestures of other desks arrive in one turn of the loop.
Samples updates(Stage& stage, int changes, int count) {
    Samples samples;
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
        samples.addCpuOf([&] {
            for (auto& book : books) stage.session.show(std::move(book));
            paintWhatIsDue();
        });
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

/// Where the hand takes a visit that is on the screen.
QPointF graspOf(Stage& stage) {
    stage.calendar.selectBlock({stage.visible(8), 0});
    paintWhatIsDue();
    return stage.calendar.blockRect({stage.visible(8), 0}).center();
}

Samples dragSteps(Stage& stage, int count) {
    Samples samples;
    auto& surface = *stage.calendar.viewport();
    const QPointF start = graspOf(stage);
    sendMouse(surface, QEvent::MouseButtonPress, start, Qt::LeftButton);
    for (int i = 0; i < count; ++i)
        samples.addCpuOf([&] {
            sendMouse(surface, QEvent::MouseMove, start + QPointF((i * 13) % 500, (i * 7) % 300), Qt::LeftButton);
            paintWhatIsDue();
        });
    QKeyEvent escape(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
    QCoreApplication::sendEvent(&stage.calendar, &escape);
    sendMouse(surface, QEvent::MouseButtonRelease, start, Qt::NoButton);
    paintWhatIsDue();
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

void benchPaint(Report& report, Scale scale) {
    desk::applyStyle(*qApp);
    report.add({"painted through " + QGuiApplication::platformName().toStdString(), "", "", "bare boxes, this run"});
    for (const int stylists : {8, 40, 200}) {
        Stage stage(stylists);
        const std::string who = std::to_string(stylists) + " stylists: ";
        const int count = scale.pick(300, 3);
        report.add({who + "full repaint at 1920x1080", repaints(stage.calendar, count).printed(), stylists == 8 ? "6 / 10 ms" : "8 / 12 ms", repaints(stage.bare, count).printed()});
        report.add({who + "one live update, signal to painted", updates(stage, 1, count).printed(), "3 / 5 ms", bareUpdates(stage, count).printed()});
        report.add({who + "burst of 50 in one turn of the loop", updates(stage, 50, scale.pick(40, 1)).printed(), "one paint, 12 ms", ""});
        report.add({who + "scroll frame", scrolls(stage.calendar, count).printed(), "2 / 4 ms", scrolls(stage.bare, count).printed()});
        report.add({who + "drag step", dragSteps(stage, count).printed(), "1 / 3 ms", bareDrags(stage, count).printed()});
        report.add({who + "drop to painted, offline", drops(stage, scale.pick(60, 2)).printed(), "5 / 10 ms", bareUpdates(stage, count).printed()});
        report.add({who + "another day, " + std::to_string(stylists * kVisitsPerDay) + " visits (wall)", daySwitches(stage, scale.pick(60, 2)).printed(), "30 / 60 ms", ""});
    }
    benchWindowStart(report, scale);
}

}  // namespace salon::bench
