#pragma once

#include "command_line.h"

#include <Poco/Util/ServerApplication.h>

namespace salon::server {

/// The running server: makes the parts in order, connects them, and takes them down again on SIGTERM or SIGINT.
///
/// The signals must be blocked before any thread starts; see blockTerminationSignals().
class ServerApp : public Poco::Util::ServerApplication {
public:
    explicit ServerApp(CommandLine line) : m_line(std::move(line)) {}

protected:
    int main(const std::vector<std::string>& arguments) override;

private:
    void serve();

    CommandLine m_line;
};

/// So that only the one thread that waits for them gets them.
void blockTerminationSignals();

/// Runs a command on the folder: through the server that holds it, or else by itself.
AdminReply administer(const CommandLine& line);

}  // namespace salon::server
