#include "scenes.h"

#include "calendar/day_calendar.h"
#include "support/real_salon.h"

#include <QFile>

namespace salon::desk {
namespace {

/// Two real days: one with a clash of every kind, one Saturday that is full.
constexpr Day kMay31{17682};
constexpr Day kJune2{17684};

void book(FakeSession& session, Day day) {
    importRealSalon(session);
    session.setNow({day, 13 * 60 + 20});
}

Scene sceneOf(const char* name, const char* language, Day day, Theme theme) {
    Scene scene;
    scene.name = std::string("real-") + name + (theme == Theme::dark ? "-dark-" : "-light-") + language;
    scene.language = language;
    scene.theme = theme;
    scene.size = {1720, 1040};
    scene.book = [day](FakeSession& session) { book(session, day); };
    scene.arrange = [day](MainWindow& window, FakeSession&) {
        window.showDay(day);
        window.calendar().setZoom(1.3);
        window.calendar().scrollToMinute(9 * 60);
    };
    return scene;
}

}  // namespace

std::vector<Scene> realSalonScenes() {
    std::vector<Scene> scenes;
    if (!QFile::exists(realSalonFolder() + "/bookings.csv")) return scenes;
    for (const auto& [name, day] : {std::pair{"may-31", kMay31}, std::pair{"june-2", kJune2}})
        for (const Theme theme : {Theme::light, Theme::dark})
            for (const char* language : {"ko", "en"}) scenes.push_back(sceneOf(name, language, day, theme));
    return scenes;
}

}  // namespace salon::desk
