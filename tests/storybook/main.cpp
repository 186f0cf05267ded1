#include "calendar/day_calendar.h"
#include "customers/customer_search.h"
#include "reservations/booking_panel.h"
#include "shell/scene.h"
#include "shell/toast.h"
#include "ui/panel.h"
#include "scenes.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTextStream>

using namespace salon;
using namespace salon::desk;

namespace {

void type(MainWindow& window, const char* fieldName, const QString& text, bool enter) {
    auto* field = window.openPanel()->findChild<QLineEdit*>(fieldName);
    field->setText(text);
    if (!enter) return;
    QKeyEvent press(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier);
    QCoreApplication::sendEvent(field, &press);
}

void afternoon(MainWindow& window, FakeSession&) { window.calendar().scrollToMinute(14 * 60 + 20); }

void bookingHalfMade(MainWindow& window, FakeSession& session) {
    afternoon(window, session);
    window.openBooking();
    type(window, "customerField", "5678", true);
    type(window, "serviceField", "컷", true);
    type(window, "serviceField", "드라이", true);
}

void refused(MainWindow& window, FakeSession& session) {
    afternoon(window, session);
    window.openBookingAt(session.now().day, {"s2-mina"}, 15 * 60);
    window.findChild<BookingPanel*>()->setCustomer({"c02"});
    type(window, "serviceField", "컷", true);
    // Somebody else takes everything meanwhile: what is offered is gone when it is pressed.
    Refusal taken;
    taken.reason = RefusalReason::stylistTaken;
    taken.by = {"v12"};
    taken.stylist = {"s2-mina"};
    taken.busy = {{15 * 60, 15 * 60 + 50}};
    taken.alternatives = {{AlternativeKind::sameTime, session.now().day, 15 * 60, {{"s6-jia"}}},
                          {AlternativeKind::sameStylist, session.now().day, 17 * 60 + 40, {{"s2-mina"}}},
                          {AlternativeKind::firstOpening, session.now().day.plus(1), 10 * 60, {{"s1-harin"}}}};
    window.findChild<BookingPanel*>()->showRefusal(taken);
}

std::vector<Scene> windowScenes() {
    const auto demo = [](FakeSession& s) { fillDemoDay(s); };
    const auto clashes = [](FakeSession& s) {
        fillDemoDay(s);
        addDemoClashes(s);
    };
    const auto offline = [](FakeSession& s) {
        fillDemoDay(s);
        s.setOfflineByHand(true);
        for (const char* id : {"v17", "v18", "v23"}) s.markPending({id});
    };
    return {
        {"day-ko", "ko", demo, afternoon},
        {"day-en", "en", demo, afternoon},
        {"day-dark", "ko", demo, afternoon, Theme::dark},
        {"visit-ko", "ko", demo, [](MainWindow& w, FakeSession& s) { afternoon(w, s); w.openReservation({"v08"}); }},
        {"offline-pending", "ko", offline, [](MainWindow& w, FakeSession& s) {
             afternoon(w, s);
             w.toast().say(QStringLiteral("배수아 님이 도착했습니다."), true);
         }},
        {"attention", "ko", clashes, [](MainWindow& w, FakeSession& s) { afternoon(w, s); w.openAttention(); }},
        {"attention-en", "en", clashes, [](MainWindow& w, FakeSession& s) { afternoon(w, s); w.openAttention(); }},
        {"booking", "ko", demo, bookingHalfMade},
        {"booking-small", "ko", demo, bookingHalfMade, Theme::light, {1366, 768}},
        {"booking-search", "ko", demo, [](MainWindow& w, FakeSession& s) { afternoon(w, s); w.openBooking(); type(w, "customerField", "ㄱㅅ", false); }},
        {"refused", "ko", demo, refused},
        {"empty-day", "ko", [](FakeSession& s) { openDemoSalon(s); }, [](MainWindow&, FakeSession&) {}},
        {"forty-stylists", "ko", [](FakeSession& s) { fillBigDay(s, 40); }, afternoon},
        {"customer", "ko", demo, [](MainWindow& w, FakeSession& s) { afternoon(w, s); w.openCustomers(); w.showCustomer({"c01"}); }},
    };
}

std::vector<Scene> scenes() {
    std::vector<Scene> all = windowScenes();
    for (const auto& more : {calendarScenes(), realSalonScenes(), waitingScenes(), handScenes(), attentionScenes(), seriesScenes(), customerScenes(), lineScenes(), paperScenes(), historyScenes(), textScenes()}) all.insert(all.end(), more.begin(), more.end());
    return all;
}

bool paint(const Scene& scene, const QDir& out, QApplication& application) {
    applyStyle(application, scene.theme);
    FakeSession session;
    scene.book(session);
    MainWindow window(session);
    window.language().use(scene.language);
    window.resize(scene.size);
    window.show();
    QCoreApplication::processEvents();
    scene.arrange(window, session);
    for (int i = 0; i < 4; ++i) QCoreApplication::processEvents();
    return window.grab().save(out.filePath(QString::fromStdString(scene.name) + ".png"));
}

}  // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({"out", "Folder for the pictures.", "dir", "storybook"});
    parser.addOption({"only", "One scene instead of all.", "name"});
    parser.setApplicationDescription("Paints every state of every panel into pictures. QT_SCALE_FACTOR=2 in front paints them as a fine screen shows them.");
    parser.process(application);
    const QDir out(parser.value("out"));
    if (!out.mkpath(".")) {
        QTextStream(stderr) << "The folder " << out.path() << " cannot be made. Choose another with --out.\n";
        return 4;
    }
    for (const Scene& scene : scenes()) {
        if (parser.isSet("only") && parser.value("only").toStdString() != scene.name) continue;
        if (!paint(scene, out, application)) {
            QTextStream(stderr) << "The picture " << scene.name.c_str() << " could not be written.\n";
            return 4;
        }
    }
    return 0;
}
