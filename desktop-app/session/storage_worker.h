#pragma once

#include "session/enrol.h"
#include "session/local_session.h"
#include "session/server_line.h"
#include "session/surroundings.h"
#include "session/terminal_core.h"

#include <QElapsedTimer>
#include <QTimer>

namespace salon::desk {

/// What stands behind a LocalSession: the terminal's core and its line, on a thread of their own. Everything it says goes
/// to the session's thread as a value.
class StorageWorker : public QObject {
    Q_OBJECT

public:
    /// How long a gesture waits for the server before it is answered with our own prediction.
    static constexpr int kPatienceMs = 2'000;

    /// Lives on the thread that makes it. Throws StoreError.
    StorageWorker(LocalSession& session, const QString& home, std::optional<WallTime> fixed);

    // Called on the worker's thread.
    /// Something to show at once if there is, and begin() reads the rest; else everything is read here. Throws StoreError.
    TerminalCore::FirstLook look(bool todayFirst);
    void begin();
    void submit(GestureId gesture, CommandBody body, std::optional<PersonalWords> words);
    void setOfflineByHand(bool offline);
    void markRefusalSeen(std::int64_t position);
    void showOpen(const ReservationId& reservation) { m_surroundings.showOpen(reservation); }
    void enrol(const QString& url, const QString& code);

    /// Everything to show now but the notes, with this book.
    DeskState stateWith(Book book);
    const TerminalCore& core() const { return m_core; }

private:
    /// A gesture whose author waits for the server's word.
    struct Waiting {
        GestureId gesture = 0;
        CommandKey key;
        qint64 untilMs = 0;
    };

    template <class Call>
    void tell(Call call) {
        QMetaObject::invokeMethod(&m_session, std::move(call), Qt::QueuedConnection);
    }
    void readAll();
    void readRest();
    void openLine();
    void indexVisits();
    void publishSoon();
    void publish();
    void answerWaiting();
    void answer(GestureId gesture, bool byServer, const Verdict& verdict);
    void refuse(GestureId gesture, GestureOutcome outcome);

    LocalSession& m_session;
    TerminalCore m_core;
    std::optional<WallTime> m_fixed;
    std::unique_ptr<Clock> m_clock;
    std::unique_ptr<ServerLine> m_line;
    Surroundings m_surroundings{this};
    Enrolment m_enrolment{this};
    QTimer m_publishing{this};
    QTimer m_patience{this};
    QElapsedTimer m_time;
    qint64 m_publishTookMs = 0;
    std::vector<Waiting> m_waiting;
    std::vector<std::variant<Personal, CustomerId>> m_people;
    VisitIndex m_visits;
    std::optional<std::uint64_t> m_notesTold;  ///< the version the session has
    bool m_whole = false;     ///< the book was read to its end
    QString m_broken;         ///< why it could not be: nothing more is done
    bool m_indexing = false;
};

}  // namespace salon::desk
