#pragma once

#include "shell/act.h"

#include <QObject>

#include <vector>

class QKeyEvent;
class QMenu;
class QWidget;

namespace salon::desk {

/// All acts of one window, each a QAction of it. Lives on the thread of the widgets.
class Acts : public QObject {
    Q_OBJECT

public:
    explicit Acts(QWidget* window);

    void add(Act act);
    /// Does it, if it is possible now. False: there is no such act, or not now.
    bool trigger(const QString& id);
    /// Runs the act whose selection keys these are. False if there is none that is possible now.
    bool runForSelection(const QKeyEvent& event);
    /// A menu with the acts of all groups, made anew each time it opens. The caller shows it.
    QMenu* menu(QWidget* parent);

    const std::vector<Act>& all() const { return m_acts; }
    static QString groupWords(ActGroup group);
    /// "Ctrl+Z · F4" as this computer writes keys.
    static QString keyWords(const Act& act);

private:
    void fill(QMenu* menu);

    QWidget* m_window;
    std::vector<Act> m_acts;
};

}  // namespace salon::desk
