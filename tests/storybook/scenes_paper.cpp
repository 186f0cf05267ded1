#include "scenes.h"

#include "calendar/day_calendar.h"
#include "paper/paper_panel.h"

#include <QCoreApplication>

namespace salon::desk {
namespace {

PaperPanel* openPaper(MainWindow& window) {
    window.acts().trigger("print");
    auto* panel = window.findChild<PaperPanel*>();
    panel->start(window.calendar().day());
    return panel;
}

/// The picture of the page is made on a thread of its own.
void waitForPicture(int turns = 200) {
    for (int i = 0; i < turns; ++i) QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
}

}  // namespace

std::vector<Scene> paperScenes() {
    const auto demo = [](FakeSession& session) { fillDemoDay(session); };
    const auto shop = [](MainWindow& window, FakeSession&) {
        openPaper(window);
        waitForPicture();
    };
    const auto stylist = [](MainWindow& window, FakeSession&) {
        openPaper(window)->setScope(SheetScope::oneStylist);
        waitForPicture();
    };
    return {
        {"paper", "ko", demo, shop},
        {"paper-en", "en", demo, shop},
        {"paper-dark", "ko", demo, shop, Theme::dark},
        {"paper-stylist", "ko", demo, stylist},
        {"paper-tall", "ko", demo, shop, Theme::light, {1440, 1500}},
    };
}

}  // namespace salon::desk
