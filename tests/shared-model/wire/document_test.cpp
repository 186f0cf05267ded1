#include "any_thing.h"

#include "salon/wire/canonical.h"
#include "salon/wire/command_json.h"
#include "samples.h"

#include <QtTest>

#include <rapidcheck.h>

using namespace salon;

namespace {

/// What the parser says, without where.
QString verdictOn(const std::string& text) {
    try {
        wire::parseStrict(text);
    } catch (const wire::WireError& error) {
        const QString sentence = QString::fromUtf8(error.what());
        return sentence.section(' ', 12).chopped(1);
    }
    return "accepted";
}

wire::Json anyTree(wire::AnyThing& any, int depth) {
    std::string text;
    any.text({}, text, 40);
    switch (any.below(depth > 4 ? 4 : 6)) {
        case 0: return nullptr;
        case 1: return any.chance();
        case 2: return any.between(INT64_MIN / 2, INT64_MAX / 2);
        case 3: return text;
        case 4: {
            wire::Json list = wire::Json::array();
            for (std::uint64_t i = any.below(4); i > 0; --i) list.push_back(anyTree(any, depth + 1));
            return list;
        }
        default: {
            wire::Json object = wire::Json::object();
            for (std::uint64_t i = any.below(4); i > 0; --i) object[text + std::to_string(i)] = anyTree(any, depth + 1);
            return object;
        }
    }
}

}  // namespace

class DocumentTest : public QObject {
    Q_OBJECT

private slots:
    void strictMeansStrict_data();
    void strictMeansStrict();
    void nestingHasAnEnd();
    void escapesMeanWhatTheySay();
    void whatTheLibraryWritesIsReadAsItWas();
    void whatHasNoCanonicalFormIsRefused();
    void damagedTextsAreRefusedOrReadAsTheLibraryReadsThem();
    void digestsAreThoseOfTheStandard();
};

void DocumentTest::strictMeansStrict_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("verdict");
    const auto row = [](const char* text, const char* verdict) { QTest::newRow(text) << QByteArray(text) << QString(verdict); };
    row("{}", "accepted");
    row(" [ 1 , -2 , true , false , null , \"\" ] \r\n\t", "accepted");
    row("9223372036854775807", "accepted");
    row("-9223372036854775808", "accepted");
    row("9223372036854775808", "a number has more than 64 bits");
    row("", "it ends too early");
    row("{\"a\":1,\"a\":2}", "an object that ends here has the same key twice");
    row("{\"b\":1,\"a\":{},\"b\":2}", "an object that ends here has the same key twice");
    row("{\"a\":1,\"\\u0061\":2}", "an object that ends here has the same key twice");
    row("{\"a\":1,}", "an object has no key where one must be");
    row("{\"a\" 1}", "a key is not followed by a colon");
    row("{\"a\":1 \"b\":2}", "an object is neither continued nor closed");
    row("{a:1}", "an object has no key where one must be");
    row("[1,]", "no value begins");
    row("[1 2]", "a list is neither continued nor closed");
    row("[1", "it ends too early");
    row("1.5", "a number has a fraction or an exponent");
    row("1e3", "a number has a fraction or an exponent");
    row("1E3", "a number has a fraction or an exponent");
    row("01", "a number begins with a needless zero or is -0");
    row("-0", "a number begins with a needless zero or is -0");
    row("-", "a number has no digits");
    row("+1", "no value begins");
    row("NaN", "no value begins");
    row("True", "no value begins");
    row("tru", "no value begins");
    row("{} {}", "something follows the end of the value");
    row("1 // one", "something follows the end of the value");
    row("\"a", "it ends too early");
    row("\"\t\"", "a text holds a control character");
    row("\"\\x\"", "a text holds an escape that JSON does not know");
    row("\"\\u12\"", "an escape needs four hexadecimal digits");
    row("\"\\u-123\"", "an escape needs four hexadecimal digits");
    row("\"\\ud800\"", "a text holds half a character");
    row("\"\\udc00\"", "a text holds half a character");
    row("\"\\ud800\\u0041\"", "a text holds half a character");
    row("\"\xff\"", "a text is not UTF-8");
    row("\"\xc0\xaf\"", "a text is not UTF-8");
    row("\"\xe0\x80\xaf\"", "a text is not UTF-8");
    row("\"\xed\xa0\x80\"", "a text is not UTF-8");
    row("\"\xf4\x90\x80\x80\"", "a text is not UTF-8");
    row("\"\xea\xb9\"", "a text is not UTF-8");
    row("\xef\xbb\xbf{}", "no value begins");
}

void DocumentTest::strictMeansStrict() {
    QFETCH(QByteArray, text);
    QFETCH(QString, verdict);
    QCOMPARE(verdictOn(text.toStdString()), verdict);
}

void DocumentTest::nestingHasAnEnd() {
    const auto nested = [](int depth) { return std::string(static_cast<std::size_t>(depth), '[') + std::string(static_cast<std::size_t>(depth), ']'); };
    QCOMPARE(verdictOn(nested(wire::kDepthMax)), "accepted");
    QCOMPARE(verdictOn(nested(wire::kDepthMax + 1)), "it is nested too deeply");
    QCOMPARE(verdictOn(std::string(1'000'000, '[')), "it is nested too deeply");
    QCOMPARE(verdictOn("[" + nested(wire::kDepthMax - 1) + "," + nested(wire::kDepthMax - 1) + "]"), "accepted");
}

void DocumentTest::escapesMeanWhatTheySay() {
    QCOMPARE(wire::parseStrict(R"("\"\\\/\b\f\n\r\t\u0000\u00e9\uae40\ud83d\udc87!")").get<std::string>(),
             std::string("\"\\/\b\f\n\r\t\0é김💇!", 9 + 2 + 3 + 4 + 1));
}

void DocumentTest::whatTheLibraryWritesIsReadAsItWas() {
    QVERIFY(rc::check("a tree read is the tree written", [](std::uint64_t seed) {
        wire::AnyThing any(seed);
        const wire::Json tree = anyTree(any, 0);
        RC_ASSERT(wire::parseStrict(tree.dump()) == tree);
        RC_ASSERT(wire::canonicalBytes(tree) == tree.dump());
        RC_ASSERT(wire::parseStrict(tree.dump(2)) == tree);
        RC_ASSERT(wire::parseStrict(tree.dump(-1, ' ', true)) == tree);
    }));
}

void DocumentTest::whatHasNoCanonicalFormIsRefused() {
    QVERIFY_EXCEPTION_THROWN(wire::canonicalBytes(1.5), wire::WireError);
    QVERIFY_EXCEPTION_THROWN(wire::canonicalBytes(UINT64_MAX), wire::WireError);
    QVERIFY_EXCEPTION_THROWN(wire::canonicalBytes("\xff"), wire::WireError);
    QVERIFY_EXCEPTION_THROWN(wire::canonicalBytes({{"\xff", 1}}), wire::WireError);
}

void DocumentTest::damagedTextsAreRefusedOrReadAsTheLibraryReadsThem() {
    const std::string whole = wire::printSubmission(samples::booking());
    QVERIFY(rc::check("what is accepted is what the library reads too", [&](std::uint64_t seed) {
        wire::AnyThing any(seed);
        for (int i = 0; i < 100; ++i) {
            std::string text = any.chance() ? whole : anyTree(any, 0).dump();
            for (std::uint64_t changes = 1 + any.below(3); changes > 0 && !text.empty(); --changes) {
                const std::size_t at = any.below(text.size());
                switch (any.below(3)) {
                    case 0: text[at] = static_cast<char>(any.below(256)); break;
                    case 1: text.erase(at, 1 + any.below(8)); break;
                    default: text.insert(at, 1, "{}[]\",:\\0-e."[any.below(12)]);
                }
            }
            if (verdictOn(text) == "accepted") RC_ASSERT(wire::Json::parse(text) == wire::parseStrict(text));
            try {
                wire::readSubmission(text);
                RC_ASSERT(wire::canonicalBytes(wire::parseStrict(text)) == whole);
            } catch (const wire::WireError&) {
                // Refused with a sentence, as it should be.
            }
        }
    }));
}

void DocumentTest::digestsAreThoseOfTheStandard() {
    QCOMPARE(wire::sha256Hex(""), std::string("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
    QCOMPARE(wire::sha256Hex("abc"), std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    QCOMPARE(wire::sha256Hex("a", "bc"), wire::sha256Hex("abc"));
}

QTEST_APPLESS_MAIN(DocumentTest)
#include "document_test.moc"
