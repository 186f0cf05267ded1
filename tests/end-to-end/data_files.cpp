#include "data_files.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <sqlite3.h>

namespace salon::test {

QString integrityOf(const QString& file) {
    sqlite3* database = nullptr;
    QString found;
    if (sqlite3_open_v2(QFile::encodeName(file).constData(), &database, SQLITE_OPEN_READWRITE, nullptr) != SQLITE_OK) found = "cannot be opened";
    sqlite3_stmt* check = nullptr;
    if (found.isEmpty() && sqlite3_prepare_v2(database, "PRAGMA integrity_check", -1, &check, nullptr) == SQLITE_OK)
        while (sqlite3_step(check) == SQLITE_ROW) found += reinterpret_cast<const char*>(sqlite3_column_text(check, 0));
    sqlite3_finalize(check);
    if (found.isEmpty()) found = sqlite3_errmsg(database);
    sqlite3_close(database);
    return found;
}

KeptFolder::KeptFolder(const QString& folder) : m_folder(folder) {
    for (const QString& name : QDir(folder).entryList(QDir::Files | QDir::Hidden)) {
        QFile file(folder + "/" + name);
        if (!file.open(QIODevice::ReadOnly)) qFatal("%s cannot be kept.", qPrintable(file.fileName()));
        m_files.insert(name, file.readAll());
    }
}

void KeptFolder::putBack() const {
    for (const QString& name : QDir(m_folder).entryList(QDir::Files | QDir::Hidden))
        if (!m_files.contains(name)) QFile::remove(m_folder + "/" + name);
    for (auto kept = m_files.begin(); kept != m_files.end(); ++kept) {
        QFile file(m_folder + "/" + kept.key());
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(*kept) != kept->size()) qFatal("%s cannot be put back.", qPrintable(file.fileName()));
    }
}

QString NextStarts::told(const QString& ofWhat) const {
    if (m_tookMs.empty()) return "next start of " + ofWhat + ": none";
    return QString("next start of %1: %2 times, median %3 ms, slowest %4 ms")
        .arg(ofWhat).arg(m_tookMs.size()).arg(medianMs()).arg(*std::ranges::max_element(m_tookMs));
}

qint64 NextStarts::medianMs() const {
    auto sorted = m_tookMs;
    std::ranges::sort(sorted);
    return sorted.empty() ? 0 : sorted[sorted.size() / 2];
}

}  // namespace salon::test
