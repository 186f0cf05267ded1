#pragma once

#include "customers/customer_panel.h"
#include "customers/customer_search.h"
#include "customers/customer_sheet.h"
#include "customers/note_field.h"
#include "customers/visit_list.h"
#include "support/past_visits.h"
#include "ui/gesture_log.h"
#include "ui/style.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <memory>

namespace salon::desk {

/// The customers' panel alone, on the demo day, with the gestures behind it.
struct PanelFixture {
    FakeSession session;
    std::unique_ptr<GestureLog> gestures;
    std::unique_ptr<CustomerPanel> panel;

    explicit PanelFixture(bool withRegular = true) {
        applyStyle(*qApp);
        fillDemoDay(session);
        if (withRegular) addRegular(session);
        gestures = std::make_unique<GestureLog>(session);
        panel = std::make_unique<CustomerPanel>(session, *gestures);
        panel->resize(kPanelWidth, 860);
        panel->setVisible(true);
        QApplication::setActiveWindow(panel.get());
        panel->start();
        settle();
    }

    static void settle() { QCoreApplication::processEvents(); }
    void show(const char* customer) {
        panel->show(CustomerId{customer});
        settle();
    }
    void happen(Event event) { session.happen({&event, 1}); }
    void somebody(const char* id, const char* name, const char* phone, const char* note = "") {
        happen(CustomerRegistered{{id}});
        session.learn({id}, name, phone, note);
    }
    QPushButton* button(const char* name) const { return panel->findChild<QPushButton*>(name); }
    QString label(const char* name) const { return panel->findChild<QLabel*>(name)->text(); }
    bool isShown(const char* name) const {
        auto* widget = panel->findChild<QWidget*>(name);
        return widget && widget->isVisible();
    }
    void click(const char* name) {
        settle();
        QVERIFY2(isShown(name), name);
        QTest::mouseClick(button(name), Qt::LeftButton);
        settle();
    }
    QStringList warnings() const {
        QStringList texts;
        for (QWidget* chip : panel->findChild<QWidget*>("warnings")->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly)) texts << chip->accessibleName();
        return texts;
    }
    QLineEdit* field() const { return panel->search()->field(); }
    QStringList found() const {
        QStringList names;
        for (int i = 0; i < panel->search()->foundCount(); ++i) names << button(qPrintable(QStringLiteral("found%1").arg(i)))->accessibleName();
        return names;
    }
    /// Keys one after the other, as they come from a keyboard.
    void type(QWidget* where, const QString& text) const {
        for (const QChar c : text) QTest::sendKeyEvent(QTest::Click, where, Qt::Key_unknown, QString(c), Qt::NoModifier);
    }
    const CustomerCard& card(const char* id) const { return *session.customers().find(CustomerId{id}); }
};

}  // namespace salon::desk
