#include "store/server_database.h"
#include "web/keyed_digest.h"
#include "web/visit_links.h"

#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace salon;
using namespace salon::server;

/// A link leads to its visit and to no other, whoever makes it and whenever; nothing that was not made here leads anywhere.
class VisitLinksTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void leadsToItsVisitAfterARestart();
    void isAnAddressForTheText();
    void isNothingWithoutAPublicAddress();
    void leadsNowhereWhenAnyCharacterDiffers();
    void isAnotherOneOnAnotherServer();
    void tellsPartsApartThatJoinAlike();

private:
    static VisitOf visit(const char* reservation) { return {ShopId{"salon"}, ReservationId{reservation}}; }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ServerDatabase> m_database;
    std::unique_ptr<VisitLinkTable> m_table;
};

void VisitLinksTest::init() {
    m_table.reset();
    m_database.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_database = std::make_unique<ServerDatabase>(m_folder->filePath("server.sqlite").toStdString());
    m_table = std::make_unique<VisitLinkTable>(*m_database);
}

void VisitLinksTest::leadsToItsVisitAfterARestart() {
    const std::string token = VisitLinks(*m_table, "").tokenOf(visit("anna-cut"));
    QCOMPARE(token.size(), kVisitTokenLength);
    m_database = std::make_unique<ServerDatabase>(m_folder->filePath("server.sqlite").toStdString());
    m_table = std::make_unique<VisitLinkTable>(*m_database);
    VisitLinks links{*m_table, ""};
    QVERIFY(links.visitOf(token) == visit("anna-cut"));
    QCOMPARE(links.tokenOf(visit("anna-cut")), token);
}

void VisitLinksTest::isAnAddressForTheText() {
    VisitLinks links{*m_table, "https://book.example"};
    QCOMPARE(links.linkOf(visit("anna-cut")), "https://book.example/v/" + links.tokenOf(visit("anna-cut")));
}

void VisitLinksTest::isNothingWithoutAPublicAddress() {
    QCOMPARE(VisitLinks(*m_table, "").linkOf(visit("anna-cut")), "");
}

void VisitLinksTest::leadsNowhereWhenAnyCharacterDiffers() {
    VisitLinks links{*m_table, ""};
    const std::string token = links.tokenOf(visit("anna-cut"));
    for (std::size_t at = 0; at < token.size(); ++at) {
        std::string other = token;
        other[at] = other[at] == 'A' ? 'B' : 'A';
        QVERIFY(!links.visitOf(other));
    }
    for (const std::string& other : {std::string{}, token.substr(1), token + "A", std::string(22, '\0')}) QVERIFY(!links.visitOf(other));
}

void VisitLinksTest::isAnotherOneOnAnotherServer() {
    const std::string here = VisitLinks(*m_table, "").tokenOf(visit("anna-cut"));
    init();
    VisitLinks there{*m_table, ""};
    QVERIFY(there.tokenOf(visit("anna-cut")) != here);
    QVERIFY(!there.visitOf(here));
}

void VisitLinksTest::tellsPartsApartThatJoinAlike() {
    std::set<std::string> tokens{keyedToken("key", {"ab", "c"}), keyedToken("key", {"a", "bc"}), keyedToken("key", {"abc"}),
                                 keyedToken("key", {"abc", ""}), keyedToken("other", {"abc"})};
    QCOMPARE(tokens.size(), 5U);
    QCOMPARE(keyedIdText("key", {"abc"}), keyedIdText("key", {"abc"}));
    QVERIFY(isValidIdText(keyedIdText("key", {"abc"})));
    QCOMPARE(keyedIdText("key", {"abc"}).size(), 15U);
}

QTEST_GUILESS_MAIN(VisitLinksTest)
#include "visit_links_test.moc"
