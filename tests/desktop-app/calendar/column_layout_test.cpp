#include "calendar/column_layout.h"
#include "calendar/day_geometry.h"

#include <QTest>
#include <rapidcheck.h>

#include <algorithm>

using namespace salon;
using namespace salon::desk;

namespace {

constexpr int kLabelMinutes = 10;

rc::Gen<DayBlock> aBlock() {
    const auto minutes = rc::gen::tuple(rc::gen::inRange(1, 12), rc::gen::inRange(0, 6), rc::gen::inRange(0, 4), rc::gen::inRange(0, 3));
    return rc::gen::map(rc::gen::tuple(rc::gen::inRange(54, 120), minutes, rc::gen::inRange(0, 400), rc::gen::inRange(0, 12)), [](const auto& t) {
        const auto [start, blocks, number, missed] = t;
        DayBlock block;
        block.id = {{"v" + std::to_string(number)}, number % 3};
        block.startMinute = start * 10;
        block.minutes = {std::get<0>(blocks) * 10, std::get<1>(blocks) * 10, std::get<2>(blocks) * 10, std::get<3>(blocks) * 5};
        block.missed = missed == 0;
        return block;
    });
}

/// A column holds no line twice.
std::vector<DayBlock> ordered(std::vector<DayBlock> blocks) {
    std::sort(blocks.begin(), blocks.end(), [](const DayBlock& a, const DayBlock& b) { return a.id < b.id; });
    blocks.erase(std::unique(blocks.begin(), blocks.end(), [](const DayBlock& a, const DayBlock& b) { return a.id == b.id; }), blocks.end());
    std::sort(blocks.begin(), blocks.end(), standsBefore);
    return blocks;
}

std::vector<DayBlock> fromScratch(std::vector<DayBlock> blocks) {
    layOutColumn(blocks, {}, kLabelMinutes);
    return blocks;
}

DayMetrics metrics() {
    DayMetrics m;
    m.viewport = {1920, 1080};
    m.columnCount = 1;
    m.columnWidth = 800;
    m.fromMinute = 9 * 60;
    m.toMinute = 24 * 60;
    m.pixelsPerMinute = 2;
    return m;
}

/// The rectangles in which a block is painted solid: its processing time is left to others.
std::vector<QRect> solidParts(const DayBlock& block) {
    std::vector<QRect> parts;
    for (const Span& span : block.minutes.busySpans(block.startMinute)) parts.push_back(boxRect(metrics(), 0, block.placed, span));
    return parts;
}

}  // namespace

class ColumnLayoutTest : public QObject {
    Q_OBJECT

private slots:
    void noTwoBoxesOfAColumnIntersect() {
        QVERIFY(rc::check("no two boxes of a column intersect", [] {
            const auto blocks = fromScratch(ordered(*rc::gen::container<std::vector<DayBlock>>(aBlock())));
            for (std::size_t i = 0; i < blocks.size(); ++i)
                for (std::size_t j = 0; j < i; ++j) {
                    if (blocks[i].missed || blocks[j].missed) continue;
                    for (const QRect& one : solidParts(blocks[i]))
                        for (const QRect& other : solidParts(blocks[j])) RC_ASSERT(!one.intersects(other));
                }
        }));
    }

    void whatChangedIsLaidOutAsFromScratch() {
        QVERIFY(rc::check("incremental layout equals layout from scratch", [] {
            const auto before = fromScratch(ordered(*rc::gen::container<std::vector<DayBlock>>(aBlock())));
            std::vector<DayBlock> now = before;
            const auto arrivals = *rc::gen::container<std::vector<DayBlock>>(aBlock());
            const std::size_t few = std::min<std::size_t>(arrivals.size(), 3);
            if (!now.empty()) now.erase(now.begin() + *rc::gen::inRange<int>(0, static_cast<int>(now.size())));
            if (!now.empty()) now[static_cast<std::size_t>(*rc::gen::inRange<int>(0, static_cast<int>(now.size())))].startMinute += *rc::gen::inRange(-6, 6) * 10;
            now.insert(now.end(), arrivals.begin(), arrivals.begin() + static_cast<std::ptrdiff_t>(few));
            now = ordered(std::move(now));
            std::vector<DayBlock> plain = now;
            for (DayBlock& block : plain) {
                block.placed = {};
                block.gapFree = true;
            }
            layOutColumn(now, before, kLabelMinutes);
            RC_ASSERT(now == fromScratch(plain));
        }));
    }

    void aGapIsFreeUntilSomebodyStandsInIt() {
        DayBlock colour;
        colour.id = {{"colour"}, 0};
        colour.startMinute = 600;
        colour.minutes = {30, 40, 20, 0};
        DayBlock cut;
        cut.id = {{"cut"}, 0};
        cut.startMinute = 630;
        cut.minutes = {40, 0, 0, 0};
        QVERIFY(fromScratch({colour}).front().gapFree);
        const auto both = fromScratch(ordered({colour, cut}));
        QVERIFY(!both.front().gapFree);
        QCOMPARE(both.back().placed.depth, 1);
    }

    void aNoShowTakesNobodysRoom() {
        DayBlock missed;
        missed.id = {{"missed"}, 0};
        missed.startMinute = 600;
        missed.minutes = {60, 0, 0, 0};
        missed.missed = true;
        DayBlock instead = missed;
        instead.id = {{"instead"}, 0};
        instead.missed = false;
        const auto both = fromScratch(ordered({missed, instead}));
        const auto& holder = both.front().missed ? both.back() : both.front();
        const auto& strip = both.front().missed ? both.front() : both.back();
        QCOMPARE(holder.placed.left, 0.0);
        QVERIFY2(holder.placed.right <= strip.placed.left, "The strip covers nothing of the visit that came instead.");
        QVERIFY(holder.placed.right > 0.8);
    }

    void aNoShowThatIsTakenBackGivesItsStripAway() {
        DayBlock missed;
        missed.id = {{"missed"}, 0};
        missed.startMinute = 600;
        missed.minutes = {60, 0, 0, 0};
        missed.missed = true;
        DayBlock other = missed;
        other.id = {{"other"}, 0};
        other.startMinute = 630;
        other.missed = false;
        const auto before = fromScratch(ordered({missed, other}));
        std::vector<DayBlock> now{other};
        layOutColumn(now, before, 10);
        QCOMPARE(now.front().placed, Placed{});
    }
};

QTEST_APPLESS_MAIN(ColumnLayoutTest)
#include "column_layout_test.moc"
