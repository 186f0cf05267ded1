#include "support/real_salon.h"

#include "session/import/csv_reader.h"
#include "session/import/import_plan.h"

#include "salon/evolve.h"

#include <QDir>
#include <QFile>

namespace salon::desk {

QString realSalonFolder() { return QDir(SALON_SOURCE_DIR).absoluteFilePath("../shared/data/real-salon"); }

bool importRealSalon(FakeSession& session) {
    if (!QFile::exists(realSalonFolder() + "/bookings.csv")) return false;
    session.setNow({*parseDay("2018-07-02"), 600});
    const Event opened = ShopOpened{Shop{{"real"}, "Real", "America/Vancouver", 10, "CAD"}};
    session.happen({&opened, 1});
    auto plan = planImport(readSalonExport(realSalonFolder().toStdString()), session.state().book);
    for (auto& gesture : plan.gestures) {
        session.setConnection(gesture.mode == Mode::asking ? Connection::live : Connection::offline, gesture.mode == Mode::asking);
        session.submit(std::move(gesture.body), std::move(gesture.words));
    }
    session.setOfflineByHand(false);
    return true;
}

}  // namespace salon::desk
