#pragma once

#include "shell/main_window.h"
#include "support/demo_day.h"
#include "ui/style.h"

#include <functional>
#include <string>
#include <vector>

namespace salon::desk {

/// One picture of the storybook: a book, and how the window stands.
struct Scene {
    std::string name;  ///< of the file, and for --only
    const char* language = "ko";
    std::function<void(FakeSession&)> book;
    std::function<void(MainWindow&, FakeSession&)> arrange;
    Theme theme = Theme::light;
    QSize size{1440, 900};
};

// One function for each file scenes_<subject>.cpp; main.cpp paints them all.
std::vector<Scene> calendarScenes();
/// None without the real salon's export.
std::vector<Scene> realSalonScenes();
std::vector<Scene> waitingScenes();
std::vector<Scene> handScenes();
std::vector<Scene> attentionScenes();
std::vector<Scene> seriesScenes();
std::vector<Scene> customerScenes();
std::vector<Scene> lineScenes();
std::vector<Scene> paperScenes();
std::vector<Scene> historyScenes();
std::vector<Scene> textScenes();

}  // namespace salon::desk
