#pragma once

#include "policies/text_gateway.h"

#include <filesystem>
#include <mutex>

namespace salon::server {

/// Writes each text as a line of JSON into a file instead of sending it; for trying things out.
class FileGateway : public TextGateway {
public:
    explicit FileGateway(std::filesystem::path file) : m_file(std::move(file)) {}

    bool isReachable() override;
    Sending send(const OutgoingText& text) override;

private:
    std::filesystem::path m_file;
    std::mutex m_writing;
};

}  // namespace salon::server
