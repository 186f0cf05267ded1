#pragma once

#include "calendar/day_column.h"

#include <QCoreApplication>
#include <QString>

namespace salon::desk {

/// What a block and a column say aloud: to a screen reader, and in a bubble.
class BlockWords {
    Q_DECLARE_TR_FUNCTIONS(salon::desk::BlockWords)

public:
    /// "지은, 14:00–15:30, 김민지, 컷, 확정, 지정"
    static QString spoken(const DayColumn& column, const DayBlock& block);
    /// "지은, 10:00–19:00, 62%, 5 visits"
    static QString spoken(const DayColumn& column);
    /// What the small signs mean, a sentence each.
    static QStringList signs(const DayBlock& block);
};

}  // namespace salon::desk
