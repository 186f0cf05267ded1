#include "benches.h"
#include "big_salon.h"
#include "raw_sqlite.h"

#include "salon/customer_directory.h"

namespace salon::bench {

namespace {

CustomerDirectory fullDirectory(int people) {
    CustomerDirectory directory;
    for (int i = 0; i < people; ++i) {
        Personal words;
        words.customer = customerNumber(i);
        words.name = customerName(i);
        words.phone = customerPhone(i);
        directory.learn(words);
    }
    return directory;
}

}  // namespace

void benchCustomers(Report& report, Scale scale) {
    const int people = scale.pick(50'000, 500);
    const auto directory = fullDirectory(people);
    RawSqlite floor(":memory:");
    floor.exec("CREATE TABLE customer(number INTEGER PRIMARY KEY, name TEXT)");
    sqlite3_stmt* insert = floor.prepare("INSERT INTO customer VALUES(?, ?)");
    floor.exec("BEGIN");
    for (int i = 0; i < people; ++i) floor.run(insert, {i}, customerName(i) + " " + customerPhone(i));
    floor.exec("COMMIT");
    sqlite3_stmt* scan = floor.prepare("SELECT number FROM customer WHERE name LIKE '%' || ? || '%' LIMIT 20");

    struct Kind {
        const char* what;
        std::string typed;
    };
    for (const auto& [what, typed] : {Kind{"last four digits", "7919"}, Kind{"초성", "ㄱㅈㅇ"}, Kind{"name", "김지은"}, Kind{"half a name", "지으"}}) {
        Samples samples;
        Samples floorSamples;
        for (int i = 0; i < scale.pick(100, 2); ++i) {
            samples.addCpuOf([&] { const auto found = directory.search(typed, 20); });
            floorSamples.addCpuOf([&] { floor.run(scan, {}, typed); });
        }
        report.add({"find among " + std::to_string(people) + " customers by " + what, samples.printed(), "< 20 ms", floorSamples.printed() + " (LIKE)"});
    }
}

}  // namespace salon::bench
