#include "session/clock.h"

#include <QDateTime>
#include <QTimeZone>

namespace salon::desk {

namespace {

QTimeZone zoneNamed(const std::string& name) {
    const QTimeZone zone(QByteArray::fromStdString(name));
    return zone.isValid() ? zone : QTimeZone::utc();
}

const QDate kDayZero(1970, 1, 1);

}  // namespace

Clock::Reading SystemClock::read() const {
    const QDateTime now = QDateTime::currentDateTimeUtc().toTimeZone(zoneNamed(m_zone));
    const Day day{static_cast<std::int32_t>(kDayZero.daysTo(now.date()))};
    return {{day, now.time().hour() * 60 + now.time().minute()}, m_zone, now.offsetFromUtc() / 60, now.time().second()};
}

Clock::Reading readingAt(WallTime time, const std::string& zone) {
    const QDateTime at(kDayZero.addDays(time.day.number), QTime(time.minute / 60, time.minute % 60), zoneNamed(zone));
    return {time, zone, at.offsetFromUtc() / 60};
}

}  // namespace salon::desk
