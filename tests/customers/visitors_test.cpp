#include "support/online_salon.h"
#include "support/visitor.h"

#include <QTest>
#include <QUrl>

#include <algorithm>
#include <thread>

using namespace salon::test;

namespace {

constexpr int kVisitors = 100;
constexpr int kSeconds = 6;

int secondsToVisit() {
    const int asked = qEnvironmentVariableIntValue("HAIRSHOP_VISITORS_SECONDS");
    return asked > 0 ? asked : kSeconds;
}

double msAt(std::vector<std::int64_t> values, std::size_t percent) {
    if (values.empty()) return 0;
    const auto at = values.begin() + static_cast<std::ptrdiff_t>((values.size() - 1) * percent / 100);
    std::nth_element(values.begin(), at, values.end());
    return static_cast<double>(*at) / 1e6;
}

}  // namespace

/// A hundred visitors look for times and book at once, against one server on this machine: each answer is right, no time is
/// sold twice, and a desk goes on booking. HAIRSHOP_VISITORS_SECONDS=60 lets them stay for a minute.
class VisitorsTest : public QObject {
    Q_OBJECT

private slots:
    void aHundredAreAllAnsweredRightly();

private:
    static QStringList soldTwice(const OnlineSalon& online, const std::vector<MadeVisit>& made);
};

void VisitorsTest::aHundredAreAllAnsweredRightly() {
    OnlineSalon online{false};
    const auto port = static_cast<quint16>(QUrl(online.salon().server.url()).port());
    std::vector<std::unique_ptr<Visitor>> visitors;
    for (int i = 0; i < kVisitors; ++i)
        visitors.push_back(std::make_unique<Visitor>(port, online.salon().shop, i, [&online](const QString& phone) { return online.codeFor(phone); }));
    const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(secondsToVisit());
    std::vector<std::thread> crowd;
    for (const auto& visitor : visitors) crowd.emplace_back([&visitor, until] { visitor->visit(until); });

    // Meanwhile at the counter.
    int bookedAtDesk = 0;
    int answeredAtOnce = 0;
    QStringList deskProblems;
    while (std::chrono::steady_clock::now() < until) {
        const int at = 9 * 60 + bookedAtDesk % 18 * 30;
        const Said said = online.desk().run({"book", "--id", "desk-" + QString::number(bookedAtDesk), "--day", OnlineSalon::dayAhead(20 + bookedAtDesk / 36),
                                             "--at", QString("%1:%2").arg(at / 60, 2, 10, QChar(u'0')).arg(at % 60, 2, 10, QChar(u'0')), "--service", "cut",
                                             "--any", "--name", "Kim", "--asking"});
        ++bookedAtDesk;
        answeredAtOnce += !said.json().value("pending").toBool(true);
        if (said.exit != 0 || said.field("verdict") != "accepted") deskProblems << said.told();
    }
    for (auto& thread : crowd) thread.join();
    const Said synced = online.desk().run({"sync", "--timeout", "60"});
    if (synced.exit != 0 || !online.desk().run({"attention"}).json().value("attention").toArray().isEmpty()) deskProblems << synced.told();

    VisitorFigures all;
    std::vector<MadeVisit> made;
    for (const auto& visitor : visitors) {
        all.add(visitor->figures());
        made.insert(made.end(), visitor->made().begin(), visitor->made().end());
    }
    qInfo("%d visitors for %d s: %zu looks (p50 %.1f ms, p99 %.1f ms), %zu bookings (p50 %.1f ms, p99 %.1f ms): %d made, %d refused with others, "
          "%d cancelled again, %d asked to come back; %d booked at the desk meanwhile, %d of them answered by the server at once",
          kVisitors, secondsToVisit(), all.timesNs.size(), msAt(all.timesNs, 50), msAt(all.timesNs, 99), all.bookingsNs.size(), msAt(all.bookingsNs, 50),
          msAt(all.bookingsNs, 99), all.made, all.refused, all.cancelled, all.askedBack, bookedAtDesk, answeredAtOnce);
    QVERIFY2(all.wrong.isEmpty(), qPrintable(all.wrong.mid(0, 5).join(u'\n')));
    QVERIFY2(deskProblems.isEmpty(), qPrintable(deskProblems.join(u'\n')));
    QVERIFY(all.made > 0 && all.refused > 0 && bookedAtDesk > 0);
    QCOMPARE(soldTwice(online, made), QStringList());
    QVERIFY2(online.salon().verify().exit == 0, qPrintable(online.salon().verify().told()));
}

/// Times of a stylist that two visits have, and visits that were promised and are not there.
QStringList VisitorsTest::soldTwice(const OnlineSalon& online, const std::vector<MadeVisit>& made) {
    constexpr int kMinutes = 30;
    QStringList wrongs;
    std::map<QString, int> promised;
    for (const MadeVisit& one : made) ++promised[one.day];
    for (const auto& [day, count] : promised) {
        std::map<QString, std::vector<int>> starts;
        int standing = 0;
        for (const QJsonObject& visit : online.visitsOn(day)) {
            if (visit.value("status").toString() == "cancelled") continue;
            ++standing;
            const QStringList at = visit.value("start").toString().split(u':');
            starts[visit.value("stylist").toString()].push_back(at.value(0).toInt() * 60 + at.value(1).toInt());
        }
        if (standing != count) wrongs << QString("%1: %2 visits were promised, %3 stand").arg(day).arg(count).arg(standing);
        for (auto& [stylist, times] : starts) {
            std::sort(times.begin(), times.end());
            for (std::size_t i = 1; i < times.size(); ++i)
                if (times[i] - times[i - 1] < kMinutes) wrongs << QString("%1: %2 twice at %3").arg(day, stylist).arg(times[i]);
        }
    }
    return wrongs;
}

QTEST_GUILESS_MAIN(VisitorsTest)
#include "visitors_test.moc"
