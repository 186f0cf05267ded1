#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QNetworkAccessManager>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>

#include <memory>

namespace salon::test {

/// Keys as WebDriver names them.
namespace key {
inline constexpr char16_t kTab = u'\uE004';
inline constexpr char16_t kEnter = u'\uE007';
inline constexpr char16_t kShift = u'\uE008';
inline constexpr char16_t kSpace = u' ';
inline constexpr char16_t kLeft = u'\uE012';
inline constexpr char16_t kRight = u'\uE014';
inline constexpr char16_t kDown = u'\uE015';
}  // namespace key

/// How somebody looks at a page.
struct Look {
    int width = 390;
    int height = 844;
    QString language = "ko";
    bool dark = false;
};

/// One real Chromium without a window, with a profile of its own, driven by chromedriver over its HTTP protocol (WebDriver).
///
/// What does not work ends the test with a sentence. Everything it starts ends with it.
class Browser {
public:
    explicit Browser(const Look& look);
    ~Browser();
    Browser(const Browser&) = delete;
    Browser& operator=(const Browser&) = delete;

    /// True where both programs are installed.
    static bool isInstalled();

    void open(const QString& url);
    QString url();
    void back();
    void reload();
    void setLook(const Look& look);
    /// The browser believes that the line is cut, or back.
    void setOffline(bool offline);

    /// The value of an expression in the page.
    QJsonValue value(const QString& expression);
    /// What a function with a callback as its last argument calls it with.
    QJsonValue called(const QString& body);
    QString text(const QString& selector) { return value("document.querySelector(" + quoted(selector) + ")?.innerText ?? ''").toString(); }
    bool has(const QString& selector) { return value("!!document.querySelector(" + quoted(selector) + ")").toBool(); }
    /// The id of the element that the keyboard speaks to.
    QString focused() { return value("document.activeElement?.id ?? ''").toString(); }
    /// True once the expression is; false when that takes too long.
    bool waitFor(const QString& expression, int patienceMs = 15'000);

    /// Presses and lets go, one key after the other; nothing else ever touches the page.
    void press(const QString& keys);
    void press(char16_t one) { press(QString(QChar(one))); }
    void pressWith(char16_t held, char16_t one);
    /// Tab until the element with this id is spoken to; false if it is never reached.
    bool tabTo(const QString& id);

    QByteArray screenshot();
    /// Keeps a picture of the page in the build folder.
    void keep(const QString& name);

    static QString quoted(const QString& text);

private:
    QJsonValue ask(const QByteArray& method, const QString& path, const QJsonObject& body = {});
    QJsonValue command(const QString& name, const QJsonObject& parameters);
    void begin(const Look& look);

    QProcess m_driver;
    QTemporaryDir m_profile;
    QNetworkAccessManager m_line;
    QString m_base;
    QString m_session;
};

}  // namespace salon::test
