#include "policies/text_answers.h"

#include "ingest/shop_opening.h"
#include "policies/text_reason.h"
#include "salon/reply_meaning.h"
#include "salon/text/korean.h"
#include "salon/text/utf8.h"
#include "store/secrets.h"

#include <algorithm>

namespace salon::server {

namespace {

/// As a log may keep it: well-formed, no control characters but line feeds, not longer than a text may be.
std::string cleaned(const std::string& words) {
    std::string clean;
    for (const char32_t code : decodedUtf8(words)) {
        const bool isControl = (code < 0x20 && code != U'\n') || (code >= 0x7f && code < 0xa0);
        std::string next;
        appendUtf8(next, isControl ? U' ' : code);
        if (clean.size() + next.size() > kTextBytesMax) break;
        clean += next;
    }
    return clean;
}

}  // namespace

TextAnswers::TextAnswers(Parts parts) : m_parts(std::move(parts)), m_pen(m_parts.ingestor, kServerTerminal, m_parts.utcSeconds) {}

bool TextAnswers::report(const std::string& ticket, TextOutcome outcome, const std::string& reason) {
    const auto found = m_parts.table.textOf(ticket);
    if (!found) return false;
    const auto& [shop, text] = *found;
    ++m_reports;
    if (text.subject == TextName::Subject::visit)
        m_pen.write(shop, ReportText{ReservationId{text.id}, static_cast<int>(text.number), outcome, asTextReason(reason)}, kSystemActor);
    else
        m_pen.write(shop, ReportOffer{WaitingId{text.id}, Day{static_cast<std::int32_t>(text.number)}, outcome, asTextReason(reason)}, kSystemActor);
    return true;
}

void TextAnswers::receive(const IncomingText& text) {
    const auto senders = sendersOf(text);
    if (senders.empty()) {
        ++m_strangers;
        return;
    }
    ++m_replies;
    const ReplyMeaning meaning = meaningOf(text.words);
    if (meaning == ReplyMeaning::stop) {
        // Whoever of those who share the number has said it: nobody there is texted any more.
        for (const Sender& sender : senders) write(text, sender, meaning);
        return;
    }
    const auto withVisit = std::count_if(senders.begin(), senders.end(), [](const Sender& one) { return one.visitAt.has_value(); });
    // Two people with one number and a visit each: a person asks which of them it is.
    write(text, senders.front(), withVisit > 1 ? ReplyMeaning::other : meaning);
}

std::vector<TextAnswers::Sender> TextAnswers::sendersOf(const IncomingText& text) {
    std::vector<Sender> senders;
    const std::string from = normalisedPhone(text.from);
    for (const ShopId& shop : shopsOf(normalisedPhone(text.to))) {
        const Book book = m_parts.ingestor.current(shop).book;
        if (book.shop().id.empty()) continue;
        const WallTime now = ShopClock(book.shop().zone, m_parts.utcSeconds).now().minute();
        for (const CustomerId& customer : m_parts.people.withPhone(book, from)) {
            Sender sender{shop, customer, {}, {}};
            if (const Reservation* visit = visitMeantBy(book, customer, now)) {
                sender.visitAt = WallTime{visit->day, visit->startMinute()};
                sender.visit = visit->id;
            }
            senders.push_back(std::move(sender));
        }
    }
    // The next visit comes first, then those who have none ahead.
    std::stable_sort(senders.begin(), senders.end(), [](const Sender& a, const Sender& b) {
        if (a.visitAt.has_value() != b.visitAt.has_value()) return a.visitAt.has_value();
        return a.visitAt && *a.visitAt < *b.visitAt;
    });
    return senders;
}

std::vector<ShopId> TextAnswers::shopsOf(const std::string& number) {
    std::vector<ShopId> all = m_parts.shops();
    std::vector<ShopId> own;
    std::copy_if(all.begin(), all.end(), std::back_inserter(own), [&](const ShopId& shop) { return !number.empty() && m_parts.numberOf(shop) == number; });
    return own.empty() ? all : own;
}

void TextAnswers::write(const IncomingText& text, const Sender& sender, ReplyMeaning meaning) {
    Personal words;
    words.customer = sender.customer;
    words.text = cleaned(text.words);
    const ReceiveReply reply{sender.customer, sender.visit, meaning};
    if (text.id.empty())
        m_pen.write(sender.shop, reply, kSystemActor, words);
    else
        m_pen.writeOnce(sender.shop, "reply " + sender.customer.text + " " + text.id, reply, kSystemActor, words);
}

}  // namespace salon::server
