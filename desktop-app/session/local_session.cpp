#include "session/local_session.h"

#include "session/history_reader.h"
#include "session/identifiers.h"
#include "session/storage_worker.h"

#include <exception>

namespace salon::desk {

namespace {

/// What surroundingsChanged() tells of.
bool sameHints(const DeskState& a, const DeskState& b) {
    return a.texts == b.texts && a.clockAheadSeconds == b.clockAheadSeconds && a.openElsewhere == b.openElsewhere && a.publicUrl == b.publicUrl;
}

}  // namespace

LocalSession::LocalSession(const QString& home, std::optional<WallTime> fixed, Opens opens)
    : m_clock(std::make_unique<SystemClock>("UTC")), m_fixed(fixed), m_home(home) {
    m_thread.setObjectName(QStringLiteral("storage"));
    auto* doorway = new QObject;
    doorway->moveToThread(&m_thread);
    m_thread.start();

    std::exception_ptr broken;
    QMetaObject::invokeMethod(
        doorway,
        [&] {
            try {
                m_worker = new StorageWorker(*this, home, fixed);
                auto look = m_worker->look(opens == Opens::todayFirst);
                m_state = m_worker->stateWith(std::move(look.book));
                m_state.notes = std::move(look.notes);
                m_customers = std::move(look.customers);
                if (m_worker->core().isEnrolled()) {
                    const auto& identity = m_worker->core().identity();
                    takeIdentity(toQ(identity.shopName), toQ(identity.terminalName), identity.zone);
                }
                m_worker->begin();
            } catch (...) {
                broken = std::current_exception();
            }
            doorway->deleteLater();
        },
        Qt::BlockingQueuedConnection);
    if (!broken) return;
    m_thread.quit();
    m_thread.wait();
    std::rethrow_exception(broken);
}

LocalSession::~LocalSession() {
    dropHistory();
    m_historyThread.quit();
    m_historyThread.wait();
    delete m_history;
    m_worker->deleteLater();
    m_thread.quit();
    m_thread.wait();
}

WallSecond LocalSession::nowSecond() const {
    const auto reading = m_clock->read();
    return WallSecond::of(reading.time, reading.second);
}

ReservationId LocalSession::newReservationId() {
    return {newIdText()};
}

CustomerId LocalSession::newCustomerId() {
    return {newIdText()};
}

TimeOffId LocalSession::newTimeOffId() {
    return {newIdText()};
}

WaitingId LocalSession::newWaitingId() {
    return {newIdText()};
}

GroupId LocalSession::newGroupId() {
    return {newIdText()};
}

Decision LocalSession::preview(const CommandBody& body) const {
    const auto reading = m_clock->read();
    Command command;
    command.stamp = {m_state.terminal, {}, 0, reading.time, reading.zone, reading.utcOffsetMinutes, "reception",
                     m_state.mayAsk ? Mode::asking : Mode::promised};
    command.body = body;
    return decide(m_state.book, command);
}

GestureId LocalSession::submit(CommandBody body, std::optional<PersonalWords> words) {
    const auto gesture = ++m_gestures;
    QMetaObject::invokeMethod(
        m_worker,
        [worker = m_worker, gesture, body = std::move(body), words = std::move(words)]() mutable {
            worker->submit(gesture, std::move(body), std::move(words));
        },
        Qt::QueuedConnection);
    return gesture;
}

void LocalSession::setOfflineByHand(bool offline) {
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, offline] { worker->setOfflineByHand(offline); }, Qt::QueuedConnection);
}

void LocalSession::markRefusalSeen(std::int64_t number) {
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, number] { worker->markRefusalSeen(number); }, Qt::QueuedConnection);
}

void LocalSession::showOpen(const ReservationId& reservation) {
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, reservation] { worker->showOpen(reservation); }, Qt::QueuedConnection);
}

void LocalSession::askHistoryOf(Day day) { ask(day, {}); }

void LocalSession::askHistoryOf(const ReservationId& reservation) { ask({}, reservation); }

void LocalSession::askTextsOf(const CustomerId& customer) { ask({}, {}, customer); }

void LocalSession::dropHistory() {
    if (m_history) m_history->dropBefore(++m_questions);
}

void LocalSession::ask(Day day, const ReservationId& reservation, const CustomerId& customer) {
    HistoryReader& reader = historyReader();
    dropHistory();
    // The outbox is the storage thread's: it adds what waits, then the reading begins beside it.
    QMetaObject::invokeMethod(
        m_worker,
        [worker = m_worker, &reader, question = HistoryReader::Question{m_questions, day, reservation, customer, m_state.book.mergedInto(customer), {}}]() mutable {
            const auto pending = worker->core().pending();
            question.pending.assign(pending.begin(), pending.end());
            QMetaObject::invokeMethod(&reader, [&reader, question = std::move(question)] { reader.read(question); }, Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
}

HistoryReader& LocalSession::historyReader() {
    if (m_history) return *m_history;
    qRegisterMetaType<HistoryAnswer>();
    m_history = new HistoryReader(m_home + QStringLiteral("/terminal.sqlite"));
    m_history->moveToThread(&m_historyThread);
    connect(m_history, &HistoryReader::progressed, this, &Session::historyProgressed);
    connect(m_history, &HistoryReader::answered, this, &Session::historyRead);
    connect(m_history, &HistoryReader::failed, this, &Session::historyFailed);
    m_historyThread.setObjectName(QStringLiteral("history"));
    m_historyThread.start();
    return *m_history;
}

void LocalSession::enrol(const QString& url, const QString& code) {
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, url, code] { worker->enrol(url, code); }, Qt::QueuedConnection);
}

void LocalSession::takeState(DeskState state, std::optional<std::map<ReservationId, std::string>> notes, VisitIndex visits) {
    const bool line = state.connection != m_state.connection || state.mayAsk != m_state.mayAsk || state.waiting != m_state.waiting ||
                      state.offlineByHand != m_state.offlineByHand;
    const bool book = state.position != m_state.position || state.pending != m_state.pending || state.waiting != m_state.waiting ||
                      state.refusals.size() != m_state.refusals.size() || (notes && *notes != m_state.notes) ||
                      state.book.reservationCount() != m_state.book.reservationCount() || state.said != m_state.said ||
                      (visits.size() > 0 && m_visits.size() == 0);
    const bool around = !sameHints(state, m_state);
    state.notes = notes ? std::move(*notes) : std::move(m_state.notes);
    m_state = std::move(state);
    m_visits = std::move(visits);
    if (book) emit bookChanged();
    if (line) emit connectionChanged();
    if (around) emit surroundingsChanged();
}

void LocalSession::takeHints(DeskState hints) {
    if (sameHints(hints, m_state)) return;
    m_state.texts = hints.texts;
    m_state.publicUrl = std::move(hints.publicUrl);
    m_state.clockAheadSeconds = hints.clockAheadSeconds;
    m_state.openElsewhere = std::move(hints.openElsewhere);
    emit surroundingsChanged();
}

void LocalSession::takeDirectory(CustomerDirectory customers) {
    m_customers = std::move(customers);
    emit customersChanged();
}

void LocalSession::takePeople(std::vector<std::variant<Personal, CustomerId>> changes) {
    for (const auto& change : changes) {
        if (const auto* personal = std::get_if<Personal>(&change)) m_customers.learn(*personal);
        else m_customers.forget(std::get<CustomerId>(change));
    }
    emit customersChanged();
}

void LocalSession::takeIdentity(const QString& shopName, const QString& terminalName, const std::string& zone) {
    m_shopName = shopName;
    m_terminalName = terminalName;
    if (m_fixed) m_clock = std::make_unique<FixedClock>(readingAt(*m_fixed, zone));
    else m_clock = std::make_unique<SystemClock>(zone);
}

}  // namespace salon::desk
