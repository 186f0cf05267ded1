#include "paper/paper_files.h"
#include "paper/sheet_painter.h"
#include "shell/language.h"
#include "support/demo_day.h"
#include "ui/style.h"

#include <QApplication>
#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/resource.h>

using namespace salon;
using namespace salon::desk;

class SheetPdfTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    FakeSession m_session;
    Language m_language;

    QString file(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    /// What a person reads in it; the test is skipped by its caller when nobody can say.
    static QString read(const QString& pdf) {
        QProcess reader;
        reader.start("pdftotext", {"-layout", pdf, "-"});
        reader.waitForFinished();
        return QString::fromUtf8(reader.readAllStandardOutput());
    }
    static bool noReader() { return QStandardPaths::findExecutable("pdftotext").isEmpty(); }
    static constexpr const char* kNoReader = "pdftotext is not here: install poppler-utils to read what was printed.";

private slots:
    void initTestCase() {
        applyStyle(*qApp);
        m_language.use("ko");
        fillDemoDay(m_session);
    }
    void cleanup() { m_language.use("ko"); }

    void thePdfCanBeReadAgainWithNamesAndRowNumbers() {
        if (noReader()) QSKIP(kNoReader);
        const auto sheets = sheetsOf(m_session, kDemoNow.day, SheetScope::wholeShop);
        const PaperResult result = PaperFiles::writePdf(file("shop.pdf"), sheets);
        QVERIFY2(result.end == PaperResult::End::done, qPrintable(result.problem));
        const QString text = read(file("shop.pdf"));
        for (const SheetRow& row : sheets.front().rows) {
            if (row.kind != SheetRow::Kind::visit) continue;
            for (const QString& word : {row.number, row.customer, row.phone}) QVERIFY2(text.contains(word), qPrintable("not in the PDF: " + word + "\n" + text));
        }
        QVERIFY2(text.contains("11월 21일 토요일") && text.contains("하늘 헤어"), qPrintable(text));
        QCOMPARE(text.count(QChar::FormFeed), result.pages);
        // The head stands on every page.
        QCOMPARE(text.count("11월 21일 토요일"), result.pages);
    }
    void aFontThatHasKoreanIsInsideTheFile() {
        if (QStandardPaths::findExecutable("pdffonts").isEmpty()) QSKIP(kNoReader);
        PaperFiles::writePdf(file("fonts.pdf"), sheetsOf(m_session, kDemoNow.day, SheetScope::wholeShop));
        QProcess fonts;
        fonts.start("pdffonts", {file("fonts.pdf")});
        fonts.waitForFinished();
        const QStringList lines = QString::fromUtf8(fonts.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts).mid(2);
        QVERIFY(!lines.isEmpty());
        // The columns emb, sub, uni: inside, only what is used, and readable again.
        for (const QString& line : lines) QVERIFY2(line.simplified().contains("yes"), qPrintable(line));
    }
    void everyStylistBeginsAPageOfTheirOwn() {
        if (noReader()) QSKIP(kNoReader);
        const auto sheets = sheetsOf(m_session, kDemoNow.day, SheetScope::eachStylist);
        const PaperResult result = PaperFiles::writePdf(file("each.pdf"), sheets);
        QCOMPARE(result.pages, static_cast<int>(sheets.size()));
        const QStringList pages = read(file("each.pdf")).split(QChar::FormFeed, Qt::SkipEmptyParts);
        for (std::size_t i = 0; i < sheets.size(); ++i) QVERIFY(pages[static_cast<int>(i)].contains(sheets[i].whose));
    }
    void fortyStylistsTakeMorePagesAndLoseNobody() {
        if (noReader()) QSKIP(kNoReader);
        FakeSession big;
        fillBigDay(big, 40);
        const auto sheets = sheetsOf(big, kDemoNow.day, SheetScope::wholeShop);
        const PaperResult result = PaperFiles::writePdf(file("big.pdf"), sheets);
        QVERIFY(result.pages > 20);
        const QString text = read(file("big.pdf"));
        for (int row = 1; row <= 640; ++row) QVERIFY2(text.contains(QRegularExpression(QStringLiteral("(^|\\f|\\n) *%1 ").arg(row))), qPrintable(QString::number(row)));
        QVERIFY(text.contains(QStringLiteral("%1 / %1쪽").arg(result.pages)));
    }
    void stoppedItLeavesNoFile() {
        const auto sheets = sheetsOf(m_session, kDemoNow.day, SheetScope::eachStylist);
        const PaperResult result = PaperFiles::writePdf(file("stopped.pdf"), sheets, [](int done, int) { return done < 2; });
        QCOMPARE(result.end, PaperResult::End::stopped);
        QVERIFY(!QFile::exists(file("stopped.pdf")));
    }
    void aFullDiskIsASentenceAndLeavesTheOldFile() {
        const QByteArray old("the sheet of this morning");
        QFile before(file("full.pdf"));
        QVERIFY(before.open(QIODevice::WriteOnly) && before.write(old) == old.size());
        before.close();
        rlimit limit{};
        getrlimit(RLIMIT_FSIZE, &limit);
        const rlimit small{2000, limit.rlim_max};
        const auto ignored = signal(SIGXFSZ, SIG_IGN);
        setrlimit(RLIMIT_FSIZE, &small);
        const PaperResult result = PaperFiles::writePdf(file("full.pdf"), sheetsOf(m_session, kDemoNow.day, SheetScope::wholeShop));
        setrlimit(RLIMIT_FSIZE, &limit);
        signal(SIGXFSZ, ignored);
        QCOMPARE(result.end, PaperResult::End::failed);
        QVERIFY2(result.problem.contains("다른 폴더를 골라 주세요"), qPrintable(result.problem));
        QVERIFY(before.open(QIODevice::ReadOnly));
        QCOMPARE(before.readAll(), old);
    }
    void bothLanguagesAreOnPaper() {
        if (noReader()) QSKIP(kNoReader);
        m_language.use("en");
        PaperFiles::writePdf(file("en.pdf"), sheetsOf(m_session, kDemoNow.day, SheetScope::wholeShop));
        const QString text = read(file("en.pdf"));
        QVERIFY2(text.contains("Saturday, 21 November") && text.contains("Root colour") && text.contains("Page 1 of"), qPrintable(text));
    }
};

QTEST_MAIN(SheetPdfTest)
#include "sheet_pdf_test.moc"
