#include "policies/people.h"

#include "ingest/ingestor.h"
#include "salon/wire/command_json.h"
#include "store/sqlite_log_store.h"
#include "sync-server/support/words.h"

#include <QTemporaryDir>
#include <QTest>

using namespace salon;
using namespace salon::server;
using namespace salon::test;

namespace {

const ShopId kShop{"salon"};

}  // namespace

/// A number leads to the person who has it now, and to nobody else.
class PeopleTest : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_database = std::make_unique<ServerDatabase>(m_folder->filePath("server.sqlite").toStdString());
        m_store = std::make_unique<SqliteLogStore>(*m_database);
        m_ingestor = std::make_unique<Ingestor>(*m_store, nullptr);
        m_contacts = std::make_unique<Contacts>(*m_database);
        m_people = std::make_unique<People>(*m_contacts);
        m_number = 0;
        for (const Command& command : founding()) send(command.body, command.personal);
    }

    void knowsNameAndNumber() {
        QCOMPARE(contactOf("anna"), "김안나 01000001234");
        QCOMPARE(peopleWith("01000001234"), "anna");
        QCOMPARE(contactOf("stranger"), "nobody");
        QCOMPARE(peopleWith("01000009999"), "");
        QCOMPARE(peopleWith(""), "");
    }

    void knowsTheLastWordOnly() {
        amend("anna", {}, "01011112222");
        QCOMPARE(contactOf("anna"), "김안나 01011112222");
        QCOMPARE(peopleWith("01000001234"), "");
        QCOMPARE(peopleWith("01011112222"), "anna");
        amend("anna", {}, "");
        QCOMPARE(contactOf("anna"), "김안나 ");
        QCOMPARE(peopleWith("01011112222"), "");
    }

    void knowsAllWhoShareANumber() {
        enter("bea", "Bea", "01000001234");
        QCOMPARE(peopleWith("01000001234"), "anna bea");
    }

    void countsMergedIdsAsOnePerson() {
        enter("anna2", "김안나", "01077778888");
        amend("anna", {}, "");
        send(MergeCustomers{CustomerId{"anna"}, CustomerId{"anna2"}}, {});
        QCOMPARE(peopleWith("01077778888"), "anna");
        QCOMPARE(contactOf("anna2"), "김안나 01077778888");
        QCOMPARE(contactOf("anna"), "김안나 01077778888");
    }

    void forgetsWhoWasErased() {
        send(EraseCustomer{CustomerId{"anna"}}, {});
        QCOMPARE(contactOf("anna"), "nobody");
        QCOMPARE(peopleWith("01000001234"), "");
    }

    void keepsToItsShop() {
        Book other;
        QVERIFY(!m_people->find(other, CustomerId{"anna"}));
        QCOMPARE(m_contacts->withPhone(ShopId{"elsewhere"}, "01000001234").size(), 0U);
    }

    void tellsWhichNumbersATextCanReach_data() {
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("zone");
        QTest::addColumn<bool>("textable");
        QTest::newRow("mobile") << "01012345678" << "Asia/Seoul" << true;
        QTest::newRow("old mobile") << "0111234567" << "Asia/Seoul" << true;
        QTest::newRow("Seoul") << "0212345678" << "Asia/Seoul" << false;
        QTest::newRow("Busan") << "0511234567" << "Asia/Seoul" << false;
        QTest::newRow("internet telephone") << "07012345678" << "Asia/Seoul" << false;
        QTest::newRow("service number") << "15881234" << "Asia/Seoul" << false;
        QTest::newRow("from abroad") << "819012345678" << "Asia/Seoul" << true;
        QTest::newRow("elsewhere") << "07700900123" << "Europe/London" << true;
        QTest::newRow("none") << "" << "Asia/Seoul" << false;
    }
    void tellsWhichNumbersATextCanReach() {
        QFETCH(QString, number);
        QFETCH(QString, zone);
        QFETCH(bool, textable);
        QCOMPARE(isTextable(number.toStdString(), zone.toStdString()), textable);
    }

private:
    void send(const CommandBody& body, const std::optional<Personal>& personal) {
        Command command = stamped(body, ++m_number);
        if (personal) wire::attachPersonal(command, *personal);
        const auto result = m_ingestor->ingest(kShop, TerminalId{"desk"}, {{command}});
        QCOMPARE(std::get<wire::BatchAnswer>(result).items.front().verdict.kind, VerdictKind::accepted);
    }
    void enter(const char* customer, const char* name, const char* phone) {
        Personal personal = personOf(customer, name);
        personal.phone = phone;
        send(RegisterCustomer{CustomerId{customer}}, personal);
    }
    void amend(const char* customer, std::optional<std::string> name, std::optional<std::string> phone) {
        Personal personal = personOf(customer, "");
        personal.name = std::move(name);
        personal.phone = std::move(phone);
        send(AmendCustomer{CustomerId{customer}}, personal);
    }
    std::string contactOf(const char* customer) {
        const auto found = m_people->find(m_ingestor->current(kShop).book, CustomerId{customer});
        return found ? found->name + " " + found->phone : "nobody";
    }
    std::string peopleWith(const char* phone) {
        std::string names;
        for (const CustomerId& one : m_people->withPhone(m_ingestor->current(kShop).book, phone)) names += (names.empty() ? "" : " ") + one.text;
        return names;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ServerDatabase> m_database;
    std::unique_ptr<SqliteLogStore> m_store;
    std::unique_ptr<Ingestor> m_ingestor;
    std::unique_ptr<Contacts> m_contacts;
    std::unique_ptr<People> m_people;
    std::int64_t m_number = 0;
};

QTEST_GUILESS_MAIN(PeopleTest)
#include "people_test.moc"
