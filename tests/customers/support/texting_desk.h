#pragma once

#include "programs.h"

#include <functional>

namespace salon::test {

/// Switches texts on, by the hand of the first desk; without quiet hours, because a test runs at night, too.
Said switchTextsOn(const Salon& salon, int pauseSeconds);

/// A visit of half an hour with mia, for somebody who has a number; made or not, at once.
Said bookByPhone(const Desk& desk, const QString& id, const QString& day, const QString& at, const QString& name, const QString& phone);

/// What customers were told and what they answered: the lines of hairshop-log texts, in order.
QList<QJsonObject> textLedger(const Salon& salon);
/// What became of the last text about a visit; empty: none was claimed.
QString lastOutcome(const Salon& salon, const QString& reservation);

/// Asks again and again, as long as a minute.
bool waitUntil(const std::function<bool()>& isSo);

}  // namespace salon::test
