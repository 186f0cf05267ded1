#include "attention/attention_panel.h"
#include "salon/invariants.h"
#include "session/clock.h"
#include "session/import/csv_reader.h"
#include "session/import/import_plan.h"
#include "session/terminal_core.h"
#include "ui/act_card.h"
#include "ui/gesture_log.h"
#include "ui/style.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace salon;
using namespace salon::desk;

namespace {

QString folder() { return QDir(SALON_SOURCE_DIR).absoluteFilePath("../shared/data/real-salon"); }

/// The session of a real terminal core on a real file, whose line is down.
class CoreSession : public Session {
public:
    CoreSession(const QString& home, WallTime now) : m_core(home), m_clock({now, "America/Vancouver", -420}) {
        Identity identity;
        identity.shop = {"real"};
        identity.terminal = {"desk-1"};
        identity.zone = "America/Vancouver";
        identity.incarnation = std::string(32, 'a');
        m_core.enrolAs(identity);
        m_core.submit({OpenShop{Shop{{"real"}, "Real", "America/Vancouver", 10, "CAD"}}, {}, Mode::promised}, m_clock);
        auto plan = planImport(readSalonExport(folder().toStdString()), m_core.predicted());
        m_core.submitAll(std::move(plan.gestures), m_clock);
        look();
    }

    const DeskState& state() const override { return m_state; }
    const CustomerDirectory& customers() const override { return m_core.customers(); }
    const VisitIndex& visits() const override { return m_visits; }
    WallTime now() const override { return m_clock.read().time; }
    ReservationId newReservationId() override { return {"made"}; }
    CustomerId newCustomerId() override { return {"made"}; }
    TimeOffId newTimeOffId() override { return {"made"}; }
    WaitingId newWaitingId() override { return {"made"}; }
    GroupId newGroupId() override { return {"made"}; }
    Decision preview(const CommandBody& body) const override { return Rehearsal(*this).play(body); }
    void setOfflineByHand(bool) override {}
    void markRefusalSeen(std::int64_t position) override { m_core.markRefusedSeen(position); }
    void showOpen(const ReservationId&) override {}
    void askHistoryOf(Day) override {}
    void askHistoryOf(const ReservationId&) override {}
    void askTextsOf(const CustomerId&) override {}
    void dropHistory() override {}

    GestureId submit(CommandBody body, std::optional<PersonalWords> words = {}) override {
        const CommandKey key = m_core.submit({std::move(body), std::move(words), Mode::promised}, m_clock);
        look();
        const GestureOutcome outcome{true, false, m_core.predictionOf(key).value().verdict, {}};
        const GestureId id = ++m_gestures;
        emit gestureStored(id, outcome);
        emit gestureAnswered(id, outcome);
        return id;
    }

private:
    void look() {
        m_state.book = m_core.predicted();
        m_state.pending = m_core.pendingReservations();
        m_state.terminal = m_core.identity().terminal;
        emit bookChanged();
    }

    TerminalCore m_core;
    FixedClock m_clock;
    DeskState m_state;
    VisitIndex m_visits;
    GestureId m_gestures = 0;
};

}  // namespace

/// All that a real salon's months leave to decide, decided with the keyboard alone.
class AttentionRealSalonTest : public QObject {
    Q_OBJECT

private slots:
    void everythingIsAnsweredByKeysAlone() {
        if (!QFile::exists(folder() + "/bookings.csv")) QSKIP("The real salon's export is not here: put it into ../shared/data/real-salon beside the project.");
        applyStyle(*qApp);
        QTemporaryDir home;
        CoreSession session(home.path(), {*parseDay("2018-05-31"), 9 * 60});
        GestureLog log(session);
        AttentionPanel panel(session, log);
        panel.resize(kPanelWidth, 900);
        panel.show();
        QApplication::setActiveWindow(&panel);
        panel.start();
        const int open = AttentionPanel::countOpen(session.state());
        QVERIFY(open > 50);
        int moved = 0, kept = 0, cancelled = 0, keys = 0;
        for (int left = open; left > 0; left = AttentionPanel::countOpen(session.state())) {
            QVERIFY2(!panel.answers().empty(), "a card without any answer");
            int best = 0;
            const auto rank = [](AnswerKind kind) {
                return kind == AnswerKind::move || kind == AnswerKind::split ? 0 : kind == AnswerKind::keep ? 1 : kind == AnswerKind::swap ? 3 : 2;
            };
            for (int i = 1; i < static_cast<int>(panel.answers().size()); ++i)
                if (rank(panel.answers()[static_cast<std::size_t>(i)].kind) < rank(panel.answers()[static_cast<std::size_t>(best)].kind)) best = i;
            const AnswerKind kind = panel.answers()[static_cast<std::size_t>(best)].kind;
            (rank(kind) == 0 ? moved : kind == AnswerKind::keep ? kept : cancelled) += 1;
            QWidget* focus = QApplication::focusWidget();
            QVERIFY2(qobject_cast<ActCard*>(focus), "the keys are not on a card");
            QTest::keyClick(focus, static_cast<Qt::Key>(Qt::Key_1 + best));
            ++keys;
            if (kind == AnswerKind::cancel) {
                QTest::keyClick(QApplication::focusWidget(), Qt::Key_2);
                ++keys;
            }
            const QByteArray said = QByteArray("answer ") + QByteArray::number(static_cast<int>(kind)) + " did not settle its card";
            QVERIFY2(AttentionPanel::countOpen(session.state()) < left, said.constData());
        }
        qInfo("%d visits decided with %d keys: %d moved, %d kept as they are, %d cancelled", open, keys, moved, kept, cancelled);
        const auto broken = violations(session.state().book);
        QVERIFY2(broken.empty(), broken.empty() ? "" : broken.front().c_str());
    }
};

QTEST_MAIN(AttentionRealSalonTest)
#include "attention_real_salon_test.moc"
