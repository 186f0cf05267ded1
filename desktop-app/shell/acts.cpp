#include "shell/acts.h"

#include <QAction>
#include <QKeyEvent>
#include <QMenu>
#include <QStringList>
#include <QWidget>

#include <algorithm>

namespace salon::desk {
namespace {

constexpr ActGroup kGroups[]{ActGroup::booking, ActGroup::visit, ActGroup::day, ActGroup::people, ActGroup::shop, ActGroup::window};

bool isPossible(const Act& act) { return act.run && (!act.possible || act.possible()); }

}  // namespace

Acts::Acts(QWidget* window) : QObject(window), m_window(window) {}

void Acts::add(Act act) {
    auto* action = new QAction(m_window);
    action->setObjectName(act.id);
    if (act.scope == KeyScope::window) action->setShortcuts(act.keys);
    connect(action, &QAction::triggered, this, [this, id = QString(act.id)] { trigger(id); });
    m_window->addAction(action);
    m_acts.push_back(std::move(act));
}

bool Acts::trigger(const QString& id) {
    const auto act = std::find_if(m_acts.begin(), m_acts.end(), [&](const Act& one) { return id == QLatin1String(one.id); });
    if (act == m_acts.end() || !isPossible(*act)) return false;
    // An act may register others, which moves this one.
    const auto run = act->run;
    run();
    return true;
}

bool Acts::runForSelection(const QKeyEvent& event) {
    const QKeySequence pressed(event.keyCombination());
    for (const Act& act : m_acts)
        if (act.scope == KeyScope::selection && act.keys.contains(pressed) && isPossible(act)) return trigger(act.id);
    return false;
}

QMenu* Acts::menu(QWidget* parent) {
    auto* menu = new QMenu(parent);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fill(menu); });
    return menu;
}

void Acts::fill(QMenu* menu) {
    menu->clear();
    for (const ActGroup group : kGroups) {
        QMenu* part = nullptr;
        for (const Act& act : m_acts) {
            if (act.group != group || !act.run) continue;
            if (!part) part = menu->addMenu(groupWords(group));
            QAction* entry = part->addAction(act.words());
            entry->setEnabled(isPossible(act));
            if (!act.keys.isEmpty()) entry->setText(act.words() + '\t' + keyWords(act));
            connect(entry, &QAction::triggered, this, [this, id = QString(act.id)] { trigger(id); });
        }
    }
}

QString Acts::groupWords(ActGroup group) {
    switch (group) {
        case ActGroup::booking: return tr("Booking");
        case ActGroup::visit: return tr("This visit");
        case ActGroup::day: return tr("The day");
        case ActGroup::people: return tr("Customers and waiting");
        case ActGroup::shop: return tr("The shop");
        case ActGroup::window: return tr("This window");
    }
    return {};
}

QString Acts::keyWords(const Act& act) {
    QStringList keys;
    for (const QKeySequence& key : act.keys) keys << key.toString(QKeySequence::NativeText);
    return keys.join(QStringLiteral(" · "));
}

}  // namespace salon::desk
