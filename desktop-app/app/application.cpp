#include "app/application.h"

#include "app/enrol_dialog.h"
#include "session/local_session.h"
#include "shell/appearance.h"
#include "shell/main_window.h"
#include "shell/scene.h"
#include "shell/subjects/subjects.h"
#include "store/database.h"

#include <QCommandLineParser>
#include <QDir>
#include <QLocale>
#include <QMessageBox>
#include <QScreen>
#include <QStandardPaths>

#include <cstdio>

namespace salon::desk {

namespace {

constexpr int kWrongUsage = 2;
constexpr int kNothingStored = 4;

std::optional<WallTime> parseWallTime(const QString& text) {
    const auto parts = text.split(QLatin1Char('T'));
    if (parts.size() != 2) return {};
    const auto day = parseDay(parts[0].toStdString());
    const auto minute = parseMinute(parts[1].toStdString());
    if (!day || !minute || *minute >= kMinutesPerDay) return {};
    return WallTime{*day, *minute};
}

}  // namespace

Options readOptions(const QStringList& words) {
    QCommandLineParser parser;
    parser.addOptions({{"home", "The folder this front desk lives in.", "folder"},
                       {"language", "ko or en.", "code"},
                       {"day", "The day to show first, as 2026-11-21.", "day"},
                       {"clock", "A clock that stands still, as 2018-05-31T10:00.", "time"},
                       {"snapshot", "Take one picture into this file and end.", "file"},
                       {"scene", "What the picture shows: day, booking or attention.", "scene"},
                       {"theme", "light, dark or contrast.", "name"},
                       {"size", "The window's size, as 1440x900.", "size"}});
    Options options;
    if (!parser.parse(words)) options.problem = parser.errorText();
    if (!parser.positionalArguments().isEmpty())
        options.problem = QStringLiteral("\"%1\" does not belong here.").arg(parser.positionalArguments().first());
    options.home = parser.value(QStringLiteral("home"));
    if (options.home.isEmpty()) options.home = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    options.language = parser.value(QStringLiteral("language"));
    options.theme = parser.value(QStringLiteral("theme"));
    options.snapshot = parser.value(QStringLiteral("snapshot"));
    if (parser.isSet(QStringLiteral("scene"))) options.scene = parser.value(QStringLiteral("scene"));
    if (parser.isSet(QStringLiteral("day"))) {
        options.day = parseDay(parser.value(QStringLiteral("day")).toStdString());
        if (!options.day) options.problem = QStringLiteral("--day takes a day, written as 2026-11-21.");
    }
    if (parser.isSet(QStringLiteral("clock"))) {
        options.clock = parseWallTime(parser.value(QStringLiteral("clock")));
        if (!options.clock) options.problem = QStringLiteral("--clock takes a day and a time, written as 2018-05-31T10:00.");
    }
    if (parser.isSet(QStringLiteral("size"))) {
        const auto sides = parser.value(QStringLiteral("size")).split(QLatin1Char('x'));
        if (sides.size() == 2) options.size = {sides[0].toInt(), sides[1].toInt()};
        if (options.size.isEmpty()) options.problem = QStringLiteral("--size takes a size, written as 1440x900.");
    }
    return options;
}

Application::Application(Options options) : m_options(std::move(options)) {}

Application::~Application() {
    // The window reads the session until its very end.
    m_window.reset();
}

int Application::complain(int exit, const QString& sentence) const {
    std::fprintf(stderr, "%s\n", qPrintable(sentence));
    if (m_options.snapshot.isEmpty() && m_options.problem.isEmpty() && QGuiApplication::platformName() != QLatin1String("offscreen"))
        QMessageBox::critical(nullptr, QStringLiteral("HairShop Front Desk"), sentence);
    return exit;
}

bool Application::openSession() {
    try {
        // A picture may be of any day; a person begins with today.
        const auto opens = m_options.snapshot.isEmpty() ? LocalSession::Opens::todayFirst : LocalSession::Opens::whole;
        m_session = std::make_unique<LocalSession>(m_options.home, m_options.clock, opens);
        return true;
    } catch (const StoreError& error) {
        // The one place where this program meets a broken world before there is a window to say it in.
        complain(kNothingStored, QString::fromUtf8(error.what()));
        return false;
    }
}

bool Application::ensureEnrolled() {
    if (m_session->isEnrolled()) return true;
    if (!m_options.snapshot.isEmpty()) {
        complain(
            kNothingStored,
            QStringLiteral("This front desk does not belong to a salon yet. Enrol it first: hairshop-deskctl --home %1 enrol URL CODE.")
                .arg(m_options.home));
        return false;
    }
    EnrolDialog dialog(*m_session);
    return dialog.exec() == QDialog::Accepted;
}

void Application::openWindow() {
    applyStyle(*qApp, m_options.theme.isEmpty() ? keptTheme() : themeNamed(m_options.theme));
    m_window = std::make_unique<MainWindow>(*m_session, m_options.language.isEmpty() ? QLocale::system().name().left(2) : m_options.language);
    // No corner of the window lies beyond a small screen.
    const QSize room = m_window->screen()->availableSize();
    if (!m_options.size.isEmpty()) m_window->resize(m_options.size);
    else if (m_window->width() > room.width() || m_window->height() > room.height()) m_window->setWindowState(Qt::WindowMaximized);
    if (m_options.day) m_window->showDay(*m_options.day);
    m_window->show();
    if (m_options.snapshot.isEmpty()) welcomeOnce(*m_window);
}

void Application::watchEnrolment() {
    QObject::connect(m_session.get(), &LocalSession::broken, m_window.get(), [this](const QString& problem) {
        complain(kNothingStored, problem);
        QCoreApplication::exit(kNothingStored);
    });
    QObject::connect(m_session.get(), &Session::connectionChanged, m_window.get(), [this] {
        if (m_session->state().connection != Connection::refusedHere || QApplication::activeModalWidget()) return;
        auto* dialog = new EnrolDialog(*m_session);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
}

int Application::run() {
    if (!m_options.problem.isEmpty()) return complain(kWrongUsage, m_options.problem);
    if (!openSession() || !ensureEnrolled()) return kNothingStored;
    openWindow();
    if (m_options.snapshot.isEmpty()) {
        watchEnrolment();
        return QApplication::exec();
    }
    Snapshot snapshot(*m_window, m_options.scene, m_options.snapshot);
    QObject::connect(&snapshot, &Snapshot::finished, m_window.get(),
                     [](bool saved) { QCoreApplication::exit(saved ? 0 : kNothingStored); });
    const int exit = QApplication::exec();
    return exit == 0
               ? 0
               : complain(exit,
                          QStringLiteral(
                              "No picture was taken: the scene is day, booking or attention, and the file must be one you may write."));
}

}  // namespace salon::desk
