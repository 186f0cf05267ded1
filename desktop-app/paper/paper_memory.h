#pragma once

#include "session/session.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

class QSettings;

namespace salon::desk {

/// What the row numbers of sheets already on paper mean.
struct PrintedSheet {
    Day day;
    wire::Position position = 0;
    WallTime at;                      ///< when it was printed
    std::vector<ReservationId> rows;  ///< row 1 first

    bool operator==(const PrintedSheet&) const = default;
    /// The visit of a row as it stands on the paper: "12", "12a". Empty if there is no such row.
    ReservationId visitOf(const QString& row) const;
};

/// What the rows of a sheet made now mean.
PrintedSheet printedNow(const Session& session, Day day);

/// What this computer keeps about paper, in QSettings: choices, what was printed, what was given out. Not in the book:
/// another computer has another folder and another printer.
class PaperMemory {
public:
    /// The program's own settings, or those of a file.
    explicit PaperMemory(const QString& file = {});
    ~PaperMemory();

    /// The documents of the person at this computer unless another one was chosen.
    QString folder() const;
    void setFolder(const QString& folder);

    bool eveningWanted() const;
    void setEveningWanted(bool wanted);
    /// The minute of the day set for the evening copy; none: at the end of the last shift.
    std::optional<int> eveningMinute() const;
    void setEveningMinute(std::optional<int> minute);
    /// The latest evening whose copy was made.
    std::optional<Day> lastEvening() const;
    void setLastEvening(Day evening);

    /// Keeps what the rows mean; what is older than kPaperDays on `sheet.at` is forgotten.
    void remember(const PrintedSheet& sheet);
    /// Of that day, the newest first.
    std::vector<PrintedSheet> sheetsOf(Day day) const;

    /// A line for the manager about what left this computer; the newest first, the last kExportsKept of them.
    void noteExport(const QString& line);
    QStringList exports() const;

private:
    std::unique_ptr<QSettings> m_settings;
};

/// Paper older than that is of no use to anybody.
inline constexpr int kPaperDays = 14;
inline constexpr int kExportsKept = 200;

}  // namespace salon::desk
