#include "paper/evening_copy.h"

#include "paper/paper_files.h"
#include "ui/words.h"

#include <QDir>
#include <QRegularExpression>

#include <algorithm>

namespace salon::desk {
namespace {

constexpr int kLookEveryMs = 30'000;
constexpr int kTryAgainMinutes = 10;
/// A shop without shifts: late enough that the day is over.
constexpr int kDueWithoutShifts = 21 * 60;
constexpr int kDaysAheadMax = 7;

struct Hours {
    int first = kMinutesPerDay;
    int last = 0;
};

Hours hoursOf(const Book& book, Day day) {
    Hours hours;
    for (const auto& [id, stylist] : book.roster().stylists) {
        if (!stylist.active) continue;
        for (const Span& shift : stylist.shiftOn(day)) {
            hours.first = std::min(hours.first, shift.from);
            hours.last = std::max(hours.last, shift.to);
        }
    }
    return hours;
}

/// Only what this program named, and only where the name's own day has passed long ago.
void removeOld(const QString& folder, Day today) {
    static const QRegularExpression own(QStringLiteral("^day-sheet-(\\d{4}-\\d{2}-\\d{2})-evening\\.pdf$"));
    QDir dir(folder);
    for (const QString& name : dir.entryList({QStringLiteral("day-sheet-*-evening.pdf")}, QDir::Files)) {
        const auto match = own.match(name);
        const auto day = match.hasMatch() ? parseDay(match.captured(1).toStdString()) : std::nullopt;
        if (day && day->plus(kPaperDays) < today) dir.remove(name);
    }
}

}  // namespace

EveningCopy::EveningCopy(const Session& session, PaperMemory& memory, PaperWork& work, QObject* parent)
    : QObject(parent), m_session(session), m_memory(memory), m_work(work) {
    connect(&m_timer, &QTimer::timeout, this, &EveningCopy::check);
    connect(&session, &Session::bookChanged, this, &EveningCopy::check, Qt::QueuedConnection);
    m_timer.start(kLookEveryMs);
    QMetaObject::invokeMethod(this, &EveningCopy::check, Qt::QueuedConnection);
}

QString EveningCopy::fileName(Day day) { return QStringLiteral("day-sheet-%1-evening.pdf").arg(QString::fromStdString(printDay(day))); }

int EveningCopy::dueMinute(Day evening) const {
    if (const auto set = m_memory.eveningMinute()) return *set;
    const int last = hoursOf(m_session.state().book, evening).last;
    // The last minute of the day is as far as a clock shows.
    return last > 0 ? std::min(last, kMinutesPerDay - 1) : kDueWithoutShifts;
}

Day EveningCopy::nextDay(Day evening) const {
    const Book& book = m_session.state().book;
    for (int ahead = 1; ahead <= kDaysAheadMax; ++ahead)
        if (!stylistsOn(book, evening.plus(ahead)).empty()) return evening.plus(ahead);
    return evening.plus(1);
}

std::optional<Day> EveningCopy::eveningDue() const {
    const WallTime now = m_session.now();
    const Book& book = m_session.state().book;
    const auto missing = [&](Day evening) { return !m_memory.lastEvening() || *m_memory.lastEvening() < evening; };
    if (now.minute >= dueMinute(now.day)) return missing(now.day) ? std::optional<Day>(now.day) : std::nullopt;
    const Hours today = hoursOf(book, now.day);
    const bool beforeOpening = today.last == 0 || now.minute < today.first;
    const Day yesterday = now.day.plus(-1);
    return beforeOpening && missing(yesterday) ? std::optional<Day>(yesterday) : std::nullopt;
}

void EveningCopy::check() {
    // Before the book is read from disk there is no shop, and nothing worth a sheet.
    if (!m_memory.eveningWanted() || m_making || m_session.state().book.shop().id.empty()) return;
    if (m_failedAt && m_session.now().total() - m_failedAt->total() < kTryAgainMinutes) return;
    if (const auto evening = eveningDue()) make(*evening);
}

void EveningCopy::checkAnew() {
    m_failedAt.reset();
    if (!m_memory.eveningWanted()) setProblem({});
    check();
}

void EveningCopy::make(Day evening) {
    m_making = true;
    // An evening that was missed some days ago still asks for the day that comes now.
    const Day day = nextDay(evening);
    std::vector<DaySheet> sheets = sheetsOf(m_session, day, SheetScope::wholeShop);
    for (DaySheet& sheet : sheetsOf(m_session, day, SheetScope::eachStylist)) sheets.push_back(std::move(sheet));
    const QString folder = m_memory.folder();
    const Day today = m_session.now().day;
    const auto task = [file = QDir(folder).filePath(fileName(day)), sheets = std::move(sheets), folder, today](const PaperProgress& progress) {
        PaperResult result = PaperFiles::writePdf(file, sheets, progress);
        if (result.end == PaperResult::End::done) removeOld(folder, today);
        return result;
    };
    m_work.start(task, [this, evening, printed = printedNow(m_session, day)](const PaperResult& result) { onMade(evening, printed, result); });
}

void EveningCopy::onMade(Day evening, const PrintedSheet& printed, const PaperResult& result) {
    m_making = false;
    if (result.end == PaperResult::End::stopped) return;
    if (result.end == PaperResult::End::failed) {
        m_failedAt = m_session.now();
        const QString sentence = tr("The sheets for %1 were not saved. %2").arg(Words(m_session).nearDay(printed.day), result.problem);
        const bool known = sentence == m_problem;
        setProblem(sentence);
        if (!known) emit told(sentence);
        return;
    }
    m_failedAt.reset();
    setProblem({});
    m_memory.setLastEvening(evening);
    m_memory.remember(printed);
    emit told(tr("The sheets for %1 are saved in %2.").arg(Words(m_session).nearDay(printed.day), QDir::toNativeSeparators(m_memory.folder())));
}

void EveningCopy::setProblem(const QString& problem) {
    if (m_problem == problem) return;
    m_problem = problem;
    emit problemChanged();
}

}  // namespace salon::desk
