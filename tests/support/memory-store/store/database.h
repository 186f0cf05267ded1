#pragma once

#include <QString>

#include <memory>
#include <stdexcept>
#include <string>

namespace salon::test {
struct MemoryDisk;
}

namespace salon::desk {

/// As in the desktop's own store.
class StoreError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// As in the desktop's own store; memory is never damaged.
class FileDamaged : public StoreError {
public:
    using StoreError::StoreError;
};

enum class Access { write, read, replace };

/// Stands in the place of the desktop's SQLite file when the simulator compiles the terminal core: the same words, on
/// a disk that is a value in memory. Which one is said by the folder's name (see memory_disk.h).
class Database {
public:
    Database(const QString& path, Access access);

    test::MemoryDisk& disk() { return m_disk; }
    int commits() const { return 0; }
    bool isTrusted() const { return true; }
    void distrust() {}
    void mistrust() {}
    void reopen() {}

private:
    test::MemoryDisk& m_disk;
};

/// Everything between its making and commit() happens wholly or, if it is destroyed before, not at all.
class Transaction {
public:
    explicit Transaction(Database& database);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    void commit();

private:
    struct Before;

    test::MemoryDisk& m_disk;
    std::unique_ptr<Before> m_before;
};

}  // namespace salon::desk
