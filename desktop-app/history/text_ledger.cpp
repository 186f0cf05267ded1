#include "history/text_ledger.h"

#include "ui/text_telling.h"
#include "ui/words.h"

#include <map>
#include <utility>

namespace salon::desk {
namespace {

/// Writes the lines while it reads the steps: what is reported later belongs to the line of its text.
class Ledger {
    Q_DECLARE_TR_FUNCTIONS(salon::desk::TextLedger)

public:
    explicit Ledger(const Session& session) : m_session(session), m_tells(session) {}

    void read(const HistoryStep& step) {
        m_step = &step;
        for (const Event& event : step.entry.events) std::visit(*this, event);
    }
    std::vector<HistoryLine> take() { return std::move(m_lines); }

    void operator()(const TextClaimed& fact) {
        m_open[{fact.reservation, fact.number}] = m_lines.size();
        add(TextTelling::kind(fact.kind), {m_tells.statement(fact.statement), came(TextOutcome::sending, fact.at)});
    }
    void operator()(const TextReported& fact) {
        const auto text = m_open.find({fact.reservation, fact.number});
        if (text != m_open.end()) report(m_lines[text->second], fact.outcome, fact.reason, fact.at);
    }
    /// The server gives back what did not go; a person has one said once more that did not arrive, or nobody knows of.
    void operator()(const TextReturned& fact) {
        const auto text = m_open.find({fact.reservation, fact.number});
        if (text == m_open.end()) return;
        HistoryLine& line = m_lines[text->second];
        if (std::holds_alternative<SendTextAgain>(m_step->entry.command.body)) return add(tr("“%1” is sent once more").arg(line.what), {line.details.front()});
        didNotGo(line);
    }
    void operator()(const OpeningOffered& fact) {
        m_offers[{fact.waiting, fact.at.day}] = m_lines.size();
        add(TextTelling::kind(TextKind::opening), {Words(m_session).moment({fact.day, fact.startMinute}), came(TextOutcome::sending, fact.at)});
    }
    void operator()(const OfferReported& fact) {
        const auto text = m_offers.find({fact.waiting, fact.day});
        if (text != m_offers.end()) report(m_lines[text->second], fact.outcome, fact.reason, fact.at);
    }
    void operator()(const TextSkipped& fact) { add(tr("“%1” was not sent").arg(TextTelling::kind(fact.kind)), {m_tells.statement(fact.statement)}); }
    void operator()(const SkipTakenBack&) { add(tr("It is sent after all"), {}); }
    void operator()(const OpeningSkipped& fact) {
        const auto text = m_offers.find({fact.waiting, fact.day});
        const bool returned = m_step->entry.command.stamp.actor == kSystemActor && text != m_offers.end();
        if (returned) return didNotGo(m_lines[text->second]);
        const QString kind = TextTelling::kind(TextKind::opening);
        add(fact.skip ? tr("“%1”: not texted on that day").arg(kind) : tr("“%1”: texted after all").arg(kind), {Words(m_session).nearDay(fact.day)});
    }
    void operator()(const ReplyReceived& fact) { add(tr("Replied"), {HistoryWords::meaning(fact.meaning)}); }
    void operator()(const TextConsentDefined& fact) {
        add(fact.consent.allowsAny() ? tr("Wants texts") : tr("Wants no texts"), {});
    }
    template <class Other>
    void operator()(const Other&) {}

private:
    void add(const QString& what, const QStringList& details) {
        HistoryLine line;
        const Stamp& stamp = m_step->entry.command.stamp;
        line.when = Words(m_session).moment(stamp.madeAt);
        line.who = HistoryWords(m_session).author(stamp);
        line.what = what;
        line.details = details;
        line.sent = m_step->sent;
        m_lines.push_back(std::move(line));
    }
    /// The last detail of a text's line says what came of it.
    void report(HistoryLine& line, TextOutcome outcome, const std::string& reason, WallTime at) {
        line.details.back() = came(outcome, at);
        if (!reason.empty()) line.details.back() += QStringLiteral(" (%1)").arg(QString::fromStdString(reason));
        line.flagged = outcome == TextOutcome::failed || outcome == TextOutcome::unknown;
    }
    void didNotGo(HistoryLine& line) { line.details.back() = tr("did not go; worked out anew"); }
    QString came(TextOutcome outcome, WallTime at) const { return QStringLiteral("%1 · %2").arg(TextTelling::outcome(outcome), Words(m_session).moment(at)); }

    const Session& m_session;
    TextTelling m_tells;
    const HistoryStep* m_step = nullptr;
    std::vector<HistoryLine> m_lines;
    std::map<std::pair<ReservationId, int>, std::size_t> m_open;
    std::map<std::pair<WaitingId, Day>, std::size_t> m_offers;
};

}  // namespace

std::vector<HistoryLine> textLedger(const Session& session, const std::vector<HistoryStep>& steps) {
    Ledger ledger(session);
    for (const HistoryStep& step : steps) ledger.read(step);
    return ledger.take();
}

}  // namespace salon::desk
