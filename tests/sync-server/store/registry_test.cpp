#include "store/registry.h"
#include "store/secrets.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace salon;
using namespace salon::server;

/// Codes are short-lived and work once; tokens are known to their terminal alone and end when they are revoked.
class RegistryTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void enrolsOnceWithACode();
    void understandsACodeHoweverItIsTyped();
    void givesEveryNameAnIdTheWireAccepts();
    void refusesAnExpiredCode();
    void killsOpenCodesAfterFiveWrongTries();
    void knowsATerminalByItsTokenUntilItIsRevoked();
    void pairsOnlyShopsItHas();
    void keepsNoSecretInTheFile();
    void makesCodesThatCanBeReadOut();

private:
    Enrolment enrolled(const std::string& code) { return std::get<Enrolment>(m_registry->enrol(code)); }
    EnrolmentRefusal refused(const std::string& code) { return std::get<EnrolmentRefusal>(m_registry->enrol(code)); }
    std::string pair() { return m_registry->pair(ShopId{"salon"}, "Desk 1").value(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ServerDatabase> m_database;
    std::unique_ptr<Registry> m_registry;
    std::int64_t m_now = 1'000'000;
};

void RegistryTest::init() {
    m_registry.reset();
    m_database.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_database = std::make_unique<ServerDatabase>(m_folder->filePath("server.sqlite").toStdString());
    m_registry = std::make_unique<Registry>(*m_database, [this] { return m_now; });
    m_registry->addShop({ShopId{"salon"}, "Salon", "Asia/Seoul", 10});
}

void RegistryTest::enrolsOnceWithACode() {
    const std::string code = pair();
    const Enrolment enrolment = enrolled(code);
    QCOMPARE(enrolment.shop.name, "Salon");
    QCOMPARE(enrolment.terminal.name, "Desk 1");
    QVERIFY2(enrolment.terminal.id.text.starts_with("desk-1-"), enrolment.terminal.id.text.c_str());
    QCOMPARE(enrolment.token.size(), 64U);
    QCOMPARE(refused(code), EnrolmentRefusal::codeUsed);
    QCOMPARE(m_registry->terminals(ShopId{"salon"}).size(), 1U);
}

void RegistryTest::understandsACodeHoweverItIsTyped() {
    QCOMPARE(normalisedEnrolmentCode("k7qm-2pxo"), "K7QM2PX0");
    QCOMPARE(normalisedEnrolmentCode(" il2 o"), "1120");
    std::string code = pair();
    code.insert(4, "-");
    enrolled(code);
}

void RegistryTest::givesEveryNameAnIdTheWireAccepts() {
    for (const char* name : {"데스크 2", "", "  --  ", "Front desk (left) / 프런트", "A very long name of a terminal in the back office"}) {
        const std::string id = newTerminalIdText(name);
        QVERIFY2(isValidIdText(id), id.c_str());
        QVERIFY(id != newTerminalIdText(name));
    }
    QVERIFY(newTerminalIdText("데스크 2").starts_with("2-"));
    QVERIFY(newTerminalIdText("데스크").starts_with("desk-"));
}

void RegistryTest::refusesAnExpiredCode() {
    const std::string code = pair();
    m_now += kCodeLifeSeconds;
    QCOMPARE(refused(code), EnrolmentRefusal::codeExpired);
    QVERIFY(m_registry->terminals(ShopId{"salon"}).empty());
}

void RegistryTest::killsOpenCodesAfterFiveWrongTries() {
    const std::string patient = pair();
    for (int i = 0; i < kCodeWrongTriesMax - 1; ++i) QCOMPARE(refused("00000000"), EnrolmentRefusal::codeWrong);
    enrolled(patient);
    const std::string hunted = pair();
    for (int i = 0; i < kCodeWrongTriesMax; ++i) QCOMPARE(refused("00000000"), EnrolmentRefusal::codeWrong);
    QCOMPARE(refused(hunted), EnrolmentRefusal::codeExpired);
    enrolled(pair());
}

void RegistryTest::knowsATerminalByItsTokenUntilItIsRevoked() {
    const Enrolment enrolment = enrolled(pair());
    const auto terminal = m_registry->terminalOf(enrolment.token);
    QVERIFY(terminal.has_value());
    QCOMPARE(terminal->id.text, enrolment.terminal.id.text);
    QCOMPARE(terminal->shop.text, "salon");
    QVERIFY(!m_registry->terminalOf(enrolment.token.substr(1) + "0"));
    QVERIFY(!m_registry->terminalOf(""));
    QVERIFY(m_registry->revoke(enrolment.terminal.id));
    QVERIFY(!m_registry->terminalOf(enrolment.token));
    QVERIFY(m_registry->terminals(ShopId{"salon"}).front().revoked);
    QVERIFY(!m_registry->revoke(TerminalId{"nobody"}));
}

void RegistryTest::pairsOnlyShopsItHas() {
    QVERIFY(!m_registry->pair(ShopId{"elsewhere"}, "Desk"));
}

void RegistryTest::keepsNoSecretInTheFile() {
    const std::string code = pair();
    const Enrolment enrolment = enrolled(code);
    for (const char* name : {"server.sqlite", "server.sqlite-wal"}) {
        QFile file{m_folder->filePath(name)};
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(!bytes.contains(code.c_str()));
        QVERIFY(!bytes.contains(enrolment.token.c_str()));
    }
}

void RegistryTest::makesCodesThatCanBeReadOut() {
    std::set<std::string> codes;
    for (int i = 0; i < 200; ++i) {
        const std::string code = newEnrolmentCode();
        QCOMPARE(code.size(), 8U);
        QCOMPARE(code.find_first_of("ILOU"), std::string::npos);
        codes.insert(code);
    }
    QCOMPARE(codes.size(), 200U);
}

QTEST_GUILESS_MAIN(RegistryTest)
#include "registry_test.moc"
