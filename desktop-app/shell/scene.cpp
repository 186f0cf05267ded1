#include "shell/scene.h"

#include "calendar/day_calendar.h"
#include "ui/panel.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>

#include <map>
#include <utility>

namespace salon::desk {
namespace {

/// The line counts as settled when nothing has changed for so long.
constexpr int kQuietMs = 400;

/// Where the day is busiest, so that the picture shows work.
int busiestMinute(DayCalendar& calendar) {
    std::map<int, int> startsByHour;
    for (const DayColumn& column : calendar.model().columns())
        for (const DayBlock& block : column.blocks) ++startsByHour[block.startMinute / 60];
    int best = calendar.model().hours().from / 60;
    for (const auto& [hour, starts] : startsByHour)
        if (starts > startsByHour[best]) best = hour;
    return best * 60;
}

void arrangeBooking(MainWindow& window) {
    const auto& people = window.session().customers().cards();
    if (people.empty()) window.openBooking();
    else emit window.bookingForWished(people.begin()->first);
    const auto& services = window.session().state().book.roster().services;
    if (services.empty()) return;
    auto* field = window.openPanel()->findChild<QLineEdit*>("serviceField");
    field->setText(QString::fromStdString(services.begin()->second.shortName));
    QKeyEvent enter(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier);
    QCoreApplication::sendEvent(field, &enter);
}

}  // namespace

bool arrangeScene(MainWindow& window, const QString& scene) {
    if (scene == "day") window.closePanel();
    else if (scene == "booking") arrangeBooking(window);
    else if (scene == "attention") window.openAttention();
    else return false;
    const WallTime now = window.session().now();
    const bool today = window.calendar().day() == now.day && window.calendar().model().hours().contains(Span{now.minute, now.minute + 1});
    window.calendar().scrollToMinute(today ? now.minute : busiestMinute(window.calendar()));
    return true;
}

Snapshot::Snapshot(MainWindow& window, QString scene, QString file, QObject* parent)
    : QObject(parent), m_window(window), m_scene(std::move(scene)), m_file(std::move(file)) {
    m_deadline.setSingleShot(true);
    m_quiet.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &Snapshot::take);
    connect(&m_quiet, &QTimer::timeout, this, &Snapshot::look);
    const auto again = [this] { m_quiet.start(kQuietMs); };
    connect(&window.session(), &Session::bookChanged, this, again);
    connect(&window.session(), &Session::connectionChanged, this, again);
    m_deadline.start(kSettleMs);
    m_quiet.start(kQuietMs);
}

void Snapshot::look() {
    const DeskState& state = m_window.session().state();
    const bool known = state.connection == Connection::live || state.offlineByHand || state.connection == Connection::mustUpdate ||
                       state.connection == Connection::refusedHere;
    if (!state.book.shop().id.empty() && known) take();
}

void Snapshot::take() {
    if (std::exchange(m_taken, true)) return;
    m_deadline.stop();
    const bool arranged = arrangeScene(m_window, m_scene);
    m_window.ensurePolished();
    QCoreApplication::processEvents();
    const bool saved = arranged && m_window.grab().save(m_file);
    emit finished(saved);
}

}  // namespace salon::desk
