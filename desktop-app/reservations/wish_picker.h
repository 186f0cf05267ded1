#pragma once

#include "session/session.h"

#include <QWidget>

class QPushButton;

namespace salon::desk {

class FlowLayout;

/// Whom the customer wants: anyone, somebody if possible, somebody and nobody else.
class WishPicker : public QWidget {
    Q_OBJECT

public:
    explicit WishPicker(const Session& session, QWidget* parent = nullptr);

    const Wish& wish() const { return m_wish; }
    void setWish(Wish wish);
    /// Only those who can do all of these are offered.
    void setServices(std::vector<ServiceId> services);

signals:
    void changed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    void choose(WishKind kind);

    const Session& m_session;
    Wish m_wish;
    std::vector<ServiceId> m_services;
    std::vector<std::pair<WishKind, QPushButton*>> m_kinds;
    QWidget* m_stylists;
    FlowLayout* m_chips;
};

}  // namespace salon::desk
