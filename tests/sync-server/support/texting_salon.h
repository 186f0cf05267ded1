#pragma once

#include "ingest/ingestor.h"
#include "policies/messenger.h"
#include "store/sqlite_log_store.h"
#include "support/scratch_folder.h"

#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace salon::test {

/// A gateway that does as it is told, and remembers what it was given.
class FakeGateway : public server::TextGateway {
public:
    bool isReachable() override { return reachable; }
    bool reaches(const TextConsent& consent, TextKind) const override { return hasAlimtalk ? consent.allowsAny() : consent.sms == Consent::allowed; }
    server::Sending send(const server::OutgoingText& text) override;

    bool reachable = true;
    bool hasAlimtalk = true;
    /// A number it does not take for now.
    std::string notNow;
    /// What it answers next; afterwards it has each text.
    std::deque<server::Sending> answers;
    /// Called with each text before it is answered; may throw.
    std::function<void(const server::OutgoingText&)> onSend;
    /// Called when it has done as it was told, before anybody hears of it; may throw.
    std::function<void()> onSent;
    /// Every text it was given and did not refuse.
    std::vector<server::OutgoingText> sent;
};

/// A salon that texts its customers, with a clock of its own: mia cuts for an hour at a time, anna has a number. It begins on
/// Monday 1 June 2026 at 09:00 in Seoul.
class TextingSalon {
public:
    explicit TextingSalon(const Texting& texting = switchedOn());

    static Texting switchedOn();

    /// What a receptionist does now.
    Verdict desk(const CommandBody& body, const std::optional<Personal>& personal = {});
    /// A visit of an hour with mia on that day in June 2026.
    Verdict book(const std::string& reservation, int dayOfJune, int hour, const std::string& customer = "anna");
    Verdict move(const std::string& reservation, int dayOfJune, int hour);
    /// An entry of the waiting list, w1: bea wants a cut by mia on that day in June 2026.
    static Waiting beaWaits(int dayOfJune);
    void enter(const std::string& customer, const std::string& name, const std::string& phone);

    /// Lets the messenger work until so many seconds have passed.
    void pass(std::int64_t seconds);
    /// Lets the messenger do what is due now.
    void settle() { pass(0); }
    /// The messenger is gone, and another one begins where the log ends.
    void restart();

    Book currentBook() { return ingestor.current(shop).book; }
    /// "01000001234 [Salon] …" of each text that went out, a line each.
    std::string said() const;
    /// What is known of the last text about a visit: "sending", "handed_over" …; "none".
    std::string outcomeOf(const std::string& reservation);
    /// The reasons of the open attention items about texts, a word each.
    std::string attention();

    const ShopId shop{"salon"};
    std::int64_t nowMs;
    ScratchFolder folder;  ///< in memory: what the disk does is another test's matter
    server::ServerDatabase database;
    server::SqliteLogStore store;
    server::Ingestor ingestor;
    server::Contacts contacts;
    server::People people;
    server::MessengerTable table;
    FakeGateway* fake;  ///< what stands behind the guard
    server::GuardedGateway gateway;
    std::unique_ptr<server::Messenger> messenger;

    /// What a new messenger is made of.
    server::MessengerParts parts();

private:
    std::int64_t m_number = 0;
};

}  // namespace salon::test
