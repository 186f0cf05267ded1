#pragma once

#include "ui/gesture_log.h"

#include <QCoreApplication>
#include <QString>

namespace salon::desk {

/// What was done here, as people call it: for undo, which names what it will take back.
class DeedWords {
    Q_DECLARE_TR_FUNCTIONS(salon::desk::DeedWords)

public:
    explicit DeedWords(const Session& session) : m_session(session) {}

    /// "김민지 14:00 → 15:00 이동"
    QString name(const Deed& deed) const;
    /// The same for one command, seen from the book before it.
    QString name(const CommandBody& body, const Book& before) const;
    /// The sentence for the toast.
    QString finished(const Deed& deed) const;
    /// Why a step back was not made, with the way out.
    QString whyNot(const StepBack& back, const Deed& deed) const;
    QString problem(const Gesture& refused) const;
    /// What became of it: done, waits for the server, flagged, refused, taken back.
    QString state(const Deed& deed, const GestureLog& log) const;
    static QString timeOffKind(TimeOffKind kind);

private:
    const Session& m_session;
};

}  // namespace salon::desk
