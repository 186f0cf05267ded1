#pragma once

#include "disk_faults.h"

#include <memory>

namespace salon::test {

/// What a server's process stands on besides its store: this one never fails it.
class ServerMachine {
public:
    virtual ~ServerMachine() = default;

    /// What a start does with the disk; false: it cannot be opened just now.
    virtual bool open() { return true; }
    /// A call of the disk ended the process.
    virtual bool hasDied() const { return false; }
    virtual void processEnds(Ending) {}
    /// Who looks on meets no fault for as long as this lives.
    using Calm = std::shared_ptr<void>;
    virtual Calm calm() { return nullptr; }
};

}  // namespace salon::test
