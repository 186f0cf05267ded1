#pragma once

#include "session/history.h"

#include <QObject>
#include <QString>

#include <atomic>
#include <optional>
#include <vector>

namespace salon::desk {

/// Reads the log that this terminal keeps from its beginning and picks out what touched one day or one reservation,
/// or what one customer was told.
///
/// Lives on a thread of its own with a connection of its own, so that neither the window nor the line waits: years of log
/// take seconds. A later question drops an earlier one that is still being read.
class HistoryReader : public QObject {
    Q_OBJECT

public:
    /// What is asked about: a reservation, the texts to a customer, or a day.
    struct Question {
        quint64 number = 0;
        Day day;
        ReservationId reservation;
        CustomerId customer;
        std::vector<CustomerId> sameAs;  ///< the ids that were merged into it
        /// The commands the server has not answered, as the asking session predicts on top.
        std::vector<Command> pending;
    };

    explicit HistoryReader(QString databasePath) : m_path(std::move(databasePath)) {}

    void read(const Question& question);
    /// Any thread: only questions from this number on are still of interest.
    void dropBefore(quint64 number) { m_wanted = number; }

signals:
    void progressed(int percent);
    void answered(const salon::desk::HistoryAnswer& history);
    /// A sentence.
    void failed(const QString& problem);

private:
    QString m_path;
    std::atomic<quint64> m_wanted = 0;
};

}  // namespace salon::desk
