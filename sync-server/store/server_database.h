#pragma once

#include "store/sqlite_database.h"

#include <filesystem>
#include <memory>
#include <mutex>
#include <vector>

namespace salon::server {

/// Marks a file as one of ours: "HSFS".
inline constexpr std::int64_t kApplicationId = 0x48534653;

/// The server's database file: one connection that writes, lent to one thread at a time, and as many reading ones as
/// are in use at once. Brings an older file up to date; refuses a newer one with a sentence that names both versions.
///
/// Safe to call from any thread. Throws StoreError.
class ServerDatabase {
public:
    explicit ServerDatabase(std::filesystem::path file);

    /// The writing connection, held until destroyed.
    class Writer {
    public:
        SqliteDatabase& operator*() const { return *m_owner->m_writer; }
        SqliteDatabase* operator->() const { return m_owner->m_writer.get(); }
        /// After a failed commit nobody knows what the connection believes: the next writer gets a fresh one (TRAPS T23).
        void distrust() const { m_owner->m_writerTrusted = false; }

    private:
        friend class ServerDatabase;
        explicit Writer(ServerDatabase& owner) : m_owner(&owner), m_turn(owner.m_writing) {}
        ServerDatabase* m_owner;
        std::unique_lock<std::mutex> m_turn;
    };
    Writer write();

    /// A reading connection, given back when destroyed. Sees what was committed before it was asked.
    class Reader {
    public:
        ~Reader();
        Reader(Reader&&) = default;
        SqliteDatabase& operator*() const { return *m_connection; }
        SqliteDatabase* operator->() const { return m_connection.get(); }

    private:
        friend class ServerDatabase;
        Reader(ServerDatabase& owner, std::unique_ptr<SqliteDatabase> connection) : m_owner(&owner), m_connection(std::move(connection)) {}
        ServerDatabase* m_owner;
        std::unique_ptr<SqliteDatabase> m_connection;
    };
    Reader read();

private:
    void openWriter();

    std::filesystem::path m_file;
    std::mutex m_writing;
    std::unique_ptr<SqliteDatabase> m_writer;
    bool m_writerTrusted = true;
    std::mutex m_borrowing;
    std::vector<std::unique_ptr<SqliteDatabase>> m_idleReaders;
};

}  // namespace salon::server
