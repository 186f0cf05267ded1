#include "scenes.h"

#include "customers/customer_panel.h"
#include "customers/customer_search.h"
#include "customers/customer_sheet.h"
#include "support/past_visits.h"

#include <QCoreApplication>
#include <QLineEdit>
#include <QPushButton>

namespace salon::desk {
namespace {

void happen(FakeSession& session, Event event) { session.happen({&event, 1}); }

void regular(FakeSession& session) {
    fillDemoDay(session);
    Service colour = *session.state().book.findService({"root"});
    colour.patchTestDays = 180;
    happen(session, ServiceDefined{colour});
    addRegular(session);
    happen(session, NoShowRecorded{{"old109"}, {kDemoNow.day.plus(-300), 700}});
    session.changeNote({"old104"}, "지난번보다 반 톤 밝게, 앞머리는 눈썹 아래로");
}

void warned(FakeSession& session) {
    regular(session);
    happen(session, CustomerWarningsDefined{{"c01"}, {true, kDemoNow.day.plus(-400)}});
    PersonalWords words;
    words.customer = {"c01"};
    words.phone = "0212345678";
    words.allergies = "PPD(염모제), 라텍스";
    session.submit(AmendCustomer{{"c01"}}, words);
    BookReservation next;
    next.reservation = {"next"};
    next.customer = {"c01"};
    next.day = kDemoNow.day.plus(9);
    next.lines = {{{"root"}, Wish::only({"s1-harin"}), 14 * 60, {}, false}};
    session.submit(next);
}

void doubled(FakeSession& session) {
    regular(session);
    happen(session, CustomerRegistered{{"c99"}});
    session.learn({"c99"}, "김서연B", "01023415678", "두 번째 등록. 주차 안내 필요");
    hadVisit(session, "double", "c99", kDemoNow.day.plus(-70), {"perm"}, "s2-mina");
}

void longest(FakeSession& session) {
    warned(session);
    session.learn({"c01"}, "남궁선우하늘빛나래아름다운이름을가진손님", "01023415678",
                  "아이와 함께 오실 때는 창가 자리를 드리고, 음료는 차가운 것만. 드라이는 뿌리를 세우지 않고 자연스럽게, 결제는 남편 카드로 하실 때가 많아요.");
}

void searching(FakeSession& session) {
    regular(session);
    happen(session, CustomerWarningsDefined{{"c14"}, {true, {}}});
    PersonalWords words;
    words.customer = {"c01"};
    words.allergies = "PPD";
    session.submit(AmendCustomer{{"c01"}}, words);
}

CustomerPanel& panelOf(MainWindow& window) { return *window.findChild<CustomerPanel*>(); }

auto shows(const char* customer) {
    return [=](MainWindow& window, FakeSession&) { window.showCustomer({customer}); };
}

void typing(MainWindow& window, FakeSession&) {
    window.openCustomers();
    panelOf(window).search()->field()->setText(QStringLiteral("김"));
}

void comparing(MainWindow& window, FakeSession&) {
    window.showCustomer({"c01"});
    QCoreApplication::processEvents();
    window.findChild<QPushButton*>("compareDuplicate")->click();
}

void empty(MainWindow& window, FakeSession&) { window.openCustomers(); }

void erasing(MainWindow& window, FakeSession&) {
    window.showCustomer({"c17"});
    QCoreApplication::processEvents();
    window.findChild<QPushButton*>("eraseCustomer")->click();
}

}  // namespace

std::vector<Scene> customerScenes() {
    const QSize tall{1280, 1400};
    return {
        {"customer-nobody", "ko", regular, empty},
        {"customer-search", "ko", searching, typing},
        {"customer-regular", "ko", regular, shows("c01"), Theme::light, tall},
        {"customer-regular-en", "en", regular, shows("c01"), Theme::light, tall},
        {"customer-regular-dark", "ko", regular, shows("c01"), Theme::dark, tall},
        {"customer-warnings", "ko", warned, shows("c01"), Theme::light, tall},
        {"customer-warnings-en", "en", warned, shows("c01"), Theme::light, tall},
        {"customer-duplicates", "ko", doubled, comparing, Theme::light, tall},
        {"customer-longest", "ko", longest, shows("c01"), Theme::light, tall},
        {"customer-first-visit", "ko", regular, shows("c17")},
        {"customer-erase", "en", regular, erasing},
    };
}

}  // namespace salon::desk
