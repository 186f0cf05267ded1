#include "data_files.h"
#include "logged_bookings.h"
#include "stopper.h"
#include "worker.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

using namespace salon::test;

namespace {

constexpr int kBookings = 12;
constexpr int kPatienceMs = 60'000;
const QString kDay = "2031-03-25";
const QString kMorning = "2031-03-24T09:00";

QStringList booking(int number) {
    const int minute = 9 * 60 + number / 2 * 30;
    return {"book", "--id", QString("b-%1").arg(number), "--day", kDay, "--at", QString("%1:%2").arg(minute / 60, 2, 10, QChar('0')).arg(minute % 60, 2, 10, QChar('0')),
            "--service", "cut", "--any"};
}

QString placeOf(qint64 point, StopOrder::When when) { return QString(when == StopOrder::When::before ? "before point %1" : "after point %1").arg(point); }

QString stateOf(const Said& said) { return said.json().value("shops").toArray().at(0).toObject().value("state_sha256").toString(); }

qint64 entriesOf(const Said& said) { return said.json().value("shops").toArray().at(0).toObject().value("entries").toInteger(); }

/// How often the reservation stands in the desk's book, and the desk's next start as it takes place.
int timesBooked(const Desk& desk, const QString& id, NextStarts& starts) {
    QElapsedTimer time;
    time.start();
    const Said day = desk.run({"day", kDay});
    starts.add(time.elapsed());
    int times = 0;
    for (const auto& visit : day.json().value("reservations").toArray()) times += visit.toObject().value("reservation").toString() == id;
    return day.exit == 0 ? times : -1;
}

}  // namespace

/// The server, and a desk, ended by the system's hand at each point at which they change a file: nothing that was
/// acknowledged is lost, nothing is there twice, and the next start is a usual one.
class StopAtWriteTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Salon> m_salon;

    Desk& desk() { return m_salon->desks.front(); }
    QString databaseOf(const Desk& desk) const { return desk.home() + "/terminal.sqlite"; }
    QString serversDatabase() const { return m_salon->server.data() + "/server.sqlite"; }

    /// Until the book shows what the server said of it, or the desk is stopped.
    void bookAndReadBack(Worker& worker, Stopper& stopper, qint64 point, StopOrder::When when) {
        QJsonObject report = worker.tell("aloud");
        while (!report.isEmpty() && report["connection"] != "live") report = worker.tell("report");
        stopper.arm(point, when);
        report = worker.tell("book");
        while (report["waiting"].toInt() > 0 || report["open"].toInt() > 0) report = worker.tell("report");
    }

private slots:
    void init() {
        m_salon = std::make_unique<Salon>(2);
        QCOMPARE(m_salon->furnish().exit, 0);
        QVERIFY(!m_salon->settledState().isEmpty());
        for (Desk& each : m_salon->desks) each.setClock(kMorning);
    }
    void cleanup() { m_salon.reset(); }

    void theServerAtAnyPointOfABatch() {
        ServerProcess& server = m_salon->server;
        const qint64 founded = entriesOf(m_salon->verify());
        server.kill9();
        for (int number = 0; number < kBookings; ++number) QCOMPARE(desk().run(booking(number)).exit, 0);
        QCOMPARE(desk().run({"move", "b-3", "--day", kDay, "--at", "17:00"}).exit, 0);
        QCOMPARE(desk().run({"cancel", "b-4"}).exit, 0);
        const KeptFolder serverBefore(server.data());
        const KeptFolder deskBefore(desk().home());
        Stopper stopper(m_salon->folder.filePath("order"), server.data());

        server.setBefore(stopper.before());
        QVERIFY(server.start());
        stopper.arm(0);
        const Said sent = desk().run({"sync"});
        QVERIFY2(sent.exit == 0, qPrintable(sent.told()));
        const qint64 points = stopper.passed();
        stopper.disarm();
        QCOMPARE(server.stop(), 0);
        const Said expected = m_salon->verify();
        QVERIFY2(expected.exit == 0, qPrintable(expected.told()));
        QCOMPARE(entriesOf(expected), founded + kBookings + 2);
        QVERIFY2(points >= 3, "A commit writes and syncs; a shim that sees nothing proves nothing.");

        NextStarts starts;
        const auto stops = stopsOf(points);
        for (const auto& [point, when] : stops) {
            serverBefore.putBack();
            deskBefore.putBack();
            server.setBefore(stopper.before());
            QVERIFY(server.start());
            stopper.arm(point, when);
            auto sending = desk().begin({"sync", "--timeout", "60"});
            QVERIFY2(server.waitForEnd(kPatienceMs), qPrintable("The server did not end " + placeOf(point, when)));
            stopper.disarm();
            server.setBefore({});
            QElapsedTimer time;
            time.start();
            QVERIFY(server.start());
            starts.add(time.elapsed());
            QVERIFY(sending->waitForFinished(kPatienceMs));
            QVERIFY2(sending->exitCode() == 0, qPrintable(placeOf(point, when) + QString::fromUtf8(sending->readAll())));
            QCOMPARE(server.stop(), 0);
            const Said verified = m_salon->verify();
            QVERIFY2(verified.exit == 0, qPrintable(placeOf(point, when) + verified.told()));
            QCOMPARE(entriesOf(verified), entriesOf(expected));
            QCOMPARE(stateOf(verified), stateOf(expected));
            QCOMPARE(integrityOf(serversDatabase()), QString("ok"));
        }
        qInfo("server: %lld points of one batch, stopped %zu times; %s", points, stops.size(), qPrintable(starts.told("the server")));
        QVERIFY2(starts.medianMs() < NextStarts::kPatienceMs, qPrintable(starts.told("the server")));
    }

    void aDeskAtAnyPointFromItsOpeningToItsClosing() {
        QCOMPARE(desk().run({"offline"}).exit, 0);
        const KeptFolder before(desk().home());
        Stopper stopper(m_salon->folder.filePath("order"), desk().home());

        desk().setBefore(stopper.before());
        stopper.arm(0);
        QCOMPARE(desk().run(booking(0)).exit, 0);
        const qint64 points = stopper.passed();
        QVERIFY2(points >= 3, "A commit writes and syncs; a shim that sees nothing proves nothing.");

        NextStarts starts;
        const auto stops = stopsOf(points);
        for (const auto& [point, when] : stops) {
            before.putBack();
            desk().setBefore(stopper.before());
            stopper.arm(point, when);
            auto booked = desk().begin(booking(0));
            QVERIFY(booked->waitForFinished(kPatienceMs));
            QVERIFY2(booked->exitStatus() == QProcess::CrashExit, qPrintable("The desk did not end " + placeOf(point, when)));
            const bool told = QJsonDocument::fromJson(booked->readLine()).object().value("reservation").toString() == "b-0";
            stopper.disarm();
            desk().setBefore({});
            const int times = timesBooked(desk(), "b-0", starts);
            QVERIFY2(told ? times == 1 : (times == 0 || times == 1), qPrintable(placeOf(point, when) + QString(" it is booked %1 times").arg(times)));
            QCOMPARE(integrityOf(databaseOf(desk())), QString("ok"));
            // And what it holds can be sent: under its own number, or as what the server knows already.
            QCOMPARE(desk().run({"online"}).exit, 0);
            const Said sent = desk().run({"sync"});
            QVERIFY2(sent.exit == 0, qPrintable(placeOf(point, when) + sent.told()));
            QCOMPARE(sent.json().value("audit").toString(), QString("same"));
        }
        qInfo("desk: %lld points from opening to closing, stopped %zu times; %s", points, stops.size(), qPrintable(starts.told("the desk")));
        QVERIFY2(starts.medianMs() < NextStarts::kPatienceMs, qPrintable(starts.told("the desk")));
        QCOMPARE(m_salon->server.stop(), 0);
        QVERIFY(m_salon->verify().exit == 0);
    }

    void aDeskAtAnyPointOfABookingThatIsSentAndReadBack() {
        Stopper stopper(m_salon->folder.filePath("order"), desk().home());
        desk().setBefore(stopper.before());
        qint64 points = 0;
        {
            Worker worker(desk(), 1, 1);
            bookAndReadBack(worker, stopper, 0, StopOrder::When::before);
            points = stopper.passed();
            stopper.disarm();
        }
        QVERIFY2(points >= 3, "A commit writes and syncs; a shim that sees nothing proves nothing.");

        NextStarts starts;
        LoggedBookings log;
        int stopped = 0;
        int acknowledged = 0;
        const auto stops = stopsOf(points);
        for (const auto& [point, when] : stops) {
            QStringList booked;
            {
                Worker worker(desk(), static_cast<int>(point), 1, static_cast<int>(point));
                bookAndReadBack(worker, stopper, point, when);
                stopper.disarm();
                // A booking that fits into other pages of the file takes a point more or less.
                if (stopper.passed() < point) continue;
                QVERIFY2(worker.waitForEnd(kPatienceMs), qPrintable("The desk did not end " + placeOf(point, when)));
                booked = worker.booked();
            }
            ++stopped;
            acknowledged += static_cast<int>(booked.size());
            QElapsedTimer time;
            time.start();
            {
                salon::desk::TerminalCore core(desk().home());
                starts.add(time.elapsed());
                log.readOn(core);
                for (const QString& id : booked) QVERIFY2(log.timesOf(id, core) == 1, qPrintable(placeOf(point, when) + QString(" it is there %1 times").arg(log.timesOf(id, core))));
            }
            QCOMPARE(integrityOf(databaseOf(desk())), QString("ok"));
            const Said again = desk().run({"sync"});
            QVERIFY2(again.exit == 0, qPrintable(placeOf(point, when) + again.told()));
            QCOMPARE(again.json().value("audit").toString(), QString("same"));
        }
        qInfo("desk: %lld points of one booking, stopped %d times, %d of them after it was told as booked; %s", points, stopped, acknowledged,
              qPrintable(starts.told("the desk")));
        QVERIFY2(stopped * 3 >= static_cast<int>(stops.size()), "Many a booking takes the points that were counted.");
        QVERIFY2(starts.medianMs() < NextStarts::kPatienceMs, qPrintable(starts.told("the desk")));
        QCOMPARE(m_salon->server.stop(), 0);
        QVERIFY(m_salon->verify().exit == 0);
    }

    void aDeskAtAnyPointOfReadingAPage() {
        const Desk& other = m_salon->desks.back();
        for (int number = 0; number < kBookings; ++number) QCOMPARE(other.run(booking(number)).exit, 0);
        const KeptFolder before(desk().home());
        Stopper stopper(m_salon->folder.filePath("order"), desk().home());

        desk().setBefore(stopper.before());
        stopper.arm(0);
        const Said expected = desk().run({"sync"});
        QVERIFY2(expected.exit == 0, qPrintable(expected.told()));
        const qint64 points = stopper.passed();
        QVERIFY2(points >= 3, "A commit writes and syncs; a shim that sees nothing proves nothing.");

        NextStarts starts;
        const auto stops = stopsOf(points);
        for (const auto& [point, when] : stops) {
            before.putBack();
            desk().setBefore(stopper.before());
            stopper.arm(point, when);
            auto reading = desk().begin({"sync"});
            QVERIFY(reading->waitForFinished(kPatienceMs));
            QVERIFY2(reading->exitStatus() == QProcess::CrashExit, qPrintable("The desk did not end " + placeOf(point, when)));
            stopper.disarm();
            desk().setBefore({});
            QVERIFY(timesBooked(desk(), "b-0", starts) == 1);
            QCOMPARE(integrityOf(databaseOf(desk())), QString("ok"));
            const Said again = desk().run({"sync"});
            QVERIFY2(again.exit == 0, qPrintable(placeOf(point, when) + again.told()));
            QCOMPARE(again.field("state_sha256"), expected.field("state_sha256"));
            QCOMPARE(again.json().value("audit").toString(), QString("same"));
        }
        qInfo("desk: %lld points of one page, stopped %zu times; %s", points, stops.size(), qPrintable(starts.told("the desk")));
        QVERIFY2(starts.medianMs() < NextStarts::kPatienceMs, qPrintable(starts.told("the desk")));
    }
};

QTEST_GUILESS_MAIN(StopAtWriteTest)
#include "stop_at_write_test.moc"
