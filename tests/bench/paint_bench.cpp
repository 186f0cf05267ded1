#include "benches.h"
#include "big_salon.h"
#include "still_session.h"

#include "calendar/day_calendar.h"
#include "salon/evolve.h"

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

struct Stage {
    Stage(int stylists, int people) : session(fullBook(stylists, 2, kVisitsPerDay)), calendar(session) {
        for (int i = 0; i < people; ++i) {
            Personal words;
            words.customer = customerNumber(i);
            words.name = customerName(i);
            session.editCustomers().learn(words);
        }
        calendar.resize(1920, 1080);
        calendar.showDay(kFirstDay);
        calendar.show();
        paintWhatIsDue();
    }

    /// A visit of the leftmost stylist, who is always on the screen.
    ReservationId visible(int which = 0) const {
        const auto holds = session.state().book.holdsOf(stylistNumber(0), kFirstDay);
        return holds[static_cast<std::size_t>(which) % holds.size()].reservation;
    }

    StillSession session;
    desk::DayCalendar calendar;
};

Samples fullRepaints(Stage& stage, int count) {
    Samples samples;
    for (int i = 0; i < count; ++i) samples.addCpuOf([&] { stage.calendar.viewport()->repaint(); });
    return samples;
}

/// `changes` gestures of other desks arrive in one turn of the loop.
Samples updates(Stage& stage, int changes, int count) {
    Samples samples;
    for (int i = 0; i < count; ++i) {
        std::vector<Book> books;
        for (int change = 0; change < changes; ++change) {
            const auto reservation = stage.visible(change);
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

Samples scrolls(Stage& stage, int count) {
    Samples samples;
    auto* bar = stage.calendar.verticalScrollBar();
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
        samples.addCpuOf([&] {
            stage.calendar.showDay(kFirstDay.plus(1 - i % 2));
            paintWhatIsDue();
        });
    stage.calendar.showDay(kFirstDay);
    paintWhatIsDue();
    return samples;
}

void sendMouse(QWidget& widget, QEvent::Type type, QPointF at, Qt::MouseButtons buttons) {
    const auto button = type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton;
    QMouseEvent event(type, at, widget.mapToGlobal(at), button, buttons, Qt::NoModifier);
    QCoreApplication::sendEvent(&widget, &event);
}

Samples dragSteps(Stage& stage, int count) {
    Samples samples;
    auto& surface = *stage.calendar.viewport();
    stage.calendar.verticalScrollBar()->setValue(0);
    paintWhatIsDue();
    const QPointF start = stage.calendar.blockRect({stage.visible(), 0}).center();
    sendMouse(surface, QEvent::MouseButtonPress, start, Qt::LeftButton);
    for (int i = 0; i < count; ++i)
        samples.addCpuOf([&] {
            sendMouse(surface, QEvent::MouseMove, start + QPointF(i % 300, 20 + (i * 7) % 400), Qt::LeftButton);
            paintWhatIsDue();
        });
    sendMouse(surface, QEvent::MouseButtonRelease, start, Qt::NoButton);
    paintWhatIsDue();
    return samples;
}

}  // namespace

void benchPaint(Report& report, Scale scale) {
    for (const int stylists : {8, 40, 200}) {
        Stage stage(stylists, 5000);
        const std::string who = std::to_string(stylists) + " stylists: ";
        const int count = scale.pick(200, 3);
        report.add({who + "full repaint at 1920x1080", fullRepaints(stage, count).printed(), stylists == 8 ? "6 / 10 ms" : "8 / 12 ms", ""});
        report.add({who + "one change elsewhere, to painted", updates(stage, 1, count).printed(), "3 / 5 ms", ""});
        report.add({who + "50 changes in one turn", updates(stage, 50, scale.pick(20, 1)).printed(), "12 ms", ""});
        report.add({who + "scroll by 20 px", scrolls(stage, count).printed(), "2 / 4 ms", ""});
        report.add({who + "drag step", dragSteps(stage, count).printed(), "1 / 3 ms", ""});
        report.add({who + "another day", daySwitches(stage, scale.pick(50, 2)).printed(), "30 / 60 ms (wall)", ""});
    }
}

}  // namespace salon::bench
