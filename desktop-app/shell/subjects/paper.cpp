#include "paper/paper_panel.h"

#include "calendar/day_calendar.h"
#include "shell/main_window.h"
#include "shell/subjects/subjects.h"
#include "shell/toast.h"

namespace salon::desk {

void addPaper(MainWindow& window) {
    MainWindow* desk = &window;
    auto* panel = new PaperPanel(window.session(), {}, window.side());
    window.addPanel(panel);
    QObject::connect(desk, &MainWindow::dayShown, panel, &PaperPanel::setDay);
    QObject::connect(panel, &PaperPanel::visitWished, desk, [=](const ReservationId& id, Day day) {
        desk->lookAt(id, day);
        desk->openReservation(id);
    });
    QObject::connect(panel, &PaperPanel::told, desk, [=](const QString& sentence) { desk->toast().say(sentence, false); });
    const auto start = [=] {
        desk->open(panel);
        panel->start(desk->calendar().day());
    };
    window.addAct({"print", ActGroup::shop, [] { return PaperPanel::tr("Print and files"); }, {QKeySequence::Print}, KeyScope::window, start});
}

}  // namespace salon::desk
