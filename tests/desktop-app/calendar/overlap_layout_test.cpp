#include "calendar/overlap_layout.h"

#include <QTest>
#include <rapidcheck.h>

#include <algorithm>

using namespace salon;
using namespace salon::desk;

namespace {

LayoutItem item(const std::string& key, std::vector<Span> busy) { return {key, std::move(busy)}; }

rc::Gen<LayoutItem> anItem() {
    return rc::gen::map(rc::gen::tuple(rc::gen::inRange(0, 60), rc::gen::inRange(1, 12), rc::gen::inRange(0, 6), rc::gen::inRange(1, 5)), [](const auto& t) {
        const auto [start, working, processing, finishing] = t;
        const int from = start * 10;
        if (processing == 0) return LayoutItem{"", {{from, from + working * 10}}};
        const int back = from + (working + processing) * 10;
        return LayoutItem{"", {{from, from + working * 10}, {back, back + finishing * 10}}};
    });
}

std::vector<LayoutItem> named(std::vector<LayoutItem> items) {
    for (std::size_t i = 0; i < items.size(); ++i) items[i].key = "v" + std::to_string(i);
    return items;
}

bool bothBusy(const LayoutItem& a, const LayoutItem& b) {
    for (const Span& one : a.busy)
        for (const Span& other : b.busy)
            if (one.overlaps(other)) return true;
    return false;
}

}  // namespace

class OverlapLayoutTest : public QObject {
    Q_OBJECT

private slots:
    void aloneTakesTheWholeWidth() { QCOMPARE(layOut({item("a", {{0, 30}})}), (std::vector<Placed>{{0, 1, 0}})); }

    void twoAtOnceShareTheWidth() {
        const auto placed = layOut({item("a", {{0, 30}}), item("b", {{10, 40}})});
        QCOMPARE(placed[0], (Placed{0, 0.5, 0}));
        QCOMPARE(placed[1], (Placed{0.5, 1, 0}));
    }

    void touchingOnesDoNotShare() {
        const auto placed = layOut({item("a", {{0, 30}}), item("b", {{30, 60}})});
        QCOMPARE(placed[0], (Placed{0, 1, 0}));
        QCOMPARE(placed[1], (Placed{0, 1, 0}));
    }

    void aVisitInTheProcessingTimeOfAnotherLiesInsideIt() {
        const auto placed = layOut({item("colour", {{0, 30}, {70, 90}}), item("cut", {{30, 70}})});
        QCOMPARE(placed[0], (Placed{0, 1, 0}));
        QCOMPARE(placed[1], (Placed{0, 1, 1}));
    }

    void growsOverWidthNobodyNeeds() {
        // c overlaps a only; it may use all that lies right of a.
        const auto placed = layOut({item("a", {{0, 100}}), item("b", {{0, 20}}), item("b2", {{0, 20}}), item("c", {{50, 90}})});
        QCOMPARE(placed[3].right, 1.0);
        QVERIFY(placed[3].right - placed[3].left > placed[1].right - placed[1].left);
    }

    void noTwoBusyBoxesIntersect() {
        QVERIFY(rc::check("no two busy boxes of a column intersect", [] {
            const auto items = named(*rc::gen::container<std::vector<LayoutItem>>(anItem()));
            const auto placed = layOut(items);
            for (std::size_t i = 0; i < items.size(); ++i) {
                RC_ASSERT(placed[i].left >= 0 && placed[i].left < placed[i].right && placed[i].right <= 1 + 1e-9);
                for (std::size_t j = 0; j < i; ++j) {
                    const bool sharesWidth = placed[i].left < placed[j].right - 1e-9 && placed[j].left < placed[i].right - 1e-9;
                    RC_ASSERT(!(bothBusy(items[i], items[j]) && sharesWidth));
                }
            }
        }));
    }

    void theOrderOfArrivalChangesNothing() {
        QVERIFY(rc::check("permuted arrival gives the same boxes", [] {
            const auto items = named(*rc::gen::container<std::vector<LayoutItem>>(anItem()));
            const auto placed = layOut(items);
            std::vector<std::size_t> order(items.size());
            for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
            const auto seeds = *rc::gen::container<std::vector<int>>(items.size(), rc::gen::arbitrary<int>());
            std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return seeds[a] < seeds[b]; });
            std::vector<LayoutItem> shuffled;
            for (const std::size_t i : order) shuffled.push_back(items[i]);
            const auto again = layOut(shuffled);
            for (std::size_t i = 0; i < order.size(); ++i) RC_ASSERT(again[i] == placed[order[i]]);
        }));
    }
};

QTEST_APPLESS_MAIN(OverlapLayoutTest)
#include "overlap_layout_test.moc"
