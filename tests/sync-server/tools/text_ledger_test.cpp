#include "tools/text_ledger.h"

#include "salon/wire/canonical.h"
#include "sync-server/support/texting_salon.h"
#include "sync-server/support/words.h"

#include <QTest>

using namespace salon;
using namespace salon::server;
using namespace salon::test;

/// What was this customer told, when, and did it arrive.
class TextLedgerTest : public QObject {
    Q_OBJECT

private slots:
    void tellsWhatBecameOfEachText() {
        TextingSalon salon;
        salon.fake->answers = {Sending::handedOver(), Sending::refused("refused_number")};
        salon.book("r1", 3, 14);
        salon.pass(60);
        salon.move("r1", 3, 16);
        salon.pass(60);
        salon.desk(CancelReservation{ReservationId{"r1"}});
        const Statement cancelled{ToldStatus::cancelled, parseDay("2026-06-03").value(), 16 * 60, {}};
        QVERIFY(salon.desk(SkipText{ReservationId{"r1"}, TextKind::cancelled, cancelled}).kind == VerdictKind::accepted);
        QCOMPARE(ledger(salon, "anna"),
                 "2026-06-01 09:01 confirmed \"confirmed 2026-06-03 14:00\" handed_over \n"
                 "2026-06-01 09:02 moved \"confirmed 2026-06-03 16:00\" failed refused_number\n"
                 "2026-06-01 09:02 cancelled \"cancelled 2026-06-03 16:00\" not_sent \n");
    }

    void tellsWhatDidNotGoAndWhatWentAgain() {
        TextingSalon salon;
        salon.fake->answers.assign(4, Sending::notNow("busy"));
        salon.book("r1", 3, 14);
        salon.pass(61);
        salon.move("r1", 3, 16);
        salon.fake->answers.push_back(Sending::refused("refused_number"));
        salon.pass(600);
        salon.desk(SendTextAgain{ReservationId{"r1"}, 2});
        salon.pass(60);
        QCOMPARE(ledger(salon, "anna"),
                 "2026-06-01 09:01 confirmed \"confirmed 2026-06-03 14:00\" not_sent \n"
                 "2026-06-01 09:02 confirmed \"confirmed 2026-06-03 16:00\" failed refused_number (again)\n"
                 "2026-06-01 09:11 confirmed \"confirmed 2026-06-03 16:00\" handed_over \n");
    }

    void keepsToOnePersonHoweverManyIdsTheyHave() {
        TextingSalon salon;
        salon.enter("anna2", "김안나", "01055556666");
        salon.enter("bea", "Bea", "01077778888");
        salon.book("r1", 3, 10, "anna2");
        salon.book("r2", 3, 12, "bea");
        salon.pass(60);
        salon.desk(MergeCustomers{CustomerId{"anna"}, CustomerId{"anna2"}});
        QVERIFY(ledger(salon, "anna").find("2026-06-03 10:00") != std::string::npos);
        QVERIFY(ledger(salon, "anna").find("2026-06-03 12:00") == std::string::npos);
        QCOMPARE(ledger(salon, "anna"), ledger(salon, "anna2"));
        QCOMPARE(ledger(salon, "nobody"), "");
    }

private:
    static std::string ledger(const TextingSalon& salon, const char* customer) {
        OpenedLog log{salon.folder.path()};
        std::string lines;
        for (const wire::Json& line : textLedger(log, salon.shop, CustomerId{customer}))
            lines += line.at("at").get<std::string>() + " " + line.at("text").get<std::string>() + " " + line.at("said").dump() + " " +
                     line.at("outcome").get<std::string>() + " " + line.value("reason", "") + (line.value("sent_again", false) ? " (again)" : "") + "\n";
        return lines;
    }
};

QTEST_GUILESS_MAIN(TextLedgerTest)
#include "text_ledger_test.moc"
