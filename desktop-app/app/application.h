#pragma once

#include "salon/civil_time.h"

#include <QApplication>
#include <QSize>

#include <memory>
#include <optional>

namespace salon::desk {

class LocalSession;
class MainWindow;

/// What the command line of hairshop-desk says.
struct Options {
    QString home;
    QString language;               ///< "ko" or "en"; empty: as the computer is set
    std::optional<Day> day;         ///< shown first; none: today
    std::optional<WallTime> clock;  ///< stands still, for pictures and for playing a day again
    QString snapshot;               ///< take one picture into this file and end
    QString scene = QStringLiteral("day");
    QString theme;                  ///< light, dark or contrast; empty: as chosen last
    QSize size;                     ///< of the window; empty: its own choice
    QString problem;                ///< a sentence when the words make no sense
};

Options readOptions(const QStringList& words);

/// Makes the objects of hairshop-desk in order and connects them; nobody else does.
class Application {
public:
    explicit Application(Options options);
    ~Application();

    /// Runs until the window is closed. 0: done; 2: wrong usage; 4: the folder cannot be used, or no picture was taken.
    int run();

private:
    bool openSession();
    bool ensureEnrolled();
    void openWindow();
    /// Asks for a code again when the server does not know this computer any more; ends when the folder turns out to be broken.
    void watchEnrolment();
    int complain(int exit, const QString& sentence) const;

    Options m_options;
    std::unique_ptr<LocalSession> m_session;
    std::unique_ptr<MainWindow> m_window;
};

}  // namespace salon::desk
