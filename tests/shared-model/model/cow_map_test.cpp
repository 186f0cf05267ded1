#include "salon/cow_map.h"
#include "salon/ids.h"

#include <rapidcheck.h>

#include <QtTest>

#include <map>

using namespace salon;

class CowMapTest : public QObject {
    Q_OBJECT

private slots:
    void behavesLikeAMapAndItsCopiesStayAsTheyWere();
};

void CowMapTest::behavesLikeAMapAndItsCopiesStayAsTheyWere() {
    const bool held = rc::check("edits, erasures and copies", [] {
        CowMap<CustomerId, int> map;
        std::map<CustomerId, int> model;
        std::vector<std::pair<CowMap<CustomerId, int>, std::map<CustomerId, int>>> copies;
        for (const auto& [key, action] : *rc::gen::container<std::vector<std::pair<int, int>>>(
                 rc::gen::pair(rc::gen::inRange(0, 40), rc::gen::inRange(0, 10)))) {
            const CustomerId id{"c" + std::to_string(key)};
            if (action == 0) {
                copies.emplace_back(map, model);
            } else if (action < 4) {
                map.erase(id);
                model.erase(id);
            } else {
                map.edit(id) = action;
                model[id] = action;
            }
        }
        copies.emplace_back(map, model);
        for (const auto& [copy, expected] : copies) {
            RC_ASSERT(copy.size() == expected.size());
            std::map<CustomerId, int> seen;
            for (const auto* row : copy.rows()) seen.insert(*row);
            RC_ASSERT(seen == expected);
            for (const auto& [id, value] : expected) RC_ASSERT(*copy.find(id) == value);
            RC_ASSERT((copy == map) == (expected == model));
        }
    });
    QVERIFY(held);
}

QTEST_APPLESS_MAIN(CowMapTest)
#include "cow_map_test.moc"
