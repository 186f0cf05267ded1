#pragma once

#include "desktop-app/window/window_fixture.h"
#include "support/texting_day.h"
#include "texts/text_editor.h"
#include "texts/tray_panel.h"
#include "ui/act_card.h"
#include "ui/card_column.h"
#include "ui/gesture_log.h"

#include <QLabel>

namespace salon::desk {

/// A window of a shop that texts its customers.
struct TextsDesk : WindowFixture {
    TextsDesk() {
        switchTextingOn(session);
        settle();
    }

    void settle() const {
        for (int i = 0; i < 12; ++i) QCoreApplication::processEvents();
    }
    TrayPanel& tray() const { return *window->findChild<TrayPanel*>(); }
    ActCard* card(const char* visit) const { return tray().findChild<CardColumn*>()->card(QStringLiteral("text:") + visit); }
    /// v12 was told of 15:00 and stands at 15:10 now.
    void moveTold() {
        tellNow(session, "v12");
        window->gestures().submit(MoveReservation{{"v12"}, kDemoNow.day, 15 * 60 + 10, -1, {}, false});
        tray().watch().look();
        settle();
    }
    void open() {
        window->acts().trigger("tray");
        settle();
    }
    void key(QWidget* where, Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(where, key, modifiers);
        tray().watch().look();
        settle();
    }
    template <class Wish>
    const Wish* last() const {
        return session.commands().empty() ? nullptr : std::get_if<Wish>(&session.commands().back().body);
    }
    static QString text(const QWidget* in, const char* name) {
        const auto* label = in->findChild<QLabel*>(name);
        return label && !label->isHidden() ? label->text() : QString();
    }
    static QStringList texts(const QWidget* in) {
        QStringList all;
        for (const QLabel* label : in->findChildren<QLabel*>())
            if (!label->isHidden() && !label->text().isEmpty()) all << label->text();
        return all;
    }
};

}  // namespace salon::desk
