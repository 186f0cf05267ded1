#include "command_line.h"

namespace salon::server {

namespace {

constexpr int kDrainSecondsMax = 300;

int drainSecondsFrom(const std::string& text) {
    const bool isNumber = !text.empty() && text.size() < 5 && text.find_first_not_of("0123456789") == std::string::npos;
    if (!isNumber || std::stoi(text) > kDrainSecondsMax) throw CommandLineError("--drain-seconds must be a number from 0 to 300.");
    return std::stoi(text);
}

/// Scheme, host and perhaps a port: what stands before "/book/…".
std::string publicUrlFrom(std::string text) {
    while (text.ends_with('/')) text.pop_back();
    const std::size_t scheme = text.starts_with("https://") ? 8 : text.starts_with("http://") ? 7 : 0;
    const bool isPlain = text.find_first_of("/?#@ \"", scheme) == std::string::npos;
    if (scheme == 0 || text.size() == scheme || !isPlain)
        throw CommandLineError("--public-url needs the address that customers type, like https://book.salon.kr, without a path.");
    return text;
}

void requireListen(const std::string& listen) {
    const auto colon = listen.rfind(':');
    const std::string port = colon == std::string::npos ? "" : listen.substr(colon + 1);
    const bool isNumber = !port.empty() && port.size() <= 5 && port.find_first_not_of("0123456789") == std::string::npos;
    if (colon == 0 || !isNumber || std::stoi(port) > 65535)
        throw CommandLineError("--listen needs an address and a port, like 127.0.0.1:8350; port 0 picks a free one.");
}

/// Takes `--name value` and `--name=value` off the front; switches have no value.
void takeOption(CommandLine& line, const std::vector<std::string>& arguments, std::size_t& at) {
    std::string name = arguments[at].substr(2);
    std::string value;
    const auto equals = name.find('=');
    if (name == "demo") {
        line.demo = true;
        return;
    }
    if (equals != std::string::npos) {
        value = name.substr(equals + 1);
        name.resize(equals);
    } else if (at + 1 < arguments.size()) {
        value = arguments[++at];
    } else {
        throw CommandLineError("The option --" + name + " needs a value. Try --help.");
    }
    if (name == "data")
        line.data = value;
    else if (name == "listen")
        line.listen = value;
    else if (name == "public-url")
        line.publicUrl = publicUrlFrom(value);
    else if (name == "texts")
        line.texts = value;
    else if (name == "drain-seconds")
        line.drainSeconds = drainSecondsFrom(value);
    else if (!line.admin.options.emplace(name, value).second)
        throw CommandLineError("The option --" + name + " is given twice.");
}

}  // namespace

CommandLine parseCommandLine(const std::vector<std::string>& arguments) {
    CommandLine line;
    for (std::size_t at = 0; at < arguments.size(); ++at) {
        const std::string& argument = arguments[at];
        if (argument == "--help" || argument == "-h") return {.task = CommandLine::Task::showHelp};
        if (argument == "--version") return {.task = CommandLine::Task::showVersion};
        if (argument.starts_with("--"))
            takeOption(line, arguments, at);
        else
            line.admin.words.push_back(argument);
    }
    if (line.data.empty()) throw CommandLineError("Say with --data DIR where the data is kept. Try --help.");
    if (!line.admin.words.empty()) {
        if (!AdminCommands::knows(line.admin.words)) throw CommandLineError("There is no such command. Try --help.");
        if (!line.listen.empty() || line.demo || !line.texts.empty())
            throw CommandLineError("--listen, --texts and --demo are for serving, not for a command.");
        line.task = CommandLine::Task::administer;
        return line;
    }
    if (!line.admin.options.empty())
        throw CommandLineError("The option --" + line.admin.options.begin()->first + " is not known. Try --help.");
    requireListen(line.listen);
    return line;
}

std::string helpText() {
    return "hairshop-server keeps the reservation books of salons and lets their terminals share them.\n\n"
           "  hairshop-server --data DIR --listen 127.0.0.1:PORT [--demo] [--public-url URL] [--texts FILE] [--drain-seconds N]\n" +
           AdminCommands::usage() + "\nThe commands also work while a server uses the folder.\n";
}

}  // namespace salon::server
