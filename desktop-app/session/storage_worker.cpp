#include "session/storage_worker.h"

#include "salon/decide.h"

#include <algorithm>
#include <utility>

#include <malloc.h>

namespace salon::desk {

namespace {

std::unique_ptr<Clock> makeClock(const std::string& zone, const std::optional<WallTime>& fixed) {
    if (fixed) return std::make_unique<FixedClock>(readingAt(*fixed, zone));
    return std::make_unique<SystemClock>(zone);
}

}  // namespace

StorageWorker::StorageWorker(LocalSession& session, const QString& home, std::optional<WallTime> fixed)
    : m_session(session), m_core(home, TerminalCore::Unread{}), m_fixed(fixed) {
    m_time.start();
    m_publishing.setSingleShot(true);
    m_patience.setSingleShot(true);
    connect(&m_publishing, &QTimer::timeout, this, &StorageWorker::publish);
    connect(&m_patience, &QTimer::timeout, this, &StorageWorker::answerWaiting);
    m_surroundings.onChanged = [this] {
        DeskState hints;
        m_surroundings.writeInto(hints);
        tell([&session = m_session, hints = std::move(hints)]() mutable { session.takeHints(std::move(hints)); });
    };
}

TerminalCore::FirstLook StorageWorker::look(bool todayFirst) {
    if (todayFirst && m_core.isEnrolled())
        if (auto first = m_core.firstLook(makeClock(m_core.identity().zone, m_fixed)->read().time.day)) return std::move(*first);
    readAll();
    return {m_core.predicted(), m_core.handOverCustomers(), m_core.notes()};
}

void StorageWorker::readAll() {
    m_core.readAll();
    m_core.onLearned = [this](const Personal& personal) { m_people.push_back(personal); };
    m_core.onForgotten = [this](const CustomerId& customer) { m_people.push_back(customer); };
    m_whole = true;
}

/// What was read to show today first is read to its end; gestures made meanwhile wait behind this.
void StorageWorker::readRest() {
    try {
        readAll();
    } catch (const std::exception& error) {
        m_broken = QString::fromUtf8(error.what());
        return tell([&session = m_session, problem = m_broken] { emit session.broken(problem); });
    }
    tell([&session = m_session, people = std::make_shared<CustomerDirectory>(m_core.handOverCustomers())] { session.takeDirectory(std::move(*people)); });
    begin();
}

void StorageWorker::begin() {
    if (!m_whole) {
        QMetaObject::invokeMethod(this, &StorageWorker::readRest, Qt::QueuedConnection);
        return;
    }
    if (m_core.isEnrolled()) openLine();
    publish();
    // Years of visits take a tenth of a second, and the window need not wait for them.
    QMetaObject::invokeMethod(this, &StorageWorker::indexVisits, Qt::QueuedConnection);
}

void StorageWorker::indexVisits() {
    m_indexing = true;
    publish();
    // Reading has left much behind that nobody holds any more.
    malloc_trim(0);
}

void StorageWorker::openLine() {
    const auto& identity = m_core.identity();
    m_clock = makeClock(identity.zone, m_fixed);
    tell([&session = m_session, shop = toQ(identity.shopName), name = toQ(identity.terminalName), zone = identity.zone] {
        session.takeIdentity(shop, name, zone);
    });
    m_line = std::make_unique<ServerLine>(m_core, true);
    m_line->engine().onChanged = [this] { publishSoon(); };
    m_surroundings.watch(m_line.get());
    m_line->start();
}

void StorageWorker::submit(GestureId gesture, CommandBody body, std::optional<PersonalWords> words) {
    GestureOutcome outcome;
    if (!m_line) {
        outcome.problem = m_broken.isEmpty() ? tr("This computer does not belong to a salon yet. Enrol it first.") : m_broken;
        return refuse(gesture, outcome);
    }
    const bool asking = m_line->engine().mayAsk();
    CommandKey key;
    try {
        key = m_core.submit({std::move(body), std::move(words), asking ? Mode::asking : Mode::promised}, *m_clock);
    } catch (const std::exception& error) {
        // The one place where a broken disk meets a gesture: nothing has changed, and the person is told so.
        outcome.problem = QString::fromUtf8(error.what());
        return refuse(gesture, outcome);
    }
    outcome.stored = true;
    outcome.verdict = m_core.predictionOf(key).value().verdict;
    publish();
    tell([&session = m_session, gesture, outcome] { emit session.gestureStored(gesture, outcome); });
    if (!asking) {
        answer(gesture, false, outcome.verdict);
    } else {
        m_core.watch(key);
        m_waiting.push_back({gesture, key, m_time.elapsed() + kPatienceMs});
        if (!m_patience.isActive()) m_patience.start(kPatienceMs);
    }
    m_line->engine().commandsWaiting();
}

void StorageWorker::refuse(GestureId gesture, GestureOutcome outcome) {
    tell([&session = m_session, gesture, outcome] {
        emit session.gestureStored(gesture, outcome);
        emit session.gestureAnswered(gesture, outcome);
    });
}

void StorageWorker::answer(GestureId gesture, bool byServer, const Verdict& verdict) {
    tell([&session = m_session, gesture, outcome = GestureOutcome{true, byServer, verdict, {}}] {
        emit session.gestureAnswered(gesture, outcome);
    });
}

void StorageWorker::answerWaiting() {
    const auto now = m_time.elapsed();
    const bool mayAsk = m_line && m_line->engine().mayAsk();
    std::erase_if(m_waiting, [&](const Waiting& waiting) {
        const auto known = m_core.verdictOf(waiting.key);
        // The answer is told when the book shows it, so that a panel that asks the book finds what it was told.
        const bool seen = known && m_core.cursor() >= known->position;
        if (!seen && mayAsk && now < waiting.untilMs) return false;
        if (known)
            answer(waiting.gesture, true, known->verdict);
        else if (const auto decision = m_core.predictionOf(waiting.key))
            answer(waiting.gesture, false, decision->verdict);
        else
            answer(waiting.gesture, false, {});
        m_core.unwatch(waiting.key);
        return true;
    });
    if (m_waiting.empty())
        m_patience.stop();
    else
        m_patience.start(static_cast<int>(std::max<qint64>(1, m_waiting.front().untilMs - now)));
}

void StorageWorker::publishSoon() {
    // A backlog that runs through is shown a few times a second: what nobody can see in between need not be predicted.
    if (!m_publishing.isActive()) m_publishing.start(static_cast<int>(std::min<qint64>(250, m_publishTookMs * 10)));
}

void StorageWorker::publish() {
    QElapsedTimer taking;
    taking.start();
    m_publishing.stop();
    if (!m_people.empty())
        tell([&session = m_session, people = std::exchange(m_people, {})]() mutable { session.takePeople(std::move(people)); });
    if (m_indexing) m_visits.follow(m_core.predicted());
    // Years of notes are not copied with every gesture.
    std::optional<std::map<ReservationId, std::string>> notes;
    if (std::exchange(m_notesTold, m_core.notesVersion()) != m_core.notesVersion()) notes = m_core.notes();
    tell([&session = m_session, state = stateWith(m_core.predicted()), notes = std::move(notes), visits = m_visits]() mutable {
        session.takeState(std::move(state), std::move(notes), std::move(visits));
    });
    m_publishTookMs = taking.elapsed();
    answerWaiting();
}

DeskState StorageWorker::stateWith(Book book) {
    DeskState state;
    state.book = std::move(book);
    state.pending = m_core.pendingReservations();
    for (const auto& row : m_core.refused()) state.refusals.push_back({row.position, row.command, row.verdict.refusal});
    state.waiting = static_cast<int>(m_core.pending().size());
    state.position = m_core.cursor();
    state.said = m_core.said();
    m_surroundings.writeInto(state);
    if (!m_core.isEnrolled()) return state;
    state.terminal = m_core.identity().terminal;
    state.offlineByHand = m_core.identity().offlineByHand;
    if (!m_line) return state;
    state.connection = m_line->engine().connection();
    state.mayAsk = m_line->engine().mayAsk();
    return state;
}

void StorageWorker::setOfflineByHand(bool offline) {
    if (!m_line) return;
    try {
        m_core.setOfflineByHand(offline);
    } catch (const StoreError&) {
        // The switch is a wish for now; a disk that cannot keep it does not keep the person from working so.
    }
    m_line->setOffline(offline);
    publish();
}

void StorageWorker::markRefusalSeen(std::int64_t position) {
    try {
        m_core.markRefusedSeen(position);
    } catch (const StoreError&) {
        // Shown again at the next start: once too often is better than never.
    }
    publish();
}

void StorageWorker::enrol(const QString& url, const QString& code) {
    const QString clean = cleanServerUrl(url);
    if (clean.isEmpty()) {
        tell([&session = m_session, problem = tr("Write the server's address as http://name:port.")] { emit session.enrolled(problem); });
        return;
    }
    enrolAt(m_enrolment, m_core, clean, code, [this](EnrolOutcome outcome) {
        if (outcome.problem.isEmpty()) {
            m_surroundings.watch(nullptr);
            m_line.reset();
            openLine();
            publish();
        }
        tell([&session = m_session, problem = outcome.problem] { emit session.enrolled(problem); });
    });
}

}  // namespace salon::desk
