#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <memory>

namespace {

constexpr int kPatienceMs = 60'000;

/// What a program printed, and how it ended.
struct Ran {
    int exit = -1;
    QJsonObject json;
};

Ran run(const QString& program, const QStringList& words) {
    QProcess process;
    process.start(program, words);
    if (!process.waitForFinished(kPatienceMs)) qFatal("a program did not end");
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QJsonDocument::fromJson(process.readAllStandardOutput()).object()};
}

}  // namespace

/// The real programs: hairshop-deskctl at one or two folders, and a server on the loopback.
class DeskctlTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<QProcess> m_server;
    QString m_listen;
    QString m_shop;

    QString at(const QString& name) const { return m_folder.filePath(name); }
    Ran server(const QStringList& words) const { return run(SERVER, QStringList{"--data", at("server")} + words); }
    Ran desk(const QString& home, const QStringList& words) const {
        return run(DESKCTL, QStringList{"--home", at(home), "--clock", "2018-05-01T08:00", "--patience", "30"} + words);
    }
    QString code() const { return server({"pair", "--shop", m_shop, "--name", "Desk"}).json["code"].toString(); }
    void startServer() {
        m_server = std::make_unique<QProcess>();
        m_server->start(SERVER, {"--data", at("server"), "--listen", m_listen.isEmpty() ? QStringLiteral("127.0.0.1:0") : m_listen});
        QVERIFY(m_server->waitForReadyRead(kPatienceMs));
        m_listen = QJsonDocument::fromJson(m_server->readLine()).object()["listen"].toString();
        QVERIFY(!m_listen.isEmpty());
    }
    void stopServer() {
        m_server->terminate();
        QVERIFY(m_server->waitForFinished(kPatienceMs));
    }
    void writeExport(const QByteArray& rows) const {
        QVERIFY(QDir().mkpath(at("export")));
        QFile file(at("export/bookings.csv"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Code,Staff,Service,Date,Time,TimeInt\n" + rows);
    }
    Ran book(const QString& home, const QString& minute, const QStringList& more) const {
        return desk(home, QStringList{"book", "--day", "2018-05-08", "--at", minute, "--service", "SHCM"} + more);
    }

private slots:
    void initTestCase() {
        startServer();
        m_shop = server({"shop", "create", "--name", "Real", "--zone", "America/Vancouver", "--step", "10"}).json["shop"].toString();
        QVERIFY(!m_shop.isEmpty());
        for (const auto* home : {"a", "b"}) QCOMPARE(desk(home, {"enrol", "http://" + m_listen, code()}).exit, 0);
        // Two Tuesdays give everybody shifts from 9:00 to 17:00 and the skills of a men's cut.
        writeExport(
            "ANN01,MIA,SHCM,05/01/2018,9:00:00 AM,540\nANN02,MIA,SHCM,05/01/2018,4:10:00 PM,970\n"
            "ANN03,JO,SHCM,05/01/2018,9:00:00 AM,540\nANN04,JO,SHCM,05/01/2018,4:10:00 PM,970\n");
        QCOMPARE(desk("a", {"import", at("export")}).exit, 0);
        QCOMPARE(desk("b", {"sync"}).exit, 0);
    }
    void cleanupTestCase() { stopServer(); }

    void asksWhileTheLineIsUp() {
        const auto ran = book("a", "10:00", {"--only", "MIA", "--name", "김미나", "--phone", "010-1111-2222"});
        QCOMPARE(ran.exit, 0);
        QCOMPARE(ran.json["verdict"].toString(), QStringLiteral("accepted"));
        QCOMPARE(ran.json["pending"].toBool(true), false);
        QCOMPARE(ran.json["stylist"].toString(), QStringLiteral("MIA"));
        QCOMPARE(ran.json["start"].toString(), QStringLiteral("10:00"));
        QVERIFY(!ran.json["reasons"].toArray().isEmpty());

        const auto taken = book("b", "10:00", {"--only", "MIA", "--customer", "2222"});
        QCOMPARE(taken.exit, 3);
        QCOMPARE(taken.json["code"].toString(), QStringLiteral("stylist_taken"));
        QVERIFY(!taken.json["alternatives"].toArray().isEmpty());
        QVERIFY(!taken.json["error"].toString().isEmpty());
    }

    void saysWhatARequestedVisitWaitsFor() {
        QCOMPARE(book("a", "16:00", {"--any", "--name", "하늘", "--approval"}).exit, 0);
        const auto items = desk("a", {"attention"}).json["attention"].toArray();
        QCOMPARE(items.size(), 1);
        const auto item = items.first().toObject();
        QVERIFY2(item["sentence"].toString().startsWith("This visit was asked for"), qPrintable(item["sentence"].toString()));
        QCOMPARE(desk("a", {"attention", "resolve", item["attention"].toString(), "--keep"}).json["resolved"].toBool(), true);
        QCOMPARE(desk("a", {"attention"}).json["attention"].toArray().size(), 0);
    }

    void promisesWhileItIsDownAndShowsEveryClashOnce() {
        for (const auto* home : {"a", "b"}) {
            QCOMPARE(desk(home, {"offline"}).exit, 0);
            const auto ran = book(home, "15:00", {"--only", "JO", "--name", home});
            QCOMPARE(ran.exit, 0);
            QCOMPARE(ran.json["pending"].toBool(), true);
            QCOMPARE(ran.json["mode"].toString(), QStringLiteral("promised"));
        }
        QCOMPARE(desk("a", {"sync"}).exit, 4);
        for (const auto* home : {"a", "b"}) QCOMPARE(desk(home, {"online"}).exit, 0);
        for (const auto* home : {"a", "b", "a"}) QCOMPARE(desk(home, {"sync"}).exit, 0);
        QCOMPARE(desk("a", {"status"}).json["state_sha256"], desk("b", {"status"}).json["state_sha256"]);

        const auto items = desk("b", {"attention"}).json["attention"].toArray();
        QCOMPARE(items.size(), 1);
        const auto item = items.first().toObject();
        QVERIFY(item["made_by"] != item["rival_made_by"]);
        const auto answer = desk("b", {"attention", "resolve", item["attention"].toString(), "--move", "1"});
        QCOMPARE(answer.exit, 0);
        QCOMPARE(answer.json["resolved"].toBool(), true);
        QCOMPARE(desk("a", {"attention"}).json["attention"].toArray().size(), 0);
    }

    void staysPromisedWhileTheServerIsGoneAndSendsAfterwards() {
        stopServer();
        const auto ran = book("a", "11:00", {"--any", "--name", "alone"});
        QCOMPARE(ran.exit, 0);
        QCOMPARE(ran.json["pending"].toBool(), true);
        startServer();
        const auto synced = desk("a", {"sync"});
        QCOMPARE(synced.exit, 0);
        QCOMPARE(synced.json["pending"].toInt(), 0);
        const auto day = desk("b", {"day", "2018-05-08"}).json;
        QVERIFY(day["sheet"].toString().contains("alone"));
    }

    void walksThroughALifeAndBack() {
        const auto id = book("a", "13:00", {"--any", "--name", "life"}).json["reservation"].toString();
        QCOMPARE(desk("a", {"move", id, "--day", "2018-05-08", "--at", "13:30"}).json["start"].toString(), QStringLiteral("13:30"));
        for (const auto& [step, status] : std::initializer_list<std::pair<const char*, const char*>>{{"arrive", "arrived"},
                                                                                                     {"start", "in_service"},
                                                                                                     {"complete", "completed"},
                                                                                                     {"undo-complete", "in_service"},
                                                                                                     {"undo-start", "arrived"},
                                                                                                     {"undo-arrive", "confirmed"},
                                                                                                     {"no-show", "no_show"},
                                                                                                     {"undo-no-show", "confirmed"},
                                                                                                     {"cancel", "cancelled"},
                                                                                                     {"undo-cancel", "confirmed"}}) {
            const auto ran = desk("a", {step, id});
            QCOMPARE(ran.exit, 0);
            QCOMPARE(ran.json["status"].toString(), QString::fromLatin1(status));
        }
    }

    void hearsOfLatenessGivesMinutesAndKeepsANote() {
        const auto id = book("a", "12:00", {"--any", "--name", "slow"}).json["reservation"].toString();
        QCOMPARE(desk("a", {"late", id, "--minutes", "15"}).json["late_minutes"].toInt(), 15);
        QCOMPARE(desk("b", {"late", id, "--minutes", "0"}).json.contains("late_minutes"), false);
        const auto longer = desk("a", {"minutes", id, "--working", "60"});
        QCOMPARE(longer.exit, 0);
        // What was not said stays: ten minutes to clean up.
        QCOMPARE(longer.json["lines"].toArray().first().toObject()["end"].toString(), QStringLiteral("13:10"));
        const auto noted = desk("a", {"note", id, "--text", "창가 자리"});
        QCOMPARE(noted.exit, 0);
        QCOMPARE(noted.json["note"].toString(), QStringLiteral("창가 자리"));
        QCOMPARE(noted.json["status"].toString(), QStringLiteral("confirmed"));
        QCOMPARE(desk("b", {"sync"}).exit, 0);
        const auto day = desk("b", {"day", "2018-05-08"}).json["reservations"].toArray();
        const auto seen = std::find_if(day.begin(), day.end(), [&](const QJsonValue& one) { return one["reservation"].toString() == id; });
        QVERIFY(seen != day.end());
        QCOMPARE(seen->toObject()["note"].toString(), QStringLiteral("창가 자리"));
        QCOMPARE(desk("a", {"cancel", id}).exit, 0);
    }

    void whoWaitsKeepsTheirTurnUntilTheyAreSeatedOrGo() {
        const auto join = [&](const char* home, const QStringList& more) { return desk(home, QStringList{"queue", "join", "--service", "SHCM"} + more); };
        const auto first = join("a", {"--name", "first"});
        QCOMPARE(first.exit, 0);
        QCOMPARE(first.json["kind"].toString(), QStringLiteral("walk_in"));
        const auto second = join("b", {});
        QVERIFY(second.json["turn"].toInt() > first.json["turn"].toInt());
        QCOMPARE(join("a", {"--name", "later", "--list", "--day", "2018-05-08", "--until", "2018-05-15", "--from", "14:00", "--to", "17:00"}).json["last_day"].toString(),
                 QStringLiteral("2018-05-15"));
        const auto names = [&] {
            QStringList all;
            for (const QJsonValue one : desk("a", {"queue"}).json["queue"].toArray()) all << one["customer_name"].toString();
            return all;
        };
        QCOMPARE(names(), (QStringList{"first", "", "later"}));
        QCOMPARE(desk("a", {"queue", "leave", second.json["waiting"].toString(), "--why", "found_elsewhere"}).exit, 0);
        const auto again = desk("b", {"queue", "leave", second.json["waiting"].toString()});
        QCOMPARE(again.exit, 3);
        QCOMPARE(again.json["code"].toString(), QStringLiteral("waiting_unknown"));
        const auto seated = desk("a", {"walk-in", "--service", "SHCM", "--any", "--customer", "first", "--at", "12:00", "--waiting", first.json["waiting"].toString()});
        QCOMPARE(seated.exit, 0);
        QCOMPARE(names(), QStringList{"later"});
    }

    void saysWhatIsWrongInOneSentenceAndChangesNothing_data() {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("exit");
        const QStringList book{"book", "--day", "2018-05-08", "--name", "x"};
        QTest::newRow("unknown service") << book + QStringList{"--at", "10:00", "--service", "nix"} << 3;
        QTest::newRow("unknown stylist") << book + QStringList{"--at", "10:00", "--service", "SHCM", "--only", "nix"} << 3;
        QTest::newRow("past midnight") << book + QStringList{"--at", "23:50", "--service", "SHCM"} << 3;
        QTest::newRow("off the grid") << book + QStringList{"--at", "10:01", "--service", "SHCM"} << 3;
        QTest::newRow("no time") << book + QStringList{"--at", "25:00", "--service", "SHCM"} << 2;
        QTest::newRow("no day") << QStringList{"book", "--day", "tomorrow", "--at", "10:00", "--service", "SHCM"} << 2;
        QTest::newRow("two wishes") << book + QStringList{"--at", "10:00", "--service", "SHCM", "--any", "--only", "MIA"} << 2;
        QTest::newRow("no service") << book + QStringList{"--at", "10:00"} << 2;
        QTest::newRow("unknown option") << QStringList{"status", "--colour", "red"} << 2;
        QTest::newRow("unknown command") << QStringList{"frobnicate"} << 2;
        QTest::newRow("no such reservation") << QStringList{"cancel", "nothing-here"} << 3;
        QTest::newRow("no such item") << QStringList{"attention", "resolve", "nothing-here", "--keep"} << 3;
        QTest::newRow("late without minutes") << QStringList{"late", "nothing-here"} << 2;
        QTest::newRow("late, but nobody") << QStringList{"late", "nothing-here", "--minutes", "5"} << 3;
        QTest::newRow("a note of nothing") << QStringList{"note", "nothing-here"} << 2;
        QTest::newRow("waits for nothing") << QStringList{"queue", "join"} << 2;
        QTest::newRow("waits backwards") << QStringList{"queue", "join", "--service", "SHCM", "--list", "--day", "2018-05-08", "--until", "2018-05-01"} << 2;
        QTest::newRow("nobody of that name waits") << QStringList{"queue", "leave", "nobody"} << 3;
        QTest::newRow("queues how") << QStringList{"queue", "dance"} << 2;
        QTest::newRow("a name too long") << QStringList{"customer", "add", "--name", QString(5000, 'x')} << 2;
        QTest::newRow("no export there") << QStringList{"import", "/no/such/folder"} << 2;
    }
    void saysWhatIsWrongInOneSentenceAndChangesNothing() {
        QFETCH(QStringList, words);
        QFETCH(int, exit);
        const auto before = desk("a", {"status"}).json;
        const auto ran = desk("a", words);
        QCOMPARE(ran.exit, exit);
        QVERIFY(ran.json["error"].toString().endsWith('.'));
        QVERIFY(!ran.json["code"].toString().isEmpty());
        const auto after = desk("a", {"status"}).json;
        QCOMPARE(after["position"], before["position"]);
        QCOMPARE(after["pending"], before["pending"]);
    }

    void isNotTakenInWithABadCode() {
        const auto used = code();
        QCOMPARE(desk("c", {"enrol", "http://" + m_listen, used}).exit, 0);
        const auto again = desk("d", {"enrol", "http://" + m_listen, used});
        QCOMPARE(again.exit, 4);
        QCOMPARE(again.json["code"].toString(), QStringLiteral("code_used"));
        QCOMPARE(desk("d", {"enrol", "http://" + m_listen, "WRONGONE"}).json["code"].toString(), QStringLiteral("code_wrong"));
        QCOMPARE(desk("d", {"enrol", "nonsense", "WRONGONE"}).exit, 2);
        QCOMPARE(desk("d", {"book"}).exit, 4);
    }

    void cannotUseAFolderItMayNotWrite() { QCOMPARE(run(DESKCTL, {"--home", "/proc/nowhere", "status"}).exit, 4); }

    void importsTheRealSalonOnce() {
        const QString data = QStringLiteral(SHARED_DATA "/real-salon");
        if (!QFile::exists(data + "/bookings.csv")) QSKIP("The real salon's export is not beside this project; nothing to import.");
        m_shop = server({"shop", "create", "--name", "Empty", "--zone", "America/Vancouver", "--step", "10"}).json["shop"].toString();
        QCOMPARE(desk("real", {"enrol", "http://" + m_listen, code()}).exit, 0);
        const auto first = desk("real", {"import", data, "--report", at("report.txt")}).json;
        QCOMPARE(first["rows"].toInt(), 1282);
        QCOMPARE(first["visits"].toInt(), 1117);
        QCOMPARE(first["customers"].toInt(), 663);
        QCOMPARE(first["unnamed"].toInt(), 1);
        QCOMPARE(first["placed"].toInt() + first["attention"].toInt(), 1117);
        QFile report(at("report.txt"));
        QVERIFY(report.open(QIODevice::ReadOnly));
        QCOMPARE(report.readAll().count('\n'), first["odd"].toInt());
        QCOMPARE(desk("real", {"sync"}).exit, 0);
        const auto before = desk("real", {"status"}).json;
        const auto second = desk("real", {"import", data}).json;
        QCOMPARE(second["commands"].toInt(), 0);
        const auto after = desk("real", {"status"}).json;
        QCOMPARE(after["position"], before["position"]);
        QCOMPARE(after["state_sha256"], before["state_sha256"]);
    }
};

QTEST_GUILESS_MAIN(DeskctlTest)
#include "deskctl_test.moc"
