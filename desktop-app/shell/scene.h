#pragma once

#include "shell/main_window.h"

#include <QTimer>

namespace salon::desk {

/// Arranges a window for a picture: "day", "booking" (a booking half made, with the best free times), "attention".
/// False for any other name.
bool arrangeScene(MainWindow& window, const QString& scene);

/// Takes one picture of a window for the tour: waits until the session has a book and the line's state is known, arranges
/// the scene, saves it, and says so. When the line stays unknown for kSettleMs the picture is taken as it is.
class Snapshot : public QObject {
    Q_OBJECT

public:
    /// Longer than a line needs to join and catch up on one computer.
    static constexpr int kSettleMs = 6'000;

    Snapshot(MainWindow& window, QString scene, QString file, QObject* parent = nullptr);

signals:
    /// `saved` is false for an unknown scene, or when the file could not be written.
    void finished(bool saved);

private:
    void look();
    void take();

    MainWindow& m_window;
    QString m_scene;
    QString m_file;
    QTimer m_deadline;
    QTimer m_quiet;
    bool m_taken = false;
};

}  // namespace salon::desk
