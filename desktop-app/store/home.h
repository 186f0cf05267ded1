#pragma once

#include <QString>

namespace salon::desk {

/// The folder one terminal lives in, held by one process at a time.
///
/// The operating system lets go of it when the process ends, however it ends. Throws StoreError when another
/// process holds it or the folder cannot be written.
class Home {
public:
    explicit Home(const QString& folder);
    ~Home();
    Home(const Home&) = delete;
    Home& operator=(const Home&) = delete;

    QString databasePath() const { return m_folder + QStringLiteral("/terminal.sqlite"); }
    QString lineagePath() const { return m_folder + QStringLiteral("/lineage"); }
    const QString& folder() const { return m_folder; }

private:
    QString m_folder;
    int m_lock = -1;
};

}  // namespace salon::desk
