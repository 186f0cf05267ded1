#include "store/home.h"

#include "store/database.h"

#include <QDir>
#include <QFile>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace salon::desk {

Home::Home(const QString& folder) : m_folder(QDir(folder).absolutePath()) {
    const bool isNew = !QDir(m_folder).exists();
    if (!QDir().mkpath(m_folder))
        throw StoreError("The folder " + fromQ(m_folder) +
                         " cannot be made. Choose another one, or give yourself the right to write there.");
    if (isNew) QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const QByteArray path = QFile::encodeName(m_folder + QStringLiteral("/terminal.lock"));
    m_lock = ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (m_lock < 0)
        throw StoreError("The folder " + fromQ(m_folder) +
                         " cannot be written. Choose another one, or give yourself the right to write there.");
    if (::flock(m_lock, LOCK_EX | LOCK_NB) != 0) {
        ::close(m_lock);
        throw StoreError("Another HairShop Front Desk is already open on " + fromQ(m_folder) + ". Use that one, or close it first.");
    }
}

Home::~Home() {
    ::close(m_lock);
}

}  // namespace salon::desk
