#include "programs.h"

#include <QMap>
#include <QTest>

#include <random>

using namespace salon::test;

namespace {

constexpr int kRounds = 50;
/// Every half hour from nine on, for two stylists, over enough days.
constexpr int kStartsPerDay = 16;

QStringList bookingOf(int round, const QString& id) {
    const int day = 1 + round / kStartsPerDay;
    const int minute = 9 * 60 + round % kStartsPerDay * 30;
    return {"book", "--id", id, "--day", QString("2031-04-%1").arg(day, 2, 10, QChar('0')), "--at",
            QString("%1:%2").arg(minute / 60, 2, 10, QChar('0')).arg(minute % 60, 2, 10, QChar('0')), "--service", "cut", "--any"};
}

/// How often each reservation is in the book of that desk.
QMap<QString, int> bookedOn(const Desk& desk) {
    QMap<QString, int> found;
    for (int day = 1; day <= 1 + (2 * kRounds) / kStartsPerDay; ++day) {
        const QJsonObject sheet = desk.run({"day", QString("2031-04-%1").arg(day, 2, 10, QChar('0'))}).json();
        for (const auto& visit : sheet.value("reservations").toArray()) ++found[visit.toObject().value("reservation").toString()];
    }
    return found;
}

}  // namespace

/// kill -9 of a desk right after it said "booked", and of the server at any moment, fifty times while booking.
class KillTest : public QObject {
    Q_OBJECT

private slots:
    void nothingIsLostAndNothingIsThereTwice() {
        Salon salon(2);
        QCOMPARE(salon.furnish().exit, 0);
        std::mt19937 chance(20180531);
        QStringList promised;
        for (int round = 0; round < kRounds; ++round) {
            const QString id = QString("kill-%1").arg(round);
            auto booking = salon.desks[static_cast<std::size_t>(round % 2)].begin(bookingOf(round, id));
            // The server dies before, while or after the desk speaks with it.
            booking->waitForReadyRead(static_cast<int>(chance() % 300));
            if (chance() % 2 == 0) salon.server.kill9();
            while (!booking->canReadLine() && booking->state() == QProcess::Running) booking->waitForReadyRead(60'000);
            const QByteArray line = booking->readLine();
            booking->kill();
            booking->waitForFinished();
            if (QJsonDocument::fromJson(line).object().value("reservation").toString() == id) promised << id;
            if (!salon.server.isRunning()) QVERIFY(salon.server.start());
        }
        QVERIFY2(promised.size() >= kRounds / 2, "A desk that is asked to book has to answer most of the time.");
        const QString state = salon.settledState();
        QVERIFY2(!state.isEmpty(), "Both desks reach one state after the last kill.");
        for (const Desk& desk : salon.desks) {
            const auto booked = bookedOn(desk);
            for (const auto& id : promised) QVERIFY2(booked.value(id) == 1, qPrintable(id + " stands in the book " + QString::number(booked.value(id)) + " times."));
        }
        QCOMPARE(salon.server.stop(), 0);
        const Said verified = salon.verify();
        QVERIFY2(verified.exit == 0, qPrintable(verified.told()));
    }
};

QTEST_GUILESS_MAIN(KillTest)
#include "kill_test.moc"
