#include "tidy_test.h"

#include "source_tree.h"

#include <QProcess>
#include <QTest>

using salon::test::SourceTree;

namespace {

constexpr int kFileLinesMax = 400;
constexpr int kMainWindowLinesMax = 300;
constexpr int kFunctionLinesMax = 60;

/// What the files of a folder may include besides their own folder and the model (DESIGN §8).
struct Rule {
    QString folder;
    QStringList mayInclude;
};

const QStringList kPanels{"calendar", "line", "reservations", "customers", "waiting", "slide", "roster", "attention", "history", "paper", "texts"};

QList<Rule> desktopRules() {
    QList<Rule> rules{{"sync", {}}, {"store", {}}, {"session", {"store", "sync"}}, {"ui", {"session"}}};
    for (const auto& panel : kPanels) rules << Rule{panel, {"session", "ui"}};
    rules << Rule{"shell", kPanels + QStringList{"session", "ui"}};
    return rules;
}

/// Lines from a function's head to its closing brace. The style puts that brace under the first column of the head.
QStringList longFunctions(const QStringList& lines) {
    static const QRegularExpression head(R"(^( *)(?!namespace|struct|class|enum|union|extern|if|for|while|switch|else|do|return|\}|#|//)\S.*\{$)");
    QStringList found;
    for (int at = 0; at < lines.size(); ++at) {
        const auto match = head.match(lines[at]);
        if (!match.hasMatch() || !lines[at].contains(u')')) continue;
        // A list of initialisers stands deeper than the brace that ends its constructor.
        const bool initialisers = lines[at].trimmed().startsWith(u':') || lines[at].trimmed().startsWith(u',');
        const QString brace = initialisers ? match.captured(1).mid(4) + "}" : match.captured(1) + "}";
        const auto end = lines.indexOf(QRegularExpression("^" + brace + "[;,)]*.*$"), at + 1);
        if (end > 0 && end - at - 1 > kFunctionLinesMax) found << lines[at].trimmed() + " has " + QString::number(end - at - 1) + " lines";
    }
    return found;
}

const SourceTree& tree() {
    static const SourceTree tree(SALON_SOURCE_DIR);
    return tree;
}

#define QVERIFY_NONE(wrongs, wayOut) QVERIFY2(wrongs.isEmpty(), qPrintable(wrongs.join(u'\n') + "\n" + wayOut))

}  // namespace

void TidyTest::desktopFoldersIncludeOnlyWhatStandsBelowThem() {
    QStringList wrongs;
    for (const Rule& rule : desktopRules())
        for (const auto& file : tree().code("desktop-app/" + rule.folder))
            for (const auto& include : tree().quotedIncludes(file)) {
                const QString target = tree().resolved(file, include);
                if (!target.startsWith("desktop-app/")) continue;
                const QString folder = target.section(u'/', 1, 1);
                if (folder != rule.folder && !rule.mayInclude.contains(folder)) wrongs << file + " includes " + include;
            }
    QVERIFY_NONE(wrongs, "Dependencies point down only: shell, panels, session, then store and sync.");
}

void TidyTest::panelsNeverReachStoreOrTheLine() {
    // The session's face speaks of the engine's Connection; the engine's header and what it needs is as far as a panel sees.
    const QSet<QString> face{"desktop-app/sync/sync_engine.h", "desktop-app/sync/circuit_breaker.h", "desktop-app/sync/link.h"};
    QStringList wrongs;
    for (const auto& panel : kPanels + QStringList{"shell", "ui"})
        for (const auto& file : tree().code("desktop-app/" + panel))
            for (const auto& seen : tree().reach(file)) {
                const bool line = seen.startsWith("desktop-app/sync/") && !face.contains(seen);
                if (line || seen.startsWith("desktop-app/store/")) wrongs << file + " reaches " + seen;
            }
    QVERIFY_NONE(wrongs, "A panel asks the session; what stands behind that is none of its business.");
}

void TidyTest::serverFoldersKeepToTheirTrade() {
    QStringList wrongs;
    const QRegularExpression sql(R"re("\s*(SELECT|INSERT|UPDATE|DELETE|BEGIN)\b)re");
    for (const auto& file : tree().code("sync-server/http")) {
        if (tree().text(file).contains(sql) || tree().angledIncludes(file).contains("sqlite3.h")) wrongs << file + " speaks SQL";
    }
    for (const auto& file : tree().code("sync-server/store") + tree().code("sync-server/ingest"))
        for (const auto& include : tree().angledIncludes(file))
            if (include.startsWith("Poco/Net")) wrongs << file + " speaks HTTP: " + include;
    for (const auto& file : tree().code("sync-server/ingest"))
        for (const auto& include : tree().angledIncludes(file))
            if (include.startsWith("Poco/") || include == "sqlite3.h") wrongs << file + " includes " + include;
    for (const auto& file : tree().code("sync-server/web")) {
        for (const auto& include : tree().angledIncludes(file))
            if (include.startsWith("Poco/") || include == "sqlite3.h") wrongs << file + " includes " + include;
        for (const auto& include : tree().quotedIncludes(file))
            if (include.startsWith("http/") || include.startsWith("stream/")) wrongs << file + " includes " + include;
        if (tree().text(file).contains(sql)) wrongs << file + " speaks SQL";
    }
    QVERIFY_NONE(wrongs, "http holds no SQL, store no HTTP, ingest neither, and web knows neither how it is asked nor how it is kept.");
}

void TidyTest::theServerAndTheDesktopNeverMeet() {
    QStringList wrongs;
    for (const auto& file : tree().code("sync-server") + tree().code("desktop-app") + tree().code("shared-model")) {
        const QString side = file.section(u'/', 0, 0);
        for (const auto& seen : tree().reach(file)) {
            const QString other = seen.section(u'/', 0, 0);
            if (other != side && other != "shared-model") wrongs << file + " reaches " + seen;
        }
    }
    QVERIFY_NONE(wrongs, "What both sides need belongs into shared-model.");
}

void TidyTest::theModelKnowsNoMachine() {
    const QSet<QString> banned{"random", "iostream", "istream", "ostream", "fstream", "sstream", "unordered_map", "unordered_set", "thread",
                               "ctime", "time.h", "locale", "filesystem", "future", "sqlite3.h", "cmath", "unistd.h"};
    const QRegularExpression words(R"(\b(float|double|std::hash|rand|time_t|system_clock|steady_clock|getenv|thread_local)\b|#\s*if)");
    QStringList wrongs;
    for (const auto& file : tree().code("shared-model")) {
        // What stands beside the model, in a library of its own.
        if (file.startsWith("shared-model/sqlite/")) continue;
        for (const auto& include : tree().angledIncludes(file))
            if (banned.contains(include) || include.startsWith(u'Q') || include.startsWith("Poco/")) wrongs << file + " includes " + include;
        const auto found = words.match(tree().bareText(file));
        if (found.hasMatch()) wrongs << file + " says " + found.captured(0);
    }
    QVERIFY_NONE(wrongs, "The model knows no clock, chance, locale, floating point, hash order, file, socket, Qt or Poco.");
}

void TidyTest::theModelsLibraryAsksTheSystemForNothing() {
    QProcess nm;
    nm.start("nm", {"-u", "-C", "-A", SHARED_MODEL_ARCHIVE});
    QVERIFY2(nm.waitForFinished(), "nm is part of binutils, which the compiler needs as well.");
    const QStringList symbols = QString::fromUtf8(nm.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    QVERIFY(!symbols.isEmpty());
    // Memory, exceptions, sorted trees and SHA-256: no clock, chance, locale, floating point, std::hash or stream is among them.
    static const QRegularExpression allowed(
        R"( U (salon::.*|std::span<.*> salon::.*|_ZN5salon\w+|nlohmann::.*|(typeinfo|vtable|guard variable|typeinfo name) for (salon|nlohmann|std|__cxxabiv1)::.*|operator (new|delete)\S*\(.*|_Unwind_Resume|__gxx_personality_v0|__cxa_(begin_catch|end_catch|rethrow|throw|allocate_exception|free_exception|throw_bad_array_new_length|atexit|guard_\w+|pure_virtual)|__dso_handle|_GLOBAL_OFFSET_TABLE_|__stack_chk_fail|__libc_single_threaded|__asan_\S*|__ubsan_\S*|__tsan_\S*|mem(cpy|cmp|move|set|chr)|__mem(cpy|move|set)_chk|strlen|strcmp|std::__throw_\w+\(.*|std::(runtime_error|logic_error|exception|bad_\w+|out_of_range|invalid_argument|length_error)::.*|std::nothrow|std::terminate\(\)|std::_Rb_tree_\w+\(.*|std::__detail::_List_node_base::.*|nettle_sha256_\w+)$)");
    QStringList wrongs;
    for (const QString& symbol : symbols) {
        if (!symbol.contains(" U ") || symbol.contains(allowed)) continue;
        // Its last words.
        if (symbol.contains(":assert.cpp.o:") && symbol.contains(QRegularExpression(" U (stderr|abort|fprintf|__fprintf_chk)$"))) continue;
        wrongs << symbol.section(u':', 1).simplified();
    }
    QVERIFY_NONE(wrongs, "The model is a function of its arguments; pass the value in.");
}

void TidyTest::filesAndFunctionsAreShort() {
    QStringList wrongs;
    for (const char* folder : {"shared-model", "sync-server", "desktop-app", "tests"})
        for (const auto& file : tree().code(folder)) {
            const auto lines = tree().lines(file);
            const int most = file.contains("/main_window") ? kMainWindowLinesMax : kFileLinesMax;
            if (lines.size() > most + 1) wrongs << file + " has " + QString::number(lines.size() - 1) + " lines";
            for (const auto& function : longFunctions(lines)) wrongs << file + ": " + function;
        }
    QVERIFY_NONE(wrongs, "Files hold at most 400 lines (the main window 300), functions 60. Cut along the subject.");
}

void TidyTest::everySkippedTestSaysWhy() {
    const QRegularExpression silent(R"re(QSKIP\s*\(\s*("[^"]{0,19}")?\s*\))re");
    QStringList wrongs;
    for (const auto& file : tree().code("tests"))
        if (!file.contains("tests/tidy/") && tree().text(file).contains(silent)) wrongs << file;
    QVERIFY_NONE(wrongs, "A skipped test prints a sentence that says what is missing.");
}

void TidyTest::nothingIsLeftForLaterAndNoMachineIsNamed() {
    const QRegularExpression traces(QStringLiteral("\\b(TO") + "DO|FIX" + "ME|XX" + "X)\\b|/wo" + "rk/|/ho" + "me/[a-z]+/|/tm" + "p/b-");
    QStringList wrongs;
    for (const auto& file : tree().all()) {
        const auto found = traces.match(tree().text(file));
        if (found.hasMatch()) wrongs << file + " says " + found.captured(0);
    }
    QVERIFY_NONE(wrongs, "Do it or write an issue; a path belongs to one machine only.");
}

QTEST_GUILESS_MAIN(TidyTest)
#include "moc_tidy_test.cpp"
