#include "calendar/room_search.h"

#include <utility>

namespace salon::desk {

RoomSearch::RoomSearch(QObject* parent) : QObject(parent) { m_pool.setMaxThreadCount(1); }

void RoomSearch::ask(Book book, Reservation visit, MoveReservation move) {
    m_waiting = Question{std::move(book), std::move(visit), std::move(move)};
    m_wanted = false;
    if (!m_underWay) next();
}

void RoomSearch::drop() {
    m_waiting.reset();
    m_wanted = false;
}

void RoomSearch::next() {
    m_underWay = m_wanted = true;
    m_pool.start([this, question = *std::exchange(m_waiting, std::nullopt)] {
        const DropOffer offer = weigh(question.book, question.visit, question.move);
        QMetaObject::invokeMethod(this, [this, offer] { take(offer); }, Qt::QueuedConnection);
    });
}

void RoomSearch::take(const DropOffer& offer) {
    m_underWay = false;
    const bool wanted = std::exchange(m_wanted, false);
    if (m_waiting) return next();
    if (wanted) emit weighed(offer);
}

}  // namespace salon::desk
