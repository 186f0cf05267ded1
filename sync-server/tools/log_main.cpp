#include "salon/day_sheet.h"
#include "salon/wire/book_json.h"
#include "salon/wire/canonical.h"
#include "tools/opened_log.h"
#include "tools/sentences.h"
#include "tools/text_ledger.h"
#include "tools/verify.h"

#include <algorithm>
#include <cstdio>
#include <set>
#include <stdexcept>

namespace salon::server {
namespace {

using wire::Json;

constexpr int kExitFound = 1;
constexpr int kExitUsage = 2;
constexpr int kExitStorage = 4;
/// Enough to see what is wrong; a broken log would fill the screen.
constexpr std::size_t kProblemsPrintedMax = 50;

const char* const kUsage =
    "hairshop-log reads the log of a server's data folder or of a terminal's.\n\n"
    "  hairshop-log print PATH [--shop ID] [--after N]        each entry as a sentence\n"
    "  hairshop-log verify PATH [--shop ID]                   checks everything; ends with 1 if something is wrong\n"
    "  hairshop-log replay PATH [--shop ID] [--to N] [--day YYYY-MM-DD]\n"
    "                                                         the book at a position: its hash, and days as text\n"
    "  hairshop-log texts PATH [--shop ID] [--customer ID]    what customers were told, when, and whether it arrived\n"
    "  hairshop-log diff A[@N] B[@M] [--shop ID]              what differs between two books; ends with 1 if anything\n";

class UsageError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

struct Arguments {
    std::vector<std::string> words;
    std::map<std::string, std::string> options;

    std::string option(const std::string& name) const {
        const auto found = options.find(name);
        return found == options.end() ? "" : found->second;
    }
};

wire::Position positionFrom(const std::string& text, wire::Position absent) {
    if (text.empty()) return absent;
    if (text.size() > 15 || text.find_first_not_of("0123456789") != std::string::npos)
        throw UsageError("\"" + text + "\" is not a position: a position is a whole number.");
    return std::stoll(text);
}

Arguments parse(int argc, char** argv) {
    Arguments arguments;
    for (int i = 1; i < argc; ++i) {
        const std::string word = argv[i];
        if (!word.starts_with("--")) {
            arguments.words.push_back(word);
            continue;
        }
        const std::string name = word.substr(2);
        if (!std::set<std::string>{"shop", "after", "to", "day", "customer"}.contains(name))
            throw UsageError("The option " + word + " is not known. Try --help.");
        if (++i == argc) throw UsageError("The option " + word + " needs a value.");
        arguments.options[name] = argv[i];
    }
    return arguments;
}

ShopId oneShop(OpenedLog& log, const Arguments& arguments) {
    const auto shops = log.shops();
    const std::string wanted = arguments.option("shop");
    if (wanted.empty() && shops.size() == 1) return shops.front();
    if (std::find(shops.begin(), shops.end(), ShopId{wanted}) != shops.end()) return ShopId{wanted};
    std::string known;
    for (const ShopId& shop : shops) known += " " + shop.text;
    throw UsageError(shops.empty() ? "There is no shop in this log yet." : "Say with --shop which shop is meant. There are:" + known + ".");
}

int print(const Arguments& arguments) {
    OpenedLog log{arguments.words.at(1)};
    const ShopId shop = oneShop(log, arguments);
    const auto after = positionFrom(arguments.option("after"), 0);
    Folded folded;
    log.eachRow(shop, 0, INT64_MAX, [&](const OpenedLog::Row& row) {
        const wire::Entry entry = entryOf(row);
        folded.learn(entry);
        if (entry.position > after) std::printf("%s\n", sentenceOf(entry, folded).c_str());
        folded.take(entry);
    });
    return 0;
}

int verifyAll(const Arguments& arguments) {
    OpenedLog log{arguments.words.at(1)};
    Json shops = Json::array();
    std::size_t count = 0;
    const auto chosen = arguments.option("shop").empty() ? log.shops() : std::vector{oneShop(log, arguments)};
    for (const ShopId& shop : chosen) {
        Verification found = verify(log, shop);
        count += found.problems.size();
        if (found.problems.size() > kProblemsPrintedMax) found.problems.resize(kProblemsPrintedMax);
        shops.push_back({{"shop", found.shop.text},
                         {"entries", found.entries},
                         {"head_sha256", found.headSha256},
                         {"state_sha256", found.stateSha256},
                         {"reservations", found.reservations},
                         {"attention", found.attention},
                         {"problems", found.problems}});
    }
    std::printf("%s\n", wire::canonicalBytes({{"ok", count == 0}, {"problem_count", count}, {"shops", shops}}).c_str());
    return count == 0 ? 0 : kExitFound;
}

std::string sheet(const Folded& folded, Day day) {
    return daySheet(folded.book, day, [&](const CustomerId& customer) { return folded.nameOf(customer); });
}

int replay(const Arguments& arguments) {
    OpenedLog log{arguments.words.at(1)};
    const ShopId shop = oneShop(log, arguments);
    const Folded folded = fold(log, shop, positionFrom(arguments.option("to"), INT64_MAX));
    std::printf("%s\n", wire::canonicalBytes({{"shop", shop.text},
                                              {"position", folded.head.position},
                                              {"state_sha256", wire::stateSha256(folded.book)},
                                              {"reservations", folded.book.reservationCount()},
                                              {"attention", folded.book.attention().size()}})
                            .c_str());
    if (const std::string text = arguments.option("day"); !text.empty()) {
        const auto day = parseDay(text);
        if (!day) throw UsageError("\"" + text + "\" is not a day: write it like 2026-03-28.");
        std::fputs(sheet(folded, *day).c_str(), stdout);
    }
    return 0;
}

int texts(const Arguments& arguments) {
    OpenedLog log{arguments.words.at(1)};
    const ShopId shop = oneShop(log, arguments);
    const std::string customer = arguments.option("customer");
    const auto lines = textLedger(log, shop, customer.empty() ? std::nullopt : std::optional{CustomerId{customer}});
    for (const Json& line : lines) std::printf("%s\n", wire::canonicalBytes(line).c_str());
    if (lines.empty()) std::fprintf(stderr, "Nothing was said%s.\n", customer.empty() ? "" : (" to anybody with the id " + customer).c_str());
    return 0;
}

/// "DIR@17": the book of that log at position 17.
Folded bookNamed(const std::string& name, const Arguments& arguments) {
    const auto at = name.rfind('@');
    const bool hasPosition = at != std::string::npos && !std::filesystem::exists(name);
    OpenedLog log{hasPosition ? name.substr(0, at) : name};
    return fold(log, oneShop(log, arguments), positionFrom(hasPosition ? name.substr(at + 1) : "", INT64_MAX));
}

int diff(const Arguments& arguments) {
    if (arguments.words.size() != 3) throw UsageError("diff compares two books. Try --help.");
    const Folded a = bookNamed(arguments.words.at(1), arguments);
    const Folded b = bookNamed(arguments.words.at(2), arguments);
    const auto partsA = wire::bookToParts(a.book);
    const auto partsB = wire::bookToParts(b.book);
    std::set<std::string> names;
    for (const auto* parts : {&partsA, &partsB})
        for (const auto& [name, part] : *parts) names.insert(name);
    int differing = 0;
    for (const std::string& name : names) {
        const auto inA = partsA.find(name);
        const auto inB = partsB.find(name);
        if (inA != partsA.end() && inB != partsB.end() && inA->second == inB->second) continue;
        ++differing;
        std::printf("differs: %s\n", name.c_str());
        if (const auto day = name.starts_with("day:") ? parseDay(name.substr(4)) : std::nullopt)
            std::printf("--- A at %lld\n%s+++ B at %lld\n%s", static_cast<long long>(a.head.position), sheet(a, *day).c_str(),
                        static_cast<long long>(b.head.position), sheet(b, *day).c_str());
    }
    if (differing == 0) std::printf("The books are equal.\n");
    return differing == 0 ? 0 : kExitFound;
}

int run(int argc, char** argv) {
    const Arguments arguments = parse(argc, argv);
    if (arguments.words.size() < 2) throw UsageError("Say what to do and with which log. Try --help.");
    const std::string& task = arguments.words.front();
    if (task == "print") return print(arguments);
    if (task == "verify") return verifyAll(arguments);
    if (task == "replay") return replay(arguments);
    if (task == "texts") return texts(arguments);
    if (task == "diff") return diff(arguments);
    throw UsageError("There is no \"" + task + "\". Try --help.");
}

}  // namespace
}  // namespace salon::server

int main(int argc, char** argv) {
    using namespace salon::server;
    if (argc > 1 && std::string(argv[1]) == "--help") {
        std::fputs(kUsage, stdout);
        return 0;
    }
    try {
        return run(argc, argv);
    } catch (const UsageError& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return kExitUsage;
    } catch (const salon::wire::WireError& error) {
        std::fprintf(stderr, "The log is damaged: %s `hairshop-log verify` says where.\n", error.what());
        return kExitFound;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return kExitStorage;
    }
}
