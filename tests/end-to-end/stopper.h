#pragma once

#include "programs.h"
#include "stop_order.h"

#include <QFile>

#include <utility>
#include <vector>

namespace salon::test {

/// Stops a program at the k-th point at which it changes a file of its data folder.
class Stopper {
public:
    /// For programs that keep their data in `folder`; the order itself is kept in the file `order`.
    Stopper(const QString& order, const QString& folder);
    ~Stopper();
    Stopper(const Stopper&) = delete;
    Stopper& operator=(const Stopper&) = delete;

    /// How a program is started that shall obey. It counts nothing before it is armed.
    Before before() const;
    /// Counts from now on; 0 stops nowhere.
    void arm(qint64 stopAt, StopOrder::When when = StopOrder::When::before);
    void disarm();
    /// Points reached since arm().
    qint64 passed() const { return m_order->passed; }

private:
    QFile m_file;
    QString m_folder;
    StopOrder* m_order = nullptr;
};

/// Every day two points of each `stride`, one stopped before and one after it; HAIRSHOP_EVERY_STOP=1 asks for all of them, both
/// before and after.
std::vector<std::pair<qint64, StopOrder::When>> stopsOf(qint64 points, int stride = 10);

}  // namespace salon::test
