#pragma once

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QString>
#include <QStringList>

namespace salon::test {

/// The project's own sources as text, by their path below the root.
class SourceTree {
public:
    explicit SourceTree(const QString& root) {
        for (const char* folder : {"shared-model", "sync-server", "desktop-app", "tests", "installers", "resources"}) {
            QDirIterator files(root + "/" + folder, {"*.h", "*.cpp", "*.sql", "*.md", "*.sh", "*.txt", "*.in", "*.patch", "*.service", "*.desktop"},
                               QDir::Files, QDirIterator::Subdirectories);
            while (files.hasNext()) add(root, files.next());
        }
        for (const char* file : {"README.md", "run.sh", "test.sh", "CMakeLists.txt", ".ci/run"})
            if (QFile::exists(root + "/" + file)) add(root, root + "/" + file);
    }

    /// C++ files below this folder, sorted.
    QStringList code(const QString& folder) const {
        QStringList found;
        for (auto file = m_texts.cbegin(); file != m_texts.cend(); ++file)
            if (file.key().startsWith(folder + "/") && (file.key().endsWith(".cpp") || file.key().endsWith(".h"))) found << file.key();
        found.sort();
        return found;
    }
    QStringList all() const {
        QStringList found = m_texts.keys();
        found.sort();
        return found;
    }
    const QString text(const QString& path) const { return m_texts.value(path); }
    bool contains(const QString& path) const { return m_texts.contains(path); }
    QStringList lines(const QString& path) const { return m_texts.value(path).split(u'\n'); }

    /// Without comments and without what stands in quotes.
    QString bareText(const QString& path) const {
        QString text = m_texts.value(path);
        static const QRegularExpression noise(R"re(//[^\n]*|/\*.*?\*/|R"\w*\(.*?\)\w*"|"(\\.|[^"\\\n])*"|'(\\.|[^'\\\n])')re",
                                              QRegularExpression::DotMatchesEverythingOption);
        return text.replace(noise, QStringLiteral(" "));
    }
    QStringList quotedIncludes(const QString& path) const { return captures(path, R"re(^#include "([^"]+)")re"); }
    QStringList angledIncludes(const QString& path) const { return captures(path, R"(^#include <([^>]+)>)"); }

    /// Where a quoted include leads: beside the file, or below one of the source roots.
    QString resolved(const QString& from, const QString& include) const {
        const QString beside = QDir::cleanPath(from.section(u'/', 0, -2) + "/" + include);
        if (contains(beside)) return beside;
        const QString ownSide = from.section(u'/', 0, 0) + "/";
        for (const QString& base : {ownSide, QString("shared-model/"), QString("sync-server/"), QString("desktop-app/"), QString("tests/")})
            if (contains(base + include)) return base + include;
        return {};
    }
    /// Every project header this file sees, directly or through others.
    QSet<QString> reach(const QString& path) const {
        QSet<QString> seen;
        QStringList open{path};
        while (!open.isEmpty()) {
            const QString file = open.takeLast();
            for (const auto& include : quotedIncludes(file)) {
                const QString target = resolved(file, include);
                if (target.isEmpty() || seen.contains(target)) continue;
                seen.insert(target);
                open << target;
            }
        }
        return seen;
    }

private:
    void add(const QString& root, const QString& file) {
        QFile source(file);
        if (source.open(QIODevice::ReadOnly)) m_texts[file.mid(root.size() + 1)] = QString::fromUtf8(source.readAll());
    }
    QStringList captures(const QString& path, const QString& pattern) const {
        QStringList found;
        const QString text = m_texts.value(path);
        auto matches = QRegularExpression(pattern, QRegularExpression::MultilineOption).globalMatch(text);
        while (matches.hasNext()) found << matches.next().captured(1);
        return found;
    }

    QHash<QString, QString> m_texts;
};

}  // namespace salon::test
