#include "ui/gesture_log.h"

#include "salon/evolve.h"
#include "ui/deed_words.h"

#include <algorithm>
#include <utility>

namespace salon::desk {

bool Deed::isAnswered() const {
    return std::all_of(gestures.begin(), gestures.end(), [](const Gesture& g) { return g.answered; });
}

int Deed::standing() const {
    return static_cast<int>(std::count_if(gestures.begin(), gestures.end(), [](const Gesture& g) { return g.stands(); }));
}

const Gesture* Deed::firstRefused() const {
    const auto found = std::find_if(gestures.begin(), gestures.end(), [](const Gesture& g) { return !g.stands(); });
    return found == gestures.end() ? nullptr : &*found;
}

GestureLog::GestureLog(Session& session, QObject* parent) : QObject(parent), m_session(session) {
    for (const UnseenRefusal& refusal : session.state().refusals) m_refusalsSeen.insert(refusal.number);
    connect(&session, &Session::gestureAnswered, this, &GestureLog::onAnswered);
    connect(&session, &Session::gestureStored, this, &GestureLog::onStored);
    connect(&session, &Session::bookChanged, this, &GestureLog::dropRefused);
}

/// The book with what has been submitted here and is not in it yet.
Book GestureLog::bookAhead() const {
    Rehearsal ahead(m_session);
    for (const auto& [id, place] : m_open) {
        const Deed* deed = find(place.first);
        if (!deed) continue;
        const Gesture& gesture = deed->gestures[static_cast<std::size_t>(place.second)];
        if (!gesture.outcome.stored) ahead.play(gesture.body);
    }
    return ahead.book();
}

Deed GestureLog::deedOf(std::vector<Said> commands, DeedKind kind) {
    Deed deed;
    deed.id = ++m_ids;
    deed.kind = kind;
    deed.at = m_session.now();
    for (Said& said : commands) {
        Gesture gesture;
        gesture.formerWords = wordsBefore(m_session, said);
        gesture.body = std::move(said.body);
        gesture.words = std::move(said.words);
        deed.gestures.push_back(std::move(gesture));
    }
    return deed;
}

GestureId GestureLog::submit(CommandBody body, std::optional<PersonalWords> words) {
    std::vector<Said> one;
    one.push_back({std::move(body), std::move(words)});
    Deed deed = deedOf(std::move(one), DeedKind::plain);
    deed.gestures.front().before = bookAhead();
    m_redo.clear();
    m_deeds.push_back(std::move(deed));
    const DeedId id = m_deeds.back().id;
    run(m_deeds.back());
    const Deed* made = find(id);
    return made ? made->gestures.front().id : 0;
}

DeedId GestureLog::submitAll(std::vector<Said> commands, std::function<QString()> name) {
    if (commands.empty()) return 0;
    Deed deed = deedOf(std::move(commands), DeedKind::plain);
    deed.name = std::move(name);
    Rehearsal rehearsal(m_session, bookAhead());
    for (Gesture& gesture : deed.gestures) {
        gesture.before = rehearsal.book();
        const Decision decision = rehearsal.play(gesture.body);
        if (decision.verdict.kind != VerdictKind::refused) continue;
        gesture.outcome = {true, false, decision.verdict, {}};
        gesture.answered = true;
        deed.state = DeedState::refused;
        emit finished(deed);
        return 0;
    }
    m_redo.clear();
    m_deeds.push_back(std::move(deed));
    const DeedId id = m_deeds.back().id;
    run(m_deeds.back());
    return id;
}

void GestureLog::run(Deed& deed) {
    const DeedId id = deed.id;
    const int count = static_cast<int>(deed.gestures.size());
    for (int i = 0; i < count; ++i) {
        // Found anew each time: an answer from inside submit() may have changed where deeds stand.
        Deed* now = known(id);
        if (!now) return;
        Gesture& gesture = now->gestures[static_cast<std::size_t>(i)];
        m_submitting = {id, i};
        const GestureId made = m_session.submit(gesture.body, gesture.words);
        m_submitting = {};
        now = known(id);
        if (!now) return;
        Gesture& sent = now->gestures[static_cast<std::size_t>(i)];
        sent.id = made;
        if (!sent.answered) m_open[made] = {id, i};
    }
    emit changed();
    if (Deed* now = known(id); now && now->isAnswered()) settle(*now);
    trim();
}

void GestureLog::onStored(GestureId id, const GestureOutcome& outcome) {
    // Stored ones are answered later; what could not be stored never will be.
    if (!outcome.stored) return onAnswered(id, outcome);
    const auto open = m_open.find(id);
    const auto place = open != m_open.end() ? open->second : m_submitting;
    if (Deed* deed = known(place.first)) deed->gestures[static_cast<std::size_t>(place.second)].outcome = outcome;
}

void GestureLog::onAnswered(GestureId id, const GestureOutcome& outcome) {
    const auto open = m_open.find(id);
    const bool inside = open == m_open.end();
    const auto place = inside ? m_submitting : open->second;
    if (!inside) m_open.erase(open);
    Deed* deed = known(place.first);
    if (!deed) return;
    Gesture& gesture = deed->gestures[static_cast<std::size_t>(place.second)];
    if (gesture.answered) return;
    gesture.id = id;
    gesture.outcome = outcome;
    gesture.answered = true;
    const Gesture told = gesture;
    emit answered(told);
    // Inside submit() the whole deed is not on its way yet.
    if (inside) return;
    deed = known(place.first);
    if (deed && deed->isAnswered()) settle(*deed);
}

void GestureLog::settle(Deed& deed) {
    if (deed.standing() == 0) deed.state = deed.state == DeedState::takenBack ? deed.state : DeedState::refused;
    const Deed told = deed;
    if (told.kind != DeedKind::plain) settleStepBack(told);
    emit changed();
    emit finished(told);
}

/// A step back that the server refused leaves its deed where it stood, and out of the way of the one before.
void GestureLog::settleStepBack(const Deed& step) {
    const bool failed = step.refused() > 0;
    Deed* target = known(step.of);
    if (failed && target) {
        target->state = step.kind == DeedKind::again ? DeedState::takenBack : DeedState::stuck;
        target->problem = DeedWords(m_session).problem(*step.firstRefused());
    }
    const bool kept = step.kind == DeedKind::stepBack && !failed && std::find(m_redo.begin(), m_redo.end(), step.id) != m_redo.end();
    if (kept) return;
    std::erase(m_redo, step.id);
    m_steps.erase(step.id);
}

void GestureLog::undo() {
    Deed* last = lastStanding();
    if (!last) return;
    std::vector<Done> done;
    for (const Gesture& gesture : last->gestures)
        if (gesture.stands()) done.push_back({{gesture.body, gesture.words}, gesture.before, gesture.formerWords});
    StepBack back = stepBackOf(m_session, bookAhead(), done);
    if (back.why != NoWayBack::none || back.commands.empty()) {
        last->state = back.why == NoWayBack::none ? DeedState::takenBack : DeedState::stuck;
        last->problem = whyNot(back, *last);
        const QString sentence = last->problem;
        emit changed();
        emit couldNotUndo(sentence);
        return;
    }
    last->state = DeedState::takenBack;
    Deed step = deedOf(std::move(back.commands), DeedKind::stepBack);
    step.of = last->id;
    step.name = [what = DeedWords(m_session).name(*last)] { return what; };
    const DeedId id = step.id;
    Rehearsal rehearsal(m_session, bookAhead());
    for (Gesture& gesture : step.gestures) {
        gesture.before = rehearsal.book();
        rehearsal.play(gesture.body);
    }
    m_redo.push_back(id);
    run(m_steps.emplace(id, std::move(step)).first->second);
}

void GestureLog::undoTo(DeedId id) {
    for (const Deed* last = lastStanding(); last && last->id >= id; last = lastStanding()) undo();
}

void GestureLog::redo() {
    if (m_redo.empty()) return;
    const DeedId top = m_redo.back();
    m_redo.pop_back();
    const auto undone = m_steps.find(top);
    if (undone == m_steps.end()) return;
    const Deed former = std::move(undone->second);
    m_steps.erase(undone);
    std::vector<Done> done;
    for (const Gesture& gesture : former.gestures) done.push_back({{gesture.body, gesture.words}, gesture.before, gesture.formerWords});
    StepBack forth = stepBackOf(m_session, bookAhead(), done);
    Deed* target = known(former.of);
    if (forth.why != NoWayBack::none || forth.commands.empty() || !target) {
        const QString sentence = target ? whyNot(forth, *target) : QString();
        emit changed();
        emit couldNotUndo(sentence);
        return;
    }
    target->state = DeedState::standing;
    Deed step = deedOf(std::move(forth.commands), DeedKind::again);
    step.of = former.of;
    step.name = former.name;
    const DeedId id = step.id;
    run(m_steps.emplace(id, std::move(step)).first->second);
}

/// Promises are judged when the line is back: what was refused then is not done, whatever was predicted here.
void GestureLog::dropRefused() {
    bool any = false;
    for (const UnseenRefusal& refusal : m_session.state().refusals) {
        if (!m_refusalsSeen.insert(refusal.number).second) continue;
        for (Deed& deed : m_deeds)
            for (Gesture& gesture : deed.gestures) {
                if (!gesture.answered || !gesture.stands() || !(gesture.body == refusal.command.body)) continue;
                gesture.outcome.answeredByServer = true;
                gesture.outcome.verdict = {VerdictKind::refused, refusal.refusal};
                any = true;
            }
    }
    if (!any) return;
    for (Deed& deed : m_deeds)
        if (deed.isAnswered() && deed.standing() == 0) deed.state = DeedState::refused;
    emit changed();
}

bool GestureLog::isWaiting(const Gesture& gesture) const {
    if (!gesture.stands() || gesture.outcome.answeredByServer) return false;
    const ReservationId visit = reservationOf(gesture.body);
    return visit.empty() ? m_session.state().waiting > 0 : m_session.state().pending.contains(visit);
}

const Deed* GestureLog::find(DeedId id) const { return const_cast<GestureLog*>(this)->known(id); }

Deed* GestureLog::known(DeedId id) {
    if (id == 0) return nullptr;
    if (const auto step = m_steps.find(id); step != m_steps.end()) return &step->second;
    const auto found = std::find_if(m_deeds.rbegin(), m_deeds.rend(), [&](const Deed& deed) { return deed.id == id; });
    return found == m_deeds.rend() ? nullptr : &*found;
}

Deed* GestureLog::lastStanding() {
    const auto found = std::find_if(m_deeds.rbegin(), m_deeds.rend(), [](const Deed& deed) { return deed.state == DeedState::standing; });
    return found == m_deeds.rend() ? nullptr : &*found;
}

QString GestureLog::undoWords() const {
    const Deed* last = lastStanding();
    return last ? DeedWords(m_session).name(*last) : QString();
}

QString GestureLog::redoWords() const {
    const auto step = m_redo.empty() ? m_steps.end() : m_steps.find(m_redo.back());
    const Deed* target = step == m_steps.end() ? nullptr : find(step->second.of);
    return target ? DeedWords(m_session).name(*target) : QString();
}

void GestureLog::trim() {
    while (m_deeds.size() > kDeedsMax && m_deeds.front().isAnswered()) m_deeds.pop_front();
}

QString GestureLog::whyNot(const StepBack& back, const Deed& deed) const { return DeedWords(m_session).whyNot(back, deed); }

}  // namespace salon::desk
