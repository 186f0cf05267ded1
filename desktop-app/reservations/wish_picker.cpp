#include "reservations/wish_picker.h"

#include "ui/widgets.h"
#include "ui/words.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace salon::desk {

WishPicker::WishPicker(const Session& session, QWidget* parent) : QWidget(parent), m_session(session) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    auto* frame = new QFrame(this);
    frame->setObjectName("segments");
    auto* row = new QHBoxLayout(frame);
    row->setContentsMargins(3, 3, 3, 3);
    row->setSpacing(2);
    for (const WishKind kind : {WishKind::any, WishKind::prefer, WishKind::only}) {
        QPushButton* button = makeButton(frame, "segment");
        button->setObjectName(QStringLiteral("wish%1").arg(static_cast<int>(kind)));
        connect(button, &QPushButton::clicked, this, [this, kind] { choose(kind); });
        row->addWidget(button, 1);
        m_kinds.emplace_back(kind, button);
    }
    column->addWidget(frame);
    m_stylists = new QWidget(this);
    m_chips = new FlowLayout(m_stylists, 6);
    column->addWidget(m_stylists);
    rebuild();
}

void WishPicker::setWish(Wish wish) {
    m_wish = std::move(wish);
    rebuild();
}

void WishPicker::setServices(std::vector<ServiceId> services) {
    m_services = std::move(services);
    rebuild();
}

void WishPicker::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) rebuild();
    QWidget::changeEvent(event);
}

void WishPicker::choose(WishKind kind) {
    m_wish.kind = kind;
    if (kind == WishKind::any) m_wish.stylist = {};
    rebuild();
    emit changed();
}

void WishPicker::rebuild() {
    for (const auto& [kind, button] : m_kinds) {
        button->setText(kind == WishKind::any ? tr("Anyone") : kind == WishKind::prefer ? tr("Preferably") : tr("Only"));
        button->setChecked(m_wish.kind == kind);
    }
    clearLayout(m_chips);
    m_stylists->setVisible(m_wish.kind != WishKind::any);
    if (m_wish.kind == WishKind::any) return;
    const Words words(m_session);
    for (const auto& [id, stylist] : m_session.state().book.roster().stylists) {
        const bool able = std::any_of(m_services.begin(), m_services.end(), [&](const ServiceId& s) { return stylist.can(s); }) || m_services.empty();
        if (!stylist.active || !able) continue;
        QPushButton* chip = makeButton(m_stylists, "chip");
        chip->setObjectName("stylist:" + QString::fromStdString(id.text));
        chip->setText(words.stylist(id));
        chip->setChecked(m_wish.stylist == id);
        connect(chip, &QPushButton::clicked, this, [this, id = id] {
            m_wish.stylist = id;
            rebuild();
            emit changed();
        });
        m_chips->addWidget(chip);
    }
    m_chips->invalidate();
    m_stylists->updateGeometry();
}

}  // namespace salon::desk
