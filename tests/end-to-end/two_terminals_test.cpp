#include "programs.h"

#include <QTest>

using namespace salon::test;

namespace {

const QString kDay = "2031-03-25";

QStringList booking(const char* id, const char* at, const QStringList& wish) {
    return QStringList{"book", "--id", id, "--day", kDay, "--at", at, "--service", "cut", "--name", id} + wish;
}

/// The visit of that id on the day as this desk sees it.
QJsonObject visitOn(const Desk& desk, const QString& id) {
    for (const auto& visit : desk.run({"day", kDay}).json().value("reservations").toArray())
        if (visit.toObject().value("reservation").toString() == id) return visit.toObject();
    return {};
}

}  // namespace

/// The main job: two desks sell, the line is cut, both sell the same chair, the line returns, and every promise holds.
class TwoTerminalsTest : public QObject {
    Q_OBJECT

private slots:
    void theLineIsCutAndNobodyIsLost() {
        Salon salon(2);
        QCOMPARE(salon.furnish().exit, 0);
        const Desk& a = salon.desks[0];
        const Desk& b = salon.desks[1];

        const Said live = b.run(booking("live", "10:00", {"--any", "--asking"}));
        QVERIFY2(live.exit == 0, qPrintable(live.told()));
        QCOMPARE(live.json().value("pending").toBool(true), false);

        QCOMPARE(a.run({"offline"}).exit, 0);
        QCOMPARE(b.run({"offline"}).exit, 0);
        // The same stylist at three: one wants anybody, one wants mia only.
        const Said any = a.run(booking("any-at-three", "15:00", {"--any"}));
        const Said only = b.run(booking("only-at-three", "15:00", {"--only", any.json().value("stylist").toString()}));
        QVERIFY2(any.exit == 0 && only.exit == 0, qPrintable(any.told() + only.told()));
        QCOMPARE(any.json().value("pending").toBool(), true);
        QCOMPARE(only.json().value("stylist"), any.json().value("stylist"));
        // And two who both want jo only, at four.
        QCOMPARE(a.run(booking("first-at-four", "16:00", {"--only", "jo"})).exit, 0);
        QCOMPARE(b.run(booking("second-at-four", "16:10", {"--only", "jo"})).exit, 0);

        QCOMPARE(a.run({"online"}).exit, 0);
        QCOMPARE(b.run({"online"}).exit, 0);
        const QString state = salon.settledState();
        QVERIFY2(!state.isEmpty(), "Both desks reach one state.");

        // Both customers at three keep what they asked for: the one without a wish was moved aside, at the same time.
        const QJsonObject moved = visitOn(a, "any-at-three");
        const QJsonObject kept = visitOn(a, "only-at-three");
        QCOMPARE(moved.value("start").toString(), "15:00");
        QCOMPARE(kept.value("stylist"), only.json().value("stylist"));
        QVERIFY(!moved.value("stylist").toString().isEmpty());
        QVERIFY(moved.value("stylist") != kept.value("stylist"));
        // At four one of them holds nobody, is kept, and stands in attention on both desks with something to offer.
        for (const Desk* desk : {&a, &b}) {
            QVERIFY(!visitOn(*desk, "first-at-four").isEmpty());
            QVERIFY(!visitOn(*desk, "second-at-four").isEmpty());
            const QJsonArray open = desk->run({"attention"}).json().value("attention").toArray();
            QCOMPARE(open.size(), 1);
            QVERIFY(!open[0].toObject().value("alternatives").toArray().isEmpty());
        }

        // A person answers once, and both desks are quiet.
        const QJsonObject item = a.run({"attention"}).json().value("attention").toArray()[0].toObject();
        const Said answered = a.run({"attention", "resolve", item.value("attention").toString(), "--move", "1"});
        QVERIFY2(answered.exit == 0, qPrintable(answered.told()));
        QVERIFY(!salon.settledState().isEmpty());
        QVERIFY(b.run({"attention"}).json().value("attention").toArray().isEmpty());
        QVERIFY2(salon.verify().exit == 0, qPrintable(salon.verify().told()));
    }

    void whatIsSoldWhileTheServerIsGoneArrivesLater() {
        Salon salon(2);
        QCOMPARE(salon.furnish().exit, 0);
        QVERIFY(!salon.settledState().isEmpty());
        salon.server.kill9();
        const Said sold = salon.desks[1].run(booking("in-the-dark", "11:00", {"--any"}));
        QVERIFY2(sold.exit == 0, qPrintable(sold.told()));
        QCOMPARE(sold.json().value("pending").toBool(), true);
        QVERIFY(salon.server.start());
        QVERIFY(!salon.settledState().isEmpty());
        QVERIFY(!visitOn(salon.desks[0], "in-the-dark").isEmpty());
        QCOMPARE(salon.server.stop(), 0);
    }
};

QTEST_GUILESS_MAIN(TwoTerminalsTest)
#include "two_terminals_test.moc"
