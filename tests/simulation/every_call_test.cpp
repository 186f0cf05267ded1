#include "support/fake_shop.h"
#include "support/file_disk.h"

#include "salon/wire/book_json.h"

#include <QDir>
#include <QTest>

#include <set>

using namespace salon;
using namespace salon::test;

namespace {

constexpr DiskCall kCalls[] = {DiskCall::read, DiskCall::write, DiskCall::sync};
/// No booking, page or start makes so many calls of one kind.
constexpr int kCallsMax = 2000;

const char* name(DiskCall call) {
    return call == DiskCall::read ? "read" : call == DiskCall::write ? "write" : "sync";
}

const char* name(DiskBreaks how) {
    return how == DiskBreaks::full ? "ENOSPC" : how == DiskBreaks::fails ? "EIO" : "power cut";
}

CommandBody booking(const SmallSalon& salon, const std::string& id, int startMinute) {
    return BookReservation{{id}, {"anna"}, salon.firstDay.plus(1), {{{"cut"}, Wish::any(), startMinute, {}, false}}, false};
}

}  // namespace

/// One call of the disk goes wrong, and then the next one, and so on until the work has no such call any more: nothing
/// that was acknowledged is lost, nothing is half stored, and the file opens whole.
class EveryCallTest : public QObject {
    Q_OBJECT

private:
    static void everyFault() {
        QTest::addColumn<int>("call");
        QTest::addColumn<int>("how");
        for (const DiskCall call : kCalls)
            for (const DiskBreaks how : {DiskBreaks::full, DiskBreaks::fails, DiskBreaks::dies})
                if (how != DiskBreaks::full || call == DiskCall::write)
                    QTest::addRow("%s at a %s", name(how), name(call)) << static_cast<int>(call) << static_cast<int>(how);
    }

    /// Does `work` with the k-th call going wrong, for every k, each time in a new shop that `prepare` brought so far.
    template <class Prepare, class Work, class Check>
    static void atEveryCall(Prepare prepare, Work work, Check check) {
        QFETCH(int, call);
        QFETCH(int, how);
        int k = 1;
        for (; k < kCallsMax; ++k) {
            seedDisks(static_cast<std::uint64_t>(k));
            FakeShop shop{{"desk"}, 0, static_cast<std::uint64_t>(k)};
            FakeTerminal& desk = shop.at("desk");
            prepare(shop, desk);
            desk.disk().faults().breakCall(static_cast<DiskCall>(call), k, static_cast<DiskBreaks>(how));
            work(shop, desk);
            const bool struck = !desk.disk().faults().isBreakAhead();
            if (desk.disk().hasDied() || desk.isUp()) desk.crash(k % 2 == 0 || how == static_cast<int>(DiskBreaks::dies) ? Ending::powerCut : Ending::killed);
            desk.disk().mend();
            QVERIFY2(desk.start(), qPrintable(QString("The desk does not start after call %1.").arg(k)));
            check(shop, desk, k);
            if (QTest::currentTestFailed()) return;
            if (!struck) break;
        }
        QVERIFY(k < kCallsMax);
        qInfo().noquote() << QTest::currentDataTag() << ":" << k - 1 << "calls";
    }

    static bool waits(FakeTerminal& desk, const char* id) {
        const auto outbox = desk.waiting();
        for (std::size_t i = 0; i < outbox.size(); ++i)
            if (const auto* booked = std::get_if<BookReservation>(&outbox.at(i).body); booked && booked->reservation.text == id) return true;
        return false;
    }

private slots:
    void ofABooking_data() { everyFault(); }
    void ofABooking() {
        bool stored = false;
        std::set<bool> seen;
        atEveryCall(
            [](FakeShop& shop, FakeTerminal& desk) {
                desk.goOffline();
                QVERIFY(desk.submit(booking(shop.salon(), "before", 600)));
            },
            [&](FakeShop& shop, FakeTerminal& desk) {
                stored = desk.submit(booking(shop.salon(), "after", 660)).has_value() && !desk.disk().hasDied();
                seen.insert(stored);
            },
            [&](FakeShop&, FakeTerminal& desk, int k) {
                QVERIFY2(waits(desk, "before"), qPrintable(QString("call %1 lost what was there").arg(k)));
                QVERIFY2(!stored || waits(desk, "after"), qPrintable(QString("call %1 lost what was acknowledged").arg(k)));
                QVERIFY(desk.waiting().size() <= 2);
                QCOMPARE(desk.disk().integrity(), std::string("ok"));
            });
        QVERIFY(seen.contains(true));
    }

    void ofASyncPage_data() { everyFault(); }
    void ofASyncPage() {
        atEveryCall(
            [](FakeShop& shop, FakeTerminal& desk) {
                for (int i = 0; i < 3; ++i) QVERIFY(desk.submit(booking(shop.salon(), "r" + std::to_string(i), 600 + 40 * i)));
                desk.weather().answersPass = false;
                shop.time().runUntil(shop.time().nowMs() + 30'000);
                QVERIFY(shop.server().head().position == shop.salon().head().position + 3);
                QCOMPARE(desk.waiting().size(), std::size_t{3});
            },
            [](FakeShop& shop, FakeTerminal& desk) {
                const auto page = shop.server().read(desk.position(), 100);
                try {
                    desk.core().accept(std::get<wire::Page>(*page));
                } catch (const desk::StoreError&) {
                    // The engine would try again later.
                }
            },
            [](FakeShop& shop, FakeTerminal& desk, int k) {
                const bool taken = desk.position() == shop.server().head().position;
                QVERIFY2(desk.waiting().size() == (taken ? 0u : 3u), qPrintable(QString("call %1 parted cursor and outbox").arg(k)));
                desk.weather().answersPass = true;
                QVERIFY(shop.settle());
                QCOMPARE(wire::stateSha256(desk.book()), wire::stateSha256(shop.server().book()));
                QCOMPARE(desk.disk().integrity(), std::string("ok"));
            });
    }

    void ofAStart_data() { everyFault(); }
    void ofAStart() {
        atEveryCall(
            [](FakeShop& shop, FakeTerminal& desk) {
                desk.goOffline();
                QVERIFY(desk.submit(booking(shop.salon(), "before", 600)));
                desk.crash();
            },
            [](FakeShop&, FakeTerminal& desk) { desk.start(); },
            [](FakeShop&, FakeTerminal& desk, int k) {
                QVERIFY2(waits(desk, "before"), qPrintable(QString("call %1 lost what was there").arg(k)));
                QCOMPARE(desk.disk().integrity(), std::string("ok"));
            });
    }

    void powerFailsInAStartAfterASyncThatFailed() {
        for (int seed = 1; seed <= 100; ++seed) {
            seedDisks(static_cast<std::uint64_t>(seed));
            FakeShop shop{{"desk"}, 0, static_cast<std::uint64_t>(seed)};
            FakeTerminal& desk = shop.at("desk");
            desk.goOffline();
            for (int i = 0; i < 8; ++i) QVERIFY(desk.submit(booking(shop.salon(), "before" + std::to_string(i), 600 + 20 * i)));
            // Into the file with them, so that nothing but what follows stands in the write-ahead log.
            desk.crash();
            QVERIFY(desk.start());
            // From now on its frames read as committed, and the system believes that they are on the disk.
            desk.disk().faults().setRate(DiskCall::sync, 1000);
            desk.submit(booking(shop.salon(), "unsure", 900));
            desk.crash();
            desk.disk().mend();
            desk.disk().faults().breakCall(DiskCall::write, 2 + seed % 6, DiskBreaks::dies);
            desk.start();
            desk.crash(Ending::powerCut);
            desk.disk().mend();
            QVERIFY2(desk.start(), qPrintable(QString("Seed %1: it does not start.").arg(seed)));
            QVERIFY2(waits(desk, "before0") && waits(desk, "before7"), qPrintable(QString("Seed %1 lost what was there.").arg(seed)));
            QCOMPARE(desk.disk().integrity(), std::string("ok"));
            QVERIFY2(QDir(QString::fromStdString(desk.disk().folder())).entryList({"*damaged*"}).isEmpty(), qPrintable(QString("Seed %1 destroyed the file.").arg(seed)));
        }
    }

    void aBookingSyncsOnce() {
        FakeShop shop{{"desk"}};
        FakeTerminal& desk = shop.at("desk");
        desk.goOffline();
        for (int i = 0; i < 5; ++i) {
            const int before = desk.disk().faults().calls(DiskCall::sync);
            QVERIFY(desk.submit(booking(shop.salon(), "r" + std::to_string(i), 600 + 20 * i)));
            QCOMPARE(desk.disk().faults().calls(DiskCall::sync), before + 1);
        }
    }

    void aFullDiskIsASentenceAndTheBookingCanBeMadeLater() {
        FakeShop shop{{"desk"}};
        FakeTerminal& desk = shop.at("desk");
        desk.goOffline();
        desk.disk().setFull(true);
        try {
            desk.core().submit({booking(shop.salon(), "anna", 600), {}, Mode::promised}, desk::FixedClock({{shop.salon().firstDay, 540}, "Asia/Seoul", 540}));
            QFAIL("It was stored on a disk that is full.");
        } catch (const desk::StoreError& full) {
            QVERIFY(QString(full.what()).contains("disk is full"));
        }
        QCOMPARE(desk.core().pending().size(), std::size_t{0});
        desk.disk().setFull(false);
        QVERIFY(desk.submit(booking(shop.salon(), "anna", 600)));
        desk.crash(Ending::powerCut);
        QVERIFY(desk.start());
        QCOMPARE(desk.core().pending().size(), std::size_t{1});
    }

    void powerFailsAfterEverySync() {
        // Whatever a booking has left un-synced when it is acknowledged is lost.
        FakeShop shop{{"desk"}};
        FakeTerminal& desk = shop.at("desk");
        desk.goOffline();
        for (int i = 0; i < 40; ++i) {
            QVERIFY(desk.submit(booking(shop.salon(), "r" + std::to_string(i), 600 + 5 * (i % 20))));
            desk.crash(Ending::powerCut);
            QVERIFY(desk.start());
            QCOMPARE(desk.waiting().size(), static_cast<std::size_t>(i + 1));
        }
    }
};

QTEST_MAIN(EveryCallTest)
#include "every_call_test.moc"
