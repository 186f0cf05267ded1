#include "big_salon.h"
#include "calendar_book.h"
#include "paint_rows.h"
#include "still_session.h"

#include "line/booking_line.h"
#include "line/command_field.h"
#include "salon/evolve.h"
#include "shell/main_window.h"
#include "slide/slide_panel.h"

#include <QCoreApplication>
#include <QKeyEvent>

namespace salon::bench {
namespace {

constexpr int kStylists = 40;

/// Each key of a few booking lines, from the key until what it was understood as is painted.
Samples lineKeys(desk::MainWindow& window, Scale scale) {
    Samples samples;
    auto& line = *window.findChild<desk::BookingLine*>();
    for (const QString& typed : {QStringLiteral("김지은 cut 내일 3시 stylist-004"), QStringLiteral("7919 colour 토 오전"), QStringLiteral("ㄱㅈㅇ perm 1430"), QStringLiteral("이 cut 15:30")}) {
        line.openWith({});
        paintWhatIsDue();
        for (const QChar letter : typed.left(scale.pick(99, 2)))
            samples.addCpuOf([&] {
                QKeyEvent key(QEvent::KeyPress, 0, Qt::NoModifier, QString(letter));
                QCoreApplication::sendEvent(line.field(), &key);
                paintWhatIsDue();
            });
        line.field()->clear();
        line.putAway();
        paintWhatIsDue();
    }
    return samples;
}

/// "Comes 15 minutes late" said of one visit after the other, until the forecast of the full day is on the panel.
Samples slides(desk::MainWindow& window, StillSession& session, int count) {
    Samples samples;
    auto& panel = *window.findChild<desk::SlidePanel*>();
    window.open(&panel);
    paintWhatIsDue();
    for (int i = 0; i < count; ++i) {
        Book book = session.state().book;
        evolve(book, LatenessReported{calendarVisit(kFirstDay, i % kStylists, 9), i / kStylists % 2 == 0 ? 15 : 0});
        samples.addCpuOf([&] {
            session.show(std::move(book));
            paintWhatIsDue();
        });
    }
    window.closePanel();
    return samples;
}

}  // namespace

void windowRows(Scale scale) {
    StillSession session(calendarBook(kStylists, 2));
    session.learnCustomers(scale.pick(50'000, 500));
    desk::MainWindow window(session);
    window.resize(1920, 1080);
    window.showDay(kFirstDay);
    window.show();
    paintWhatIsDue();
    printPaintRow("a key in the booking line, 50,000 customers, 40 stylists", lineKeys(window, scale).printed(), "5 ms", "");
    printPaintRow("\"late 15 min\": 640 visits forecast and shown", slides(window, session, scale.pick(80, 2)).printed(), "16 ms, a frame", "");
}

}  // namespace salon::bench
