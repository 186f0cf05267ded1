#include "scenes.h"

#include "reservations/group_panel.h"
#include "reservations/reservation_panel.h"
#include "reservations/series_panel.h"
#include "ui/gesture_log.h"
#include "calendar/day_calendar.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

namespace salon::desk {
namespace {

/// One of the coming Saturdays everybody is at a lesson, another one Mina is away.
void saturdays(FakeSession& session) {
    fillDemoDay(session);
    for (const auto& [id, stylist] : session.state().book.roster().stylists)
        session.submit(DefineTimeOff{id, {{"lesson-" + id.text}, TimeOffKind::lesson, kDemoNow.day.plus(56), kDemoNow.day.plus(56), {15 * 60, 17 * 60}}});
    session.submit(DefineTimeOff{{"s2-mina"}, {{"away"}, TimeOffKind::off, kDemoNow.day.plus(112), kDemoNow.day.plus(112), {0, kMinutesPerDay}}});
}

void series(MainWindow& window, FakeSession&) {
    window.calendar().scrollToMinute(14 * 60 + 20);
    emit window.seriesWished({"v12"});
    if (auto* card = window.findChild<QWidget*>("date1")) card->setFocus();
}

void oneOfASeries(MainWindow& window, FakeSession& session) {
    series(window, session);
    auto* panel = window.findChild<SeriesPanel*>();
    const ReservationId second = panel->draft().ids[2];
    panel->make();
    if (const Reservation* visit = session.state().book.findReservation(second)) window.lookAt(second, visit->day);
    window.openReservation(second);
}

void party(MainWindow& window, FakeSession& session) {
    window.acts().trigger("group");
    auto* panel = window.findChild<GroupPanel*>();
    panel->start(session.now().day.plus(1), 9 * 60 + 40);
    for (const char* guest : {"c01", "c04", "c09"}) {
        panel->setCustomer({guest});
        auto* field = panel->findChild<QLineEdit*>("serviceField");
        field->setText(QStringLiteral("업"));
        QKeyEvent press(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier);
        QCoreApplication::sendEvent(field, &press);
        panel->addGuest();
    }
}

void visit(MainWindow& window, FakeSession& session) {
    window.calendar().scrollToMinute(14 * 60 + 20);
    session.changeNote({"v14"}, "앞머리는 눈썹 아래로");
    const Event warned = CustomerWarningsDefined{{"c14"}, {true, {}}};
    session.happen({&warned, 1});
    window.openReservation({"v14"});
}

void cancelling(MainWindow& window, FakeSession& session) {
    visit(window, session);
    window.findChild<ReservationPanel*>()->findChild<QPushButton*>("cancel")->click();
}

}  // namespace

std::vector<Scene> seriesScenes() {
    return {
        {"series-ko", "ko", saturdays, series},
        {"series-en-dark", "en", saturdays, series, Theme::dark},
        {"series-visit-ko", "ko", saturdays, oneOfASeries},
        {"party-ko", "ko", [](FakeSession& s) { fillDemoDay(s); }, party},
        {"party-en-dark", "en", [](FakeSession& s) { fillDemoDay(s); }, party, Theme::dark},
        {"visit-acts-ko", "ko", [](FakeSession& s) { fillDemoDay(s); }, visit},
        {"visit-acts-en-dark", "en", [](FakeSession& s) { fillDemoDay(s); }, visit, Theme::dark},
        {"visit-cancel-ko", "ko", [](FakeSession& s) { fillDemoDay(s); }, cancelling},
    };
}

}  // namespace salon::desk
