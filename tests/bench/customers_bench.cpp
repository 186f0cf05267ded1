#include "benches.h"
#include "big_salon.h"
#include "raw_sqlite.h"

#include "salon/customer_directory.h"
#include "salon/evolve.h"

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

/// Five years of visits, in day pages as a desk holds them: each person came `visits` times, some come today.
VisitIndex visitsOfAll(int people, int visits) {
    Book book;
    for (int i = 0; i < people * visits; ++i) {
        ReservationBooked booked;
        booked.reservation = {"visit-" + std::to_string(i)};
        booked.customer = customerNumber(i % people);
        booked.day = kFirstDay.plus(-(i * 13 % 1'800));
        booked.lines.push_back(Line{.service = {"cut"}, .startMinute = kOpensAt, .blocks = {30, 0, 0, 0}});
        evolve(book, booked);
    }
    VisitIndex index;
    index.follow(book);
    return index;
}

/// Each way a receptionist types, and how far she has come with it.
struct Kind {
    const char* what;
    std::string typed;
};

std::vector<Kind> kinds() {
    return {{"last four digits", "7919"},      {"two digits of them", "79"},     {"the whole number", "+82 10-0791 9000"}, {"초성", "ㄱㅈㅇ"},
            {"one 초성", "ㄱ"},                {"name", "김지은"},               {"family name", "김"},                    {"half a name", "지으"},
            {"a half-typed syllable", "김징"}, {"name and last four", "은.7919"}, {"two parts", "은 김"},                  {"nobody's name", "뷁뷁"}};
}

}  // namespace

void benchCustomers(Report& report, Scale scale) {
    const int people = scale.pick(50'000, 500);
    const auto directory = fullDirectory(people);
    const auto visits = visitsOfAll(people, scale.pick(4, 1));
    RawSqlite floor(":memory:");
    floor.exec("CREATE TABLE customer(number INTEGER PRIMARY KEY, name TEXT)");
    sqlite3_stmt* insert = floor.prepare("INSERT INTO customer VALUES(?, ?)");
    floor.exec("BEGIN");
    for (int i = 0; i < people; ++i) floor.run(insert, {i}, customerName(i) + " " + customerPhone(i));
    floor.exec("COMMIT");
    sqlite3_stmt* scan = floor.prepare("SELECT number FROM customer WHERE name LIKE '%' || ? || '%' LIMIT 20");

    for (const auto& [what, typed] : kinds()) {
        Samples samples;
        Samples floorSamples;
        for (int i = 0; i < scale.pick(100, 2); ++i) {
            samples.addCpuOf([&] { const auto found = directory.search(typed, 20, visits, kFirstDay); });
            floorSamples.addCpuOf([&] { floor.run(scan, {}, typed); });
        }
        report.add({"find among " + std::to_string(people) + " customers by " + what, samples.printed(), "< 20 ms", floorSamples.printed() + " (LIKE)"});
    }
}

}  // namespace salon::bench
