#include "store/lineage.h"

#include <QFile>
#include <QRandomGenerator>
#include <QSaveFile>

#include <fcntl.h>
#include <sys/stat.h>

namespace salon::desk {

namespace {

QString randomMark() {
    QByteArray bytes(16, '\0');
    QRandomGenerator::system()->generate(bytes.begin(), bytes.end());
    return QString::fromLatin1(bytes.toHex());
}

/// Inode and birth time; the device's number is left out because it may change from one start of the computer to the next.
QString fileIdentity(const QString& path) {
    struct statx facts {};
    if (::statx(AT_FDCWD, QFile::encodeName(path).constData(), 0, STATX_INO | STATX_BTIME, &facts) != 0) return {};
    QString identity = QString::number(facts.stx_ino);
    if (facts.stx_mask & STATX_BTIME) identity += QStringLiteral(" %1.%2").arg(facts.stx_btime.tv_sec).arg(facts.stx_btime.tv_nsec);
    return identity;
}

QString readMark(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll()).trimmed() : QString();
}

void writeMark(const QString& path, const QString& mark) {
    // QSaveFile renames into place, so that a crash leaves the old mark or the new one, never half of one.
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(mark.toLatin1()) < 0 || !file.commit())
        throw StoreError("The file " + fromQ(path) +
                         " cannot be written. Make room or give yourself the right to write there, then try again.");
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
}

}  // namespace

Continuity markOpened(Database& database, const Home& home) {
    const QString identity = fileIdentity(database.path());
    const QString beside = readMark(home.lineagePath());
    const QString next = randomMark();

    auto continuity = Continuity::first;
    QString present;
    QSqlQuery& row = database.run("SELECT mark, mark_next, file_identity FROM lineage");
    if (database.next(row)) {
        const bool known = !beside.isEmpty() && (beside == row.value(0).toString() || beside == row.value(1).toString());
        continuity = known && identity == row.value(2).toString() ? Continuity::continued : Continuity::copied;
        present = beside;
    }
    row.finish();

    Transaction transaction(database);
    database.run("INSERT OR REPLACE INTO lineage (one, mark, mark_next, file_identity) VALUES (1, ?, ?, ?)",
                 {present.isNull() ? QStringLiteral("") : present, next, identity});
    transaction.commit();
    writeMark(home.lineagePath(), next);
    return continuity;
}

}  // namespace salon::desk
