#include "file_log_store.h"

#include <map>

namespace salon::test {

namespace {

/// Made once for each salon.
const DiskImage& foundedFile(const SmallSalon& salon) {
    static std::map<std::string, DiskImage> made;
    auto& image = made[salon.head().sha256];
    if (!image.empty()) return image;
    const ScratchFolder scratch;
    const FaultyDisk disk(scratch.path(), Dice(1));
    {
        server::ServerDatabase database(scratch.path() + "/server.sqlite");
        server::SqliteLogStore store(database);
        salon.found(store);
    }
    return image = disk.copy();
}

}  // namespace

FileLogStore::FileLogStore(const SmallSalon& salon, Dice dice) : m_faulty(m_scratch.path(), std::move(dice)) {
    m_faulty.replace(foundedFile(salon));
}

bool FileLogStore::open() {
    try {
        m_open = std::make_unique<Open>(file());
    } catch (const server::StoreError&) {
        return false;
    }
    return true;
}

void FileLogStore::processEnds(Ending ending) {
    if (ending == Ending::powerCut) m_faulty.cutPower();
    else m_faulty.endProcess();
    m_open.reset();
}

void FileLogStore::breakCalls(Dice& dice) {
    const auto call = dice.chance(25) ? DiskCall::sync : dice.chance(15) ? DiskCall::read : DiskCall::write;
    const int k = call == DiskCall::sync ? 1 : dice.between(1, 10);
    const auto how = dice.chance(40) ? DiskBreaks::dies : dice.chance(50) && call == DiskCall::write ? DiskBreaks::full : DiskBreaks::fails;
    m_faulty.breakCall(call, k, how);
}

void FileLogStore::setErrorRates(const ErrorRates& rates) {
    m_faulty.setRate(DiskCall::read, rates.readPermille);
    m_faulty.setRate(DiskCall::write, rates.writePermille);
    m_faulty.setRate(DiskCall::sync, rates.syncPermille);
}

}  // namespace salon::test
