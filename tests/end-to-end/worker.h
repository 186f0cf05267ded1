#pragma once

#include "programs.h"

namespace salon::test {

/// A desk at work in a process of its own: the program busy-desk.
class Worker {
public:
    /// It books from the day on that is so much later than 3 March 2031.
    Worker(const Desk& desk, int seed, int commandsPerSecond, int daysLater = 0);
    ~Worker();
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    /// Says one of busy-desk's words; what it answers. Nothing when it has ended.
    QJsonObject tell(const char* word);
    /// Says it and does not wait for an answer.
    void say(const char* word);
    /// True once it has ended by itself.
    bool waitForEnd(int patienceMs);
    void kill9();
    /// The reservations it has said are booked, in all; it says so after the word "aloud".
    const QStringList& booked();

private:
    void listen();

    QProcess m_process;
    QJsonObject m_answer;
    bool m_answered = false;
    QStringList m_booked;
};

}  // namespace salon::test
