#pragma once

#include "dice.h"
#include "fake_server.h"
#include "sync/link.h"
#include "virtual_time.h"

#include <deque>
#include <memory>
#include <string>

namespace salon::test {

/// What the line between one terminal and the server does to messages. All zero: a good line.
struct Weather {
    int requestLossPercent = 0;
    int answerLossPercent = 0;
    int repeatPercent = 0;         ///< the same request reaches the server once more, later
    int repeatLateMsMax = 5000;
    int truncatePercent = 0;       ///< the answer ends too early
    int staleAnswerPercent = 0;    ///< a broken cache gives an earlier page, or one of another salon
    int delayMsMin = 2;
    int delayMsMax = 20;
    bool requestsPass = true;      ///< false: an outage on the way there
    bool answersPass = true;       ///< false: an outage on the way back
    bool connectRefused = false;   ///< outages are noticed at once instead of by waiting
    bool asText = false;           ///< every message really becomes bytes and is read again
};

/// One terminal's line to the server under the weather of its line. What is under way when this object goes answers
/// nobody, but still reaches the server.
class SimulatedLink : public desk::Link {
public:
    SimulatedLink(VirtualTime& time, Dice dice, const Weather& weather, FakeServer& server, TerminalId terminal);

    void sendCommands(const wire::Batch& batch, std::function<void(desk::Reply<wire::BatchAnswer>)> done) override;
    void fetchLog(wire::Position after, int max, std::function<void(desk::Reply<wire::Page>)> done) override;
    void cancelAll() override;

private:
    template <class Answer>
    struct Call;
    template <class Answer, class Ask>
    void call(Ask ask, std::function<void(desk::Reply<Answer>)> done);
    template <class Answer>
    void bringBack(desk::Reply<Answer> reply, const std::shared_ptr<Call<Answer>>& call);
    desk::Reply<wire::Page> spoiled(desk::Reply<wire::Page> reply);
    int delayMs() { return m_dice.between(m_weather.delayMsMin, m_weather.delayMsMax); }

    VirtualTime& m_time;
    Dice m_dice;
    const Weather& m_weather;
    FakeServer& m_server;
    TerminalId m_terminal;
    /// Counts cancelAll(); a call of an earlier count is deaf.
    std::shared_ptr<int> m_round = std::make_shared<int>(0);
    std::deque<wire::Page> m_earlierPages;
};

/// How long a terminal waits for an answer that does not come.
inline constexpr int kAnswerTimeoutMs = 10'000;

}  // namespace salon::test
