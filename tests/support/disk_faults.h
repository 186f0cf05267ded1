#pragma once

#include <string>

namespace salon::test {

/// What happens to a desk at its next commit.
enum class DiskFault {
    none,
    full,        ///< StoreError, nothing stored
    fails,       ///< StoreError, and whether it is stored is not known
    diesBefore,  ///< the process ends with the transaction open
    diesAfter,   ///< the process ends just after it, before anybody was told
};

/// How a process ends that did not mean to.
enum class Ending {
    killed,    ///< kill -9: the system keeps what was written
    powerCut,  ///< what was not synced is lost at random
};

/// How many in a thousand calls of a disk fail.
struct ErrorRates {
    int readPermille = 0;
    int writePermille = 0;
    int syncPermille = 0;
};

/// The process of this desk has ended in the middle of what it did. Not a std::exception: nothing of the product may
/// survive it.
struct TerminalDied {
    std::string desk;
};

}  // namespace salon::test
