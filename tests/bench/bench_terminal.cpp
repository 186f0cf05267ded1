#include "bench_terminal.h"

#include "big_salon.h"

#include "salon/assert.h"
#include "session/identifiers.h"
#include "sync/enrolment.h"

#include <QEventLoop>

namespace salon::bench {

void enrolInto(const QString& folder, const QString& url, const QString& code) {
    QEventLoop loop;
    desk::Enrolment enrolment;
    enrolment.enrol(url, code, [&](desk::Reply<desk::Enrolled> reply) {
        const auto* enrolled = std::get_if<desk::Enrolled>(&reply);
        SALON_ASSERT(enrolled, "the bench's own server takes its own codes");
        desk::Identity identity;
        identity.shop = ShopId{enrolled->shop};
        identity.shopName = enrolled->shopName;
        identity.terminal = TerminalId{enrolled->terminal};
        identity.terminalName = enrolled->name;
        identity.url = url.toStdString();
        identity.token = enrolled->token;
        identity.zone = enrolled->zone;
        identity.stepMinutes = enrolled->stepMinutes;
        identity.incarnation = desk::newHex32();
        desk::TerminalCore(folder).enrolAs(identity);
        loop.quit();
    });
    loop.exec();
}

BenchTerminal::BenchTerminal(const QString& folder)
    : m_core(folder), m_clock({WallTime{kFirstDay.plus(-1), 600}, "Asia/Seoul", 540}), m_line(m_core, true) {
    m_line.engine().onChanged = [this] {
        if (onChanged) onChanged();
    };
}

void BenchTerminal::submit(CommandBody body, Mode mode) {
    m_core.submit({std::move(body), std::nullopt, mode}, m_clock);
    m_line.engine().commandsWaiting();
}

}  // namespace salon::bench
