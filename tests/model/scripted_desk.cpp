#include "scripted_desk.h"

#include <utility>

namespace salon::model {

void ScriptedLink::sendCommands(const wire::Batch& batch, std::function<void(desk::Reply<wire::BatchAnswer>)> done) {
    ++m_calls;
    m_network.push_back(batch);
    m_batch = batch;
    m_onAnswer = std::move(done);
}

void ScriptedLink::fetchLog(wire::Position after, int max, std::function<void(desk::Reply<wire::Page>)> done) {
    m_after = after;
    m_max = max;
    m_onPage = std::move(done);
}

void ScriptedLink::cancelAll() {
    ++m_calls;
    reply.reset();
    page.reset();
    m_onAnswer = {};
    m_onPage = {};
}

void ScriptedLink::answer(desk::Reply<wire::BatchAnswer> said) {
    reply.reset();
    std::exchange(m_onAnswer, {})(std::move(said));
}

void ScriptedLink::answerPage(desk::Reply<wire::Page> said) {
    page.reset();
    std::exchange(m_onPage, {})(std::move(said));
}

void ScriptedTiming::fire(const std::string& name) {
    const auto timer = m_timers.extract(name);
    if (timer) timer.mapped()();
}

void ScriptedDesk::end() {
    if (m_process) m_calls = m_process->link.call();
    m_process.reset();
}

void ScriptedDesk::start() {
    end();
    m_process = std::make_unique<Process>(m_disk, m_network, m_calls + 1);
    m_process->engine.start();
}

void ScriptedDesk::putIn(const test::MemoryDisk& disk, bool noticed) {
    end();
    m_disk.putBack(disk, noticed);
    start();
}

void ScriptedDesk::wish(const CommandBody& body, const std::string& mark, WallTime now) {
    m_process->core.submit({body, {}, Mode::promised}, desk::FixedClock({now, mark, 540}));
    m_process->engine.commandsWaiting();
}

}  // namespace salon::model
