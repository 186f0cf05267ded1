#include "store/server_database.h"

#include "store/migrations.h"

namespace salon::server {

ServerDatabase::ServerDatabase(std::filesystem::path file) : m_file(std::move(file)) {
    openWriter();
    bringUpToDate(*m_writer);
}

void ServerDatabase::openWriter() {
    m_writer = std::make_unique<SqliteDatabase>(m_file, SqliteDatabase::Access::readWrite);
    m_writer->makeDurable();
}

ServerDatabase::Writer ServerDatabase::write() {
    Writer turn{*this};
    if (!m_writerTrusted) {
        m_writer.reset();
        openWriter();
        m_writerTrusted = true;
    }
    return turn;
}

ServerDatabase::Reader ServerDatabase::read() {
    {
        const std::lock_guard turn{m_borrowing};
        if (!m_idleReaders.empty()) {
            auto connection = std::move(m_idleReaders.back());
            m_idleReaders.pop_back();
            return {*this, std::move(connection)};
        }
    }
    return {*this, std::make_unique<SqliteDatabase>(m_file, SqliteDatabase::Access::readOnly)};
}

ServerDatabase::Reader::~Reader() {
    if (!m_connection) return;
    const std::lock_guard turn{m_owner->m_borrowing};
    m_owner->m_idleReaders.push_back(std::move(m_connection));
}

}  // namespace salon::server
