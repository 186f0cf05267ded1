#include "paper/paper_memory.h"

#include "paper/day_sheet.h"

#include <QSettings>
#include <QStandardPaths>

#include <algorithm>
#include <tuple>

namespace salon::desk {
namespace {

const QString kFolder = QStringLiteral("paper/folder");
const QString kEvening = QStringLiteral("paper/evening");
const QString kMinute = QStringLiteral("paper/eveningMinute");
const QString kLastEvening = QStringLiteral("paper/lastEvening");
const QString kSheets = QStringLiteral("paper/sheets");
const QString kExports = QStringLiteral("paper/exports");

/// "2026-11-21/1234/20778/872": the day, the position, and when.
QString keyOf(const PrintedSheet& sheet) {
    return QStringLiteral("%1/%2/%3/%4/%5").arg(kSheets, QString::fromStdString(printDay(sheet.day))).arg(sheet.position).arg(sheet.at.day.number).arg(sheet.at.minute);
}

}  // namespace

ReservationId PrintedSheet::visitOf(const QString& row) const {
    QString digits;
    for (const QChar c : row.trimmed()) {
        if (!c.isDigit()) break;
        digits += c;
    }
    const int number = digits.toInt();
    return number >= 1 && number <= static_cast<int>(rows.size()) ? rows[static_cast<std::size_t>(number - 1)] : ReservationId{};
}

PrintedSheet printedNow(const Session& session, Day day) {
    PrintedSheet sheet{day, session.state().position, session.now(), {}};
    const DayPage* page = session.state().book.findDay(day);
    if (!page) return sheet;
    sheet.rows.resize(page->reservations.size());
    for (const auto& [id, number] : rowNumbers(*page)) sheet.rows[static_cast<std::size_t>(number - 1)] = id;
    return sheet;
}

PaperMemory::PaperMemory(const QString& file)
    : m_settings(file.isEmpty() ? std::make_unique<QSettings>() : std::make_unique<QSettings>(file, QSettings::IniFormat)) {}

PaperMemory::~PaperMemory() = default;

QString PaperMemory::folder() const {
    return m_settings->value(kFolder, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)).toString();
}

void PaperMemory::setFolder(const QString& folder) { m_settings->setValue(kFolder, folder); }

bool PaperMemory::eveningWanted() const { return m_settings->value(kEvening, false).toBool(); }

void PaperMemory::setEveningWanted(bool wanted) { m_settings->setValue(kEvening, wanted); }

std::optional<int> PaperMemory::eveningMinute() const {
    const int minute = m_settings->value(kMinute, -1).toInt();
    return minute >= 0 && minute < kMinutesPerDay ? std::optional<int>(minute) : std::nullopt;
}

void PaperMemory::setEveningMinute(std::optional<int> minute) { m_settings->setValue(kMinute, minute.value_or(-1)); }

std::optional<Day> PaperMemory::lastEvening() const { return parseDay(m_settings->value(kLastEvening).toString().toStdString()); }

void PaperMemory::setLastEvening(Day evening) { m_settings->setValue(kLastEvening, QString::fromStdString(printDay(evening))); }

void PaperMemory::remember(const PrintedSheet& sheet) {
    m_settings->beginGroup(kSheets);
    for (const QString& day : m_settings->childGroups()) {
        const auto parsed = parseDay(day.toStdString());
        if (!parsed || parsed->plus(kPaperDays) < sheet.at.day) m_settings->remove(day);
    }
    m_settings->endGroup();
    QStringList rows;
    for (const ReservationId& id : sheet.rows) rows << QString::fromStdString(id.text);
    m_settings->setValue(keyOf(sheet), rows);
}

std::vector<PrintedSheet> PaperMemory::sheetsOf(Day day) const {
    std::vector<PrintedSheet> sheets;
    const QString group = kSheets + u'/' + QString::fromStdString(printDay(day));
    m_settings->beginGroup(group);
    for (const QString& key : m_settings->allKeys()) {
        const QStringList parts = key.split(u'/');
        if (parts.size() != 3) continue;
        PrintedSheet sheet{day, parts[0].toLongLong(), {{parts[1].toInt()}, parts[2].toInt()}, {}};
        for (const QString& id : m_settings->value(key).toStringList()) sheet.rows.push_back({id.toStdString()});
        sheets.push_back(std::move(sheet));
    }
    m_settings->endGroup();
    std::sort(sheets.begin(), sheets.end(), [](auto& a, auto& b) { return std::tie(a.at, a.position) > std::tie(b.at, b.position); });
    return sheets;
}

void PaperMemory::noteExport(const QString& line) { m_settings->setValue(kExports, (QStringList{line} + exports()).mid(0, kExportsKept)); }

QStringList PaperMemory::exports() const { return m_settings->value(kExports).toStringList(); }

}  // namespace salon::desk
