#pragma once

#include "calendar/drop_offer.h"

#include <QObject>
#include <QThreadPool>

#include <optional>

namespace salon::desk {

/// Looks beside the thread of the widgets for others who might make room, so that no step of a drag waits for it. One
/// question at a time: a new one takes the place of whatever was asked before. Its end waits for the one under way.
class RoomSearch : public QObject {
    Q_OBJECT

public:
    explicit RoomSearch(QObject* parent);

    /// Answers by weighed(), unless another question or drop() comes first.
    void ask(Book book, Reservation visit, MoveReservation move);
    void drop();

signals:
    void weighed(const salon::desk::DropOffer& offer);

private:
    struct Question {
        Book book;
        Reservation visit;
        MoveReservation move;
    };

    void next();
    void take(const DropOffer& offer);

    std::optional<Question> m_waiting;
    bool m_underWay = false;
    bool m_wanted = false;  ///< the answer to what is under way
    QThreadPool m_pool;
};

}  // namespace salon::desk
