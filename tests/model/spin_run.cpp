#include "spin_run.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>

#include <stdexcept>

namespace salon::model {

namespace {

constexpr int kRunMsMax = 3'600'000;
/// Far beyond what any search of ours reaches; a search that hits it would not have seen everything.
constexpr const char* kDepthMax = "-m1000000";
/// Longer than any walk that heals.
constexpr const char* kWalkStepsMax = "-u20000";

QString captured(const QString& text, const char* pattern) {
    return QRegularExpression(pattern, QRegularExpression::MultilineOption).match(text).captured(1).trimmed();
}

}  // namespace

SpinRun::SpinRun(QStringList switches) : m_switches(std::move(switches)) {
    for (const QString& part : QDir(MODEL_FOLDER).entryList({"*.pml"}))
        if (!QFile::copy(QString(MODEL_FOLDER) + "/" + part, m_folder.filePath(part)))
            throw std::runtime_error("The model cannot be copied to a temporary folder.");
}

QString SpinRun::run(const QString& program, const QStringList& arguments) {
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    const bool ended = process.waitForStarted() && process.waitForFinished(kRunMsMax);
    const QString said = QString::fromUtf8(process.readAll());
    if (!ended || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        throw std::runtime_error((program + " " + arguments.join(' ') + " failed: " + said.right(2000)).toStdString());
    return said;
}

SpinRun::Found SpinRun::search(bool breadthFirst) {
    run(SPIN, QStringList{"-a"} + m_switches + QStringList{"sync.pml"});
    // What is found breadth first is found soon: compiling costs more than searching.
    run(COMPILER, {breadthFirst ? "-O1" : "-O2", "-w", "-DSAFETY", "-DMEMLIM=" + qEnvironmentVariable("MODEL_MEMORY_MB", "3800"), breadthFirst ? "-DBFS" : "-DNOREDUCE",
                   "-o", "pan", "pan.c"});
    const QString said = run(m_folder.filePath("pan"), {kDepthMax, "-w24"});
    if (said.contains("Search not completed") && !said.contains("pan:1:"))
        throw std::runtime_error("Not every state was looked at: " + said.right(2000).toStdString());
    Found found;
    found.errors = captured(said, "errors: (\\d+)$").toInt();
    found.states = captured(said, "^ *([0-9.e+]+) states, stored").toDouble();
    found.assertion = captured(said, "^pan:1: (.*)$");
    found.summary = captured(said, "^ *([0-9.e+]+ states, stored)") + ", " + captured(said, "^ *([0-9.e+]+ transitions)") + ", " +
                    captured(said, "(depth reached \\d+)") + ", " + captured(said, "^ *([0-9.]+)\\s+total actual memory") + " MB";
    if (found.states == 0) throw std::runtime_error("The search said nothing that can be read: " + said.right(2000).toStdString());
    return found;
}

QString SpinRun::trail() {
    return run(SPIN, QStringList{"-T", "-t"} + m_switches + QStringList{"sync.pml"});
}

QString SpinRun::walk(int seed) {
    return run(SPIN, QStringList{"-T", "-n" + QString::number(seed), kWalkStepsMax} + m_switches + QStringList{"sync.pml"});
}

}  // namespace salon::model
