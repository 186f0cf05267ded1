#include "window_fixture.h"

#include "attention/attention_panel.h"
#include "calendar/day_geometry.h"
#include "shell/place_ghost.h"
#include "ui/act_card.h"
#include "ui/gesture_log.h"

#include <QLabel>

using namespace salon;
using namespace salon::desk;

namespace {

int at(int hour, int minute = 0) { return hour * 60 + minute; }

struct AttentionFixture : WindowFixture {
    AttentionFixture() : WindowFixture(true) {
        window->openAttention();
        QCoreApplication::processEvents();
    }
    AttentionPanel& panel() const { return *window->findChild<AttentionPanel*>(); }
    /// The one that follows this panel; the other one follows the booking line.
    const PlaceGhost& attentionGhost() const {
        return *window->findChild<PlaceGhost*>("answerGhost");
    }
    bool isOpen(const char* item) const { return session.state().book.attention().contains({item}); }
    int keyOf(AnswerKind kind) const {
        for (std::size_t i = 0; i < panel().answers().size(); ++i)
            if (panel().answers()[i].kind == kind) return Qt::Key_1 + static_cast<int>(i);
        return 0;
    }
    void press(int key) const {
        QVERIFY2(key != 0, "no such answer");
        QWidget* focus = QApplication::focusWidget();
        QVERIFY(focus && panel().isAncestorOf(focus));
        QTest::keyClick(focus, static_cast<Qt::Key>(key));
        QCoreApplication::processEvents();
    }
};

}  // namespace

class AttentionTest : public QObject {
    Q_OBJECT

private slots:
    void countsWhatIsOpenOnEveryScreen() {
        AttentionFixture desk;
        QCOMPARE(AttentionPanel::countOpen(desk.session.state()), 3);
        QVERIFY(desk.window->findChild<QPushButton*>("attentionButton")->text().contains("3"));
    }

    void aCardShowsBothSidesAndEveryAnswerHasItsKey() {
        AttentionFixture desk;
        auto* card = desk.panel().findChild<QWidget*>("attention:a01");
        QStringList texts;
        for (const QLabel* label : card->findChildren<QLabel*>()) texts << label->text();
        const QString all = texts.join(u'\n');
        for (const char* word : {"Emma Laurent", "조은우", "15:00–15:40", "wants only Mina", "13:41", "13:38", "promised offline", "reached the shop first", "came second"})
            QVERIFY2(all.contains(QString::fromUtf8(word)), qPrintable(QString::fromUtf8(word) + " is missing in:\n" + all));
        QVERIFY(desk.panel().answers().size() >= 4);
        for (int i = 1; i <= static_cast<int>(desk.panel().answers().size()); ++i) {
            auto* button = desk.panel().findChild<QPushButton*>(QStringLiteral("answer:a01:%1").arg(i));
            QVERIFY(button && button->isVisible());
            QVERIFY(!button->accessibleName().isEmpty());
        }
    }

    void oneKeyMovesAndTheNextCardIsMarked() {
        AttentionFixture desk;
        desk.press(desk.keyOf(AnswerKind::move));
        QVERIFY(!desk.isOpen("a01"));
        QVERIFY(!desk.visit("x01").lines.front().stylist.empty());
        QVERIFY(desk.panel().findChild<ActCard*>("attention:a02")->isMarked());
        desk.press(desk.keyOf(AnswerKind::keep));
        QVERIFY(!desk.isOpen("a02"));
        QCOMPARE(desk.visit("x02").lines.front().stylist, StylistId{"s5-theo"});
        desk.press(desk.keyOf(AnswerKind::seen));
        QVERIFY(desk.session.state().refusals.empty());
        QCOMPARE(AttentionPanel::countOpen(desk.session.state()), 0);
    }

    void aPlaceTakenMeanwhileIsReplacedByAFreshOne() {
        AttentionFixture desk;
        const auto offered = [&](int minute, const char* stylist) {
            for (const Answer& answer : desk.panel().answers())
                if (!answer.moves.empty() && answer.place.startMinute == minute && answer.place.stylists == std::vector<StylistId>{{stylist}} && answer.place.day == kDemoNow.day.plus(1)) return true;
            return false;
        };
        QVERIFY(offered(at(10), "s2-mina"));
        desk.session.submit(BookReservation{{"there"}, {"c02"}, kDemoNow.day.plus(1), {{{"cut-m"}, Wish::only({"s2-mina"}), at(10), {}, false}}});
        QVERIFY(!offered(at(10), "s2-mina"));
        bool fresh = false;
        for (const Answer& answer : desk.panel().answers()) fresh = fresh || answer.fresh;
        QVERIFY(fresh);
    }

    void everyAnswerOfferedIsPossible() {
        AttentionFixture desk;
        for (const char* id : {"a01", "a02"}) {
            const AttentionItem item = desk.session.state().book.attention().at({id});
            for (const Answer& answer : answersOf(desk.session, item)) {
                FakeSession other;
                fillDemoDay(other);
                addDemoClashes(other);
                for (const Said& said : answer.commands) {
                    QVERIFY(other.preview(said.body).verdict.kind != VerdictKind::refused);
                    other.submit(said.body, said.words);
                }
                if (!answer.commands.empty()) QVERIFY(!other.state().book.attention().contains({id}));
            }
        }
    }

    void cancellingAsksForTheReasonByADigitAndEscGoesBack() {
        AttentionFixture desk;
        desk.press(desk.keyOf(AnswerKind::cancel));
        QVERIFY(desk.panel().findChild<QPushButton*>("cancelReason2"));
        desk.press(Qt::Key_Escape);
        QVERIFY(desk.window->openPanel());
        QVERIFY(!desk.panel().findChild<QPushButton*>("cancelReason2"));
        desk.press(desk.keyOf(AnswerKind::cancel));
        desk.press(Qt::Key_3);
        QCOMPARE(desk.visit("x01").status, Status::cancelled);
        QCOMPARE(desk.visit("x01").cancelReason, std::optional(CancelReason::ill));
        QVERIFY(!desk.isOpen("a01"));
    }

    void swappingLeavesTheOtherOnesQuestionAsACardOfItsOwn() {
        AttentionFixture desk;
        desk.press(desk.keyOf(AnswerKind::swap));
        QCOMPARE(desk.visit("x01").lines.front().stylist, StylistId{"s2-mina"});
        QVERIFY(!desk.isOpen("a01"));
        QVERIFY(desk.visit("v12").lines.front().stylist != StylistId{"s2-mina"});
        QTest::keyClick(desk.window.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(desk.visit("v12").lines.front().stylist, StylistId{"s2-mina"});
    }

    void anAnswerIsTakenBackByOneKey() {
        AttentionFixture desk;
        desk.press(desk.keyOf(AnswerKind::cancel));
        desk.press(Qt::Key_1);
        QCOMPARE(desk.visit("x01").status, Status::cancelled);
        desk.session.setOfflineByHand(true);
        QTest::keyClick(desk.window.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(desk.visit("x01").status, Status::confirmed);
        QVERIFY(!desk.session.state().book.attentionOf({"x01"}).empty());
    }

    void arrowsGoFromCardToCardAndNothingCanBeHidden() {
        AttentionFixture desk;
        desk.press(Qt::Key_Down);
        QVERIFY(desk.panel().findChild<ActCard*>("attention:a02")->isMarked());
        desk.press(Qt::Key_Up);
        QVERIFY(desk.panel().findChild<ActCard*>("attention:a01")->isMarked());
        desk.press(Qt::Key_Escape);
        desk.window->openAttention();
        QCOMPARE(AttentionPanel::countOpen(desk.session.state()), 3);
        QVERIFY(desk.panel().findChild<ActCard*>("attention:a01"));
    }

    void lookingAtAnAnswerShowsItsPlaceOnItsDayAndComesBack() {
        AttentionFixture desk;
        const PlaceGhost& ghost = desk.attentionGhost();
        const Day home = desk.window->calendar().day();
        for (std::size_t i = 0; i < desk.panel().answers().size(); ++i) {
            const Answer& answer = desk.panel().answers()[i];
            if (answer.moves.empty() || answer.place.day == kDemoNow.day) continue;
            const Day day = answer.place.day;
            auto* button = desk.panel().findChild<QPushButton*>(QStringLiteral("answer:a01:%1").arg(i + 1));
            button->setFocus();
            QCOMPARE(desk.window->calendar().day(), day);
            QCOMPARE(ghost.boxes().size(), desk.visit("x01").lines.size());
            const DayMetrics& metrics = desk.window->calendar().metrics();
            QCOMPARE(ghost.boxes().front().top(), yOf(metrics, answer.place.startMinute));
            button->clearFocus();
            QVERIFY(ghost.boxes().empty());
            QTRY_COMPARE(desk.window->calendar().day(), home);
            return;
        }
        QFAIL("no answer on another day");
    }

    void aPointerOverAnAnswerShowsItsPlaceAmongTheOthersOfTheDay() {
        AttentionFixture desk;
        for (std::size_t i = 0; i < desk.panel().answers().size(); ++i) {
            const Answer& answer = desk.panel().answers()[i];
            if (answer.moves.empty() || answer.place.day != kDemoNow.day) continue;
            auto* button = desk.panel().findChild<QPushButton*>(QStringLiteral("answer:a01:%1").arg(i + 1));
            QEnterEvent enter(QPointF(4, 4), QPointF(4, 4), QPointF(4, 4));
            QCoreApplication::sendEvent(button, &enter);
            QCOMPARE(desk.attentionGhost().boxes().size(), desk.visit("x01").lines.size());
            QVERIFY2(desk.window->calendar().viewport()->rect().intersects(desk.attentionGhost().boxes().front()), "the place is in sight");
            QEvent leave(QEvent::Leave);
            QCoreApplication::sendEvent(button, &leave);
            QVERIFY(desk.attentionGhost().boxes().empty());
            return;
        }
        QFAIL("no answer today");
    }

    void saysThatNothingIsOpen() {
        WindowFixture desk;
        QCOMPARE(desk.window->findChild<QPushButton*>("attentionButton")->text(), QStringLiteral("Nothing to decide"));
    }
};

QTEST_MAIN(AttentionTest)
#include "attention_test.moc"
