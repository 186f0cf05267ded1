#pragma once

struct sqlite3;

namespace salon {

/// Makes durable what the write-ahead log of an SQLite file reads as committed, and puts it into the file itself.
///
/// A process that ended in mid-commit leaves frames that read as committed and that no sync may ever save: if one failed, the
/// system believes them clean (TRAPS T23). A checkpoint alone would spread them over the file with nothing durable behind it,
/// and a power cut in its middle would leave a file that is neither old nor new. So the log is first written again, byte for
/// byte, and synced.
///
/// To be called when a connection for writing has been opened, before anybody reads. Other connections may be at work. Waits
/// for the write lock as the connection's busy timeout says. Returns SQLite's extended result code; nothing is lost if it is
/// not SQLITE_OK, and the connection is not to be used.
int makeWalDurable(sqlite3* database);

}  // namespace salon
