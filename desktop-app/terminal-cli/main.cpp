#include "terminal-cli/commands.h"

#include <QCoreApplication>

#include <cstdio>
#include <functional>
#include <map>

namespace salon::desk {

namespace {

const std::set<std::string> kFlags{"any", "asking", "promised", "keep", "swap", "cancel", "approval", "overlap", "list", "help"};

const std::map<std::string, Answer (*)(Desk&, Arguments&)>& commands() {
    static const std::map<std::string, Answer (*)(Desk&, Arguments&)> all{
        {"enrol", runEnrol},
        {"status", runStatus},
        {"sync", runSync},
        {"offline", runOffline},
        {"online", runOnline},
        {"book", runBook},
        {"walk-in", runWalkIn},
        {"move", runMove},
        {"change-services", runChangeServices},
        {"minutes", runMinutes},
        {"late", runLate},
        {"note", runNote},
        {"queue", runQueue},
        {"day", runDay},
        {"free", runFree},
        {"log", runLog},
        {"attention", runAttention},
        {"customer", runCustomer},
        {"define", runDefine},
        {"roster", runRoster},
        {"refusals", runRefusals},
        {"import", runImport},
    };
    return all;
}

Answer run(const QStringList& words) {
    Arguments arguments(words, kFlags);
    if (arguments.takeFlag("help")) {
        wire::Json names = {"cancel", "arrive", "start", "complete", "no-show", "confirm", "decline", "undo-cancel", "undo-arrive"};
        for (const auto& [name, command] : commands()) names.push_back(name);
        return {Exit::done, {{"usage", "hairshop-deskctl --home DIR COMMAND …; the README shows each"}, {"commands", names}}};
    }
    const auto home = arguments.need("home");
    const auto clock = arguments.take("clock");
    const auto patience = arguments.takeNumber("patience", 0);
    const auto word = arguments.takeWord("a command: hairshop-deskctl --home DIR book|move|cancel|day|attention|sync|status …");
    const auto found = commands().find(word);
    if (found == commands().end() && !isStep(word)) throw wrongUsage("There is no command \"" + word + "\". Try --help.");
    Desk desk(QString::fromStdString(home), clock, patience);
    return found != commands().end() ? found->second(desk, arguments) : runStep(desk, arguments, word);
}

Answer failureAnswer(Exit exit, const std::string& code, const std::string& sentence, wire::Json more = wire::Json::object()) {
    more["error"] = sentence;
    more["code"] = code;
    return {exit, std::move(more)};
}

/// The one place of this program where a broken world is caught.
Answer runSafely(const QStringList& words) {
    try {
        return run(words);
    } catch (const Failure& failure) {
        return failureAnswer(failure.exit, failure.code, failure.what(), failure.more);
    } catch (const StoreError& error) {
        return failureAnswer(Exit::nothingStored, "store", error.what());
    } catch (const wire::WireError& error) {
        return failureAnswer(Exit::wrongUsage, "bad_input", error.what());
    } catch (const std::exception& error) {
        return failureAnswer(Exit::nothingStored, "unexpected",
                             std::string("Something went wrong that should not (") + error.what() + "). Nothing was stored.");
    }
}

}  // namespace

}  // namespace salon::desk

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("hairshop-deskctl"));
    const auto answer = salon::desk::runSafely(QCoreApplication::arguments().mid(1));
    const auto text = answer.json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
    std::fwrite(text.data(), 1, text.size(), stdout);
    std::fflush(stdout);
    return static_cast<int>(answer.exit);
}
