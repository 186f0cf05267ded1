#pragma once

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariantList>

#include <map>
#include <stdexcept>
#include <string>

namespace salon::desk {

/// The world broke: disk full, file not writable, file of a newer program. what() is a sentence for a person.
class StoreError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// The file is not what this program wrote: bytes were lost or changed behind its back.
class FileDamaged : public StoreError {
public:
    using StoreError::StoreError;
};

/// What a Database may do to its file.
enum class Access {
    write,    ///< makes it, migrates it, writes it
    read,     ///< none of these: a file that is missing or of another version is refused
    replace,  ///< writes; a damaged one is replaced by a new one that has what could be salvaged (see salvage.h)
};

/// One SQLite file of this program's version.
///
/// WAL and synchronous=FULL: what commit() returned for survives a power cut. A reader beside a writer sees what was
/// committed and keeps nobody waiting. Belongs to the thread that made it. Everything throws StoreError.
class Database {
public:
    /// To write: makes the file, readable by its owner alone, if there is none, and brings an older one to this version.
    /// Refuses one of a newer version.
    explicit Database(const QString& path, Access access = Access::write);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// Runs a statement that is prepared once for the life of the file; `sql` must be a literal. The result may be
    /// read until the same statement runs again.
    QSqlQuery& run(const char* sql, const QVariantList& values = {});
    /// Goes to the next row; false after the last one. QSqlQuery::next() alone says the same of a disk that cannot be read.
    bool next(QSqlQuery& query);
    /// Runs text that is used once.
    void exec(const QString& sql);
    const QString& path() const { return m_path; }

    /// False after a failure that leaves open what the disk holds, or that showed damage: reopen(), and read again what is
    /// kept in memory, before anything else is written (TRAPS T23).
    bool isTrusted() const { return m_trusted; }
    /// What was read from it makes no sense: the next reopen() treats it as damaged.
    void distrust() { m_trusted = false, m_damaged = true; }
    /// What it holds is not known for certain any more.
    void mistrust() { m_trusted = false; }
    void reopen();
    /// How often a transaction was made durable; for tests of what a booking costs.
    int commits() const { return m_commits; }

private:
    friend class Transaction;
    /// Opens the file, or the one that takes its place.
    void open();
    void openFile();
    void close();
    int version();
    void migrate(int version);
    /// Nothing that reads as committed can be lost any more.
    void makeDurable();
    [[noreturn]] void fail(const QSqlQuery& query);
    /// SQLite's code and its words.
    [[noreturn]] void fail(int code, const QString& text);

    QString m_path;
    Access m_access;
    QString m_connection;
    QSqlDatabase m_database;
    std::map<const char*, QSqlQuery> m_prepared;
    int m_commits = 0;
    bool m_trusted = true;
    bool m_damaged = false;
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
    Database& m_database;
    bool m_open = true;
};

QString toQ(const std::string& text);
std::string fromQ(const QString& text);

}  // namespace salon::desk
