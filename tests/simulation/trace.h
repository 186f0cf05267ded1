#pragma once

#include <cstdint>
#include <iostream>
#include <stdexcept>
#include <string>

namespace salon::simulation {

/// Something the product promises did not hold. what() is a sentence that names it.
class Failure : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// What happened in one schedule, a line each. The same seed gives the same lines on every machine.
class Trace {
public:
    explicit Trace(bool printed) : m_printed(printed) {}

    void line(std::int64_t atMs, const std::string& who, const std::string& what) {
        const auto start = m_text.size();
        const std::string at = std::to_string(atMs);
        m_text.append(at.size() < 8 ? 8 - at.size() : 0, ' ').append(at).append("  ").append(who).append(": ").append(what) += '\n';
        if (m_printed) std::cout << m_text.substr(start);
    }

    const std::string& text() const { return m_text; }

private:
    bool m_printed;
    std::string m_text;
};

}  // namespace salon::simulation
