#include "store/database.h"

#include "sqlite/durable_wal.h"
#include "store/migrations.h"
#include "store/salvage.h"

#include <QAtomicInt>
#include <QFile>
#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlError>

#include <sqlite3.h>

namespace salon::desk {

namespace {

/// QSQLITE opens without a mutex, so each Database has a connection of its own, named after nothing else.
QString freshConnectionName() {
    static QAtomicInt count;
    return QStringLiteral("salon-%1").arg(count.fetchAndAddRelaxed(1));
}

void makePrivateFile(const QString& path) {
    if (QFileInfo::exists(path)) return;
    QFile file(path);
    if (!file.open(QIODevice::NewOnly | QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner))
        throw StoreError("The folder " + fromQ(QFileInfo(path).absolutePath()) +
                         " cannot be written. Choose another one, or give yourself the right to write there.");
}

}  // namespace

QString toQ(const std::string& text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

std::string fromQ(const QString& text) {
    return text.toStdString();
}

Database::Database(const QString& path, Access access) : m_path(path), m_access(access), m_connection(freshConnectionName()) {
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
    m_database.setDatabaseName(path);
    if (access == Access::read) m_database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY"));
    try {
        open();
    } catch (...) {
        m_database = {};
        QSqlDatabase::removeDatabase(m_connection);
        throw;
    }
}

Database::~Database() {
    close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_connection);
}

void Database::open() {
    if (m_access == Access::replace) endReplacement(m_path);
    if (m_access != Access::read) makePrivateFile(m_path);
    try {
        openFile();
    } catch (const FileDamaged&) {
        close();
        if (m_access != Access::replace) throw;
        replaceDamaged(m_path);
        openFile();
    } catch (...) {
        close();
        throw;
    }
    m_trusted = true;
    m_damaged = false;
}

void Database::openFile() {
    if (!m_database.open())
        throw StoreError("The file " + fromQ(m_path) + " cannot be opened: " + fromQ(m_database.lastError().databaseText()) + ".");
    exec(QStringLiteral("PRAGMA mmap_size=0"));
    if (m_access != Access::read) {
        exec(QStringLiteral("PRAGMA journal_mode=WAL"));
        exec(QStringLiteral("PRAGMA synchronous=FULL"));
        // Erased people leave no trace in free pages, and a salvage finds nothing that was settled long ago.
        exec(QStringLiteral("PRAGMA secure_delete=ON"));
        makeDurable();
    }
    const int found = version();
    const int newest = static_cast<int>(migrations().size());
    if (found > newest)
        throw StoreError("The file " + fromQ(m_path) +
                         " was made by a newer HairShop Front Desk. Update this program, then open it again.");
    if (m_access != Access::read) return migrate(found);
    if (found < newest)
        throw StoreError("The file " + fromQ(m_path) + " is of an older HairShop Front Desk. Open the desk once, then try again.");
}

void Database::makeDurable() {
    auto* handle = *static_cast<sqlite3* const*>(m_database.driver()->handle().constData());
    if (const int code = makeWalDurable(handle); code != SQLITE_OK) fail(code, QString::fromUtf8(sqlite3_errmsg(handle)));
}

void Database::close() {
    m_prepared.clear();
    m_database.close();
}

void Database::reopen() {
    close();
    m_trusted = false;
    if (m_damaged && m_access == Access::replace) replaceDamaged(m_path);
    open();
}

QSqlQuery& Database::run(const char* sql, const QVariantList& values) {
    auto found = m_prepared.find(sql);
    if (found == m_prepared.end()) {
        QSqlQuery query(m_database);
        query.setForwardOnly(true);
        if (!query.prepare(QString::fromUtf8(sql))) fail(query);
        found = m_prepared.emplace(sql, std::move(query)).first;
    }
    QSqlQuery& query = found->second;
    query.finish();
    for (int i = 0; i < values.size(); ++i) query.bindValue(i, values[i]);
    if (!query.exec()) fail(query);
    return query;
}

bool Database::next(QSqlQuery& query) {
    if (query.next()) return true;
    if (query.lastError().isValid()) fail(query);
    return false;
}

void Database::exec(const QString& sql) {
    QSqlQuery query(m_database);
    if (!query.exec(sql)) fail(query);
}

void Database::fail(const QSqlQuery& query) {
    fail(query.lastError().nativeErrorCode().toInt(), query.lastError().databaseText());
}

void Database::fail(int code, const QString& text) {
    const int primary = code & 0xff;
    if (primary == SQLITE_CORRUPT || primary == SQLITE_NOTADB) {
        distrust();
        throw FileDamaged("The file " + fromQ(m_path) + " is damaged. Move it away, keep it, and enrol this computer again.");
    }
    if (primary == SQLITE_IOERR) m_trusted = false;
    if (text.contains(QLatin1String("full"))) throw StoreError("The disk is full. Make room, then try again; nothing was changed.");
    if (text.contains(QLatin1String("readonly")))
        throw StoreError("The file " + fromQ(m_path) + " cannot be written. Give yourself the right to write it, then try again.");
    throw StoreError("The file " + fromQ(m_path) + " cannot be used (" + fromQ(text) + "). Nothing was changed; try again.");
}

int Database::version() {
    QSqlQuery query(m_database);
    if (!query.exec(QStringLiteral("PRAGMA user_version")) || !query.next()) fail(query);
    return query.value(0).toInt();
}

void Database::migrate(int version) {
    for (int next = version; next < static_cast<int>(migrations().size()); ++next) {
        Transaction transaction(*this);
        // SQLite takes one statement a time; a semicolon ends one wherever our files have it at the end of a line.
        QString statement;
        for (const QString& line : toQ(migrations()[static_cast<std::size_t>(next)].sql).split(QLatin1Char('\n'))) {
            statement += line + QLatin1Char('\n');
            if (!line.trimmed().endsWith(QLatin1Char(';'))) continue;
            exec(statement);
            statement.clear();
        }
        exec(QStringLiteral("PRAGMA user_version=%1").arg(next + 1));
        transaction.commit();
    }
}

Transaction::Transaction(Database& database) : m_database(database) {
    m_database.run("BEGIN IMMEDIATE");
}

Transaction::~Transaction() {
    if (!m_open) return;
    for (auto& [sql, query] : m_database.m_prepared) query.finish();
    QSqlQuery query(m_database.m_database);
    query.exec(QStringLiteral("ROLLBACK"));
}

void Transaction::commit() {
    // A statement still being read would keep the transaction's snapshot open.
    for (auto& [sql, query] : m_database.m_prepared) query.finish();
    m_database.run("COMMIT");
    m_open = false;
    ++m_database.m_commits;
}

}  // namespace salon::desk
