#include "server_app.h"

#include <cstdio>

int main(int argc, char** argv) {
    using namespace salon::server;
    try {
        const CommandLine line = parseCommandLine({argv + 1, argv + argc});
        switch (line.task) {
            case CommandLine::Task::showHelp:
                std::fputs(helpText().c_str(), stdout);
                return kExitDone;
            case CommandLine::Task::showVersion:
                std::puts("hairshop-server " HAIRSHOP_VERSION);
                return kExitDone;
            case CommandLine::Task::administer: {
                const AdminReply reply = administer(line);
                std::fputs(reply.out.c_str(), stdout);
                if (!reply.err.empty()) std::fprintf(stderr, "%s\n", reply.err.c_str());
                return reply.exitCode;
            }
            case CommandLine::Task::serve:
                blockTerminationSignals();
                return ServerApp{line}.run(1, argv);
        }
    } catch (const CommandLineError& error) {
        std::fprintf(stderr, "%s\n", error.what());
    }
    return kExitUsage;
}
