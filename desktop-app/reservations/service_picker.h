#pragma once

#include "session/session.h"

#include <QWidget>

class QLineEdit;

namespace salon::desk {

class FlowLayout;

/// Chooses services by typing their short names or pressing them; in the order they will be done.
class ServicePicker : public QWidget {
    Q_OBJECT

public:
    explicit ServicePicker(const Session& session, QWidget* parent = nullptr);

    const std::vector<ServiceId>& chosen() const { return m_chosen; }
    void clear();
    void focusField();

signals:
    void changed();
    /// Enter with nothing typed, at least one service chosen.
    void finished();

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void rebuild();
    void toggle(const ServiceId& id);
    std::vector<ServiceId> matching() const;

    const Session& m_session;
    QLineEdit* m_field;
    FlowLayout* m_chips;
    std::vector<ServiceId> m_chosen;
};

}  // namespace salon::desk
