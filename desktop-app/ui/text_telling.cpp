#include "ui/text_telling.h"

#include "ui/words.h"

#include <QStringList>

namespace salon::desk {
namespace {

constexpr const char* kLinkPlaceholder = "{link}";

QString textOf(const std::string& utf8) { return QString::fromStdString(utf8); }

}  // namespace

QString TextTelling::kind(TextKind kind) {
    switch (kind) {
        case TextKind::requested: return tr("Request received");
        case TextKind::confirmed: return tr("Booking confirmed");
        case TextKind::moved: return tr("Other time");
        case TextKind::stylistChanged: return tr("Other stylist");
        case TextKind::cancelled: return tr("Cancelled");
        case TextKind::declined: return tr("Request declined");
        case TextKind::reminderDay: return tr("Reminder the day before");
        case TextKind::reminderSoon: return tr("Reminder shortly before");
        case TextKind::noShow: return tr("Did not come");
        case TextKind::correction: return tr("Correction");
        case TextKind::opening: return tr("A place has come free");
    }
    return {};
}

QString TextTelling::outcome(TextOutcome outcome) {
    switch (outcome) {
        case TextOutcome::sending: return tr("being sent");
        case TextOutcome::handedOver: return tr("sent, not yet reported as delivered");
        case TextOutcome::delivered: return tr("delivered");
        case TextOutcome::failed: return tr("did not arrive");
        case TextOutcome::unknown: return tr("nobody knows whether it arrived");
    }
    return {};
}

QString TextTelling::outcomeIcon(TextOutcome outcome) {
    switch (outcome) {
        case TextOutcome::sending: return "sync";
        case TextOutcome::handedOver: return "check";
        case TextOutcome::delivered: return "check-double";
        case TextOutcome::failed: return "alert";
        case TextOutcome::unknown: return "question";
    }
    return {};
}

QString TextTelling::statement(const Statement& statement) const {
    const Words words(m_session);
    QString when = words.moment({statement.day, statement.startMinute});
    QStringList names;
    for (const StylistId& id : statement.stylists)
        if (!id.empty() && !names.contains(words.stylist(id))) names << words.stylist(id);
    if (!names.isEmpty()) when = tr("%1 with %2").arg(when, names.join(QStringLiteral(" · ")));
    switch (statement.status) {
        case ToldStatus::requested: return tr("requested for %1").arg(when);
        case ToldStatus::confirmed: return tr("confirmed for %1").arg(when);
        case ToldStatus::cancelled: return tr("cancelled, was %1").arg(when);
        case ToldStatus::declined: return tr("declined, was %1").arg(when);
        case ToldStatus::noShow: return tr("did not come, was %1").arg(when);
    }
    return when;
}

QString TextTelling::due(WallSecond dueAt) const {
    const std::int64_t seconds = dueAt.number - m_session.nowSecond().number;
    if (seconds <= 0) return tr("now");
    if (seconds < 120) return tr("in %1 s").arg(seconds);
    if (seconds < 60 * 60) return tr("in %1 min").arg((seconds + 30) / 60);
    return Words(m_session).moment(dueAt.minute());
}

std::string TextTelling::filled(const Reservation& visit, std::string_view words, const Statement& statement, const std::string& link) const {
    TextFacts facts = factsOf(m_session.state().book, visit, statement, m_session.state().book.texting().language);
    if (const CustomerCard* card = m_session.customers().find(m_session.state().book.personOf(visit.customer))) facts.name = card->name;
    facts.link = link;
    return filledIn(words, facts);
}

bool TextTelling::isWorded(const Reservation& visit, TextKind kind, const Statement& statement) const {
    const auto& worded = m_session.state().said->worded;
    const auto own = worded.find(visit.id);
    return own != worded.end() && own->second.kind == kind && own->second.statement == statement;
}

QString TextTelling::wordsOfShop(const Reservation& visit, TextKind kind, const Statement& statement) const {
    const Texting& texting = m_session.state().book.texting();
    return textOf(filled(visit, wordsOf(texting, kind, texting.language), statement, kLinkPlaceholder));
}

QString TextTelling::wordsToEdit(const Reservation& visit, TextKind kind, const Statement& statement) const {
    if (!isWorded(visit, kind, statement)) return wordsOfShop(visit, kind, statement);
    return textOf(m_session.state().said->worded.at(visit.id).words);
}

QString TextTelling::words(const Reservation& visit, TextKind kind, const Statement& statement) const {
    return withSignForLink(wordsToEdit(visit, kind, statement));
}

QString TextTelling::wordsOfOpening(const Waiting& waiting, Day day, int startMinute) const {
    const Texting& texting = m_session.state().book.texting();
    Reservation forThePlace;
    forThePlace.customer = waiting.customer;
    for (const LineRequest& line : waiting.lines) forThePlace.lines.emplace_back().service = line.service;
    return textOf(filled(forThePlace, wordsOf(texting, TextKind::opening, texting.language), {ToldStatus::confirmed, day, startMinute, {}}, {}));
}

QString TextTelling::withSignForLink(QString words) { return words.replace(QLatin1String(kLinkPlaceholder), tr("(link to the visit)")); }

QString TextTelling::size(const QString& words) {
    QString counted = words;
    counted.replace(QLatin1String(kLinkPlaceholder), QString(kLinkLength, QLatin1Char('x')));
    const TextSize size = sizeOf(counted.toStdString());
    if (size.form == TextForm::sms) return tr("SMS · %1 of %2 bytes").arg(size.bytes).arg(kSmsBytesMax);
    if (size.ucs2) return tr("LMS · %1 bytes, with signs that an SMS does not have").arg(size.bytes);
    return tr("LMS · %1 bytes").arg(size.bytes);
}

QString TextTelling::lastTold(const Reservation& visit) const {
    const TextRecord& record = visit.texts.get();
    const OpenText* open = record.open.empty() ? nullptr : &record.open.back();
    if (!record.told && !open) return {};
    QStringList parts;
    if (record.told) parts << tr("Told %1: %2").arg(Words(m_session).moment(record.told->at), statement(record.told->statement));
    if (record.isSkipped()) parts << tr("not by text");
    else if (open && open->number == visit.textCount) parts << QStringLiteral("%1 – %2").arg(kind(open->kind), outcome(open->outcome));
    return parts.join(QStringLiteral(" · "));
}

QString TextTelling::whyNotNow() const {
    const DeskState& state = m_session.state();
    if (!state.book.texting().on) return tr("Texting is switched off for this shop. Nothing is sent.");
    if (state.texts == Texts::none) return tr("The shop's server has no way to send texts yet. Nothing is sent until one is set up.");
    const bool lineDown = state.connection == Connection::offline || state.connection == Connection::mustUpdate || state.connection == Connection::refusedHere;
    if (lineDown) return tr("The line is down: what is changed here is sent once this computer is connected again.");
    if (state.texts == Texts::failing) return tr("Texts are not getting through at present. They wait, and what is still true then is sent.");
    return {};
}

bool TextTelling::hasMobile(const CustomerId& customer) const {
    const CustomerCard* card = customer.empty() ? nullptr : m_session.customers().find(m_session.state().book.personOf(customer));
    return card && canBeTexted(m_session.state().book, card->phone);
}

bool TextTelling::canBeTexted(const Book& book, const std::string& phone) {
    if (phone.empty()) return false;
    return book.shop().zone != "Asia/Seoul" || phone.starts_with("01");
}

}  // namespace salon::desk
