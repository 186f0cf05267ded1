#include "simulated_network.h"

#include "salon/wire/canonical.h"

#include <type_traits>

namespace salon::test {

namespace {

std::string printed(const wire::BatchAnswer& answer) { return wire::printBatchAnswer(answer); }
std::string printed(const wire::Page& page) { return wire::printPage(page); }

template <class Answer>
Answer readBack(const std::string& text) {
    if constexpr (std::is_same_v<Answer, wire::Page>) return wire::readPage(text);
    else return wire::readBatchAnswer(text);
}

/// What arrives of an answer that travelled as text.
template <class Answer>
desk::Reply<Answer> throughText(const Answer& answer, std::size_t keptPercent) {
    std::string text = printed(answer);
    text.resize(text.size() * keptPercent / 100);
    try {
        return readBack<Answer>(text);
    } catch (const wire::WireError& error) {
        return desk::LinkError{desk::LinkFailure::unreadable, error.what()};
    }
}

}  // namespace

/// One request under way. Answers at most once; the first of answer and timeout wins.
template <class Answer>
struct SimulatedLink::Call {
    std::function<void(desk::Reply<Answer>)> done;
    std::weak_ptr<int> round;
    int madeInRound = 0;

    void finish(desk::Reply<Answer> reply) {
        const auto alive = round.lock();
        if (!alive || *alive != madeInRound || !done) return;
        const auto once = std::exchange(done, nullptr);
        once(std::move(reply));
    }
};

SimulatedLink::SimulatedLink(VirtualTime& time, Dice dice, const Weather& weather, FakeServer& server, TerminalId terminal)
    : m_time(time), m_dice(std::move(dice)), m_weather(weather), m_server(server), m_terminal(std::move(terminal)) {}

template <class Answer, class Ask>
void SimulatedLink::call(Ask ask, std::function<void(desk::Reply<Answer>)> done) {
    auto call = std::make_shared<Call<Answer>>();
    call->done = std::move(done);
    call->round = m_round;
    call->madeInRound = *m_round;

    const bool passes = m_weather.requestsPass && !m_dice.chance(m_weather.requestLossPercent);
    const bool noticed = !passes && m_weather.connectRefused;
    m_time.after(noticed ? delayMs() : kAnswerTimeoutMs,
                 [call] { call->finish(desk::LinkError{desk::LinkFailure::unreachable, "no answer in time"}); });
    if (!passes) return;

    // The message outlives the process that sent it; only the way back asks whether anybody still listens.
    m_time.after(delayMs(), [this, alive = std::weak_ptr(m_round), ask, call] {
        auto reply = ask();
        if (alive.expired()) return;
        if (!reply) call->finish(desk::LinkError{desk::LinkFailure::unreachable, "connection reset"});
        else bringBack<Answer>(std::move(*reply), call);
    });
    if (m_dice.chance(m_weather.repeatPercent)) m_time.after(m_dice.between(1, m_weather.repeatLateMsMax), [ask] { ask(); });
}

template <class Answer>
void SimulatedLink::bringBack(desk::Reply<Answer> reply, const std::shared_ptr<Call<Answer>>& call) {
    if (!m_weather.answersPass || m_dice.chance(m_weather.answerLossPercent)) return;
    if constexpr (std::is_same_v<Answer, wire::Page>) reply = spoiled(std::move(reply));
    if (auto* answer = std::get_if<Answer>(&reply)) {
        if (m_dice.chance(m_weather.truncatePercent)) reply = throughText(*answer, m_dice.below(100));
        else if (m_weather.asText) reply = throughText(*answer, 100);
    }
    m_time.after(delayMs(), [call, reply = std::move(reply)] { call->finish(reply); });
}

desk::Reply<wire::Page> SimulatedLink::spoiled(desk::Reply<wire::Page> reply) {
    const auto* page = std::get_if<wire::Page>(&reply);
    if (!page || m_weather.staleAnswerPercent == 0) return reply;
    m_earlierPages.push_back(*page);
    if (m_earlierPages.size() > 4) m_earlierPages.pop_front();
    if (!m_dice.chance(m_weather.staleAnswerPercent)) return reply;
    if (m_dice.chance(50)) return m_earlierPages.at(static_cast<std::size_t>(m_dice.below(static_cast<int>(m_earlierPages.size()))));
    wire::Page foreign = *page;
    for (auto& entry : foreign.entries) {
        entry.previousSha256 = wire::sha256Hex("another salon" + entry.previousSha256);
        entry.sha256 = wire::sha256Hex("another salon" + entry.sha256);
    }
    return foreign;
}

void SimulatedLink::sendCommands(const wire::Batch& batch, std::function<void(desk::Reply<wire::BatchAnswer>)> done) {
    const wire::Batch carried = m_weather.asText ? wire::readBatch(wire::printBatch(batch)) : batch;
    call<wire::BatchAnswer>([&server = m_server, terminal = m_terminal, carried] { return server.take(terminal, carried); }, std::move(done));
}

void SimulatedLink::fetchLog(wire::Position after, int max, std::function<void(desk::Reply<wire::Page>)> done) {
    call<wire::Page>([&server = m_server, after, max] { return server.read(after, max); }, std::move(done));
}

void SimulatedLink::cancelAll() {
    ++*m_round;
}

}  // namespace salon::test
