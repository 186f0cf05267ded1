#pragma once

#include "salon/book.h"
#include "salon/wire/entry_json.h"

#include <QMetaType>

#include <memory>
#include <vector>

namespace salon::desk {

/// One position of the log that touched what is asked about, with the book as it stood before and after. Without personal
/// parts: names are looked up where they are kept.
struct HistoryStep {
    wire::Entry entry;
    bool sent = true;  ///< false: still in this terminal's outbox; position and verdict are our own guess
    Book before;
    Book after;
};

/// What happened to one day or to one reservation, or what one customer was told, from the first position of the log to now.
/// A value.
struct History {
    Day day;                    ///< of the question; unused for a reservation or a customer
    ReservationId reservation;  ///< empty: asked about a day or a customer
    CustomerId customer;        ///< not empty: asked about the texts to this person
    std::vector<HistoryStep> steps;
};

using HistoryAnswer = std::shared_ptr<const History>;

}  // namespace salon::desk

Q_DECLARE_METATYPE(salon::desk::HistoryAnswer)
