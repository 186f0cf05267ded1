#include "scenes.h"

#include "calendar/day_calendar.h"

#include <QKeyEvent>
#include <QMouseEvent>

namespace salon::desk {
namespace {

void key(MainWindow& window, int key, Qt::KeyboardModifiers modifiers = {}) {
    QKeyEvent press(QEvent::KeyPress, key, modifiers);
    QCoreApplication::sendEvent(&window.calendar(), &press);
}

void mouse(MainWindow& window, QEvent::Type type, QPoint at, Qt::MouseButtons buttons) {
    QWidget* surface = window.calendar().viewport();
    const Qt::MouseButton button = type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton;
    QMouseEvent event(type, at, surface->mapToGlobal(QPointF(at)), button, buttons, Qt::NoModifier);
    QCoreApplication::sendEvent(surface, &event);
}

/// Takes a visit up and holds it over a column, some minutes from where it stood.
QPoint drag(MainWindow& window, const char* id, int column, int minutes) {
    DayCalendar& calendar = window.calendar();
    calendar.scrollToMinute(15 * 60 + 30);
    const QPoint from = calendar.blockRect({{id}, 0}).topLeft() + QPoint(30, 12);
    const QPoint to(columnRect(calendar.metrics(), column).center().x(), from.y() + static_cast<int>(minutes * calendar.metrics().pixelsPerMinute));
    mouse(window, QEvent::MouseButtonPress, from, Qt::LeftButton);
    mouse(window, QEvent::MouseMove, from + QPoint(0, 20), Qt::LeftButton);
    mouse(window, QEvent::MouseMove, to, Qt::LeftButton);
    while (!calendar.hand().places().isComplete()) QCoreApplication::processEvents();
    return to;
}

void drop(MainWindow& window, const char* id, int column, int minutes) { mouse(window, QEvent::MouseButtonRelease, drag(window, id, column, minutes), Qt::NoButton); }

void stretch(MainWindow& window) {
    DayCalendar& calendar = window.calendar();
    calendar.scrollToMinute(15 * 60 + 30);
    const QRect box = calendar.blockRect({{"v12"}, 0});
    const QPoint edge(box.center().x(), box.bottom() - 2);
    mouse(window, QEvent::MouseButtonPress, edge, Qt::LeftButton);
    mouse(window, QEvent::MouseMove, edge + QPoint(0, 16), Qt::LeftButton);
    mouse(window, QEvent::MouseMove, edge + QPoint(0, 32), Qt::LeftButton);
}

void anyBooking(FakeSession& session) {
    fillDemoDay(session);
    BookReservation booking;
    booking.reservation = {"z1"};
    booking.customer = {"c02"};
    booking.day = kDemoNow.day;
    booking.lines.push_back({{"blow"}, Wish::prefer({"s3-doyun"}), 18 * 60, {}, false, OverrideWord::none});
    session.submit(booking);
    booking.lines.front().wish = Wish::any();
    session.submit(ChangeServices{{"z1"}, booking.lines});
}

}  // namespace

std::vector<Scene> handScenes() {
    const auto demo = [](FakeSession& s) { fillDemoDay(s); };
    std::vector<Scene> scenes;
    for (const char* language : {"ko", "en"}) {
        const auto add = [&](const char* name, auto book, std::function<void(MainWindow&)> act, Theme theme = Theme::light) {
            scenes.push_back({std::string("hand-") + name + "-" + language, language, book, [act](MainWindow& w, FakeSession&) { act(w); }, theme});
        };
        add("lit", demo, [](MainWindow& w) { drag(w, "v26", 0, 0); });
        add("lit-dark", demo, [](MainWindow& w) { drag(w, "v26", 0, 0); }, Theme::dark);
        add("taken", demo, [](MainWindow& w) { drag(w, "v12", 5, 80); });
        add("stretch", demo, stretch);
        add("offer", anyBooking, [](MainWindow& w) { drop(w, "v18", 2, 160); });
        add("overlap", demo, [](MainWindow& w) { drop(w, "v23", 0, -20); });
        add("word", demo, [](MainWindow& w) { drop(w, "v22", 2, 0); });
        add("cancel", demo, [](MainWindow& w) {
            w.calendar().scrollToMinute(15 * 60 + 30);
            w.calendar().selectBlock({{"v17"}, 0});
            key(w, Qt::Key_Delete);
        });
        add("cut", demo, [](MainWindow& w) {
            w.calendar().scrollToMinute(15 * 60 + 30);
            w.calendar().selectBlock({{"v26"}, 0});
            key(w, Qt::Key_X, Qt::ControlModifier);
            for (int i = 0; i < 4; ++i) key(w, Qt::Key_Up);
        });
        add("cursor", demo, [](MainWindow& w) {
            w.calendar().scrollToMinute(15 * 60 + 30);
            w.calendar().selectBlock({{"v26"}, 0});
            key(w, Qt::Key_Escape);
        });
    }
    return scenes;
}

}  // namespace salon::desk
