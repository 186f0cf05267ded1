#pragma once

#include "session/server_line.h"
#include "session/session.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <map>

namespace salon::desk {

/// What this terminal knows of the world around its book: what others have open, whether texts go out, how wrong the clock
/// is. Hints all of it, nothing is kept. Lives on the storage thread.
class Surroundings : public QObject {
    Q_OBJECT

public:
    /// An open booking is told again so often, and forgotten when not heard of for kForgetMs: two missed tellings.
    static constexpr int kTellMs = 20'000;
    /// While the line is away or catches up: the mark is back soon after it.
    static constexpr int kTellAgainMs = 1'000;
    static constexpr int kForgetMs = 45'000;
    /// Whether texts go out is asked again so often: ten thousand desks are thirty questions a second.
    static constexpr int kAskAgainMs = 300'000;

    explicit Surroundings(QObject* parent);

    /// The line must outlive this, or be replaced; null: there is none.
    void watch(ServerLine* line);
    void showOpen(const ReservationId& reservation);
    void writeInto(DeskState& state) const;

    std::function<void()> onChanged;

private:
    struct Heard {
        ReservationId reservation;
        qint64 untilMs = 0;
    };

    void tell();
    void hear(const TerminalId& terminal, const ReservationId& reservation);
    void forget();
    void askHello();

    ServerLine* m_line = nullptr;
    ReservationId m_open;
    std::map<TerminalId, Heard> m_heard;
    Texts m_texts = Texts::unknown;
    std::string m_publicUrl;
    std::optional<int> m_clockAheadSeconds;
    QTimer m_telling{this};
    QTimer m_forgetting{this};
    QTimer m_askingAgain{this};
};

}  // namespace salon::desk
